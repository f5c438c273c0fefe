"""The four forms of a portfolio: all of them hold everything, and in none of them is a text ever markup."""

import json
import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from jsonschema import Draft7Validator
from portfolios import WOORDEN, bare, docx_text, full, parse_html, text_of

from oefenen.report.portfolio.als_docx import as_docx
from oefenen.report.portfolio.als_html import as_html
from oefenen.report.portfolio.als_json import FORMAAT, VERSIE, as_data
from oefenen.report.portfolio.als_markdown import as_markdown
from oefenen.report.portfolio.opbouw import lay_out
from oefenen.report.portfolio.portfolio import Eigen, Portfolio
from oefenen.session.auteur.schema import PORTFOLIO, schema_text

STREKEN = (
    '<script>alert(1)</script> & "x" \'y\' ]]> -->', "{{ 7 * 7 }} {% raw %}", "*vet* _schuin_ [link](javascript:x) `code` | cel",
    "# kop", "- lijst", "1. nummer", "</style></svg></title><img src=x onerror=y>", "&lt;b&gt; &#60; &amp;", "<w:t>woord</w:t>",
    "\x00\x07\x1b[31mrood\x1b[0m\x9b", "\u202eomgekeerd\u202c \u2066los", "\ufffe\uffff\ud800 \udfff", "שלום مرحبا",
    "e\u0301 \U0001f469\u200d\U0001f3eb", "‘Als’ …",
)  # fmt: skip
ONZICHTBAAR = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


