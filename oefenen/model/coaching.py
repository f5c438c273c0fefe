"""What a trainer gives back about a conversation: remarks at turns and one instruction for the next attempt."""

from dataclasses import dataclass, replace
from typing import NamedTuple


class Opmerking(NamedTuple):
    """One remark at a choice of the trainee."""

    nummer: int
    """The number of the choice, from 1."""
    tekst: str


@dataclass(frozen=True, slots=True)
class Coaching:
    """Everything that a trainer wrote about one conversation; every change gives a new one."""

    opmerkingen: tuple[Opmerking, ...] = ()
    """In the order of the conversation; there can be more than one at a choice."""
    opdracht: str = ""
    """The instruction for the next attempt."""
    naam: str = ""
    """Who wrote it; "" unless somebody typed a name."""

    @property
    def leeg(self) -> bool:
        """Whether nothing was written."""
        return not self.opmerkingen and not self.opdracht

    def bij(self, nummer: int) -> tuple[str, ...]:
        """Give the remarks at choice *nummer*."""
        return tuple(opmerking.tekst for opmerking in self.opmerkingen if opmerking.nummer == nummer)

    def add(self, opmerking: Opmerking) -> "Coaching":
        """Put one more remark, after the others at its choice; the same remark twice is one remark."""
        if opmerking in self.opmerkingen:
            return self
        return replace(self, opmerkingen=tuple(sorted((*self.opmerkingen, opmerking), key=lambda een: een.nummer)))

    def change(self, plek: int, tekst: str) -> "Coaching":
        """Give the remark at *plek* other words."""
        regels = list(self.opmerkingen)
        regels[plek] = regels[plek]._replace(tekst=tekst)
        return replace(self, opmerkingen=tuple(regels))

    def remove(self, plek: int) -> "Coaching":
        """Take the remark at *plek* away."""
        return replace(self, opmerkingen=self.opmerkingen[:plek] + self.opmerkingen[plek + 1 :])

    def instruct(self, opdracht: str) -> "Coaching":
        """Give this instruction; "" is none."""
        return replace(self, opdracht=opdracht)


GEEN_COACHING = Coaching()
"""Nobody wrote anything."""
