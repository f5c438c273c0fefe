"""Three pictures of one conversation as Content: a column for everybody, in words where there is room and else in marks."""

from collections.abc import Iterator

from textual.content import Content

from oefenen.model.woorden import label
from oefenen.report.formulier.als_beelden import differing, evidence, introduction, remarks
from oefenen.report.formulier.beelden import Beelden, Blik, Punt, Soort
from oefenen.report.formulier.beelden_woorden import BESPREKEN, KOPPEN, LEGENDA, NAMEN, OPEN, TEKENS
from oefenen.tui.screens.samen.waarneming_tekst import STIJLEN
from oefenen.tui.tekst import REGIE, Shaped, hang, with_regie

BREED = 95
"""Cells of text from which the marks are written in words: those of a screen of 100."""
_WOORD = 20
"""Cells for a mark in words."""
_SPRONG = Content("   ")


def tell_together(beelden: Beelden) -> Shaped:
    """Say everything: what the people wrote, where they differ with a question for each, and where they saw the same."""
    return Shaped(lambda breedte: Content("\n").join(_at(beelden, breedte)))


def _at(beelden: Beelden, breedte: int) -> Iterator[Content]:
    for kop, regels in remarks(beelden):
        yield Content.styled(kop, "bold $accent")
        for wat, tekst in regels:
            yield hang(Content(""), Content.assemble((wat if wat.endswith("?") else f"{wat}:", "bold"), f" {tekst}"), breedte)
        yield Content("")
    for regel in introduction(beelden):
        yield hang(Content(""), Content(regel), breedte)
    groepen = [*differing(beelden), *((KOPPEN[soort], beelden.of(soort)) for soort in (Soort.EENS, Soort.OPEN))]
    for nummer, (kop, punten) in enumerate((kop, punten) for kop, punten in groepen if punten):
        yield Content("")
        yield Content.styled(kop, "bold $accent")
        if not nummer and breedte < BREED:
            yield hang(Content(""), Content.styled(LEGENDA, "$gedempt"), breedte)
        yield Content.styled("".join(f"{NAMEN[wie]:<{_width(wie, breedte)}}" for wie in beelden.kijkers), "underline $gedempt")
        for plek, punt in enumerate(punten):
            if plek and punt.vraag:
                yield Content("")
            yield from _item(beelden, punt, breedte)


def _width(wie: str, breedte: int) -> int:
    return _WOORD if breedte >= BREED else len(NAMEN[wie]) + 2


def _item(beelden: Beelden, punt: Punt, breedte: int) -> Iterator[Content]:
    """Give one item: everybody's mark before its label, then the sentences, then what to talk about."""
    merken = Content("").join(_cell(punt.blikken.get(wie), _width(wie, breedte)) for wie in beelden.kijkers)
    naam = Content(f"{punt.nummer}. {punt.item.label}")
    if not punt.vraag:
        yield hang(merken, naam, breedte)
        return
    yield hang(merken, naam.stylize("bold"), breedte)
    for wie in beelden.kijkers:
        blik = punt.blikken.get(wie)
        for bewijs in evidence(punt, blik) if blik else ():
            yield hang(_SPRONG, Content.assemble((f"{NAMEN[wie]}: ", "$gedempt"), with_regie(bewijs, REGIE)), breedte)
    yield hang(_SPRONG, Content.assemble((f"{BESPREKEN}: ", "bold"), punt.vraag), breedte)


def _cell(blik: Blik | None, breedte: int) -> Content:
    if blik is None:
        return Content.styled(f"{OPEN:<{breedte}}", "$gedempt")
    woord = f"{TEKENS[blik.merk]} {label(blik.merk.value)}" if breedte == _WOORD else TEKENS[blik.merk]
    return Content.styled(f"{woord:<{breedte}}", STIJLEN[blik.merk])
