"""The words of remarks and the instruction: the lines of their list, and the rows in the debrief."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from oefenen.engine.gesprek import Stap
from oefenen.model.coaching import Coaching
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.coaching import OPMERKING
from oefenen.report.verslag import Verslag
from oefenen.tui.rijen import WIT, Rij, title
from oefenen.tui.widgets.opmerkingen_list import Lijn

BEURT, PLEK, OPDRACHT = "beurt-", "opmerking-", "opdracht"
"""What the ids of lines begin with: with the number of a choice or the place of a remark behind it; or what they are."""
UITLEG = "Kies een beurt en druk op Enter: dan schrijf je er een opmerking bij. Bovenaan staat de opdracht voor de volgende keer."
GEEN_OPDRACHT = "nog geen; kies er één, en houd hem klein"


def lines(stappen: Sequence[Stap], coaching: Coaching) -> Iterator[Lijn]:
    """Give the instruction, and every turn with its remarks below it."""
    wat = (coaching.opdracht, "bold") if coaching.opdracht else (GEEN_OPDRACHT, "$gedempt")
    yield Lijn(OPDRACHT, Content.assemble(("Opdracht: ", "bold $accent"), wat))
    yield Lijn("", Content(""))
    for stap in stappen:
        yield Lijn(f"{BEURT}{stap.nummer}", Content.assemble((f"{place(stap).capitalize()}  ", "$gedempt"), own_sentence(stap)))
        for plek, opmerking in enumerate(coaching.opmerkingen):
            if opmerking.nummer == stap.nummer:
                yield Lijn(f"{PLEK}{plek}", Content(opmerking.tekst), Content.styled("  → ", "bold $accent"))


def remark_rows(coaching: Coaching, stap: Stap) -> Iterator[Rij]:
    """Show the remarks at one turn."""
    teksten = coaching.bij(stap.nummer)
    if teksten:
        yield WIT
    for tekst in teksten:
        yield Content.styled(f"{OPMERKING:<11} ", "bold $accent"), Content(tekst)


def instruction_rows(verslag: Verslag) -> Iterator[Rij]:
    """Show the instruction for the next attempt."""
    if verslag.coaching.opdracht:
        van = f" van {verslag.coaching.naam}" if verslag.coaching.naam else ""
        yield WIT
        yield title(f"Opdracht{van} voor de volgende keer")
        yield Content(""), Content(verslag.coaching.opdracht)
