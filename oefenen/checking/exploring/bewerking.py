"""Recipes carried out on many columns at once; what always happens becomes one table of eleven values per stand."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.vorm import Mask, Matrix, Toets, Vorm
from oefenen.engine.recept import Change, Operation, Recept
from oefenen.engine.toestand import SPANNING, VERTROUWEN
from oefenen.model.scenario import Beurt
from oefenen.model.woorden import STAND_INDEX, STAND_MAX, STANDEN

Tabel = NDArray[np.int32]
Tabellen = tuple[tuple[int, Tabel], ...]
"""For each stand that changes: its row, and what every value becomes."""
_WAARDEN = np.arange(STAND_MAX + 1, dtype=np.int32)
_GROTE_SPANNING = 8
"""R8 names it."""


class Tak(NamedTuple):
    """Branches of which the first whose condition holds is carried out."""

    toetsen: "tuple[tuple[Toets | None, tuple[Stuk, ...]], ...]"


Stuk = Tabellen | Tak


class Bewerking:
    """One recipe, with R8 when *traagheid*."""

    __slots__ = ("_daling", "_stijging", "stukken", "tabellen")

    def __init__(self, vorm: Vorm, recept: Recept, *, traagheid: bool) -> None:
        """Prepare *recept*."""
        self.stukken = _pieces(vorm, recept.operations)
        self.tabellen: Tabellen | None = None
        """Set when the recipe has no branches: R8 is in it then."""
        stijging, daling = _borders(recept.stijging) if traagheid and recept.stijging is not None else (None, None)
        self._stijging, self._daling = stijging, daling
        if not any(type(stuk) is Tak for stuk in self.stukken):
            tabellen = dict(self.stukken[0]) if self.stukken else {}  # type: ignore[arg-type]
            if stijging is not None and VERTROUWEN in tabellen:
                tabellen[VERTROUWEN] = np.minimum(tabellen[VERTROUWEN], stijging)
            if daling is not None and SPANNING in tabellen:
                tabellen[SPANNING] = np.maximum(tabellen[SPANNING], daling)
            self.tabellen = _as_tables(tabellen)

    def __call__(self, staat: Matrix, fase: str) -> None:
        """Carry it out on all columns, in place."""
        if self.tabellen is not None:
            for rij, tabel in self.tabellen:
                staat[rij] = tabel[staat[rij]]
            return
        stijging = None if self._stijging is None else self._stijging[staat[VERTROUWEN]]
        daling = None if self._daling is None else self._daling[staat[SPANNING]]
        _carry_out(self.stukken, staat, fase)
        if stijging is not None and daling is not None:
            np.minimum(staat[VERTROUWEN], stijging, out=staat[VERTROUWEN])
            np.maximum(staat[SPANNING], daling, out=staat[SPANNING])


def pass_time(beurt: Beurt) -> Tabellen:
    """Give what happens to the standen before a turn begins, like engine.stap._pass_time."""
    effect = beurt.tussentijd.effect if beurt.tussentijd else {}
    tabellen = {STAND_INDEX[stand]: np.clip(_WAARDEN + np.int32(delta), 0, STAND_MAX) for stand, delta in effect.items()}
    return _as_tables(tabellen)


def _borders(stijging: int) -> tuple[Tabel, Tabel]:
    """R8, like engine.stap._limit: trust grows and tension falls slowly."""
    return _WAARDEN + np.int32(stijging), _WAARDEN - np.where(_WAARDEN >= _GROTE_SPANNING, 2, 1).astype(np.int32)


def _pieces(vorm: Vorm, operations: tuple[Operation, ...]) -> tuple[Stuk, ...]:
    stukken: list[Stuk] = []
    tabellen: dict[int, Tabel] = {}
    for operation in operations:
        if type(operation) is Change:
            voor = tabellen.get(operation.stand, _WAARDEN)
            tabellen[operation.stand] = np.minimum(STAND_MAX, np.maximum(0, voor + np.int32(operation.delta)))
            continue
        if tabellen:
            stukken.append(_as_tables(tabellen))
            tabellen = {}
        takken = operation.takken  # type: ignore[union-attr]
        stukken.append(Tak(tuple((None if als is None else vorm.test(als), _pieces(vorm, tak)) for als, _, tak in takken)))
    return (*stukken, _as_tables(tabellen)) if tabellen else tuple(stukken)


def _as_tables(tabellen: dict[int, Tabel]) -> Tabellen:
    return tuple((rij, tabel) for rij, tabel in tabellen.items() if (tabel != _WAARDEN).any())


def _carry_out(stukken: tuple[Stuk, ...], staat: Matrix, fase: str) -> None:
    for stuk in stukken:
        if type(stuk) is Tak:
            _branch(stuk, staat, fase)
        else:
            for rij, tabel in stuk:
                staat[rij] = tabel[staat[rij]]


def _branch(tak: Tak, staat: Matrix, fase: str) -> None:
    nog: Mask | None = None
    for toets, stukken in tak.toetsen:
        raak: Mask | bool = True if toets is None else toets(staat, fase)
        if isinstance(raak, bool):
            if not raak:
                continue
            raak, nieuw = nog if nog is not None else np.ones(staat.shape[1], np.bool_), np.zeros(staat.shape[1], np.bool_)
        else:
            raak, nieuw = (raak, ~raak) if nog is None else (raak & nog, nog & ~raak)
        kolommen = np.flatnonzero(raak)
        if kolommen.size == staat.shape[1]:
            _carry_out(stukken, staat, fase)
            return
        if kolommen.size:
            deel = staat.take(kolommen, axis=1)
            _carry_out(stukken, deel, fase)
            staat[: len(STANDEN), kolommen] = deel[: len(STANDEN)]
        if not nieuw.any():
            return
        nog = nieuw
