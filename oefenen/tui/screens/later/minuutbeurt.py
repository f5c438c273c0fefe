"""Single turns: one sentence, one minute, and when it comes back."""

from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import ClassVar

from textual import on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from oefenen.engine.gesprek import Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.model.nu import now
from oefenen.report.later.als_minuutbeurt import OM, back, result_lines
from oefenen.session.later.minuutbeurt import Oefening, answer, take_back
from oefenen.session.later.minuutwens import asks_own_words, keep_clock, wants_clock
from oefenen.session.zelf.eigen_zin import LANGST
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Store
from oefenen.tui.help import HelpText
from oefenen.tui.minuut import Minuut
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.gesprek_tekst import said
from oefenen.tui.screens.later.minuutbeurt_tekst import UITKOMST_HULP, before, time_left
from oefenen.tui.widgets.eigen_zin_veld import EigenZinVeld
from oefenen.tui.widgets.ouder_kaart import OuderKaart
from oefenen.tui.widgets.transcript import Bubbel

_TIK = 10.0
"""Seconds between two looks at the minute."""


class MinuutbeurtScreen(GesprekScreen):
    """Practises a few turns one after the other; every answer is kept before the parent reacts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "Neem terug", tooltip="Neem je antwoord terug en kies opnieuw"),
        Binding("k", "clock", "Zet de minuut aan of uit", show=False),
        Binding("escape", "leave", "Terug", tooltip="Wat je nog niet deed, komt gewoon terug"),
    ]
    help = HelpText(
        "Minuutbeurt",
        "Eén beurt uit een gesprek dat je al voerde. Je leest wat er net gezegd is, en kiest één zin. Als het kan, zegt de ouder het anders "
        "dan toen.\n\nJe hebt een minuut. Is die om, dan gebeurt er niets. Met k zet je hem uit. Met Esc stop je: wat je nog niet deed, "
        "komt gewoon terug.",
    )

    def __init__(self, oefeningen: Sequence[Oefening], store: Store, *, tik: Callable[[], float] = monotonic) -> None:
        """Practise *oefeningen*, at least one; *tik* counts the seconds."""
        super().__init__(oefeningen[0].sessie)
        self._oefeningen, self._store = oefeningen, store
        self._plaats = 0
        self._zin: str | None = None
        """What was typed first; None when that is still to be asked."""
        self._klok = wants_clock(store)
        self.minuut = Minuut(tik)
        self._wekker: Timer | None = None
        self.veld = EigenZinVeld(LANGST, id="eigen-zin")
        self._waarschuwing = warning(store)

    @property
    def oefening(self) -> Oefening:
        """The turn that is on."""
        return self._oefeningen[self._plaats]

    def compose_beside(self) -> ComposeResult:
        """Lay out which turn it is, where a conversation has its phases, and the parent."""
        with Container(id="rail"):
            yield Static(id="welke", markup=False)
            yield Static(id="minuut", markup=False)
        yield OuderKaart(id="ouder")

    def compose_below(self) -> ComposeResult:
        """Lay out the field for own words."""
        yield self.veld

    @property
    def _panelen(self) -> tuple[Widget, ...]:
        return *super()._panelen, self.veld

    def on_mount(self) -> None:
        """Show the first turn."""
        self.slot.border_title = "Hoe het ging"
        self.slot.help = UITKOMST_HULP
        self._wekker = self.set_interval(_TIK, self.show_time, pause=True)
        self._show_turn()

    # Showing

    def _told(self) -> Iterable[Bubbel]:
        return before(self.oefening)

    def _show_rail(self) -> None:
        aantal = len(self._oefeningen)
        welke = f"Minuutbeurt {self._plaats + 1} van {aantal}" if aantal > 1 else "Minuutbeurt"
        self.query_one("#welke", Static).update(f"{welke} · {self.oefening.skill}")
        self.show_time()

    def show_time(self) -> None:
        """Say what is left of the minute, while a choice is to be made."""
        kiest = self._klok and self.oefening.stap is None and self._zin is not None
        self.query_one("#minuut", Static).update(time_left(self.minuut.over) if kiest else "")
        if kiest and self.keuzes.display:
            self._show_vooraf(self._above(self.keuzes))

    def _show_turn(self) -> None:
        """Ask for a choice, or tell how it went."""
        self._tussen = []
        self._show_ouder()
        if self.oefening.stap is None:
            self._offer()
        else:
            self._tell_outcome(self.oefening.stap)
        self._show_rail()

    def _offer(self) -> None:
        """Ask for own words first where that is wanted; the minute begins with the choices."""
        if self._zin is None and asks_own_words(self.oefening, self._store):
            self.veld.ask("", 0)
            self._show_below(self.veld)
            return
        self._zin = self._zin or ""
        super()._offer()
        self.minuut.begin()
        self._run_clock()

    def _run_clock(self) -> None:
        if self._wekker is not None and self._klok:
            self._wekker.reset()
            self._wekker.resume()

    def _stop_clock(self) -> None:
        self.minuut.pause()
        if self._wekker is not None:
            self._wekker.pause()

    def _above(self, onder: Widget) -> Content:
        if onder is self.veld:
            return Content.styled(self._waarschuwing, "$midden")
        if onder is not self.keuzes:
            return Content("")
        delen = [Content.assemble(("Jouw zin: ", "bold"), self._zin)] if self._zin else []
        delen += [Content.styled(OM, "$midden")] if self._klok and not self.minuut.over else []
        return Content("\n").join(delen)

    @on(EigenZinVeld.Typed)
    def take_sentence(self, event: EigenZinVeld.Typed) -> None:
        """Show the choices; the sentence is kept with the choice."""
        self._zin = event.tekst.strip()
        if self._waarschuwing:
            remember_warning(self._store)
            self._waarschuwing = ""
        with self.app.batch_update():
            self._show_turn()

    # Answering

    def keep(self, keuze: str) -> None:
        """Say a choice, on disk first."""
        answer(self.oefening, keuze, self._store, now(), seconden=self.minuut.seconden, eigen_zin=self._zin or "")
        self._stop_clock()

    @property
    def can_take_back(self) -> bool:
        """Whether an answer was given."""
        return self.oefening.stap is not None

    def take_back(self) -> bool:
        """Take the answer back."""
        return take_back(self.oefening, self._store)

    def _answer(self, stap: Stap) -> None:
        """Let the parent react, with what comes next where there is no reaction; then the coach, and then how it went."""
        self.transcript.add(said(self.gesprek, stap, None if stap.reacties else stap.ouder))
        self._tussen = list(self._between(stap))
        self._show_ouder()
        self._show_rail()
        self._show_next()

    def _show_coach(self, stap: Stap) -> None:
        super()._show_coach(stap)
        self.coach.border_subtitle = "Enter: verder"

    def _tell_outcome(self, stap: Stap) -> None:
        oefening = self.oefening
        if oefening.antwoord is None:
            return
        vaardigheid = oefening.minuutbeurt.plek.vaardigheid
        regels = result_lines(oefening.gesprek, stap, oefening.antwoord, vaardigheid, oefening.skill)
        self.slot.border_subtitle = "Enter: volgende" if self._plaats + 1 < len(self._oefeningen) else "Enter: klaar"
        self.slot.set_tekst(Content("\n").join(map(Content, [*regels, "", back(oefening.antwoord, now())])))
        self._show_below(self.slot)

    def _open_nabespreking(self) -> None:
        """Go to the next turn, or back when this was the last."""
        if self._plaats + 1 == len(self._oefeningen):
            self.dismiss()
            return
        self._plaats += 1
        self.sessie = self.oefening.sessie
        self._zin = None
        with self.app.batch_update():
            self.transcript.set_bubbels(self._told())
            self._show_turn()

    # Keys

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        if self.can_take_back:
            yield SystemCommand("Neem je antwoord terug", "Kies opnieuw wat je zegt", self.action_undo)
        yield SystemCommand("Klok uit" if self._klok else "Klok aan", "De minuut voor een minuutbeurt", self.action_clock)
        yield SystemCommand("Terug", "Wat je nog niet deed, komt gewoon terug", self.action_leave)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to look behind."""
        return False if action == "look_behind" else super().check_action(action, parameters)

    def action_clock(self) -> None:
        """Switch the minute on or off, and remember it."""
        self._klok = not self._klok
        try:
            keep_clock(self._store, aan=self._klok)
        except OefenenError as error:
            self.notify(error.melding, severity="warning", markup=False)
        if self._klok and self.oefening.stap is None and self._zin is not None:
            self.minuut.begin()
            self._run_clock()
        elif not self._klok and self._wekker is not None:
            self._wekker.pause()
        self._show_rail()
        if self.keuzes.display:
            self._show_vooraf(self._above(self.keuzes))

    def on_screen_suspend(self) -> None:
        """Let no time pass while something else is read."""
        self._stop_clock()

    def on_screen_resume(self) -> None:
        """Go on with the minute."""
        if self.oefening.stap is None and self._zin is not None and self.keuzes.display:
            self.minuut.go_on()
            self._run_clock()

    def _leave(self) -> None:
        self.dismiss()
