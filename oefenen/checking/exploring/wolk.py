"""Many states at once: a cloud of states that share everything but their standen, stemming and time."""

from dataclasses import dataclass, replace
from operator import eq, ge, gt, le, lt, ne
from typing import Any

import numpy as np
from numpy.typing import NDArray

from oefenen.engine.recept import Change, Geheugen, Operation
from oefenen.engine.toestand import ERKENNING, SPANNING, VERTROUWEN
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet
from oefenen.model.woorden import STAND_INDEX, STAND_MAX, STANDEN

Matrix = NDArray[np.int16]
Mask = NDArray[np.bool_]
Index = NDArray[np.int32]
STEMMING = len(STANDEN)
"""The row of the matrix that holds the stemming; the rows before it are the standen."""
_OPERATOREN = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}


@dataclass(slots=True)
class Plek:
    """What the states of one cloud share. Two clouds with equal places are merged."""

    beurt: str
    fase: str
    geheugen: Geheugen
    weet: frozenset[str]
    gekozen: frozenset[str]
    bezocht: tuple[int, ...]
    zwaar: bool
    geklopt: bool

    def key(self) -> tuple[object, ...]:
        """Give what makes two places the same."""
        return tuple(getattr(self, naam) for naam in self.__slots__)


@dataclass(slots=True)
class Wolk:
    """States at one place: a column each.

    *mens* is (standen + 1) x n, *tijd* the seconds used per state (0 where the clock can decide nothing any more), *bron* the
    number of the state in the layer before from which each came.
    """

    plek: Plek
    mens: Matrix
    tijd: NDArray[np.int32]
    bron: Index
    stemmingen: tuple[str, ...]
    bezoeken: tuple[str, ...]
    klok: int

    @property
    def aantal(self) -> int:
        """How many states."""
        return int(self.tijd.size)

    def take(self, keus: Mask | NDArray[np.int64]) -> "Wolk":
        """Give the states of *keus*, at the same place."""
        return replace(self, mens=self.mens[:, keus], tijd=self.tijd[keus], bron=self.bron[keus])

    def at(self, **plek: Any) -> "Wolk":  # noqa: ANN401 - the fields of Plek
        """Give the same states at another place."""
        return replace(self, plek=replace(self.plek, **plek))

    def split(self, voorwaarde: Voorwaarde | None) -> "tuple[Wolk | None, Wolk | None]":
        """Give the states where *voorwaarde* holds and those where it does not; None for no states."""
        return self.divide(True if voorwaarde is None else self.test(voorwaarde))

    def divide(self, masker: Mask | bool) -> "tuple[Wolk | None, Wolk | None]":  # noqa: FBT001
        """Give the states inside and outside *masker*; None for no states."""
        if isinstance(masker, bool | np.bool_):
            return (self, None) if masker else (None, self)
        raak = int(np.count_nonzero(masker))
        if raak == self.aantal:
            return self, None
        if not raak:
            return None, self
        return self.take(masker), self.take(~masker)

    def test(self, voorwaarde: Voorwaarde) -> Mask | bool:
        """Say for each state whether *voorwaarde* holds; one bool when it is the same for all."""
        return test_mens(voorwaarde, self.mens, self)


def test_mens(voorwaarde: Voorwaarde, mens: Matrix, wolk: Wolk) -> Mask | bool:  # noqa: C901, PLR0911 - one answer per kind
    """Like Wolk.test, on columns of standen that are being changed."""
    plek = wolk.plek
    match voorwaarde:
        case Vergelijking("tijd_over", operator, waarde):
            if not wolk.klok:
                return bool(_OPERATOREN[operator](1_000_000, waarde))
            return np.asarray(_OPERATOREN[operator](np.maximum(0, wolk.klok - wolk.tijd), waarde))
        case Vergelijking(naam, operator, waarde):
            return np.asarray(_OPERATOREN[operator](mens[STAND_INDEX[naam]], waarde))
        case Is("stemming", stemming):
            return np.asarray(mens[STEMMING] == wolk.stemmingen.index(stemming))
        case Is(_, fase):
            return plek.fase == fase
        case Weet(naam):
            return naam in plek.weet
        case Gekozen():
            return voorwaarde.pad in plek.gekozen
        case Bezocht(beurt, operator, waarde):
            return bool(_OPERATOREN[operator](plek.bezocht[wolk.bezoeken.index(beurt)], waarde))
        case Niet(deel):
            binnen = test_mens(deel, mens, wolk)
            return not binnen if isinstance(binnen, bool) else ~binnen
        case En(delen) | Of(delen):
            return _combine([test_mens(deel, mens, wolk) for deel in delen], alle=isinstance(voorwaarde, En))


