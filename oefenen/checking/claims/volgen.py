"""Following conversations over a map: which endings are met with or without certain choices and turns, and how."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.claims.kaart import Ids, Kaart
from oefenen.checking.exploring.vorm import Mask
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.model.eis import Moment, Uitkomst

Bits = NDArray[np.int64]


def ending(kaart: Kaart, uitkomst: Uitkomst | None, *, heel: bool = False) -> Mask:
    """Select the last edges of conversations with *uitkomst* (None: any); with *heel* the parent must not walk out."""
    namen = endings_of(kaart.verkenning.spel, uitkomst)
    telt = np.array([naam in namen for naam in kaart.verkenning.eindes])
    gekozen: Mask = telt[kaart.slot.naar]
    return gekozen & ~kaart.slot_weg if heel else gekozen


def endings_of(spel: Spel, uitkomst: Uitkomst | None) -> Collection[str]:
    """List the eindes that are meant: a name is that of an einde; when there is none it is an oordeel."""
    eindes = spel.eindes
    if uitkomst is None:
        return list(eindes)
    if not uitkomst.oordeel and uitkomst.naam in eindes:
        return (uitkomst.naam,)
    return [naam for naam, plan in eindes.items() if plan.einde.oordeel.value == uitkomst.naam]


def happens(plan: KeuzePlan, moment: Moment) -> bool:
    """Say whether a choice is *moment*, or has that zet or vlag."""
    namen = {"keuze": (plan.pad, plan.keuze.id), "zet": plan.keuze.zet, "vlag": plan.keuze.vlag}
    return any(moment.naam in bekend for soort, bekend in namen.items() if moment.soort in ("", soort))


def choice_bits(kaart: Kaart, momenten: Iterable[Moment], *, samen: bool = False) -> Bits:
    """Give each choice a bit for each moment that it is; with *samen* one bit for all moments."""
    bits = np.zeros(len(kaart.verkenning.keuzes), dtype=np.int64)
    for plek, moment in enumerate(momenten):
        for nummer, plan in enumerate(kaart.verkenning.keuzes):
            if happens(plan, moment):
                bits[nummer] |= 1 if samen else 1 << plek
    return bits


def turn_bits(kaart: Kaart, beurten: Collection[str]) -> Bits:
    """Give each state the bit 1 when it is in one of these turns."""
    telt = np.array([naam in beurten for naam in kaart.verkenning.spel.beurten] + [False], dtype=np.int64)
    return telt[kaart.beurt]


@dataclass(slots=True)
class Gevolgd:
    """In how many choices each state is reached having met each set of bits (a column each); -1 for never."""

    kaart: Kaart
    keuze_bits: Bits
    staat_bits: Bits
    stappen: NDArray[np.int32]

    def route(self, slot: Mask, merk: int) -> tuple[str, ...] | None:
        """Give a shortest conversation whose last edge is in *slot* and that has met exactly *merk*; None when there is none."""
        laatste = self.kaart.slot
        beste: tuple[int, int, int] | None = None
        for eerder in range(self.stappen.shape[1]):
            stappen = self.stappen[laatste.van, eerder]
            raak = np.flatnonzero(slot & (stappen >= 0) & ((self.keuze_bits[laatste.keuze] | eerder) == merk))
            if raak.size:
                pijl = int(raak[stappen[raak].argmin()])
                if beste is None or int(stappen[pijl]) < beste[0]:
                    beste = (int(stappen[pijl]), pijl, eerder)
        if beste is None:
            return None
        _, pijl, eerder = beste
        return (*self.way(int(laatste.van[pijl]), eerder), self.kaart.pad(int(laatste.keuze[pijl])))

    def way(self, staat: int, merk: int) -> tuple[str, ...]:
        """Give a shortest list of choices to a state, having met exactly *merk*."""
        route = []
        for stap in range(int(self.stappen[staat, merk]), 0, -1):
            hier = int(self.staat_bits[staat])
            keuze, staat, merk = next(
                (keuze, van, eerder)
                for van, keuze in self._before(staat)
                for eerder in np.flatnonzero(self.stappen[van] == stap - 1).tolist()
                if eerder | int(self.keuze_bits[keuze]) | hier == merk
            )
            route.append(self.kaart.pad(keuze))
        return tuple(route[::-1])

    def _before(self, staat: int) -> Iterable[tuple[int, int]]:
        pijlen = self.kaart.entering(staat)
        return zip(self.kaart.pijlen.van[pijlen].tolist(), self.kaart.pijlen.keuze[pijlen].tolist(), strict=True)


def follow(kaart: Kaart, keuze_bits: Bits | None = None, staat_bits: Bits | None = None) -> Gevolgd:
    """Carry the sets of bits that were met along all conversations, the shortest first."""
    if keuze_bits is None:
        keuze_bits = np.zeros(len(kaart.verkenning.keuzes), dtype=np.int64)
    if staat_bits is None:
        staat_bits = np.zeros(kaart.aantal, dtype=np.int64)
    alle = int(np.bitwise_or.reduce(np.concatenate([keuze_bits, staat_bits])))
    stappen = np.full((kaart.aantal, 1 << alle.bit_length()), -1, dtype=np.int32)
    wie = np.zeros(stappen.size, dtype=np.int32)
    staten, merken = np.zeros(1, dtype=np.int64), staat_bits[:1]
    stap = 0
    while staten.size:
        stappen[staten, merken] = stap
        verder, van = kaart.leaving(staten)
        naar = kaart.pijlen.naar[verder]
        merken = merken[van] | keuze_bits[kaart.pijlen.keuze[verder]] | staat_bits[naar]
        staten, merken = np.divmod(_first(naar * stappen.shape[1] + merken, stappen.ravel(), wie), stappen.shape[1])
        stap += 1
    return Gevolgd(kaart, keuze_bits, staat_bits, stappen)


def _first(plekken: Ids, stappen: NDArray[np.int32], wie: NDArray[np.int32]) -> Ids:
    """Give each place that was not met before once; *wie* is room to write in."""
    nieuw = plekken[stappen[plekken] < 0]
    nummers = np.arange(nieuw.size, dtype=np.int32)
    wie[nieuw] = nummers
    eersten: Ids = nieuw[wie[nieuw] == nummers]
    return eersten
