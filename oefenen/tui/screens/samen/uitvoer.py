"""The window that writes a conversation in a hand-over file: where, with or without a name, and never over something else unasked."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from platformdirs import user_documents_path
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static
from textual.worker import get_current_worker

from oefenen.model.diagnostic import OefenenError
from oefenen.model.overdracht import LANGST_NAAM
from oefenen.session.auteur.schrijven import write_file
from oefenen.session.samen.overdracht import make_file
from oefenen.session.session import Session
from oefenen.store.store import Store
from oefenen.tui.beside import Progress, do_with
from oefenen.tui.help import HelpText
from oefenen.tui.screens.terug.bewaar import BESTAAT, explain
from oefenen.tui.widgets.kader import Kader

UITLEG = "Het hele gesprek komt in één bestand: ook je eigen zinnen, je voornemen en de opmerkingen. Jij bepaalt wie het krijgt."
REKENT = "Even rekenen waar de keerpunten zijn…"


class UitvoerScreen(ModalScreen[str | None]):
    """Asks for a path and a name and writes; dismisses with the path, or with None when nothing was written."""

    AUTO_FOCUS = "#pad"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("down", "app.focus_next", "Volgende veld", show=False),
        Binding("up", "app.focus_previous", "Vorige veld", show=False),
    ]
    help = HelpText(
        "Overdragen",
        "Je trainer of een medestudent neemt dit bestand in (F7), leest je gesprek, en schrijft er opmerkingen en een opdracht bij. Krijg "
        "je het bestand terug, neem het dan ook in met F7: je volgende poging begint ermee.\n\n"
        "Er staat geen naam in, tenzij je die hier typt. Het bestand gaat nergens vanzelf heen.",
    )

    def __init__(self, sessie: Session, store: Store) -> None:
        """Hand *sessie* over, which is kept in *store*."""
        super().__init__(classes="venster")
        self._sessie, self._store = sessie, store
        self._tekst: tuple[str, str] | None = None
        """The text that was made last, and the name in it."""

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("Dit gesprek overdragen", "Enter is klaar, Esc gaat terug"):
            yield Static(UITLEG, id="uitleg", markup=False)
            yield Static("Waar komt het bestand?", classes="veldnaam")
            yield _field(str(propose(self._sessie.spel.scenario.kop.id)), "pad")
            yield Static("Een naam erbij? Leeg is geen naam.", classes="veldnaam")
            yield _field("", "naam", LANGST_NAAM)
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
        self._say("")

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def finish(self) -> None:
        """Write it in a new file."""
        self._begin(over=False)

    @on(Button.Pressed, "#vervangen")
    def replace(self) -> None:
        """Write it in the place of the file that is there."""
        self._begin(over=True)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    def _begin(self, *, over: bool) -> None:
        pad, naam = (self.query_one(f"#{id_}", Input).value.strip() for id_ in ("pad", "naam"))
        if not pad:
            self._say("Typ eerst waar het bestand moet komen.")
        elif self._tekst is not None and self._tekst[1] == naam:
            self._write(pad, over=over)
        else:
            self._say(REKENT)
            self.make(pad, naam, over=over)

    @work(thread=True, exclusive=True)
    def make(self, pad: str, naam: str, *, over: bool) -> None:
        """Make the text beside the screen, since turning points take a while; whoever leaves stops it."""
        worker = get_current_worker()
        try:
            tekst = do_with(self._store, partial(self._make, naam), lambda: worker.is_cancelled)
        except OefenenError as error:
            self.app.call_from_thread(self._say, error.melding)
            return
        if tekst is not None and not worker.is_cancelled:
            self.app.call_from_thread(self._made, tekst, naam, pad, over)

    def _make(self, naam: str, store: Store, progress: Progress) -> str:
        return make_file(self._sessie, store, naam, progress)

    def _made(self, tekst: str, naam: str, pad: str, over: bool) -> None:  # noqa: FBT001 - call_from_thread passes by place
        self._tekst = (tekst, naam)
        if self.is_mounted:
            self._write(pad, over=over)

    def _write(self, ingevuld: str, *, over: bool) -> None:
        tekst = self._tekst[0] if self._tekst else ""
        try:
            pad = Path(ingevuld).expanduser()
            write_file(pad, tekst, over=over)
        except FileExistsError:
            self._say(BESTAAT)
            self.query_one("#vervangen").display = not Path(ingevuld).expanduser().is_dir()
        except (OSError, ValueError, RuntimeError) as error:
            self._say(f"Niet geschreven. {explain(error)}")
        else:
            self.dismiss(str(pad))

    def _say(self, tekst: str) -> None:
        if self.is_mounted:
            self.query_one("#uitkomst", Static).update(tekst)


def _field(tekst: str, id_: str, langst: int = 0) -> Input:
    veld = Input(tekst, id=id_, compact=True, max_length=langst, select_on_focus=False)
    veld.cursor_blink = False
    return veld


def propose(scenario: str) -> Path:
    """Propose a free name in the user's documents folder, or else in the home folder."""
    documenten = user_documents_path()
    map_ = documenten if documenten.is_dir() else Path.home()
    stam = f"gesprek-{scenario}"
    namen = [stam, *(f"{stam}-{nummer}" for nummer in range(2, 100))]
    return next((pad for naam in namen if not (pad := map_ / f"{naam}.json").exists()), map_ / f"{stam}.json")
