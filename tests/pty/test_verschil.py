"""`oefenen verschil` in a real terminal: a long exploration says how far it is, and lines fit."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from lange_verkenning import LANG  # noqa: E402 - only where there are pseudo-terminals
from opdracht import Oefenen  # noqa: E402 - idem
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import beurt, beurten, keuze, write  # noqa: E402 - idem

ZIN = "Een zin die lang begint en pas aan het eind iets anders zegt, namelijk dat u {} bent."


def test_ctrl_c_ends_a_long_comparison_in_one_line(oefenen: Oefenen) -> None:
    write(oefenen.map, LANG, kop="klok: 7200\n").rename(oefenen.map / "oud.yaml")
    write(oefenen.map, LANG, kop="klok: 7100\n")
    with Terminal("verschil", "oud.yaml", "proef.yaml", data=oefenen.data, map_=oefenen.map) as terminal:
        terminal.wait_for("Vergelijken: ")
        terminal.press("ctrl+c")
        terminal.wait_for("Onderbroken.")
        assert terminal.end() == 130
        assert "Traceback" not in terminal.ruw.decode()


def test_two_long_texts_fit_the_terminal_and_show_their_difference(oefenen: Oefenen) -> None:
    for naam, woord in (("oud.yaml", "welkom"), ("nieuw.yaml", "laat")):
        pad = write(oefenen.map, beurten(beurt("een", keuze("a", zegt=f'"{ZIN.format(woord)}"'), keuze("b"))))
        pad.rename(oefenen.map / naam)
    with Terminal("verschil", "oud.yaml", "nieuw.yaml", data=oefenen.data, map_=oefenen.map, breedte=60) as terminal:
        assert terminal.end() == 1
        assert "\n      - … namelijk dat u welkom bent.\n      + … namelijk dat u laat bent.\n" in terminal.text
