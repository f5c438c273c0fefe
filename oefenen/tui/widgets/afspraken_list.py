"""A list of things that are in or out, each with its tick, and things that Enter opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import Alinea


class Lijn(NamedTuple):
    """One line: its id ("" for a heading), its tick (None when it has none), and its words."""

    id: str
    tekst: Content
    mee: bool | None = None


class AfsprakenList(OptionList):
    """Moves with the arrows, ticks with the space bar, opens with Enter; what that does is for the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Vink"),
        Binding("enter", "select", "Wijzig"),
    ]
    help = HelpText(
        "Afspraken",
        "Een vinkje betekent: dit staat zo, en het komt in het verslag voor de ouder. Met de spatiebalk zet je een vinkje aan of uit, "
        "met Enter verander je een regel. Met n schrijf je er een bij, met d haal je er een weg, met u draai je de laatste verandering "
        "terug. Met l lees je het verslag, met b bewaar je het.\n\n"
        "Een goede afspraak is klein: één ding, op een dag, en je ziet of het gelukt is. De vragen onderaan helpen je daarbij; je mag "
        "er anders over denken. Alles wat je doet, wordt meteen bewaard.",
    )

    @dataclass
    class Ticked(Message):
        """The line with this id has to be in when it was out, or out when it was in."""

        id: str

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(markup=False, compact=True)

    def show(self, lijnen: Sequence[Lijn], kies: str) -> None:
        """Show other lines, the one with id *kies* highlighted, or the first."""
        self.set_options([Option(_visual(lijn), id=lijn.id or None, disabled=not lijn.id) for lijn in lijnen])
        ids = [lijn.id for lijn in lijnen]
        self.highlighted = ids.index(kies) if kies and kies in ids else next((i for i, id_ in enumerate(ids) if id_), None)

    @property
    def gewezen(self) -> str:
        """The id of the highlighted line."""
        return "" if self.highlighted is None else self.get_option_at_index(self.highlighted).id or ""

    def action_tick(self) -> None:
        """Report that the highlighted line has to change sides."""
        if self.gewezen:
            self.post_message(self.Ticked(self.gewezen))


def _visual(lijn: Lijn) -> Alinea:
    if lijn.mee is None:
        return Alinea(Content(), lijn.tekst)
    return Alinea(Content.styled("[✓] ", "bold $goed") if lijn.mee else Content.styled("[ ] ", "$gedempt"), lijn.tekst)
