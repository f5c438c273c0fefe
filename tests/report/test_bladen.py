"""The sheets that print: complete, in plain Dutch, and pages that need nothing from elsewhere."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from oefenen.model.formulier import FORMULIER, TWEE_VRAGEN
from oefenen.model.woorden import GESPREKSFASEN, label
from oefenen.report.bladen import als_html
from oefenen.report.bladen.als_html import as_html
from oefenen.report.bladen.als_markdown import as_markdown
from oefenen.report.bladen.kast import BLADEN
from oefenen.report.bladen.praatpapier import TEKENS
from oefenen.report.bladen.voorbereiding import PUNTEN
from oefenen.report.bladen.vorm import Blad, Deel, GroepTabel, Regels, Tabel, Vakken, Vinkjes

PRAATPAPIEREN = ("praatpapier-kennismaking", "praatpapier-zorg")
BRONNEN = (
    "Ontvangen en welkom heten", "Stelt ouders op het gemak", "Doet een procedurevoorstel", "Inventariseert vragen",
    "Luistert actief en vraagt door", "adequate gevoelsreflecties", "Benoemt specifieke kwaliteiten", "groeikansen",
    "benut de krachten", "checkt dit met ouder", "Benoemt eventuele afspraken", "terugkijkt op het gesprek", "interventies",
)  # fmt: skip
"""Turns of phrase of the form that ours is after: the ideas are theirs, the words are not."""


class Page(HTMLParser):
    """Notes what a page is made of, and whether every element is closed where it should be."""

    LEEG = frozenset({"meta", "br", "hr"})

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elementen: list[tuple[str, dict[str, str | None]]] = []
        self.tekst = ""
        self.feed(tekst)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elementen.append((tag, dict(attrs)))
        if tag not in self.LEEG:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.tekst += data

    def tags(self, *namen: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.elementen if tag in namen]


@pytest.fixture(params=list(BLADEN))
def blad(request: pytest.FixtureRequest) -> Blad:
    return BLADEN[request.param]


def test_a_page_is_whole_and_says_its_language(blad: Blad) -> None:
    html = as_html(blad)
    page = Page(html)
    assert page.open == []
    assert html.startswith('<!DOCTYPE html>\n<html lang="nl">\n')
    assert html.endswith("</html>\n")
    assert f"<title>{blad.titel} · oefenen</title>" in html


def test_a_page_needs_nothing_from_elsewhere_and_prints_on_a4(blad: Blad) -> None:
    html = as_html(blad)
    assert not re.search(r"<script|<link|<img|src=|https?:|url\(|@import", html)
    assert "size: A4" in html
    assert "@media print" in html


def test_headings_go_down_one_level_at_a_time_and_name_their_part(blad: Blad) -> None:
    page = Page(as_html(blad))
    niveaus = [int(tag[1]) for tag, _ in page.elementen if re.fullmatch(r"h[1-6]", tag)]
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1
    assert all(later <= eerder + 1 for eerder, later in pairwise(niveaus))
    ids = [attrs["id"] for attrs in page.tags("h2")]
    assert len(set(ids)) == len(ids) == len(blad.delen)
    assert [attrs["aria-labelledby"] for attrs in page.tags("section")] == ids


def test_every_table_has_a_caption_and_headings(blad: Blad) -> None:
    page = Page(as_html(blad))
    tabellen = [inhoud for deel in blad.delen for inhoud in deel.inhoud if isinstance(inhoud, Tabel | GroepTabel)]
    assert len(page.tags("table")) == len(page.tags("caption")) == len(tabellen)
    assert tabellen or blad.id == "letop"
    assert {attrs.get("scope") for attrs in page.tags("th")} <= {"col", "row", "rowgroup"}
    kolommen = [attrs for attrs in page.tags("th") if attrs["scope"] == "col"]
    assert len(kolommen) == sum(len(tabel.kop) for tabel in tabellen)


def test_both_layouts_hold_the_same_words(blad: Blad) -> None:
    markdown, page = as_markdown(blad).replace("\\", ""), Page(as_html(blad))
    for deel in blad.delen:
        for tekst in (deel.titel, deel.uitleg, *(words for inhoud in deel.inhoud for words in texts(inhoud))):
            assert tekst in markdown
            assert tekst in page.tekst
    for alinea in blad.uitleg:
        assert alinea in markdown
        assert alinea in page.tekst


def texts(inhoud: object) -> list[str]:
    match inhoud:
        case Regels(naam):
            return [naam]
        case Vinkjes(naam, keuzes):
            return [naam, *keuzes]
        case Tabel(titel, kop, rijen):
            return [titel, *kop, *(cel for rij in rijen for cel in rij)]
        case GroepTabel(titel, kop, groepen):
            return [titel, *kop, *(groep.titel for groep in groepen), *(cel for g in groepen for rij in g.rijen for cel in rij)]
        case Vakken(vakken):
            return [deel for vak in vakken for deel in vak]
    raise AssertionError(inhoud)


def test_a_text_is_never_read_as_markup() -> None:
    eng = Blad(
        "eng", '<b>Eng</b> & "zo"', "", ("<script>x</script>",), (Deel("*D* | <i>", (Tabel("<t>", ("|",), (("<td>",),)),)),)
    )
    html, markdown = as_html(eng), as_markdown(eng)
    assert "<script>x" not in html
    assert "&lt;script&gt;x" in html
    assert "<h1>&lt;b&gt;Eng&lt;/b&gt; &amp; &#34;zo&#34;</h1>" in html
    assert "\\*D\\* \\| \\<i\\>" in markdown
    assert "| \\| |" in markdown


def test_no_sheet_uses_the_sentences_of_the_sources(blad: Blad) -> None:
    tekst = as_markdown(blad)
    for zin in BRONNEN:
        assert zin.lower() not in tekst.lower()


# The observation form


def test_the_observation_form_has_all_items_in_their_phases_with_their_numbers_and_room() -> None:
    [tabel] = [deel.inhoud[0] for deel in BLADEN["observatie"].delen if isinstance(deel.inhoud[0], GroepTabel)]
    assert isinstance(tabel, GroepTabel)
    assert [groep.titel for groep in tabel.groepen] == [label(fase.value) for fase in GESPREKSFASEN]
    assert [rij for groep in tabel.groepen for rij in groep.rijen] == [
        (f"{nummer}. {item.label}", "", "") for nummer, item in enumerate(FORMULIER, start=1)
    ]
    page = Page(as_html(BLADEN["observatie"]))
    assert sum(attrs["scope"] == "row" for attrs in page.tags("th")) == len(FORMULIER)
    assert sum(attrs["scope"] == "rowgroup" for attrs in page.tags("th")) == len(GESPREKSFASEN)
    for vraag in TWEE_VRAGEN:
        assert vraag in page.tekst
    assert "Eén compliment en één tip" in page.tekst


# The preparation


def test_the_preparation_has_everything_that_is_chosen_beforehand() -> None:
    delen = [deel.titel for deel in BLADEN["voorbereiding"].delen]
    assert [titel.partition(". ")[2] for titel in delen[:7]] == [
        "Doel", "Naam en moment", "Punten en minuten", "Feiten mee, oordelen niet", "Wie is erbij?", "Mail vooraf", "Mijn eerste zin",
    ]  # fmt: skip
    [tabel] = [inhoud for inhoud in BLADEN["voorbereiding"].delen[2].inhoud if isinstance(inhoud, Tabel)]
    assert sum(not any(rij) for rij in tabel.rijen) == PUNTEN == 4
    assert tabel.rijen[-1] == ("Totaal", "", "10")


# The talk sheets


@pytest.mark.parametrize("naam", PRAATPAPIEREN)
def test_a_talk_sheet_has_four_boxes_three_marks_agreements_and_a_card(naam: str) -> None:
    blad = BLADEN[naam]
    [vakken] = [inhoud for deel in blad.delen for inhoud in deel.inhoud if isinstance(inhoud, Vakken)]
    assert [vak.titel.replace("nog ", "") for vak in vakken.vakken] == [
        "Dit gaat goed",
        "Dit is lastig",
        "Dit is nodig",
        "Dit gaan we doen",
    ]
    for wie, teken in TEKENS:
        assert f"{teken} {wie}" in blad.uitleg[1]
    assert {wie for wie, _ in TEKENS} == {"kind", "ouder", "school"}
    [tabel] = [inhoud for deel in blad.delen for inhoud in deel.inhoud if isinstance(inhoud, Tabel)]
    assert tabel.kop == ("wie?", "wat?", "wanneer?", "wanneer en hoe kijken we terug?")
    assert blad.delen[-1].titel == "Kaart van het kind"
    assert blad.delen[-1].nieuw_blad


def test_the_templates_are_part_of_the_program() -> None:
    pakket = Path(als_html.__file__).parents[2]
    assert pakket.name == "oefenen"
    assert {pad.name for pad in (pakket / "sjablonen").glob("blad.*")} == {"blad.css", "blad.html.jinja"}


def test_another_title_is_another_page() -> None:
    assert "<h1>Anders</h1>" in as_html(replace(BLADEN["observatie"], titel="Anders"))
