"""Model objects seen as fields and values, whatever their class: what is compared, and how it is shown."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from oefenen.model.eis import Eis
from oefenen.model.scenario import ScenarioKop
from oefenen.model.voorwaarde import Voorwaarde, write

PLAATSEN = frozenset({"kolom", "plaats"})
"""Fields, of any class, that say where something stands in its file instead of what it means."""
NAAM_VAN_BESTAND = (ScenarioKop, "id")


class Inhoud(NamedTuple):
    """Everything that a conversation depends on: a scenario, its persona and the skills."""

    scenario: Any
    persona: Any
    vaardigheden: Any


@cache
def field_names(soort: Hashable) -> tuple[str, ...]:
    """List the fields of a class of the model that have a meaning; () when it has no fields."""
    namen = [f.name for f in fields(soort)] if is_dataclass(soort) else getattr(soort, "_fields", ())
    return tuple(naam for naam in namen if naam not in PLAATSEN and (soort, naam) != NAAM_VAN_BESTAND)


def is_structure(waarde: object) -> bool:
    """Say whether *waarde* is an object of the model; one without any field (an eis that is only a form) is one too."""
    return is_dataclass(waarde) or hasattr(waarde, "_fields")


def members(waarde: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any object of the model
    """Give the fields of an object of the model with their values."""
    namen = field_names(type(waarde))  # type: ignore[arg-type]  # a class can be hashed
    return ((naam, getattr(waarde, naam)) for naam in namen)


def key(waarde: object) -> object:
    """Give something to compare and to hash: the same for values with the same meaning, and only then.

    A class counts, for two objects without fields or with the same fields mean something else: `bereikbaar`, `onbereikbaar`.
    """
    if is_structure(waarde):
        return (type(waarde).__name__, *(key(deel) for _, deel in members(waarde)))
    if isinstance(waarde, Mapping):
        return ("{}", frozenset((naam, key(deel)) for naam, deel in waarde.items()))
    if isinstance(waarde, tuple):
        return ("()", *(key(deel) for deel in waarde))
    return (type(waarde).__name__, waarde)


def plain(waarde: object) -> Any:  # noqa: ANN401 - any plain value
    """Give a value as text, numbers, lists and dictionaries; a condition and an eis as their author writes them."""
    if isinstance(waarde, Eis):
        return waarde.tekst
    if isinstance(waarde, Voorwaarde):
        return write(waarde)
    if is_structure(waarde):
        return {naam: plain(deel) for naam, deel in members(waarde) if deel not in (None, (), "")}
    if isinstance(waarde, Mapping):
        return {str(naam): plain(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, tuple):
        return [plain(deel) for deel in waarde]
    return waarde.value if isinstance(waarde, Enum) else waarde
