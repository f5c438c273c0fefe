"""`oefenen test` and `oefenen nakijken` in a real terminal: a long exploration says how far it is, and Ctrl-C ends it in one line."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from lange_verkenning import LANG  # noqa: E402 - only where there are pseudo-terminals
from opdracht import Oefenen  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import write  # noqa: E402 - idem


@pytest.mark.parametrize("opdracht", ["test", "nakijken"])
def test_ctrl_c_ends_a_long_exploration_in_one_line(oefenen: Oefenen, opdracht: str) -> None:
    pad = write(oefenen.map, LANG + "eisen: [elk gesprek bereikt een einde]\n", kop="klok: 7200\n")
    with Terminal(opdracht, pad.name, data=oefenen.data, map_=oefenen.map) as terminal:
        terminal.wait_for("toestanden bekeken…")
        terminal.press("ctrl+c")
        terminal.wait_for("Onderbroken.")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.ruw.decode()
