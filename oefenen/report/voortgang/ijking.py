"""How near somebody's own estimate came to the measurement, attempt by attempt."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from oefenen.engine.scoring import known
from oefenen.model.poging import Poging
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.zelf.ijking import calibrate

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


def points(pogingen: Iterable[Poging]) -> tuple[IJkpunt, ...]:
    """Give a point for every attempt with an estimate of a skill that has a score."""
    return tuple(punt for poging in pogingen if (punt := _point(poging)) is not None)


def _point(poging: Poging) -> IJkpunt | None:
    if poging.cijfers is None or not poging.zelf:
        return None
    alles = poging.cijfers.alles
    gemeten = {naam: (known(*alles[naam]), alles[naam][1]) for naam in poging.zelf if naam in alles}
    uit = calibrate(Zelfbeeld(poging.zelf), gemeten)
    return IJkpunt(poging, uit.afwijking, uit.richting, uit.aantal) if uit else None


def tendency(ijking: Sequence[IJkpunt]) -> float | None:
    """Give the mean of estimate minus score over all estimates; None with too few conversations."""
    if len(ijking) < MINSTE_SCHATTINGEN:
        return None
    return sum(punt.richting * punt.vaardigheden for punt in ijking) / sum(punt.vaardigheden for punt in ijking)
