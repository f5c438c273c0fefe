"""Today: two or three things to do, each with why; Enter begins with one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import getters, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.minuutbeurt import Minuutbeurt
from oefenen.model.nu import now
from oefenen.model.vandaag import Ding, Soort, Vandaag
from oefenen.reading.bestanden import Reader
from oefenen.report.afspraken.als_ouderverslag import long_date
from oefenen.report.later.als_vandaag import NOG_GEEN, count, next_lines
from oefenen.session.later.minuutbeurt import open_turns
from oefenen.session.later.minuutbeurten import PER_KEER, sort_out
from oefenen.session.later.vandaag import skills, today
from oefenen.session.lezer import OnceReader
from oefenen.session.session import resume
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_with
from oefenen.tui.help import HelpText
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.dingen_list import DingenList

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

REKENT = "Even kijken wat er voor vandaag is…"
NIETS = "Er is nu niets te doen. Een gesprek kiezen kan altijd in de bibliotheek."
EERST_AF = "Maak eerst dit gesprek af, of ga weg met Esc. Wat je zei, blijft bewaard."
MISLUKT = "Dit kan nu niet gelezen worden."


class VandaagScreen(Screen[None]):
    """Shows what there is to do and starts it; nothing must."""

    AUTO_FOCUS = "DingenList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "one_skill", "Eén vaardigheid", tooltip="Oefen één vaardigheid, ook als er nu niets aan de beurt is"),
        Binding("escape", "dismiss", "Terug"),
    ]
    help = HelpText(
        "Vandaag",
        "Twee of drie dingen die je nu zou kunnen doen, met waarom. Een minuutbeurt is één beurt uit een gesprek dat je al voerde. Hij komt "
        "terug na twee dagen, en daarna steeds later als het goed gaat: zo blijft het hangen.\n\nMet Enter begin je. Met v oefen je één "
        "vaardigheid, ook als er nu niets aan de beurt is. Niets moet: er wordt niets geteld, en wat je overslaat blijft gewoon staan.",
    )
    lijst = getters.query_one(DingenList)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._beurten: Sequence[Minuutbeurt] = ()

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(f"Vandaag, {long_date(now().astimezone())}", id="titel", markup=False)
        with Vertical(id="vandaag"):
            yield DingenList()
            yield Static(REKENT, id="verder", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def on_screen_resume(self) -> None:
        """Look what there is now: something may have been done in the meantime."""
        if self.oefenapp.store is None:
            self._show(None, NIETS)
        else:
            self.look(self.oefenapp.store)

    @work(thread=True, exclusive=True)
    def look(self, store: Store) -> None:
        """Find it out beside the screen; whoever leaves stops it."""
        worker = get_current_worker()
        mappen = self.oefenapp.mappen

        def find(eigen: Store, progress: Progress) -> Vandaag:
            progress(0)
            return today(eigen, now(), mappen)

        try:
            gevonden, melding = do_with(store, find, lambda: worker.is_cancelled), ""
        except OefenenError as error:
            gevonden, melding = None, error.melding
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, gevonden, melding or NIETS)

    def _show(self, vandaag: Vandaag | None, melding: str) -> None:
        if not self.is_mounted:
            return
        dingen = vandaag.dingen if vandaag else ()
        self._beurten = vandaag.beurten if vandaag else ()
        self.lijst.show(dingen)
        self.lijst.display = bool(dingen)
        regels = next_lines(vandaag, now()) if vandaag else []
        self.query_one("#verder", Static).update(Content("\n".join([*([] if dingen else [melding]), *regels])))

    @on(DingenList.Chosen)
    def begin(self, event: DingenList.Chosen) -> None:
        """Begin with what was chosen."""
        doe = {
            Soort.MINUUTBEURTEN: self._practise,
            Soort.GESPREK: self._dossier,
            Soort.VERDER: self._go_on,
            Soort.NABESPREKING: self._look_back,
        }
        try:
            doe[event.ding.soort](event.ding)
        except OefenenError as error:
            self.app.push_screen(VraagScreen(MISLUKT, error.melding))

    def _practise(self, ding: Ding) -> None:  # noqa: ARG002 - all of them are asked in the same way
        self._practise_turns(self._beurten)

    def _practise_turns(self, beurten: Sequence[Minuutbeurt]) -> None:
        from oefenen.tui.screens.later.minuutbeurt import MinuutbeurtScreen  # noqa: PLC0415 - loads a conversation

        store = self._store()
        oefeningen, redenen = open_turns(beurten, store, OnceReader())
        if oefeningen:
            self.app.push_screen(MinuutbeurtScreen(oefeningen, store))
        else:
            self.app.push_screen(VraagScreen(MISLUKT, "\n".join(redenen) or NIETS))

    def commands(self) -> Iterable[SystemCommand]:
        """Yield the skills that can be practised alone, those of the single turns that there are."""
        store = self.oefenapp.store
        try:
            beurten = store.minuutbeurten() if store else []
        except OefenenError:
            beurten = []
        if not beurten:
            return
        alle = skills(self.oefenapp.reader)
        aantallen = Counter(beurt.plek.vaardigheid for beurt in beurten)
        for naam, aantal in sorted(aantallen.items(), key=lambda paar: alle.label(paar[0])):
            yield SystemCommand(f"Oefen alleen: {alle.label(naam).lower()}", count(aantal), partial(self._practise_skill, naam))

    def _practise_skill(self, vaardigheid: str) -> None:
        """Practise what is due of one skill, or what is not when nothing is."""
        try:
            stapel = sort_out(self._store(), now(), vaardigheid=vaardigheid)
            self._practise_turns((stapel.klaar or stapel.later)[:PER_KEER])
        except OefenenError as error:
            self.app.push_screen(VraagScreen(MISLUKT, error.melding))

    def action_one_skill(self) -> None:
        """Choose one skill to practise."""
        from oefenen.tui.screens.palet import PaletScreen  # noqa: PLC0415 - only who asks for it

        keuzes = list(self.commands())
        if keuzes:
            self.app.push_screen(PaletScreen(keuzes), lambda doe: doe() if doe else None)
        else:
            self.notify(NOG_GEEN)

    def _dossier(self, ding: Ding) -> None:
        self.oefenapp.open_dossier(Path(ding.bestand))

    def _go_on(self, ding: Ding) -> None:
        store = self._store()
        self.oefenapp.open_gesprek(resume(store.gesprek(ding.gesprek), store, reader=Reader()))

    def _look_back(self, ding: Ding) -> None:
        store = self._store()
        self.oefenapp.open_nabespreking(resume(store.gesprek(ding.gesprek), store, reader=Reader()))

    def _store(self) -> Store:
        if self.oefenapp.store is None:
            raise OefenenError(NIETS)
        return self.oefenapp.store
