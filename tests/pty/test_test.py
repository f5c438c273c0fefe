"""`oefenen test` and `oefenen nakijken` in a real terminal: a long exploration says how far it is, and Ctrl-C ends it in one line."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import beurt, beurten, keuze, write  # noqa: E402 - idem

STANDEN = ("vertrouwen", "spanning", "openheid", "erkenning")
VRAAGT = keuze("z", als=" en ".join(["tijd_over < 300", *(f"{stand} = {n}" for stand in STANDEN for n in (1, 3, 5, 7, 9))]))
"""Asks for everything at the end, so that no two states are alike."""


def turn(n: int) -> str:
    woorden = [f'"{"woord " * (5 * k + (7 * n + k) % 11)}"' for k in range(1, 6)]
    effecten = [
        f"{{{STANDEN[(n + k) % 4]}: {1 - 2 * (k % 2)}, {STANDEN[(n + k + 1 + k % 3) % 4]}: {(k % 3) - 1}}}" for k in range(5)
    ]
    return beurt(f"b{n}", *(keuze(f"k{k}", zegt=woorden[k], effect=effecten[k]) for k in range(5)), VRAAGT)


@pytest.mark.parametrize("opdracht", ["test", "nakijken"])
def test_ctrl_c_ends_a_long_exploration_in_one_line(oefenen: Oefenen, opdracht: str) -> None:
    pad = write(
        oefenen.map, beurten(*(turn(n) for n in range(320))) + "eisen: [elk gesprek bereikt een einde]\n", kop="klok: 7200\n"
    )
    with Terminal(opdracht, pad.name, data=oefenen.data, map_=oefenen.map) as terminal:
        terminal.wait_for("toestanden bekeken…")
        terminal.press("ctrl+c")
        terminal.wait_for("Onderbroken.")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.ruw.decode()
