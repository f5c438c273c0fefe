"""The observation form in a real terminal: every answer is there after a kill -9."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from gesprekken import GOED, write_gesprek  # noqa: E402 - only where there are pseudo-terminals
from opdracht import Oefenen  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem


def test_what_was_answered_survives_kill_9_and_goes_on_there(oefenen: Oefenen) -> None:
    oefenen("speel", write_gesprek(oefenen.map), "--keuzes", ",".join(GOED))
    with Terminal("waarneming", data=oefenen.data, breedte=60, history=True) as terminal:
        terminal.wait_for("1 van 19 (Afstemmen).", everything=True)
        terminal.line("1")
        terminal.wait_for("2 van 19 (Afstemmen).", everything=True)
        terminal.line("2 1")
        terminal.wait_for("3 van 19 (Delen).", everything=True)
        terminal.kill()
    uit = oefenen("waarneming", "--vorm", "json").json["samen_kijken"]
    assert uit["bladen"]["collega"]["gedaan"] == 2
    assert uit["punten"][1]["blikken"]["collega"]["waar"][0]["beurt"] == 1
