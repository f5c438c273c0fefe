"""The window to jump to a turn: search one, and choose how the parent is when you come there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from oefenen.model.woorden import label
from oefenen.session.auteur.schrijver import Beurtregel
from oefenen.tui.help import HelpText
from oefenen.tui.screens.auteur.toestand import ToestandScreen
from oefenen.tui.verkennen import Verkenner
from oefenen.tui.widgets.twee_kanten import TweeKanten
from oefenen.tui.widgets.zoek_veld import ZoekVeld

BEZIG = "Alle gesprekken worden nagegaan: {aantal} situaties tot nu toe…"
BEGIN = "Alle gesprekken worden nagegaan…"
KLAAR = "Rechts: de kans dat iemand er komt die op goed geluk kiest."
ZOEKT = "Even zoeken hoe je bij ‘{beurt}’ kunt komen…"
WACHT = "Zodra dit klaar is gaat het naar ‘{beurt}’. {bezig}"
NIET = "Geen enkel gesprek komt bij ‘{beurt}’. Met ‘oefenen nakijken’ zie je waarom."
GEEN = "Zo'n beurt is er niet."


class SpringScreen(ModalScreen[Sequence[str] | None]):
    """Asks for a turn and a state; dismisses with the choices that lead there."""

    AUTO_FOCUS = "ZoekVeld"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("down", "move('down')", "Omlaag", show=False),
        Binding("up", "move('up')", "Omhoog", show=False),
    ]
    help = HelpText(
        "Springen naar een beurt",
        "Typ een deel van de naam van een beurt, van de fase of van wat de ouder daar zegt. Loop met ↑ en ↓ en druk op Enter.\n\n"
        "Daarna kies je hoe de ouder er dan aan toe is: alleen situaties waar een gesprek echt kan komen. De keuzes die daarheen "
        "leiden worden voor je nagespeeld.\n\n"
        "Bij een groot scenario duurt het nagaan van alle gesprekken een paar seconden. Met Esc stop je ermee.",
    )

    @dataclass
    class Progress(Message):
        """So many states were seen by now."""

        aantal: int

    @dataclass
    class Explored(Message):
        """Everything is known."""

    @dataclass
    class Found(Message):
        """The states of a turn, each as a line and the choices that lead to it."""

        beurt: str
        keuzes: list[tuple[str, tuple[str, ...]]]

    def __init__(self, verkenner: Verkenner, hier: str) -> None:
        """Offer the turns of a game; *hier* is the one that is on."""
        super().__init__(classes="venster")
        self._verkenner, self._hier = verkenner, hier
        self._wil = ""
        self._gevonden: list[Beurtregel] = []

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Vertical(classes="kader") as kader:
            kader.border_title = "Naar welke beurt?"
            kader.border_subtitle = "Enter kiest, Esc gaat terug"
            veld = ZoekVeld("Typ een deel van de naam of van wat de ouder zegt")
            veld.help = self.help
            yield veld
            yield Static(KLAAR if self._verkenner.klaar else BEGIN, id="stand", markup=False)
            lijst = OptionList(markup=False, compact=True)
            lijst.can_focus = False
            yield lijst

    def on_mount(self) -> None:
        """Show all turns, the one that is on highlighted; find out what can be reached."""
        self._show("")
        if not self._verkenner.klaar:
            self.explore()

    # Finding out

    @work(thread=True, exclusive=True)
    def explore(self) -> None:
        """Go through all conversations beside the screen; whoever leaves stops it."""
        worker = get_current_worker()
        if self._verkenner.explore(lambda: worker.is_cancelled, lambda aantal: self.post_message(self.Progress(aantal))):
            self.post_message(self.Explored())

    @on(Progress)
    def tell_progress(self, event: Progress) -> None:
        """Say how far it is."""
        bezig = BEZIG.format(aantal=f"{event.aantal:,}".replace(",", "."))
        self._say(WACHT.format(beurt=self._wil, bezig=bezig) if self._wil else bezig)

    @on(Explored)
    def show_known(self) -> None:
        """Show what is known of every turn, and go to the one that was asked for meanwhile."""
        self._say(KLAAR)
        self._show(self.query_one(Input).value)
        if self._wil:
            self._find(self._wil)

    def _say(self, tekst: str) -> None:
        self.query_one("#stand", Static).update(tekst)

    # Choosing a turn

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Show what fits what is typed."""
        self._show(event.value)

    @on(Input.Submitted)
    def choose(self) -> None:
        """Take the highlighted turn."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Look for states of a turn, now or as soon as everything is known."""
        self._wil = self._gevonden[event.option_index].id
        if self._verkenner.klaar:
            self._find(self._wil)
        else:
            self._say(WACHT.format(beurt=self._wil, bezig=BEGIN))

    def _find(self, beurt: str) -> None:
        self._wil = ""
        self._say(ZOEKT.format(beurt=beurt))
        self.find_states(beurt)

    @work(thread=True, exclusive=True)
    def find_states(self, beurt: str) -> None:
        """Look for different states of a turn beside the screen."""
        worker = get_current_worker()
        keuzes = [(kandidaat.tekst, kandidaat.keuzes) for kandidaat in self._verkenner.states(beurt)]
        if not worker.is_cancelled:
            self.post_message(self.Found(beurt, keuzes))

    @on(Found)
    def offer(self, event: Found) -> None:
        """Let one of the states be chosen; when there is only one that is the one."""
        self._say(KLAAR if event.keuzes else NIET.format(beurt=event.beurt))
        if len(event.keuzes) == 1:
            self.dismiss(event.keuzes[0][1])
        elif event.keuzes:
            self.app.push_screen(ToestandScreen(event.beurt, event.keuzes), self._chosen)

    def _chosen(self, route: Sequence[str] | None) -> None:
        if route is not None:
            self.dismiss(route)

    def action_move(self, richting: str) -> None:
        """Move the highlight while the typing goes on."""
        lijst = self.query_one(OptionList)
        (lijst.action_cursor_down if richting == "down" else lijst.action_cursor_up)()

    def _show(self, zoek: str) -> None:
        woorden = zoek.casefold().split()
        self._gevonden = [regel for regel in self._verkenner.turns if all(woord in _searched(regel) for woord in woorden)]
        lijst = self.query_one(OptionList)
        lijst.set_options([Option(self._visual(regel)) for regel in self._gevonden] or [Option(GEEN, disabled=True)])
        ids = [regel.id for regel in self._gevonden]
        lijst.highlighted = None if not ids else ids.index(self._hier) if self._hier in ids else 0

    def _visual(self, regel: Beurtregel) -> TweeKanten:
        links = Content.assemble((regel.id, "bold"), ("  hier ben je" if regel.id == self._hier else "", "$accent"))
        rechts = Content.assemble((f"{label(regel.fase)}  ", "$gedempt"), _chance(regel))
        return TweeKanten((links, rechts), (Content.styled(regel.begin, "$gedempt"), Content()))


def _searched(regel: Beurtregel) -> str:
    return f"{regel.id} {regel.fase} {regel.begin}".casefold()


def _chance(regel: Beurtregel) -> Content:
    """Say how often a random player comes there, in a column of its own."""
    if regel.bereikbaar is False:
        return Content.styled("✗ onbereikbaar", "bold $slecht")
    if regel.kans is None:
        return Content.styled("✓ bereikbaar" if regel.bereikbaar else "…", "$gedempt")
    if regel.kans > 1 + 1e-9:
        return Content(f"{regel.kans:.1f} keer".replace(".", ","))
    procent = regel.kans * 100
    return Content(f"{procent:.0f} %" if procent >= 1 else "< 1 %")
