"""The app: which screen is shown, the theme, the help and the palette."""

import gc
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.store.store import Store
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.themes import DONKER, LICHT, THEMES

if TYPE_CHECKING:
    from oefenen.session.session import Session


class OefenApp(App[None]):
    """Practise difficult conversations with parents."""

    TITLE = "Oefenen"
    CSS_PATH = "oefenen.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (80, "-middel"), (120, "-breed")]
    VERTICAL_BREAKPOINTS = [(0, "-laag"), (24, "-gewoon"), (36, "-hoog")]

    def __init__(self, store: Store | None, mappen: tuple[Path, ...] = (), melding: str = "") -> None:
        """Show the shipped library and *mappen*; keep conversations in *store*."""
        super().__init__()
        self.store = store
        self.mappen = mappen
        self.melding = melding
        self.reader = Reader()
        self.animation_level = "none"
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = store.instelling("thema", LICHT) if store else LICHT

    def get_default_screen(self) -> Screen[None]:
        """Begin in the library."""
        return BibliotheekScreen()

    def open_gesprek(self, sessie: "Session") -> None:
        """Hold (or go on with) a conversation."""
        from oefenen.tui.screens.gesprek import GesprekScreen  # noqa: PLC0415 - the first picture does not wait for the engine

        self.push_screen(GesprekScreen(sessie))

    def open_nabespreking(self, sessie: "Session") -> None:
        """Look back on a conversation, in the place of the screen that is shown."""
        from oefenen.tui.screens.nabespreking import NabesprekingScreen  # noqa: PLC0415 - as above

        self.switch_screen(NabesprekingScreen(sessie))


def run_app(mappen: Iterable[Path] = ()) -> int:
    """Open the store, run the app and give the exit code."""
    gc.disable()
    try:
        with Store() as store:
            OefenApp(store, tuple(mappen)).run()
    except OefenenError as error:
        print(error.melding, file=sys.stderr)
        return int(error.exit_code)
    return 0
