"""`oefenen voorbeeld` at a real terminal: it waits for Enter, so that there is time to think."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from voorbeelden import write_voorbeeld  # noqa: E402 - idem


def test_it_waits_after_every_question_and_stops_when_asked(oefenen: Oefenen) -> None:
    pad = write_voorbeeld(oefenen.map)
    with Terminal("voorbeeld", pad, data=oefenen.data, breedte=60, history=True) as terminal:
        terminal.wait_for("(Enter: verder)", everything=True)
        assert "Wat voelt hij?" not in terminal.text
        terminal.line("")
        terminal.wait_for("Vraag: Wat voelt hij?", everything=True)
        assert "Leraar: (staat op)" not in terminal.text
        terminal.line("")
        terminal.wait_for("Leraar: (staat op)", everything=True)
        terminal.line("stop")
        assert terminal.end() == 0
        assert "--middel" not in terminal.text
