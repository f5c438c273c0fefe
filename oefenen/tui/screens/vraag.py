"""A window with one question or message."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader


class VraagScreen(ModalScreen[bool]):
    """Asks something; dismisses with True for *ja*. Without *nee* it only tells something."""

    AUTO_FOCUS = "Button"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Terug"),
        Binding("left,up", "app.focus_previous", "Naar de vorige knop", show=False),
        Binding("right,down", "app.focus_next", "Naar de volgende knop", show=False),
    ]

    help = HelpText(
        "Een vraag", "Kies een knop met Tab of de pijltjes en druk op Enter. Met Esc ga je terug zonder iets te doen."
    )

    def __init__(self, titel: str, tekst: str, *, ja: str = "Goed", nee: str = "", nee_eerst: bool = False) -> None:
        """Show *tekst* under *titel* with one or two buttons; with *nee_eerst* Enter alone does nothing that cannot be undone."""
        super().__init__(classes="venster")
        self._nee_eerst = nee_eerst
        self._titel, self._tekst, self._ja, self._nee = titel, tekst, ja, nee

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(self._titel, "Esc gaat terug"):
            yield Static(self._tekst, markup=False)
            with Horizontal(classes="knoppen"):
                knoppen = [
                    Button(Content(woord), id=naam, compact=True)
                    for naam, woord in (("ja", self._ja), ("nee", self._nee))
                    if woord
                ]
                yield from reversed(knoppen) if self._nee_eerst else knoppen

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Give the answer to who asked."""
        self.dismiss(event.button.id == "ja")
