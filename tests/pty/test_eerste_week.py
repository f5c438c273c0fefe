"""The first week of one trainee in five sittings: play, look back, do it otherwise, hand over, look together, come back, hand in."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    F7,
    asks_or_types,
    do,
    fill_in_form,
    get_up,
    look_first,
    open_debrief,
    play,
    play_turns,
    says,
    sit_down,
    write_path,
    write_words,
)

MAANDAG, DINSDAG, WOENSDAG, DONDERDAG, ZATERDAG = (f"2026-09-{dag:02}T16:10" for dag in (7, 8, 9, 10, 12))
B1 = next(pad for pad in SHIPPED if pad.stem.startswith("b1_"))
TITEL = "Een goed begin"
GOED, HALF = routes(B1)[0], routes(B1)[3]
FOCUS = ("Contact", "Luisteren", "Partnerschap", "Flexibiliteit")

EIGEN, LATER_EIGEN = "Wat ziet u thuis aan haar?", "Hoe gaat het thuis, in de ochtend?"
COMPLIMENT, TIP = "ik bleef rustig zitten", "eerder vragen wat ze thuis ziet"
ALS, DAN = "de ouder naar de deur kijkt", "vraag ik wat ze nog wil zeggen"
VOORNEMEN = f"Als {ALS}, dan {DAN}."
REDEN = "Ik wilde haar geruststellen."
HEEN, TERUG, NOG_EENS, PORTFOLIO, KOPIE = "heen.json", "terug.json", "nog_eens.json", "portfolio.html", "kopie.sqlite"
OPMERKING, OPDRACHT = "Hier had je even kunnen wachten.", "Vraag door voordat je iets uitlegt."
LATER_OPMERKING = "Nu wachtte je wel, en toen kwam het."
VAN_COLLEGA, TIP_VAN_COLLEGA = "Je liet een stilte vallen en zij vulde hem.", "Vraag eens wat zij hoopt."


@dataclass(frozen=True)
class Week:
    """Who practises, and who looks on from another computer; both leave files in the same folder."""

    student: Oefenen
    trainer: Oefenen

    @property
    def map(self) -> Path:
        """The folder."""
        return self.student.map


@pytest.fixture
def week(tmp_path: Path) -> Week:
    """Give two people who have not practised yet."""
    return Week(Oefenen(tmp_path / "student", tmp_path), Oefenen(tmp_path / "trainer", tmp_path))


def test_a_first_week_in_five_sittings(week: Week) -> None:
    on_monday_a_first_conversation(week.student)
    on_tuesday_on_from_a_turning_point(week.student)
    on_wednesday_a_trainer_looks_on(week)
    on_wednesday_the_next_attempt(week.student)
    on_thursday_a_colleague_looks_on(week)
    on_saturday_single_turns(week.student)
    on_saturday_a_portfolio_and_goodbye(week)


def own_sentences(verslag: dict[str, Any]) -> list[dict[str, Any]]:
    """Give what was typed before the choices."""
    return [beurt["eigen_zin"] for beurt in verslag["beurten"] if beurt["eigen_zin"]]


def on_monday_a_first_conversation(student: Oefenen) -> None:
    with sit_down(student, MAANDAG) as terminal:
        open_conversation(terminal, TITEL)
        play(terminal, student, HALF, tot=lambda gesprek: not gesprek.vooraf)
        terminal.press_until("t", says("Time-out 1 van 2 · de klok staat stil", "Je ziet:", "Hint:"))
        terminal.press_until("enter", asks_or_types)
        play(terminal, student, HALF, [EIGEN])
        look_first(terminal, dict(zip(FOCUS, "7546", strict=True)), [COMPLIMENT, TIP, ALS, DAN], REDEN)
        terminal.wait_for(says("Halverwege", "Er is iets gebeurd, maar niet alles landde."))
        terminal.press_until("4", says("Je schatting naast de meting", "jij 70 gemeten"))
        terminal.press_until(" ", says("Wat je meeneemt", VOORNEMEN))
        get_up(terminal)
    verslag = do(student, MAANDAG, "verslag", "--vorm", "json").json
    [zin] = own_sentences(verslag)
    assert zin["tekst"] == EIGEN
    assert zin["lijkt_op"]
    assert len(verslag["time_outs"]) == 1
    zelf = verslag["zelf"]
    assert [schatting["zelf"] for schatting in zelf["schattingen"].values()] == [70, 50, 40, 60]
    assert all(schatting["gemeten"] is not None for schatting in zelf["schattingen"].values())
    assert min(zelf["gewonnen"]["zelf"], zelf["verloren"]["zelf"]) > 0
    assert (zelf["compliment"], zelf["tip"], zelf["voornemen"]) == (COMPLIMENT, TIP, {"als": ALS, "dan": DAN})
    assert zelf["waarom"]["tekst"] == REDEN


def on_tuesday_on_from_a_turning_point(student: Oefenen) -> None:
    with sit_down(student, DINSDAG) as terminal:
        open_debrief(terminal, 1)
        terminal.press_until("k", "Hier kon het nog goed aflopen.")
        terminal.press_until("enter", asks_or_types)
        play(terminal, student, GOED)
        terminal.press_until("enter", "Eerst zelf kijken")
        terminal.press_until("escape", f"Nabespreking · {TITEL}")
        terminal.press_until("n", f"Naast elkaar · {TITEL}")
        terminal.wait_for(says("Tot en met beurt", "De vorige keer", "Deze keer"))
        get_up(terminal)
    nieuw, oud = do(student, DINSDAG, "lijst", "--gesprekken", "--json").json
    keerpunten = do(student, DINSDAG, "keerpunten", "1", "--json").json["keerpunten"]
    assert (nieuw["vorig"], nieuw["begonnen"][:10], oud["begonnen"][:10]) == (1, "2026-09-08", "2026-09-07")
    assert nieuw["vanaf"] + 1 in [punt["nummer"] for punt in keerpunten]
    assert (oud["oordeel"], nieuw["oordeel"]) == ("midden", "goed")


def on_wednesday_a_trainer_looks_on(week: Week) -> None:
    with sit_down(week.student, WOENSDAG) as terminal:
        open_debrief(terminal, 1)
        terminal.press_until("u", "Dit gesprek overdragen")
        write_path(terminal, HEEN, "Het gesprek staat in")
        get_up(terminal)
    with sit_down(week.trainer, WOENSDAG) as terminal:
        terminal.wait_for("q Stoppen")
        terminal.press_until(F7, "Een bestand innemen")
        write_path(terminal, HEEN, "Naar de nabespreking")
        terminal.press_until("enter", "Nabespreking (van een ander)")
        coach(terminal)
        terminal.press_until("escape", "Nabespreking (van een ander)")
        terminal.press_until("u", "Dit gesprek overdragen")
        write_path(terminal, TERUG, "Het gesprek staat in")
        get_up(terminal)
    [ingenomen] = do(week.trainer, WOENSDAG, "lijst", "--gesprekken", "--json").json
    assert ingenomen["ingenomen"]


def coach(terminal: Terminal) -> None:
    """Write an instruction, and a remark at the last turn."""
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
        write_path(terminal, TERUG, says("Bij je eigen gesprek", "Je volgende poging begint met de opdracht."))
        terminal.press_until("escape", lambda tekst: "Bij je eigen gesprek" not in tekst)
        terminal.press_until("escape", "q Stoppen")
        open_dossier(terminal, TITEL)
        terminal.wait_for(says("Voor deze keer", VOORNEMEN, OPDRACHT, OPMERKING))
        terminal.press_until("n", f"Nabespreking · {TITEL}")
        terminal.press_until("w", asks)
        terminal.wait_for(says("Voor deze keer", VOORNEMEN, OPDRACHT, OPMERKING))
        play(terminal, student, GOED, [LATER_EIGEN])
        look_first(terminal, dict(zip(FOCUS, "8776", strict=True)), [COMPLIMENT, TIP, ALS, DAN], REDEN)
        get_up(terminal)
    geschreven = do(student, WOENSDAG, "opmerkingen", "1", "--json").json
    assert geschreven["opdracht"] == OPDRACHT
    assert [opmerking["tekst"] for opmerking in geschreven["opmerkingen"]] == [OPMERKING]
    verslag = do(student, WOENSDAG, "verslag", "3", "--vorm", "json").json
    assert verslag["opening"]
    assert verslag["einde"]
    assert [zin["tekst"] for zin in own_sentences(verslag)] == [LATER_EIGEN]


def on_thursday_a_colleague_looks_on(week: Week) -> None:
    student, trainer = week.student, week.trainer
    with sit_down(student, DONDERDAG) as terminal:
        open_debrief(terminal, 3)
        terminal.press_until("d", "Een collega vult in")
        terminal.press_until("1", "0 van 19")
        fill_in_form(terminal, "1231123111231123111", [VAN_COLLEGA, TIP_VAN_COLLEGA], says("Een collega vult in klaar"))
        terminal.press_until("2", "0 van 19")
        fill_in_form(terminal, "1111123111231123122", [], says("Van je collega", VAN_COLLEGA, "jij collega oefenen"))
        get_up(terminal)
    samen = do(student, DONDERDAG, "waarneming", "3", "--vorm", "json").json["samen_kijken"]
    assert [samen["bladen"][wie]["gedaan"] for wie in ("collega", "zelf")] == [19, 19]
    assert samen["bladen"]["collega"]["compliment"] == VAN_COLLEGA
    do(student, DONDERDAG, "uitvoer", "3", "--naar", NOG_EENS)
    do(trainer, DONDERDAG, "invoer", NOG_EENS)
    do(trainer, DONDERDAG, "opmerkingen", "2", "--bij", "3", LATER_OPMERKING)
    do(trainer, DONDERDAG, "uitvoer", "2", "--naar", f"terug_{NOG_EENS}")
    assert LATER_OPMERKING in do(student, DONDERDAG, "invoer", f"terug_{NOG_EENS}").out


def on_saturday_single_turns(student: Oefenen) -> None:
    dag = do(student, ZATERDAG, "vandaag", "--json").json
    beurten, *_ = dag["dingen"]
    assert (beurten["soort"], beurten["titel"]) == ("minuutbeurten", "3 minuutbeurten")
    with sit_down(student, ZATERDAG) as terminal:
        terminal.wait_for("q Stoppen")
        terminal.press_until(F3, says("Vandaag, 12 september 2026", beurten["titel"]))
        terminal.press_until("enter", "Minuutbeurt 1 van 3")
        assert play_turns(terminal) == 3
        get_up(terminal)
    gedaan = [beurt["antwoorden"] for beurt in do(student, ZATERDAG, "minuutbeurt", "--json").json if beurt["antwoorden"]]
    assert [antwoord["moment"][:10] for [antwoord] in gedaan] == ["2026-09-12"] * 3


def on_saturday_a_portfolio_and_goodbye(week: Week) -> None:
    student = week.student
    with sit_down(student, ZATERDAG) as terminal:
        open_debrief(terminal, 3)
        terminal.press_until("v", "3 Eerst en laatst")
        terminal.press_until("3", says("Eerst gesprek 1 (07-09-2026), dan gesprek 3, 2 dagen later.", "halverwege → "))
        terminal.press_until("escape", f"Nabespreking · {TITEL}")
        terminal.press_until("p", "Een portfolio van dit gesprek")
        write_path(terminal, PORTFOLIO, "Het portfolio staat in")
        get_up(terminal)
    html = (week.map / PORTFOLIO).read_text(encoding="utf-8")
    ontbreekt = [
        tekst for tekst in (LATER_EIGEN, COMPLIMENT, TIP, ALS, DAN, REDEN, LATER_OPMERKING, VAN_COLLEGA) if tekst not in html
    ]
    assert ontbreekt == []
    do(student, ZATERDAG, "reservekopie", "--naar", KOPIE)
    with closing(sqlite3.connect(week.map / KOPIE)) as db:
        assert db.execute("SELECT count(*) FROM gesprek").fetchone() == (3,)
    do(student, ZATERDAG, "wissen", "--ja", "--zeker")
    assert list(student.data.iterdir()) == []
