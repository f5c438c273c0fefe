"""The palette: every command by name, in Dutch."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from textual.app import SystemCommand

SCHRIJVERSMODUS = ("Schrijversmodus", "F4: kijk achter het gesprek en probeer het uit; er wordt niets bewaard")
"""The command that dossier and conversation share: its name and what it does."""


@runtime_checkable
class Commandable(Protocol):
    """A screen with commands of its own."""

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done on this screen, for the palette."""


def matching(opdrachten: Iterable[SystemCommand], zoek: str) -> list[SystemCommand]:
    """Give the commands in which every word of *zoek* occurs."""
    woorden = zoek.casefold().split()
    return [o for o in opdrachten if all(woord in f"{o.title} {o.help}".casefold() for woord in woorden)]
