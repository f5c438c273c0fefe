"""A portfolio as a Word document: to write on in; what is a picture elsewhere is a table here."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from io import BytesIO
from typing import NamedTuple

import docx
from docx.document import Document as Docx
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from oefenen.report.bladen.vorm import GroepTabel, Regels, Tabel
from oefenen.report.portfolio.opbouw import lay_out
from oefenen.report.portfolio.portfolio import Portfolio
from oefenen.report.portfolio.vorm import (
    Alinea,
    Document,
    Inhoud,
    Kaart,
    Kop,
    Lijst,
    Metingen,
    Verloop,
)

_BLAUW, _GRIJS = RGBColor(0x1D, 0x4E, 0x89), RGBColor(0x46, 0x54, 0x6A)
_LETTER = "Arial"
_KANTEN = ("top", "left", "bottom", "right", "insideH", "insideV")
_BREED, _MERK = 176, 30
"""The width of the text, and of a mark of the form, in mm."""


def as_docx(portfolio: Portfolio) -> bytes:
    """Give the whole file."""
    document, woord = lay_out(portfolio), docx.Document()
    _page(woord, document, portfolio)
    woord.add_heading(document.titel, 0)
    _small(woord, document.onder)
    if document.naam:
        woord.add_paragraph(document.naam)
    _small(woord, document.let_op)
    for nummer, deel in enumerate(document.delen, start=1):
        woord.add_heading(f"{nummer}. {deel.titel}", 1)
        for inhoud in deel.inhoud:
            _write(woord, inhoud)
    bestand = BytesIO()
    woord.save(bestand)
    return bestand.getvalue()


def _page(woord: Docx, document: Document, portfolio: Portfolio) -> None:
    """Set up A4, our letter, the language, and what the file says about itself: no names but those that were typed."""
    blad = woord.sections[0]
    blad.page_width, blad.page_height = Mm(210), Mm(297)
    blad.left_margin = blad.right_margin = Mm(17)
    blad.top_margin = blad.bottom_margin = Mm(18)
    for naam, maat in (("Normal", 10), ("Title", 22), ("Heading 1", 14), ("Heading 2", 11)):
        letter = woord.styles[naam].font
        letter.name, letter.size = _LETTER, Pt(maat)
        if naam != "Normal":
            letter.color.rgb = _BLAUW
        for soort in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            letter.element.rPr.rFonts.attrib.pop(qn(f"w:{soort}"), None)
    for lijn in woord.styles["Table Grid"].element.iter(*(qn(f"w:{kant}") for kant in _KANTEN)):
        lijn.set(qn("w:color"), "B9C4D1")
    taal = OxmlElement("w:lang")
    taal.set(qn("w:val"), "nl-NL")
    woord.styles["Normal"].element.get_or_add_rPr().append(taal)
    over = woord.core_properties
    over.title, over.author, over.language = f"Portfolio: {document.titel}", document.naam, "nl-NL"
    over.comments = over.keywords = over.last_modified_by = ""
    relaties = woord.part.package.rels
    for id_ in [id_ for id_, relatie in relaties.items() if relatie.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relaties[id_]  # a picture of the first page of another document
    over.created = over.modified = portfolio.datum.astimezone(UTC).replace(tzinfo=None)


def _write(woord: Docx, inhoud: Inhoud) -> None:
    match inhoud:
        case Alinea(tekst, soort):
            _small(woord, tekst) if soort else woord.add_paragraph(tekst)
        case Kop(tekst):
            woord.add_heading(tekst, 2)
        case Lijst(punten):
            for punt in punten:
                woord.add_paragraph(punt, "List Bullet")
        case Regels(label, aantal):
            _room(woord, label, aantal)
        case _:
            _write_table(woord, inhoud)


def _write_table(woord: Docx, inhoud: Kaart | Tabel | GroepTabel | Verloop | Metingen) -> None:
    if inhoud.titel:
        _title(woord, inhoud.titel)
    match inhoud:
        case Kaart(_, rijen):
            _table(woord, (), _plain((naam, "\n".join(teksten)) for naam, teksten in rijen), (45, 131))
        case Tabel(_, kop, rijen):
            _table(woord, kop, _plain(rijen), _widths([kop, *rijen]))
        case GroepTabel(_, kop, _):
            _table(woord, kop[:-1], _form(inhoud), (_BREED - _MERK * (len(kop) - 2), *[_MERK] * (len(kop) - 2)))
        case Verloop(_, lijnen):
            waarden = _plain((lijn.naam, *map(str, lijn.waarden)) for lijn in lijnen)
            momenten = inhoud.momenten
            _table(woord, ("stand", *momenten), waarden, (26, 14, *[136 // len(momenten)] * (len(momenten) - 1)))
        case Metingen(_, regels):
            cijfers = _plain((r.naam, r.cijfer, r.bereik, str(r.kansen)) for r in regels)
            _table(woord, ("", "score", "haalbaar", "kansen"), cijfers, (76, 36, 36, 28))


def _small(woord: Docx, tekst: str) -> None:
    woord.add_paragraph().add_run(tekst).font.color.rgb = _GRIJS


def _title(woord: Docx, tekst: str) -> None:
    alinea = woord.add_paragraph()
    alinea.add_run(tekst).bold = True
    alinea.paragraph_format.keep_with_next = True
    alinea.paragraph_format.space_after = Pt(3)


def _room(woord: Docx, label: str, aantal: int) -> None:
    """Give a question with an empty field: on paper there are lines in it, on a screen it grows."""
    _title(woord, label)
    veld = woord.add_table(1, 1, "Table Grid").cell(0, 0).paragraphs[0]
    for _ in range(aantal):
        veld.add_run().add_break(WD_BREAK.LINE)
    woord.add_paragraph()


class _Rij(NamedTuple):
    """A row of a table; one cell is as wide as the table."""

    cellen: Sequence[str]
    vet: bool = False
    grijs: bool = False


def _form(inhoud: GroepTabel) -> Iterator[_Rij]:
    """Give an item with its marks, and below it the sentence that shows it."""
    for groep in inhoud.groepen:
        yield _Rij([groep.titel], vet=True)
        for *cellen, bewijs in groep.rijen:
            yield _Rij(cellen)
            if bewijs:
                yield _Rij([bewijs], grijs=True)


def _widths(rijen: Sequence[Sequence[str]]) -> list[int]:
    """Divide the width over columns by what is in them."""
    nodig = [min(60, max(10, *map(len, kolom))) for kolom in zip(*rijen, strict=True)]
    return [_BREED * deel // sum(nodig) for deel in nodig]


def _plain(rijen: Iterable[Sequence[str]]) -> Iterator[_Rij]:
    return map(_Rij, rijen)


def _table(woord: Docx, kop: Sequence[str], inhoud: Iterable[_Rij], breed: Sequence[int] = ()) -> None:
    """Write a table, with a heading that is repeated on every page when there is one."""
    rijen = [*([_Rij(kop, vet=True)] if kop else []), *inhoud]
    kolommen = max((len(rij.cellen) for rij in rijen), default=0)
    if not kolommen:
        return
    tabel = woord.add_table(len(rijen), kolommen, "Table Grid")
    tabel.autofit = not breed
    for kolom, breedte in zip(tabel.columns, breed, strict=False):
        kolom.width = Mm(breedte)
    for rij, plek in zip(rijen, tabel.rows, strict=True):
        plek._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - the library has no name for it
        cellen = plek.cells
        if len(rij.cellen) < kolommen:
            cellen = (cellen[0].merge(cellen[-1]),)
        for nummer, (cel, tekst) in enumerate(zip(cellen, rij.cellen, strict=True)):
            _fill(cel, tekst, vet=rij.vet, grijs=rij.grijs or (not kop and not nummer))
            if breed and len(cellen) == len(breed):
                cel.width = Mm(breed[nummer])
    if kop:
        tabel.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - see above
    woord.add_paragraph()


def _fill(cel: _Cell, tekst: str, *, vet: bool, grijs: bool) -> None:
    alinea = cel.paragraphs[0]
    alinea.paragraph_format.space_after = Pt(1)
    deel = alinea.add_run(tekst)
    deel.bold = vet or None
    deel.font.size = Pt(9)
    if grijs:
        deel.font.color.rgb = _GRIJS
