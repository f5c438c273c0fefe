"""`oefenen portfolio`: one conversation as a file to hand in, in four forms, and never over another file unasked."""

import sys

import pytest
from gesprekken import GOED, begin, write_gesprek
from grenzen import room_for
from opdracht import Oefenen
from portfolios import docx_text, keep_all, parse_html, text_of

from oefenen.session.samen.portfolio import proposed_outcome
from oefenen.store.store import Store

NALEZEN = "Lees het na voordat je het inlevert"


@pytest.fixture
def gespeeld(oefenen: Oefenen) -> Oefenen:
    """Give the program with one finished conversation about which everything was written."""
    oefenen.data.mkdir()
    with Store(oefenen.database) as store:
        keep_all(store, begin(write_gesprek(oefenen.map / "scenarios"), store, keuzes=GOED))
    return oefenen


def files(oefenen: Oefenen) -> list[str]:
    return sorted(pad.name for pad in oefenen.map.iterdir() if pad.is_file())


def test_without_a_form_it_is_a_page_on_stdout_and_nothing_else(gespeeld: Oefenen) -> None:
    uit = gespeeld("portfolio")
    assert (uit.code, uit.err) == (0, "")
    tekst = text_of(parse_html(uit.out))
    for woord in ("Een kort gesprek", "mijn eigen zin", "goede tip", "collega-compliment", "een opmerking", "haalbaar was"):
        assert woord in tekst
    assert "Mijn naam" not in tekst


def test_the_name_of_the_file_says_which_form_it_is(gespeeld: Oefenen) -> None:
    uit = gespeeld("portfolio", "--naar", "p.md")
    assert (uit.code, uit.out) == (0, "")
    assert uit.err.startswith("Het portfolio van gesprek 1 staat in p.md.")
    assert NALEZEN in uit.err
    assert (gespeeld.map / "p.md").read_text(encoding="utf-8").startswith("# Een kort gesprek\n")


def test_a_word_document_needs_a_file_and_a_name_is_proposed(gespeeld: Oefenen) -> None:
    gespeeld("portfolio", "--vorm", "docx").assert_one_message(2, "--naar portfolio-kort.docx")
    assert gespeeld("portfolio", "1", "--naar", "p.docx", "--naam", "Sanne").code == 0
    tekst = docx_text((gespeeld.map / "p.docx").read_bytes())
    assert "Sanne" in tekst
    assert "mijn eigen zin" in tekst


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(gespeeld: Oefenen) -> None:
    bestand = gespeeld.map / "p.html"
    bestand.write_text("van mij", encoding="utf-8")
    gespeeld("portfolio", "--naar", "p.html").assert_one_message(2, "p.html bestaat al en blijft zoals het is")
    assert bestand.read_text(encoding="utf-8") == "van mij"
    assert gespeeld("portfolio", "--naar", "p.html", "--overschrijf").code == 0
    assert bestand.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert files(gespeeld) == ["p.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process work otherwise there")
@pytest.mark.proces
def test_a_file_that_does_not_fit_is_not_left_half_written(gespeeld: Oefenen) -> None:
    gespeeld("portfolio", "--vorm", "json")
    gespeeld("portfolio", "--naar", "p.html", before=room_for(10_000)).assert_one_message(3)
    assert files(gespeeld) == []


def test_a_learning_outcome_is_used_again_and_a_name_is_not(gespeeld: Oefenen) -> None:
    def typed(*args: str) -> tuple[object, object]:
        gegevens = gespeeld("portfolio", "--vorm", "json", *args).json
        return gegevens["leeruitkomst"], gegevens["naam"]

    assert typed("--leeruitkomst", "  Ik praat\nmet ouders. ", "--naam", "Sanne") == ("Ik praat met ouders.", "Sanne")
    assert typed() == ("Ik praat met ouders.", None)
    assert typed("--leeruitkomst", "") == (None, None)
    with Store(gespeeld.database) as store:
        assert proposed_outcome(store) == ""


def test_what_somebody_typed_is_text(gespeeld: Oefenen) -> None:
    html = gespeeld("portfolio", "--naam", "<script>x</script> ]]> \x1b[31m \u202e").out
    assert "<script>" not in html
    assert "\x1b" not in html
    assert "<script>x</script> ]]> [31m" in text_of(parse_html(html))


def test_a_conversation_that_goes_on_is_no_portfolio_yet(oefenen: Oefenen) -> None:
    oefenen("portfolio").assert_one_message(2, "Er is nog geen gesprek afgelopen")
    with Store(oefenen.database) as store:
        nummer = begin(write_gesprek(oefenen.map / "half"), store, keuzes=GOED[:1]).id
    oefenen("portfolio", str(nummer)).assert_one_message(2, "nog niet afgelopen")
    oefenen("portfolio", "--vorm", "pdf").assert_one_message(2, "html, markdown, docx, json")
