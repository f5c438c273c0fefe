"""Turns are found by the lines of a file, also while it cannot be read."""

from spelen import KOP, SHIPPED, beurt, beurten, keuze

from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.beurtregels import changed_turn, turn_at, turn_lines

TEKST = KOP + beurten(beurt("een", keuze("a")), beurt("twee", keuze("b"), keuze("c"))) + "# tot hier\n"


def line_of(tekst: str, wat: str) -> int:
    return tekst[: tekst.index(wat)].count("\n") + 1


def test_a_line_belongs_to_the_turn_above_it() -> None:
    assert turn_at(TEKST, [line_of(TEKST, "id: a")]) == "een"
    assert turn_at(TEKST, [line_of(TEKST, "  twee:")]) == "twee"
    assert turn_at(TEKST, [line_of(TEKST, "id: c")]) == "twee"


def test_a_line_outside_the_turns_belongs_to_none() -> None:
    assert turn_at(TEKST, [1, line_of(TEKST, "eindes:"), line_of(TEKST, "klaar:"), 0]) == ""
    assert turn_at(TEKST, [1, line_of(TEKST, "id: b")]) == "twee"


def test_turns_are_found_in_a_file_that_cannot_be_read() -> None:
    stuk = TEKST.replace("[meta]", "[meta", 1) + '\t"'
    assert list(turn_lines(stuk)) == ["een", "twee"]


def test_a_file_without_turns_has_none() -> None:
    assert [turn_lines(tekst) for tekst in ("", KOP, "beurten:\n", "beurten: {een: {}}\n", "beurten:")] == [{}] * 5


def test_every_turn_of_the_shipped_scenarios_is_found_at_its_own_lines() -> None:
    for pad in SHIPPED:
        gelezen = Reader().read(pad)
        assert gelezen.scenario
        regels = turn_lines(gelezen.tekst)
        assert list(regels) == list(gelezen.scenario.beurten)
        for naam, plek in regels.items():
            assert gelezen.tekst.split("\n")[plek.start - 1] == f"  {naam}:"


def test_the_turn_that_reads_differently_is_the_changed_one() -> None:
    assert changed_turn(TEKST, TEKST.replace("id: c", "id: d")) == "twee"
    assert changed_turn(TEKST, TEKST.replace("  twee:", "  drie:")) == "drie"


def test_lines_that_only_moved_and_a_head_that_changed_leave_the_turns_as_they_are() -> None:
    assert changed_turn(TEKST, "# nieuw\n\n" + TEKST.replace("niveau: 1", "niveau: 2")) == ""
    assert changed_turn(TEKST, TEKST.replace("  twee:", "\n  twee:")) == ""
