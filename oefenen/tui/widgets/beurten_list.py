"""A list of turns to choose one from; a turn may be in it more than once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from oefenen.tui.help import HelpText
from oefenen.tui.widgets.twee_kanten import Alinea

LEEG = Content("")


class Regel(NamedTuple):
    """One line: the number of its turn (0 for what cannot be chosen), its words, and what stands before them."""

    nummer: int
    tekst: Content
    kop: Content = LEEG


class BeurtenList(OptionList):
    """Moves with the arrows; a number points at one of the first lines; what Enter does is for the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Speel vanaf hier"),
        *(Binding(str(n), f"point({n - 1})", "Wijs een keerpunt aan", show=False, key_display="1-3") for n in range(1, 4)),
    ]
    help = HelpText(
        "Keerpunten",
        "Bovenaan staan hooguit drie beurten waar het meest verloren ging. Ze zijn uitgerekend: van elk moment is nagegaan wat er in "
        "alle gesprekken nog kon. Welke zin je daar beter had kunnen zeggen, staat er niet bij; dat zoek je zelf.\n\n"
        "Daaronder staan alle beurten. Loop met ↑ en ↓, of wijs met een cijfer een keerpunt aan. Met Enter speel je vanaf die beurt "
        "opnieuw: wat je daarvoor zei, blijft zo. Het wordt een nieuw gesprek, en het oude blijft bewaard. Na afloop kun je de twee "
        "naast elkaar zetten.\n\n"
        "‘Met willekeurige zinnen’ gaat over iemand die vanaf daar zomaar iets kiest. Zo zie je hoe moeilijk het was.",
    )

    @dataclass
    class Pointed(Message):
        """The turn with this number is highlighted."""

        nummer: int

    @dataclass
    class Chosen(Message):
        """The turn with this number was chosen."""

        nummer: int

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(markup=False, compact=True)
        self._regels: Sequence[Regel] = ()
        self._begin: int | None = None
        """The first line that can be chosen."""

    def show(self, regels: Sequence[Regel]) -> None:
        """Show other lines; the turn that somebody went to stays highlighted, or else the first one is."""
        nummers = [regel.nummer for regel in regels]
        begin = next((plaats for plaats, nummer in enumerate(nummers) if nummer), None)
        nu = self.gewezen if self.highlighted != self._begin else 0
        self._regels, self._begin = regels, begin
        self.set_options([Option(_visual(regel), disabled=not regel.nummer) for regel in regels])
        self.highlighted = nummers.index(nu) if nu and nu in nummers else begin

    @property
    def gewezen(self) -> int:
        """The number of the turn that is highlighted; 0 for none."""
        return self._regels[self.highlighted].nummer if self.highlighted is not None and self._regels else 0

    def action_point(self, index: int) -> None:
        """Highlight a line that has a number before it."""
        genummerd = [plaats for plaats, regel in enumerate(self._regels) if regel.kop.plain.strip() == str(index + 1)]
        if genummerd:
            self.highlighted = genummerd[0]

    @on(OptionList.OptionHighlighted)
    def _tell(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if self.gewezen:
            self.post_message(self.Pointed(self.gewezen))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._regels[event.option_index].nummer))


def _visual(regel: Regel) -> Alinea | Content:
    return Alinea(regel.kop, regel.tekst) if regel.nummer else regel.tekst
