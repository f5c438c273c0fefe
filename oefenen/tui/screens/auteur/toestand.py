"""The window to choose one of the states in which a turn can be reached."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import Alinea

_CIJFERS = range(1, 10)


class ToestandScreen(ModalScreen[Sequence[str] | None]):
    """Shows states as lines of text; dismisses with the choices that lead to the chosen one."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Terug"),
        *(Binding(str(n), f"point({n - 1})", "Wijs een situatie aan", show=False, key_display="1-9") for n in _CIJFERS),
    ]
    help = HelpText(
        "Hoe is de ouder eraan toe?",
        "Op deze beurt kun je op veel manieren komen. Dit zijn er een paar die verschillen: in stemming, in standen of in wat er op "
        "tafel ligt. Samen laten ze zien wat er in deze beurt te zien is: elke keuze die iemand kan krijgen, en elke zin van de "
        "ouder.\n\nLoop met ↑ en ↓ of druk op een cijfer. Enter begint daar.",
    )

    def __init__(self, beurt: str, keuzes: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Offer states of *beurt*: what each is like, and the choices that lead there."""
        super().__init__(classes="venster")
        self._beurt, self._keuzes = beurt, keuzes

    def compose(self) -> ComposeResult:
        """Lay out the window."""
        with Vertical(classes="kader") as kader:
            kader.border_title = Content(f"{self._beurt}: hoe is de ouder eraan toe?")
            kader.border_subtitle = "Enter begint daar, Esc gaat terug"
            opties = [Option(_visual(nummer, tekst)) for nummer, (tekst, _) in enumerate(self._keuzes, start=1)]
            yield OptionList(*opties, markup=False, compact=True)

    def action_point(self, index: int) -> None:
        """Highlight a state by its number."""
        if index < len(self._keuzes):
            self.query_one(OptionList).highlighted = index

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give the choices that lead to the chosen state."""
        self.dismiss(self._keuzes[event.option_index][1])


def _visual(nummer: int, tekst: str) -> Alinea:
    stemming, standen, *rest = tekst.split(" · ")
    onder = (f"\n{' · '.join(rest)}", "$gedempt")
    return Alinea(Content(f"{nummer}  "), Content.assemble((stemming, "bold"), f" · {standen}", onder))
