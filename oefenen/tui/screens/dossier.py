"""The dossier: what you know before the conversation, and how you want to play it."""

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Footer, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import WOORDEN, Speelstand
from oefenen.reading.bestanden import Gelezen
from oefenen.session.session import Session, start
from oefenen.store.store import Store
from oefenen.tui.help import HelpText
from oefenen.tui.screens.dossier_tekst import build_tekst
from oefenen.tui.widgets.keuze_rij import KeuzeRij, Mogelijkheid

STAND_HULP = HelpText(
    "Hoe wil je spelen?",
    "\n".join(f"{WOORDEN[stand].label}: {WOORDEN[stand].uitleg}" for stand in Speelstand)
    + "\n\nJe kunt hetzelfde gesprek zo vaak spelen als je wilt, ook in een andere stand.",
)
KLOK_HULP = HelpText(
    "De klok",
    "Met klok kost elke zin tijd: jouw zinnen en die van de ouder. Is de tijd om, dan klopt de volgende ouder aan en rond je "
    "af. De klok loopt alleen door wat er gezegd wordt. Je mag zo lang nadenken als je wilt.",
)


class DossierScreen(Screen[Session | None]):
    """Read who you will talk to, choose how to play, and begin; dismisses with the conversation."""

    AUTO_FOCUS = "#begin"
    BINDINGS = [
        Binding("s", "start", "Beginnen"),
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("down", "app.focus_next", "Naar het volgende onderdeel", show=False),
        Binding("up", "app.focus_previous", "Naar het vorige onderdeel", show=False),
        Binding("pagedown", "scroll(1)", "Verder lezen", show=False),
        Binding("pageup", "scroll(-1)", "Terug lezen", show=False),
    ]
    help = HelpText(
        "Dossier",
        "Lees wat je al weet, net als voor een echt gesprek. Feiten kun je laten zien; oordelen zijn van iemand anders en hoeven "
        "niet te kloppen.\n\nKies onderaan hoe je wilt spelen en begin. Stoppen mag altijd: je gesprek blijft bewaard.",
    )

    def __init__(self, gelezen: Gelezen) -> None:
        """Show the scenario of *gelezen*, which must be playable."""
        super().__init__()
        self._gelezen = gelezen

    @property
    def _store(self) -> Store | None:
        store: Store | None = getattr(self.app, "store", None)
        return store
