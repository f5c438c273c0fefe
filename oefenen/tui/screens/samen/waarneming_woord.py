"""The window in which something is written under the observation form."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.session.samen.waarneming import LANGST
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Store
from oefenen.tui.help import HelpText
from oefenen.tui.screens.samen.waarneming_tekst import Veld
from oefenen.tui.widgets.kader import Kader


class WaarnemingWoordScreen(ModalScreen[str | None]):
    """Asks for a line of text; dismisses with it, or with None when nothing changes."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = HelpText(
        "In je eigen woorden",
        "Schrijf één zin en noem erbij wat je zag of hoorde: dan weet de ander wat je bedoelt. Leeg laten mag. Schrijf geen echte namen "
        "op.",
    )

    def __init__(self, veld: Veld, tekst: str, store: Store | None) -> None:
        """Begin with *tekst*."""
        super().__init__(classes="venster")
        self._veld, self._tekst, self._store = veld, tekst, store
        self._waarschuwing = warning(store)

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("In je eigen woorden", "Enter is klaar, Esc gaat terug"):
            yield Static(self._veld.vraag, markup=False)
            if self._waarschuwing:
                yield Static(self._waarschuwing, markup=False, id="waarschuwing")
            veld = Input(self._tekst, self._veld.plaats, compact=True, max_length=LANGST, select_on_focus=False)
            veld.cursor_blink = False
            yield veld
            with Horizontal(classes="knoppen"):
                yield Button("Klaar", id="klaar", compact=True)
                yield Button("Terug", id="terug", compact=True)

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def finish(self) -> None:
        """Give what was written."""
        if self._waarschuwing:
            remember_warning(self._store)
        self.dismiss(self.query_one(Input).value)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
