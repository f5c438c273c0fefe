"""Whether two texts are nearly the same, said at little cost where they are not."""

from collections.abc import Iterable
from difflib import SequenceMatcher

import numpy as np

_TELLER, _NOEMER = 9, 10
BIJNA_GELIJK = _TELLER / _NOEMER
_SOORTEN = 64
"""Letters are counted in so many kinds; two that share one only make texts look more alike at first sight."""


class Teksten:
    """Texts that are compared two by two, at little cost where they are not alike."""

    def __init__(self, teksten: Iterable[str]) -> None:
        """Count the letters of each."""
        self._nummers = {tekst: nummer for nummer, tekst in enumerate(dict.fromkeys(teksten))}
        lengtes = [len(tekst) for tekst in self._nummers]
        letters = np.frombuffer("".join(self._nummers).encode("utf-32-le", "surrogatepass"), dtype=np.uint32) % _SOORTEN
        rij = np.repeat(np.arange(len(lengtes)), lengtes) * _SOORTEN
        self._letters = np.bincount(rij + letters, minlength=len(lengtes) * _SOORTEN).reshape(-1, _SOORTEN)

    def alike(self, een: str, ander: str) -> bool:
        """Say whether two texts are nearly the same: the parts that they share make up more than nine tenths of both together."""
        if een == ander:
            return True
        samen = len(een) + len(ander)
        if not _enough(min(len(een), len(ander)), samen):
            return False
        gemeen = np.minimum(self._letters[self._nummers[een]], self._letters[self._nummers[ander]])
        if not _enough(int(gemeen.sum()), samen):
            return False
        if _enough(max(_same_begin(een, ander), _same_begin(een[::-1], ander[::-1])), samen):
            return True
        if not _enough(longest_common(een, ander), samen):
            return False
        return SequenceMatcher(None, een, ander, autojunk=False).ratio() > BIJNA_GELIJK


def _enough(gemeen: int, samen: int) -> bool:
    """Say whether so many letters in common are enough, in whole numbers."""
    return 2 * gemeen * _NOEMER > _TELLER * samen


def _same_begin(een: str, ander: str) -> int:
    """Count the letters with which both texts begin."""
    return next((plek for plek, (a, b) in enumerate(zip(een, ander, strict=False)) if a != b), min(len(een), len(ander)))


def longest_common(een: str, ander: str) -> int:
    """Count the letters that two texts have in common in the same order: a matcher of blocks never finds more."""
    plekken: dict[str, int] = {}
    for plek, letter in enumerate(een):
        plekken[letter] = plekken.get(letter, 0) | 1 << plek
    vol = (1 << len(een)) - 1
    # A zero for every letter of *een* that ends one more common sequence.
    open_ = vol
    for letter in ander:
        raak = open_ & plekken.get(letter, 0)
        open_ = (open_ + raak | open_ - raak) & vol
    return len(een) - open_.bit_count()
