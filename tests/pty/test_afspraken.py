"""Agreements in a real terminal: what was ticked and typed is there after a kill -9."""

import re
import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import beurt, beurten, keuze, write  # noqa: E402 - idem

EEN = beurten(beurt("een", keuze("a", "afspraak", weet="[afspraak]", afspraak="{wie: leraar, wat: belt, wanneer: vrijdag}")))


@pytest.mark.parametrize(("breedte", "hoogte"), [(80, 24), (60, 20)])
def test_what_was_decided_survives_kill_9(oefenen: Oefenen, breedte: int, hoogte: int) -> None:
    pad = write(oefenen.map, EEN)
    with Terminal("speel", pad, data=oefenen.data, breedte=breedte, hoogte=hoogte) as terminal:
        terminal.wait_for("Begin het gesprek")
        terminal.press_until("enter", "Wat zeg je?")
        terminal.press_until("1", lambda tekst: re.search(r"^▌ 1 ", tekst, re.MULTILINE) is not None)
        terminal.press_until("enter", "Eerst zelf kijken")
        terminal.press_until("escape", "Nabespreking · Proef")
        terminal.wait_for("spatie Lees")
        terminal.press_until("a", "[✓] 1. De leraar belt.")
        terminal.press_until("n", "Een nieuwe afspraak")
        terminal.press("leest voor", "enter")
        terminal.wait_for("[✓] 2. De leraar leest voor.")
        terminal.press("up", " ")
        terminal.wait_for("[ ] 1. De leraar belt.")
        terminal.kill()
    regels = oefenen("afspraken", "--json").json["regels"]
    assert [(regel["wat"], regel["mee"]) for regel in regels] == [("belt", False), ("leest voor", True)]
    assert "1. De leraar leest voor.\n" in oefenen("verslag", "--vorm", "ouders").out
