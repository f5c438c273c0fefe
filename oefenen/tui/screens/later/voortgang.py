"""Progress: how the conversations went one after the other, part by part, with a way into every debrief."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import getters, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.visual import VisualType
from textual.widget import Widget
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.poging import Poging
from oefenen.report.voortgang.beeld import Voortgang, build
from oefenen.report.voortgang.woorden import LEEG
from oefenen.session.later.voortgang import Nagemeten, complete, measure_older, names, unmeasured
from oefenen.session.session import resume
from oefenen.session.zelf.zelfbeeld import asks
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_with
from oefenen.tui.help import HelpText
from oefenen.tui.screens.later.voortgang_tekst import attempts, beside, calibration, parents, skills
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.lezen import LeesScroll
from oefenen.tui.widgets.pogingen_list import PogingenList
from oefenen.tui.widgets.sectie_bar import SectieBar

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

DELEN = ("Vaardigheden", "Ouders", "Eerst en laatst", "Schatting", "Gesprekken")
LIJST = len(DELEN) - 1
REKENT = "Je eerdere gesprekken worden nagerekend…"
_HULP = {
    "Vaardigheden": "Elke vaardigheid heeft een lijn met een blokje per gesprek. Rechts staan je eerste en je laatste score, eronder waar "
    "het op rust: het midden van je scores, de laagste en de hoogste, en het aantal kansen. Een kans is een beurt waarin de vaardigheid "
    "meetelde.",
    "Ouders": "Per soort ouder zie je hoe die wegging (● goed, ◐ halverwege, ○ slecht) en hoe de drie assen verliepen.",
    "Eerst en laatst": "Je eerste gesprek naast je laatste: van alles bij elkaar, en van elk scenario dat je vaker voerde. Wat je vanaf "
    "een keerpunt opnieuw speelde staat hier niet bij; dat zie je in de nabespreking, met n.",
    "Schatting": "Na een gesprek kun je eerst zelf schatten hoe het ging. Hier zie je hoe ver dat van de meting af lag, en of je jezelf "
    "meestal hoger of lager inschat. Hoe lager het blokje, hoe dichter bij elkaar.",
}


class VoortgangScreen(Screen[None]):
    """Shows the figures of all attempts; nothing of it is a mark, and nothing has to be done."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"deel({n - 1})", naam, show=False) for n, naam in enumerate(DELEN, start=1)),
        Binding("right", "next(1)", "Volgend deel", show=False),
        Binding("left", "next(-1)", "Vorig deel", show=False),
        Binding("space", "read_on", "Lees"),
        Binding("k", "card", "Kaart", tooltip="Lees op één scherm wat een vaardigheid is, en oefen hem meteen"),
        Binding("escape", "dismiss", "Terug"),
    ]
    help = HelpText(
        "Voortgang",
        f"Hoe je gesprekken na elkaar gingen. Er zijn {len(DELEN)} delen: met 1 tot en met {len(DELEN)} of ← en → ga je ernaartoe, met de "
        "spatiebalk lees je door. In het laatste deel open je met Enter de nabespreking van een gesprek. Met k lees je op een kaart wat een "
        "vaardigheid is, en oefen je hem meteen.\n\n"
        "Er staan geen cijfers, alleen wat gemeten is en waar dat op rust. Niemand anders ziet dit.",
    )
    balk = getters.query_one(SectieBar)
    lijst = getters.query_one(PogingenList)

    def __init__(self) -> None:
        """Show what is kept."""
        super().__init__()
        self._deel = 0
        self._pogingen: Sequence[Poging] = ()
        self._redenen: Mapping[int, str] = {}
        self._weg = False

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the parts; one is shown at a time."""
        yield Static("Voortgang", id="titel", markup=False)
        yield SectieBar(DELEN, id="secties")
        yield Static(REKENT, id="rekent", markup=False)
        for index in range(LIJST):
            deel = LeesScroll(Static(), id=f"deel-{index}", classes="deel", can_focus=True)
            deel.help = HelpText(DELEN[index], _HULP[DELEN[index]])
            yield deel
        yield PogingenList()
        yield Static("\n\n".join(LEEG), id="leeg", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show what is kept, and measure the rest beside the screen."""
        self.query_one("#rekent").display = False
        self._read()

    def on_screen_suspend(self) -> None:
        """Remember that something else was on top."""
        self._weg = True

    def on_screen_resume(self) -> None:
        """Show what was played in the meantime."""
        if self._weg:
            self._weg = False
            self._read()

    def _read(self) -> None:
        store = self.oefenapp.store
        try:
            self._pogingen = store.pogingen() if store else ()
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
        self._show()
        if store is not None and any(poging.nummer not in self._redenen for poging in unmeasured(self._pogingen)):
            self.query_one("#rekent").display = True
            self.measure(store)

    def _show(self) -> None:
        voortgang = build(self._pogingen, names(self._pogingen, self.oefenapp.reader))
        for index, inhoud in enumerate(_parts(voortgang)):
            self.query_one(f"#deel-{index} Static", Static).update(inhoud)
        self.lijst.show(attempts(voortgang, self._redenen))
        self._show_part(self._deel)

    # What was not measured yet

    @work(thread=True, exclusive=True)
    def measure(self, store: Store) -> None:
        """Measure it beside the screen; whoever leaves stops it, and what was measured is kept."""
        worker = get_current_worker()

        def older(eigen: Store, progress: Progress) -> Nagemeten:
            return measure_older(eigen, progress)

        try:
            gemeten = do_with(store, older, lambda: worker.is_cancelled)
        except OefenenError:
            gemeten = Nagemeten({}, {})  # what is kept is shown; the store has said elsewhere what is wrong with it
        if gemeten is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._receive, gemeten)

    def _receive(self, gemeten: Nagemeten) -> None:
        self._pogingen = complete(self._pogingen, gemeten)
        self._redenen = gemeten.redenen
        if self.is_mounted:
            self.query_one("#rekent").display = False
            self._show()

    # Finding the way

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        for index, naam in enumerate(DELEN):
            yield SystemCommand(f"Voortgang: {naam}", f"Deel {index + 1}", partial(self.action_deel, index))

    def _show_part(self, index: int) -> None:
        """Show one part and give it the keys; without conversations there is only one thing to say."""
        self._deel = index
        self.balk.set_nu(index)
        leeg = not self._pogingen
        self.query_one("#leeg").display = leeg
        self.balk.display = not leeg
        for plaats in range(len(DELEN)):
            self._part(plaats).display = plaats == index and not leeg
        if not leeg:
            self._part(index).focus(scroll_visible=False)

    def _part(self, index: int) -> Widget:
        return self.lijst if index == LIJST else self.query_one(f"#deel-{index}", LeesScroll)

    @on(SectieBar.Chosen)
    def choose_part(self, event: SectieBar.Chosen) -> None:
        """Show the part whose name was clicked."""
        self._show_part(event.index)

    def action_deel(self, index: int) -> None:
        """Show part *index*."""
        self._show_part(index)

    def action_next(self, stap: int) -> None:
        """Show the next or previous part."""
        self._show_part(max(0, min(self._deel + stap, len(DELEN) - 1)))

    def action_read_on(self) -> None:
        """Read on, and at the end of a part go to the next one."""
        deel = self._part(self._deel)
        if isinstance(deel, LeesScroll) and not deel.read_on():
            self.action_next(1)

    def action_card(self) -> None:
        """Choose a card to read."""
        from oefenen.tui.screens.later.kaart import card_commands  # noqa: PLC0415 - only who asks for it
        from oefenen.tui.screens.palet import PaletScreen  # noqa: PLC0415 - idem

        self.app.push_screen(PaletScreen(card_commands(self.oefenapp)), lambda doe: doe() if doe else None)

    @on(PogingenList.Chosen)
    def look_back(self, event: PogingenList.Chosen) -> None:
        """Open the debrief of a conversation, or say why that does not work."""
        from oefenen.tui.screens.terug.eerst_zelf import EerstZelfScreen  # noqa: PLC0415 - they open this screen in their turn
        from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen  # noqa: PLC0415 - idem

        store = self.oefenapp.store
        if store is None:
            return
        try:
            sessie = resume(store.gesprek(event.nummer), store)
        except OefenenError as error:
            self.app.push_screen(VraagScreen("Dit gesprek kan niet opnieuw bekeken worden", error.melding))
        else:
            self.app.push_screen(EerstZelfScreen(sessie) if asks(sessie) else NabesprekingScreen(sessie))


def _parts(voortgang: Voortgang) -> Sequence[VisualType]:
    return [skills(voortgang), parents(voortgang), beside(voortgang), calibration(voortgang)]
