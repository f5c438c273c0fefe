"""The window that shows what is wrong with a scenario file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from oefenen.model.diagnostic import Diagnostic
from oefenen.report.diagnoses.diagnostics import source_lines
from oefenen.tui.help import HelpText
from oefenen.tui.tekst import Shaped, hang
from oefenen.tui.widgets.kader import Kader


class FoutenScreen(ModalScreen[None]):
    """Shows the diagnostics of one file, each with its line, a caret and a hint."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss", "Terug")]
    help = HelpText(
        "Een bestand met fouten",
        "Dit scenario kan nog niet gespeeld worden. Per fout zie je de regel uit het bestand, een ^ onder de plek, en wat je "
        "kunt doen. Verbeter het bestand in een teksteditor en kom hier terug: het wordt dan opnieuw gelezen.",
    )

    def __init__(self, bestand: Path, fouten: Sequence[Diagnostic], slot: str = "") -> None:
        """Show *fouten* of *bestand*, and *slot* after them."""
        super().__init__(classes="venster")
        self._slot = slot
        self._bestand = bestand
        self._fouten = fouten

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Kader(f"{self._bestand.name} kan nog niet gespeeld worden", "Esc gaat terug"):
            yield Static(str(self._bestand), classes="gedempt", markup=False)
            yield Static(Shaped(self._explain))
            if self._slot:
                yield Static(self._slot, classes="tussenkop", markup=False)

    def _explain(self, breedte: int) -> Content:
        """Say of each mistake where it is, what it is and what to do, with the line and a caret, in *breedte* cells."""
        return Content("\n").join(regel for fout in self._fouten for regel in _lines(fout, self._bestand, breedte))


def _lines(fout: Diagnostic, bestand: Path, breedte: int) -> Iterator[Content]:
    yield Content()
    ander = "" if Path(fout.bestand) == bestand else f"In {fout.bestand}. "
    waar = f"{ander}Regel {fout.regel}, teken {fout.kolom}  " if fout.regel else ander
    kop = Content.assemble((waar, "bold $accent"), (fout.melding, "bold"), (f"  {fout.code}", "$gedempt"))
    yield hang(Content(), kop, breedte)
    bron, dakje = source_lines(fout)
    if bron:
        yield from _snippet(f"{fout.regel} │ ", bron, dakje, breedte)
    if fout.hint:
        yield hang(Content("→ "), Content(fout.hint), breedte)


def _snippet(kop: str, bron: str, dakje: str, breedte: int) -> Iterator[Content]:
    """Show as much of the line as fits, so that the caret is always in sight."""
    ruimte = max(1, breedte - len(kop))
    plek = dakje.index("^")
    begin = min(max(0, plek - ruimte // 2), max(0, len(bron) - ruimte))
    yield Content.assemble((kop, "$gedempt"), bron[begin : begin + ruimte])
    yield Content.assemble((" " * (len(kop) - 2) + "│ ", "$gedempt"), (dakje[begin : begin + ruimte], "bold $slecht"))
