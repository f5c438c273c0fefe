"""What the trainee thought of a conversation before seeing the figures, and what follows from it; None or "" is what was not answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NERGENS = 0
"""Where a turn can be pointed at: in none of them. Numbers of choices begin at 1."""
HOOGST, STAP = 100, 10
"""An estimate goes from 0 to 100, on the scale of the scores, in steps of 10."""


@dataclass(frozen=True, slots=True)
class Zelfbeeld:
    """The answers of one trainee about one conversation, all of them free to leave out."""

    schattingen: Mapping[str, int] = field(default_factory=dict)
    """Skill id -> own estimate, 0..100; made before the figures were shown."""
    gewonnen: int | None = None
    """The number of the choice where trust was won; NERGENS for nowhere."""
    verloren: int | None = None
    """The number of the choice where trust was lost; NERGENS for nowhere."""
    compliment: str = ""
    tip: str = ""
    als: str = ""
    dan: str = ""
    waarom_bij: int | None = None
    """The number of the choice of which was asked why."""
    waarom: str = ""

    @property
    def leeg(self) -> bool:
        """Whether nothing was answered at all."""
        wijst = self.gewonnen is not None or self.verloren is not None
        return not (self.schattingen or wijst or self.compliment or self.tip or self.als or self.dan or self.waarom)

    @property
    def voornemen(self) -> str:
        """The intention as one sentence; "" when there is none, and the half of it when only half was written."""
        als = f"Als {self.als}" if self.als else ""
        dan = f"dan {self.dan}" if self.dan else ""
        zin = ", ".join(deel for deel in (als, dan) if deel)
        return f"{zin[0].upper()}{zin[1:].rstrip('.')}." if zin else ""
