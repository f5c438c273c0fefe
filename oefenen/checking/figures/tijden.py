"""How long conversations last: the seconds of every edge of an exploration.

Merged states forget the clock where it decides nothing, so the seconds of what is said are measured by making every step once
more, this time without merging.
"""

from copy import copy
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.golf import Afloop, Golf
from oefenen.checking.exploring.verkenning import Laag, Verkenning
from oefenen.checking.exploring.wolk import Wolk
from oefenen.checking.figures.uitersten import Kosten
from oefenen.engine.spel import Spel
from oefenen.engine.stap import begin

_NOOIT = 2_000_000_000
"""A clock that never runs out and still fits in 32 bits."""


class Tijden(NamedTuple):
    """The seconds of the opening line, and of every edge by layer."""

    opening: int
    kosten: list[Kosten]


class _Meter(Golf):
    """Makes steps without forgetting the time."""

    def simplify(self, wolk: Wolk) -> Wolk:
        """Keep the state as it is."""
        return wolk


def measure(verkenning: Verkenning) -> Tijden:
    """Measure every edge."""
    meter = _Meter(_with_clock(verkenning.spel))
    nummers = {plan.pad: nummer for nummer, plan in enumerate(verkenning.keuzes)}
    kosten = [_measure_layer(meter, laag, nummers) for laag in verkenning.lagen]
    return Tijden(begin(verkenning.spel).tijd, kosten)


def _with_clock(spel: Spel) -> Spel:
    """Give the same game with a clock, because only then it matters which line is said."""
    if spel.klok:
        return spel
    nieuw = copy(spel)
    nieuw.klok = _NOOIT
    return nieuw


def _measure_layer(meter: Golf, laag: Laag, nummers: dict[str, int]) -> Kosten:
    if not laag.van.size and not laag.slot_van.size:
        return Kosten(np.zeros(0, np.int64), np.zeros(0, np.int64))
    gemeten: dict[bool, list[tuple[NDArray[np.int64], NDArray[np.int64]]]] = {False: [], True: []}
    voor = np.concatenate([wolk.tijd for wolk in laag.wolken])
    for wolk in laag.wolken:
        for plan, binnen in meter.choices(wolk):
            for uit in meter.step(binnen, plan):
                if isinstance(uit, Wolk | Afloop):
                    na = uit if isinstance(uit, Wolk) else uit.wolk
                    pijlen = na.bron.astype(np.int64) * len(nummers) + nummers[plan.pad]
                    gemeten[isinstance(uit, Afloop)].append((pijlen, (na.tijd - voor[na.bron]).astype(np.int64)))
    return Kosten(
        _in_order(gemeten[False], laag.van, laag.keuze, len(nummers)),
        _in_order(gemeten[True], laag.slot_van, laag.slot_keuze, len(nummers)),
    )


def _in_order(
    gemeten: list[tuple[NDArray[np.int64], NDArray[np.int64]]], van: NDArray[np.int32], keuze: NDArray[np.int32], aantal: int
) -> NDArray[np.int64]:
    """Put what was measured in the order of the edges."""
    if not gemeten:
        return np.zeros(0, np.int64)
    pijlen = np.concatenate([pijl for pijl, _ in gemeten])
    seconden = np.concatenate([duur for _, duur in gemeten])
    orde = np.argsort(pijlen)
    gezocht = van.astype(np.int64) * aantal + keuze
    uit: NDArray[np.int64] = seconden[orde[np.searchsorted(pijlen, gezocht, sorter=orde)]]
    return uit
