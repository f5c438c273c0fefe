"""Taking in a hand-over file: a field for its path, what became of it, and the conversations that were taken in before."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from oefenen.model.diagnostic import OefenenError
from oefenen.report.als_overdracht import as_lines, day
from oefenen.session.samen.invoer import Afloop, Uitslag, forget, take_in, tell
from oefenen.session.session import resume
from oefenen.store.store import Bewaard, Store
from oefenen.tui.help import HelpText
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.kader import Kader

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

UITLEG = "Kreeg je een gesprek in een bestand, of je eigen gesprek met opmerkingen terug? Typ waar het staat en druk op Enter."
EERST_AF = "Je bent midden in een gesprek. Ga eerst terug met Esc; daarna neem je het bestand in."
EERDER = "Eerder ingenomen (Enter bekijkt, d haalt weg)"
WEG = "Het gesprek gaat weg met de opmerkingen erbij. Het bestand zelf blijft staan."
HULP = HelpText(
    "Een bestand innemen",
    "Typ het pad van een bestand dat iemand met de toets u in de nabespreking maakte (of met ‘oefenen uitvoer’); ~ is je eigen map. Alles erin "
    "wordt eerst nagekeken.\n\n"
    "Een gesprek van een ander komt in de lijst hieronder. Met Enter bekijk je de nabespreking; daar schrijf je met c opmerkingen en een "
    "opdracht, en met u maak je het bestand dat je teruggeeft. Het telt niet mee bij je eigen gesprekken. Opmerkingen bij je eigen "
    "gesprek komen bij dat gesprek, en je volgende poging begint ermee. Met d haal je een gesprek uit de lijst weg.\n\nIs het scenario hier anders, dan kun je het gesprek alleen lezen.",
)


class InvoerScreen(Screen[None]):
    """Takes in one file after the other."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("d,delete", "forget", "Haal weg", show=False),
        Binding("down", "app.focus_next", "Naar wat er al was", show=False),
    ]
    help = HULP

    def __init__(self, store: Store) -> None:
        """Keep what is taken in in *store*."""
        super().__init__()
        self._store = store

    @property
    def _oefenapp(self) -> "OefenApp":
        return cast("OefenApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static("Een bestand innemen", id="titel", markup=False)
        yield Static(UITLEG, id="uitleg", markup=False)
        veld = Input("~/", id="pad", compact=True, select_on_focus=False)
        veld.cursor_blink = False
        yield veld
        yield Static(id="uitkomst", markup=False)
        yield Static(EERDER, id="eerder", markup=False)
        yield OptionList(markup=False, compact=True)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show what was taken in before."""
        self._show()

    def _show(self) -> None:
        try:
            eerder = [bewaard for bewaard in self._store.gesprekken() if bewaard.ingenomen]
            regels = [self._line(bewaard) for bewaard in eerder]
        except OefenenError as error:
            eerder, regels = [], []
            self._say(error.melding)
        lijst = self.query_one(OptionList)
        lijst.set_options([Option(regel, id=str(bewaard.id)) for regel, bewaard in zip(regels, eerder, strict=True)])
        lijst.highlighted = 0 if eerder else None
        lijst.display = self.query_one("#eerder").display = bool(eerder)

    def _line(self, bewaard: Bewaard) -> Content:
        van = self._store.herkomst(bewaard.id)
        wie = f" · {van.naam}" if van and van.naam else ""
        return Content.assemble(f"{bewaard.id}. {bewaard.titel}", (f" · {day(bewaard.begonnen)}{wie}", "$gedempt"))

    def _say(self, tekst: str) -> None:
        self.query_one("#uitkomst", Static).update(tekst)

    @on(Input.Changed)
    def change(self) -> None:
        """Forget what was said about another path."""
        self._say("")

    @on(Input.Submitted)
    def finish(self) -> None:
        """Take the file in and tell what became of it."""
        ingevuld = self.query_one(Input).value.strip()
        if not ingevuld:
            self._say("Typ eerst waar het bestand staat.")
            return
        try:
            pad = Path(ingevuld).expanduser()
            uitslag = take_in(pad, self._store, self._oefenapp.mappen, reader=self._oefenapp.reader)
        except OefenenError as error:
            self._say(error.melding)
        except (ValueError, RuntimeError):
            self._say("Dat pad bestaat niet op deze computer.")
        else:
            self._show()
            self._tell(uitslag, "\n".join(tell(uitslag, pad)))

    def _tell(self, uitslag: Uitslag, tekst: str) -> None:
        if uitslag.afloop is Afloop.ALLEEN_LEZEN:
            self.app.push_screen(LeesGesprekScreen(tekst, as_lines(uitslag.overdracht)))
            return
        verder = " Met c schrijf je daar opmerkingen." if not uitslag.eigen else " Je volgende poging begint met de opdracht."

        def answer(ja: bool | None) -> None:  # noqa: FBT001 - what a window with a question gives
            if ja:
                self._open(uitslag.gesprek)

        titel = "Bij je eigen gesprek" if uitslag.eigen else "Ingenomen"
        self.app.push_screen(VraagScreen(titel, f"{tekst}{verder}", ja="Naar de nabespreking", nee="Terug"), answer)

    @on(OptionList.OptionSelected)
    def select(self, event: OptionList.OptionSelected) -> None:
        """Look at a conversation that was taken in before."""
        self._open(int(event.option_id or 0))

    def action_forget(self) -> None:
        """Take the highlighted conversation away, after asking."""
        lijst = self.query_one(OptionList)
        if lijst.highlighted is None or not lijst.has_focus:
            return
        nummer = int(lijst.get_option_at_index(lijst.highlighted).id or 0)

        def act(ja: bool | None) -> None:  # noqa: FBT001 - as above
            if ja:
                self._forget(nummer)

        vraag = VraagScreen(f"Gesprek {nummer} weghalen?", WEG, ja="Weghalen", nee="Niet doen", nee_eerst=True)
        self.app.push_screen(vraag, act)

    def _forget(self, nummer: int) -> None:
        try:
            forget(self._store, nummer)
        except OefenenError as error:
            self._say(error.melding)
        self._show()
        self.query_one(Input).focus()

    def _open(self, nummer: int) -> None:
        from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen  # noqa: PLC0415 - it offers what leads here

        try:
            sessie = resume(self._store.gesprek(nummer), self._store, reader=self._oefenapp.reader)
        except OefenenError as error:
            self._say(error.melding)
            return
        self.app.push_screen(NabesprekingScreen(sessie))


class LeesGesprekScreen(ModalScreen[None]):
    """Shows a conversation from its file, with why it can only be read."""

    AUTO_FOCUS = "Kader"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "dismiss(None)", "Terug")]
    help = HelpText(
        "Alleen lezen",
        "Dit gesprek staat hier zoals het in het bestand staat. Er is niets bewaard. Met ↑ en ↓ lees je verder, met Esc ga je terug.",
    )

    def __init__(self, reden: str, regels: list[str]) -> None:
        """Show *regels* below *reden*."""
        super().__init__(classes="venster")
        self._reden, self._regels = reden, regels

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("Alleen lezen", "Esc gaat terug"):
            yield Static(self._reden, id="reden", markup=False)
            yield Static("\n".join(["", *self._regels]), markup=False)
