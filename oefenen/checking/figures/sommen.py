"""Sums of points along all conversations at once: the best mean per chance, and the mean of a random player."""

from collections.abc import Iterator
from math import gcd
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.verkenning import Laag, Verkenning
from oefenen.engine.scoring import MINSTE_KANSEN

NIETS = -(10**15)
"""Lower than any sum."""
Table = NDArray[Any]
"""A row for each number of chances, a column for each state or edge."""
Index = NDArray[np.int32]
Mask = NDArray[np.bool_]
Pijl = tuple[int, int]
"""An edge: the state that it leaves and its choice."""


class Telling(NamedTuple):
    """What every choice of an exploration gives on some skills together: its points and its chances."""

    punten: NDArray[np.int64]
    kansen: NDArray[np.int64]


class Tafel(NamedTuple):
    """A table that begins with *eerste* chances."""

    eerste: int
    waarden: Table


def count_points(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> Telling:
    """Say what each choice gives on these skills, each skill at stake being a chance."""
    punten = [sum(plan.telt.get(v, 0) for v in vaardigheden) for plan in verkenning.keuzes]
    kansen = [sum(v in plan.telt for v in vaardigheden) for plan in verkenning.keuzes]
    return Telling(np.array(punten, dtype=np.int64), np.array(kansen, dtype=np.int64))


def starts(laag: Laag) -> tuple[NDArray[np.int64], Index]:
    """Give where the edges to each next state begin, and which state that is."""
    begin = np.flatnonzero(np.concatenate((np.ones(min(1, laag.naar.size), np.bool_), laag.naar[1:] != laag.naar[:-1])))
    return begin, laag.naar[begin]


def shift(tafel: Tafel, kansen: NDArray[np.int64], leeg: float) -> Tafel:
    """Move the column of every edge down by the chances of its choice."""
    if not kansen.size:
        return tafel
    minst, meest = int(kansen.min()), int(kansen.max())
    if minst == meest:
        return Tafel(tafel.eerste + minst, tafel.waarden)
    hoogte = tafel.waarden.shape[0]
    nieuw = np.full((hoogte + meest - minst, kansen.size), leeg, dtype=tafel.waarden.dtype)
    for stap in range(minst, meest + 1):
        waar = np.flatnonzero(kansen == stap)
        nieuw[stap - minst : stap - minst + hoogte, waar] = tafel.waarden[:, waar]
    return Tafel(tafel.eerste + minst, nieuw)


def _trim(tafel: Tafel, gebruikt: Mask) -> Tafel:
    """Leave out the numbers of chances that no state has."""
    rijen = np.flatnonzero(gebruikt)
    eerste, laatste = int(rijen[0]), int(rijen[-1])
    return Tafel(tafel.eerste + eerste, tafel.waarden[eerste : laatste + 1])


class Beste(NamedTuple):
    """The conversation with the highest mean per chance; *gewicht* is what each choice gives above that mean, times its chances."""

    som: int
    kansen: int
    route: list[int]
    """Places in Verkenning.keuzes."""
    gewicht: NDArray[np.int64]


def find_best(verkenning: Verkenning, telling: Telling, eindes: Mask | None = None) -> Beste | None:
    """Find a shortest of the best conversations with enough chances; None when there is none. *eindes* says which endings count.

    A mean is no sum, so each round looks for the conversation that lies furthest above the mean found so far (Dinkelbach);
    when none lies above it any more, it is the highest. All in whole numbers.
    """
    teller, noemer = 0, 1
    while True:
        gewicht = telling.punten * noemer - teller * telling.kansen
        route = _highest_route(verkenning, Telling(gewicht, telling.kansen), eindes)
        if route is None:
            return None
        som, kansen = int(telling.punten[route].sum()), int(telling.kansen[route].sum())
        if som * noemer == teller * kansen:
            return Beste(som, kansen, route, gewicht)
        deler = gcd(som, kansen)
        teller, noemer = som // deler, kansen // deler


def _highest_route(verkenning: Verkenning, telling: Telling, eindes: Mask | None) -> list[int] | None:
    """Give a shortest conversation with enough chances and the highest sum."""
    tafels: list[Tafel] = []
    beste: tuple[int, int, Pijl] | None = None
    for laag, tafel in tables(verkenning, telling):
        sloten = np.arange(laag.slot_van.size) if eindes is None else np.flatnonzero(eindes[laag.slot_einde])
        genoeg = enough(along(tafel, telling, laag.slot_van[sloten], laag.slot_keuze[sloten]))
        if genoeg is not None and genoeg.size:
            plek = int(genoeg.argmax())
            if genoeg[plek] > NIETS // 2 and (beste is None or int(genoeg[plek]) > beste[0]):
                slot = sloten[plek]
                beste = (int(genoeg[plek]), len(tafels), (int(laag.slot_van[slot]), int(laag.slot_keuze[slot])))
        tafels.append(tafel)
    if beste is None:
        return None
    waarde, diepte, pijl = beste
    return _trace(verkenning, telling, tafels[: diepte + 1], pijl, (MINSTE_KANSEN, waarde))


def _trace(verkenning: Verkenning, telling: Telling, tafels: list[Tafel], pijl: Pijl, na: tuple[int, int]) -> list[int]:
    """Walk back along the edges that gave each sum."""
    route = [pijl[1]]
    stand = _before(tafels[-1], telling, pijl, na)
    for laag, tafel in zip(reversed(verkenning.lagen[: len(tafels) - 1]), reversed(tafels[:-1]), strict=True):
        for kandidaat in edges_to(laag, pijl[0]):
            voor = None if stand is None else _before(tafel, telling, kandidaat, stand)
            if voor is not None:
                pijl, stand = kandidaat, voor
                route.append(pijl[1])
                break
    return route[::-1]


def edges_to(laag: Laag, staat: int) -> Iterator[Pijl]:
    """Give the edges to a state of the next layer."""
    begin, eind = np.searchsorted(laag.naar, (staat, staat + 1))
    return zip(laag.van[begin:eind].tolist(), laag.keuze[begin:eind].tolist(), strict=True)


def _before(tafel: Tafel, telling: Telling, pijl: Pijl, na: tuple[int, int]) -> tuple[int, int] | None:
    """Give (chances, sum) before an edge after which they are *na*; None when the best way to it gives something else."""
    van, keuze = pijl
    for rij, waarde in enumerate(tafel.waarden[:, van].tolist(), tafel.eerste):
        klopt = min(MINSTE_KANSEN, rij + int(telling.kansen[keuze])) == na[0]
        if klopt and waarde + int(telling.punten[keuze]) == na[1]:
            return rij, waarde
    return None


def tables(verkenning: Verkenning, telling: Telling) -> Iterator[tuple[Laag, Tafel]]:
    """Give per layer the highest sums with which each state can be reached; more than enough chances are enough."""
    tafel = Tafel(0, np.zeros((1, 1), dtype=np.int64))
    for diepte, laag in enumerate(verkenning.lagen):
        yield laag, tafel
        if not laag.van.size:
            return
        verder = cap(along(tafel, telling, laag.van, laag.keuze))
        begin, doelen = starts(laag)
        best = np.full((verder.waarden.shape[0], verkenning.lagen[diepte + 1].aantal), NIETS, dtype=np.int64)
        best[:, doelen] = np.maximum.reduceat(verder.waarden, begin, axis=1)
        tafel = _trim(Tafel(verder.eerste, best), best.max(axis=1) > NIETS // 2)


def along(tafel: Tafel, telling: Telling, van: Index, keuze: Index) -> Tafel:
    """Carry the sums of the states along edges."""
    return shift(Tafel(tafel.eerste, tafel.waarden[:, van] + telling.punten[keuze]), telling.kansen[keuze], NIETS)


def cap(tafel: Tafel) -> Tafel:
    """Take everything with enough chances together."""
    te_veel = tafel.eerste + len(tafel.waarden) - 1 - MINSTE_KANSEN
    if te_veel <= 0:
        return tafel
    grens = max(0, MINSTE_KANSEN - tafel.eerste)
    boven = tafel.waarden[grens:].max(axis=0)
    return Tafel(min(tafel.eerste, MINSTE_KANSEN), np.concatenate((tafel.waarden[:grens], boven[None])))


def enough(tafel: Tafel) -> NDArray[np.int64] | None:
    """Give the sums with enough chances; None when there are none."""
    dicht = cap(tafel)
    return dicht.waarden[-1] if dicht.eerste + len(dicht.waarden) - 1 >= MINSTE_KANSEN else None


def degrees(laag: Laag) -> NDArray[np.int64]:
    """Count for each state of a layer the choices that it offers."""
    uit = np.bincount(laag.van, minlength=laag.aantal)
    return uit + np.bincount(laag.slot_van, minlength=laag.aantal)


def mean_sums(verkenning: Verkenning, telling: Telling) -> dict[int, complex]:
    """Give for a random player, per number of chances, how likely a conversation ends with it (real) and that times its mean sum.

    The second is the imaginary part, so that both go along the edges in one table.
    """
    tafel = Tafel(0, np.ones((1, 1), dtype=np.complex128))
    uit: dict[int, complex] = {}
    for diepte, laag in enumerate(verkenning.lagen):
        deel = 1 / np.maximum(1, degrees(laag))
        slot = _spread(tafel, telling, laag.slot_van, laag.slot_keuze, deel)
        for kansen, totaal in enumerate(slot.waarden.sum(axis=1).tolist(), slot.eerste):
            uit[kansen] = uit.get(kansen, 0.0) + totaal
        if not laag.van.size:
            break
        verder = _spread(tafel, telling, laag.van, laag.keuze, deel)
        begin, doelen = starts(laag)
        samen = np.zeros((verder.waarden.shape[0], verkenning.lagen[diepte + 1].aantal), dtype=np.complex128)
        samen[:, doelen] = np.add.reduceat(verder.waarden, begin, axis=1)
        tafel = _trim(Tafel(verder.eerste, samen), samen.real.max(axis=1) > 0)
    return uit


def _spread(tafel: Tafel, telling: Telling, van: Index, keuze: Index, deel: NDArray[np.float64]) -> Tafel:
    """Divide chances and sums of the states over the edges that leave them."""
    waarden = tafel.waarden[:, van] * deel[van]
    waarden.imag += waarden.real * telling.punten[keuze]
    return shift(Tafel(tafel.eerste, waarden), telling.kansen[keuze], 0.0)
