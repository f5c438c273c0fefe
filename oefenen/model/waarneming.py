"""What a person saw in a conversation: the observation form as somebody fills it in, item by item."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from oefenen.model.formulier import FORMULIER
from oefenen.model.woorden import Merk


class Kijker(StrEnum):
    """Who filled in a form."""

    ZELF = "zelf"
    """The trainee, about the own conversation."""
    COLLEGA = "collega"
    """Somebody who watched."""


@dataclass(frozen=True, slots=True)
class Waarneming:
    """One form, finished or not; every change gives a new one."""

    naam: str = ""
    """What the one who watched is called, only when that was typed."""
    oordelen: Mapping[str, Merk] = field(default_factory=dict)
    """The mark by item id; an item that is not in it was not looked at yet."""
    bewijs: Mapping[str, int] = field(default_factory=dict)
    """By item id the number of the choice (from 1) where it was seen, or could have been; only where somebody said so."""
    compliment: str = ""
    tip: str = ""
    antwoorden: tuple[str, str] = ("", "")
    """To TWEE_VRAGEN of the form."""

    @property
    def gedaan(self) -> int:
        """How many items have a mark."""
        return sum(item.id in self.oordelen for item in FORMULIER)

    @property
    def klaar(self) -> bool:
        """Whether every item has a mark; the words below them may stay empty."""
        return self.gedaan == len(FORMULIER)

    @property
    def volgende(self) -> str:
        """The first item without a mark; "" when there is none."""
        return next((item.id for item in FORMULIER if item.id not in self.oordelen), "")

    def mark(self, item: str, merk: Merk) -> "Waarneming":
        """Mark an item; a turn that was pointed at stays only as long as it can mean something."""
        blad = self.point_at(item, None) if merk is Merk.NIET_AAN_DE_ORDE else self
        return replace(blad, oordelen={**self.oordelen, item: merk})

    def unmark(self, item: str) -> "Waarneming":
        """Take the mark of an item away, and where it was seen."""
        oordelen = {punt: merk for punt, merk in self.oordelen.items() if punt != item}
        return replace(self.point_at(item, None), oordelen=oordelen)

    def point_at(self, item: str, nummer: int | None) -> "Waarneming":
        """Say at which choice it was seen; None is nowhere in particular."""
        rest = {punt: waar for punt, waar in self.bewijs.items() if punt != item}
        return replace(self, bewijs=rest if nummer is None else {**rest, item: nummer})

    def answer(self, vraag: int, tekst: str) -> "Waarneming":
        """Answer question 0 or 1."""
        eerste, tweede = self.antwoorden
        return replace(self, antwoorden=(eerste, tekst) if vraag else (tekst, tweede))
