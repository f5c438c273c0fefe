"""Looking on at a good and a middling conversation, page by page, with a question before every sentence."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import getters, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.scenario import ScenarioKop
from oefenen.report.hulp.voorbeeld import GOED, Bladzijde, all_pages
from oefenen.session.session import Session
from oefenen.session.zelf.voorbeeld import Routes, find_routes, kept_routes, play_out, remember_watched
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_beside
from oefenen.tui.help import HelpText
from oefenen.tui.screens.voorbeeld_tekst import AF, BEDENK, VERDER, computing, first_part, refused, second_part
from oefenen.tui.widgets.lezen import LeesScroll


class VoorbeeldScreen(Screen[None]):
    """Shows one page at a time: first up to the question, and then what was said."""

    AUTO_FOCUS = "#voorbeeld"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "read_on", "Verder", key_display="Enter"),
        Binding("left,backspace", "turn_back", "Vorige", key_display="←"),
        Binding("n", "next_part", "Volgende deel", tooltip="Ga door naar het volgende gesprek, of naar het einde"),
        Binding("escape,v", "dismiss", "Terug", key_display="Esc"),
    ]
    help = HelpText(
        "Voorbeeldgesprek",
        "Je kijkt mee met een leraar. Eerst een gesprek dat goed afloopt, daarna een gesprek waarin niet alles lukt, en dan de twee naast "
        "elkaar op de plek waar ze voor het eerst verschillen.\n\n"
        "Voor elke zin staat een vraag. Bedenk eerst zelf iets; druk dan op Enter of de spatiebalk. Je ziet wat de leraar zei, wat de "
        "ouder deed en waarom. Met ← ga je terug, met n sla je de rest van dit gesprek over.\n\n"
        "Wie begint, leert veel van een voorbeeld. Er is niet één goede zin: in jouw gesprek mag het anders.",
    )
    deel = getters.query_one("#voorbeeld", LeesScroll)

    def __init__(self, sessie: Session) -> None:
        """Look on at the conversations of *sessie*, in which nothing is played."""
        super().__init__()
        self.sessie = sessie
        self.bladzijden: Sequence[Bladzijde] = ()
        self.nu = 0
        """Which page is shown."""
        self.getoond = False
        """Whether the second part of it is shown too."""

    @property
    def kop(self) -> ScenarioKop:
        """What the conversations are about."""
        return self.sessie.spel.scenario.kop

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Voorbeeldgesprek · {self.kop.titel}", id="titel", markup=False)
        yield Static(id="waar", markup=False)
        deel = LeesScroll(Static(id="eerst"), Static(id="dan"), id="voorbeeld", can_focus=True)
        deel.help = self.help
        yield deel
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Show the first page; find the conversations when nobody did before."""
        try:
            routes = kept_routes(self.sessie, self.sessie.store)
        except OefenenError:
            routes = None  # they are computed again; the store has said elsewhere what is wrong with it
        if routes is None:
            self._show_progress(0)
            self.compute()
        else:
            self._receive(routes)

    # Finding the conversations

    @work(thread=True, exclusive=True)
    def compute(self) -> None:
        """Find them beside the screen; whoever leaves stops it."""
        worker = get_current_worker()
        try:
            routes = do_beside(self.sessie, partial(self._find), lambda: worker.is_cancelled)
        except OefenenError:
            routes = Routes((), ())
        if routes is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._receive, routes)

    def _find(self, store: Store | None, check: Progress) -> Routes:
        def tell(aantal: int) -> None:
            check(aantal)
            self.app.call_from_thread(self._show_progress, aantal)

        return find_routes(self.sessie, store, tell)

    def _show_progress(self, aantal: int) -> None:
        if self.is_mounted and not self.bladzijden:
            self.query_one("#eerst", Static).update(computing(aantal))

    def _receive(self, routes: Routes) -> None:
        """Show them from the first page."""
        if not self.is_mounted:
            return
        try:
            self.bladzijden = all_pages(play_out(self.sessie, routes))
        except OefenenError as error:
            self.query_one("#eerst", Static).update(refused(error.melding))
            return
        self._show()

    # Turning the pages

    @property
    def bladzijde(self) -> Bladzijde:
        """The page that is shown."""
        return self.bladzijden[self.nu]

    def _show(self) -> None:
        """Show the page: up to the question, or all of it when there is none."""
        bladzijde = self.bladzijde
        self.getoond = not bladzijde.vraag
        self.query_one("#waar", Static).update(f"{self.nu + 1}/{len(self.bladzijden)}  {bladzijde.deel} · {bladzijde.titel}")
        self.query_one("#eerst", Static).update(first_part(bladzijde))
        self._show_second()
        self.deel.scroll_home(animate=False)
        if self._last_of_part and bladzijde.deel == GOED:
            remember_watched(self.kop, self.sessie.store)

    def _show_second(self) -> None:
        dan = self.query_one("#dan", Static)
        dan.display = self.getoond and bool(self.bladzijde.dan or self.bladzijde.dan_naast)
        dan.update(second_part(self.bladzijde))
        einde = AF if self.nu == len(self.bladzijden) - 1 else VERDER
        self.deel.border_subtitle = einde if self.getoond else BEDENK

    @property
    def _last_of_part(self) -> bool:
        return self.nu + 1 == len(self.bladzijden) or self.bladzijden[self.nu + 1].deel != self.bladzijde.deel

    def action_read_on(self) -> None:
        """Read on, then show what was said, then the next page; after the last one this is over."""
        if not self.bladzijden or self.deel.read_on():
            return
        if not self.getoond:
            self.getoond = True
            self._show_second()
            self.call_after_refresh(self.deel.scroll_to_widget, self.query_one("#dan"), top=True, animate=False)
        elif self.nu + 1 < len(self.bladzijden):
            self._go(self.nu + 1)
        else:
            self.dismiss()

    def action_turn_back(self) -> None:
        """Show the page before."""
        if self.bladzijden and self.nu:
            self._go(self.nu - 1)

    def action_next_part(self) -> None:
        """Go to the first page of the next part, or else to the last page."""
        if not self.bladzijden:
            return
        verder = [plek for plek, een in enumerate(self.bladzijden) if plek > self.nu and een.deel != self.bladzijde.deel]
        self._go(verder[0] if verder else len(self.bladzijden) - 1)

    def _go(self, plek: int) -> None:
        self.nu = plek
        with self.app.batch_update():
            self._show()
