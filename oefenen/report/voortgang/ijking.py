"""How near somebody's own estimate came to the measurement, attempt by attempt."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from oefenen.engine.scoring import Score
from oefenen.model.poging import Poging

MINSTE_SCHATTINGEN = 3
"""Conversations with an estimate: with fewer nothing is said about a tendency."""
EVEN = 5
"""Points: half a step of an estimate; a mean difference below it leans to neither side."""


class IJkpunt(NamedTuple):
    """The estimates of one attempt beside its scores, which are those of the whole conversation, as it was estimated whole."""

    poging: Poging
    afstand: float
    """The mean of how far they are apart, 0..100."""
    richting: float
    """The mean of estimate minus score: above 0 the estimate was higher."""
    vaardigheden: int
    """How many skills had both."""


def calibrate(pogingen: Iterable[Poging]) -> tuple[IJkpunt, ...]:
    """Give a point for every attempt with an estimate of a skill that has a score."""
    return tuple(punt for poging in pogingen if poging.zelf and (punt := _point(poging)) is not None)


def _point(poging: Poging) -> IJkpunt | None:
    punten = poging.meting.punten if poging.meting else {}
    verschillen = [
        schatting - waarde
        for naam, schatting in (poging.zelf or {}).items()
        if naam in punten and (waarde := Score(punten[naam].som, punten[naam].kansen).waarde) is not None
    ]
    if not verschillen:
        return None
    aantal = len(verschillen)
    return IJkpunt(poging, sum(map(abs, verschillen)) / aantal, sum(verschillen) / aantal, aantal)


def tendency(ijking: Sequence[IJkpunt]) -> float | None:
    """Give the mean of estimate minus score over all estimates; None with too few conversations."""
    if len(ijking) < MINSTE_SCHATTINGEN:
        return None
    return sum(punt.richting * punt.vaardigheden for punt in ijking) / sum(punt.vaardigheden for punt in ijking)
