"""Plain mode in a real terminal: no cursor tricks, lines that fit, and a conversation that survives being killed."""

import re
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from random import Random

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from routes import numbers, routes  # noqa: E402 - idem
from spelen import SHIPPED, beurt, beurten, keuze, write  # noqa: E402 - idem

W1 = SHIPPED[-1]
VEEL = 40
LANG = beurten(*(beurt(f"b{nummer}", keuze("a"), keuze("b"), ouder=f"Dit is zin {nummer}.") for nummer in range(VEEL)))


def asked(aantal: int) -> Callable[[str], bool]:
    """Say when the question was asked so many times."""
    return lambda tekst: len(re.findall("^Wat (?:zeg|kies) je", tekst, re.MULTILINE)) == aantal


@pytest.mark.parametrize("breedte", [80, 40])
def test_a_whole_conversation_is_typed_and_fits_the_terminal(oefenen: Oefenen, breedte: int) -> None:
    keuzes = routes(W1)[0]
    with Terminal(
        "speel",
        "w1",
        "--tekst",
        "--zonder-eigen-zin",
        "--zonder-eerst-zelf",
        "--seed",
        "5",
        data=oefenen.data,
        breedte=breedte,
        history=True,
    ) as terminal:
        for gezegd, nummer in enumerate(numbers(W1, keuzes, 5)):
            terminal.wait_for(asked(gezegd + 1), everything=True)
            terminal.line(nummer)
        terminal.wait_for("Het hele verslag: oefenen verslag 1", everything=True)
        assert terminal.end() == 0
        assert b"\x1b" not in terminal.ruw
        regels = terminal.ruw.decode().splitlines()
        assert max(map(len, regels)) < breedte
    gespeeld = oefenen("verslag", "--vorm", "json").json
    assert gespeeld == oefenen("speel", "w1", "--keuzes", ",".join(keuzes), "--json").json


def test_ctrl_c_keeps_the_conversation_and_says_so_in_one_line(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, LANG)
    with Terminal("speel", pad.name, "--tekst", data=oefenen.data, map_=oefenen.map, breedte=200) as terminal:
        terminal.wait_for("Wat zeg je?")
        terminal.line("1")
        terminal.wait_for("Wat zeg je? (1-2)")
        terminal.press("ctrl+c")
        terminal.wait_for("Onderbroken. Je gesprek is bewaard (1 keuze). Verder gaan: oefenen speel proef.yaml --tekst --verder")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.text


def test_ctrl_c_and_ctrl_d_at_once_leave_nothing(oefenen: Oefenen) -> None:
    for toets, code in (("ctrl+c", 130), ("ctrl+d", 0)):
        with Terminal("speel", "w1", "--tekst", data=oefenen.data) as terminal:
            terminal.wait_for("Wat kies je?")
            terminal.press(toets)
            terminal.wait_for("er is niets bewaard")
            assert terminal.end() == code
    assert oefenen("lijst", "--gesprekken", "--json").json == []


def test_ctrl_c_in_another_command_is_one_line(oefenen: Oefenen) -> None:
    with Terminal("speel", "o2", "--keuzes", "", "--json", data=oefenen.data) as terminal:
        terminal.wait_for("Even rekenen")
        terminal.press("ctrl+c")
        terminal.wait_for("Onderbroken.")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.text


def test_options_that_the_app_asks_on_its_screen_are_refused_with_a_way_out(oefenen: Oefenen) -> None:
    with Terminal("speel", "w1", "--stand", "toets", data=oefenen.data, breedte=200) as terminal:
        terminal.wait_for("--stand werkt alleen samen met --tekst, --keuzes of --json.")
        assert terminal.end() == 2


def test_a_scenario_that_cannot_be_played_is_said_before_the_app_opens(oefenen: Oefenen) -> None:
    (oefenen.map / "stuk.yaml").write_text("titel: [", encoding="utf-8")
    with Terminal("speel", "stuk.yaml", data=oefenen.data, map_=oefenen.map, breedte=200) as terminal:
        terminal.wait_for("stuk.yaml kan niet gespeeld worden.")
        assert terminal.end() == 3
        assert b"\x1b[?1049h" not in terminal.ruw


def answers(terminal: Terminal) -> int:
    """Count the choices whose answer was shown."""
    return len(re.findall("^Jij: ", terminal.everything, re.MULTILINE))


def written(terminal: Terminal, aantal: int, antwoorden: int) -> Callable[[str], bool]:
    """Say when so many bytes were written, or so many answers shown."""
    return lambda _: len(terminal.ruw) >= aantal or answers(terminal) == antwoorden


def kept(oefenen: Oefenen) -> int:
    """Count the choices that are kept of the last conversation, and check that the database is sound."""
    gesprekken = oefenen("lijst", "--gesprekken", "--json")
    assert gesprekken.code == 0, gesprekken
    with closing(sqlite3.connect(oefenen.database)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    return max((g["gekozen"] for g in gesprekken.json), default=0)


def test_kill_9_at_any_moment_loses_at_most_the_turn_on_screen(oefenen: Oefenen) -> None:
    rnd = Random(9)
    pad = write(oefenen.map, LANG)
    al_bewaard = 0
    for _ in range(8):
        with Terminal("speel", pad, "--tekst", "--verder", data=oefenen.data, breedte=200, history=True) as terminal:
            terminal.wait_for("Wat zeg je?", everything=True)
            herhaald = answers(terminal)
            getypt = rnd.randint(1, 5)
            terminal.press(*["1\r"] * getypt)
            moment = len(terminal.ruw) + rnd.randint(1, 120 * getypt)
            terminal.wait_for(written(terminal, moment, getypt + herhaald))
            terminal.kill()
            terminal.drain()
            getoond = al_bewaard + answers(terminal) - herhaald
        nu_bewaard = kept(oefenen)
        assert getoond <= nu_bewaard <= al_bewaard + getypt
        al_bewaard = nu_bewaard
    assert len(oefenen("verslag", "--vorm", "json").json["beurten"]) == al_bewaard > 8
    assert oefenen("speel", pad, "--tekst", "--verder", invoer="1\n" * VEEL).code == 0
    assert kept(oefenen) == VEEL
