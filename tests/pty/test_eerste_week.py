"""The first week of one trainee in five sittings: play, look back, do it otherwise, hand over, look together, come back, hand in."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_spel import asks, open_conversation  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem
from routes import routes  # noqa: E402 - idem
from spelen import SHIPPED  # noqa: E402 - idem
from week import (  # noqa: E402 - idem
    F3,
    F5,
    F7,
    do,
    fill_in_form,
    get_up,
    look_first,
    open_debrief,
    play,
    play_turns,
    says,
    sit_down,
    types,
    write_words,
)

MAANDAG, DINSDAG, WOENSDAG, DONDERDAG, ZATERDAG = (f"2026-09-{dag:02}T16:10" for dag in (7, 8, 9, 10, 12))
B1 = next(pad for pad in SHIPPED if pad.stem.startswith("b1_"))
TITEL = "Een goed begin"
GOED, HALF = routes(B1)[0], routes(B1)[3]
FOCUS = ("Contact", "Luisteren", "Partnerschap", "Flexibiliteit")

EIGEN = "Wat ziet u thuis aan haar?"
COMPLIMENT, TIP = "ik bleef rustig zitten", "eerder vragen wat ze thuis ziet"
ALS, DAN = "de ouder naar de deur kijkt", "vraag ik wat ze nog wil zeggen"
VOORNEMEN = f"Als {ALS}, dan {DAN}."
REDEN = "Ik wilde haar geruststellen."
OPMERKING, OPDRACHT = "Hier had je even kunnen wachten.", "Vraag door voordat je iets uitlegt."
LATER = "Nu wachtte je wel, en toen kwam het."
VAN_COLLEGA = "Je liet een stilte vallen en zij vulde hem."


@dataclass(frozen=True)
class Week:
    """Who practises, who looks on from another computer, and where they leave files."""

    student: Oefenen
    trainer: Oefenen
    map: Path


def test_a_first_week_in_five_sittings(oefenen: Oefenen, tmp_path: Path) -> None:
    week = Week(oefenen, Oefenen(tmp_path / "trainer", oefenen.map), oefenen.map)
    on_monday_a_first_conversation(week.student)
    on_tuesday_on_from_a_turning_point(week.student)
    on_wednesday_a_trainer_looks_on(week)
    on_wednesday_the_next_attempt(week.student)
    on_thursday_a_colleague_looks_on(week)
    on_saturday_back_to_it(week.student)
    on_saturday_hand_in(week)


def on_monday_a_first_conversation(student: Oefenen) -> None:
    with sit_down(student, MAANDAG) as terminal:
        open_conversation(terminal, TITEL)
        play(terminal, student, HALF, tot=lambda gesprek: not gesprek.vooraf)
        terminal.press_until("t", says("Time-out 1 van 2 · de klok staat stil", "Hint:"))
        terminal.press_until("enter", lambda tekst: asks(tekst) or types(tekst))
        play(terminal, student, HALF, [EIGEN])
        look_first(terminal, dict(zip(FOCUS, "7546", strict=True)), [COMPLIMENT, TIP, ALS, DAN], REDEN)
        terminal.wait_for(says("Halverwege", "Er is iets gebeurd, maar niet alles landde."))
        terminal.press_until("4", says("Je schatting naast de meting", "jij 70 gemeten", VOORNEMEN))
        get_up(terminal)
    verslag = do(student, MAANDAG, "verslag", "--vorm", "json").json
    [zin] = [beurt["eigen_zin"] for beurt in verslag["beurten"] if beurt["eigen_zin"]]
    assert zin["tekst"] == EIGEN
    assert zin["lijkt_op"]
    print(verslag["zelf"], verslag["einde"])


def on_tuesday_on_from_a_turning_point(student: Oefenen) -> None:
    with sit_down(student, DINSDAG) as terminal:
        open_debrief(terminal, 1)
        terminal.press_until("k", "Hier kon het nog goed aflopen.")
        terminal.press_until("enter", lambda tekst: asks(tekst) or types(tekst))
        play(terminal, student, GOED)
        terminal.press_until("enter", "Eerst zelf kijken")
        terminal.press_until("escape", f"Nabespreking · {TITEL}")
        terminal.press_until("n", f"Naast elkaar · {TITEL}")
        print(terminal.text)
        get_up(terminal)
    nieuw, oud = do(student, DINSDAG, "lijst", "--gesprekken", "--json").json
    print(nieuw,oud)
    assert (nieuw["vorig"], oud["einde"]) == (1, "gevraagd")
    assert nieuw["vanaf"] > 0
    assert nieuw["einde"] not in (None, oud["einde"])


def on_wednesday_a_trainer_looks_on(week: Week) -> None:
    with sit_down(week.student, WOENSDAG) as terminal:
        open_debrief(terminal, 1)
        terminal.press_until("u", "Dit gesprek overdragen")
        write_words(terminal, "heen.json", "Het gesprek staat in")
        get_up(terminal)
    with sit_down(week.trainer, WOENSDAG) as terminal:
        terminal.wait_for("q Stoppen")
        terminal.press_until(F7, "Een bestand innemen")
        write_words(terminal, "heen.json", "Naar de nabespreking")
        terminal.press_until("enter", "Nabespreking (van een ander)")
        coach(terminal)
        terminal.press_until("escape", "Nabespreking (van een ander)")
        terminal.press_until("u", "Dit gesprek overdragen")
        write_words(terminal, "terug.json", "Het gesprek staat in")
        get_up(terminal)


def coach(terminal: Terminal) -> None:
    """Write a remark at the first turn of the talk, and an instruction."""
    terminal.press_until("c", "Opmerkingen ·")
    print(terminal.text)


def on_wednesday_the_next_attempt(student: Oefenen) -> None: ...
def on_thursday_a_colleague_looks_on(week: Week) -> None: ...
def on_saturday_back_to_it(student: Oefenen) -> None: ...
def on_saturday_hand_in(week: Week) -> None: ...
