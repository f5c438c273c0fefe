"""The words of a voorbeeldgesprek on the screen: who says what, what there is to see, the question apart."""

from collections.abc import Sequence

from textual.content import Content

from oefenen.report.hulp.voorbeeld import COACH, GOED, LERAAR, MIDDEN, TOON, ZIET, Bladzijde, Kanten, Rij
from oefenen.tui.screens.terug.naast_tekst import pair
from oefenen.tui.tekst import REGIE, Shaped, hang, hanging, with_regie

BEDENK, VERDER, AF = "Bedenk eerst zelf iets · Enter: kijk wat de leraar deed", "Enter: verder", "Enter: terug naar het dossier"
Row = tuple[Content, Content]
"""What stands before a text, and the text."""
LEEG: Row = (Content(""), Content(""))
_STIJL = {LERAAR: "bold $accent", COACH: "bold $midden"}
_REGIE = frozenset({ZIET, TOON})


def first_part(bladzijde: Bladzijde) -> Shaped:
    """Show what comes before the question, and the question."""
    vraag = [LEEG, (Content.styled("? ", "bold $accent"), Content.styled(bladzijde.vraag, "bold"))] if bladzijde.vraag else []
    return _shape(_rows(bladzijde.eerst), bladzijde.eerst_naast, vraag)


def second_part(bladzijde: Bladzijde) -> Shaped:
    """Show what comes after the question."""
    na = _rows(bladzijde.dan)
    return _shape([], bladzijde.dan_naast, [LEEG, *na] if bladzijde.dan_naast else na)


def _shape(boven: Sequence[Row], kanten: Kanten | None, onder: Sequence[Row]) -> Shaped:
    """Put rows above and below what stands beside each other."""

    def shape(breedte: int) -> Content:
        delen = [hang(*rij, breedte) for rij in boven]
        if kanten:
            delen += [*([Content("")] if delen else []), *pair((GOED, MIDDEN), kanten, breedte)]
        return Content("\n").join([*delen, *(hang(*rij, breedte) for rij in onder)])

    return Shaped(shape)


def computing(aantal: int) -> Shaped:
    """Say that the conversations are being looked for, and how far that is."""
    getal = f"{aantal:,}".replace(",", ".")
    hoever = f" {getal} situaties bekeken." if aantal else ""
    return hanging((Content(""), Content(f"Even zoeken naar een goed en een middelmatig gesprek…{hoever}")))


def refused(melding: str) -> Shaped:
    """Say why there is nothing to look at."""
    return hanging((Content(""), Content(melding)))


def _rows(rijen: Sequence[Rij]) -> list[Row]:
    return [_row(wie, tekst) for wie, tekst in rijen]


def _row(wie: str, tekst: str) -> Row:
    if not wie:
        return Content(""), Content(tekst)
    inhoud = Content.styled(tekst, REGIE) if wie in _REGIE else with_regie(tekst)
    return Content(""), Content.assemble((f"{wie}: ", _STIJL.get(wie, "bold")), inhoud)
