"""The conversation with help inside: a time-out stops it, lets the trainee look, and names a skill."""

from collections.abc import Iterable
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from oefenen.model.diagnostic import OefenenError
from oefenen.model.time_out import HOOGUIT
from oefenen.report.hulp.time_out import TITEL, TimeOut, hint_line
from oefenen.session.session import Session
from oefenen.session.zelf.time_out import help_wanted, offers, take_time_out
from oefenen.tui.help import HelpText
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.tekst import REGIE
from oefenen.tui.widgets.tussen_paneel import TussenPaneel

GEEN = "Geen time-out"
WACHT = "Lees eerst verder. Een time-out neem je als jij aan de beurt bent."
VERDER = "Enter: verder met het gesprek"
HULP = HelpText(
    TITEL,
    "De klok staat stil en de ouder wacht. Kijk nog eens goed: hier staat in woorden wat je aan de ouder ziet. Dan komt er één vraag om "
    "over na te denken. Antwoorden hoeft niet. De hint noemt een vaardigheid die je nu kunt gebruiken; welke zin daarbij past, "
    f"zoek je zelf.\n\nEen time-out kan {HOOGUIT} keer per gesprek, ook als je een zin terugneemt. Hij kost geen punten. In de "
    "nabespreking zie je waar je hem nam.",
)


class HulpGesprekScreen(GesprekScreen):
    """Offers a time-out where there may be one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "time_out", TITEL, tooltip="Zet het gesprek even stil: wat zie je nu?"),
    ]
    time_out = getters.query_one("#time-out", TussenPaneel)

    def __init__(self, sessie: Session) -> None:
        """Go on where *sessie* is."""
        super().__init__(sessie)
        self._hulp = help_wanted(sessie)
        self._opzij: Widget | None = None
        """What was shown when the time-out began."""
        self._aangeboden = False

    def compose_below(self) -> ComposeResult:
        """Lay out the panel."""
        yield TussenPaneel(TITEL, VERDER, HULP, id="time-out")

    @property
    def _panelen(self) -> tuple[Widget, ...]:
        return *super()._panelen, self.time_out

    @property
    def _aan_de_beurt(self) -> tuple[Widget, ...]:
        """The panels in which the trainee is about to say something."""
        return (self.keuzes,)

    @property
    def _onder(self) -> Widget:
        """The panel that is shown."""
        return next(paneel for paneel in self._panelen if paneel.display)

    def _show_below(self, onder: Widget) -> None:
        """Show one of the panels; the footer is made anew when a time-out comes or goes."""
        super()._show_below(onder)
        if self._aangeboden != (nu := offers(self.sessie, hulp=self._hulp)):
            self._aangeboden = nu
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer a time-out while there is a parent, and not in a test."""
        return offers(self.sessie, hulp=self._hulp) if action == "time_out" else super().check_action(action, parameters)

    def commands(self) -> Iterable[SystemCommand]:
        """Yield what can be done here, for the palette."""
        if self.check_action("time_out", ()):
            yield SystemCommand("Neem een time-out", "Zet het gesprek even stil: wat zie je nu?", self.action_time_out)
        yield from super().commands()

    def action_time_out(self) -> None:
        """Stop the conversation and look, when there is a time-out left."""
        onder = self._onder
        if onder is self.time_out:
            return
        if onder not in self._aan_de_beurt:
            self.notify(WACHT)
            return
        try:
            time_out = take_time_out(self.sessie, hulp=self._hulp)
        except OefenenError as error:
            self._tell(GEEN, error.melding)
            return
        with self.app.batch_update():
            self._put_aside(onder)
            self._show_time_out(time_out)

    def _show_time_out(self, time_out: TimeOut) -> None:
        self.time_out.border_title = f"{TITEL} {len(self.sessie.time_outs)} van {HOOGUIT} · de klok staat stil"
        self.time_out.set_tekst(_tell(time_out))
        self._show_below(self.time_out)

    def _put_aside(self, onder: Widget) -> None:
        """Make room for the time-out."""
        self._opzij = onder

    def _take_up(self, onder: Widget | None) -> None:  # noqa: ARG002 - what was typed in it matters to who has a field
        """Go on where the time-out began."""
        self._offer()

    @on(TussenPaneel.Read, "#time-out")
    def end_time_out(self) -> None:
        """Go on once it has been read."""
        with self.app.batch_update():
            self._take_up(self._opzij)
            self._opzij = None


def _tell(time_out: TimeOut) -> Content:
    """Give what it says: what there is to see, the question, the hint."""
    ziet = [Content.assemble((f"{wie}: ", "bold"), (tekst, REGIE)) for wie, tekst in time_out.ziet]
    vraag = Content.styled(time_out.vraag, "bold $accent")
    hint = Content.assemble(("Hint: ", "bold"), hint_line(time_out.hint))
    return Content("\n").join([*ziet, vraag, hint])
