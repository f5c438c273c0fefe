"""Sums of points along all conversations at once: the conversation with the best mean per chance."""

from collections.abc import Iterator
from math import gcd
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.engine.scoring import MINSTE_KANSEN

NIETS = -(10**15)
"""Lower than any sum."""
Index = NDArray[np.int32]
Mask = NDArray[np.bool_]
Sums = NDArray[np.int64]
Pijl = tuple[int, int]
"""An edge: the state that it leaves and its choice."""


class Telling(NamedTuple):
    """What every choice of an exploration gives on some skills together: its points and its chances."""

    punten: Sums
    kansen: Sums


class Tafel(NamedTuple):
    """The highest sums: a row for each number of chances from *eerste* to enough of them, a column for each state or edge."""

    eerste: int
    waarden: Sums


class Trede(NamedTuple):
    """A layer made ready to be walked many times: its edges, and where those to each next state begin."""

    laag: Laag
    begin: NDArray[np.int64]


def count_points(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> Telling:
    """Say what each choice gives on these skills, each skill at stake being a chance."""
    gezocht = frozenset(vaardigheden)
    tellen = [[punten for v, punten in plan.telt.items() if v in gezocht] for plan in verkenning.keuzes]
    return Telling(np.array([sum(punten) for punten in tellen], np.int64), np.array([len(punten) for punten in tellen], np.int64))


def starts(laag: Laag) -> tuple[NDArray[np.int64], Index]:
    """Give where the edges to each next state begin, and which state that is."""
    nieuw = np.empty(laag.naar.size, np.bool_)
    nieuw[:1] = True
    np.not_equal(laag.naar[1:], laag.naar[:-1], out=nieuw[1:])
    begin = np.flatnonzero(nieuw)
    return begin, laag.naar[begin]


def degrees(laag: Laag) -> NDArray[np.int64]:
    """Count for each state of a layer the choices that it offers."""
    uit = np.bincount(laag.van, minlength=laag.aantal)
    return uit + np.bincount(laag.slot_van, minlength=laag.aantal)


def add_up(bij: NDArray[np.float64], welke: Index, kans: NDArray[np.float64]) -> None:
    """Add chances up by choice or ending; a layer knows only a few of them."""
    if welke.size:
        eerste = int(welke.min())
        som = np.bincount(welke - eerste, weights=kans)
        bij[eerste : eerste + som.size] += som


def make_treden(verkenning: Verkenning) -> list[Trede]:
    """Make the layers ready; every state of a next layer has an edge to it."""
    return [Trede(laag, starts(laag)[0]) for laag in verkenning.lagen]


class Beste(NamedTuple):
    """The conversation with the highest mean per chance; *gewicht* is what each choice gives above that mean, times its chances."""

    som: int
    kansen: int
    route: list[int]
    """Places in Verkenning.keuzes."""
    gewicht: Sums
    tafels: list[Tafel]
    """Per layer the highest sums of *gewicht*."""


class _Hoogste(NamedTuple):
    """The highest sum of a conversation with enough chances: the layer, state and choice with which it ends."""

    som: int
    diepte: int
    pijl: Pijl


def find_best(
    treden: list[Trede], telling: Telling, eindes: Mask | None = None, *, boven: tuple[int, int] | None = None
) -> Beste | None:
    """Find a shortest of the best conversations with enough chances; None when there is none. *eindes* says which endings count.

    With *boven* (a fraction) None as well when the highest mean is not above it.

    A mean is no sum, so each round looks for the conversation that lies furthest above the mean found so far (Dinkelbach);
    when none lies above it any more, it is the highest. All in whole numbers.
    """
    teller, noemer = boven or (0, 1)
    while True:
        gewogen = Telling(telling.punten * noemer - teller * telling.kansen, telling.kansen)
        tafels, hoogste = _highest(treden, gewogen, eindes)
        if hoogste is None or (boven is not None and hoogste.som <= 0):
            return None
        boven = None
        route = _trace(treden, gewogen, tafels, hoogste)
        som, kansen = int(telling.punten[route].sum()), int(telling.kansen[route].sum())
        if som * noemer == teller * kansen:
            return Beste(som, kansen, route, gewogen.punten, tafels)
        deler = gcd(som, kansen)
        teller, noemer = som // deler, kansen // deler


def _highest(treden: list[Trede], telling: Telling, eindes: Mask | None) -> tuple[list[Tafel], _Hoogste | None]:
    """Find a shortest conversation with enough chances and the highest sum; give the tables of all layers with it."""
    tafels: list[Tafel] = []
    hoogste: _Hoogste | None = None
    for (laag, _), tafel in tables(treden, telling):
        van, keuze = laag.slot_van, laag.slot_keuze
        if eindes is not None and van.size:
            telt = np.flatnonzero(eindes[laag.slot_einde])
            van, keuze = van[telt], keuze[telt]
        if van.size:
            genoeg = along(tafel, telling, van, keuze).waarden[-1]
            plek = int(genoeg.argmax())
            som = int(genoeg[plek])
            if som > NIETS // 2 and (hoogste is None or som > hoogste.som):
                hoogste = _Hoogste(som, len(tafels), (int(van[plek]), int(keuze[plek])))
        tafels.append(tafel)
    return tafels, hoogste


def _trace(treden: list[Trede], telling: Telling, tafels: list[Tafel], hoogste: _Hoogste) -> list[int]:
    """Walk back along the edges that gave each sum."""
    pijl = hoogste.pijl
    route = [pijl[1]]
    stand = _before(tafels[hoogste.diepte], telling, pijl, (MINSTE_KANSEN, hoogste.som))
    for diepte in range(hoogste.diepte - 1, -1, -1):
        for kandidaat in edges_to(treden[diepte].laag, pijl[0]):
            voor = None if stand is None else _before(tafels[diepte], telling, kandidaat, stand)
            if voor is not None:
                pijl, stand = kandidaat, voor
                route.append(pijl[1])
                break
    return route[::-1]


def edges_to(laag: Laag, staat: int) -> Iterator[Pijl]:
    """Give the edges to a state of the next layer."""
    begin, eind = laag.naar.searchsorted((staat, staat + 1))
    return zip(laag.van[begin:eind].tolist(), laag.keuze[begin:eind].tolist(), strict=True)


def _before(tafel: Tafel, telling: Telling, pijl: Pijl, na: tuple[int, int]) -> tuple[int, int] | None:
    """Give (chances, sum) before an edge after which they are *na*; None when the best way to it gives something else."""
    van, keuze = pijl
    erbij, punten = int(telling.kansen[keuze]), int(telling.punten[keuze])
    for rij, waarde in enumerate(tafel.waarden[:, van].tolist(), tafel.eerste):
        if waarde + punten == na[1] and min(MINSTE_KANSEN, rij + erbij) == na[0]:
            return rij, waarde
    return None


def tables(treden: list[Trede], telling: Telling) -> Iterator[tuple[Trede, Tafel]]:
    """Give per layer the highest sums with which each state can be reached; more than enough chances are enough."""
    tafel = Tafel(0, np.full((MINSTE_KANSEN + 1, 1), NIETS, dtype=np.int64))
    tafel.waarden[0] = 0
    for trede in treden:
        yield trede, tafel
        if not trede.begin.size:
            return
        verder = along(tafel, telling, trede.laag.van, trede.laag.keuze)
        tafel = _trim(Tafel(verder.eerste, np.maximum.reduceat(verder.waarden, trede.begin, axis=1)))


def _trim(tafel: Tafel) -> Tafel:
    """Leave out the first numbers of chances when no state has so few."""
    eerste, waarden = tafel
    while eerste < MINSTE_KANSEN and waarden[0].max() < NIETS // 2:
        eerste, waarden = eerste + 1, waarden[1:]
    return Tafel(eerste, waarden)


def along(tafel: Tafel, telling: Telling, van: Index, keuze: Index) -> Tafel:
    """Carry the sums of the states along edges, each of which adds the points and the chances of its choice."""
    punten = telling.punten[keuze]
    kansen = np.minimum(telling.kansen[keuze], MINSTE_KANSEN) if tafel.eerste < MINSTE_KANSEN else None
    if kansen is None or not kansen.any():
        return Tafel(tafel.eerste, tafel.waarden.take(van, axis=1) + punten)
    eerste = min(MINSTE_KANSEN, tafel.eerste + int(kansen.min()))
    bronnen, aantal = _sources(tafel), tafel.waarden.shape[1]
    plekken = (_BRON[eerste:, kansen] * aantal) + van
    return Tafel(eerste, bronnen.ravel().take(plekken) + punten)


def _sources(tafel: Tafel) -> Sums:
    """Give rows for *_BRON*: nothing, each number of chances, and at least each number of chances, the highest first."""
    uit = np.full((3 * MINSTE_KANSEN + 1, tafel.waarden.shape[1]), NIETS, dtype=np.int64)
    uit[MINSTE_KANSEN + tafel.eerste : 2 * MINSTE_KANSEN] = tafel.waarden[:-1]
    hoogste = np.maximum.accumulate(tafel.waarden[::-1], axis=0)
    uit[2 * MINSTE_KANSEN : 2 * MINSTE_KANSEN + len(hoogste)] = hoogste
    uit[2 * MINSTE_KANSEN + len(hoogste) :] = hoogste[-1]
    return uit


_TOT = np.arange(MINSTE_KANSEN + 1)
_BRON = np.where(_TOT[:, None] < MINSTE_KANSEN, MINSTE_KANSEN + _TOT[:, None] - _TOT[None, :], 2 * MINSTE_KANSEN + _TOT[None, :])
"""In which row of *_sources* stands what comes to so many chances (row) by a choice with so many (column)."""
