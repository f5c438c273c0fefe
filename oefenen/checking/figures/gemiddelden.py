"""Sums of points of a random player, along all conversations at once."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.sommen import Index, Telling, degrees, starts


class _Tafel(NamedTuple):
    """A row for each number of chances from *eerste* on, a column for each state or edge."""

    eerste: int
    waarden: NDArray[Any]


def mean_sums(verkenning: Verkenning, telling: Telling) -> dict[int, complex]:
    """Give for a random player, per number of chances, how likely a conversation ends with it (real) and that times its mean sum.

    The second is the imaginary part, so that both go along the edges in one table.
    """
    tafel = _Tafel(0, np.ones((1, 1), dtype=np.complex128))
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
        tafel = _trim(_Tafel(verder.eerste, samen))
    return uit


def _spread(tafel: _Tafel, telling: Telling, van: Index, keuze: Index, deel: NDArray[np.float64]) -> _Tafel:
    """Divide chances and sums of the states over the edges that leave them."""
    waarden = tafel.waarden[:, van] * deel[van]
    waarden.imag += waarden.real * telling.punten[keuze]
    return _shift(_Tafel(tafel.eerste, waarden), telling.kansen[keuze])


def _shift(tafel: _Tafel, kansen: NDArray[np.int64]) -> _Tafel:
    """Move the column of every edge down by the chances of its choice."""
    if not kansen.size:
        return tafel
    minst, meest = int(kansen.min()), int(kansen.max())
    if minst == meest:
        return _Tafel(tafel.eerste + minst, tafel.waarden)
    hoogte = tafel.waarden.shape[0]
    nieuw = np.zeros((hoogte + meest - minst, kansen.size), dtype=tafel.waarden.dtype)
    for stap in range(minst, meest + 1):
        waar = np.flatnonzero(kansen == stap)
        nieuw[stap - minst : stap - minst + hoogte, waar] = tafel.waarden[:, waar]
    return _Tafel(tafel.eerste + minst, nieuw)


def _trim(tafel: _Tafel) -> _Tafel:
    """Leave out the numbers of chances that no state has."""
    rijen = np.flatnonzero(tafel.waarden.real.max(axis=1) > 0)
    eerste, laatste = int(rijen[0]), int(rijen[-1])
    return _Tafel(tafel.eerste + eerste, tafel.waarden[eerste : laatste + 1])
