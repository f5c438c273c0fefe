"""A window that keeps a debrief as a Markdown file: where, under which name, and never over something else unasked."""

import errno
from pathlib import Path
from typing import ClassVar

from platformdirs import user_documents_path
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from oefenen.model.nu import now
from oefenen.report.als_markdown import as_markdown
from oefenen.report.verslag import Verslag
from oefenen.tui.help import HelpText
from oefenen.tui.widgets.kader import Kader

_MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
BESTAAT = "Dit bestand is er al. Kies ‘Vervangen’ als het weg mag, of typ een andere naam."
_REDENEN = {
    errno.ENOENT: "Die map is er niet.",
    errno.ENOTDIR: "Die map is er niet.",
    errno.EACCES: "In die map mag je niet schrijven.",
    errno.EPERM: "In die map mag je niet schrijven.",
    errno.EROFS: "In die map mag je niet schrijven.",
    errno.EISDIR: "Dat is een map. Zet er een bestandsnaam achter.",
    errno.ENOSPC: "De schijf is vol.",
    errno.ENAMETOOLONG: "Die naam is te lang.",
}


class BewaarScreen(ModalScreen[str | None]):
    """Asks for a path and writes; dismisses with the path, or with None when nothing was kept."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Terug")]
    help = HelpText(
        "Bewaren",
        "De nabespreking komt in een tekstbestand (Markdown) dat je met elk programma kunt openen, ook om je antwoord erin te "
        "schrijven. Je mag het pad veranderen; ~ is je eigen map.",
    )

    VRAAG = "Waar wil je de nabespreking bewaren?"
    SOORT = "nabespreking"
    """What the name of the file begins with."""
    VOORAF = ""
    """What there is to think about first."""

    def __init__(self, verslag: Verslag) -> None:
        """Propose a path for *verslag*."""
        super().__init__(classes="venster")
        self._verslag = verslag

    def tekst(self) -> str:
        """Give what is kept."""
        return as_markdown(self._verslag, datum=today())

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(self.VRAAG, "Enter bewaart, Esc gaat terug"):
            if self.VOORAF:
                yield Static(self.VOORAF, id="vooraf", markup=False)
            voorstel = propose(self._verslag.gesprek.spel.scenario.kop.id, self.SOORT)
            veld = Input(str(voorstel), id="pad", compact=True, select_on_focus=False)
            veld.cursor_blink = False
            yield veld
            yield Static(id="uitkomst", markup=False)
            with Horizontal(classes="knoppen"):
                yield Button("Bewaren", id="bewaren", compact=True)
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
    @on(Button.Pressed, "#bewaren")
    def keep(self) -> None:
        """Keep it in a new file."""
        self._write(over=False)

    @on(Button.Pressed, "#vervangen")
    def replace(self) -> None:
        """Keep it in the place of the file that is there."""
        self._write(over=True)

    @on(Button.Pressed, "#terug")
    def leave(self) -> None:
        """Keep nothing."""
        self.dismiss(None)

    def _write(self, *, over: bool) -> None:
        ingevuld = self.query_one(Input).value.strip()
        if not ingevuld:
            self.query_one("#uitkomst", Static).update("Typ eerst waar het bestand moet komen.")
            return
        try:
            pad = Path(ingevuld).expanduser()
            write_tekst(pad, self.tekst(), over=over)
        except FileExistsError:
            self.query_one("#uitkomst", Static).update(BESTAAT)
            self.query_one("#vervangen").display = True
        except (OSError, ValueError, RuntimeError) as error:
            self.query_one("#uitkomst", Static).update(f"Niet bewaard. {explain(error)}")
        else:
            self.dismiss(str(pad))


def explain(error: Exception) -> str:
    """Say in Dutch why a file could not be written."""
    nummer = error.errno if isinstance(error, OSError) else None
    return _REDENEN.get(nummer or 0, "Op deze plek lukt het niet. Probeer een andere map of naam.")


def write_tekst(pad: Path, tekst: str, *, over: bool) -> None:
    """Write *tekst* to a new file, or with *over* in the place of an old one; a half file is taken away again."""
    if pad.is_dir():
        raise IsADirectoryError(errno.EISDIR, "een map", str(pad))
    if over:
        naast = pad.with_name(f"{pad.name}.nieuw")
        write_tekst(naast, tekst, over=False)
        naast.replace(pad)
        return
    with pad.open("x", encoding="utf-8", newline="\n") as bestand:
        try:
            bestand.write(tekst)
            bestand.flush()
        except OSError:
            pad.unlink(missing_ok=True)
            raise


def propose(scenario: str, soort: str = BewaarScreen.SOORT, eind: str = ".md") -> Path:
    """Propose a free name in the user's documents folder, or else in the home folder."""
    documenten = user_documents_path()
    map_ = documenten if documenten.is_dir() else Path.home()
    stam = f"{soort}-{scenario}-{now().astimezone():%Y-%m-%d}"
    namen = [stam, *(f"{stam}-{nummer}" for nummer in range(2, 100))]
    return next((pad for naam in namen if not (pad := map_ / f"{naam}{eind}").exists()), map_ / f"{stam}{eind}")


def today() -> str:
    """Give the date as a Dutch reader writes it."""
    nu = now().astimezone()
    return f"{nu.day} {_MAANDEN[nu.month - 1]} {nu.year}"
