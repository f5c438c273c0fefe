"""The panel with what a trainee does not see; it is read like a page."""

from textual.app import ComposeResult
from textual.visual import VisualType
from textual.widgets import Static

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.lezen import LeesScroll

HULP = HelpText(
    "Achter het gesprek",
    "Alles wat de student niet ziet. Bij de standen staat wat je laatste keuze deed, en door welke zet of regel (R1 tot en met R8).\n\n"
    "Bij elke keuze staan de punten en wat de keuze nu zou doen. Een verborgen keuze heeft een ✗: je ziet haar voorwaarde, en van "
    "elk deel of het nu klopt (✓) of niet (✗). Zo ook bij de zinnen van de ouder en bij de eindes.",
)


class AchterkantPaneel(LeesScroll):
    """Shows one moment of a conversation from behind."""

    help = HULP

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def set_tekst(self, tekst: VisualType) -> None:
        """Show another moment, from its beginning."""
        self.query_one(Static).update(tekst)
        self.scroll_home(animate=False, immediate=True)
