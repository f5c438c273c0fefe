"""Own words first in a real terminal: what was typed is there after a kill -9, and stands beside the choice at the end."""

import re
import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from eigen_zinnen import ZIN, wish  # noqa: E402 - only where there are pseudo-terminals
from gesprekken import write_gesprek  # noqa: E402 - idem
from opdracht import Oefenen  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem

from oefenen.session.zelf.eigen_zin import Wanneer  # noqa: E402 - idem

VRAAG, KEUZES, LEEK = "Wat zou jij zeggen?", "Wat zeg je?", "Waar leek je eigen zin op?"
COACH = "Enter: verder met het gesprek"


def say_first(terminal: Terminal) -> None:
    """Say the first sentence of the list."""
    terminal.press_until("1", lambda tekst: re.search(r"^▌ 1  ", tekst, re.MULTILINE) is not None)
    terminal.press("enter")


@pytest.mark.parametrize(("breedte", "hoogte"), [(80, 24), (60, 20)])
def test_what_was_typed_survives_kill_9_and_is_compared_later(oefenen: Oefenen, breedte: int, hoogte: int) -> None:
    wish(oefenen.data, Wanneer.ALTIJD)
    pad = write_gesprek(oefenen.map)
    with Terminal("speel", pad, data=oefenen.data, breedte=breedte, hoogte=hoogte) as terminal:
        terminal.wait_for("Begin het gesprek")
        terminal.press_until("enter", VRAAG)
        terminal.wait_for("Schrijf geen echte namen op.")
        terminal.press_until(ZIN, ZIN)
        terminal.press("enter")
        terminal.wait_for(f"Jouw zin: {ZIN}")
        terminal.kill()
    with Terminal("--map", oefenen.map, data=oefenen.data, breedte=breedte, hoogte=hoogte) as terminal:
        terminal.wait_for(lambda tekst: "ga verder" in tekst and "q Stoppen" in tekst)
        terminal.press_until("enter", KEUZES)
        terminal.wait_for(f"Jouw zin: {ZIN}")
        say_first(terminal)
        terminal.wait_for(f"‘{ZIN}’")
        terminal.press_until("0", COACH)
        terminal.press_until("enter", VRAAG)
        assert "geen echte namen" not in terminal.text
        terminal.press("ctrl+q")
        assert terminal.end() == 0
    [beurt] = oefenen("verslag", "--vorm", "json").json["beurten"]
    assert (beurt["eigen_zin"]["tekst"], beurt["eigen_zin"]["lijkt_op"]) == (ZIN, "")
    assert f"**Eigen zin:** {ZIN}  \nLeek op: geen van de keuzes" in oefenen("verslag").out


def test_in_plain_mode_it_is_typed_line_by_line(oefenen: Oefenen) -> None:
    pad = write_gesprek(oefenen.map)
    with Terminal("speel", pad, "--tekst", data=oefenen.data, breedte=60, history=True) as terminal:
        terminal.wait_for("Wat zou jij zeggen? (Enter = overslaan)", everything=True)
        terminal.line(ZIN)
        for vraag in (KEUZES, LEEK, "Wat zeg je? (1-2)", "Wat zeg je? (1-2)"):
            terminal.wait_for(vraag, everything=True)
            terminal.line("1")
        terminal.wait_for("Eerst zelf kijken", everything=True)
        terminal.line("stop")
        terminal.wait_for("Je eigen zinnen:", everything=True)
        assert terminal.end() == 0
    assert oefenen("verslag", "--vorm", "json").json["beurten"][0]["eigen_zin"]["tekst"] == ZIN
