"""The turning points of a conversation, to play on from one of them or from any other turn."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.uitzicht import Uitzicht
from oefenen.session.anders.keerpunten import find_uitzicht, kept_uitzicht
from oefenen.session.session import Session
from oefenen.tui.beside import do_beside
from oefenen.tui.help import HelpText
from oefenen.tui.screens.terug.keerpunten_tekst import UITLEG, details, lines
from oefenen.tui.widgets.beurten_list import BeurtenList
from oefenen.tui.widgets.lezen import LeesScroll


class KeerpuntenScreen(Screen[int | None]):
    """Offers turns; dismisses with how many choices come before the one that was chosen."""

    AUTO_FOCUS = "BeurtenList"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = BeurtenList.help
    lijst = getters.query_one(BeurtenList)

    def __init__(self, sessie: Session) -> None:
        """Show the turns of *sessie*, in which something was chosen."""
        super().__init__()
        self.sessie = sessie
        self._uitzicht: Sequence[Uitzicht] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Keerpunten · {self.sessie.spel.scenario.kop.titel}", id="titel", markup=False)
        yield Static(UITLEG, id="uitleg", markup=False)
        yield BeurtenList()
        bij = LeesScroll(Static(), id="bij", can_focus=True)
        bij.border_title = "Wat er nog kon"
        bij.help = HelpText(
            "Wat er nog kon",
            "Wat er vlak voor je zin nog te halen was, en wat er daarna van over was. Het is uitgerekend over alle gesprekken die "
            "vanaf daar mogelijk waren.",
        )
        yield bij
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the turns; compute what was reachable when nobody did before."""
        try:
            self._uitzicht = kept_uitzicht(self.sessie, self.sessie.store)
        except OefenenError:
            self._uitzicht = None  # it is computed again; the store has said elsewhere what is wrong with it
        self._show()
        if self._uitzicht is None:
            self.compute()

    def _show(self) -> None:
        self.lijst.show(list(lines(self.sessie.gesprek.stappen, self._uitzicht)))
        self._tell(self.lijst.gewezen)

    @on(BeurtenList.Pointed)
    def point(self, event: BeurtenList.Pointed) -> None:
        """Say what there is to say about the turn that is highlighted."""
        self._tell(event.nummer)

    def _tell(self, nummer: int) -> None:
        bij = self.query_one("#bij", LeesScroll)
        bij.query_one(Static).update(details(self.sessie.gesprek.stappen[nummer - 1], self._uitzicht))
        bij.scroll_home(animate=False)

    @on(BeurtenList.Chosen)
    def choose(self, event: BeurtenList.Chosen) -> None:
        """Go on from the turn that was chosen."""
        self.dismiss(event.nummer - 1)

    # What was reachable

    @work(thread=True, exclusive=True)
    def compute(self) -> None:
        """Compute it beside the screen; whoever leaves stops it."""
        worker = get_current_worker()
        try:
            uitzicht = do_beside(self.sessie, partial(find_uitzicht, self.sessie), lambda: worker.is_cancelled)
        except OefenenError:
            uitzicht = []  # one can go on from any turn without it
        if uitzicht is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._receive, uitzicht)

    def _receive(self, uitzicht: Sequence[Uitzicht]) -> None:
        """Show it; the first proposal is highlighted when nobody has moved yet."""
        self._uitzicht = uitzicht
        if self.is_mounted:
            self._show()
