"""The own look beside the measurement: exact, in words that never say wrong, the same in every layout."""

from dataclasses import replace
from pathlib import Path

import pytest
from eigen_blik import REDEN, VOORNEMEN, answer_all
from gesprekken import GOED, MIS, begin, write_gesprek

from oefenen.model.uitzicht import Uitzicht
from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.verslag import Verslag
from oefenen.report.zelf.zelfbeeld import Schatting, Zelfvergelijking, compare, in_words, pick_turn, trust_moved
from oefenen.session.session import Session


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path)


@pytest.fixture
def goed(pad: Path) -> Session:
    sessie = begin(pad, keuzes=GOED)
    answer_all(sessie)
    return sessie


def compared(verslag: Verslag) -> Zelfvergelijking:
    naast = compare(verslag)
    assert naast is not None
    return naast


def test_an_estimate_stands_beside_the_score_with_the_difference(goed: Session) -> None:
    (schatting,) = compared(goed.verslag()).schattingen
    assert (schatting.id, schatting.zelf, schatting.gemeten, schatting.kansen) == ("luisteren", 60, 91.7, 3)
    assert schatting.woorden == "je schatte jezelf 32 lager in"


@pytest.mark.parametrize(
    ("zelf", "gemeten", "woorden"),
    [
        (70, 50.0, "je schatte jezelf 20 hoger in"),
        (30, 50.0, "je schatte jezelf 20 lager in"),
        (50, 54.2, "je zat er dichtbij"),
        (50, None, "te weinig kansen om te vergelijken"),
        (None, 50.0, ""),
    ],
)
def test_the_difference_in_words(zelf: int | None, gemeten: float | None, woorden: str) -> None:
    assert Schatting("x", "X", zelf, gemeten, 3).woorden == woorden


def test_a_skill_that_had_no_chance_keeps_its_name_and_is_not_compared(pad: Path) -> None:
    sessie = begin(pad, keuzes=GOED)
    sessie.zelfbeeld = Zelfbeeld({"regie": 80, "luisteren": 90})
    naast = compared(sessie.verslag())
    assert [(s.label, s.gemeten) for s in naast.schattingen] == [("Luisteren", 91.7), ("Regie", None)]
    assert naast.ijking is not None
    assert naast.ijking.aantal == 1


def test_where_trust_moved_most_is_read_from_the_trace(goed: Session) -> None:
    stappen = goed.gesprek.stappen
    assert [trust_moved(stap) for stap in stappen] == [
        stap.na.stand["vertrouwen"] - stap.voor.stand["vertrouwen"] for stap in stappen
    ]
    gewonnen, verloren = compared(goed.verslag()).aanwijzingen
    hoogst = max(map(trust_moved, stappen))
    assert [stap.nummer for stap in gewonnen.echt] == [stap.nummer for stap in stappen if trust_moved(stap) == hoogst]
    assert gewonnen.hoeveel == hoogst == 1
    assert not gewonnen.raak
    assert verloren.raak
    assert verloren.echt == ()


def test_nowhere_is_right_only_when_it_moved_nowhere(pad: Path) -> None:
    sessie = begin(pad, keuzes=MIS)
    sessie.zelfbeeld = Zelfbeeld(gewonnen=NERGENS, verloren=NERGENS)
    gewonnen, verloren = compared(sessie.verslag()).aanwijzingen
    assert gewonnen.raak
    assert not verloren.raak
    assert [stap.nummer for stap in verloren.echt] == [1]


def test_a_number_that_is_no_choice_is_left_out(goed: Session) -> None:
    goed.zelfbeeld = replace(goed.zelfbeeld, gewonnen=99, verloren=-1, waarom_bij=12)
    naast = compared(goed.verslag())
    assert naast.aanwijzingen == ()
    assert naast.waarom_bij is None


