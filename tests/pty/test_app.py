"""The app in a real terminal with real keys: whole conversations, the same result as on the command line, and kill -9."""

import json
import re
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from eigen_zinnen import wish  # noqa: E402 - only where there are pseudo-terminals
from opdracht import Oefenen  # noqa: E402 - idem
from pty_spel import asks, coaches, ends, open_conversation, points_at, seed  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem
from routes import numbers, routes  # noqa: E402 - idem
from spelen import SHIPPED, beurt, beurten, keuze, load, write  # noqa: E402 - idem

from oefenen.session.zelf.eigen_zin import Wanneer  # noqa: E402 - idem

MATEN = [*((pad, 80, 24) for pad in SHIPPED), (SHIPPED[0], 60, 20)]
VEEL = 40
LANG = beurten(*(beurt(f"b{nummer}", keuze("a"), keuze("b"), ouder=f"Dit is zin {nummer}.") for nummer in range(VEEL)))


@pytest.mark.parametrize(("pad", "breedte", "hoogte"), MATEN, ids=lambda deel: getattr(deel, "stem", deel))
def test_a_conversation_is_played_to_its_end_with_keys(oefenen: Oefenen, pad: Path, breedte: int, hoogte: int) -> None:
    wish(oefenen.data, Wanneer.NOOIT)
    keuzes = routes(pad)[0]
    titel = load(pad).scenario.kop.titel
    with Terminal(data=oefenen.data, breedte=breedte, hoogte=hoogte) as terminal:
        open_conversation(terminal, titel)
        for nummer in numbers(pad, keuzes, seed(oefenen)):
            terminal.press_until(nummer, points_at(nummer))
            terminal.press_until("enter", coaches)
            terminal.press_until("enter", lambda tekst: asks(tekst) or ends(tekst))
        terminal.wait_for(ends)
        terminal.press_until("enter", "Eerst zelf kijken")
        terminal.press_until("escape", f"Nabespreking · {titel}"[: breedte - 2])
        terminal.wait_for("spatie Lees")
        terminal.press("ctrl+q")
        assert terminal.end() == 0
    in_de_app = oefenen("verslag", "--vorm", "json")
    op_de_regel = oefenen("speel", pad.stem, "--keuzes", ",".join(keuzes), "--json")
    assert in_de_app.json == op_de_regel.json
    assert json.loads(in_de_app.out)["oordeel"] == "goed"


def shown(terminal: Terminal) -> int:
    """Give how many choices were answered on the screen."""
    return max((int(nummer) for nummer in re.findall(r"Dit is zin (\d+)\.", terminal.text)), default=0)


def kept(oefenen: Oefenen) -> int:
    """Count the choices that are kept of the last conversation, and check that the database is sound."""
    gesprekken = oefenen("lijst", "--gesprekken", "--json")
    assert gesprekken.code == 0, gesprekken
    with closing(sqlite3.connect(oefenen.database)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return max((g["gekozen"] for g in gesprekken.json), default=0)


def written(terminal: Terminal, aantal: int, zin: int) -> Callable[[str], bool]:
    """Say when so many bytes were written, or the parent came so far."""
    return lambda _: len(terminal.ruw) >= aantal or shown(terminal) >= zin


def test_kill_9_at_any_moment_loses_at_most_the_turn_on_screen(oefenen: Oefenen) -> None:
    rnd = Random(4)
    pad = write(oefenen.map, LANG)
    al_bewaard = 0
    for _ in range(8):
        with Terminal("--map", oefenen.map, data=oefenen.data) as terminal:
            if al_bewaard:
                terminal.wait_for(lambda tekst: "ga verder" in tekst and "q Stoppen" in tekst)
                terminal.press("enter")
                terminal.wait_for(asks)
            else:
                open_conversation(terminal, "Proef")
            assert shown(terminal) == al_bewaard
            for _ in range(rnd.randint(0, 2)):
                stand = shown(terminal)
                terminal.press_until("1", points_at("1"))
                terminal.press("enter")
                terminal.wait_for(f"Dit is zin {stand + 1}.")
                terminal.wait_for(asks)
            volgende = shown(terminal) + 1
            terminal.press_until("2", points_at("2"))
            moment = len(terminal.ruw) + rnd.randint(1, 1500)
            terminal.press("enter")
            terminal.wait_for(written(terminal, moment, volgende))
            terminal.kill()
            terminal.drain()
            getoond = shown(terminal)
        al_bewaard = kept(oefenen)
        assert getoond <= al_bewaard <= volgende
    assert al_bewaard > 4
    assert len(oefenen("verslag", "--vorm", "json").json["beurten"]) == al_bewaard
    assert oefenen("speel", pad, "--tekst", "--verder", invoer="1\n" * VEEL).code == 0
    assert kept(oefenen) == VEEL


def test_a_damaged_database_is_said_and_the_app_does_not_open(oefenen: Oefenen) -> None:
    oefenen.data.mkdir()
    oefenen.database.write_bytes(b"dit is geen database" * 400)
    with Terminal(data=oefenen.data, breedte=200) as terminal:
        terminal.wait_for("beschadigd; er is niets aan veranderd")
        assert terminal.end() == 3
        assert "Traceback" not in terminal.text


def test_a_named_scenario_opens_at_its_dossier(oefenen: Oefenen) -> None:
    with Terminal("speel", "w1", data=oefenen.data) as terminal:
        terminal.wait_for("Begin met voorbereiden")
        terminal.wait_for("Voor de vierde keer eruit")
        terminal.press("ctrl+q")
        assert terminal.end() == 0
