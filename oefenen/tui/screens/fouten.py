"""The window that shows what is wrong with a scenario file."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from oefenen.model.diagnostic import Diagnostic
from oefenen.tui.help import HelpText

LANGST = 60
"""Characters of a line of the file that are shown."""


class FoutenScreen(ModalScreen[None]):
    """Shows the diagnostics of one file, each with its line, a caret and a hint."""

    BINDINGS = [Binding("escape,enter,q", "dismiss", "Terug")]
    help = HelpText(
        "Een bestand met fouten",
        "Dit scenario kan nog niet gespeeld worden. Per fout zie je de regel uit het bestand, een ^ onder de plek, en wat je "
        "kunt doen. Verbeter het bestand in een teksteditor en kom hier terug: het wordt dan opnieuw gelezen.",
    )

    def __init__(self, bestand: Path, fouten: Sequence[Diagnostic]) -> None:
        """Show *fouten* of *bestand*."""
        super().__init__(classes="venster")
        self._bestand = bestand
        self._fouten = fouten

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Vertical(classes="kader"):
            yield Static(f"{self._bestand.name} kan nog niet gespeeld worden", classes="kop", markup=False)
            with VerticalScroll():
                yield Static(str(self._bestand), classes="gedempt", markup=False)
                yield Static(Content("\n").join(explain(self._fouten)))
            yield Static("Esc gaat terug", classes="voet")


def explain(fouten: Iterable[Diagnostic]) -> Iterable[Content]:
    """Say of each mistake where it is, what it is and what to do, with the line and a caret."""
    for fout in fouten:
        waar = f"Regel {fout.regel}, teken {fout.kolom}  " if fout.regel else ""
        yield Content.assemble("\n", (waar, "bold $accent"), (f"{fout.melding}", "bold"), (f"  {fout.code}", "$gedempt"))
        if fout.bronregel:
            yield from _snippet(fout)
        if fout.hint:
            yield Content(f"→ {fout.hint}")


def _snippet(fout: Diagnostic) -> Iterable[Content]:
    """Show the part of the line around the mistake, so that the caret is always in sight."""
    begin = max(0, fout.kolom - LANGST // 2) if len(fout.bronregel) > LANGST else 0
    stuk = fout.bronregel[begin : begin + LANGST].replace("\t", " ")
    voor = "…" if begin else " "
    plek = max(0, fout.kolom - 1 - begin)
    streep = "^" * max(1, min(fout.lengte, LANGST - plek))
    yield Content.assemble((f"{fout.regel:>5} │", "$gedempt"), voor, stuk)
    yield Content.assemble((" " * 5 + " │", "$gedempt"), " ", " " * plek, (streep, "bold $slecht"))
