"""One number for each state of a turn, so that equal states can be found by sorting."""

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.geheugen import Tabel
from oefenen.checking.exploring.vorm import GEHEUGEN, TIJD, Matrix, Vorm
from oefenen.model.diagnostic import OefenenError

Codes = NDArray[np.int64]
GEHEUGENS = 1 << 12
"""More different memories than a turn has."""
_BITS_PER_CODE = 62


class Codering:
    """Numbers the states of one turn; equal columns have equal numbers in every layer, other columns other ones."""

    def __init__(self, vorm: Vorm, blijft: dict[int, int], *, onthoudt: bool) -> None:
        """Look only at what a turn keeps: *blijft* gives per word of bits a mask of them."""
        self._gewichten, self._klok = vorm.gewichten, vorm.mensen if vorm.klok else 0
        self._geheugen_plek = (vorm.mensen * (vorm.klok + 1)).bit_length()
        self._rest_plek = self._geheugen_plek + (GEHEUGENS.bit_length() if onthoudt else 0)
        self._reeksen = _runs(blijft, self._rest_plek)
        self.bits = max((doel + masker.bit_length() for _, _, masker, doel in self._reeksen), default=self._rest_plek)
        """How many bits a number has at most."""
        self._woorden = list(blijft) if self.bits > _BITS_PER_CODE else None
        if self._woorden is not None:
            self.bits = _BITS_PER_CODE
        self._rest: dict[bytes, int] = {}
        self._geheugens: dict[int, int] = {}
        self._geheugen = Tabel(self._local) if onthoudt else None

    def __call__(self, staat: Matrix) -> Codes:
        """Give each column its number."""
        code: Codes = self._gewichten @ staat[:GEHEUGEN]
        if self._klok:
            code += staat[TIJD].astype(np.int64) * self._klok
        if self._geheugen is not None:
            code += self._geheugen(staat[GEHEUGEN]).astype(np.int64) << self._geheugen_plek
        if self._woorden is not None:
            return self._listed(code, staat)
        for rij, plek, masker, doel in self._reeksen:
            code += ((staat[rij] >> plek) & masker).astype(np.int64) << doel
        return code

    def _local(self, nummer: int) -> int:
        lokaal = self._geheugens.setdefault(nummer, 1 + len(self._geheugens))
        if lokaal >= GEHEUGENS:
            raise OefenenError("In één beurt komen te veel verschillende combinaties van zetten samen om na te gaan.")
        return lokaal

    def _listed(self, code: Codes, staat: Matrix) -> Codes:
        """Put so many bits that they do not fit on a list."""
        uniek, welke = np.unique(staat[self._woorden], axis=1, return_inverse=True)
        kolommen = np.ascontiguousarray(uniek.T)
        nummers = [self._rest.setdefault(kolom.tobytes(), len(self._rest)) for kolom in kolommen]
        return code + (np.array(nummers, dtype=np.int64)[welke.ravel()] << self._rest_plek)


def _runs(blijft: dict[int, int], doel: int) -> list[tuple[int, int, int, int]]:
    """Give the bits that stay as runs: row, place of the first, mask of so many, and their place in the code."""
    uit = []
    for rij, masker in blijft.items():
        plek = 0
        while masker >> plek:
            if not masker >> plek & 1:
                plek += 1
                continue
            lengte = 0
            while masker >> plek + lengte & 1:
                lengte += 1
            uit.append((rij, plek, (1 << lengte) - 1, doel))
            doel += lengte
            plek += lengte
    return uit
