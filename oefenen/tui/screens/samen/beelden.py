"""Three pictures of one conversation side by side, to talk about."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static

from oefenen.report.formulier.als_beelden import TITEL, as_markdown
from oefenen.report.formulier.beelden import Beelden
from oefenen.report.verslag import Verslag
from oefenen.tui.help import HelpText
from oefenen.tui.screens.samen.beelden_tekst import tell_together
from oefenen.tui.screens.terug.bewaar import BewaarScreen
from oefenen.tui.widgets.lezen import LeesScroll


class BewaarBeeldenScreen(BewaarScreen):
    """Asks where the pictures have to be kept."""

    VRAAG = "Waar wil je dit bewaren?"
    SOORT = "samen-kijken"
    help = HelpText(
        "Bewaren",
        "Wat jullie zagen komt in een tekstbestand (Markdown) dat je met elk programma kunt openen. Je mag het pad veranderen; ~ is je "
        "eigen map.",
    )

    def __init__(self, verslag: Verslag, beelden: Beelden) -> None:
        """Propose a path for *beelden*."""
        super().__init__(verslag)
        self._beelden = beelden

    def tekst(self) -> str:
        """Give what is kept."""
        return as_markdown(self._beelden, self._verslag.gesprek.spel.scenario.kop.titel)


class BeeldenScreen(Screen[None]):
    """Shows what everybody saw: where they differ first, with a question to talk about."""

    AUTO_FOCUS = "LeesScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "read_on", "Lees"),
        Binding("b", "keep", "Bewaar"),
        Binding("escape,d", "dismiss", "Terug", key_display="Esc"),
    ]
    help = HelpText(
        TITEL,
        "Drie keer hetzelfde formulier: zoals jij het zag, zoals je collega het zag, en zoals oefenen het uit je zinnen haalt. Bovenaan "
        "staan het compliment en de tip. Daarna de punten waar jullie verschillend kijken, elk met een vraag om te bespreken, en de zin "
        "waar het om ging.\n\nHet is geen cijfer: wie verschilt, heeft iets om over te praten. Met b bewaar je het als bestand.",
    )

    def __init__(self, verslag: Verslag, beelden: Beelden) -> None:
        """Show *beelden* of the conversation of *verslag*."""
        super().__init__()
        self._verslag, self._beelden = verslag, beelden

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"{TITEL} · {self._verslag.gesprek.spel.scenario.kop.titel}", id="titel", markup=False)
        deel = LeesScroll(Static(tell_together(self._beelden)), id="beelden", can_focus=True)
        deel.help = self.help
        yield deel
        yield Footer(show_command_palette=False, compact=True)

    def action_read_on(self) -> None:
        """Read on."""
        self.query_one(LeesScroll).read_on()

    def action_keep(self) -> None:
        """Ask where it can be kept as a file."""
        self.app.push_screen(BewaarBeeldenScreen(self._verslag, self._beelden), self._kept)

    def _kept(self, waar: str | None) -> None:
        if waar:
            self.notify(f"Bewaard in {waar}", markup=False)
