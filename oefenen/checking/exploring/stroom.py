"""What the choices of one layer lead to, on its way to the next: clouds by the turn that they enter, endings, events."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from oefenen.checking.exploring.vorm import Index
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import Regel


class Onderweg(NamedTuple):
    """States on their way to a turn by choice *keuze*; in a hub with a clock *eerder* is the line that was said there before."""

    wolk: Wolk
    keuze: int
    eerder: Regel | None


class Afloop(NamedTuple):
    """States that came to an ending by choice *keuze*."""

    wolk: Wolk
    keuze: int
    einde: int


class Merk(NamedTuple):
    """Something happened by choices *keuze* in states *bron*: *soort* at *naam* (a turn or a choice).

    `vast` nothing to choose, `vol` a hub was left after enough choices, `droog` before that, `gat` no route held, `klopt` the
    clock ran out.
    """

    soort: str
    naam: str
    bron: Index
    keuze: Index


@dataclass(slots=True)
class Stroom:
    """Filled while the choices of a layer are made."""

    naar: dict[str, list[Onderweg]] = field(default_factory=dict)
    aflopen: list[Afloop] = field(default_factory=list)
    merken: list[Merk] = field(default_factory=list)

    def mark(self, soort: str, naam: str, wolk: Wolk, keuze: int | Index) -> None:
        """Record an event in the states of *wolk*."""
        wie = np.full(wolk.bron.size, keuze, dtype=np.int32) if isinstance(keuze, int) else keuze
        self.merken.append(Merk(soort, naam, wolk.bron, wie))