@pytest.fixture(scope="module")
def lastig(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    """Give a portfolio with something awkward in every place where people type, and in the title of the author."""
    titel = json.dumps("<b>Kort</b> | ]]> & *en* krachtig")
    return full(tmp_path_factory.mktemp("lastig"), STREKEN, ("titel: Een kort gesprek", f"titel: {titel}"))


@pytest.fixture(scope="module")
def vol(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    return full(tmp_path_factory.mktemp("vol"))


@pytest.fixture(scope="module")
def kaal(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    return bare(tmp_path_factory.mktemp("kaal"))


def words_of(portfolio: Portfolio) -> list[str]:
    """Give all words of the document in the order of reading."""

    def walk(ding: object) -> list[str]:
        if isinstance(ding, tuple):
            return [woord for deel in ding for woord in walk(deel)]
        return [ding] if isinstance(ding, str) and ding not in ("", "uitleg") else []

    document = lay_out(portfolio)
    return [document.titel, document.onder, document.naam, document.let_op, *walk(tuple(deel.inhoud for deel in document.delen))]


def unescaped(markdown: str) -> str:
    return re.sub(r"\\(.)", r"\1", markdown)


def test_everything_that_was_typed_is_in_every_form(vol: Portfolio) -> None:
    vormen = (
        text_of(parse_html(as_html(vol))), unescaped(as_markdown(vol)), docx_text(as_docx(vol)),
        json.dumps(as_data(vol), ensure_ascii=False),
    )  # fmt: skip
    for vorm in vormen:
        for woord in WOORDEN:
            assert woord in vorm


def test_page_text_and_document_hold_the_same_words(lastig: Portfolio) -> None:
    html, markdown, woord = text_of(parse_html(as_html(lastig))), unescaped(as_markdown(lastig)), docx_text(as_docx(lastig))
    # Ids are for programs, and a sentence below an item needs no heading.
    namen = {lijn.id for lijn in lastig.verloop} | {m.id for m in (*lastig.assen, *lastig.vaardigheden)} | {"zin of beurt"}
    for tekst in words_of(lastig):
        if tekst in namen:
            continue
        assert " ".join(tekst.split()) in html, tekst
        assert tekst in markdown, tekst
        assert tekst in woord, tekst


def test_no_form_holds_what_cannot_be_seen(lastig: Portfolio) -> None:
    for tekst in (
        as_html(lastig),
        as_markdown(lastig),
        docx_text(as_docx(lastig)),
        json.dumps(as_data(lastig), ensure_ascii=False),
    ):
        assert not ONZICHTBAAR.search(tekst.replace("\n", ""))


def test_markup_in_a_text_is_text_on_the_page(lastig: Portfolio) -> None:
    html = as_html(lastig)
    boom = parse_html(html)
    assert {deel.tag for deel in boom.iter() if isinstance(deel.tag, str)}.isdisjoint({"script", "img", "b", "a", "w:t"})
    assert sum(1 for _ in boom.iter("style")) == 1
    tekst = text_of(boom)
    for streek in STREKEN[:2]:
        assert streek in tekst
    assert "49" not in tekst.replace("149", "")


def test_markup_in_a_text_is_text_in_markdown(lastig: Portfolio) -> None:
    markdown = as_markdown(lastig)
    assert "\\<script\\>" in markdown
    assert "\\*vet\\* \\_schuin\\_ \\[link\\]" in markdown
    assert markdown.startswith("# \\<b\\>Kort\\</b\\> \\| \\]\\]\\>")
    assert "\\&lt;b\\&gt;" in markdown
    for regel in markdown.splitlines():
        if regel.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", regel)) >= 3


@pytest.mark.parametrize(
    ("tekst", "veilig"), [("- a", "\\- a"), ("1. a", "1\\. a"), ("+ a", "\\+ a"), ("2) a", "2\\) a"), ("2x", "2x")]
)
def test_free_text_begins_no_list(vol: Portfolio, tekst: str, veilig: str) -> None:
    markdown = as_markdown(replace(vol, eigen=Eigen("", tekst)))
    assert f"### Leeruitkomst\n\n{veilig}\n" in markdown


def test_a_word_document_is_whole_and_names_nobody(kaal: Portfolio) -> None:
    ruw = as_docx(kaal)
    woord = docx.Document(BytesIO(ruw))
    blad = woord.sections[0]
    assert (round(blad.page_width.mm), round(blad.page_height.mm)) == (210, 297)  # type: ignore[union-attr]  # it is set
    over = woord.core_properties
    assert (over.author, over.last_modified_by, over.comments) == ("", "", "")
    assert over.title == "Portfolio: Een kort gesprek"
    koppen = [alinea.text for alinea in woord.paragraphs if alinea.style and alinea.style.name == "Heading 1"]
    assert koppen[0] == "1. Het gesprek"
    with ZipFile(BytesIO(ruw)) as zak:
        assert zak.testzip() is None
        assert not [naam for naam in zak.namelist() if naam.startswith("/") or ".." in naam]
        relaties = b"".join(zak.read(naam) for naam in zak.namelist() if naam.endswith(".rels"))
    assert b"External" not in relaties
    assert b"thumbnail" not in relaties


def test_a_word_document_has_headings_of_tables_and_empty_fields(kaal: Portfolio) -> None:
    woord = docx.Document(BytesIO(as_docx(kaal)))
    assert sum("tblHeader" in tabel._tbl.xml for tabel in woord.tables) >= 4
    assert sum(not tabel.cell(0, 0).text.strip() for tabel in woord.tables if len(tabel.columns) == 1) == 10


def test_the_data_are_as_the_published_schema_says(vol: Portfolio, kaal: Portfolio, lastig: Portfolio) -> None:
    schema = Draft7Validator(json.loads(schema_text(PORTFOLIO)))
    for portfolio in (vol, kaal, lastig):
        gegevens = json.loads(json.dumps(as_data(portfolio)))
        assert [fout.message for fout in schema.iter_errors(gegevens)] == []
        assert (gegevens["formaat"], gegevens["versie"]) == (FORMAAT, VERSIE)
    assert as_data(kaal)["naam"] is None


def test_the_schema_refuses_what_is_forgotten_or_added(vol: Portfolio) -> None:
    schema = Draft7Validator(json.loads(schema_text(PORTFOLIO)))
    gegevens = json.loads(json.dumps(as_data(vol)))
    for sleutel in gegevens:
        assert not schema.is_valid({naam: deel for naam, deel in gegevens.items() if naam != sleutel}), sleutel
    assert not schema.is_valid({**gegevens, "cijfer": 8})
