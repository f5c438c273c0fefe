"""An exploration as one map: all states under one numbering, with the choices between them and out of them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.vorm import Mask

Ids = NDArray[np.int64]


@dataclass(frozen=True)
class Pijlen:
    """Edges as columns: from which state, by which choice (a place in Verkenning.keuzes), to which state or ending."""

    van: Ids
    keuze: Ids
    naar: Ids


class Kaart:
    """All states of an exploration, the first one being where every conversation begins."""

    def __init__(self, verkenning: Verkenning) -> None:
        """Give all states of *verkenning* a number, layer by layer."""
        self.verkenning = verkenning
        lagen = verkenning.lagen
        eerste = [0, *np.cumsum([laag.aantal for laag in lagen]).tolist()]
        self.eerste, self.aantal = eerste, int(eerste[-1])
        terug = verkenning.terug
        self.pijlen = Pijlen(
            _join([laag.van + eerste[d] for d, laag in enumerate(lagen)] + [t.van + eerste[t.diepte] for t in terug]),
            _join([laag.keuze for laag in lagen] + [t.keuze for t in terug]),
            _join([laag.naar + eerste[d + 1] for d, laag in enumerate(lagen)] + [t.naar + eerste[t.doel] for t in terug]),
        )
        self.slot = Pijlen(
            _join([laag.slot_van + eerste[d] for d, laag in enumerate(lagen)]),
            _join([laag.slot_keuze for laag in lagen]),
            _join([laag.slot_einde for laag in lagen]),
        )
        self.slot_weg: Mask = np.concatenate([laag.slot_weg for laag in lagen])

    @cached_property
    def uit(self) -> tuple[Ids, Ids]:
        """Give the edges in the order of the state that they leave, and where those of each state begin."""
        return _sorted(self.pijlen.van, self.aantal)

    @cached_property
    def in_(self) -> tuple[Ids, Ids]:
        """Give the edges in the order of the state that they lead to, and where those of each state begin."""
        return _sorted(self.pijlen.naar, self.aantal)

    @cached_property
    def beurt(self) -> Ids:
        """Give the turn of each state, as a place in Spel.beurten: that of the choices that it offers; -1 when it has none."""
        plaats = {naam: nummer for nummer, naam in enumerate(self.verkenning.spel.beurten)}
        van_keuze = np.array([plaats[plan.pad.partition(".")[0]] for plan in self.verkenning.keuzes], dtype=np.int64)
        beurt: Ids = np.full(self.aantal, -1, dtype=np.int64)
        for pijlen in (self.pijlen, self.slot):
            beurt[pijlen.van] = van_keuze[pijlen.keuze]
        return beurt

    def leaving(self, staten: Ids) -> tuple[Ids, Ids]:
        """Give the edges that leave *staten*, and for each of them the place of its state in *staten*."""
        orde, begin = self.uit
        aantal = begin[staten + 1] - begin[staten]
        wie = np.repeat(np.arange(staten.size), aantal)
        verder = np.arange(wie.size) - np.repeat(np.cumsum(aantal) - aantal, aantal)
        return orde[begin[staten][wie] + verder], wie

    def entering(self, staat: int) -> Ids:
        """Give the edges that lead to one state."""
        orde, begin = self.in_
        return orde[begin[staat] : begin[staat + 1]]

    def pad(self, keuze: int) -> str:
        """Give a choice as `beurt.keuze`."""
        return self.verkenning.keuzes[keuze].pad


def _join(delen: list[NDArray[np.int32]]) -> Ids:
    return np.concatenate([np.zeros(0, np.int64), *delen]).astype(np.int64)


def _sorted(staten: Ids, aantal: int) -> tuple[Ids, Ids]:
    orde = np.argsort(staten, kind="stable")
    return orde, np.searchsorted(staten[orde], np.arange(aantal + 1))
