"""A finding as text: the caret stands under what is wrong, whatever stands before it."""

import pytest

from oefenen.model.diagnostic import Diagnostic, Severity
from oefenen.report.breedte import cell_width
from oefenen.report.diagnoses.diagnostics import LANGST, as_data, as_text, count, source_lines, tally


def found(bronregel: str, wat: str, *, bestand: str = "a.yaml", hint: str = "") -> Diagnostic:
    return Diagnostic(
        "S040", bestand, 12, bronregel.index(wat) + 1, Severity.FOUT, "De zet klopt niet.", hint, bronregel, len(wat)
    )


@pytest.mark.parametrize(
    "bronregel",
    [
        "zet: [erkening]",
        "\tzet:\t[erkening]",
        "titel: 日本語 erkening",
        "één e\u0301 🙂 erkening — ja",
        "x" * 300 + " erkening",
        "erkening " * 40,
    ],
)
def test_the_caret_stands_under_what_is_wrong(bronregel: str) -> None:
    regel, dakje = source_lines(found(bronregel, "erkening"))
    begin = cell_width(regel[: regel.index("erkening")])
    assert (begin, begin + 8) == (dakje.index("^"), len(dakje))
    assert cell_width(regel) <= LANGST


def test_a_caret_past_the_end_of_the_line_is_one_wide() -> None:
    regel, dakje = source_lines(Diagnostic("S005", "a.yaml", 1, 4, Severity.FOUT, "Kapot.", "", "abc", 9))
    assert (regel, dakje) == ("abc", "   ^")


def test_a_long_mistake_is_underlined_as_far_as_it_is_shown() -> None:
    regel, dakje = source_lines(found("naam: " + "x" * 500, "x" * 500))
    assert cell_width(regel) == LANGST == len(dakje)


def test_the_whole_finding_reads_from_place_to_hint() -> None:
    assert as_text(found("    zet: [erkening]", "erkening", hint="Bedoelde je ‘erkenning’?")) == (
        "a.yaml:12:11: fout S040: De zet klopt niet.\n"
        "   12 |     zet: [erkening]\n"
        "      |           ^^^^^^^^\n"
        "      = Bedoelde je ‘erkenning’?"
    )


def test_a_finding_about_the_whole_file_has_no_line() -> None:
    heel = Diagnostic("S004", "a.yaml", 0, 0, Severity.FOUT, "Dit bestand is leeg.")
    assert as_text(heel) == "a.yaml: fout S004: Dit bestand is leeg."


def test_an_author_cannot_steer_the_terminal() -> None:
    boos = Diagnostic("S020", "\x1b[2Ja.yaml", 1, 1, Severity.FOUT, "De sleutel ‘\x1b[31m’ kan niet.", "\x07", "\x1b[31m: 1", 5)
    assert "\x1b" not in as_text(boos)
    assert "\x07" not in as_text(boos)


def test_data_has_exactly_the_fields_that_scripts_use() -> None:
    assert list(as_data(found("zet: x", "x"))) == ["bestand", "regel", "kolom", "code", "ernst", "melding", "hint"]


def test_the_count_is_a_sentence() -> None:
    een, ander = found("zet: x", "x"), found("zet: y", "y", bestand="b.yaml")
    assert count([], 1) == "1 bestand nagekeken: niets gevonden."
    assert count([een], 1) == "1 fout in 1 bestand. 1 bestand nagekeken."
    assert count([een, een, ander], 4) == "3 fouten in 2 bestanden. 4 bestanden nagekeken."


def test_findings_are_counted_like_in_a_sentence() -> None:
    ernsten = [Severity.SMAAK, Severity.FOUT, Severity.WAARSCHUWING, Severity.FOUT]
    alle = [Diagnostic("S004", "a.yaml", 0, 0, ernst, "Zo.") for ernst in ernsten]
    assert [tally(alle[:n]) for n in range(4)] == [
        "",
        "1 smaakkwestie",
        "1 fout en 1 smaakkwestie",
        "1 fout, 1 waarschuwing en 1 smaakkwestie",
    ]
    assert tally(alle) == "2 fouten, 1 waarschuwing en 1 smaakkwestie"


def test_a_narrow_place_shows_the_caret_all_the_same() -> None:
    regel, dakje = source_lines(found("x" * 300 + " erkening", "erkening"), 30)
    begin = cell_width(regel[: regel.index("erkening")])
    assert (begin, begin + 8) == (dakje.index("^"), len(dakje))
    assert cell_width(regel) <= 30
