"""The window of the palette: type a part of a command, Enter does it."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from oefenen.tui.commands import matching
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import TweeKanten


class PaletScreen(ModalScreen[Callable[[], object] | None]):
    """Lets the user choose a command; dismisses with what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Sluiten"),
        Binding("down", "move('down')", "Omlaag", show=False),
        Binding("up", "move('up')", "Omhoog", show=False),
    ]

    help = HelpText(
        "Het menu",
        "Hier staat alles wat je op dit moment kunt doen. Typ een deel van de naam om te zoeken, loop met ↑ en ↓ en druk op Enter.",
    )

    def __init__(self, opdrachten: Iterable[SystemCommand]) -> None:
        """Offer *opdrachten*."""
        super().__init__(classes="venster")
        self._alle = list(opdrachten)
        self._gevonden: Sequence[SystemCommand] = self._alle

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Vertical(classes="kader") as kader:
            kader.border_title = "Wat wil je doen?"
            kader.border_subtitle = "Enter doet het, Esc sluit"
            veld = Input(placeholder="Typ een deel van de naam", compact=True)
            veld.cursor_blink = False
            yield veld
            lijst = OptionList(markup=False, compact=True)
            lijst.can_focus = False
            yield lijst

    def on_mount(self) -> None:
        """Show everything at first."""
        self._show(self._alle)

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Show what fits what is typed."""
        self._show(matching(self._alle, event.value))

    @on(Input.Submitted)
    def choose(self) -> None:
        """Do the highlighted command."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def run(self, event: OptionList.OptionSelected) -> None:
        """Do the command that was chosen."""
        self.dismiss(self._gevonden[event.option_index].callback)

    def action_move(self, richting: str) -> None:
        """Move the highlight while the typing goes on."""
        lijst = self.query_one(OptionList)
        (lijst.action_cursor_down if richting == "down" else lijst.action_cursor_up)()

    def _show(self, gevonden: Sequence[SystemCommand]) -> None:
        self._gevonden = gevonden
        lijst = self.query_one(OptionList)
        lijst.set_options(
            [Option(_visual(opdracht)) for opdracht in gevonden] or [Option("Zo'n opdracht is er niet.", disabled=True)]
        )
        lijst.highlighted = 0 if gevonden else None


def _visual(opdracht: SystemCommand) -> TweeKanten:
    leeg = Content()
    return TweeKanten((Content.styled(opdracht.title, "bold"), leeg), (Content.styled(opdracht.help, "$gedempt"), leeg))
