"""The field in which somebody types to search a list below it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from oefenen.tui.help import HelpText


class ZoekVeld(Input):
    """One line to search with; nothing in it blinks."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Kiezen")]
    help = HelpText(
        "Zoeken",
        "Typ een deel van een titel, een naam, een soort ouder of een niveau, bijvoorbeeld ‘boze niveau 1’. De lijst wordt "
        "meteen korter. Met ↑ en ↓ loop je door de lijst, met Enter kies je, met Esc zie je alles weer.",
    )

    def __init__(self, uitnodiging: str) -> None:
        """Show *uitnodiging* while nothing is typed."""
        super().__init__(placeholder=uitnodiging, id="zoek", compact=True, select_on_focus=False)
        self.cursor_blink = False
