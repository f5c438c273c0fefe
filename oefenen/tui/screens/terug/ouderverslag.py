"""The report for the parents: read it as the parent would, and keep it as a file."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from oefenen.report.afspraken.als_ouderverslag import DURF
from oefenen.session.afspraken import ouderverslag, ouderverslag_to_read
from oefenen.session.session import Session
from oefenen.tui.help import HelpText
from oefenen.tui.screens.terug.bewaar import BewaarScreen
from oefenen.tui.widgets.kader import Kader


class BewaarOuderverslagScreen(BewaarScreen):
    """Asks where the report for the parents has to be kept."""

    VRAAG = "Waar wil je het verslag voor de ouder bewaren?"
    SOORT = "verslag-ouder"
    VOORAF = DURF
    help = HelpText(
        "Bewaren",
        "Het verslag komt in een tekstbestand (Markdown) dat je met elk programma kunt openen en veranderen. Je mag het pad "
        "veranderen; ~ is je eigen map.",
    )

    def __init__(self, sessie: Session) -> None:
        """Propose a path for the report of *sessie*."""
        super().__init__(sessie.verslag())
        self._sessie = sessie

    def tekst(self) -> str:
        """Give what is kept."""
        return ouderverslag(self._sessie)


class OuderverslagScreen(ModalScreen[None]):
    """Shows the report, with the question whether you would dare to send it."""

    AUTO_FOCUS = "Kader"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "keep", "Bewaar"),
        Binding("escape,l", "dismiss(None)", "Terug"),
    ]
    help = HelpText(
        "Het verslag voor de ouder",
        "Lees het alsof jij de ouder bent: klopt het, snap je elk woord, en staat er niets in waar je van schrikt? Wat niet past, haal "
        "je weg bij de afspraken: zet daar het vinkje uit. Met b bewaar je het verslag als bestand.",
    )

    def __init__(self, sessie: Session) -> None:
        """Show the report of *sessie*."""
        super().__init__(classes="venster")
        self._sessie = sessie

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("Zo leest de ouder het", "b bewaart, Esc gaat terug"):
            yield Static(DURF, id="durf", markup=False)
            yield Static(_read(ouderverslag_to_read(self._sessie)))

    def action_keep(self) -> None:
        """Ask where the report can be kept as a file."""
        self.app.push_screen(BewaarOuderverslagScreen(self._sessie), self._kept)

    def _kept(self, waar: str | None) -> None:
        if waar:
            self.notify(f"Bewaard in {waar}", markup=False)


def _read(tekst: str) -> Content:
    """Show headings as headings."""
    regels = (
        Content.styled(regel.lstrip("# "), "bold") if regel.startswith(("# ", "## ")) else Content(regel)
        for regel in tekst.rstrip().split("\n")
    )
    return Content("\n").join(regels)
