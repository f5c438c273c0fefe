"""The settings: how a conversation is played and shown, and everything that was kept as one thing."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.model.instellingen import INSTELLINGEN
from oefenen.session.gegevens import make_copy, propose_copy, where
from oefenen.session.instellingen import change, reset, settings
from oefenen.tui.help import HelpText
from oefenen.tui.screens.beheer.gegevens import ask_restore, ask_wipe
from oefenen.tui.screens.beheer.pad import PadScreen
from oefenen.tui.widgets.keuze_rij import KeuzeRij, Mogelijkheid
from oefenen.tui.widgets.lezen import LeesScroll

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

INSPRONG = 21
"""Cells for the name of a setting."""
UITLEG = "Wat je verandert, geldt meteen. Bij elk gesprek kun je in het dossier nog iets anders kiezen."


class InstellingenScreen(Screen[None]):
    """Shows every setting with what it can be; a change is kept and used at once."""

    AUTO_FOCUS = "KeuzeRij"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "Volgende", show=False),
        Binding("up", "app.focus_previous", "Vorige", show=False),
        Binding("r", "copy", "Kopie"),
        Binding("t", "restore", "Zet terug"),
        Binding("g", "usual", "Gewoon"),
        Binding("w", "wipe", "Wissen"),
        Binding("escape,f6", "dismiss(None)", "Terug", key_display="Esc"),
    ]
    help = HelpText(
        "Instellingen",
        "Met ↑ en ↓ kies je een instelling, met ← en → verander je die. Het wordt meteen bewaard; met g staat alles weer gewoon.\n\n"
        "Met r maak je een kopie van alles wat je gespeeld hebt, in één bestand. Met t zet je zo'n kopie terug; wat er nu is, blijft dan "
        "ook bewaard. Met w wis je alles wat oefenen van je bewaarde: je wordt twee keer gevraagd of je het zeker weet.",
    )

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    @property
    def _database(self) -> Path | None:
        return self.oefenapp.store.pad if self.oefenapp.store else None

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static("Instellingen", id="titel", markup=False)
        yield Static(UITLEG, id="uitleg", markup=False)
        nu = settings(self.oefenapp.store)
        with LeesScroll(id="rijen", can_focus=False):
            for instelling in INSTELLINGEN.values():
                mogelijk = [Mogelijkheid(waarde, woord) for waarde, woord in instelling.waarden.items()]
                hulp = HelpText(instelling.kop, instelling.uitleg)
                yield KeuzeRij(
                    instelling.kop, mogelijk, nu[instelling.naam], hulp=hulp, id=f"kies-{instelling.naam}", inspring=INSPRONG
                )
        yield Static(id="bij", markup=False)
        yield Static(f"Je gesprekken staan in {self._database.parent if self._database else where()}", id="map", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Explain the setting that is pointed at."""
        rij = event.widget
        if isinstance(rij, KeuzeRij):
            self.query_one("#bij", Static).update(INSTELLINGEN[_name(rij)].uitleg)

    @on(KeuzeRij.Gekozen)
    def keep(self, event: KeuzeRij.Gekozen) -> None:
        """Keep a setting and use it."""
        if self.oefenapp.store is None:
            return
        try:
            change(self.oefenapp.store, _name(event.rij), event.waarde)
        except OefenenError as error:
            self.notify(error.melding, severity="warning", markup=False)
        self.oefenapp.use_settings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's protocol
        """Without a place to keep things there is nothing to copy or wipe."""
        return self.oefenapp.store is not None or action not in ("copy", "restore", "usual", "wipe")

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        if self.oefenapp.store is not None:
            yield SystemCommand("Reservekopie", "Alles wat bewaard is in één bestand", self.action_copy)
            yield SystemCommand("Zet een kopie terug", "Wat er nu is, blijft ook bewaard", self.action_restore)
            yield SystemCommand("Alles gewoon", "Alle instellingen zoals in het begin", self.action_usual)
            yield SystemCommand("Wis alles", "Alles wat oefenen bewaarde, echt weg", self.action_wipe)

    def action_usual(self) -> None:
        """Make every setting the usual one."""
        if self.oefenapp.store is None:
            return
        try:
            nu = reset(self.oefenapp.store)
        except OefenenError as error:
            self.notify(error.melding, severity="warning", markup=False)
            return
        for rij in self.query(KeuzeRij):
            rij.gekozen = nu[_name(rij)]
        self.oefenapp.use_settings()

    def action_copy(self) -> None:
        """Ask where the copy comes, and make it."""

        def write(pad: Path, *, over: bool) -> str:
            inhoud = make_copy(pad, over=over, van=self._database)
            return f"De kopie met {inhoud.aantal} staat in {pad}"

        voorstel = Path("~") / propose_copy()
        scherm = PadScreen(
            "Waar komt de reservekopie?", str(voorstel), write, "Zet de kopie daarna op een andere plek, zoals een stick."
        )
        self.app.push_screen(scherm, self._tell)

    def _tell(self, uitkomst: str | None) -> None:
        if uitkomst:
            self.notify(uitkomst, markup=False)

    def action_restore(self) -> None:
        """Put a copy back, after asking."""
        ask_restore(self.oefenapp)

    def action_wipe(self) -> None:
        """Wipe everything, after asking twice."""
        ask_wipe(self.oefenapp)


def _name(rij: KeuzeRij) -> str:
    return (rij.id or "").removeprefix("kies-")
