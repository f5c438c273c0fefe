"""What a trainer writes about a conversation: remarks at turns and one instruction for the next attempt."""

from collections.abc import Iterable
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.diagnostic import OefenenError
from oefenen.report.als_tekst import place
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.session.samen.coaching import keep, write
from oefenen.session.session import Session
from oefenen.tui.screens.samen.coaching_tekst import BEURT, OPDRACHT, PLEK, UITLEG, lines
from oefenen.tui.screens.samen.opmerking import OpmerkingScreen
from oefenen.tui.widgets.opmerkingen_list import OpmerkingenList

VRAAG_OPDRACHT = "Wat probeert de ander de volgende keer? Eén ding, en zeg wat die doet."


class CoachingScreen(Screen[None]):
    """Shows the turns; every change is kept at once and can be taken back."""

    AUTO_FOCUS = "OpmerkingenList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,delete", "remove", "Haal weg"),
        Binding("u", "undo", "Draai terug"),
        Binding("escape", "dismiss(None)", "Terug"),
    ]
    help = OpmerkingenList.help
    lijst = getters.query_one(OpmerkingenList)

    def __init__(self, sessie: Session) -> None:
        """Show the turns of *sessie* with what was written at them."""
        super().__init__()
        self.sessie = sessie
        self._eerder: list[Coaching] = []

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Opmerkingen · {self.sessie.spel.scenario.kop.titel}", id="titel", markup=False)
        yield Static(UITLEG, id="uitleg", markup=False)
        yield OpmerkingenList()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show what there is."""
        self._show("")

    def _show(self, kies: str) -> None:
        self.lijst.show(list(lines(self.sessie.gesprek.stappen, self.sessie.coaching)), kies)

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        yield SystemCommand("Opdracht", "Eén ding voor de volgende keer", self._instruct)
        yield SystemCommand("Haal weg", "De opmerking of opdracht die aangewezen is", self.action_remove)
        yield SystemCommand("Draai terug", "Maak de laatste verandering ongedaan", self.action_undo)

    def _keep(self, coaching: Coaching, kies: str) -> bool:
        """Keep something else, on disk before it is on the screen; when that fails the old stays."""
        eerder = self.sessie.coaching
        try:
            keep(self.sessie, coaching)
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
            return False
        self._eerder.append(eerder)
        self._show(kies)
        return True

    @on(OptionList.OptionSelected)
    def select(self, event: OptionList.OptionSelected) -> None:
        """Write at what is highlighted."""
        id_ = event.option_id or ""
        if id_ == OPDRACHT:
            self._instruct()
        elif id_.startswith(BEURT):
            self._remark(int(id_.removeprefix(BEURT)))
        elif id_.startswith(PLEK):
            self._change(int(id_.removeprefix(PLEK)))

    def _instruct(self) -> None:
        oud = self.sessie.coaching.opdracht

        def take(tekst: str | None) -> None:
            if tekst is not None and write(tekst) != oud:
                self._keep(self.sessie.coaching.instruct(write(tekst)), OPDRACHT)

        voorbeeld = "bijvoorbeeld: vraag één keer door voordat je iets uitlegt"
        self.app.push_screen(
            OpmerkingScreen("Opdracht", VRAAG_OPDRACHT, oud, self.sessie.store, voorbeeld=voorbeeld, leeg_mag=True), take
        )

    def _remark(self, nummer: int) -> None:
        def take(tekst: str | None) -> None:
            if tekst is not None and write(tekst):
                nieuw = Opmerking(nummer, write(tekst))
                coaching = self.sessie.coaching.add(nieuw)
                self._keep(coaching, f"{PLEK}{coaching.opmerkingen.index(nieuw)}")

        voorbeeld = "wat zag je, en wat deed het?"
        self.app.push_screen(
            OpmerkingScreen("Een opmerking", self._about(nummer), "", self.sessie.store, voorbeeld=voorbeeld), take
        )

    def _change(self, plek: int) -> None:
        oud = self.sessie.coaching.opmerkingen[plek]

        def take(tekst: str | None) -> None:
            if tekst is not None and write(tekst) and write(tekst) != oud.tekst:
                self._keep(self.sessie.coaching.change(plek, write(tekst)), f"{PLEK}{plek}")

        self.app.push_screen(
            OpmerkingScreen("Een opmerking veranderen", self._about(oud.nummer), oud.tekst, self.sessie.store), take
        )

    def _about(self, nummer: int) -> str:
        stap = self.sessie.gesprek.stappen[nummer - 1]
        return f"Bij {place(stap)}: {own_sentence(stap)}"

    def action_remove(self) -> None:
        """Take the highlighted remark or the instruction away."""
        id_ = self.lijst.gewezen
        coaching = self.sessie.coaching
        if id_.startswith(PLEK):
            plek = int(id_.removeprefix(PLEK))
            gelukt = self._keep(coaching.remove(plek), f"{BEURT}{coaching.opmerkingen[plek].nummer}")
        elif id_ == OPDRACHT and coaching.opdracht:
            gelukt = self._keep(coaching.instruct(""), OPDRACHT)
        else:
            self.notify("Wijs eerst een opmerking of de opdracht aan.")
            return
        if gelukt:
            self.notify("Weg. Met u draai je dat terug.")

    def action_undo(self) -> None:
        """Take the last change back."""
        if not self._eerder:
            self.notify("Er is niets om terug te draaien.")
            return
        eerder = self._eerder.pop()
        if self._keep(eerder, self.lijst.gewezen):
            self._eerder.pop()
        else:
            self._eerder.append(eerder)
