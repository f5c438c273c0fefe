"""The window that asks for a path and does something with it; what goes wrong is said in the window itself."""

from pathlib import Path
from typing import ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader


class Doe(Protocol):
    """What is done with the path; gives what there is to say, raises OefenenError when it cannot be done."""

    def __call__(self, pad: Path, *, over: bool) -> str:
        """Do it; *over* when a file that is there may be replaced."""


class PadScreen(ModalScreen[str | None]):
    """Dismisses with what was done in words, or with None when nothing was."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = HelpText(
        "Een bestand",
        "Typ waar het bestand staat of moet komen; ~ is je eigen map. Enter is klaar, met Esc ga je terug en gebeurt er niets.",
    )

    def __init__(self, titel: str, voorstel: str, doe: Doe, uitleg: str = "", *, lezen: bool = False) -> None:
        """Propose *voorstel*; with *lezen* the file is only read, and nothing is ever replaced."""
        super().__init__(classes="venster")
        self._titel, self._voorstel, self._doe, self._uitleg, self._lezen = titel, voorstel, doe, uitleg, lezen

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(self._titel, "Enter is klaar, Esc gaat terug"):
            if self._uitleg:
                yield Static(self._uitleg, id="vooraf", markup=False)
            veld = Input(self._voorstel, id="pad", compact=True, select_on_focus=False)
            veld.cursor_blink = False
            yield veld
            yield Static(id="uitkomst", markup=False)
            with Horizontal(classes="knoppen"):
                yield Button("Klaar", id="klaar", compact=True)
                yield Button("Vervangen", id="vervangen", compact=True)
                yield Button("Terug", id="terug", compact=True)

    def on_mount(self) -> None:
        """Hide what is only offered when there is something to replace."""
        self.query_one("#vervangen").display = False

    @on(Input.Changed)
    def change(self) -> None:
        """Forget what was said about another path."""
        self.query_one("#vervangen").display = False
        self.query_one("#uitkomst", Static).update("")

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def finish(self) -> None:
        """Do it."""
        self._try(over=False)

    @on(Button.Pressed, "#vervangen")
    def replace(self) -> None:
        """Do it in the place of the file that is there."""
        self._try(over=True)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Do nothing."""
        self.dismiss(None)

    def _try(self, *, over: bool) -> None:
        ingevuld = self.query_one(Input).value.strip()
        uitkomst = self.query_one("#uitkomst", Static)
        if not ingevuld:
            uitkomst.update("Typ eerst een pad.")
            return
        try:
            pad = Path(ingevuld).expanduser()
            if not self._lezen and not over and pad.is_file():
                uitkomst.update("Dat bestand is er al.")
                self.query_one("#vervangen").display = True
                return
            gedaan = self._doe(pad, over=over)
        except (RuntimeError, ValueError):
            uitkomst.update("Dat pad bestaat niet op deze computer.")
        except OSError:
            uitkomst.update("Dat lukt niet met dit pad. Kies een ander.")
        except OefenenError as error:
            uitkomst.update(error.melding)
        else:
            self.dismiss(gedaan)
