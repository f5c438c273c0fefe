"""Objects of the model changed in any one place, whatever their fields are."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from oefenen.checking.verschil.waarden import Inhoud
from oefenen.model.eis import Eis
from oefenen.model.scenario import Agenda
from oefenen.model.voorwaarde import Niet, Voorwaarde, Weet
from oefenen.reading.bestanden import Gelezen, check_playable
from oefenen.reading.eisen import parse_eis

Pad = tuple[str | int, ...]
Veld = tuple[str, str]
"""A class and a field of it."""
EISEN = (
    "elk gesprek bereikt een einde", "elk gesprek gaat door alle fasen", "elk gesprek dat eindigt in goed komt langs binnenkomst",
    "elk gesprek komt langs binnenkomst.mild", "elk gesprek duurt hooguit 10 minuten", "beurten tussen 8 en 14",
    "regie is overal minstens 3 keer in het geding", "goed is bereikbaar na vlag dreigen en mild", "goed is onbereikbaar zonder kind",
    "hoogste(regie) >= 75", "kans(oordeel slecht) > 12,5%", "elke sleutel is te vinden",
)  # fmt: skip


def contents(gelezen: Gelezen) -> Inhoud:
    """Give what was read as something to compare."""
    return Inhoud(*check_playable(gelezen))


def with_all_eisen(inhoud: Inhoud) -> Inhoud:
    """Add an eis of every form."""
    eisen = tuple(Eis(tekst, parse_eis(tekst), plaats) for plaats, tekst in enumerate(EISEN))
    return inhoud._replace(scenario=replace(inhoud.scenario, eisen=eisen))


def field_names(ding: object) -> tuple[str, ...]:
    """List all fields of an object, () when it has none."""
    return tuple(f.name for f in fields(ding)) if is_dataclass(ding) else getattr(ding, "_fields", ())


def places(ding: Any, pad: Pad = (), veld: Veld = ("", "")) -> Iterator[tuple[Pad, Veld]]:
    """Give every place in *ding* that can be changed, with the field that it stands in."""
    if pad:
        yield pad, veld
    if namen := field_names(ding):
        for naam in namen:
            yield from places(getattr(ding, naam), (*pad, naam), (type(ding).__name__, naam))
    elif isinstance(ding, Mapping):
        for naam, deel in ding.items():
            yield from places(deel, (*pad, naam), veld)
    elif isinstance(ding, tuple):
        for plek, deel in enumerate(ding):
            yield from places(deel, (*pad, plek), veld)


def at(ding: Any, pad: Pad) -> Any:
    """Give what stands at a place."""
    for deel in pad:
        ding = getattr(ding, str(deel)) if field_names(ding) else ding[deel]
    return ding


def put(ding: Any, pad: Pad, waarde: object) -> Any:
    """Give *ding* with another value at a place."""
    if not pad:
        return waarde
    kop, rest = pad[0], pad[1:]
    if namen := field_names(ding):
        assert kop in namen
        nieuw = put(getattr(ding, str(kop)), rest, waarde)
        return ding._replace(**{kop: nieuw}) if hasattr(ding, "_replace") else replace(ding, **{str(kop): nieuw})
    if isinstance(ding, Mapping):
        return {naam: put(deel, rest, waarde) if naam == kop else deel for naam, deel in ding.items()}
    return tuple(put(deel, rest, waarde) if plek == kop else deel for plek, deel in enumerate(ding))


def others(waarde: Any) -> list[object]:
    """Give values that are not *waarde*; none for an object that is always there, whose parts can change."""
    match waarde:
        case bool():
            anders: list[object] = [not waarde]
        case Enum():
            anders = [lid for lid in type(waarde) if lid is not waarde]
        case int() | float():
            anders = [waarde + 1, None]
        case str():
            anders = [f"{waarde}x", f"{waarde} {waarde}"]
        case None:
            anders = ["iets", 3, Weet("iets")]
        case Agenda():
            anders = [None]
        case _ if isinstance(waarde, Voorwaarde):
            anders = [Niet(waarde), Weet("niets")]
        case Mapping():
            minder = [
                {naam: deel for naam, deel in waarde.items() if naam != weg} for weg in {*list(waarde)[:1], *list(waarde)[-1:]}
            ]
            anders = [*minder, {**waarde, "erbij": next(iter(waarde.values()), "iets")}]
        case tuple() if not hasattr(waarde, "_fields"):
            korter = [waarde[1:], waarde[:-1]] if waarde else []
            anders = [*korter, (*waarde, waarde[-1] if waarde else "iets"), *([waarde[::-1]] if waarde[::-1] != waarde else [])]
        case _:
            anders = []
    return anders
