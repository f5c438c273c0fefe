"""What a portfolio of one conversation holds, before any layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from oefenen.model.coaching import GEEN_COACHING, Coaching
from oefenen.model.observatie import Observatie
from oefenen.model.waarneming import Waarneming
from oefenen.model.zelfbeeld import Zelfbeeld


class Eigen(NamedTuple):
    """What the trainee typed for this file alone."""

    naam: str = ""
    """Only when it was typed."""
    leeruitkomst: str = ""
    """In the words of the college."""


@dataclass(frozen=True, slots=True)
class Erbij:
    """What was kept with the conversation besides its choices."""

    zelfbeeld: Zelfbeeld = field(default_factory=Zelfbeeld)
    zelf: Waarneming | None = None
    """The observation form of the trainee."""
    collega: Waarneming | None = None
    """The observation form of somebody who watched."""
    coaching: Coaching = GEEN_COACHING
    hulp: int = 0
    """How many time-outs were taken."""


class Opzet(NamedTuple):
    """Which conversation it was, in words."""

    scenario: str
    titel: str
    ouder: str
    waar: str
    soort: str
    persona: str
    stand: str
    opening: str
    """In what the parent began otherwise than in the story; "" when in nothing."""


class Afloop(NamedTuple):
    """How it ended."""

    einde: str
    oordeel: str
    keuzes: int
    tijd: int
    """Seconds."""
    hulp: int
    slot: str
    """The last that the parent said."""


class Lijn(NamedTuple):
    """One stand over the turns, from its beginning."""

    id: str
    naam: str
    waarden: tuple[int, ...]


class Meting(NamedTuple):
    """One score beside what was reachable and what the trainee had guessed; all 0..100."""

    id: str
    label: str
    score: float | None
    """None with too few chances."""
    kansen: int
    laagst: float | None
    hoogst: float | None
    focus: bool
    schatting: int | None

    @property
    def naam(self) -> str:
        """The label, marked when the conversation was about this skill."""
        return f"{self.label} (focus)" if self.focus else self.label

    @property
    def cijfer(self) -> str:
        """The score in words."""
        return "te weinig kansen" if self.score is None else f"{self.score:.0f}"

    @property
    def bereik(self) -> str:
        """What was reachable; a dash when that is not known."""
        return "–" if self.laagst is None or self.hoogst is None else f"{self.laagst:.0f} tot {self.hoogst:.0f}"


class Zin(NamedTuple):
    """An own sentence beside what was chosen and the strongest choice."""

    beurt: int
    """Counted in the conversation."""
    ouder: str
    eigen: str
    leek_op: str
    gekozen: str
    sterkste: str


class Aangewezen(NamedTuple):
    """A turn that somebody pointed at; turn 0 is none of them."""

    beurt: int
    zin: str
    tekst: str = ""
    """What was said about it."""


class Starr(NamedTuple):
    """What the file knows already of the frame situatie, taak, actie, resultaat, reflectie, transfer."""

    situatie: tuple[str, ...]
    taak: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All of it; every text in it is one line of readable characters."""

    opzet: Opzet
    datum: datetime
    """When the conversation began."""
    eigen: Eigen
    afloop: Afloop
    formulier: Observatie
    zelf: Waarneming | None
    collega: Waarneming | None
    bewijs: Mapping[str, Aangewezen]
    """By item: where the colleague saw it."""
    verloop: tuple[Lijn, ...]
    assen: tuple[Meting, ...]
    vaardigheden: tuple[Meting, ...]
    bron: tuple[Meting, ...]
    """The same, grouped as the source does; of the three only what the trainee wants to see."""
    geschat: tuple[Meting, ...]
    """The skills that the trainee rated."""
    zinnen: tuple[Zin, ...]
    zelfbeeld: Zelfbeeld
    gewonnen: Aangewezen | None
    """Where the trainee saw trust being won; None when that was not said."""
    verloren: Aangewezen | None
    waarom: Aangewezen | None
    """The sentence that the trainee was asked about, with the answer."""
    opmerkingen: tuple[Aangewezen, ...]
    """What a trainer remarked at the sentences."""
    opdracht: str
    trainer: str
    starr: Starr = field(default_factory=lambda: Starr((), ()))
    voorstel: str = ""
    """That the scores are a proposal; "" when they are none."""
