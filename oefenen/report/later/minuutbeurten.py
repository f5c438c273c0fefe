"""Which turns of a conversation deserve to be practised again, and how an answer to one went; nothing of it is a mark."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.stap import available
from oefenen.model.minuutbeurt import Antwoord, Uitkomst

VLOT_BINNEN = 20
"""Seconds: who is strong twice in a row and answers within these, knows it."""


class Voorstel(NamedTuple):
    """A turn, by the number of its choice, with the skill that is practised in it."""

    nummer: int
    beurt: str
    vaardigheid: str


def propose(gesprek: Gesprek, *, vanaf: int = 0, keerpunten: Sequence[int] = ()) -> list[Voorstel]:
    """Give the turns after choice *vanaf* that deserve it, the one that deserves it most first, each turn once.

    First the turns where something stronger on a focus skill was on offer, the biggest difference first; then the turning points
    (*keerpunten*, by number), on the skill in which most was left; then the other turns in which a focus skill is at stake.
    """
    stappen = [stap for stap in gesprek.stappen if stap.nummer > vanaf and not stap.vooraf]
    focus = gesprek.spel.scenario.kop.focus
    gemist: list[tuple[int, int, Voorstel]] = []
    gehaald: list[tuple[int, int, Voorstel]] = []
    for stap in stappen:
        verschillen = _differences(gesprek, stap, focus)
        if verschillen:
            meeste, vaardigheid = _most(verschillen)
            (gemist if meeste else gehaald).append((-meeste, stap.nummer, Voorstel(stap.nummer, stap.beurt, vaardigheid)))
    gekeerd = [
        Voorstel(stap.nummer, stap.beurt, _most(verschillen)[1])
        for nummer in keerpunten
        for stap in stappen
        if stap.nummer == nummer and (verschillen := _differences(gesprek, stap, ()))
    ]
    rij = [*(regel[2] for regel in sorted(gemist)), *gekeerd, *(regel[2] for regel in gehaald)]
    eerste: dict[str, Voorstel] = {}
    for voorstel in rij:
        eerste.setdefault(voorstel.beurt, voorstel)
    return list(eerste.values())


def _differences(gesprek: Gesprek, stap: Stap, focus: Sequence[str]) -> dict[str, int]:
    """Give by skill how far the choice was from the strongest; only where there was something to choose, of *focus* if there is any."""
    aanbod = [plan.telt for plan in available(gesprek.spel, stap.voor)]
    verschillen = {}
    for vaardigheid, punten in stap.scores.items():
        alle = [telt[vaardigheid] for telt in aanbod]
        if (not focus or vaardigheid in focus) and min(alle) < max(alle):
            verschillen[vaardigheid] = max(alle) - punten
    return verschillen


def _most(verschillen: dict[str, int]) -> tuple[int, str]:
    """Give the biggest difference with its skill, of equal ones the first."""
    vaardigheid = max(verschillen, key=lambda naam: verschillen[naam])
    return verschillen[vaardigheid], vaardigheid


def offered(gesprek: Gesprek, vaardigheid: str) -> dict[str, int]:
    """Give by choice on offer now what it scores on a skill; 0 where that is not at stake."""
    return {plan.keuze.id: plan.telt.get(vaardigheid, 0) for plan in available(gesprek.spel, gesprek.toestand)}


def weigh(punten: int, aanbod: Iterable[int]) -> Uitkomst:
    """Say how strong a choice was among all that were on offer, seen from one skill.

    The strongest is strong. What scores below it but still above zero is half, and so is zero where something worse was on offer.
    The rest is weak.
    """
    alle = list(aanbod)
    if punten >= max(alle):
        return Uitkomst.STERK
    if punten > 0 or (punten == 0 and min(alle) < 0):
        return Uitkomst.HALF
    return Uitkomst.ZWAK


def outcome(gewogen: Uitkomst, seconden: int, eerder: Sequence[Antwoord]) -> Uitkomst:
    """Say how it went, the time and the answers before included."""
    weer = bool(eerder) and eerder[-1].uitkomst.goed
    return Uitkomst.VLOT if gewogen is Uitkomst.STERK and weer and seconden <= VLOT_BINNEN else gewogen
