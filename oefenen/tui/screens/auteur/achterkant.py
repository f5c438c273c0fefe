"""The author's panel as a screen of its own, where there is no room for it beside the conversation."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.visual import VisualType
from textual.widgets import Footer, Static

from oefenen.tui.screens.auteur.schrijver_meldingen import MERK
from oefenen.tui.widgets.achterkant_paneel import HULP, AchterkantPaneel


class AchterkantScreen(Screen[None]):
    """Shows what a trainee does not see of one moment."""

    AUTO_FOCUS = "AchterkantPaneel"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,p,q", "dismiss", "Terug naar het gesprek", key_display="p")]
    help = HULP

    def __init__(self, tekst: VisualType) -> None:
        """Show *tekst*."""
        super().__init__()
        self._tekst = tekst

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(MERK, id="merk", markup=False)
        yield AchterkantPaneel()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show it from its beginning."""
        self.query_one(AchterkantPaneel).set_tekst(self._tekst)
