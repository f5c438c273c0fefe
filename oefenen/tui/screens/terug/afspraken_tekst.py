"""The words of the screen with agreements: the lines of its list, and the questions below it."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from oefenen.engine.gesprek import Gesprek
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.model.scenario import ScenarioKop
from oefenen.report.afspraken.afspraken import Gemaakt
from oefenen.report.afspraken.als_afspraken import (
    LEEG,
    VERTROUWELIJK,
    Punt,
    by_choice,
    details,
    discussed,
    list_questions,
    sentence,
    weak,
    writer,
)
from oefenen.report.als_tekst import place
from oefenen.tui.tekst import Shaped, hanging
from oefenen.tui.widgets.afspraken_list import Lijn

AFSPRAAK, PUNT, NIEUW, WOORD, DOOR = "afspraak-", "punt-", "nieuw", "woord", "door"
"""What the ids of lines begin with: with the place of an agreement or the name of what was told behind it; or what they are."""
UITLEG = "Maak elke afspraak klein: één ding, met een dag. Een vinkje is: dit geldt."


def lines(gesprek: Gesprek, lijst: Afsprakenlijst) -> Iterator[Lijn]:
    """Give everything on the list: agreements first, then what else goes into the report."""
    kop, gemaakt = gesprek.spel.scenario.kop, by_choice(gesprek)
    yield Lijn("", Content.styled("Afspraken", "bold $accent"))
    for plek, regel in enumerate(lijst.regels):
        yield Lijn(f"{AFSPRAAK}{plek}", _agreement(plek + 1, regel, gemaakt, kop), regel.mee)
    if not lijst.regels:
        yield Lijn("", Content.styled(LEEG, "$gedempt"))
    yield Lijn(NIEUW, Content.assemble("+ Nog een afspraak", (" (n)", "$gedempt")))
    yield Lijn("", Content.styled("\nVerder in het verslag voor de ouder", "bold $accent"))
    yield Lijn(DOOR, Content.assemble("Wie schrijft het: ", (writer(lijst, kop), "bold"), (" (v)", "$gedempt")))
    yield Lijn(WOORD, Content.assemble("Eigen woorden bovenaan: ", lijst.woord or "nog geen", (" (w)", "$gedempt")))
    yield from (Lijn(f"{PUNT}{punt.id}", _point(punt), punt.mee) for punt in discussed(gesprek, lijst))


def _agreement(nummer: int, regel: Afspraakregel, gemaakt: Mapping[str, Gemaakt], kop: ScenarioKop) -> Content:
    bron = gemaakt.get(regel.keuze)
    waar = [place(bron.stap).capitalize()] if bron else []
    onder = [" · ".join([*waar, *details(regel.afspraak)]), *weak(regel, gemaakt, kop)]
    rest = "".join(f"\n{tekst}" for tekst in onder if tekst)
    return Content.assemble(f"{nummer}. ", sentence(regel.afspraak, kop), (rest, "$gedempt"))


def _point(punt: Punt) -> Content:
    return Content.assemble(punt.tekst, (f"\n{VERTROUWELIJK}" if punt.vertrouwelijk and not punt.mee else "", "$gedempt"))


def question_rows(lijst: Afsprakenlijst, kop: ScenarioKop, eerst: int = 0) -> Shaped:
    """Give the questions under each other, each behind the number of its agreement, those about agreement *eerst* on top."""
    vragen = sorted(list_questions(lijst, kop), key=lambda vraag: not eerst or vraag.nummer != eerst)
    if not vragen:
        return hanging(
            (Content.styled("✓ ", "bold $goed"), Content("Klein, met een dag, en iemand schrijft het op. Zo kan het."))
        )
    return hanging(*((Content.styled(f"{vraag.nummer or '•'} ", "bold $accent"), Content(vraag.vraag)) for vraag in vragen))
