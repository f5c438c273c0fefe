"""The window that F1 opens: what has the focus explains itself, with the keys that work there."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader


class HulpScreen(ModalScreen[None]):
    """Shows one help text and a list of keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss", "Sluiten")]

    def __init__(self, help_text: HelpText, toetsen: Sequence[tuple[str, str]]) -> None:
        """Show *help_text* and *toetsen* as pairs of keys and what they do."""
        super().__init__(classes="venster")
        self._help = help_text
        self._toetsen = toetsen

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(self._help.titel, "Esc sluit"):
            yield Static(self._help.tekst, markup=False)
            yield Static("Toetsen die hier werken", classes="tussenkop")
            yield Static(self._lines())

    def _lines(self) -> Content:
        breedte = max((len(toets) for toets, _ in self._toetsen), default=0)
        return Content("\n").join(
            Content.assemble((toets.ljust(breedte), "bold $accent"), "   ", wat) for toets, wat in self._toetsen
        )
