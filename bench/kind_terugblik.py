"""The programs that are measured when a debrief opens: bare Textual that puts one Static on a new screen, and the app."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

GETOOND, WACHT = "GETOOND", "ALFAWACHT"


class Begin(Screen[None]):
    """What is there before, and after going back."""

    def compose(self) -> ComposeResult:
        yield Static(WACHT)


class Leeg(Screen[None]):
    """The smallest screen that can be opened."""

    BINDINGS = [Binding("escape", "dismiss", "Terug")]  # noqa: RUF012 - typed by Textual

    def compose(self) -> ComposeResult:
        yield Static(GETOOND)


class Kaal(App[None]):
    """Opens the smallest screen."""

    BINDINGS = [Binding("x", "toon", "Toon")]  # noqa: RUF012 - typed by Textual

    def on_mount(self) -> None:
        self.push_screen(Begin())

    def action_toon(self) -> None:
        self.push_screen(Leeg())


def debrief(map_: Path) -> None:
    """Open the debrief of a whole conversation; its range was computed before, as it is after the first time."""
    from oefenen.reading.bestanden import shipped
    from oefenen.session.bereik import find_bereik
    from oefenen.session.session import start
    from oefenen.store.store import Store
    from oefenen.tui.app import OefenApp
    from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen

    with Store(map_ / "g.sqlite") as store:
        sessie = start(next(shipped().glob("w1_*.yaml")), store=store, seed=1)
        assert sessie.gelezen.scenario is not None
        for keuze in sessie.gelezen.scenario.proeven[0].kies:
            sessie.kies(keuze)
        assert sessie.gesprek.einde is not None
        find_bereik(sessie, store)

        class Terugblik(OefenApp):
            BINDINGS = [Binding("x", "toon", "Toon")]  # noqa: RUF012 - typed by Textual

            def get_default_screen(self) -> Screen[None]:
                return Begin()

            def action_toon(self) -> None:
                self.push_screen(NabesprekingScreen(sessie))

        Terugblik(store).run()


if __name__ == "__main__":
    Kaal().run() if sys.argv[1] == "kaal" else debrief(Path(sys.argv[2]))
