"""What an eis is: one claim about all conversations of a scenario, out of a closed list of forms."""

from typing import NamedTuple


class Uitkomst(NamedTuple):
    """How a conversation ends: with the einde *naam*, or in any einde with that oordeel."""

    naam: str
    oordeel: bool = False
    kolom: int = 0


class Moment(NamedTuple):
    """Something that a choice does: the choice itself, its zet or its vlag; without *soort* any of these."""

    naam: str
    """A name, or `beurt.keuze`."""
    soort: str = ""
    """"", `keuze`, `zet` or `vlag`."""
    kolom: int = 0


class Welke(NamedTuple):
    """Which conversations an eis is about: all, those with one ending, or those that the parent does not break off."""

    uitkomst: Uitkomst | None = None
    heel: bool = False


class BereiktEinde(NamedTuple):
    """`elk gesprek bereikt een einde`."""


class AlleFasen(NamedTuple):
    """`elk gesprek gaat door alle fasen`."""

    welke: Welke


class Langs(NamedTuple):
    """`elk gesprek komt langs beurt`, or langs beurt.keuze."""

    welke: Welke
    beurt: str
    keuze: str = ""
    kolom: int = 0


class Duurt(NamedTuple):
    """`duurt hooguit 10 minuten`: *operator* is <= or >=."""

    welke: Welke
    operator: str
    seconden: int


class Beurten(NamedTuple):
    """`beurten tussen 8 en 14`, both included."""

    welke: Welke
    minst: int
    meest: int


class Geding(NamedTuple):
    """`regie is overal minstens 3 keer in het geding`, in conversations that the parent does not break off."""

    vaardigheid: str
    minst: int
    kolom: int = 0


class Bereikbaar(NamedTuple):
    """`goed is bereikbaar na x en y`: some conversation ends like this after all of them; or `zonder x`: with none of them."""

    uitkomst: Uitkomst
    na: tuple[Moment, ...] = ()
    zonder: tuple[Moment, ...] = ()


class Onbereikbaar(NamedTuple):
    """`goed is onbereikbaar na x en y` (after all of them), or `zonder x` (with none of them)."""

    uitkomst: Uitkomst
    na: tuple[Moment, ...] = ()
    zonder: tuple[Moment, ...] = ()


class ScoreGrens(NamedTuple):
    """`hoogste(regie) >= 75`: *wat* is hoogste, laagste or gemiddelde; *grens* is 0..100."""

    wat: str
    vaardigheid: str
    operator: str
    grens: float
    kolom: int = 0


class KansGrens(NamedTuple):
    """`kans(goed) <= 60%`: the border is *teller* / *noemer*, so that it is exact."""

    uitkomst: Uitkomst
    operator: str
    teller: int
    noemer: int


class SleutelsTeVinden(NamedTuple):
    """`elke sleutel is te vinden`."""


Inhoud = (
    BereiktEinde
    | AlleFasen
    | Langs
    | Duurt
    | Beurten
    | Geding
    | Bereikbaar
    | Onbereikbaar
    | ScoreGrens
    | KansGrens
    | SleutelsTeVinden
)


class Eis(NamedTuple):
    """One claim as the author wrote it, and what it says."""

    tekst: str
    inhoud: Inhoud
    plaats: int = 0
    """Its place in the list of the file."""
