"""A scenario as a graph: its turns by fase, its endings, and what leads where, with every chance as it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from oefenen.model.woorden import FASEN_VAN_BEURTEN, Fase, Oordeel


class Kans(NamedTuple):
    """How often a player who chooses at random meets something; *waarde* None and no text when that is not known."""

    waarde: float | None = None
    tekst: str = ""

    @property
    def nooit(self) -> bool:
        """Whether no conversation meets it."""
        return self.waarde == 0


ANDERS = "anders"
NOOIT = Kans(0.0, "nooit")


class Door(Enum):
    """Why a choice leads somewhere."""

    KEUZE = auto()
    AFGEBROKEN = auto()
    """The parent breaks the conversation off."""
    KLOK = auto()
    """The time was up."""
    VAST = auto()
    """There nothing can be chosen."""
    TERUGVAL = auto()
    """The terugval of a hub, which no choice was seen to use."""


class Pijl(NamedTuple):
    """What can come after a choice: the id of a turn or an ending, or `einde` when it is not known which ending."""

    naar: str
    kans: Kans
    door: Door = Door.KEUZE
    als: str = ""
    """When the author leads there: `als …`, or `anders` after such conditions."""


@dataclass(frozen=True, slots=True)
class GraafKeuze:
    """One choice with everything that can come after it, the likeliest first."""

    id: str
    kans: Kans
    pijlen: tuple[Pijl, ...]


@dataclass(frozen=True, slots=True)
class GraafBeurt:
    """One turn; *zegt* is what the parent says there when nothing special holds."""

    id: str
    fase: Fase
    zegt: str
    kans: Kans
    keuzes: tuple[GraafKeuze, ...]
    kies_hooguit: int | None = None
    """Set for a hub."""
    terugval: str = ""
    """Where a hub leads after its choices."""
    vast: Kans = NOOIT
    """How often nothing can be chosen here."""


@dataclass(frozen=True, slots=True)
class GraafEinde:
    """One ending."""

    id: str
    oordeel: Oordeel
    zegt: str
    kans: Kans
    als: str = ""
    """When it is taken: `als …`, `anders`, or by which rule."""


@dataclass(frozen=True, slots=True)
class Bundel:
    """All choices of one turn that lead to one place for the same reason: what a picture draws as one arrow."""

    van: str
    naar: str
    door: Door
    keuzes: tuple[str, ...]
    elke: bool
    """Whether these are all choices of the turn."""
    kans: Kans
    als: str = ""
    """When the author leads there, if that is the same for all of these choices."""


@dataclass(frozen=True, slots=True)
class Graaf:
    """The whole scenario, turns and endings in the order of the file."""

    id: str
    titel: str
    persona: str
    beurten: tuple[GraafBeurt, ...]
    eindes: tuple[GraafEinde, ...]
    bundels: tuple[Bundel, ...]
    opmerkingen: tuple[str, ...] = ()
    """What a reader must know: why chances are missing, or what goes wrong."""

    def per_fase(self) -> Iterator[tuple[Fase, tuple[GraafBeurt, ...]]]:
        """Give each fase that has turns with those turns."""
        for fase in FASEN_VAN_BEURTEN:
            beurten = tuple(beurt for beurt in self.beurten if beurt.fase is fase)
            if beurten:
                yield fase, beurten
