"""A portfolio whose texts can do nothing in any form of a file: one line each, of characters that a reader can see."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from oefenen.model.schoon import one_line

T = TypeVar("T")


def clean(tekst: str) -> str:
    """Give *tekst* on one line without control characters, and without what would turn the direction of its neighbours."""
    return one_line(tekst, len(tekst))


def cleaned(ding: T) -> T:
    """Give a thing of dataclasses, tuples and mappings with every text in it clean."""
    return _walk(ding)  # type: ignore[no-any-return]  # of the same shape as what came in


def _walk(ding: Any) -> Any:  # noqa: ANN401 - walks through anything
    if type(ding) is str:
        return clean(ding)
    if is_dataclass(ding) and not isinstance(ding, type):
        return replace(ding, **{veld.name: _walk(getattr(ding, veld.name)) for veld in fields(ding)})
    if isinstance(ding, tuple):
        delen = [_walk(deel) for deel in ding]
        return type(ding)(*delen) if hasattr(ding, "_fields") else tuple(delen)
    if isinstance(ding, Mapping):
        return {sleutel: _walk(waarde) for sleutel, waarde in ding.items()}
    return ding
