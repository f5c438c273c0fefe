"""Calibration ("ijking"): how near the own estimates come to the measurement; too low counts as much as too high."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from oefenen.model.zelfbeeld import HOOGST, Zelfbeeld

DICHTBIJ, BUURT = 10.0, 20.0
"""An estimate that is off by less than one step is near, by less than two it is not far."""
Gemeten = Mapping[str, tuple[float | None, int]]
"""Skill id -> its score (0..100; None when too little can be said) and its number of chances."""


class IJking(NamedTuple):
    """How near the estimates of one conversation came."""

    afwijking: float
    """The mean of how far they were off, 0..100; 0 is exact."""
    richting: float
    """The same with its sign: above 0 who rated too high, below 0 who rated too low."""
    aantal: int
    """How many skills were both rated and measured; at least 1."""

    @property
    def nauwkeurig(self) -> float:
        """How accurate the estimates were, 0..100."""
        return HOOGST - self.afwijking


def calibrate(beeld: Zelfbeeld, gemeten: Gemeten) -> IJking | None:
    """Put the estimates of one conversation beside its measurement; None when no rated skill was measured."""
    verschillen = []
    for vaardigheid, schatting in beeld.schattingen.items():
        score, kansen = gemeten.get(vaardigheid, (None, 0))
        if score is not None and kansen > 0:
            verschillen.append(schatting - score)
    if not verschillen:
        return None
    aantal = len(verschillen)
    return IJking(round(sum(map(abs, verschillen)) / aantal, 1), round(sum(verschillen) / aantal, 1), aantal)


def calibration(pogingen: Iterable[tuple[Zelfbeeld, Gemeten]]) -> list[IJking | None]:
    """Give the calibration of each attempt, in the order in which they come; None where nothing can be compared."""
    return [calibrate(beeld, gemeten) for beeld, gemeten in pogingen]


def tell(ijking: IJking) -> str:
    """Say it in words."""
    over = "één vaardigheid" if ijking.aantal == 1 else f"{ijking.aantal} vaardigheden"
    hoe = "dicht bij" if ijking.afwijking < DICHTBIJ else "in de buurt van" if ijking.afwijking < BUURT else "een eind van"
    return f"Je schatting ligt {hoe} de meting: gemiddeld {ijking.afwijking:.0f} verschil, over {over}{_direction(ijking)}."


def _direction(ijking: IJking) -> str:
    """Say which way it goes, when it goes one way."""
    if ijking.aantal == 1 or ijking.afwijking < DICHTBIJ or abs(ijking.richting) < ijking.afwijking / 2:
        return ""
    return f". Je schatte jezelf meestal te {'hoog' if ijking.richting > 0 else 'laag'} in"
