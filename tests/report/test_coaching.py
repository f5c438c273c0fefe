"""What a trainer wrote stands in every form of the debrief, at its turn, and never as markup."""

from pathlib import Path

from gesprekken import MIS, begin, write_gesprek

from oefenen.model.coaching import GEEN_COACHING, Coaching, Opmerking
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.coaching import GEEN, overview_lines
from oefenen.session.session import Session

VEEL = Coaching((Opmerking(1, "Wacht *hier* <b>even</b>."), Opmerking(3, "Kort.")), "Vraag [eerst](x) door.", "Karin")


def session(map_: Path, coaching: Coaching) -> Session:
    sessie = begin(write_gesprek(map_), keuzes=MIS)
    sessie.coaching = coaching
    return sessie


def test_without_remarks_nothing_is_said_of_them(tmp_path: Path) -> None:
    sessie = session(tmp_path, GEEN_COACHING)
    assert overview_lines(sessie.gesprek, sessie.coaching)[0] == GEEN
    assert "Opmerking" not in "\n".join(as_plain(sessie.verslag(), feedback=True))
    assert "Opdracht voor" not in as_markdown(sessie.verslag())
    assert as_json(sessie.verslag())["coaching"] == {"naam": "", "opdracht": "", "opmerkingen": []}


def test_remarks_stand_with_their_turn_and_the_instruction_by_itself(tmp_path: Path) -> None:
    verslag = session(tmp_path, VEEL).verslag()
    tekst = "\n".join(as_plain(verslag, feedback=False))
    assert "Opmerkingen van Karin:\n- bij beurt 1: Wacht *hier* <b>even</b>.\n- bij beurt 3: Kort." in tekst
    assert "Opdracht voor de volgende keer (Karin): Vraag [eerst](x) door." in tekst
    assert as_json(verslag)["coaching"]["opmerkingen"][1] == {"nummer": 3, "tekst": "Kort."}


def test_in_markdown_nothing_of_it_is_layout(tmp_path: Path) -> None:
    tekst = as_markdown(session(tmp_path, VEEL).verslag())
    assert "## Opmerkingen van Karin" in tekst
    assert "- **Beurt 1** (jij: Ik had het druk, met de toetsen.): " in tekst
    assert "<b>" not in tekst
    assert "*hier*" not in tekst.replace("\\*hier\\*", "")
    assert "[eerst](x)" not in tekst
