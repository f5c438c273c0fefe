"""What a scenario is: one story with its turns, choices and endings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from oefenen.model.afspraak import Afspraak
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


class Na(NamedTuple):
    """What the earlier conversation must have been for a choice to be what happened: one of these endings, all of these facts."""

    einde: tuple[str, ...] = ()
    """Empty: any ending."""
    weet: tuple[str, ...] = ()


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
    toont: tuple[str, ...] = ()
    """Items of the observation form that it shows beyond what its zet says."""
    afspraak: Afspraak | None = None
    """The agreement that it makes."""
    minuten: Mapping[str, int] | None = None
    """How it divides the minutes of the talk over the phases; only in the preparation."""
    na: Na | None = None
    """When it is what happened after the earlier conversation; only in the preparation of a follow-up."""
    belofte: str = ""
    """What became of a promise of last time (R4): one of BELOFTEN, or ""."""


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

    @property
    def vanzelf(self) -> bool:
        """Whether an earlier conversation can answer it: every choice says after what it is what happened."""
        return bool(self.keuzes) and all(keuze.na is not None for keuze in self.keuzes)


@dataclass(frozen=True, slots=True)
class Einde:
    """How it can end; eindes are tried from top to bottom."""

    id: str
    oordeel: Oordeel
    ouder: tuple[Variant, ...]
    terugblik: str = ""
    als: "Voorwaarde | None" = None
    thuis: tuple[Variant, ...] = ()
    """What the parent tells at home: the first variant whose als holds."""


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
    """A fixed route with what must come out, for the scenario's own persona or another one that it is written for."""

    naam: str
    kies: tuple[str, ...]
    verwacht: Mapping[str, object]
    persona: str = ""


class BriefjePunt(NamedTuple):
    """One thing on the parent's own list; *als* holds at the end when it came on the table."""

    punt: str
    als: "Voorwaarde"
    vraag: str = ""
    """The question of the teacher that would have brought it."""
    tip: int | None = None
    """1..13: which tip for parents (source 0) it comes from."""
    stap: int | None = None
    """1..5: which step for parents (source 1)."""


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
    ook_met: tuple[str, ...] = ()
    """The other personas that this story has lines for."""
    vervolg_op: str = ""
    """The id of the scenario that came before, with the same parent."""
    beoordeeld_door: int = 0
    """How many people of the field checked the scores."""

    @property
    def personas(self) -> tuple[str, ...]:
        """All personas that this story is written for, its own one first."""
        return (self.persona, *self.ook_met)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One story: its head, its turns in file order, its endings in the order in which they are tried."""

    kop: ScenarioKop
    beurten: Mapping[str, Beurt]
    eindes: Mapping[str, Einde]
    eisen: "tuple[Eis, ...]" = ()
    proeven: tuple[Proef, ...] = ()
    briefje: tuple[BriefjePunt, ...] = ()

    @property
    def eerste(self) -> str:
        """The id of the turn that opens the conversation."""
        return next(iter(self.beurten))
