"""What a persona is: how one kind of parent reacts to kinds of interventions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from oefenen.model.lichaamstaal import Lichaamstaal, seen
from oefenen.model.voorwaarde import Voorwaarde


@dataclass(frozen=True, slots=True)
class Stemming:
    """One state of the parent; *einde* means that the parent ends the conversation."""

    id: str
    gezicht: str = ""
    toon: str = ""
    einde: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """What a zet does to the standen (deltas, -10..10) while *als* holds."""

    delta: Mapping[str, int]
    als: Voorwaarde | None = None


@dataclass(frozen=True, slots=True)
class Overgang:
    """A transition of the persona machine: *bij* is the zet that triggers it."""

    bij: str
    van: tuple[str, ...]
    naar: str
    als: Voorwaarde | None = None


@dataclass(frozen=True, slots=True)
class Regels:
    """Which of the rules R1-R8 are on, and how they are tuned (domain rules 3.0)."""

    emotie_eerst: bool = False
    emotie_vanaf: int = 7
    trucje_dooft_uit: bool = False
    trucje_zegt: str = ""
    ja_maar: bool = False
    verborgen_agenda: bool = True
    agenda_als: Voorwaarde | None = None
    """What R5 asks besides openheid >= 6 and erkenning >= 5."""
    fasegrens: bool = False
    fasegrens_tot: int = 3
    fasegrens_weigert: bool = False
    fasegrens_zegt: str = ""
    slot: bool = True
    traagheid: bool = False
    belofteschuld: bool = False


@dataclass(frozen=True, slots=True)
class Persona:
    """How a kind of parent reacts. *standen* are 0..10."""

    id: str
    label: str
    kern: str
    standen: Mapping[str, int]
    stemmingen: Mapping[str, Stemming]
    begin: str
    effecten: Mapping[str, tuple[Effect, ...]] = field(default_factory=dict)
    overgangen: tuple[Overgang, ...] = ()
    lichaamstaal: tuple[Lichaamstaal, ...] = ()
    regels: Regels = field(default_factory=Regels)

    def ziet(self, spanning: int) -> str:
        """Say what the trainee sees at this *spanning* (0..10)."""
        return seen(self.lichaamstaal, spanning)
