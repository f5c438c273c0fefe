"""This conversation beside the one that it branched off from."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.report.anders.als_naast import as_markdown
from oefenen.report.anders.naast import Naast
from oefenen.session.anders.vertakken import beside_earlier
from oefenen.session.session import Session
from oefenen.tui.help import HelpText
from oefenen.tui.screens.terug.bewaar import BewaarScreen
from oefenen.tui.screens.terug.naast_tekst import tell_beside
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.lezen import LeesScroll

WEG = "Het gesprek waar dit uit voortkwam, is er niet meer."


class BewaarNaastScreen(BewaarScreen):
    """Asks where the comparison has to be kept."""

    VRAAG = "Waar wil je de vergelijking bewaren?"
    SOORT = "naast-elkaar"
    help = HelpText(
        "Bewaren",
        "De twee gesprekken komen in een tekstbestand (Markdown) dat je met elk programma kunt openen. Je mag het pad veranderen; ~ is "
        "je eigen map.",
    )

    def __init__(self, naast: Naast) -> None:
        """Propose a path for *naast*."""
        super().__init__(naast.verslagen[1])
        self._naast = naast

    def tekst(self) -> str:
        """Give what is kept."""
        return as_markdown(self._naast)


class NaastScreen(Screen[None]):
    """Shows both conversations from the turn where they part."""

    AUTO_FOCUS = "LeesScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "read_on", "Lees"),
        Binding("b", "keep", "Bewaar"),
        Binding("escape,n", "dismiss", "Terug", key_display="Esc"),
    ]
    help = HelpText(
        "Naast elkaar",
        "De twee gesprekken vanaf de beurt waar ze uit elkaar gaan: wat er gezegd is, wat er bij de ouder bewoog, hoe het afliep en de "
        "scores. Op een breed scherm staan ze naast elkaar, op een smal scherm onder elkaar.\n\n"
        "Zoek de eerste zin waarin ze verschillen. Wat deed die met de ouder? Met b bewaar je de vergelijking als bestand.",
    )

    def __init__(self, naast: Naast) -> None:
        """Show *naast*."""
        super().__init__()
        self._naast = naast

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Naast elkaar · {self._naast.kop.titel}", id="titel", markup=False)
        deel = LeesScroll(Static(tell_beside(self._naast)), id="naast", can_focus=True)
        deel.help = self.help
        yield deel
        yield Footer(show_command_palette=False, compact=True)

    def action_read_on(self) -> None:
        """Read on."""
        self.query_one(LeesScroll).read_on()

    def action_keep(self) -> None:
        """Ask where the comparison can be kept as a file."""
        self.app.push_screen(BewaarNaastScreen(self._naast), self._kept)

    def _kept(self, waar: str | None) -> None:
        if waar:
            self.notify(f"Bewaard in {waar}", markup=False)


def open_naast(app: App[None], sessie: Session, reader: Reader | None = None) -> None:
    """Show a conversation beside the one before it, or say why that does not work."""
    try:
        naast = beside_earlier(sessie, reader)
    except OefenenError as error:
        app.push_screen(VraagScreen("Naast elkaar zetten lukt niet", error.melding))
        return
    app.push_screen(NaastScreen(naast) if naast else VraagScreen("Naast elkaar zetten lukt niet", WEG))
