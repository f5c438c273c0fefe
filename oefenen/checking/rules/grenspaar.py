"""Two choices of one turn whose conditions nearly meet: one value too many for both, or one for neither."""

from collections.abc import Iterator
from itertools import combinations

from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.model.scenario import Keuze
from oefenen.model.voorwaarde import Vergelijking, write
from oefenen.model.woorden import STANDEN


def _reach(keuze: Keuze) -> tuple[str, int, int] | None:
    """Give the stand and the values 0..10 for which a choice with one simple comparison is offered."""
    als = keuze.als
    if not isinstance(als, Vergelijking) or als.naam not in STANDEN:
        return None
    match als.operator:
        case ">=" | ">":
            return als.naam, als.waarde + (als.operator == ">"), 10
        case "<=" | "<":
            return als.naam, 0, als.waarde - (als.operator == "<")
    return None


def _pairs(zaak: Zaak) -> Iterator[tuple[str, int, Keuze, Keuze, int]]:
    """Give pairs that split one stand in a low and a high part: turn, place and choices, and how many values lie between."""
    for beurt in zaak.scenario.beurten.values():
        for (_, een), (plaats, ander) in combinations(enumerate(beurt.keuzes), 2):
            a, b = _reach(een), _reach(ander)
            if a is None or b is None or a[0] != b[0]:
                continue
            laag, hoog = sorted((a[1:], b[1:]))
            if laag[0] == 0 and hoog[1] == 10 and laag != hoog:  # noqa: PLR2004 - the highest stand
                yield beurt.id, plaats, een, ander, hoog[0] - laag[1] - 1


def _gat(zaak: Zaak) -> Iterator[Vondst]:
    yield from _find(zaak, 1)


def _dubbel(zaak: Zaak) -> Iterator[Vondst]:
    yield from _find(zaak, -1)


def _find(zaak: Zaak, afstand: int) -> Iterator[Vondst]:
    for beurt, plaats, een, ander, tussen in _pairs(zaak):
        if tussen == afstand and een.als is not None and ander.als is not None:
            grens = _reach(een), _reach(ander)
            laag = min(reach for reach in grens if reach is not None)
            waarde = laag[2] + (1 if afstand > 0 else 0)
            feiten = {"een": een.id, "ander": ander.id, "eerste": write(een.als), "waar": f"{laag[0]} {waarde}"}
            yield Vondst(("beurten", beurt, "keuzes", plaats, "als"), feiten)


REGELS = (
    Regel(
        "S207", Severity.WAARSCHUWING, "Gat tussen twee keuzes",
        "Bij {waar} wordt ‘{ander}’ niet aangeboden, en ‘{een}’ (als: {eerste}) ook niet.",
        "Bedoelde je >= of <=? Laat de twee voorwaarden op elkaar aansluiten.",
        _gat,
    ),
    Regel(
        "S209", Severity.SMAAK, "Twee keuzes bij dezelfde waarde",
        "Bij {waar} worden ‘{ander}’ en ‘{een}’ (als: {eerste}) allebei aangeboden; bij elke andere waarde één van de twee.",
        "Bedoelde je > of <? Laat de twee voorwaarden op elkaar aansluiten.",
        _dubbel,
    ),
)  # fmt: skip
