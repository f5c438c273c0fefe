"""`oefenen nieuw` in a real terminal: questions with a proposal, another try after a wrong answer, and a clean way out."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem

VRAGEN = (
    "Hoe reageert de ouder? [boos]:",
    "Wat voor gesprek? [voortgang]:",
    "Wat voor school? (po, vo, mbo, so) [po]:",
    "Welke groep? [7]:",
    "Hoe heet de leerling? [Noor]:",
    "Hoe heet de ouder? [Kim de Boer]:",
    "Wie is dat van Noor? (moeder, vader, oma, voogd, …) [moeder]:",
    "Niveau? (1 eerste keer, 2 gevorderd, 3 afstudeerniveau) [1]:",
    "Waar draait het om?",
    "Hoe heet het gesprek? [Vier van de tien]:",
    "Hoe moet het bestand heten? [vier_van_de_tien.yaml]:",
)


def terminal(oefenen: Oefenen, *args: str) -> Terminal:
    return Terminal("nieuw", *args, data=oefenen.data, map_=oefenen.map, breedte=120, hoogte=60)


def test_enter_takes_every_proposal(oefenen: Oefenen) -> None:
    with terminal(oefenen) as scherm:
        for vraag in VRAGEN:
            scherm.wait_for(vraag)
            scherm.press("enter")
        scherm.wait_for("oefenen speel vier_van_de_tien.yaml")
        assert scherm.end() == 0
    assert oefenen("nakijken", "vier_van_de_tien.yaml", "--json").json == []


def test_a_wrong_answer_is_explained_and_asked_again(oefenen: Oefenen) -> None:
    with terminal(oefenen, "x.yaml", "--school", "mbo") as scherm:
        scherm.wait_for(VRAGEN[0])
        scherm.press("lief", "enter")
        scherm.wait_for("‘lief’ kan hier niet. Kies uit bedeesd, boos, kritisch, ontkennend.")
        scherm.press("k", "enter")
        scherm.wait_for(VRAGEN[1])
        scherm.press("advies", "enter")
        scherm.wait_for("Welke klas? [1c]:")
        scherm.press("2b", "enter")
        scherm.wait_for("Hoe heet de leerling? [Fenna]:")
        scherm.press('Zoë \'t Hart: "#1"', "enter")
        for vraag in ("Hoe heet de ouder?", "Wie is dat van Zoë 't Hart", "Niveau?", "Waar draait het om?", "Een niveau lager"):
            scherm.wait_for(vraag)
            scherm.press("enter")
        scherm.wait_for("oefenen speel x.yaml")
        assert scherm.end() == 0
        assert "Wat voor school" not in scherm.text
    tekst = (oefenen.map / "x.yaml").read_text(encoding="utf-8")
    assert "persona: kritisch " in tekst
    assert "school: {soort: mbo, klas: 2b}" in tekst
    assert 'leerling: {naam: "Zoë \'t Hart: \\"#1\\""}' in tekst


@pytest.mark.parametrize(
    ("toets", "melding", "code"), [("ctrl+c", "Onderbroken.", 130), ("ctrl+d", "Er is niets geschreven.", 2)]
)
def test_who_stops_halfway_has_nothing(oefenen: Oefenen, toets: str, melding: str, code: int) -> None:
    with terminal(oefenen) as scherm:
        scherm.wait_for(VRAGEN[0])
        scherm.press("bedeesd", "enter")
        scherm.wait_for(VRAGEN[1])
        scherm.press(toets)
        scherm.wait_for(melding)
        assert scherm.end() == code
    assert [*oefenen.map.iterdir()] == []


def test_with_ja_nothing_is_asked(oefenen: Oefenen) -> None:
    with terminal(oefenen, "x.yaml", "--ja") as scherm:
        scherm.wait_for("oefenen speel x.yaml")
        assert scherm.end() == 0
        assert "?" not in scherm.text.replace("staat er een fout in?", "")


def test_a_place_that_is_taken_is_said_before_anything_is_asked(oefenen: Oefenen) -> None:
    (oefenen.map / "x.yaml").write_text("van mij\n", encoding="utf-8")
    with terminal(oefenen, "x.yaml") as scherm:
        scherm.wait_for("x.yaml bestaat al.")
        assert scherm.end() == 2
        assert "Hoe reageert" not in scherm.text
