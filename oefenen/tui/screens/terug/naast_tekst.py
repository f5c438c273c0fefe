"""Two conversations beside each other as Content: two columns where there is room for them, else one after the other."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from oefenen.report.anders.als_naast import AFLOOP, SCORES, VRAAG, score_value, side_rows
from oefenen.report.anders.naast import (
    BEWOOG,
    DUUR,
    EINDSTANDEN,
    JIJ,
    PUNTEN,
    Naast,
    Regel,
    ending_rows,
    shared_line,
    turn_name,
)
from oefenen.report.anders.opening import opening_line
from oefenen.tui.tekst import Shaped, with_regie

TWEE_KOLOMMEN = 95
"""Cells of text from which there is room for two columns: those of a screen of 100."""
BEGIN = "Hoe het begon"
_TUSSEN = " │ "
_TERZIJDE = frozenset({BEWOOG, PUNTEN, EINDSTANDEN, DUUR})
_INSPRING = "  "


def tell_beside(naast: Naast) -> Shaped:
    """Say everything: from where they differ, each turn, how they ended, the scores."""
    return Shaped(lambda breedte: Content("\n").join(_at(naast, breedte)))


def _at(naast: Naast, breedte: int) -> Iterator[Content]:
    yield from _wrap(Content(shared_line(naast)), breedte)
    openings = [opening_line(verslag.gesprek.spel) for verslag in naast.verslagen]
    blokken = [(BEGIN, [[("", regel or "Zoals altijd.")] for regel in openings])] if any(openings) else []
    blokken += [(turn_name(paar), [side_rows(naast, stap) for stap in paar]) for paar in naast.paren]
    blokken.append((AFLOOP, [ending_rows(verslag) for verslag in naast.verslagen]))
    for titel, kanten in blokken:
        yield Content("")
        yield Content.styled(titel, "bold $accent")
        yield from pair(naast.namen, kanten, breedte)
    yield Content("")
    yield from _scores(naast)
    yield Content("")
    yield from _wrap(Content.styled(VRAAG, "italic"), breedte)


def pair(namen: Sequence[str], kanten: Sequence[Sequence[Regel]], breedte: int) -> Iterator[Content]:
    """Put two sides beside each other, or under each other where there is no room."""
    naast = breedte >= TWEE_KOLOMMEN
    ruimte = (breedte - len(_TUSSEN)) // 2 if naast else breedte
    kolommen = [
        [Content.styled(naam, "bold underline"), *(deel for rij in kant for deel in _wrap(_row(*rij), ruimte))]
        for naam, kant in zip(namen, kanten, strict=True)
    ]
    if not naast:
        yield from (regel for kolom in kolommen for regel in kolom)
        return
    hoogte = max(map(len, kolommen))
    links, rechts = ([*kolom, *[Content("")] * (hoogte - len(kolom))] for kolom in kolommen)
    for een, ander in zip(links, rechts, strict=True):
        yield Content.assemble(een, " " * (ruimte - een.cell_length), (_TUSSEN, "$gedempt"), ander)


def _row(wie: str, tekst: str) -> Content:
    if not wie:
        return Content.styled(tekst, "italic $gedempt")
    if wie in _TERZIJDE:
        return Content.styled(f"{wie}: {tekst}", "$gedempt")
    return Content.assemble((f"{wie}: ", "bold $accent" if wie == JIJ else "bold"), with_regie(tekst))


def _wrap(tekst: Content, breedte: int) -> Iterator[Content]:
    """Break a text into lines, all but the first of them a little to the right."""
    eerste, *rest = tekst.wrap(breedte - len(_INSPRING)) or [Content("")]
    yield eerste.rstrip()
    yield from (Content(_INSPRING) + regel.rstrip() for regel in rest)


def _scores(naast: Naast) -> Iterator[Content]:
    """Give a row for every score: the one, the other, and how much more or less it became."""
    label = max([len(SCORES), *(len(regel.label) for regel, _, _ in naast.scores)])
    een, ander = (len(naam) + 2 for naam in naast.namen)
    kop = f"{naast.namen[0].lower():>{een}}{naast.namen[1].lower():>{ander}}"
    yield Content.assemble((f"{SCORES:<{label}}", "bold $accent"), (kop, "$gedempt"))
    for regel, links, rechts in naast.scores:
        waarden = score_value(links), score_value(rechts)
        yield Content.assemble(f"{regel.label:<{label}}{waarden[0]:>{een}}{waarden[1]:>{ander}}", _difference(*waarden))


def _difference(links: str, rechts: str) -> tuple[str, str]:
    if not (links.isdecimal() and rechts.isdecimal()) or links == rechts:
        return "", ""
    verschil = int(rechts) - int(links)
    return f"  {'▲' if verschil > 0 else '▼'} {abs(verschil)}", "bold $goed" if verschil > 0 else "bold $slecht"
