"""Text that can do nothing in any form of a file: no control characters, nothing that turns the direction of what follows."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")
_WEG = re.compile(r"[\u200e\u200f\u061c\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\U000e0000-\U000e0fff\ud800-\udfff]")
"""What has no shape of its own and no place in XML, or changes how its neighbours are shown."""
_LEEG = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")


def clean(tekst: str) -> str:
    """Give *tekst* on one line, without characters that a reader cannot see."""
    return _LEEG.sub(" ", _WEG.sub("", tekst)).strip()


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
