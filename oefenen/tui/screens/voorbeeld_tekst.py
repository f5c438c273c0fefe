"""The words of a voorbeeldgesprek on the screen: who says what, what there is to see, the question apart."""

from collections.abc import Sequence

from textual.content import Content

from oefenen.report.voorbeeld import COACH, GOED, LERAAR, MIDDEN, TOON, ZIET, Bladzijde, Rij
from oefenen.tui.tekst import REGIE, Shaped, hanging, with_regie

BEDENK, VERDER, AF = "Bedenk eerst zelf iets · Enter: kijk wat de leraar deed", "Enter: verder", "Enter: terug naar het dossier"
_STIJL = {LERAAR: "bold $accent", COACH: "bold $midden", GOED: "bold $goed", MIDDEN: "bold $midden"}
_REGIE = frozenset({ZIET, TOON})


def first_part(bladzijde: Bladzijde) -> Shaped:
    """Show what comes before the question, and the question."""
    rijen = _rows(bladzijde.eerst)
    if bladzijde.vraag:
        rijen += [(Content(""), Content("")), (Content.styled("? ", "bold $accent"), Content.styled(bladzijde.vraag, "bold"))]
    return hanging(*rijen)


def second_part(bladzijde: Bladzijde) -> Shaped:
    """Show what comes after the question."""
    return hanging(*_rows(bladzijde.dan))


def computing(aantal: int) -> Shaped:
    """Say that the conversations are being looked for, and how far that is."""
    getal = f"{aantal:,}".replace(",", ".")
    hoever = f" {getal} situaties bekeken." if aantal else ""
    return hanging((Content(""), Content(f"Even zoeken naar een goed en een middelmatig gesprek…{hoever}")))


def refused(melding: str) -> Shaped:
    """Say why there is nothing to look at."""
    return hanging((Content(""), Content(melding)))


def _rows(rijen: Sequence[Rij]) -> list[tuple[Content, Content]]:
    return [_row(wie, tekst) for wie, tekst in rijen]


def _row(wie: str, tekst: str) -> tuple[Content, Content]:
    if not wie:
        return Content(""), Content(tekst)
    inhoud = Content.styled(tekst, REGIE) if wie in _REGIE else with_regie(tekst)
    return Content(""), Content.assemble((f"{wie}: ", _STIJL.get(wie, "bold")), inhoud)
