"""What a scenario is: one story with its turns, choices and endings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from oefenen.model.lichaamstaal import Lichaamstaal, seen
from oefenen.model.woorden import Fase, Oordeel

if TYPE_CHECKING:  # a list of scenarios needs no conditions
    from oefenen.model.eis import Eis
    from oefenen.model.voorwaarde import Voorwaarde


class Variant(NamedTuple):
    """A line that is said while *als* holds; *doet* is body language or an act."""

    zegt: str = ""
    doet: str = ""
    als: "Voorwaarde | None" = None
    spreker: str = "ouder"


class Route(NamedTuple):
    """Where a choice leads while *als* holds."""

    naar: str
    als: "Voorwaarde | None" = None


class Keuze(NamedTuple):
    """One sentence or act that the trainee can choose. *scores* are -2..2 per vaardigheid."""

    id: str
    zet: tuple[str, ...]
    zegt: tuple[Variant, ...]
    """The first variant whose als holds; at least one."""
    scores: Mapping[str, int]
    reactie: tuple[Variant, ...] = ()
    feedback: str = ""
    naar: tuple[Route, ...] = ()
    """Empty: the next turn in the file, or back to the hub."""
    effect: Mapping[str, int] | None = None
    weet: tuple[str, ...] = ()
    vlag: tuple[str, ...] = ()
    als: "Voorwaarde | None" = None
    eenmalig: bool = False
    leerling: int = 0
    """What it does to the pupil at the table (-10..10)."""


class Tussentijd(NamedTuple):
    """What happens before a turn begins: a later moment, another room."""

    tekst: str
    effect: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Beurt:
    """One turn: the parent says something (or we ask something) and the trainee chooses."""

    id: str
    fase: Fase
    ouder: tuple[Variant, ...]
    keuzes: tuple[Keuze, ...]
    denk_eerst: str = ""
    kies_hooguit: int | None = None
    """Set for a hub: after this many of its choices *terugval* follows."""
    terugval: str | None = None
    tussentijd: Tussentijd | None = None

    @property
    def vooraf(self) -> bool:
        """Whether it belongs to the preparation: a question to the trainee, with no parent and no clock."""
        return self.fase is Fase.VOORBEREIDEN


@dataclass(frozen=True, slots=True)
class Einde:
    """How it can end; eindes are tried from top to bottom."""

    id: str
    oordeel: Oordeel
    ouder: tuple[Variant, ...]
    terugblik: str = ""
    als: "Voorwaarde | None" = None


class Ouder(NamedTuple):
    """The parent in this story."""

    naam: str
    relatie: str = "ouder"
    beroep: str = ""
    voorbereid: bool | None = None


class Leerling(NamedTuple):
    """The pupil that it is about; *leeftijd* in years."""

    naam: str
    leeftijd: int | None = None


class AanTafel(NamedTuple):
    """A pupil who sits at the table: how much he or she shows (0..10) at first, and what there is to see up to each value."""

    begin: int
    houding: tuple[Lichaamstaal, ...]

    def ziet(self, stand: int) -> str:
        """Say what the trainee sees of the pupil."""
        return seen(self.houding, stand)


class School(NamedTuple):
    """Where it happens: kind of school and group or class."""

    soort: str
    groep: str = ""
    klas: str = ""


class Dossier(NamedTuple):
    """What the trainee can read beforehand: facts apart from judgements."""

    feiten: tuple[str, ...] = ()
    oordelen: tuple[str, ...] = ()
    ouder: tuple[str, ...] = ()


class Agenda(NamedTuple):
    """The hidden agenda: the sleutel it is, and how the parent tells it (R5)."""

    sleutel: str
    zegt: str = ""


class Proef(NamedTuple):
    """A fixed route with what must come out."""

    naam: str
    kies: tuple[str, ...]
    verwacht: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ScenarioKop:
    """What the library shows: everything above `beurten`."""

    id: str
    """The file name without its extension."""
    titel: str
    persona: str
    niveau: int
    """1 first time, 2 advanced, 3 final level."""
    gesprekssoort: str
    school: School
    ouder: Ouder
    leerling: Leerling
    rol: str
    doel: str
    klok: int = 0
    """Seconds; 0 is no clock."""
    dossier: Dossier = field(default_factory=Dossier)
    sleutels: Mapping[str, str] = field(default_factory=dict)
    agenda: Agenda | None = None
    focus: tuple[str, ...] = ()
    start: Mapping[str, int] = field(default_factory=dict)
    start_stemming: str | None = None
    aan_tafel: AanTafel | None = None
    terugkijkvraag: str = ""
    bronnen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One story: its head, its turns in file order, its endings in the order in which they are tried."""

    kop: ScenarioKop
    beurten: Mapping[str, Beurt]
    eindes: Mapping[str, Einde]
    eisen: "tuple[Eis, ...]" = ()
    proeven: tuple[Proef, ...] = ()

    @property
    def eerste(self) -> str:
        """The id of the turn that opens the conversation."""
        return next(iter(self.beurten))
