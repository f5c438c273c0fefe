"""A part to read in that asks something first, and shows the rest when the reader has thought about it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.reactive import reactive
from textual.visual import Visual
from textual.widgets import Static

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.lezen import LEESTOETSEN, LeesScroll


class Onthulling(LeesScroll, inherit_bindings=False):
    """Shows *vraag*; Enter, reading on or a click puts *antwoord* in its place."""

    BINDINGS: ClassVar[list[BindingType]] = [*LEESTOETSEN, Binding("enter", "reveal", "Laat zien", show=False)]
    open = reactive(default=False)
    """Whether the answer is shown."""

    def __init__(self, vraag: Visual | None, antwoord: Visual, *, id: str, help: HelpText) -> None:  # noqa: A002 - Textual's and our own names
        """Ask *vraag* first, or nothing when it is None."""
        super().__init__(id=id, classes="deel")
        self.help = help
        self._vraag, self._antwoord = Static("" if vraag is None else vraag), Static(antwoord)
        self.set_reactive(Onthulling.open, vraag is None)

    def compose(self) -> ComposeResult:
        """Lay out both; one is shown."""
        self._show()
        yield self._vraag
        yield self._antwoord

    def _show(self) -> None:
        self._vraag.display, self._antwoord.display = not self.open, self.open

    def watch_open(self) -> None:
        """Put the answer in the place of the question."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Offer to show the answer once."""
        return not (action == "reveal" and self.open)

    def action_reveal(self) -> None:
        """Show the answer."""
        self.open = True

    def read_on(self) -> bool:
        """Show the answer first, then read on in it."""
        if self.open:
            return super().read_on()
        self.open = True
        return True

    def on_click(self, _: Click) -> None:
        """Show the answer to who reads with the mouse."""
        self.open = True
