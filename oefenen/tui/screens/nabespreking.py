"""The debrief: how the parent left, what every sentence did, and what to think about."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import getters, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.report.verslag import Bereik, ScoreRegel, Verslag
from oefenen.session.bereik import find_bereik, kept_bereik
from oefenen.session.session import Session, start
from oefenen.store.store import Store
from oefenen.tui.help import HelpText
from oefenen.tui.screens.bewaar import BewaarScreen
from oefenen.tui.screens.nabespreking_tekst import TurnTeller, ending, looking_back, moment
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.lezen import LeesDeel
from oefenen.tui.widgets.score_balk import FOCUS, Balk, ScoreBalk
from oefenen.tui.widgets.sectie_bar import SectieBar
from oefenen.tui.widgets.verloop import Verloop

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

SECTIES = ("Afloop", "Vaardigheden", "Verloop", "Beurten", "Terugblik")
"""What the parts are called; their ids are the same words in lower case."""
LEGENDA = "█ jouw score   ├ ┤ laagst en hoogst haalbaar in dit gesprek"
REKENT = "█ jouw score   bereik wordt berekend…"
ZONDER = "█ jouw score"
_HULP = {
    "Afloop": "Hoe ging de ouder weg, waar lag dat aan, en wat is er niet verteld? Een ✓ betekent ja, een ✗ nee.",
    "Vaardigheden": (
        "Elke score loopt van 0 tot 100; 50 is in het midden. Een kans is een beurt waarin die vaardigheid op het spel stond. "
        "Bij minder dan drie kansen valt er niets te zeggen. Tussen ├ en ┤ ligt wat in dit gesprek haalbaar was. "
        "Er is geen eindcijfer: kijk waar je sterk was, en wat je een volgende keer wilt proberen."
    ),
    "Beurten": (
        "Elke beurt met wat de ouder zei, jouw zin, wat voor zet dat was, de punten en wat er bij de ouder bewoog. "
        "Achter een verandering staat waardoor hij kwam: door je zet, of door een regel van het gesprek (R1 tot en met R8). "
        "Met ← en → ga je een beurt terug of verder."
    ),
    "Terugblik": "Hier staat waar je voor moet oppassen, en één vraag om over na te denken. Schrijf je antwoord op.",
}


class NabesprekingScreen(Screen[None]):
    """Look back on a conversation in five parts; nothing here is stored, all of it is replayed."""

    AUTO_FOCUS = None
    BINDINGS = [
        *(Binding(str(n), f"sectie({n - 1})", naam, show=False) for n, naam in enumerate(SECTIES, start=1)),
        Binding("space", "read_on", "Lees verder"),
        Binding("left", "turn(-1)", "Vorige beurt", show=False),
        Binding("right", "turn(1)", "Volgende beurt", show=False),
        Binding("b", "keep", "Bewaar"),
        Binding("o", "again", "Opnieuw"),
        Binding("escape", "dismiss", "Terug"),
    ]
    help = HelpText(
        "Nabespreking",
        "Vijf delen: met 1 tot en met 5 spring je ernaartoe, met de spatiebalk lees je gewoon door. "
        "Met b bewaar je alles als tekstbestand, met o speel je hetzelfde gesprek nog eens.",
    )
    balk = getters.query_one(SectieBar)
    verloop = getters.query_one(Verloop)

    def __init__(self, sessie: Session) -> None:
        """Look back on *sessie*."""
        super().__init__()
        self.sessie = sessie
        self._bereik: Bereik | None = None
        self._sectie = 0

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    @property
    def verslag(self) -> Verslag:
        """The debrief as far as it is known."""
        return self.sessie.verslag(self._bereik)

    def compose(self) -> ComposeResult:
        """Lay out the five parts; one is shown at a time."""
        verslag = self.verslag
        yield Static(f"Nabespreking · {verslag.gesprek.spel.scenario.kop.titel}", id="titel", markup=False)
        yield SectieBar(SECTIES, id="secties")
        with _part("Afloop"):
            yield Static(ending(verslag))
        with _part("Vaardigheden"):
            yield from self._bars(verslag)
        with _part("Verloop"):
            yield Verloop(verslag.verloop)
            yield Static(moment(verslag, 0), id="moment")
        with _part("Beurten"):
            yield from self._turns(verslag)
        with _part("Terugblik"):
            yield Static(looking_back(verslag))
        yield Footer(show_command_palette=False, compact=True)

    def _bars(self, verslag: Verslag) -> Iterator[Static]:
        yield Static(REKENT, id="legenda", markup=False)
        yield Static("Drie assen", classes="kopje")
        yield from (ScoreBalk(_balk(regel)) for regel in verslag.assen)
        yield Static(f"Vaardigheden   {FOCUS} hier ging het in dit gesprek om", classes="kopje")
        yield from (ScoreBalk(_balk(regel)) for regel in _focus_first(verslag.vaardigheden))
        yield Static("Dezelfde punten, anders gegroepeerd", classes="kopje")
        yield from (ScoreBalk(_balk(regel)) for regel in verslag.bronvaardigheden)

    def _turns(self, verslag: Verslag) -> Iterator[Static]:
        teller = TurnTeller(verslag.gesprek, self.sessie.vaardigheden)
        for stap in verslag.stappen:
            kaart = Static(teller.tell(stap), classes="beurt")
            kaart.border_title = f"{stap.nummer} · {stap.fase.value}"
            yield kaart
