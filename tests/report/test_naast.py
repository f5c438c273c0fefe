"""Two conversations beside each other: from where they differ, turn by turn, with how they ended and what they scored."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from spelen import beurt, beurten, keuze, write

from oefenen.report.anders.als_naast import AFGELOPEN, VRAAG, as_data, as_lines, as_markdown
from oefenen.report.anders.naast import Naast, ending_rows, put_beside, shared_line, turn_name, turn_rows
from oefenen.session.session import Session, start

NAMEN = ("De vorige keer", "Deze keer")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path)


def put(links: Session, rechts: Session) -> Naast:
    return put_beside(NAMEN, links.verslag(), rechts.verslag())


def test_they_begin_where_the_choices_differ(pad: Path) -> None:
    naast = put(begin(pad, keuzes=MIS), begin(pad, keuzes=("druk", "vraag", "dank")))
    assert naast.gelijk == 1
    assert shared_line(naast) == "Tot en met beurt 1 koos je hetzelfde."
    assert [turn_name(paar) for paar in naast.paren] == ["Beurt 2", "Beurt 3"]
    assert [[stap.keuze.id if stap else None for stap in paar] for paar in naast.paren] == [["uitleg", "vraag"], ["dag", "dank"]]


def test_where_nothing_is_the_same_or_everything_it_says_so(pad: Path) -> None:
    assert shared_line(put(begin(pad, keuzes=MIS), begin(pad, keuzes=GOED))) == "Ze verschillen vanaf de eerste keuze."
    zelfde = put(begin(pad, keuzes=GOED), begin(pad, keuzes=GOED))
    assert shared_line(zelfde) == "Je koos twee keer precies hetzelfde."
    assert zelfde.paren == []


def test_of_a_conversation_that_was_over_sooner_the_other_side_says_so(pad: Path) -> None:
    naast = put(begin(pad, keuzes=GOED[:1]), begin(pad, keuzes=GOED))
    assert [paar[0] for paar in naast.paren] == [None, None]
    assert as_lines(naast).count(f"- {AFGELOPEN}") == 2
    assert ending_rows(naast.verslagen[0]) == [("Einde", "nog niet afgelopen")]


@pytest.mark.parametrize(
    ("anders", "woord"), [({"opening": {"spanning": 1}}, "opening"), ({"klok": False}, "klok")], ids=["opening", "klok"]
)
def test_another_beginning_is_a_difference_from_the_beginning(pad: Path, anders: dict[str, object], woord: str) -> None:
    ander = start(pad, seed=1, **anders)  # type: ignore[arg-type]
    for naam in GOED:
        ander.kies(naam)
    naast = put(begin(pad, keuzes=GOED), ander)
    assert naast.gelijk == 0
    assert woord in shared_line(naast)
    if woord == "opening":
        assert "Deze keer: De ouder was deze keer iets anders gestemd: spanning 7 in plaats van 6." in as_lines(naast)
        assert "spanning 7 in plaats van 6" in as_markdown(naast)


def test_a_turn_is_what_was_said_what_moved_and_the_points(pad: Path) -> None:
    sessie = begin(pad, keuzes=GOED)
    assert turn_rows(sessie.gesprek.stappen[1], sessie.spel.scenario.kop) == [
        ("Ruud Bakker", "Wat doen we eraan?"),
        ("Jij", "Wat merkt u thuis?"),
        ("Tess", "Ze pesten mij, pap."),
        ("Ruud Bakker", "(zucht) Ik ben zelf blijven zitten."),
        ("Bewoog", "openheid 5 → 7, erkenning 6 → 7"),
        ("Punten", "luisteren +2"),
    ]


def test_it_ends_with_how_they_ended_and_what_they_scored(pad: Path) -> None:
    links, rechts = begin(pad, keuzes=MIS), begin(pad, keuzes=GOED)
    naast = put(links, rechts)
    assert ending_rows(rechts.verslag())[:2] == [("Einde", "Goed (prima)"), ("Ruud Bakker", "(geeft een hand) Tot ziens.")]
    scores = {regel.id: (een and een.score, ander and ander.score) for regel, een, ander in naast.scores}
    eigen = [{r.id: r.score for r in sessie.verslag().vaardigheden} for sessie in (links, rechts)]
    assert scores["luisteren"] == (eigen[0]["luisteren"], eigen[1]["luisteren"])
    regels = as_lines(naast)
    assert "- Luisteren: de vorige keer 25, deze keer 92" in regels
    assert regels[-1] == VRAAG


def test_markdown_has_both_sides_under_each_turn_and_nothing_of_an_author_is_markup(pad: Path) -> None:
    tekst = as_markdown(put(begin(pad, keuzes=MIS), begin(pad, keuzes=GOED)))
    assert tekst.startswith("# Een kort gesprek\n\nDe vorige keer en deze keer naast elkaar.\n")
    assert tekst.count("### De vorige keer") == tekst.count("### Deze keer") == 4
    assert (
        "## Beurt 1\n\n### De vorige keer\n\n- **Ruud Bakker:** (blijft staan) U had mij \\[echt\\] moeten bellen. \\[/x\\]"
        in tekst
    )
    assert "| Luisteren | 25 | 92 |" in tekst
    assert "\\[b\\]Ja\\[/b\\]" in tekst
    assert tekst.endswith(f"*{VRAAG}*\n")


def test_the_preparation_is_told_as_choices(tmp_path: Path) -> None:
    vooraf = "  doel:\n    fase: voorbereiden\n    vraag: Wat?\n    keuzes:\n      - {id: dit, zegt: Dit.}\n      - {id: dat, zegt: Dat.}\n"
    pad = write(tmp_path, beurten(vooraf, beurt("a", keuze("k"))))
    naast = put(begin(pad, keuzes=("dit", "k")), begin(pad, keuzes=("dat", "k")))
    assert [turn_name(paar) for paar in naast.paren] == ["Voorbereiding 1", "Beurt 1"]
    assert turn_rows(begin(pad, keuzes=("dit",)).gesprek.stappen[0], naast.kop) == [("Vraag", "Wat?"), ("Je koos", "Dit.")]


def test_as_data_both_results_are_there(pad: Path) -> None:
    gegevens = as_data(put(begin(pad, keuzes=MIS), begin(pad, keuzes=("druk", "vraag", "dank"))))
    assert gegevens["gelijk"] == 1
    assert [[b["keuze"] for b in g["beurten"]] for g in gegevens["gesprekken"]] == [list(MIS), ["druk", "vraag", "dank"]]
