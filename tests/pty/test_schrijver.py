"""The author's mode in a real terminal with real keys: jumping to a turn, and going on when the file has changed."""

import sys

import pytest

pytestmark = [pytest.mark.pty, pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")]
pytest.importorskip("pexpect")

from opdracht import Oefenen  # noqa: E402 - only where there are pseudo-terminals
from pty_steun import Terminal  # noqa: E402 - idem
from routes import preparation  # noqa: E402 - idem
from schrijvers import change, write_proef  # noqa: E402 - idem
from spelen import SHIPPED  # noqa: E402 - idem

W1 = SHIPPED[-1]


@pytest.mark.parametrize(("breedte", "hoogte"), [(80, 24), (60, 20), (120, 40)])
def test_a_turn_is_jumped_to_with_keys_and_nothing_is_kept(oefenen: Oefenen, breedte: int, hoogte: int) -> None:
    with Terminal("speel", "w1", "--schrijver", data=oefenen.data, breedte=breedte, hoogte=hoogte) as terminal:
        terminal.wait_for("Schrijversmodus · wordt niet bewaard")
        terminal.wait_for("Enter Kies")
        terminal.press_until("s", "Naar welke beurt?")
        terminal.wait_for("Rechts: de kans")
        terminal.press("precies")
        terminal.wait_for("▸ precies")
        terminal.press("enter")
        terminal.wait_for("precies: hoe is de ouder eraan toe?")
        terminal.press_until("3", "▸ 3")
        terminal.press("enter")
        gespeeld = len(preparation(W1)) + 6
        terminal.wait_for(f"tot hier nagespeeld: {gespeeld} keuzes")
        terminal.press_until("u", f"tot hier nagespeeld: {gespeeld - 1} keuzes")
        terminal.press("escape")
        terminal.wait_for("q Stoppen")
        terminal.press("ctrl+q")
        assert terminal.end() == 0
    assert oefenen("lijst", "--gesprekken", "--json").json == []


def test_a_changed_file_is_taken_on_at_the_same_place(oefenen: Oefenen) -> None:
    pad = write_proef(oefenen.map / "eigen")
    with Terminal("speel", pad, "--schrijver", "--keuzes", "welkom,vraag", data=oefenen.data) as terminal:
        terminal.wait_for("tot hier nagespeeld: 2 keuzes")
        change(pad, ("Dan ga ik maar.", "Dan moest ik maar eens gaan."))
        terminal.press_until("h", "Dan moest ik maar eens gaan.")
        terminal.wait_for("De tekst is anders bij: kern.vraag.")
        change(pad, ("fase: delen", "fase: dellen"))
        terminal.press_until("h", "De fase ‘dellen’ bestaat niet.")
        terminal.press_until("escape", "tot hier nagespeeld: 2 keuzes")
        terminal.press("ctrl+q")
        assert terminal.end() == 0
