"""Cells, wrapping, and text that cannot steer a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oefenen.report.breedte import VERVANGER, cell_width, harmless, shorten, wrap


@pytest.mark.parametrize(
    ("tekst", "breedte"), [("", 0), ("abc", 3), ("één", 3), ("e\u0301e\u0301n", 3), ("日本", 4), ("a🙂b", 4), ("‘t is…", 6)]
)
def test_cells_are_counted_and_not_characters(tekst: str, breedte: int) -> None:
    assert cell_width(tekst) == breedte


def test_nothing_that_steers_a_terminal_is_left() -> None:
    assert harmless("a\x1b[31mb\x9bc\u202ed\te\n") == f"a{VERVANGER}[31mb{VERVANGER}c{VERVANGER}d    e{VERVANGER}"
    assert harmless("gewoon één zin…") == "gewoon één zin…"


def test_a_long_text_is_cut_on_a_cell() -> None:
    assert shorten("abcdef", 6) == "abcdef"
    assert shorten("abcdefg", 6) == "abcde…"
    assert shorten("日本語", 4) == "日…"


def test_lines_break_between_words_and_a_longer_word_keeps_its_line() -> None:
    assert wrap("een twee drie", 8) == ["een twee", "drie"]
    assert wrap("een ontzettendlangwoord", 8) == ["een", "ontzettendlangwoord"]
    assert wrap("日本 語学 a", 9) == ["日本 語学", "a"]
    assert wrap("", 8) == [""]


@given(st.text(st.sampled_from("ab é日\u0301 "), max_size=60), st.integers(4, 20))
def test_wrapping_loses_no_word_and_fills_no_line_too_far(tekst: str, breedte: int) -> None:
    regels = wrap(tekst, breedte)
    assert " ".join(regels).split() == tekst.split()
    assert all(cell_width(regel) <= breedte or len(regel.split()) == 1 for regel in regels)
