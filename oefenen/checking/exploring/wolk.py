"""Many states at once: a cloud of states in the same turn, a column each."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.codes import Codering, Codes
from oefenen.checking.exploring.vorm import Index, Mask, Matrix

_BITS_PER_GETAL = 63


@dataclass(slots=True)
class Wolk:
    """States in one turn (or on their way out of it).

    *staat* has a column for each state, in rows as vorm.Vorm says; *bron* is the number of the state in the layer before from
    which each came.
    """

    beurt: str
    fase: str
    staat: Matrix
    bron: Index

    @property
    def aantal(self) -> int:
        """How many states."""
        return int(self.bron.size)

    def take(self, kolommen: NDArray[np.int64]) -> "Wolk":
        """Give the states of *kolommen*."""
        return Wolk(self.beurt, self.fase, self.staat.take(kolommen, axis=1), self.bron.take(kolommen))

    def divide(self, masker: Mask | bool) -> "tuple[Wolk | None, Wolk | None]":  # noqa: FBT001
        """Give the states inside and outside *masker*; None for no states."""
        if isinstance(masker, bool):
            return (self, None) if masker else (None, self)
        binnen = np.flatnonzero(masker)
        if binnen.size == self.bron.size:
            return self, None
        if not binnen.size:
            return None, self
        return self.take(binnen), self.take(np.flatnonzero(~masker))

    def inside(self, masker: Mask | bool) -> "Wolk | None":  # noqa: FBT001
        """Give the states inside *masker*; None for no states."""
        if isinstance(masker, bool):
            return self if masker else None
        binnen = np.flatnonzero(masker)
        return self if binnen.size == self.bron.size else self.take(binnen) if binnen.size else None


class Samen(NamedTuple):
    """Equal states taken together: the states, and the edges to them in their order."""

    staat: Matrix
    orde: NDArray[np.int64]
    """The places of the edges, those to the first state first."""
    werd: Index
    """To which state each of them leads."""


def merge(codering: Codering, staat: Matrix) -> Samen:
    """Take equal columns together; states come in the order of their codes, edges to one state in the order given."""
    aantal = staat.shape[1]
    if aantal == 1:
        return Samen(staat, np.zeros(1, np.int64), np.zeros(1, np.int32))
    orde, code = _sort(codering(staat), codering.bits)
    nieuw = np.empty(aantal, np.bool_)
    nieuw[0] = True
    np.not_equal(code[1:], code[:-1], out=nieuw[1:])
    werd = np.cumsum(nieuw, dtype=np.int32)
    werd -= 1
    return Samen(staat.take(orde[nieuw], axis=1), orde, werd)


def _sort(code: Codes, breedte: int) -> tuple[NDArray[np.int64], Codes]:
    """Give the order of *code* and the sorted codes; sorting one number for code and place is twice as fast as argsort."""
    aantal = code.size
    bits = aantal.bit_length()
    if breedte + bits > _BITS_PER_GETAL:
        orde: NDArray[np.int64] = np.argsort(code, kind="stable")
        return orde, code[orde]
    code <<= bits
    code |= np.arange(aantal)
    code.sort()
    return code & ((1 << bits) - 1), code >> bits
