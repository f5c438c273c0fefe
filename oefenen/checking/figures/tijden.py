"""How long conversations last: the seconds of every edge of an exploration.

Merged states forget the clock where it decides nothing, so the seconds of what is said are measured by making every step once
more, this time without merging.
"""

from copy import copy
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.aankomst import Aankomst
from oefenen.checking.exploring.gezien import Gezien
from oefenen.checking.exploring.golf import Golf
from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.exploring.verkenning import choose_all
from oefenen.checking.exploring.vorm import TIJD, Index
from oefenen.checking.exploring.wolk import Wolk
from oefenen.checking.figures.uitersten import Kosten
from oefenen.engine.stap import begin

Gemeten = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Edges (state times the number of choices, plus choice) and their seconds."""
_NOOIT = 2_000_000_000
"""A clock that never runs out and still fits in 32 bits."""


class Tijden(NamedTuple):
    """The seconds of the opening line, and of every edge by layer."""

    opening: int
    kosten: list[Kosten]


def measure(verkenning: Verkenning) -> Tijden:
    """Measure every edge."""
    meter = _Meter(verkenning)
    return Tijden(begin(verkenning.spel).tijd, [meter.measure(laag) for laag in verkenning.lagen])


class _Meter:
    """Makes steps without forgetting the time."""

    def __init__(self, verkenning: Verkenning) -> None:
        kader = _with_clock(verkenning.kader)
        self._golf, self._aankomst = Golf(kader), Aankomst(kader)
        self._nummers = {id(plan): nummer for nummer, plan in enumerate(verkenning.keuzes)}

    def measure(self, laag: Laag) -> Kosten:
        """Measure the edges of one layer."""
        if not laag.van.size and not laag.slot_van.size:
            return Kosten(np.zeros(0, np.int64), np.zeros(0, np.int64))
        voor = np.concatenate([wolk.staat[TIJD] for wolk in laag.wolken])
        stroom = choose_all(self._golf, laag, self._nummers)
        binnen = [lid for beurt, leden in stroom.naar.items() for lid in self._aankomst.enter(beurt, leden, stroom)]
        pijlen = [self._read(lid.wolk, lid.keuze, voor) for lid in binnen]
        sloten = [self._read(afloop.wolk, np.int32(afloop.keuze), voor) for afloop in stroom.aflopen]
        aantal = len(self._nummers)
        return Kosten(_in_order(pijlen, laag.van, laag.keuze, aantal), _in_order(sloten, laag.slot_van, laag.slot_keuze, aantal))

    def _read(self, wolk: Wolk, keuze: Index | np.int32, voor: Index) -> Gemeten:
        pijlen = wolk.bron.astype(np.int64) * len(self._nummers) + keuze
        return pijlen, (wolk.staat[TIJD] - voor[wolk.bron]).astype(np.int64)


def _with_clock(kader: Kader) -> Kader:
    """Give the same with a clock that never runs out, because only with a clock it matters which line is said."""
    nieuw = kader.listening(Gezien())
    if not kader.vorm.klok:
        nieuw.vorm = copy(kader.vorm)
        nieuw.vorm.klok = _NOOIT
    return nieuw


def _in_order(gemeten: list[Gemeten], van: NDArray[np.int32], keuze: NDArray[np.int32], aantal: int) -> NDArray[np.int64]:
    """Put what was measured in the order of the edges."""
    if not gemeten:
        return np.zeros(0, np.int64)
    pijlen = np.concatenate([pijl for pijl, _ in gemeten])
    seconden = np.concatenate([duur for _, duur in gemeten])
    orde = np.argsort(pijlen)
    gezocht = van.astype(np.int64) * aantal + keuze
    uit: NDArray[np.int64] = seconden[orde[np.searchsorted(pijlen, gezocht, sorter=orde)]]
    return uit
