"""A few that differ: those that together show everything there is to see, and then those that are farthest apart."""

from collections.abc import Collection, Hashable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Doelen = NDArray[np.bool_]
"""A row for everything that can be seen, a column for each candidate."""
Punten = NDArray[np.int16]
"""A row of numbers for each candidate; the farther apart, the more they differ."""


def choose(doelen: Doelen, punten: Punten, hooguit: int) -> list[int]:
    """Give places of candidates: the first one, then whoever shows most that is new, then whoever is farthest from the others.

    Candidates that are the same as one that was chosen are left out; among equals the first is taken.
    """
    if not len(punten) or hooguit < 1:
        return []
    gekozen = [0]
    nog = doelen.any(axis=1) & ~doelen[:, 0]
    afstand = _distance(punten, 0)
    while len(gekozen) < hooguit:
        if nog.any():
            beste = int(np.count_nonzero(doelen[nog], axis=0).argmax())
            nog &= ~doelen[:, beste]
        elif afstand.any():
            beste = int(afstand.argmax())
        else:
            break
        gekozen.append(beste)
        afstand = np.minimum(afstand, _distance(punten, beste))
    return gekozen


def _distance(punten: Punten, van: int) -> NDArray[np.int64]:
    afstand: NDArray[np.int64] = np.abs(punten - punten[van]).sum(axis=1, dtype=np.int64)
    return afstand


def choose_among(kandidaten: Sequence[tuple[Collection[Hashable], Sequence[int]]], hooguit: int) -> list[int]:
    """Like *choose*, for candidates given one by one: what each of them shows, and its numbers."""
    alle = list(dict.fromkeys(chain.from_iterable(gezien for gezien, _ in kandidaten)))
    doelen = np.array([[doel in gezien for gezien, _ in kandidaten] for doel in alle], dtype=np.bool_)
    punten = np.array([getallen for _, getallen in kandidaten], dtype=np.int16)
    return choose(doelen.reshape(len(alle), len(kandidaten)), punten, hooguit)
