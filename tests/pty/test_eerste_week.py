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
from pty_spel import asks, open_conversation, open_dossier  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem
from routes import routes  # noqa: E402 - idem
from spelen import SHIPPED  # noqa: E402 - idem
from week import (  # noqa: E402 - idem
    EINDE,
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
HEEN, TERUG = "heen.json", "terug.json"
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
        write_words(terminal, HEEN, "Het gesprek staat in", weg=".json")
        get_up(terminal)
    with sit_down(week.trainer, WOENSDAG) as terminal:
        terminal.wait_for("q Stoppen")
        terminal.press_until(F7, "Een bestand innemen")
        write_words(terminal, HEEN, "Naar de nabespreking", weg="~/")
        terminal.press_until("enter", "Nabespreking (van een ander)")
        coach(terminal)
        terminal.press_until("escape", "Nabespreking (van een ander)")
        terminal.press_until("u", "Dit gesprek overdragen")
        write_words(terminal, TERUG, "Het gesprek staat in", weg=".json")
        get_up(terminal)


def coach(terminal: Terminal) -> None:
    """Write a remark at the first turn of the talk, and an instruction."""
    terminal.press_until("c", "Opmerkingen ·")
    terminal.press_until("enter", "Wat probeert de ander de volgende keer?")
    write_words(terminal, OPDRACHT, says(f"Opdracht: {OPDRACHT}"))
    terminal.press(EINDE)
    terminal.press_until("enter", "Bij beurt ")
    write_words(terminal, OPMERKING, says(f"→ {OPMERKING}"))


def on_wednesday_the_next_attempt(student: Oefenen) -> None:
    with sit_down(student, WOENSDAG) as terminal:
        terminal.wait_for("q Stoppen")
        terminal.press_until(F7, "Een bestand innemen")
        write_words(terminal, TERUG, "Bij je eigen gesprek", weg="~/")
        print(terminal.text)
        terminal.press_until("escape", lambda tekst: "Bij je eigen gesprek" not in tekst)
        terminal.press_until("escape", "q Stoppen")
        open_dossier(terminal, TITEL)
        terminal.wait_for(says(VOORNEMEN, OPDRACHT, OPMERKING))
        print(terminal.text)
        terminal.press_until("n", f"Nabespreking · {TITEL}")
        terminal.press_until("w", asks)
        print(terminal.text)
        terminal.wait_for(says(VOORNEMEN, OPDRACHT, OPMERKING))
        play(terminal, student, GOED, [EIGEN])
        look_first(terminal, dict(zip(FOCUS, "8776", strict=True)), [COMPLIMENT, TIP, ALS, DAN], REDEN)
        get_up(terminal)
    nieuw, *_ = do(student, WOENSDAG, "lijst", "--gesprekken", "--json").json
    assert (nieuw["id"], nieuw["vorig"]) == (3, None)
    verslag = do(student, WOENSDAG, "verslag", "--vorm", "json").json
    print(verslag["opening"], verslag["einde"], {k: v for k, v in verslag.items() if k not in ("beurten", "vaardigheden")})
    assert verslag["opening"]


def on_thursday_a_colleague_looks_on(week: Week) -> None:
    with sit_down(week.student, DONDERDAG) as terminal:
        open_debrief(terminal, 3)
        terminal.press_until("d", "Een collega vult in")
        terminal.press_until("1", "0 van 19")
        fill_in_form(terminal, "1231123111231123111", [VAN_COLLEGA, "Vraag eens wat zij hoopt."], says("Een collega vult in klaar"))
        terminal.press_until("2", "0 van 19")
        fill_in_form(terminal, "1111123111231123122", [], says(VAN_COLLEGA))
        print(terminal.text)
        get_up(terminal)
    samen = do(week.student, DONDERDAG, "waarneming", "--vorm", "json").json["samen_kijken"]
    print(samen["bladen"], samen["punten"][0])
    assert [samen["bladen"][wie]["gedaan"] for wie in ("collega", "zelf")] == [19, 19]
    do(week.student, DONDERDAG, "uitvoer", "3", "--naar", "nog_eens.json")
    do(week.trainer, DONDERDAG, "invoer", "nog_eens.json")
    do(week.trainer, DONDERDAG, "opmerkingen", "--bij", "3", LATER, "--naam", "K.")
    do(week.trainer, DONDERDAG, "uitvoer", "2", "--naar", "nog_eens_terug.json")
    do(week.student, DONDERDAG, "invoer", "nog_eens_terug.json")
    print(do(week.student, DONDERDAG, "opmerkingen", "3", "--json").json)


def on_saturday_back_to_it(student: Oefenen) -> None:
    dag = do(student, ZATERDAG, "vandaag", "--json").json
    print(dag)
    assert dag["dingen"][0]["soort"] == "minuutbeurten"
    with sit_down(student, ZATERDAG) as terminal:
        terminal.wait_for("q Stoppen")
        terminal.press_until(F3, says("Vandaag, 12 september 2026", dag["dingen"][0]["titel"]))
        print(terminal.text)
        terminal.press_until("enter", "Minuutbeurt 1 van 3")
        assert play_turns(terminal) == 3
        terminal.press_until(F5, "3 Eerst en laatst")
        terminal.press_until("3", says("Een goed begin"))
        print(terminal.text)
        get_up(terminal)
    beurten = do(student, ZATERDAG, "minuutbeurt", "--json").json
    print(beurten)
    assert sum(bool(beurt["antwoorden"]) for beurt in beurten) == 3


def on_saturday_hand_in(week: Week) -> None:
    with sit_down(week.student, ZATERDAG) as terminal:
        open_debrief(terminal, 3)
        terminal.press_until("p", "Een portfolio van dit gesprek")
        write_words(terminal, "portfolio.html", "Het portfolio staat in", weg=".html")
        get_up(terminal)
    html = (week.map.parent / "portfolio.html").read_text(encoding="utf-8")
    for tekst in (EIGEN, COMPLIMENT, TIP, ALS, DAN, REDEN, LATER, VAN_COLLEGA):
        assert tekst in html, tekst
    do(week.student, ZATERDAG, "reservekopie", "--naar", "kopie.sqlite")
    with closing(sqlite3.connect(week.map / "kopie.sqlite")) as db:
        assert db.execute("SELECT count(*) FROM gesprek").fetchone() == (3,)
    do(week.student, ZATERDAG, "wissen", "--ja", "--zeker")
    assert list(week.student.data.iterdir()) == []
