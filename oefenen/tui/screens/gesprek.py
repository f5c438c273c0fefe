"""The conversation: what is said, how the parent takes it, and what you can say next."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import getters, on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import Fase, Speelstand
from oefenen.session.session import Session
from oefenen.session.zelf.meenemen import bring_to
from oefenen.tui.commands import SCHRIJVERSMODUS
from oefenen.tui.help import HelpText
from oefenen.tui.screens.gesprek_tekst import (
    AFGELOPEN,
    BEWAARD,
    COACH_HULP,
    GEKLOPT,
    NIET_BEWAARD,
    SLOT_HULP,
    VERDER,
    VERDER_VOORAF,
    WEGGAAN,
    along,
    impression,
    opened,
    said,
    told,
)
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.fase_bar import FaseBar
from oefenen.tui.widgets.keuze_list import Aanbod, KeuzeList
from oefenen.tui.widgets.klok import Klok
from oefenen.tui.widgets.ouder_kaart import OuderKaart
from oefenen.tui.widgets.transcript import Bubbel, Transcript
from oefenen.tui.widgets.tussen_paneel import TussenPaneel

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp


class GesprekScreen(Screen[None]):
    """Hold a conversation; every choice is kept before its answer is shown."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "Neem terug", tooltip="Neem je laatste zin terug en kies opnieuw"),
        Binding("pageup", "look_back(-1)", "Lees terug", show=False),
        Binding("pagedown", "look_back(1)", "Blader naar nu", show=False),
        Binding("enter", "back_to_choices", "Naar de zinnen", show=False),
        *(Binding(str(n), f"back_to_choices({n})", "Wijs een zin aan", show=False, key_display="1-9") for n in range(1, 10)),
        Binding("f4", "look_behind", "Schrijversmodus", show=False),
        Binding("escape", "leave", "Ga weg", tooltip="Ga terug naar de bibliotheek; het gesprek blijft bewaard"),
    ]
    help = HelpText(
        "Het gesprek",
        "Boven zie je de vijf fasen van het gesprek en hoe de ouder erbij zit. In het midden staat wat er gezegd is. "
        "Onderaan kies je wat jij zegt. Sommige gesprekken beginnen met voorbereiden: dan is de ouder er nog niet.\n\n"
        "Je mag zo lang nadenken als je wilt: de klok loopt alleen door wat er gezegd wordt.",
    )
    transcript = getters.query_one(Transcript)
    keuzes = getters.query_one("#keuzes", KeuzeList)
    coach = getters.query_one("#coach", TussenPaneel)
    slot = getters.query_one("#slot", TussenPaneel)

    def __init__(self, sessie: Session) -> None:
        """Go on where *sessie* is."""
        super().__init__()
        self.sessie = sessie
        self._ingehouden: Stap | None = None
        """The choice of which is told what comes next once everything in between has been read."""
        self._tussen: list[Callable[[], None]] = []
        """What is still to be shown before the next turn."""
        self._terug_kon = False

    @property
    def gesprek(self) -> Gesprek:
        """The conversation itself."""
        return self.sessie.gesprek

    def compose(self) -> ComposeResult:
        """Lay out the screen; the style sheet decides what stands beside what."""
        with Container(id="gesprek"):
            with Vertical(id="zij"):
                yield from self.compose_beside()
            with Vertical(id="midden"):
                yield Transcript(self._told())
                yield Static(id="vooraf", markup=False)
                yield KeuzeList(id="keuzes")
                yield TussenPaneel("Coach", VERDER, COACH_HULP, id="coach")
                yield TussenPaneel("Tot zover", "Enter: nabespreken", SLOT_HULP, id="slot")
                yield from self.compose_below()
        yield Footer(show_command_palette=False, compact=True)

    def compose_beside(self) -> ComposeResult:
        """Lay out what stands beside or above the conversation."""
        with Container(id="rail"):
            yield FaseBar()
            yield Klok(id="klok")
        yield OuderKaart(id="ouder")

    def compose_below(self) -> ComposeResult:
        """Lay out what else can stand in the place of the choices."""
        yield from ()

    def _told(self) -> Iterable[Bubbel]:
        # Who goes on from a turn begins there, far below the beginning.
        return told(self.gesprek, self._along, self.sessie.vanaf)

    @cached_property
    def _along(self) -> Sequence[Bubbel]:
        """What the trainee brought along from last time."""
        return along(bring_to(self.sessie, cast("OefenApp", self.app).reader))

    def on_mount(self) -> None:
        """Show the turn that is on."""
        self._show_turn()

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        if self.check_action("undo", ()):
            yield SystemCommand("Neem je laatste zin terug", "Kies opnieuw wat je zegt", self.action_undo)
        yield SystemCommand("Ga weg uit dit gesprek", "Het blijft bewaard, je kunt later verder", self.action_leave)
        if self.check_action("look_behind", ()):
            yield SystemCommand(*SCHRIJVERSMODUS, self.action_look_behind)

    # Showing

    def _show_turn(self) -> None:
        """Show where the conversation is now: the choices, or that it is over."""
        self._ingehouden, self._tussen = None, []
        self._show_ouder()
        self._show_rail()
        if self.gesprek.einde is None:
            self._offer()
        else:
            naam = self.gesprek.spel.scenario.kop.ouder.naam
            self.slot.set_tekst(Content(AFGELOPEN.format(naam=naam)))
            self._show_below(self.slot)

    def _offer(self) -> None:
        """Show what can be said."""
        aanbod = [Aanbod(keuze.id, self.gesprek.zin(keuze)) for keuze in self.gesprek.geschud()]
        self.keuzes.set_aanbod(aanbod, vooraf=self.gesprek.vooraf)
        self._show_below(self.keuzes)

    def _show_ouder(self) -> None:
        self.query_one(OuderKaart).set_indruk(impression(self.gesprek))

    def _show_rail(self) -> None:
        spel, t = self.gesprek.spel, self.gesprek.toestand
        fase = spel.beurten[t.beurt].beurt.fase
        self.query_one(FaseBar).set_fase(fase, af=t.einde is not None, afgebroken=t.fase == Fase.AFGEBROKEN)
        bezig, vooraf = t.einde is None, self.gesprek.vooraf
        self.query_one(Klok).set_over(t.tijd_over if spel.klok else None, geklopt=t.geklopt and bezig, stil=vooraf)
        self.keuzes.help = KeuzeList.help_vooraf if vooraf else KeuzeList.help

    @property
    def _panelen(self) -> tuple[Widget, ...]:
        """The panels under the transcript; one of them is shown."""
        return self.keuzes, self.coach, self.slot

    def _show_below(self, onder: Widget) -> None:
        """Show one of the panels under the transcript, and give it the keys."""
        for paneel in self._panelen:
            paneel.display = paneel is onder
        self._show_vooraf(self._above(onder))
        if not onder.has_focus:
            onder.focus(scroll_visible=False)
        if self._terug_kon != (kan := self.can_take_back):
            # The footer is made anew each time: only when it says something else.
            self._terug_kon = kan
            self.refresh_bindings()

    def _above(self, onder: Widget) -> Content:
        """Give what stands above the choices: that somebody knocks, or what to think about first."""
        t = self.gesprek.toestand
        if onder is not self.keuzes:
            return Content("")
        if t.geklopt:
            return Content.styled(GEKLOPT, "bold")
        denk = "" if self.sessie.stand is Speelstand.TOETS else self.gesprek.spel.beurten[t.beurt].beurt.denk_eerst
        return Content.styled(denk, "italic $gedempt")

    def _show_vooraf(self, tekst: Content) -> None:
        vooraf = self.query_one("#vooraf", Static)
        vooraf.display = bool(tekst)
        if tekst:
            vooraf.update(tekst)

    # Saying

    def keep(self, keuze: str) -> None:
        """Say a choice, on disk first."""
        self.sessie.kies(keuze)

    @property
    def can_take_back(self) -> bool:
        """Whether the last choice can be taken back."""
        return self.sessie.can_undo

    def take_back(self) -> bool:
        """Take the last choice back where that is possible."""
        return self.sessie.undo()

    @on(KeuzeList.Said)
    def say(self, event: KeuzeList.Said) -> None:
        """Say a choice and show what it does; when it cannot be kept it is not said."""
        eerder = len(self.gesprek.stappen)
        try:
            self.keep(event.keuze)
        except OefenenError as error:
            self._tell("Dit lukte niet", error.melding)
            if len(self.gesprek.stappen) == eerder:
                self.keuzes.reopen()
                return
        with self.app.batch_update():
            self._answer(self.gesprek.stappen[-1])

    def _answer(self, stap: Stap) -> None:
        """Let the parent react first; then comes what is in between, and then the next turn."""
        self._tussen = list(self._between(stap))
        # Without a reaction what opens the next turn is the reaction, unless it is another moment or another question.
        nu = None if self._tussen and (stap.reacties or stap.vooraf or stap.tussentijd) else stap.ouder
        self.transcript.add(said(self.gesprek, stap, nu))
        self._ingehouden = stap if self._tussen and nu is None else None
        if self._tussen and not (stap.begint or stap.tussentijd):
            self._show_ouder()
        self._show_next()

    def _between(self, stap: Stap) -> Iterator[Callable[[], None]]:
        """Yield what shows the panels between a choice and the next turn: the coach, in oefenen."""
        if self.sessie.stand is Speelstand.OEFENEN and stap.keuze.feedback:
            yield partial(self._show_coach, stap)

    def _show_coach(self, stap: Stap) -> None:
        self.coach.border_subtitle = VERDER_VOORAF if stap.vooraf and not stap.begint else VERDER
        self.coach.set_tekst(Content(stap.keuze.feedback))
        self._show_below(self.coach)

    def _show_next(self) -> None:
        """Show what is still in between, or else let the parent say what opens the next turn."""
        if self._tussen:
            self._tussen.pop(0)()
            return
        if self._ingehouden is not None:
            self.transcript.add(opened(self.gesprek, self._ingehouden))
        self._show_turn()

    @on(TussenPaneel.Read, "#coach")
    def go_on(self) -> None:
        """Go on once the coach has been read."""
        with self.app.batch_update():
            self._show_next()

    @on(TussenPaneel.Read, "#slot")
    def look_back_on_it(self) -> None:
        """Go to the debrief."""
        self._open_nabespreking()

    def _open_nabespreking(self) -> None:
        cast("OefenApp", self.app).open_nabespreking(self.sessie)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Offer to take back only where that is possible, and to look behind the scenes not in a test."""
        mag = {"undo": self.can_take_back, "look_behind": self.sessie.stand is not Speelstand.TOETS}
        return mag.get(action, True)

    def action_undo(self) -> None:
        """Take the last choice back and offer the same ones again."""
        try:
            gelukt = self.take_back()
        except OefenenError as error:
            self._tell("Terugnemen lukte niet", error.melding)
            return
        if gelukt:
            with self.app.batch_update():
                self.transcript.set_bubbels(self._told())
                self._show_turn()

    def action_look_behind(self) -> None:
        """Go on from here as an author, in a trial; this conversation stays as it is."""
        from oefenen.session.auteur.schrijver import copy_trial  # noqa: PLC0415 - only for authors

        cast("OefenApp", self.app).open_gesprek(copy_trial(self.sessie).sessie)

    def action_look_back(self, richting: int) -> None:
        """Scroll through what was said."""
        (self.transcript.action_page_up if richting < 0 else self.transcript.action_page_down)()

    def action_back_to_choices(self, nummer: int = 0) -> None:
        """Bring the keys back to what can be said, from reading the transcript; a number highlights."""
        onder = next(paneel for paneel in self._panelen if paneel.display)
        onder.focus()
        if nummer and onder is self.keuzes:
            self.keuzes.action_wijs(nummer - 1)

    def action_leave(self) -> None:
        """Go back to the library; a test asks first."""
        if self.sessie.stand is Speelstand.TOETS and self.gesprek.einde is None:
            vraag = VraagScreen("Weggaan uit de toets?", WEGGAAN, ja="Weggaan", nee="Blijven")
            self.app.push_screen(vraag, self._leave_if)
        else:
            self._leave()

    def _leave_if(self, ja: bool | None) -> None:  # noqa: FBT001 - the answer of a window
        if ja:
            self._leave()

    def _leave(self) -> None:
        if self.gesprek.einde is None and self.sessie.begonnen_aan:
            self.app.notify(BEWAARD if self.sessie.store else NIET_BEWAARD)
        self.dismiss()

    def _tell(self, titel: str, melding: str) -> None:
        self.app.push_screen(VraagScreen(titel, melding))
