"""Playing on from a turning point in a real terminal: both conversations are there after a kill -9."""

import re
import sys
from collections.abc import Callable

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from spelen import beurt, beurten, keuze, write  # noqa: E402 - idem

EINDES = """\
eindes:
  mooi: {als: weet afspraak, oordeel: goed, ouder: Dag.}
  mis: {oordeel: slecht, ouder: Dag.}
"""
TWEE = beurten(
    beurt("een", keuze("a")),
    beurt("twee", keuze("wel", weet="[afspraak]", zegt="Wel."), keuze("niet", zegt="Niet.")),
    eindes=EINDES,
)


@pytest.mark.parametrize(("breedte", "hoogte"), [(80, 24), (60, 20)])
def test_both_conversations_survive_kill_9(oefenen: Oefenen, breedte: int, hoogte: int) -> None:
    pad = write(oefenen.map, TWEE)
    with Terminal("speel", pad, data=oefenen.data, breedte=breedte, hoogte=hoogte) as terminal:
        terminal.wait_for("Begin het gesprek")
        terminal.press_until("enter", "Wat zeg je?")
        terminal.press_until("1", points_at("1"))
        terminal.press_until("enter", lambda tekst: "Wel." in tekst and "Niet." in tekst)
        nummer = _number(terminal.text, "Niet.")
        terminal.press_until(nummer, points_at(nummer))
        terminal.press_until("enter", "Eerst zelf kijken")
        terminal.press_until("escape", "Nabespreking · Proef")
        terminal.wait_for("spatie Lees")
        terminal.press_until("k", "Hier kon het nog goed aflopen.")
        terminal.press_until("enter", "Wat zeg je?")
        terminal.kill()
    rijen = oefenen("lijst", "--gesprekken", "--json").json
    assert [(rij["vorig"], rij["vanaf"], rij["gekozen"], rij["einde"]) for rij in rijen] == [
        (1, 1, 1, None), (None, 0, 2, "mis"),
    ]  # fmt: skip


def points_at(nummer: str) -> Callable[[str], bool]:
    """Say when choice *nummer* is highlighted."""
    return lambda tekst: re.search(rf"^▌ {nummer} ", tekst, re.MULTILINE) is not None


def _number(tekst: str, zin: str) -> str:
    """Give the number before a choice on the screen."""
    regel = next(regel for regel in tekst.splitlines() if zin in regel)
    return next(teken for teken in regel if teken.isdigit())
