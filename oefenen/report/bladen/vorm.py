"""What a sheet is made of: parts that every layout can show, with room to write."""

from dataclasses import dataclass
from typing import NamedTuple

HOKJE = "☐"
"""A box to tick."""


class Regels(NamedTuple):
    """Lines to write on, under what belongs there."""

    label: str
    aantal: int = 1


class Vinkjes(NamedTuple):
    """Boxes to tick."""

    label: str
    keuzes: tuple[str, ...]


class Tabel(NamedTuple):
    """A table; an empty cell is room to write, and the first cell of a row is its heading when it has text."""

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    breed: int = -1
    """The column that gets the most room; -1: all the same."""


class Groep(NamedTuple):
    """Rows of a grouped table under one heading."""

    titel: str
    rijen: tuple[tuple[str, ...], ...]


class GroepTabel(NamedTuple):
    """A table in groups; its first cells are headings, its other cells a box to tick or room to write."""

    titel: str
    kop: tuple[str, ...]
    groepen: tuple[Groep, ...]


class Vak(NamedTuple):
    """One of the boxes that share a page: a heading, a question, and room."""

    titel: str
    vraag: str


class Vakken(NamedTuple):
    """Boxes side by side."""

    vakken: tuple[Vak, ...]


Inhoud = Regels | Vinkjes | Tabel | GroepTabel | Vakken


class Deel(NamedTuple):
    """A part under a heading."""

    titel: str
    inhoud: tuple[Inhoud, ...]
    uitleg: str = ""
    nieuw_blad: bool = False
    """Whether it begins on a new page."""


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet."""

    id: str
    titel: str
    wat: str
    """One line for the list."""
    uitleg: tuple[str, ...]
    delen: tuple[Deel, ...]


def empty(rijen: int, kolommen: int) -> tuple[tuple[str, ...], ...]:
    """Give rows with nothing in them."""
    return (("",) * kolommen,) * rijen
