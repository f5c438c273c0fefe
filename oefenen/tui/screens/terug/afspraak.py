"""The window in which one agreement is written: who, what, when, and how to look back."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.model.afspraak import WIE, Afspraak
from oefenen.model.scenario import ScenarioKop
from oefenen.report.afspraken.afspraken import questions
from oefenen.session.afspraken import LANGST, write_afspraak
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader
from oefenen.tui.widgets.keuze_rij import KeuzeRij, Mogelijkheid

VELDEN = {
    "wat": ("Wat doet die? Begin met het werkwoord.", "bijvoorbeeld: belt voor half vijf"),
    "wanneer": ("Wanneer? Een dag of een moment.", "bijvoorbeeld: elke keer dat het misgaat"),
    "terugkijken": ("Hoe kijken jullie terug?", "bijvoorbeeld: over drie weken, aan deze tafel"),
}
LEEG = "Schrijf eerst wat er gebeurt."
HULP = HelpText(
    "Een afspraak",
    "Kies wie het doet en schrijf erachter wat die gaat doen, zoals het in een zin past: belt voor half vijf. Daaronder wanneer, en "
    "hoe jullie terugkijken; die twee mogen leeg blijven.\n\nMet Tab ga je naar het volgende veld, met Enter ben je klaar, met Esc "
    "verandert er niets.",
)


class AfspraakScreen(ModalScreen[Afspraak | None]):
    """Asks for the four parts of an agreement; dismisses with it, or with None when nothing changes."""

    AUTO_FOCUS = "#wat"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "finish", "Klaar"),
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("down", "app.focus_next", "Volgende veld", show=False),
        Binding("up", "app.focus_previous", "Vorige veld", show=False),
    ]
    help = HULP

    def __init__(self, kop: ScenarioKop, afspraak: Afspraak | None = None) -> None:
        """Begin with *afspraak*, or with an empty one of the teacher."""
        super().__init__(classes="venster")
        self._kop = kop
        self._nieuw = afspraak is None
        self._afspraak = afspraak or Afspraak("leraar", "")

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        namen = {**WIE, "ouder": self._kop.ouder.relatie, "leerling": self._kop.leerling.naam}
        wie = self._afspraak.wie if self._afspraak.wie in WIE else "leraar"
        with Kader("Een nieuwe afspraak" if self._nieuw else "Een afspraak veranderen", "Enter is klaar, Esc gaat terug"):
            rij = KeuzeRij("Wie", [Mogelijkheid(id_, naam) for id_, naam in namen.items()], wie, hulp=HULP, id="wie")
            rij.gestapeld = True
            yield rij
            for id_, (naam, voorbeeld) in VELDEN.items():
                yield Static(naam, classes="veldnaam")
                veld = Input(
                    getattr(self._afspraak, id_), voorbeeld, id=id_, compact=True, max_length=LANGST, select_on_focus=False
                )
                veld.cursor_blink = False
                yield veld
            yield Static(id="vraag", markup=False)
            with Horizontal(classes="knoppen"):
                yield Button("Klaar", id="klaar", compact=True)
                yield Button("Terug", id="terug", compact=True)

    @property
    def ingevuld(self) -> Afspraak:
        """The agreement as it stands there now."""
        velden = (self.query_one(f"#{id_}", Input).value for id_ in VELDEN)
        return write_afspraak(self.query_one(KeuzeRij).gekozen, *velden).afspraak

    @on(Input.Changed)
    @on(KeuzeRij.Gekozen)
    def ask(self) -> None:
        """Ask one thing about what stands there now."""
        afspraak = self.ingevuld
        vragen = questions([afspraak], "leraar") if afspraak.wat else []
        eigen = next((vraag.vraag for vraag in vragen if vraag.nummer), "")
        self.query_one("#vraag", Static).update(Content.styled(f"? {eigen}", "$gedempt") if eigen else "")

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def action_finish(self) -> None:
        """Give the agreement, once it says what happens."""
        if self.ingevuld.wat:
            self.dismiss(self.ingevuld)
        else:
            self.query_one("#vraag", Static).update(Content.styled(LEEG, "$slecht"))
            self.query_one("#wat", Input).focus()

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
