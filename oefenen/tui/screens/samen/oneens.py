"""Seeing a score otherwise: pick a turn, say why if you want, and read the question to discuss."""

from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer, OptionList, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.zelf.oneens import PRAAT, TITEL, Discussie, rows
from oefenen.session.samen.oneens import disagree, take_back, why
from oefenen.session.session import Session
from oefenen.tui.help import HelpText
from oefenen.tui.screens.samen.oneens_tekst import lines
from oefenen.tui.screens.samen.opmerking import OpmerkingScreen
from oefenen.tui.widgets.kader import Kader
from oefenen.tui.widgets.opmerkingen_list import OpmerkingenList

UITLEG = "Zie jij een score anders? Kies de beurt: je krijgt er een vraag bij om over te praten."
VRAAG = "Waarom zie jij het anders? Eén zin; leeg mag ook."
HULP = HelpText(
    "Ik zie het anders",
    "Loop met ↑ en ↓ naar een beurt en druk op Enter. Schrijf in één zin waarom jij het anders ziet, of druk meteen nog eens op Enter. Dan "
    "zie je jouw zin naast de sterkste volgens de score, en vragen om met een medestudent of docent te bespreken.\n\n"
    "Alles wordt meteen bewaard. Met d haal je het weer weg. Het staat ook in het verslag (b) en in het bestand voor je trainer (u).",
)


class DiscussieScreen(ModalScreen[None]):
    """Shows what there is to discuss about one turn."""

    AUTO_FOCUS = "Kader"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter", "dismiss(None)", "Terug", key_display="Esc")]
    help = HelpText("Om over te praten", "Leg deze vragen voor aan een medestudent of je docent. Met Esc ga je terug.")

    def __init__(self, een: Discussie) -> None:
        """Show *een*."""
        super().__init__(classes="venster")
        self._een = een

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(f"{TITEL}: {self._een.plaats}", "Esc gaat terug"):
            for kop, tekst in rows(self._een):
                yield Static(Content.assemble((f"{kop}: " if kop else "", "bold"), tekst))
            yield Static(
                Content("\n").join([Content.styled(f"\n{PRAAT}", "bold $accent"), *(Content(f"• {v}") for v in self._een.vragen)])
            )


class WaaromScreen(OpmerkingScreen):
    """Asks why; may be left empty."""

    help = HelpText(
        "Waarom", "Eén zin is genoeg, en leeg mag ook. Schrijf geen echte namen op. Enter is klaar, met Esc verandert er niets."
    )


class OneensScreen(Screen[None]):
    """Shows the turns; what is seen otherwise is marked and kept at once."""

    AUTO_FOCUS = "OpmerkingenList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,delete", "remove", "Haal weg"),
        Binding("escape", "dismiss(None)", "Terug"),
    ]
    help = HULP
    lijst = getters.query_one(OpmerkingenList)

    def __init__(self, sessie: Session) -> None:
        """Show the turns of *sessie*."""
        super().__init__()
        self.sessie = sessie

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Ik zie het anders · {self.sessie.spel.scenario.kop.titel}", id="titel", markup=False)
        yield Static(UITLEG, id="uitleg", markup=False)
        lijst = OpmerkingenList()
        lijst.help = HULP
        yield lijst
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the turns."""
        self._show("")

    def _show(self, kies: str) -> None:
        self.lijst.show(list(lines(self.sessie)), kies)

    @on(OptionList.OptionSelected)
    def select(self, event: OptionList.OptionSelected) -> None:
        """Ask why at the turn that is highlighted."""
        nummer = int(event.option_id or 0)
        stap = self.sessie.gesprek.stappen[nummer - 1]

        def take(tekst: str | None) -> None:
            if tekst is not None:
                self._keep(nummer, tekst)

        bij = f"{place(stap).capitalize()}: {own_sentence(stap)}"
        oud = why(self.sessie, nummer) or ""
        self.app.push_screen(WaaromScreen(VRAAG, bij, oud, self.sessie.store, leeg_mag=True), take)

    def _keep(self, nummer: int, tekst: str) -> None:
        try:
            een = disagree(self.sessie, nummer, tekst)
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
            return
        self._show(str(nummer))
        self.app.push_screen(DiscussieScreen(een))

    def action_remove(self) -> None:
        """Take back what is highlighted."""
        try:
            weg = take_back(self.sessie, int(self.lijst.gewezen or 0))
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
            return
        self._show(self.lijst.gewezen)
        self.notify("Weg." if weg else "Hier stond niets.")
