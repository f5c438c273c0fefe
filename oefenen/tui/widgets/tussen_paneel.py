"""A quiet moment between two turns: the coach speaks, or the conversation is over, and the trainee reads on with Enter."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.lezen import VersPaneel


class TussenPaneel(VersPaneel):
    """Shows a text in the place of the choices and reports that it has been read."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "verder", "Verder")]

    @dataclass
    class Read(Message):
        """The trainee wants to go on."""

        paneel: "TussenPaneel"

        @property
        def control(self) -> "TussenPaneel":
            """The panel that was read."""
            return self.paneel

    def __init__(self, titel: str, ondertitel: str, help_: HelpText, *, id: str) -> None:  # noqa: A002 - Textual's own name
        """Stand under *titel*, with *ondertitel* saying how to go on."""
        super().__init__(id=id)
        self.border_title = titel
        self.border_subtitle = ondertitel
        self.help = help_

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def set_tekst(self, tekst: Content) -> None:
        """Show another text, from its beginning."""
        self.query_one(Static).update(tekst)
        self.scroll_home(animate=False, immediate=True)
        self.renew()

    def action_verder(self) -> None:
        """Report it once; when there is more to read, show that first."""
        if self.closed:
            return
        if self.scroll_offset.y < self.max_scroll_y:
            self.action_page_down()
            return
        self.close()
        self.post_message(self.Read(self))
