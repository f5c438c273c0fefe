"""What was chosen in the finished conversations of one scenario on this computer."""

from collections.abc import Mapping
from typing import NamedTuple


class Keus(NamedTuple):
    """One choice that was made."""

    gesprek: int
    nummer: int
    """Which choice of that conversation, from 1."""
    keuze: str
    """As `beurt.keuze`."""


class Gekozen(NamedTuple):
    """All choices, with which conversations share their beginning with another one."""

    keuzes: tuple[Keus, ...] = ()
    vertakt: Mapping[int, tuple[int, int]] = {}
    """Conversation -> the one that it branched off from, and how many choices it shares with that one."""
    gesprekken: int = 0
    """How many finished conversations there are."""
    eerder: int = 0
    """How many of those were held with another version of the file."""
