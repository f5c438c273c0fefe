"""Sums of points by number of chances, carried from layer to layer: the tables under every range, best route and mean score."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.verkenning import Laag, Verkenning

NIETS = np.int16(-20_000)
"""Lower than any sum of points."""
Table = NDArray[Any]
"""A row for each number of chances, a column for each state or edge."""


class Telling(NamedTuple):
    """What every choice of an exploration gives on some skills together: its points and its chances."""

    punten: NDArray[np.int16]
    kansen: NDArray[np.int64]


class Tafel(NamedTuple):
    """A table that begins with *eerste* chances."""

    eerste: int
    waarden: Table


def count_points(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> Telling:
    """Say what each choice gives on these skills, each skill at stake being a chance."""
    punten = [sum(plan.telt.get(v, 0) for v in vaardigheden) for plan in verkenning.keuzes]
    kansen = [sum(v in plan.telt for v in vaardigheden) for plan in verkenning.keuzes]
    return Telling(np.array(punten, dtype=np.int16), np.array(kansen, dtype=np.int64))


def starts(laag: Laag) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
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


def best_tables(verkenning: Verkenning, telling: Telling) -> Iterator[tuple[Laag, Tafel, Tafel]]:
    """Give per layer the highest sums with which each state can be reached, and with which each ending edge ends."""
    tafel = Tafel(0, np.zeros((1, 1), dtype=np.int16))
    for diepte, laag in enumerate(verkenning.lagen):
        yield laag, tafel, _along(tafel, telling, laag.slot_van, laag.slot_keuze)
        if not laag.van.size:
            return
        verder = _along(tafel, telling, laag.van, laag.keuze)
        begin, doelen = starts(laag)
        best = np.full((verder.waarden.shape[0], verkenning.lagen[diepte + 1].aantal), NIETS, dtype=np.int16)
        best[:, doelen] = np.maximum.reduceat(verder.waarden, begin, axis=1)
        tafel = _trim(Tafel(verder.eerste, best), best.max(axis=1) > NIETS // 2)


def _along(tafel: Tafel, telling: Telling, van: NDArray[np.int32], keuze: NDArray[np.int32]) -> Tafel:
    verder = shift(Tafel(tafel.eerste, tafel.waarden[:, van]), telling.kansen[keuze], int(NIETS))
    return Tafel(verder.eerste, verder.waarden + telling.punten[keuze])


def _trim(tafel: Tafel, gebruikt: NDArray[np.bool_]) -> Tafel:
    """Leave out the numbers of chances that no state has."""
    rijen = np.flatnonzero(gebruikt)
    eerste, laatste = int(rijen[0]), int(rijen[-1])
    return Tafel(tafel.eerste + eerste, tafel.waarden[eerste : laatste + 1])


def degrees(laag: Laag) -> NDArray[np.int64]:
    """Count for each state of a layer the choices that it offers."""
    uit = np.bincount(laag.van, minlength=laag.aantal)
    return uit + np.bincount(laag.slot_van, minlength=laag.aantal)


class Deling(NamedTuple):
    """How a random player divides over the edges of one layer; made once for many tables."""

    laag: Laag
    pijlen: NDArray[np.float64]
    """The share of every edge in the state that it leaves."""
    sloten: NDArray[np.float64]
    begin: NDArray[np.int64]
    doelen: NDArray[np.int32]
    volgende: int
    """How many states the next layer has."""


def divide(verkenning: Verkenning) -> list[Deling]:
    """Divide a random player over all layers."""
    uit = []
    for laag, verder in zip(verkenning.lagen, [*verkenning.lagen[1:], None], strict=True):
        deel = 1 / np.maximum(1, degrees(laag))
        begin, doelen = starts(laag)
        volgende = verder.aantal if verder else 0
        uit.append(Deling(laag, deel[laag.van], deel[laag.slot_van], begin, doelen, volgende))
    return uit


def mean_sums(delingen: list[Deling], telling: Telling) -> dict[int, complex]:
    """Give per number of chances how likely a conversation ends with it (real) and that chance times its mean sum (imaginary)."""
    tafel = Tafel(0, np.ones((1, 1), dtype=np.complex128))
    uit: dict[int, complex] = {}
    for laag, pijlen, sloten, begin, doelen, volgende in delingen:
        slot = _spread(tafel, telling, laag.slot_van, laag.slot_keuze, sloten)
        for kansen, totaal in enumerate(slot.waarden.sum(axis=1).tolist(), slot.eerste):
            uit[kansen] = uit.get(kansen, 0.0) + totaal
        if not volgende:
            break
        verder = _spread(tafel, telling, laag.van, laag.keuze, pijlen)
        samen = np.zeros((verder.waarden.shape[0], volgende), dtype=np.complex128)
        samen[:, doelen] = np.add.reduceat(verder.waarden, begin, axis=1)
        tafel = _trim(Tafel(verder.eerste, samen), samen.real.max(axis=1) > 0)
    return uit


def _spread(tafel: Tafel, telling: Telling, van: NDArray[np.int32], keuze: NDArray[np.int32], deel: NDArray[np.float64]) -> Tafel:
    """Carry chances and sums of the states along the edges that leave them."""
    waarden = tafel.waarden[:, van] * deel
    waarden.imag += waarden.real * telling.punten[keuze]
    return shift(Tafel(tafel.eerste, waarden), telling.kansen[keuze], 0.0)
