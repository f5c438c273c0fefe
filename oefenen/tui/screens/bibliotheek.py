"""The library: which conversations there are, how far you are, and which files are broken."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Input, OptionList, Static

from oefenen.model.diagnostic import Diagnostic, OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.session.library import LibraryRow, check_all, read_library
from oefenen.tui.help import HelpText
from oefenen.tui.screens.bibliotheek_regels import VERDER, build_groepen, first_choice
from oefenen.tui.widgets.scenario_list import ScenarioList
from oefenen.tui.widgets.zoek_veld import ZoekVeld

if TYPE_CHECKING:
    from oefenen.session.session import Session
    from oefenen.tui.app import OefenApp

WELKOM = "Oefen hier een lastig gesprek met een ouder. Kies met ↑ en ↓, dan Enter."
LEEG = "Niets gevonden voor ‘{zoek}’. Met Esc zie je alles weer."
GEEN_ENKEL = "Er zijn nog geen gesprekken om te oefenen."


class BibliotheekScreen(Screen[None]):
    """Choose a parent, or go on where you were."""

    AUTO_FOCUS = "ScenarioList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Zoeken", show=False),
        Binding("escape", "clear", "Alles tonen"),
        Binding("down", "move('down')", "Omlaag", show=False),
        Binding("up", "move('up')", "Omhoog", show=False),
        Binding("q", "stop", "Stoppen"),
    ]
    help = HelpText(
        "Bibliotheek",
        "Hier kies je met welke ouder je oefent. De gesprekken staan op niveau: bij niveau 1 begin je.\n\n"
        "Alles wat je doet blijft op deze computer. Stop je halverwege, dan staat het gesprek hier bovenaan klaar.",
    )

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._rijen: list[LibraryRow] = []
        self._fouten: dict[Path, list[Diagnostic]] = {}
        self._zoek = ""
        self._weg = False

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the screen with the heads of the files; whole files are for after the first picture."""
        yield Static(Content.assemble(("Oefenen", "bold $accent"), "\n", WELKOM), id="welkom")
        if self.oefenapp.melding:
            yield Static(self.oefenapp.melding, id="melding", markup=False)
        yield Static(id="vandaag", markup=False)
        yield ZoekVeld("Typ om te zoeken")
        lijst = ScenarioList()
        self._read()
        lopend = any(rij.lopend for rij in self._rijen)
        self._fill(lijst, None if lopend else first_choice(self._rijen, self._fouten))
        yield lijst
        yield Footer(show_command_palette=False)

    def go_on(self) -> None:
        """Do what the first picture did not wait for."""
        self.check_files([rij.bestand for rij in self._rijen if rij.kop])
        self._look_today()
        app = self.oefenapp
        if app.open_ is not None and app.schrijver is not None:
            app.open_proef(app.open_, app.schrijver)
        elif app.open_ is not None:
            self.open_dossier(app.open_)

    def on_screen_suspend(self) -> None:
        """Remember that something else was on top."""
        self._weg = True

    def on_screen_resume(self) -> None:
        """Show what was played in the meantime."""
        if self._weg:
            self._weg = False
            self._read()
            sleutel = (self._lijst.sleutel or "").removeprefix(VERDER)
            lopend = any(rij.lopend and str(rij.bestand) == sleutel for rij in self._rijen)
            self._show(f"{VERDER}{sleutel}" if lopend else sleutel)
            if self._fouten:
                self.check_files(list(self._fouten))
            self._look_today()

    def _look_today(self) -> None:
        """Say in one quiet line what waits today, once that is known."""
        from oefenen.tui.vandaag_regel import look_beside  # noqa: PLC0415 - not for the first picture

        look_beside(self, self.query_one("#vandaag", Static))

    @property
    def _lijst(self) -> ScenarioList:
        return self.query_one(ScenarioList)

    def _read(self) -> None:
        """Read the library; when the store fails the conversations are still there."""
        app = self.oefenapp
        app.reader = Reader()
        try:
            self._rijen = read_library(app.mappen, app.store)
        except OefenenError as error:
            self._rijen = read_library(app.mappen)
            self.notify(error.melding, severity="error", markup=False)

    def _show(self, kies: str | None) -> None:
        self._fill(self._lijst, kies)

    def _fill(self, lijst: ScenarioList, kies: str | None) -> None:
        rijen = [rij for rij in self._rijen if rij.matches(self._zoek)]
        lijst.show(
            build_groepen(rijen, self._fouten, first_choice(self._rijen, self._fouten)),
            LEEG.format(zoek=self._zoek) if self._zoek else GEEN_ENKEL,
            kies,
        )

    @work(thread=True, exclusive=True)
    def check_files(self, bestanden: Sequence[Path]) -> None:
        """Read whole files, so that a mistake is known before somebody chooses one."""
        self.app.call_from_thread(self._mark, check_all(bestanden))

    def _mark(self, fouten: dict[Path, list[Diagnostic]]) -> None:
        if fouten != self._fouten:
            self._fouten = fouten
            self._show(self._lijst.sleutel)

    def on_key(self, event: events.Key) -> None:
        """Begin to search when somebody just types."""
        veld = self.query_one(ZoekVeld)
        if event.is_printable and event.character and event.character not in " q/" and not veld.has_focus:
            event.stop()
            veld.focus()
            veld.insert_text_at_cursor(event.character)

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Show what fits what is typed."""
        self._zoek = event.value.strip()
        self._show(self._lijst.sleutel)
        self.refresh_bindings()

    @on(Input.Submitted)
    def choose(self) -> None:
        """Open the highlighted line."""
        self._lijst.action_select()

    def action_search(self) -> None:
        """Go to the search field."""
        self.query_one(ZoekVeld).focus()

    def action_stop(self) -> None:
        """Leave the program."""
        self.app.exit()

    def action_move(self, richting: str) -> None:
        """Move the highlight while the typing goes on."""
        (self._lijst.action_cursor_down if richting == "down" else self._lijst.action_cursor_up)()

    def action_clear(self) -> None:
        """Show everything again."""
        self.query_one(ZoekVeld).value = ""
        self._lijst.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Offer to show everything only when something is hidden; q is a letter while somebody types."""
        zoekt = isinstance(self.focused, ZoekVeld)
        return {"clear": bool(self._zoek) or zoekt, "stop": not zoekt}.get(action, True)

    @on(OptionList.OptionSelected)
    def open(self, event: OptionList.OptionSelected) -> None:
        """Go on with a conversation, open a dossier, or tell what is wrong with a file."""
        sleutel = event.option_id or ""
        rij = next(rij for rij in self._rijen if str(rij.bestand) == sleutel.removeprefix(VERDER))
        if sleutel.startswith(VERDER):
            self._resume(rij)
        else:
            self.open_dossier(rij.bestand)

    def _resume(self, rij: LibraryRow) -> None:
        """Bring a kept conversation back; when its file has changed it stays kept and a new one can begin."""
        from oefenen.session.session import VeranderdError, resume  # noqa: PLC0415 - the engine is not for the first picture

        store = self.oefenapp.store
        if rij.lopend is None or store is None:
            return
        try:
            self._begin(resume(rij.lopend, store, reader=self.oefenapp.reader))
        except VeranderdError as error:
            self._tell("Dit gesprek is veranderd", error.melding, rij)
        except OefenenError as error:
            self._tell("Verdergaan lukt niet", error.melding, rij)

    def _tell(self, titel: str, melding: str, rij: LibraryRow) -> None:
        from oefenen.tui.screens.vraag import VraagScreen  # noqa: PLC0415 - rarely needed

        def begin_anew(ja: object) -> None:
            if ja:
                self.open_dossier(rij.bestand)

        self.app.push_screen(VraagScreen(titel, melding, ja="Opnieuw beginnen", nee="Terug"), begin_anew)

    def open_dossier(self, bestand: Path) -> None:
        """Open the dossier of a conversation, or show what is wrong with its file."""
        from oefenen.tui.screens.dossier import DossierScreen  # noqa: PLC0415 - not for the first picture
        from oefenen.tui.screens.fouten import FoutenScreen  # noqa: PLC0415 - rarely needed

        gelezen = self.oefenapp.reader.read(bestand)
        if gelezen.scenario is None or gelezen.fouten:
            self.app.push_screen(FoutenScreen(bestand, gelezen.fouten))
        else:
            self.app.push_screen(DossierScreen(gelezen, gelezen.scenario), self._begin)

    def _begin(self, sessie: "Session | None") -> None:
        if sessie is not None:
            self.oefenapp.open_gesprek(sessie)
