"""What to do right after reading a card: a single turn for that skill, or else a conversation about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oefenen.model.minuutbeurt import Minuutbeurt
from oefenen.reading.bestanden import Reader, shipped
from oefenen.session.later.minuutbeurten import harvest, sort_out
from oefenen.session.library import read_library
from oefenen.store.store import Store


@dataclass(frozen=True, slots=True)
class Daarna:
    """What comes after a card: a turn when there is one, else a conversation; neither when nothing is about this skill."""

    beurt: Minuutbeurt | None = None
    bestand: Path | None = None
    titel: str = ""

    @property
    def naam(self) -> str:
        """What to type for the conversation: its name for one that comes with the program, else its path."""
        if self.bestand is None:
            return ""
        return self.bestand.stem if self.bestand.parent == shipped().resolve() else str(self.bestand)


def after_card(vaardigheid: str, store: Store | None, nu: datetime, mappen: Iterable[Path], reader: Reader) -> Daarna:
    """Give a turn for a skill, one that waits first; without any, the easiest conversation that is about it."""
    if store is not None:
        harvest(store, nu, reader)
        stapel = sort_out(store, nu, vaardigheid=vaardigheid, reader=reader)
        for beurt in (*stapel.klaar, *stapel.later):
            return Daarna(beurt)
    for rij in read_library(mappen):  # the easiest come first
        if rij.kop is not None and vaardigheid in rij.kop.focus:
            return Daarna(bestand=rij.bestand, titel=rij.titel)
    return Daarna()
