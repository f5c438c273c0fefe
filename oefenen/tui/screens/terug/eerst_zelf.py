"""First look yourself: a few questions about the conversation before the figures about it are shown."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from textual import getters, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.session.anders.keerpunten import find_uitzicht, kept_uitzicht
from oefenen.session.session import Session
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.session.zelf.zelfbeeld import (
    LANGST,
    LANGST_WAAROM,
    VELDEN,
    Vraag,
    estimate,
    explain,
    first_open,
    focus,
    note_figures_seen,
    point,
    questions,
    turn_to_explain,
    write,
)
from oefenen.tui.beside import Progress, do_beside
from oefenen.tui.screens.terug.eerst_zelf_tekst import KOPPEN, NA_DE_CIJFERS, remember_turn, sentences
from oefenen.tui.widgets.eigen_zin_veld import EigenZinVeld
from oefenen.tui.widgets.lezen import LeesScroll
from oefenen.tui.widgets.schatten_list import UITLEG, SchattenList
from oefenen.tui.widgets.voornemen_velden import VoornemenVelden
from oefenen.tui.widgets.waarom_veld import WaaromVeld
from oefenen.tui.widgets.wijzen_list import WijzenList

if TYPE_CHECKING:
    from oefenen.store.store import Store
    from oefenen.tui.app import OefenApp

_TYPT = frozenset({Vraag.WOORDEN, Vraag.WAAROM})


class EerstZelfScreen(Screen[None]):
    """Asks one question at a time; every answer is kept at once, and Esc goes straight to the debrief."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "back", "Vorige vraag", priority=True),
        Binding("pagedown", "skip", "Volgende vraag", show=False, priority=True),
        Binding("escape", "finish", "Naar de nabespreking", priority=True),
    ]
    schatten = getters.query_one(SchattenList)
    wijzen = getters.query_one(WijzenList)
    velden = getters.query_one(VoornemenVelden)
    waarom = getters.query_one(WaaromVeld)

    def __init__(self, sessie: Session, *, terug: bool = False) -> None:
        """Ask about *sessie*; with *terug* it goes back to the debrief that it was opened from, else it opens it."""
        super().__init__()
        self.sessie = sessie
        self._terug = terug
        self._vragen = questions(sessie)
        self._nu = first_open(sessie)
        self._waarschuwing = warning(sessie.store)
        self._draaipunt = turn_to_explain(sessie)

    @property
    def vraag(self) -> Vraag:
        """The question that is asked now."""
        return self._nu

    def compose(self) -> ComposeResult:
        """Lay out all questions; one is shown at a time."""
        sessie = self.sessie
        alle = sessie.vaardigheden.vaardigheden
        yield Static(id="titel", markup=False)
        yield Static(id="uitleg", markup=False)
        with Vertical(id="vragen"):
            yield SchattenList([alle[naam] for naam in focus(sessie)], id="schatten")
            yield WijzenList(sentences(sessie.gesprek), id="wijzen")
            yield VoornemenVelden(LANGST, id="woorden")
            with Vertical(id="waarom"):
                yield LeesScroll(Static(markup=False), id="beurt", can_focus=True)
                yield WaaromVeld(LANGST_WAAROM)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ask the first question that is open; find out meanwhile which turn to ask about."""
        self._show(self._nu)
        if Vraag.WAAROM in self._vragen and not self.sessie.zelfbeeld.waarom and not self._known():
            self.compute()

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        yield SystemCommand("Naar de nabespreking", "Sla de rest van de vragen over", self.action_finish)
        yield SystemCommand("Vorige vraag", "Een vraag terug", self.action_back)
        yield SystemCommand("Volgende vraag", "Sla deze vraag over", self.action_skip)

    # Showing

    def _show(self, vraag: Vraag) -> None:
        """Ask *vraag*."""
        self._nu = vraag
        plek, aantal = self._vragen.index(vraag) + 1, len(self._vragen)
        self.query_one("#titel", Static).update(f"Eerst zelf kijken · vraag {plek} van {aantal}")
        self.query_one("#uitleg", Static).update(self._head(vraag))
        deel = {Vraag.GEWONNEN: "wijzen", Vraag.VERLOREN: "wijzen"}.get(vraag, vraag.value)
        for widget in self.query_one("#vragen").children:
            widget.display = widget.id == deel
        begin: dict[Vraag, Callable[[], Widget | None]] = {
            Vraag.SCHATTEN: self._begin_estimates, Vraag.GEWONNEN: self._begin_pointing, Vraag.VERLOREN: self._begin_pointing,
            Vraag.WOORDEN: self._begin_words, Vraag.WAAROM: self._begin_why,
        }  # fmt: skip
        nu = begin[vraag]()
        if nu is not None:
            nu.focus(scroll_visible=False)
        self.refresh_bindings()

    def _head(self, vraag: Vraag) -> Content:
        """Give the question, with why it comes first at the first one."""
        eerste = "" if vraag is not self._vragen[0] else f"{NA_DE_CIJFERS if self.sessie.cijfers_gezien else KOPPEN['eerst']}\n"
        onder = {Vraag.SCHATTEN: f"\n{UITLEG}", Vraag.WOORDEN: f"\n{KOPPEN['enter']}"}.get(vraag, "")
        waarschuwing = f"\n{self._waarschuwing}" if self._waarschuwing and vraag in _TYPT else ""
        return Content.assemble((eerste, "$gedempt"), (KOPPEN[vraag], "bold"), (onder, "$gedempt"), (waarschuwing, "$midden"))

    def _begin_estimates(self) -> Widget:
        self.schatten.begin(self.sessie.zelfbeeld.schattingen)
        return self.schatten

    def _begin_pointing(self) -> Widget:
        beeld = self.sessie.zelfbeeld
        self.wijzen.point_at(beeld.gewonnen if self._nu is Vraag.GEWONNEN else beeld.verloren)
        return self.wijzen

    def _begin_words(self) -> None:
        self.velden.begin({naam: getattr(self.sessie.zelfbeeld, naam) for naam in VELDEN})

    def _begin_why(self) -> Widget:
        self._draaipunt = turn_to_explain(self.sessie)
        if self._draaipunt is not None:
            self.query_one("#beurt Static", Static).update(remember_turn(self._draaipunt, self.sessie.spel.scenario.kop))
        self.waarom.ask(self.sessie.zelfbeeld.waarom, 0)
        return self.waarom

    # Answering

    def _keep(self, doe: Callable[[], None]) -> None:
        """Keep an answer; when that does not work say so, and go on."""
        try:
            doe()
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)

    @on(SchattenList.Rated)
    def rate(self, event: SchattenList.Rated) -> None:
        """Keep an estimate."""
        self._keep(lambda: estimate(self.sessie, event.vaardigheid, event.punten))
        self.schatten.schattingen = self.sessie.zelfbeeld.schattingen

    @on(WijzenList.Pointed)
    def point(self, event: WijzenList.Pointed) -> None:
        """Keep the turn that was pointed at, and go on."""
        self._keep(lambda: point(self.sessie, self._nu, event.nummer))
        self._next()

    @on(VoornemenVelden.Written)
    def write(self, event: VoornemenVelden.Written) -> None:
        """Keep what was typed."""
        self._write(event.velden)

    def _write(self, velden: Mapping[str, str]) -> None:
        if any(velden.values()):
            self._forget_warning()
        self._keep(lambda: write(self.sessie, velden))

    @on(EigenZinVeld.Typed)
    def give_reason(self, event: EigenZinVeld.Typed) -> None:
        """Keep the reason; it is the last question."""
        self._explain(event.tekst)
        self._next()

    def _explain(self, tekst: str) -> None:
        stap = self._draaipunt
        if stap is not None and (tekst.strip() or self.sessie.zelfbeeld.waarom):
            self._forget_warning()
            self._keep(lambda: explain(self.sessie, stap, tekst))

    def _forget_warning(self) -> None:
        if self._waarschuwing:
            remember_warning(self.sessie.store)
            self._waarschuwing = ""

    # Going on

    @on(SchattenList.Done)
    @on(VoornemenVelden.Done)
    def _next(self) -> None:
        plek = self._vragen.index(self._nu) + 1
        if plek < len(self._vragen):
            self._show(self._vragen[plek])
        else:
            self._leave()

    def _keep_typing(self) -> None:
        """Keep what stands in the fields that are shown."""
        if self._nu is Vraag.WOORDEN:
            self._write(self.velden.velden)
        elif self._nu is Vraag.WAAROM:
            self._explain(self.waarom.text)

    def action_skip(self) -> None:
        """Leave this question as it is, and go to the next."""
        self._keep_typing()
        self._next()

    def action_back(self) -> None:
        """Go to the question before."""
        plek = self._vragen.index(self._nu)
        if plek:
            self._keep_typing()
            self._show(self._vragen[plek - 1])

    def action_finish(self) -> None:
        """Go to the debrief; what was answered stays."""
        self._keep_typing()
        self._leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Offer to go back only where there is something before."""
        return self._nu is not self._vragen[0] if action == "back" else True

    def _leave(self) -> None:
        if self._terug:
            self.dismiss()
        else:
            note_figures_seen(self.sessie)
            cast("OefenApp", self.app).open_nabespreking(self.sessie)

    # Which turn to ask about

    def _known(self) -> bool:
        try:
            return kept_uitzicht(self.sessie, self.sessie.store) is not None
        except OefenenError:
            return True  # the store has said elsewhere what is wrong with it

    @work(thread=True, exclusive=True)
    def compute(self) -> None:
        """Find out beside the screen what was reachable in every turn; whoever leaves stops it."""
        worker = get_current_worker()

        def find(store: "Store | None", progress: Progress) -> None:
            find_uitzicht(self.sessie, store, progress)

        try:
            do_beside(self.sessie, find, lambda: worker.is_cancelled)
        except OefenenError:
            return  # then the turn is chosen by what was measured


def open_eerst_zelf(scherm: Screen[None], sessie: Session, erna: Callable[[], None]) -> None:
    """Come back to the questions from the debrief; *erna* is done afterwards."""
    scherm.app.push_screen(EerstZelfScreen(sessie, terug=True), lambda _: erna())
