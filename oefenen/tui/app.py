"""The app: which screen is shown, the theme, the help and the palette."""

import gc
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.geometry import Size
from textual.screen import ModalScreen, Screen

from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.session.instellingen import settings
from oefenen.store.store import Store
from oefenen.tui.commands import Commandable
from oefenen.tui.help import find_help
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.klein import KleinScreen, too_small
from oefenen.tui.themes import DONKER, LICHT, THEMES
from oefenen.tui.toetsen import key_name, keys_to_explain, translated

if TYPE_CHECKING:
    from oefenen.session.session import Session

EERST_CSS, VERDER_CSS = (Path(__file__).with_name(naam) for naam in ("eerst.tcss", "oefenen.tcss"))


class OefenApp(App[None], inherit_bindings=False):
    """Practise difficult conversations with parents."""

    TITLE = "Oefenen"
    CSS_PATH = EERST_CSS
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-smal"), (80, "-middel"), (120, "-breed")]  # noqa: RUF012 - typed by Textual
    VERTICAL_BREAKPOINTS = [(0, "-laag"), (24, "-gewoon"), (36, "-hoog")]  # noqa: RUF012 - typed by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Hulp", priority=True),
        Binding("ctrl+p", "palet", "Menu"),
        Binding("f2", "other_theme", "Licht of donker", show=False, priority=True),
        Binding("f3", "today", "Vandaag", show=False),
        Binding("f6", "settings", "Instellingen", show=False, priority=True),
        Binding("f5", "voortgang", "Voortgang", show=False),
        Binding("f7", "invoer", "Een bestand innemen", show=False),
        Binding("ctrl+q", "quit", "Stoppen", show=False, priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(
        self,
        store: Store | None,
        mappen: tuple[Path, ...] = (),
        melding: str = "",
        *,
        open_: Path | None = None,
        schrijver: Sequence[str] | None = None,
    ) -> None:
        """Show the shipped library and *mappen*; keep conversations in *store*; begin at the dossier of *open_*.

        With *schrijver* begin at a trial of it instead, in which those choices have been made.
        """
        super().__init__()
        self.store = store
        self.mappen = mappen
        self.melding = melding
        self.open_ = open_
        self.schrijver = schrijver
        self.reader = Reader()
        for theme in THEMES.values():
            self.register_theme(theme)
        self._begin_with(self._remembered_theme())
        self._take_settings()

    def _begin_with(self, thema: str) -> None:
        """Take a theme before anything is styled; setting it the usual way would parse all css twice."""
        self.set_reactive(App.theme, thema)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(THEMES[thema].dark, "-dark-mode")
        self.set_class(not THEMES[thema].dark, "-light-mode")

    def _remembered_theme(self) -> str:
        return settings(self.store)["thema"]

    def _take_settings(self) -> None:
        """Take over what is not about one screen: room between the lines, and whether anything moves."""
        nu = settings(self.store)
        self.animation_level = "none" if nu.rustig else "full"
        self.set_class(nu.ruim, "-ruim")

    def use_settings(self) -> None:
        """Use the settings as they are now."""
        self.theme = self._remembered_theme()
        self._take_settings()

    def begin_again(self) -> None:
        """Open what is kept anew and go on in the library: it was wiped, or something else came in its place."""
        if self.store is not None:
            self.store.reopen()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.use_settings()

    def get_default_screen(self) -> Screen[None]:
        """Begin in the library."""
        return BibliotheekScreen()

    def on_ready(self) -> None:
        """Do what the first picture did not wait for: the rest of the css, looking for garbage, and reading whole files."""
        self.stylesheet.read(VERDER_CSS)
        self.refresh_css(animate=False)
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
        for scherm in self.screen_stack:
            if isinstance(scherm, BibliotheekScreen):
                scherm.go_on()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, in Dutch."""
        return translated(super().active_bindings)

    def get_key_display(self, binding: Binding) -> str:
        """Name a key in Dutch."""
        return binding.key_display or key_name(binding.key)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield the commands of *screen* and then our own; none of Textual's."""
        if isinstance(screen, Commandable):
            yield from screen.commands()
        yield SystemCommand("Hulp", "Uitleg bij wat je nu ziet, met de toetsen", self.action_help)
        anders = "Donker" if self.theme == LICHT else "Licht"
        yield SystemCommand("Instellingen", "Klok, eigen zinnen, hulp, beeld; reservekopie en wissen", self.action_settings)
        yield SystemCommand(f"{anders} beeld", "Wisselen tussen licht en donker", self.action_other_theme)
        yield SystemCommand("Vandaag", "Wat je nu zou kunnen oefenen, en waarom", self.action_today)
        yield SystemCommand(
            "Een bestand innemen", "F7: een gesprek van een ander, of opmerkingen bij het jouwe", self.action_invoer
        )
        yield SystemCommand("Voortgang", "Hoe je gesprekken na elkaar gingen", self.action_voortgang)
        yield from self._cards()
        yield SystemCommand("Stoppen", "Oefenen afsluiten; alles blijft bewaard", self.exit)

    def _cards(self) -> Iterable[SystemCommand]:
        from oefenen.tui.screens.later.kaart import card_commands  # noqa: PLC0415 - not for the first picture

        return card_commands(self)

    def action_help(self) -> None:
        """Explain what has the focus, or stop explaining."""
        from oefenen.tui.screens.hulp import HulpScreen  # noqa: PLC0415 - not for the first picture

        scherm = self.screen
        if isinstance(scherm, HulpScreen):
            scherm.dismiss()
        if isinstance(scherm, HulpScreen | KleinScreen):
            return
        toetsen = keys_to_explain(actief.binding for actief in self.active_bindings.values() if actief.enabled)
        self.push_screen(HulpScreen(find_help(self.screen), toetsen))

    def action_palet(self) -> None:
        """Open the palette."""
        from oefenen.tui.screens.palet import PaletScreen  # noqa: PLC0415 - not for the first picture

        self.push_screen(PaletScreen(self.get_system_commands(self.screen)), lambda doe: doe() if doe else None)

    def action_other_theme(self) -> None:
        """Change between light and dark, and remember it."""
        self.theme = DONKER if self.theme == LICHT else LICHT
        if self.store is not None:
            try:
                self.store.keep_instelling("thema", self.theme)
            except OefenenError as error:
                self.notify(error.melding, severity="warning", markup=False)

    def action_settings(self) -> None:
        """Show the settings, or go back from them."""
        from oefenen.tui.screens.beheer.instellingen import InstellingenScreen  # noqa: PLC0415 - not for the first picture

        if not isinstance(self.screen, ModalScreen | InstellingenScreen | KleinScreen):
            self.push_screen(InstellingenScreen())

    def action_today(self) -> None:
        """Show what there is to do today, or go back from there; not in the middle of a conversation."""
        from oefenen.tui.screens.gesprek import GesprekScreen  # noqa: PLC0415 - not for the first picture
        from oefenen.tui.screens.later.vandaag import EERST_AF, VandaagScreen  # noqa: PLC0415 - idem

        if isinstance(self.screen, VandaagScreen):
            self.screen.dismiss()
        elif any(isinstance(scherm, GesprekScreen) for scherm in self.screen_stack):
            self.notify(EERST_AF)
        elif not isinstance(self.screen, ModalScreen | KleinScreen):
            self.push_screen(VandaagScreen())

    def action_invoer(self) -> None:
        """Take in a conversation from a file."""
        from oefenen.tui.screens.gesprek import GesprekScreen  # noqa: PLC0415 - not for the first picture
        from oefenen.tui.screens.samen.invoer import EERST_AF, InvoerScreen  # noqa: PLC0415 - idem

        if isinstance(self.screen, InvoerScreen):
            self.screen.dismiss()
        elif any(isinstance(scherm, GesprekScreen) for scherm in self.screen_stack):
            self.notify(EERST_AF)
        elif self.store is not None and not isinstance(self.screen, ModalScreen | KleinScreen):
            self.push_screen(InvoerScreen(self.store))

    def action_voortgang(self) -> None:
        """Show how the conversations went one after the other, or go back from there."""
        from oefenen.tui.screens.later.voortgang import VoortgangScreen  # noqa: PLC0415 - not for the first picture

        if isinstance(self.screen, VoortgangScreen):
            self.screen.dismiss()
        else:
            self.push_screen(VoortgangScreen())

    def action_help_quit(self) -> None:
        """Tell fingers that are used to ctrl+c how to stop."""
        self.notify("Druk op Ctrl+q om te stoppen. Je gesprek blijft bewaard.", title="Wil je stoppen?")

    def on_resize(self, event: events.Resize) -> None:
        """Cover what cannot be read, and tell every screen, also those below, how much room there is."""
        for scherm in self.screen_stack[:-1]:
            scherm.post_message(event)
        self._cover(event.size)

    def _cover(self, size: Size) -> None:
        if too_small(size) and not isinstance(self.screen, KleinScreen):
            self.push_screen(KleinScreen())
        elif not too_small(size):
            self._uncover()

    def _uncover(self) -> None:
        if isinstance(self.screen, KleinScreen):
            self.pop_screen()

    def open_gesprek(self, sessie: "Session") -> None:
        """Hold (or go on with) a conversation; a trial opens in the author's mode."""
        self._uncover()
        if sessie.proef:
            from oefenen.tui.screens.auteur.schrijver import SchrijverScreen  # noqa: PLC0415 - only for authors

            self.push_screen(SchrijverScreen(sessie))
        else:
            from oefenen.tui.screens.eigen_gesprek import EigenGesprekScreen  # noqa: PLC0415 - not for the first picture

            self.push_screen(EigenGesprekScreen(sessie))
        self._cover(self.size)

    def open_proef(self, bestand: Path, keuzes: Sequence[str]) -> None:
        """Try a scenario out as its author, after *keuzes* have been made as far as they can be."""
        from oefenen.session.auteur.schrijver import start_trial  # noqa: PLC0415 - only for authors
        from oefenen.tui.screens.auteur.schrijver import SchrijverScreen  # noqa: PLC0415 - idem
        from oefenen.tui.screens.auteur.schrijver_meldingen import stopped  # noqa: PLC0415 - idem

        try:
            naspel = start_trial(self.reader.read(bestand), keuzes)
        except OefenenError as error:
            self.notify(error.melding, severity="error", markup=False)
            return
        self._uncover()
        self.push_screen(SchrijverScreen(naspel.sessie, stopped(naspel) if naspel.gestopt else ""))
        self._cover(self.size)

    def open_dossier(self, bestand: Path) -> None:
        """Go back to the library and open a dossier from there."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if isinstance(self.screen, BibliotheekScreen):
            self.screen.open_dossier(bestand)

    def open_nabespreking(self, sessie: "Session") -> None:
        """Look back on a conversation, in the place of the screen that is shown; first at oneself, and then at the figures."""
        from oefenen.session.zelf.zelfbeeld import asks  # noqa: PLC0415 - not for the first picture
        from oefenen.tui.screens.terug.eerst_zelf import EerstZelfScreen  # noqa: PLC0415 - idem
        from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen  # noqa: PLC0415 - idem

        self._uncover()
        self.switch_screen(EerstZelfScreen(sessie) if asks(sessie) else NabesprekingScreen(sessie))
        self._cover(self.size)


def run_app(mappen: Iterable[Path] = (), *, open_: Path | None = None, schrijver: Sequence[str] | None = None) -> int:
    """Open the store, run the app (at scenario *open_*, perhaps as a *schrijver*) and give the exit code."""
    gc.disable()
    try:
        with Store() as store:
            app = OefenApp(store, tuple(mappen), open_=open_, schrijver=schrijver)
            app.run()
            return app.return_code or 0
    except OefenenError as error:
        sys.stderr.write(f"{error.melding}\n")
        return int(error.exit_code)
