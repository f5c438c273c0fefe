"""The window in which a remark or an instruction is written."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.session.samen.coaching import LANGST
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Store
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader

LEEG = "Schrijf eerst iets. Met Esc ga je terug."


class OpmerkingScreen(ModalScreen[str | None]):
    """Asks for a line of text; dismisses with it, or with None when nothing changes."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = HelpText(
        "Schrijven",
        "Schrijf wat je zag en wat het deed. Een vraag werkt vaak beter dan een oordeel: ‘Wat had je hier nog kunnen vragen?’ "
        "Schrijf geen echte namen op. Enter is klaar, met Esc verandert er niets.",
    )

    def __init__(
        self, titel: str, bij: str, tekst: str, store: Store | None, *, voorbeeld: str = "", leeg_mag: bool = False
    ) -> None:
        """Begin with *tekst*; *bij* is what it is about."""
        super().__init__(classes="venster")
        self._titel, self._bij, self._tekst, self._voorbeeld = titel, bij, tekst, voorbeeld
        self._store, self._leeg_mag = store, leeg_mag
        self._waarschuwing = warning(store)

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(self._titel, "Enter is klaar, Esc gaat terug"):
            yield Static(self._bij, classes="veldnaam", markup=False)
            if self._waarschuwing:
                yield Static(self._waarschuwing, id="waarschuwing", markup=False)
            veld = Input(self._tekst, self._voorbeeld, compact=True, max_length=LANGST, select_on_focus=False)
            veld.cursor_blink = False
            yield veld
            yield Static(id="uitkomst", markup=False)
            with Horizontal(classes="knoppen"):
                yield Button("Klaar", id="klaar", compact=True)
                yield Button("Terug", id="terug", compact=True)

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def finish(self) -> None:
        """Give what was written, once there is something."""
        tekst = self.query_one(Input).value
        if not tekst.strip() and not self._leeg_mag:
            self.query_one("#uitkomst", Static).update(LEEG)
            return
        if self._waarschuwing and tekst.strip():
            remember_warning(self._store)
        self.dismiss(tekst)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
