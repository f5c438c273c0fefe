"""The words of seeing a score otherwise: the lines of the list, and the row in the debrief."""

from collections.abc import Iterator

from textual.content import Content

from oefenen.engine.gesprek import Stap
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.verslag import Verslag
from oefenen.session.samen.oneens import why
from oefenen.session.session import Session
from oefenen.tui.rijen import WIT, Rij
from oefenen.tui.widgets.opmerkingen_list import Lijn

ANDERS = "Ik zie het anders"


def lines(sessie: Session) -> Iterator[Lijn]:
    """Give every turn, with why it is seen otherwise below it."""
    for stap in sessie.gesprek.stappen:
        waarom = why(sessie, stap.nummer)
        kop = Content.styled("≠ ", "bold $accent") if waarom is not None else Content("")
        yield Lijn(str(stap.nummer), Content.assemble((f"{place(stap).capitalize()}  ", "$gedempt"), own_sentence(stap)), kop)
        if waarom is not None:
            yield Lijn("", Content(waarom or "dit zie je anders"), Content("  "))


def other_view_rows(verslag: Verslag, stap: Stap) -> Iterator[Rij]:
    """Show at a turn in the debrief that it is seen otherwise."""
    for een in verslag.oneens:
        if een.nummer == stap.nummer:
            yield WIT
            yield Content.styled(f"{'Anders':<11} ", "bold $accent"), Content(een.waarom or f"{ANDERS}.")
