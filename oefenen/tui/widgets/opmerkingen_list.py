"""A list of turns and of what was written at them; Enter writes."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import Alinea

LEEG = Content("")


class Lijn(NamedTuple):
    """One line: its id ("" for what cannot be chosen), its words, and what stands before them."""

    id: str
    tekst: Content
    kop: Content = LEEG


class OpmerkingenList(OptionList):
    """Moves with the arrows; what Enter does is for the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Schrijf")]
    help = HelpText(
        "Opmerkingen",
        "Loop met ↑ en ↓ naar een beurt en druk op Enter: dan schrijf je er een opmerking bij. Op een opmerking verander je hem met "
        "Enter en haal je hem weg met d. Met u draai je de laatste verandering terug. Alles wordt meteen bewaard.\n\n"
        "Helemaal bovenaan staat de opdracht: één ding dat de ander de volgende keer probeert. Zeg wat die gaat doen, niet wat er misging. "
        "Twee of drie opmerkingen zijn genoeg.\n\nIs het gesprek van iemand anders? Ga terug en druk op u: dan maak je een bestand dat je "
        "teruggeeft. De volgende poging begint met jouw opdracht.",
    )

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(markup=False, compact=True)

    def show(self, lijnen: Sequence[Lijn], kies: str) -> None:
        """Show other lines, the one with id *kies* highlighted, or the first."""
        self.set_options([Option(Alinea(lijn.kop, lijn.tekst), id=lijn.id or None, disabled=not lijn.id) for lijn in lijnen])
        ids = [lijn.id for lijn in lijnen]
        self.highlighted = ids.index(kies) if kies in ids and kies else next((i for i, id_ in enumerate(ids) if id_), None)

    @property
    def gewezen(self) -> str:
        """The id of the highlighted line."""
        return "" if self.highlighted is None else self.get_option_at_index(self.highlighted).id or ""