def _combine(delen: list[Mask | bool], *, alle: bool) -> Mask | bool:
    vast = [deel for deel in delen if isinstance(deel, bool)]
    los = [deel for deel in delen if not isinstance(deel, bool)]
    if alle and not all(vast):
        return False
    if not alle and any(vast):
        return True
    if not los:
        return alle
    uit: Mask = np.logical_and.reduce(los) if alle else np.logical_or.reduce(los)
    return uit


def carry_out(wolk: Wolk, mens: Matrix, operations: tuple[Operation, ...], keus: NDArray[np.int64] | None = None) -> None:
    """Carry the operations of a recipe out on the columns *keus* (None: all) of *mens*, in place."""
    for operation in operations:
        if type(operation) is Change:
            waar = operation.stand if keus is None else (operation.stand, keus)
            mens[waar] = np.clip(mens[waar] + operation.delta, 0, STAND_MAX)
            continue
        rest = np.arange(mens.shape[1]) if keus is None else keus
        for als, _, tak in operation.takken:  # type: ignore[union-attr]
            if not rest.size:
                break
            masker = True if als is None else test_mens(als, mens[:, rest], wolk)
            if isinstance(masker, bool):
                masker = np.full(rest.size, masker)
            carry_out(wolk, mens, tak, rest[masker])
            rest = rest[~masker]


def merge(wolken: list[Wolk]) -> tuple[Wolk, Index]:
    """Put clouds at the same place together, equal states becoming one; say for each state given which it became."""
    mens = np.concatenate([w.mens for w in wolken], axis=1)
    tijd = np.concatenate([w.tijd for w in wolken])
    samen = replace(wolken[0], mens=mens, tijd=tijd)
    _, uniek, werd = np.unique(codes(samen), return_index=True, return_inverse=True)
    bron = np.arange(uniek.size, dtype=np.int32)
    return replace(samen, mens=mens[:, uniek], tijd=tijd[uniek], bron=bron), werd.astype(np.int32)


def codes(wolk: Wolk) -> NDArray[np.int64]:
    """Give each state of a cloud a number of its own among all states at that place; merged clouds are in its order."""
    code: NDArray[np.int64] = wolk.tijd.astype(np.int64) * len(wolk.stemmingen) + wolk.mens[STEMMING]
    for rij in wolk.mens[:STEMMING]:
        code = code * (STAND_MAX + 1) + rij
    return code


def replace_row(mens: Matrix, stemming: Matrix) -> Matrix:
    """Give *mens* with another row of stemmingen."""
    nieuw = mens.copy()
    nieuw[STEMMING] = stemming
    return nieuw


def limit(oud: Matrix, nieuw: Matrix, stijging: int) -> None:
    """R8 in place, like engine.stap._limit."""
    nieuw[VERTROUWEN] = np.minimum(nieuw[VERTROUWEN], oud[VERTROUWEN] + stijging)
    daling = np.where(oud[SPANNING] >= 8, 2, 1)  # noqa: PLR2004 - R8 names 8
    nieuw[SPANNING] = np.maximum(nieuw[SPANNING], oud[SPANNING] - daling)


def weigh(wolk: Wolk) -> Matrix:
    """R7: count the four things under a good ending."""
    vast = sum(feit in wolk.plek.weet for feit in ("kernboodschap", "afspraak"))
    telling: Matrix = (
        (wolk.mens[VERTROUWEN] >= 6).astype(np.int16) + (wolk.mens[ERKENNING] >= 6) + vast  # noqa: PLR2004 - R7 names 6
    )
    return telling
