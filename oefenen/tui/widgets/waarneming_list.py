"""The observation form as a list of lines to mark or to open."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import Alinea


class Rij(NamedTuple):
    """One line: its id ("" for a heading), what stands before it, and its words."""

    id: str
    kop: Content
    tekst: Content


class WaarnemingList(OptionList):
    """Moves with the arrows, opens a line with Enter; what that does, and what a number does, is for the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open")]
    help = HelpText(
        "Observatieformulier",
        "Zet bij elk punt een merk: 1 is gezien, 2 is kans gemist, 3 is niet aan de orde. Je gaat vanzelf naar het volgende punt. Niet "
        "elk gesprek vraagt om alles, dus 3 is heel gewoon.\n\n"
        "Met ↑ en ↓ ga je naar een ander punt, met u draai je het laatste terug. Met Enter wijs je de beurt aan waar je het zag; dat "
        "hoeft niet. Onderaan schrijf je één compliment, één tip en een antwoord op twee vragen. Alles wordt meteen bewaard: met Esc "
        "stop je, en later ga je verder.",
    )

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(markup=False, compact=True)

    def show(self, rijen: Sequence[Rij]) -> None:
        """Show *rijen*; when the same lines are there already only their words change."""
        if [rij.id or None for rij in rijen] == [optie.id for optie in self.options]:
            for plek, rij in enumerate(rijen):
                self.replace_option_prompt_at_index(plek, _visual(rij))
        else:
            self.set_options([Option(_visual(rij), id=rij.id or None, disabled=not rij.id) for rij in rijen])

    def point_at(self, id_: str) -> None:
        """Highlight the line with this id."""
        self.highlighted = self.get_option_index(id_)

    @property
    def gewezen(self) -> str:
        """The id of the highlighted line."""
        return "" if self.highlighted is None else self.get_option_at_index(self.highlighted).id or ""


def _visual(rij: Rij) -> Alinea | Content:
    return Alinea(rij.kop, rij.tekst) if rij.id else rij.tekst
