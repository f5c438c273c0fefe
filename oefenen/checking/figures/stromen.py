"""Where every choice leads: each ending and turn after it that some conversation meets, with how often."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.figures.gewicht import Floats, shares

Ints = NDArray[np.int64]


class Stroom(NamedTuple):
    """A choice (`beurt.keuze`) and the turn or ending after it; *weg*: the parent broke off there, *klok*: the time was up."""

    keuze: str
    naar: str
    weg: bool = False
    klok: bool = False


@dataclass(slots=True)
class Stromen:
    """What a random player meets: expected times, which is a chance for what happens at most once."""

    pijlen: dict[Stroom, float] = field(default_factory=dict)
    """In the order of the file, first by choice and then by what comes after it."""
    vast: dict[Stroom, float] = field(default_factory=dict)
    """Choices that lead to a turn in which nothing can be chosen."""


def flows(verkenning: Verkenning) -> Stromen:
    """Add up the edges of all states; when an exploration is not whole, what leads where is right and how often is not."""
    teller = _Teller(verkenning)
    aandelen = shares(verkenning)
    for diepte, (laag, deel) in enumerate(zip(verkenning.lagen, aandelen, strict=True)):
        if diepte + 1 < len(verkenning.lagen):
            teller.add(laag.keuze, teller.turns(verkenning.lagen[diepte + 1])[laag.naar], deel[laag.van])
        geklopt = verkenning.kader.knocked(laag.wolken)[laag.slot_van]
        for weg, klok, keus in _kinds(laag.slot_weg, geklopt & ~laag.slot_weg):
            teller.add(
                laag.slot_keuze[keus],
                laag.slot_einde[keus].astype(np.int64) + teller.beurten,
                deel[laag.slot_van[keus]],
                weg=weg,
                klok=klok,
            )
    for terug in verkenning.terug:
        doel = teller.turns(verkenning.lagen[terug.doel])[terug.naar]
        teller.add(terug.keuze, doel, aandelen[terug.diepte][terug.van])
    uit = teller.collect()
    for (soort, naam), voorvallen in verkenning.merken.items():
        for voorval in voorvallen if soort == "vast" else ():
            stroom = Stroom(verkenning.keuzes[voorval.keuze].pad, naam)
            kans = float(aandelen[voorval.diepte][voorval.staten].sum())
            uit.vast[stroom] = uit.vast.get(stroom, 0.0) + kans
    return uit


def _kinds(weg: NDArray[np.bool_], klok: NDArray[np.bool_]) -> Iterator[tuple[bool, bool, Ints]]:
    yield False, False, np.flatnonzero(~weg & ~klok)
    yield True, False, np.flatnonzero(weg)
    yield False, True, np.flatnonzero(klok)


class _Teller:
    """Adds weights up by choice and by what comes after it: the turns first, then the endings."""

    def __init__(self, verkenning: Verkenning) -> None:
        self.keuzes = [plan.pad for plan in verkenning.keuzes]
        self.doelen = [*verkenning.spel.beurten, *verkenning.eindes]
        self.beurten = len(verkenning.spel.beurten)
        self._nummers = {naam: nummer for nummer, naam in enumerate(verkenning.spel.beurten)}
        self._tellingen: dict[tuple[bool, bool], dict[int, float]] = {}

    def turns(self, laag: Laag) -> Ints:
        """Give for each state of a layer the number of its turn."""
        return np.concatenate([np.full(wolk.aantal, self._nummers[wolk.beurt], np.int64) for wolk in laag.wolken])

    def add(
        self, keuze: NDArray[np.int32], doel: NDArray[np.int64], kans: Floats, *, weg: bool = False, klok: bool = False
    ) -> None:
        """Add the edges of one kind of one layer."""
        telling = self._tellingen.setdefault((weg, klok), {})
        codes, werd = np.unique(keuze.astype(np.int64) * len(self.doelen) + doel, return_inverse=True)
        for code, som in zip(codes.tolist(), np.bincount(werd, weights=kans).tolist(), strict=False):
            telling[code] = telling.get(code, 0.0) + som

    def collect(self) -> Stromen:
        """Give what was added, in order."""
        alle = sorted((code, soort, kans) for soort, telling in self._tellingen.items() for code, kans in telling.items())
        uit = Stromen()
        for code, (weg, klok), kans in alle:
            keuze, doel = divmod(code, len(self.doelen))
            uit.pijlen[Stroom(self.keuzes[keuze], self.doelen[doel], weg, klok)] = kans
        return uit


class Rondes:
    """Which turns a conversation can meet more than once."""

    def __init__(self, beurten: Iterable[str], stromen: Iterable[Stroom]) -> None:
        """Look at what leads where."""
        self._nummers = {naam: nummer for nummer, naam in enumerate(beurten)}
        self._na: list[set[int]] = [set() for _ in self._nummers]
        for stroom in stromen:
            if stroom.naar in self._nummers:
                self._na[self._nummers[stroom.keuze.partition(".")[0]]].add(self._nummers[stroom.naar])
        self._bereik = self._reach()

    def _reach(self) -> list[int]:
        """Give for each turn the turns that can come after it, as the bits of a number."""
        bereik = [0] * len(self._na)
        anders = True
        while anders:
            anders = False
            for nummer in reversed(range(len(bereik))):
                nieuw = bereik[nummer]
                for volgende in self._na[nummer]:
                    nieuw |= 1 << volgende | bereik[volgende]
                anders = anders or nieuw != bereik[nummer]
                bereik[nummer] = nieuw
        return bereik

    def again(self, naam: str) -> bool:
        """Say whether a turn can come again."""
        return self.together(naam, naam)

    def alone(self, naam: str) -> bool:
        """Say whether a turn can only come again right after itself."""
        nummer = self._nummers[naam]
        return not any(self._bereik[ander] >> nummer & 1 for ander in self._na[nummer] if ander != nummer)

    def together(self, naam: str, naar: str) -> bool:
        """Say whether a conversation can go from *naar* back to *naam*."""
        return naar in self._nummers and bool(self._bereik[self._nummers[naar]] >> self._nummers[naam] & 1)
