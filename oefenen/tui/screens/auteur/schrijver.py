"""The author's mode: a conversation on trial, seen from behind, from any turn, with a file that may change meanwhile."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import getters
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.report.achterkant import look_behind
from oefenen.session.auteur.schrijver import Herlezen, copy_trial, reread
from oefenen.session.session import Session
from oefenen.tui.screens.auteur.schrijver_meldingen import (
    GELIJK,
    HULP,
    MERK,
    OUDE_VERSIE,
    UIT,
    reread_text,
    reread_title,
    told_trial,
)
from oefenen.tui.screens.auteur.schrijver_tekst import panel, short
from oefenen.tui.screens.fouten import FoutenScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.verkennen import Verkenner
from oefenen.tui.widgets.achterkant_paneel import AchterkantPaneel
from oefenen.tui.widgets.transcript import Bubbel


class SchrijverScreen(GesprekScreen):
    """Hold a conversation that is never kept; everything behind it stands beside it, or opens with a key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "undo", "Terug", tooltip="Neem je laatste keuze terug, zo vaak als je wilt"),
        Binding("s", "jump", "Spring", tooltip="Ga naar een andere beurt"),
        Binding("h", "reread", "Herlees", tooltip="Lees het bestand opnieuw en ga verder waar je was"),
        Binding("p", "panel", "Paneel", tooltip="Alles wat de student niet ziet"),
        Binding("f4", "leave", "Schrijversmodus uit", show=False),
        Binding("escape", "leave", "Stoppen met deze proef", show=False),
    ]
    help = HULP
    achterkant = getters.query_one(AchterkantPaneel)

    def __init__(self, sessie: Session, melding: str = "") -> None:
        """Go on where the trial *sessie* is, and tell *melding* first."""
        super().__init__(sessie)
        self._melding = melding
        self._nagespeeld = len(sessie.gesprek.stappen)
        self._verkenner = Verkenner(sessie)

    def compose(self) -> ComposeResult:
        """Put a mark above the conversation."""
        with Horizontal(id="merk"):
            yield Static(MERK, markup=False)
            yield Static("Esc stopt", markup=False)
        yield from super().compose()

    def compose_beside(self) -> ComposeResult:
        """Lay out what a trainee does not see: all of it, or two lines of it."""
        yield Static(id="kort")
        yield AchterkantPaneel()

    def on_mount(self) -> None:
        """Explain this mode where a conversation explains itself; Textual goes on to the on_mount of that."""
        self.keuzes.help = HULP
        if self._melding:
            self.call_after_refresh(self._tell, "Niet tot het einde nagespeeld", self._melding)

    def _told(self) -> Iterable[Bubbel]:
        return told_trial(self.gesprek, self._nagespeeld)

    def _show_ouder(self) -> None:
        """Show the other side of the moment."""
        achter = look_behind(self.gesprek)
        self.query_one("#kort", Static).update(short(achter))
        self.achterkant.set_tekst(panel(achter, self.sessie.vaardigheden))

    def _show_rail(self) -> None:
        """Show nothing more: the panel has it."""

    # Going elsewhere

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        if self.sessie.can_undo:
            yield SystemCommand("Eén keuze terug", "u: zo vaak als je wilt", self.action_undo)
            yield SystemCommand("Terug naar het begin", "De hele proef opnieuw", self.action_restart)
        yield SystemCommand("Spring naar een beurt", "s: kies een beurt en hoe de ouder er dan aan toe is", self.action_jump)
        yield SystemCommand("Herlees het bestand", "h: na een verandering verder waar je was", self.action_reread)
        yield SystemCommand("Paneel", "p: alles wat de student niet ziet", self.action_panel)
        yield SystemCommand("Schrijversmodus uit", "F4: terug; van deze proef wordt niets bewaard", self.action_leave)

    def action_undo(self) -> None:
        """Take one choice back; what is left of what was replayed stays marked."""
        self._nagespeeld = min(self._nagespeeld, max(0, len(self.gesprek.stappen) - 1))
        super().action_undo()

    def action_restart(self) -> None:
        """Begin again."""
        self._go_to(())

    def action_jump(self) -> None:
        """Ask for a turn and a state of it."""
        from oefenen.tui.screens.auteur.springen import SpringScreen  # noqa: PLC0415 - only when it is asked for

        self.app.push_screen(SpringScreen(self._verkenner, self.gesprek.toestand.beurt), self._jumped)

    def _jumped(self, keuzes: Sequence[str] | None) -> None:
        if keuzes is not None:
            self._go_to(keuzes)

    def _go_to(self, keuzes: Sequence[str]) -> None:
        self._take(copy_trial(self.sessie, keuzes).sessie)

    def _take(self, sessie: Session) -> None:
        """Go on with another trial."""
        self.sessie = sessie
        self._nagespeeld = len(sessie.gesprek.stappen)
        with self.app.batch_update():
            self.transcript.set_bubbels(self._told())
            self._show_turn()

    def action_reread(self) -> None:
        """Read the file again and go on at the same place."""
        try:
            herlezen = reread(self.sessie, Reader())
        except OefenenError as error:
            self._tell("Opnieuw lezen lukt niet", f"{error.melding}\n\n{OUDE_VERSIE}")
            return
        if herlezen.naspel is None:
            fouten = herlezen.gelezen.fouten
            self.app.push_screen(FoutenScreen(herlezen.gelezen.bestand, fouten, OUDE_VERSIE))
        elif herlezen.gelezen.inhoud_hash == self.sessie.gelezen.inhoud_hash:
            self.notify(GELIJK, markup=False)
        else:
            self._take_new(herlezen, herlezen.naspel.sessie)

    def _take_new(self, herlezen: Herlezen, sessie: Session) -> None:
        self._verkenner = Verkenner(sessie)
        self._take(sessie)
        if herlezen.naspel is not None and herlezen.naspel.gestopt:
            self._tell(reread_title(herlezen), reread_text(herlezen))
        else:
            self.notify(reread_text(herlezen), title=reread_title(herlezen), markup=False)

    # Looking

    def action_panel(self) -> None:
        """Read the panel, or open it where there is no room beside the conversation."""
        if not self.achterkant.display:
            from oefenen.tui.screens.auteur.achterkant import AchterkantScreen  # noqa: PLC0415 - only on a small screen

            self.app.push_screen(AchterkantScreen(panel(look_behind(self.gesprek), self.sessie.vaardigheden)))
        elif self.achterkant.has_focus:
            self.action_back_to_choices()
        else:
            self.achterkant.focus()

    def _open_nabespreking(self) -> None:
        """Show the debrief on top of the trial."""
        from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen  # noqa: PLC0415 - only at the end

        self.app.push_screen(NabesprekingScreen(self.sessie))

    def action_leave(self) -> None:
        """Stop: nothing is kept."""
        self.app.notify(UIT)
        self.dismiss()
