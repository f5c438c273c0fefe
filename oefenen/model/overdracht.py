"""One conversation as it is handed over in a file: enough to play it again, and readable without the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from oefenen.model.coaching import GEEN_COACHING, Coaching
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.oneens import Oneens
from oefenen.model.zelfbeeld import Zelfbeeld

FORMAAT, VERSIE = "oefenen-gesprek", 1
"""What the file says that it is."""
LANGST_TEKST, LANGST_TITEL, LANGST_NAAM = 1000, 300, 100
"""Characters of what somebody typed, of a title and of a name."""
LANGST_REGEL = 20_000
"""Characters of one line of the transcript."""
MEESTE_KEUZES, MEESTE_OPMERKINGEN, MEESTE_REGELS = 5000, 500, 100
"""Of these a file has no more; the last are the lines at one turn."""


class Regels(NamedTuple):
    """One turn of the transcript, as lines to read."""

    nummer: int
    """The number of the choice, from 1."""
    plaats: str
    """What the turn is called: `beurt 3`, `voorbereiding 1`."""
    ouder: tuple[str, ...]
    """What was said before the choice."""
    jij: str
    daarna: tuple[str, ...]
    eigen_zin: EigenZin | None = None
    """What the trainee typed before seeing the choices."""


class Kantelpunt(NamedTuple):
    """A turning point in words."""

    nummer: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Overdracht:
    """Everything that the file says."""

    kenmerk: str
    """Random, and the same in every file about this conversation."""
    scenario: str
    titel: str
    persona: str
    inhoud_hash: str
    stand: str
    klok: bool
    tempo: int
    seed: int
    opening: Mapping[str, int]
    begonnen: str
    afgelopen: str | None
    einde: str | None
    keuzes: tuple[str, ...]
    """As `beurt.keuze`."""
    time_outs: tuple[int, ...]
    """The choices before which a time-out was taken."""
    transcript: tuple[Regels, ...]
    slot: tuple[str, ...]
    """What was said last."""
    keerpunten: tuple[Kantelpunt, ...] = ()
    zelfbeeld: Zelfbeeld | None = None
    oneens: tuple[Oneens, ...] = ()
    """The choices whose score the trainee sees otherwise."""
    coaching: Coaching = GEEN_COACHING
    naam: str = ""
    """Who had the conversation; "" unless somebody typed a name."""