def test_before_the_end_and_without_an_answer_there_is_nothing_to_compare(pad: Path) -> None:
    bezig = begin(pad, keuzes=GOED[:2])
    bezig.zelfbeeld = Zelfbeeld({"luisteren": 50})
    assert compare(bezig.verslag()) is None
    assert compare(begin(pad, keuzes=GOED).verslag()) is None


def test_every_step_has_words() -> None:
    assert [in_words(punten) for punten in (0, 20, 50, 70, 100)] == [
        "lukte nog niet", "lukte soms", "wisselend", "lukte vaak", "lukte steeds",
    ]  # fmt: skip


def test_the_turn_to_ask_about_is_the_turning_point_when_that_is_known(pad: Path) -> None:
    sessie = begin(pad, keuzes=GOED)
    uitzicht = [
        Uitzicht("goed", 0.9, 90.0),
        Uitzicht("goed", 0.9, 90.0),
        Uitzicht("midden", 0.5, 60.0),
        Uitzicht("midden", 1.0, 60.0),
    ]
    stap = pick_turn(sessie.gesprek, uitzicht)
    assert stap is not None
    assert stap.nummer == 2


@pytest.mark.parametrize(("keuzes", "nummer"), [(("welkom", "vraag", "dag"), 3), (MIS, 1), (("sorry", "vraag", "dank"), 1)])
def test_else_it_is_the_turn_in_which_most_points_were_left(pad: Path, keuzes: tuple[str, ...], nummer: int) -> None:
    stap = pick_turn(begin(pad, keuzes=keuzes).gesprek, None)
    assert stap is not None
    assert stap.nummer == nummer


def test_a_conversation_in_which_nothing_got_lost_is_asked_about_where_trust_moved(pad: Path) -> None:
    stap = pick_turn(begin(pad, keuzes=GOED).gesprek, None)
    assert stap is not None
    assert stap.nummer == 1
    assert pick_turn(begin(pad).gesprek, None) is None


def test_it_is_in_the_plain_text_in_the_markdown_and_in_the_json(goed: Session) -> None:
    verslag = goed.verslag()
    tekst = "\n".join(as_plain(verslag, feedback=False))
    assert "- Luisteren: jij 60, gemeten 92 (3 kansen): je schatte jezelf 32 lager in." in tekst
    assert "- Vertrouwen gewonnen: jij wees aan: beurt 2. Gemeten: het steeg het meest in" in tekst
    assert "- Vertrouwen verloren: jij wees aan: nergens. Gemeten: het daalde nergens." in tekst
    assert f"- Voornemen: {VOORNEMEN}" in tekst
    assert f"‘Dank dat u kwam.’)? {REDEN}" in tekst
    md = as_markdown(verslag)
    assert "| Luisteren | 60 | 92 | 3 | je schatte jezelf 32 lager in |" in md
    assert r"ik bleef zitten \[b\]" in md
    assert md.endswith(f"Als … dan …: {VOORNEMEN}\n")
    zelf = as_json(verslag)["zelf"]
    assert zelf["schattingen"] == {"luisteren": {"zelf": 60, "gemeten": 91.7, "kansen": 3}}
    assert zelf["ijking"] == {"afwijking": 31.7, "richting": -31.7, "aantal": 1}
    assert zelf["verloren"] == {"zelf": None, "gemeten": [], "hoeveel": 0}
    assert zelf["waarom"] == {"bij": 3, "tekst": REDEN}


def test_without_answers_nothing_is_said_about_it(pad: Path) -> None:
    verslag = begin(pad, keuzes=GOED).verslag()
    assert "Eerst zelf" not in "\n".join(as_plain(verslag, feedback=False))
    assert "Eerst zelf" not in as_markdown(verslag)
    assert as_json(verslag)["zelf"] is None


@pytest.mark.parametrize("woord", ["fout", "cijfer:", "onvoldoende"])
def test_it_never_judges(goed: Session, woord: str) -> None:
    assert woord not in "\n".join(as_plain(goed.verslag(), feedback=False)).lower()
