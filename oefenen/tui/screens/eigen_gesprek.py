"""The conversation of a trainee, who says it in own words first where that is wanted."""

from collections.abc import Callable, Iterator
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from oefenen.engine.gesprek import Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.session.session import Session
from oefenen.session.zelf.eigen_zin import LANGST, Wens, asks, compare, keep, read_wish, skip, typed
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.tui.screens.hulp_gesprek import HulpGesprekScreen
from oefenen.tui.widgets.eigen_zin_veld import EigenZinVeld, Wekker
from oefenen.tui.widgets.lijkt_op_paneel import LijktOpPaneel

NIET_BEWAARD = "Je zin kon niet bewaard worden"
GETOOND = 160
"""Characters of an own sentence that are shown beside the choices; the debrief has all of it."""


class EigenGesprekScreen(HulpGesprekScreen):
    """Asks for a sentence before the choices appear, and after the answer of the parent which choice it resembled."""

    def __init__(self, sessie: Session, *, wens: Wens | None = None, wekker: Wekker | None = None) -> None:
        """Go on where *sessie* is; without *wens* as the settings say, and *wekker* tells when the time is over."""
        super().__init__(sessie)
        self._gevraagd = wens
        self.veld = EigenZinVeld(LANGST, wekker, id="eigen-zin")
        self.lijkt_op = LijktOpPaneel(id="lijkt-op")
        self._waarschuwing = warning(sessie.store)

    def compose_below(self) -> ComposeResult:
        """Lay out both questions."""
        yield from super().compose_below()
        yield self.veld
        yield self.lijkt_op

    @property
    def _panelen(self) -> tuple[Widget, ...]:
        return *super()._panelen, self.veld, self.lijkt_op

    # Before the choices

    @property
    def _wens(self) -> Wens:
        """What the trainee wants now: the settings can be changed along the way."""
        return self._gevraagd or read_wish(self.sessie.store)

    def _offer(self) -> None:
        """Ask for a sentence first."""
        wens = self._wens
        if asks(self.sessie, wens):
            self.veld.ask("", wens.seconden)
            self._show_below(self.veld)
        else:
            skip(self.sessie)
            super()._offer()

    def _above(self, onder: Widget) -> Content:
        """Give what to think about while typing, and what was typed while choosing."""
        if onder is self.veld:
            return _lines(super()._above(self.keuzes), Content.styled(self._waarschuwing, "$midden"))
        zin = typed(self.sessie)
        if onder is not self.keuzes or zin is None:
            return super()._above(onder)
        geklopt = super()._above(onder) if self.gesprek.toestand.geklopt else Content("")
        return _lines(geklopt, Content.assemble(("Jouw zin: ", "bold"), _short(zin.tekst)))

    @on(EigenZinVeld.Typed)
    def take_sentence(self, event: EigenZinVeld.Typed) -> None:
        """Keep what was typed and show the choices; what cannot be kept stays in the field while there is time."""
        try:
            keep(self.sessie, event.tekst)
        except OefenenError as error:
            self._tell(NIET_BEWAARD, error.melding)
            if not event.te_laat:
                self.veld.ask(event.tekst, 0)
                return
            skip(self.sessie)
        if self._waarschuwing:
            remember_warning(self.sessie.store)
            self._waarschuwing = ""
        with self.app.batch_update():
            self._offer()

    @property
    def _aan_de_beurt(self) -> tuple[Widget, ...]:
        return *super()._aan_de_beurt, self.veld

    def _put_aside(self, onder: Widget) -> None:
        """Let no time pass during a time-out."""
        super()._put_aside(onder)
        self.veld.stop_clock()

    def _take_up(self, onder: Widget | None) -> None:
        """Go on with what was being typed."""
        if onder is self.veld:
            self.veld.ask(self.veld.text, self._wens.seconden)
            self._show_below(self.veld)
        else:
            super()._take_up(onder)

    def on_screen_suspend(self) -> None:
        """Let no time pass while something else is read."""
        self.veld.stop_clock()

    def on_screen_resume(self) -> None:
        """Give all of the time again."""
        if self.veld.display:
            self.veld.start_clock()

    # After the choice

    def _between(self, stap: Stap) -> Iterator[Callable[[], None]]:
        """Ask what the sentence resembled before the coach speaks."""
        zin = self.sessie.eigen_zinnen.get(stap.nummer)
        if zin is not None:
            yield partial(self._ask_likeness, zin.tekst)
        yield from super()._between(stap)

    def _ask_likeness(self, tekst: str) -> None:
        self.lijkt_op.ask(_short(tekst), self.keuzes.aanbod)
        self._show_below(self.lijkt_op)

    @on(LijktOpPaneel.Answered)
    def take_likeness(self, event: LijktOpPaneel.Answered) -> None:
        """Keep the answer and go on."""
        if event.keuze is not None:
            try:
                compare(self.sessie, self.gesprek.stappen[-1], event.keuze)
            except OefenenError as error:
                self.notify(error.melding, severity="warning", markup=False)
        with self.app.batch_update():
            self._show_next()


def _lines(*delen: Content) -> Content:
    return Content("\n").join(deel for deel in delen if deel)


def _short(tekst: str) -> str:
    return tekst if len(tekst) <= GETOOND else f"{tekst[: GETOOND - 1].rstrip()}…"
