"""Scores that can be had without reading what is said, and scores that mislead who goes after points."""

from collections.abc import Iterable, Iterator

from oefenen.checking.figures.procent import percent
from oefenen.checking.figures.spelers import ALLES, Uitslag
from oefenen.checking.rules.regel import Regel, Vondst, number
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity

TE_VER = 0.5
"""A blind player may come at most so far from random (0) to the best possible (1)."""
KORTST_GESPREK = 6.0
"""Choices: in a shorter conversation a blind player needs no more than luck."""
DUIDELIJK_MINDER = 10.0
"""Points that a greedy player may stay behind the best possible."""


def _blind(zaak: Zaak) -> Iterator[Vondst]:
    for uitslag in _too_far(zaak, (ALLES,)):
        yield Vondst(("beurten",), _say(zaak, uitslag, ALLES), sleutel=True)


def _blind_on_an_axis(zaak: Zaak) -> Iterator[Vondst]:
    assen = tuple(zaak.vaardigheden.assen) if zaak.gewoon else ()
    for uitslag in _too_far(zaak, assen):
        if zaak.spelers.part(uitslag, ALLES) > TE_VER:
            continue
        verste = max(assen, key=lambda as_: zaak.spelers.part(uitslag, as_))
        yield Vondst(("beurten",), _say(zaak, uitslag, verste), sleutel=True)


def _too_far(zaak: Zaak, groepen: Iterable[str]) -> list[Uitslag]:
    if zaak.kansen.lengte < KORTST_GESPREK:
        return []
    spelers = zaak.spelers
    return [uitslag for uitslag in spelers.blind if any(spelers.part(uitslag, groep) > TE_VER for groep in groepen)]


def _say(zaak: Zaak, uitslag: Uitslag, groep: str) -> dict[str, object]:
    spelers = zaak.spelers
    return {
        "wat": uitslag.kijk.tekst, "raad": uitslag.kijk.raad, "as": zaak.vaardigheden.assen.get(groep, ""),
        "score": number(uitslag.scores[groep]), "willekeurig": number(spelers.willekeurig.scores[groep]),
        "beste": number(spelers.beste[groep]), "deel": percent(spelers.part(uitslag, groep)),
    }  # fmt: skip


def _greedy(zaak: Zaak) -> Iterator[Vondst]:
    if not zaak.gewoon:
        return
    spelers = zaak.spelers
    score, beste = spelers.gulzig.scores[ALLES], spelers.beste[ALLES]
    if score is None or beste is None:
        return
    if not spelers.gulzig.kans_goed and spelers.willekeurig.kans_goed:
        yield Vondst(("beurten",), {"uitkomst": "komt nooit bij een goed einde, terwijl dat er wel is"}, sleutel=True)
    elif beste - score > DUIDELIJK_MINDER:
        uitkomst = f"haalt gemiddeld {number(score)}, terwijl {number(beste)} kan"
        yield Vondst(("beurten",), {"uitkomst": uitkomst}, sleutel=True)


REGELS = (
    Regel(
        "S410", Severity.SMAAK, "Punten wijzen de verkeerde weg",
        "Wie in elke beurt de keuze met de meeste punten neemt, {uitkomst}.",
        "Dat mag een les zijn, maar leg het dan uit in de feedback. Kijk anders de punten na van keuzes die later veel kosten.",
        _greedy, spelend=True,
    ),
    Regel(
        "S411", Severity.WAARSCHUWING, "Blind kiezen loont",
        "Wie blind altijd {wat} neemt, scoort {score} over alle vaardigheden samen. Willekeurig is {willekeurig}, het hoogste {beste}.",
        "Dat is {deel} van de weg van willekeurig naar het hoogste. {raad}",
        _blind, spelend=True,
    ),
    Regel(
        "S412", Severity.SMAAK, "Blind kiezen loont op een as",
        "Wie blind altijd {wat} neemt, scoort {score} op {as}. Willekeurig is {willekeurig}, het hoogste {beste}.",
        "Dat is {deel} van de weg van willekeurig naar het hoogste. {raad}",
        _blind_on_an_axis, spelend=True,
    ),
)  # fmt: skip
