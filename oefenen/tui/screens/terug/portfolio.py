"""The window that makes a file of a conversation to hand in: in which form, where, and with which words of the trainee."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.model.diagnostic import OefenenError
from oefenen.report.verslag import Verslag
from oefenen.session.samen.portfolio import (
    LANGST_LEERUITKOMST,
    LANGST_NAAM,
    VORMEN,
    make_portfolio,
    own_words,
    proposed_outcome,
    remember_outcome,
    write_portfolio,
)
from oefenen.session.session import Session
from oefenen.tui.help import HelpText
from oefenen.tui.screens.terug.bewaar import BESTAAT, explain, propose
from oefenen.tui.widgets.kader import Kader
from oefenen.tui.widgets.keuze_rij import KeuzeRij, Mogelijkheid

HULP = HelpText(
    "Portfolio",
    "Dit gesprek komt in één bestand om in te leveren: het formulier met je zinnen, het verloop, je eigen zinnen, je terugblik, wat een "
    "collega en je docent ervan zeiden, en een STARR om zelf af te maken. HTML open je in je browser en druk je af op A4; in Word en "
    "Markdown schrijf je verder.\n\n"
    "De leeruitkomst is van je opleiding; hij blijft staan voor de volgende keer. Er staat geen naam in, tenzij je die hier typt. Met Tab "
    "ga je naar het volgende veld.",
)
_VORMEN = (
    Mogelijkheid("html", "HTML", "Om te lezen en te printen."),
    Mogelijkheid("docx", "Word", "Om in verder te schrijven."),
    Mogelijkheid("markdown", "Markdown", "Gewone tekst met opmaaktekens."),
    Mogelijkheid("json", "JSON", "Voor een ander programma."),
)
NAMEN = "Leeg is geen naam. Noem nooit echte ouders of kinderen."


class PortfolioScreen(ModalScreen[str | None]):
    """Asks for form, path and words and writes; dismisses with the path, or with None when nothing was written."""

    AUTO_FOCUS = "#pad"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Terug"),
        Binding("down", "app.focus_next", "Volgende veld", show=False),
        Binding("up", "app.focus_previous", "Vorige veld", show=False),
    ]
    help = HULP

    def __init__(self, sessie: Session, verslag: Verslag) -> None:
        """Hand in *sessie*, of which *verslag* is the debrief."""
        super().__init__(classes="venster")
        self._sessie, self._verslag = sessie, verslag

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader("Een portfolio van dit gesprek", "Enter is klaar, Esc gaat terug"):
            yield KeuzeRij("Vorm", _VORMEN, "html", hulp=HULP, id="vorm")
            yield Static("Waar komt het bestand?", classes="veldnaam")
            yield _field(str(self._propose("html")), "pad")
            yield Static("Bij welke leeruitkomst hoort het? Leeg mag ook.", classes="veldnaam")
            yield _field(proposed_outcome(self._sessie.store), "leeruitkomst", LANGST_LEERUITKOMST)
            yield Static(f"Je naam erbij? {NAMEN}", classes="veldnaam")
            yield _field("", "naam", LANGST_NAAM)
            yield Static(id="uitkomst", markup=False)
            with Horizontal(classes="knoppen"):
                yield Button("Klaar", id="klaar", compact=True)
                yield Button("Vervangen", id="vervangen", compact=True)
                yield Button("Terug", id="terug", compact=True)

    def on_mount(self) -> None:
        """Hide what is only offered when there is something to replace."""
        self.query_one("#vervangen").display = False

    def _propose(self, vorm: str) -> Path:
        return propose(self._sessie.spel.scenario.kop.id, "portfolio", VORMEN[vorm])

    @on(KeuzeRij.Gekozen)
    def rename(self, event: KeuzeRij.Gekozen) -> None:
        """Let the name of the file follow the form, as long as it ends like one of the forms."""
        veld = self.query_one("#pad", Input)
        eind = next((eind for eind in VORMEN.values() if veld.value.endswith(eind)), "")
        if eind:
            voorgesteld = {str(self._propose(vorm)) for vorm in VORMEN}
            anders = f"{veld.value.removesuffix(eind)}{VORMEN[event.waarde]}"
            veld.value = str(self._propose(event.waarde)) if veld.value in voorgesteld else anders

    @on(Input.Changed)
    def change(self) -> None:
        """Forget what was said about another path."""
        self.query_one("#vervangen").display = False
        self._say("")

    @on(Input.Submitted)
    @on(Button.Pressed, "#klaar")
    def finish(self) -> None:
        """Write it in a new file."""
        self._write(over=False)

    @on(Button.Pressed, "#vervangen")
    def replace(self) -> None:
        """Write it in the place of the file that is there."""
        self._write(over=True)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    def _write(self, *, over: bool) -> None:
        ingevuld, naam, leeruitkomst = (self.query_one(f"#{id_}", Input).value for id_ in ("pad", "naam", "leeruitkomst"))
        if not ingevuld.strip():
            self._say("Typ eerst waar het bestand moet komen.")
            return
        eigen = own_words(naam, leeruitkomst)
        try:
            pad = Path(ingevuld.strip()).expanduser()
            portfolio = make_portfolio(self._sessie, self._verslag, eigen)
            write_portfolio(portfolio, self.query_one(KeuzeRij).gekozen, pad, over=over)
        except FileExistsError:
            self._say(BESTAAT)
            self.query_one("#vervangen").display = Path(ingevuld.strip()).expanduser().is_file()
        except OefenenError as error:
            self._say(error.melding)
        except (OSError, ValueError, RuntimeError) as error:
            self._say(f"Niet geschreven. {explain(error)}")
        else:
            remember_outcome(self._sessie.store, eigen.leeruitkomst)
            self.dismiss(str(pad))

    def _say(self, tekst: str) -> None:
        self.query_one("#uitkomst", Static).update(tekst)


def _field(tekst: str, id_: str, langst: int = 0) -> Input:
    veld = Input(tekst, id=id_, compact=True, max_length=langst, select_on_focus=False)
    veld.cursor_blink = False
    return veld
