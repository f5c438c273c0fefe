"""The list of somebody's conversations, to look back on one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import Alinea


class PogingRegel(NamedTuple):
    """One line: the number of the conversation, what stands before it, and its words."""

    nummer: int
    kop: str
    tekst: Content


class PogingenList(OptionList):
    """Moves with the arrows; what Enter does is for the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Nabespreking")]
    help = HelpText(
        "Je gesprekken",
        "Al je gesprekken die afgelopen zijn, het nieuwste bovenaan. Loop met ↑ en ↓; met Enter lees je de nabespreking.\n\n"
        "Is een scenario veranderd of weg, dan telt het gesprek mee met zijn datum en afloop. Alleen de vaardigheden ontbreken dan, als "
        "die nog niet gemeten waren.",
    )

    @dataclass
    class Chosen(Message):
        """The conversation with this number was chosen."""

        nummer: int

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(id="pogingen", markup=False, compact=True)

    def show(self, regels: Sequence[PogingRegel]) -> None:
        """Show other lines; what was highlighted stays so."""
        nu = self.highlighted_option.id if self.highlighted_option else None
        self.set_options([Option(Alinea(Content.styled(r.kop, "$gedempt"), r.tekst), id=str(r.nummer)) for r in regels])
        ids = [str(regel.nummer) for regel in regels]
        self.highlighted = ids.index(nu) if nu in ids else 0 if ids else None

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(int(event.option_id or 0)))
