"""The window for the trainee's own words at the top of the report."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.session.afspraken import LANGST
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader


class WoordScreen(ModalScreen[str | None]):
    """Asks for a line of text; dismisses with it, or with None when nothing changes."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = HelpText(
        "Eigen woorden",
        "Begin het verslag met iets van jezelf: wat je waardeerde in het gesprek, of waar je om lachte. Je spreekt de ouder aan met u. "
        "Laat je het veld leeg, dan staat er niets.",
    )

    def __init__(self, woord: str) -> None:
        """Begin with *woord*."""
        super().__init__(classes="venster")
        self._woord = woord

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("Hoe begint het verslag?", "Enter is klaar, Esc gaat terug"):
            yield Static("Schrijf aan de ouder, met u. Eén of twee zinnen is genoeg.", classes="veldnaam", markup=False)
            veld = Input(self._woord, "Fijn dat u er was…", compact=True, max_length=LANGST, select_on_focus=False)
            veld.cursor_blink = False
            yield veld
            with Horizontal(classes="knoppen"):
                yield Button("Klaar", id="klaar", compact=True)
                yield Button("Terug", id="terug", compact=True)

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def finish(self) -> None:
        """Give what was written."""
        self.dismiss(self.query_one(Input).value)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
