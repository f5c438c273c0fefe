"""The duo: one played, a colleague watched; both fill in the form, and then they look at the pictures together."""

from typing import ClassVar

from textual import getters, on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from oefenen.model.diagnostic import OefenenError
from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.session.samen.waarneming import load, pictures
from oefenen.session.session import Session
from oefenen.tui.help import HelpText
from oefenen.tui.screens.samen.beelden import BeeldenScreen
from oefenen.tui.screens.samen.waarneming import WaarnemingScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.lezen import LeesScroll
from oefenen.tui.widgets.twee_kanten import Alinea

UITLEG = (
    "Eén speelde dit gesprek, de ander keek mee. De kijker vult nu het observatieformulier in: negentien punten, één compliment en één "
    "tip. Dat kost een paar minuten.\n\n"
    "Doe het ieder apart: niet overleggen, en nog niet in de nabespreking kijken. Daarna leg je de beelden naast elkaar, ook dat van "
    "oefenen, en praat je over wat er verschilt. Keek je mee op papier? De punten hebben dezelfde nummers."
)
BEELDEN = "beelden"
REGELS = {Kijker.COLLEGA: "Een collega vult in", Kijker.ZELF: "Ik vul het in over mezelf", BEELDEN: "Leg de beelden naast elkaar"}
EERST = "vul eerst een formulier in"
LIEVER = "liever als jullie allebei klaar zijn"
MISLUKT = "Samen kijken lukt niet"


class DuoScreen(Screen[None]):
    """Offers to fill in either form, and to look at what was filled in."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"choose({n - 1})", "Kies", show=False, key_display="1-3") for n in range(1, len(REGELS) + 1)),
        Binding("escape,d", "dismiss(None)", "Terug", key_display="Esc"),
    ]
    help = HelpText(
        "Samen kijken",
        "Meekijken leert net zoveel als zelf spelen, als je een opdracht hebt. Kies wie er invult: een collega die meekeek, of jijzelf. "
        "Wat de ander of oefenen zag, zie je daarbij niet.\n\n"
        "Alles wordt meteen bewaard. Je kunt stoppen en later verdergaan. Zijn jullie klaar, dan liggen de beelden naast elkaar. Dat is "
        "geen oordeel maar een begin van een gesprek.",
    )
    lijst = getters.query_one(OptionList)

    def __init__(self, sessie: Session) -> None:
        """Look together at *sessie*; raise OpslagError when what was filled in cannot be read."""
        super().__init__()
        self.sessie = sessie
        self._bladen = self._load()

    def _load(self) -> dict[Kijker, Waarneming]:
        return {wie: load(self.sessie, wie) for wie in Kijker}

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Samen kijken · {self.sessie.spel.scenario.kop.titel}", id="titel", markup=False)
        yield LeesScroll(Static(UITLEG, markup=False), id="uitleg")
        yield OptionList(markup=False, compact=True)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show how far everything is; who are both ready get the pictures at once."""
        self._show()
        if self._both:
            self._look()

    @property
    def _both(self) -> bool:
        return all(blad.klaar for blad in self._bladen.values())

    def _show(self) -> None:
        klaar = {wie: blad.klaar for wie, blad in self._bladen.items()}
        standen = [(id_, self._state(id_)) for id_ in REGELS]
        dicht = not any(klaar.values())
        self.lijst.set_options(
            Option(_line(nummer, REGELS[id_], stand), id=str(id_), disabled=id_ == BEELDEN and dicht)
            for nummer, (id_, stand) in enumerate(standen, start=1)
        )
        self.lijst.highlighted = 0 if not klaar[Kijker.COLLEGA] else 1 if not klaar[Kijker.ZELF] else 2

    def _state(self, id_: str) -> str:
        if id_ == BEELDEN:
            klaar = sum(blad.klaar for blad in self._bladen.values())
            return (EERST, LIEVER, "")[klaar]
        blad = self._bladen[Kijker(id_)]
        return "klaar" if blad.klaar else f"{blad.gedaan} van {len(FORMULIER)}" if blad.gedaan else "nog niet begonnen"

    def action_choose(self, plek: int) -> None:
        """Do what stands on line *plek*."""
        self.lijst.highlighted = plek
        self.lijst.action_select()

    @on(OptionList.OptionSelected)
    def open_line(self, event: OptionList.OptionSelected) -> None:
        """Do what was chosen."""
        if event.option_id == BEELDEN:
            self._look()
        else:
            self._fill_in(Kijker(event.option_id or ""))

    def _fill_in(self, wie: Kijker) -> None:
        def after(klaar: bool | None) -> None:  # noqa: FBT001 - the answer of the screen
            self._bladen[wie] = self.sessie.waarnemingen.get(wie, Waarneming())
            self._show()
            if klaar and self._both:
                self._look()

        try:
            self.app.push_screen(WaarnemingScreen(self.sessie, wie), after)
        except OefenenError as error:
            self.app.push_screen(VraagScreen(MISLUKT, error.melding))

    def _look(self) -> None:
        try:
            self.app.push_screen(BeeldenScreen(self.sessie.verslag(), pictures(self.sessie)))
        except OefenenError as error:
            self.app.push_screen(VraagScreen(MISLUKT, error.melding))


def _line(nummer: int, naam: str, stand: str) -> Alinea:
    return Alinea(
        Content.styled(f"{nummer}  ", "bold $accent"),
        Content.assemble((naam, "bold"), (f"  {stand}" if stand else "", "$gedempt")),
    )


def open_duo(app: App[None], sessie: Session) -> None:
    """Look together at a conversation, or say why that does not work."""
    try:
        app.push_screen(DuoScreen(sessie))
    except OefenenError as error:
        app.push_screen(VraagScreen(MISLUKT, error.melding))
