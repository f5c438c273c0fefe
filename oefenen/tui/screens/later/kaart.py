"""A card about one skill; Enter practises it at once."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.nu import now
from oefenen.report.later.kaart import Kaart, Kant, card
from oefenen.session.later.kaart import Daarna, after_card
from oefenen.session.later.vandaag import skills
from oefenen.session.lezer import OnceReader
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_with
from oefenen.tui.help import HelpText
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.lezen import LeesScroll

if TYPE_CHECKING:
    from oefenen.tui.app import OefenApp

EERST_AF = "Oefenen kan na dit gesprek. Met Esc ga je terug naar waar je was."
MISLUKT = "Dit kan nu niet geoefend worden."
GEEN = "Er is nog geen gesprek dat hierover gaat."
NU_JIJ = "Nu jij: druk op Enter voor één beurt."


class KaartScreen(Screen[None]):
    """Shows what a skill is, how strong and weak look, and goes on to a turn."""

    AUTO_FOCUS = "LeesScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "practise", "Oefen dit nu", tooltip="Eén beurt uit je gesprekken, of anders een gesprek hierover"),
        Binding("escape", "dismiss", "Terug"),
    ]
    help = HelpText(
        "Kaart",
        "Wat deze vaardigheid is, en hoe hij sterk en zwak klinkt. Lezen alleen helpt weinig: druk daarna op Enter. Je krijgt één beurt uit "
        "een gesprek dat je al voerde. Is die er nog niet, dan gaat het makkelijkste gesprek open dat hierover gaat.\n\n"
        "De andere kaarten staan in het menu (Ctrl+p): typ daar kaart.",
    )

    def __init__(self, kaart: Kaart) -> None:
        """Show *kaart*."""
        super().__init__()
        self.kaart = kaart

    @property
    def oefenapp(self) -> "OefenApp":
        """The app, by its own type."""
        return cast("OefenApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the card."""
        yield Static(f"Kaart: {self.kaart.titel}", id="titel", markup=False)
        with LeesScroll(id="kaart", can_focus=True):
            yield Static(Content(self.kaart.definitie), id="definitie")
            for kant, stijl in zip(self.kaart.kanten, ("$goed", "$slecht"), strict=True):
                if kant.anker or kant.voorbeelden:
                    yield Static(Content.assemble((f"{kant.kop}: ", f"bold {stijl}"), kant.anker), classes="kant")
                    yield Static(_sentences(kant))
            yield Static(NU_JIJ, id="nu", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def action_practise(self) -> None:
        """Look for a turn, and go there."""
        from oefenen.tui.screens.gesprek import GesprekScreen  # noqa: PLC0415 - they know nothing of cards

        if any(isinstance(scherm, GesprekScreen) for scherm in self.app.screen_stack):
            self.notify(EERST_AF)
        else:
            self.look(self.oefenapp.store)

    @work(thread=True, exclusive=True)
    def look(self, store: Store | None) -> None:
        """Find out beside the screen what comes next; whoever leaves stops it."""
        worker = get_current_worker()

        def find(eigen: Store | None, progress: Progress) -> Daarna:
            progress(0)
            return after_card(self.kaart.id, eigen, now(), self.oefenapp.mappen, OnceReader())

        try:
            daarna = find(None, lambda _: None) if store is None else do_with(store, find, lambda: worker.is_cancelled)
        except OefenenError as error:
            self.app.call_from_thread(self._refuse, error.melding)
            return
        if daarna is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._begin, daarna)

    def _refuse(self, reden: str) -> None:
        self.app.push_screen(VraagScreen(MISLUKT, reden))

    def _begin(self, daarna: Daarna) -> None:
        """Go to the turn, or to the dossier of a conversation and say why."""
        if self.app.screen is not self:
            return
        if daarna.beurt is not None and self.oefenapp.store is not None:
            self._practise_turn(daarna, self.oefenapp.store)
        elif daarna.bestand is not None:
            self.oefenapp.open_dossier(daarna.bestand)
            self.app.notify(
                f"Losse beurten komen uit gesprekken die je zelf voert. Dit is het makkelijkste gesprek over {self.kaart.titel.lower()}.",
                markup=False,
            )
        else:
            self.notify(GEEN)

    def _practise_turn(self, daarna: Daarna, store: Store) -> None:
        from oefenen.session.later.minuutbeurt import open_turns  # noqa: PLC0415 - loads a conversation
        from oefenen.tui.screens.later.minuutbeurt import MinuutbeurtScreen  # noqa: PLC0415 - loads a conversation

        oefeningen, redenen = open_turns([daarna.beurt] if daarna.beurt else [], store, OnceReader())
        if oefeningen:
            self.app.switch_screen(MinuutbeurtScreen(oefeningen, store))
        else:
            self._refuse("\n".join(redenen))


def card_commands(app: "OefenApp") -> Iterable[SystemCommand]:
    """Yield a command for every card."""
    for vaardigheid in skills(app.reader).vaardigheden.values():
        yield SystemCommand(
            f"Kaart: {vaardigheid.label.lower()}",
            "Wat het is, op één scherm, en meteen een beurt",
            partial(open_card, app, card(vaardigheid)),
        )


def open_card(app: "OefenApp", kaart: Kaart) -> None:
    """Show a card, in the place of another one."""
    if isinstance(app.screen, KaartScreen):
        app.switch_screen(KaartScreen(kaart))
    else:
        app.push_screen(KaartScreen(kaart))


def _sentences(kant: Kant) -> Content:
    return Content("\n").join(Content(f"• {zin}") for zin in kant.voorbeelden)
