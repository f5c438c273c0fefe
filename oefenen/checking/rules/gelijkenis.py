"""Which texts are nearly the same, said at little cost of the many that are not."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import chain

import numpy as np
from numpy.typing import NDArray

_TELLER, _NOEMER = 9, 10
BIJNA_GELIJK = _TELLER / _NOEMER
_SOORTEN = 64
"""Letters are counted in so many kinds; two that share one only make texts look more alike at first sight."""


def find_alike(paren: Sequence[tuple[str, str]]) -> list[bool]:
    """Say of each pair of texts whether the parts that they share make up more than nine tenths of both together."""
    nummers = {tekst: nummer for nummer, tekst in enumerate(dict.fromkeys(chain.from_iterable(paren)))}
    letters = _count_letters(list(nummers))
    een, ander = (np.array([nummers[paar[kant]] for paar in paren], dtype=np.int64) for kant in (0, 1))
    samen = letters.sum(axis=1)
    kan = 2 * _NOEMER * np.minimum(letters[een], letters[ander]).sum(axis=1) > _TELLER * (samen[een] + samen[ander])
    return [a == b or (k and _share_blocks(a, b)) for (a, b), k in zip(paren, kan.tolist(), strict=True)]


def _count_letters(teksten: Sequence[str]) -> NDArray[np.int32]:
    """Count the letters of each text: a row for each."""
    rij = np.repeat(np.arange(len(teksten)), [len(tekst) for tekst in teksten]) * _SOORTEN
    letters = np.frombuffer("".join(teksten).encode("utf-32-le", "surrogatepass"), dtype=np.uint32) % _SOORTEN
    return np.bincount(rij + letters, minlength=len(teksten) * _SOORTEN).reshape(-1, _SOORTEN).astype(np.int32)


def _share_blocks(een: str, ander: str) -> bool:
    """Compare two texts that have nearly the same letters; a matcher of blocks is asked only when it is not clear already."""
    samen = len(een) + len(ander)
    if _enough(max(_same_begin(een, ander), _same_begin(een[::-1], ander[::-1])), samen):
        return True
    if not _enough(longest_common(een, ander), samen):
        return False
    return SequenceMatcher(None, een, ander, autojunk=False).ratio() > BIJNA_GELIJK


def _enough(gemeen: int, samen: int) -> bool:
    """Say whether so many letters in common are enough, in whole numbers."""
    return 2 * _NOEMER * gemeen > _TELLER * samen


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
