"""What an exploration found: layers of states with the choices between them."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.vorm import Index, Mask
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import KeuzePlan, Spel


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
                return wolk.beurt
            staat -= wolk.aantal
        raise IndexError(staat)


class Voorval(NamedTuple):
    """An event in the choices of one layer: by which choice (a place in Verkenning.keuzes), in which states."""

    diepte: int
    keuze: int
    staten: Index


class Terug(NamedTuple):
    """Edges of the choices in layer *diepte* to states of layer *doel*, which is not a later one."""

    diepte: int
    van: Index
    keuze: Index
    doel: int
    naar: Index


@dataclass(slots=True)
class Verkenning:
    """All layers of a scenario; *volledig* is False when its figures are not known.

    That is so when the bound was met before everything was seen, and when the conversation can go round (*rond*): then every
    state is in one layer only, that of its shortest way, and what can be reached is exact.
    """

    kader: Kader
    keuzes: list[KeuzePlan]
    eindes: list[str]
    lagen: list[Laag] = field(default_factory=list)
    merken: dict[tuple[str, str], list[Voorval]] = field(default_factory=dict)
    """Events by kind and name (see stroom.Merk), those of the shortest way first."""
    terug: list[Terug] = field(default_factory=list)
    """Edges to states of the same or an earlier layer, when the conversation can go round."""
    volledig: bool = True
    rond: bool = False
    begin_vast: bool = False
    """Nothing can be chosen in the very first turn; there are no layers then."""

    @property
    def spel(self) -> Spel:
        """The game that was explored."""
        return self.kader.spel

    @property
    def vast(self) -> list[Voorval]:
        """The choices after which nothing can be chosen."""
        return [voorval for (soort, _), voorvallen in self.merken.items() if soort == "vast" for voorval in voorvallen]

    @property
    def aantal(self) -> int:
        """How many states, those of every layer counted."""
        return sum(laag.aantal for laag in self.lagen)
