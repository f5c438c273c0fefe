"""What the parts of a portfolio are made of, besides what a sheet has; every layout can show all of it."""

from typing import NamedTuple

from oefenen.report.bladen.vorm import GroepTabel, Regels, Tabel
from oefenen.report.portfolio.portfolio import Lijn, Meting


class Alinea(NamedTuple):
    """A paragraph; *soort* is "" or `uitleg`: small print about what follows."""

    tekst: str
    soort: str = ""


class Kop(NamedTuple):
    """A heading within a part."""

    tekst: str


class Lijst(NamedTuple):
    """Things one below the other."""

    punten: tuple[str, ...]


class Kaart(NamedTuple):
    """Words behind their name, one or more lines each; with a heading of its own, or "" for none."""

    titel: str
    rijen: tuple[tuple[str, tuple[str, ...]], ...]
    nadruk: str = ""
    """The name of the row that it is about."""


class Verloop(NamedTuple):
    """The standen over the turns: a picture, and the same in a table."""

    titel: str
    lijnen: tuple[Lijn, ...]

    @property
    def momenten(self) -> tuple[str, ...]:
        """The beginning and the turns."""
        return ("begin", *map(str, range(1, len(self.lijnen[0].waarden)))) if self.lijnen else ()


class Metingen(NamedTuple):
    """Scores under one heading, each a bar with what was reachable."""

    titel: str
    regels: tuple[Meting, ...]


Inhoud = Alinea | Kop | Lijst | Kaart | Verloop | Metingen | Tabel | GroepTabel | Regels


class Deel(NamedTuple):
    """A numbered part under a heading."""

    titel: str
    inhoud: tuple[Inhoud, ...]


class Document(NamedTuple):
    """All of it, in the order in which it is read."""

    titel: str
    onder: str
    """The line below the title."""
    naam: str
    let_op: str
    """What this is and what it is not."""
    delen: tuple[Deel, ...]


def rows(*rijen: tuple[str, str | tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the rows of a card, those that say nothing left out."""
    regels = ((naam, (tekst,) if isinstance(tekst, str) else tekst) for naam, tekst in rijen)
    gevuld = ((naam, tuple(filter(None, teksten))) for naam, teksten in regels)
    return tuple((naam, teksten) for naam, teksten in gevuld if teksten)
