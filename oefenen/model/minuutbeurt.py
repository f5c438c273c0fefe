"""A single turn out of a conversation that was held, to be practised again later: which turn, and how it went each time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Uitkomst(StrEnum):
    """How it went, seen from the skill that is practised; nobody is asked, it follows from the choice."""

    ZWAK = "zwak"
    HALF = "half"
    STERK = "sterk"
    VLOT = "vlot"
    """Strong twice in a row, the second time at once."""

    @property
    def goed(self) -> bool:
        """Whether it was the best that was on offer."""
        return self in (Uitkomst.STERK, Uitkomst.VLOT)


@dataclass(frozen=True, slots=True)
class Plek:
    """Where a turn stands: what makes it this one and no other."""

    bestand: str
    persona: str
    beurt: str
    vaardigheid: str
    """The skill that is practised in it."""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """One time that it was practised."""

    moment: datetime
    keuze: str
    uitkomst: Uitkomst
    seconden: int
    eigen_zin: str
    kaart: str
    """What the spacing knows of this turn from then on, as JSON."""
    klaar_op: datetime
    """When it comes back."""


@dataclass(frozen=True, slots=True)
class Minuutbeurt:
    """One turn with all that was answered to it. Moments are in UTC."""

    id: int
    plek: Plek
    gesprek: int
    """The conversation that it comes out of."""
    nummer: int
    """The number of the choice (from 1) that was made there."""
    gemaakt: datetime
    """When that conversation ended: the first time that this turn was met."""
    eerst_op: datetime
    antwoorden: tuple[Antwoord, ...] = ()

    @property
    def klaar_op(self) -> datetime:
        """When it comes back."""
        return self.antwoorden[-1].klaar_op if self.antwoorden else self.eerst_op

    @property
    def laatst(self) -> datetime:
        """When it was met last."""
        return self.antwoorden[-1].moment if self.antwoorden else self.gemaakt

    @property
    def kaart(self) -> str:
        """What the spacing knows of it; "" as long as it was only met in its conversation."""
        return self.antwoorden[-1].kaart if self.antwoorden else ""
