"""First look yourself in a real terminal: what was answered survives kill -9, and the questions go on where they were."""

import re

from eigen_zinnen import wish
from opdracht import Oefenen
from pty_steun import Terminal
from spelen import beurt, beurten, keuze, write

from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.session.zelf.eigen_zin import Wanneer
from oefenen.store.store import Store

EEN = "focus: [luisteren]\n" + beurten(beurt("een", keuze("a")))


def kept(oefenen: Oefenen) -> Zelfbeeld | None:
    with Store(oefenen.database) as store:
        return store.zelfbeeld(1)


def test_what_was_answered_survives_kill_9_and_is_gone_on_with(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, EEN)
    wish(oefenen.data, Wanneer.NOOIT)
    with Terminal("speel", pad, data=oefenen.data) as terminal:
        terminal.wait_for("Begin het gesprek")
        terminal.press_until("enter", "Wat zeg je?")
        terminal.press_until("1", lambda tekst: re.search(r"^▌ 1 ", tekst, re.MULTILINE) is not None)
        terminal.press_until("enter", "Eerst zelf kijken")
        terminal.press_until("7", "70  lukte vaak")
        terminal.kill()
    assert kept(oefenen) == Zelfbeeld({"luisteren": 70})
    with Terminal("speel", pad, data=oefenen.data) as terminal:
        terminal.wait_for("Begin het gesprek")
        terminal.press_until("n", "vraag 2 van 5")
        terminal.press_until("escape", "Nabespreking · Proef")
        terminal.kill()
    assert kept(oefenen) == Zelfbeeld({"luisteren": 70})
