"""Everything that can happen in a scenario, as layers of states with the choices between them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from oefenen.checking.exploring.golf import Afloop, Golf, Vast
from oefenen.checking.exploring.rondgang import Geweest, Terug, can_go_round, goes_round
from oefenen.checking.exploring.wolk import Index, Mask, Wolk, merge
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.engine.stap import GeblokkeerdError
from oefenen.model.woorden import Fase

MEESTE_TOESTANDEN = 2_000_000
Progress = Callable[[int], None]


@dataclass(slots=True)
class Laag:
    """The states after the same number of choices, and what each choice leads to.

    States are numbered over the clouds in order. Every edge goes from state *van* by choice *keuze* (a place in
    Verkenning.keuzes) to state *naar* of the next layer; edges are sorted by *naar*. Every ending goes from *slot_van* by
    *slot_keuze* to *slot_einde* (a place in Verkenning.eindes).
    """

    wolken: list[Wolk]
    aantal: int
    van: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    keuze: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    naar: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    slot_van: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    slot_keuze: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    slot_einde: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    slot_weg: Mask = field(default_factory=lambda: np.zeros(0, np.bool_))
    """Whether the parent broke the conversation off there."""
    zegt: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    slot_zegt: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    """In a kern: which variant of the words of its choice every edge and every ending stands for."""

    def beurt(self, staat: int) -> str:
        """Give the turn of a state."""
        for wolk in self.wolken:
            if staat < wolk.aantal:
                return wolk.plek.beurt
            staat -= wolk.aantal
        raise IndexError(staat)


class Voorval(NamedTuple):
    """An event in the choices of one layer: by which choice (a place in Verkenning.keuzes), in which states."""

    diepte: int
    keuze: int
    staten: Index


@dataclass(slots=True)
class Verkenning:
    """All layers of a scenario; *volledig* is False when its figures are not known.

    That is so when the bound was met before everything was seen, and when the conversation can go round (*rond*): then every
    state is in one layer only, that of its shortest way, and what can be reached is exact.
    """

    golf: Golf
    keuzes: list[KeuzePlan]
    eindes: list[str]
    lagen: list[Laag] = field(default_factory=list)
    vast: list[tuple[int, int, int]] = field(default_factory=list)
    """Blocked: (layer, state before, choice) after which nothing can be chosen."""
    merken: dict[tuple[str, str], list[Voorval]] = field(default_factory=dict)
    """Events by kind and name (see gezien.Merk), those of the shortest way first."""
    terug: list[Terug] = field(default_factory=list)
    """Edges to states of the same or an earlier layer, when the conversation can go round."""
    volledig: bool = True
    rond: bool = False
    begin_vast: bool = False
    """Nothing can be chosen in the very first turn; there are no layers then."""

    @property
    def spel(self) -> Spel:
        """The game that was explored."""
        return self.golf.spel

    @property
    def aantal(self) -> int:
        """How many states, those of every layer counted."""
        return sum(laag.aantal for laag in self.lagen)


def explore(spel: Spel, *, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None) -> Verkenning:
    """Find all reachable states of *spel*, or stop and say so at *hooguit* states."""
    if can_go_round(spel):
        verkenning = _explore(spel, hooguit, progress, Geweest())
        verkenning.rond = verkenning.volledig and goes_round(verkenning)
        if verkenning.rond or not verkenning.volledig:
            verkenning.volledig = False
            return verkenning
    return _explore(spel, hooguit, progress, None)


def _explore(spel: Spel, hooguit: int, progress: Progress | None, geweest: Geweest | None) -> Verkenning:
    """Go from layer to layer; with *geweest* a state that was met before is not visited again."""
    golf = Golf(spel)
    keuzes = [keuze for beurt in spel.beurten.values() for keuze in beurt.keuzes]
    verkenning = Verkenning(golf, keuzes, list(spel.eindes))
    nummers = {id(keuze): nummer for nummer, keuze in enumerate(keuzes)}
    try:
        start = golf.start()
    except GeblokkeerdError:
        verkenning.begin_vast = True
        return verkenning
    laag = Laag([start], start.aantal)
    if geweest is not None:
        geweest.keep_new(None, laag, 0)
    aantal = 0
    while laag.aantal:
        verkenning.lagen.append(laag)
        aantal += laag.aantal
        if progress is not None:
            progress(aantal)
        if aantal > hooguit:
            verkenning.volledig = False
            break
        volgende = _next(verkenning, laag, nummers)
        if geweest is not None:
            verkenning.terug += geweest.keep_new(laag, volgende, len(verkenning.lagen))
        laag = volgende
    return verkenning


def _next(verkenning: Verkenning, laag: Laag, nummers: dict[int, int]) -> Laag:
    """Make every choice in every state of *laag*; fill in its edges and give the layer after it."""
    golf = verkenning.golf
    groepen: dict[tuple[object, ...], list[tuple[Wolk, int]]] = {}
    slot: list[tuple[Index, int, int, bool]] = []
    eerste = 0
    for wolk in laag.wolken:
        wolk.bron = np.arange(eerste, eerste + wolk.aantal, dtype=np.int32)
        eerste += wolk.aantal
        for plan, binnen in golf.choices(wolk):
            nummer = nummers[id(plan)]
            for uit in golf.step(binnen, plan):
                if isinstance(uit, Wolk):
                    groepen.setdefault(uit.plek.key(), []).append((uit, nummer))
                elif isinstance(uit, Afloop):
                    weg = uit.wolk.plek.fase == Fase.AFGEBROKEN.value
                    slot.append((uit.wolk.bron, nummer, verkenning.eindes.index(uit.einde), weg))
                elif isinstance(uit, Vast):
                    verkenning.vast.append((len(verkenning.lagen) - 1, int(uit.wolk.bron[0]), nummer))
            for soort, naam, bron in golf.gezien.merken:
                verkenning.merken.setdefault((soort, naam), []).append(Voorval(len(verkenning.lagen) - 1, nummer, bron))
            golf.gezien.merken.clear()
    _close(laag, slot)
    return _merge_layer(laag, groepen)


def _close(laag: Laag, slot: list[tuple[Index, int, int, bool]]) -> None:
    if slot:
        laag.slot_van = np.concatenate([bron for bron, _, _, _ in slot])
        laag.slot_keuze = np.concatenate([np.full(bron.size, keuze, np.int32) for bron, keuze, _, _ in slot])
        laag.slot_einde = np.concatenate([np.full(bron.size, einde, np.int32) for bron, _, einde, _ in slot])
        laag.slot_weg = np.concatenate([np.full(bron.size, weg, np.bool_) for bron, _, _, weg in slot])


def _merge_layer(laag: Laag, groepen: dict[tuple[object, ...], list[tuple[Wolk, int]]]) -> Laag:
    wolken, van, keuze, naar = [], [], [], []
    aantal = 0
    for leden in groepen.values():
        samen, werd = merge([wolk for wolk, _ in leden])
        bron = np.concatenate([wolk.bron for wolk, _ in leden])
        door = np.concatenate([np.full(wolk.aantal, nummer, np.int32) for wolk, nummer in leden])
        orde = np.argsort(werd, kind="stable")
        van.append(bron[orde])
        keuze.append(door[orde])
        naar.append(werd[orde] + np.int32(aantal))
        wolken.append(samen)
        aantal += samen.aantal
    if wolken:
        laag.van, laag.keuze, laag.naar = np.concatenate(van), np.concatenate(keuze), np.concatenate(naar)
    return Laag(wolken, aantal)
