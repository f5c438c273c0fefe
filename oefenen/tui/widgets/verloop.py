"""The course of the standen over the turns, drawn with blocks and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from oefenen.model.woorden import STAND_MAX
from oefenen.tui.help import HelpText

BLOKKEN = " ▁▂▃▄▅▆▇█"
_ACHTSTEN = len(BLOKKEN) - 1
_LABEL = 13
_BREEDST, _MET_GETAL = 5, 3
"""Cells of a column at most, and from where there is room for its number."""
_LAAG, _RIJ = 12, 3
"""Lines of the terminal without the standen, and for each stand: below it each is drawn one line high instead of two."""


class Verloop(Widget, can_focus=True):
    """Shows how each stand went; an arrow or a click points at a turn, Enter asks to read it."""

    help = HelpText(
        "Het verloop",
        "Elke kolom is een moment in het gesprek: eerst het begin, dan na elke zin van jou. Hoe hoger het blok, hoe meer "
        "vertrouwen, spanning, openheid of erkenning (0 tot en met 10). Bij spanning is lager beter. Zat het kind erbij, dan zie je "
        "ook hoeveel het van zichzelf liet zien.\n\n"
        "Met ← en → wijs je een beurt aan; daaronder staat wat er gebeurde. Met Enter lees je die beurt helemaal. Heb je vooraf je "
        "minuten verdeeld, dan staat daaronder hoeveel tijd elke fase echt kreeg.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "wijs(-1)", "Vorige beurt", show=False),
        Binding("right", "wijs(1)", "Volgende beurt", show=False),
        Binding("home", "ga(0)", "Naar het begin", show=False),
        Binding("end", "ga(-1)", "Naar het einde", show=False),
        Binding("enter", "open", "Lees"),
    ]

    @dataclass
    class Pointed(Message):
        """Somebody points at moment *index*: 0 is the start, 1 is after the first choice."""

        index: int

    @dataclass
    class Opened(Message):
        """Somebody wants to read all about moment *index*."""

        index: int

    def __init__(self, verloop: Mapping[str, Sequence[int]]) -> None:
        """Show *verloop*: under the name of each stand its value (0..10) at each moment."""
        super().__init__()
        self._verloop = verloop
        self._momenten = max(map(len, verloop.values()), default=0)
        self._index = 0

    @property
    def index(self) -> int:
        """The moment that is pointed at."""
        return self._index

    @property
    def _hoogte(self) -> int:
        return 1 if self.app.size.height < _LAAG + _RIJ * len(self._verloop) else 2

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's protocol
        """Count the lines: the numbers of the turns, the standen, the pointer."""
        return 2 + len(self._verloop) * (self._hoogte + 1)

    def render(self) -> Content:
        """Draw as many moments as fit, around the one that is pointed at."""
        kolom, van = self._grid()
        tot = min(self._momenten, van + max(1, (self.size.width - _LABEL) // kolom))
        regels = [self._numbers("na beurt", [str(n) if n else "0" for n in range(van, tot)], van, "$gedempt")]
        for stand, waarden in self._verloop.items():
            regels += self._draw(stand, waarden, van, tot)
        regels.append(self._pointer(van))
        return Content("\n").join(regels)

    def _grid(self) -> tuple[int, int]:
        """Give the width of a column and the first moment that is shown."""
        ruimte = max(1, self.size.width - _LABEL)
        kolom = max(_MET_GETAL, min(_BREEDST, ruimte // max(1, self._momenten)))
        zichtbaar = max(1, ruimte // kolom)
        return kolom, max(0, min(self._index - zichtbaar // 2, self._momenten - zichtbaar))

    def _draw(self, naam: str, waarden: Sequence[int], van: int, tot: int) -> list[Content]:
        hoogte, deel = self._hoogte, waarden[van:tot]
        koppen = [naam[: _LABEL - 1], f"{waarden[0]} → {waarden[-1]}"][-hoogte - 1 :]
        regels = []
        for rij in range(hoogte):
            blokken = [_block(waarde, hoogte, hoogte - 1 - rij) for waarde in deel]
            kop = koppen[0] if rij == 0 else koppen[1]
            regels.append(self._columns(kop, "bold" if rij == 0 else "$gedempt", blokken, van, "$accent"))
        laatste = koppen[1] if hoogte == 1 else ""
        return [*regels, self._numbers(laatste, [str(waarde) for waarde in deel], van, "$tekst")]

    def _numbers(self, kop: str, getallen: Sequence[str], van: int, stijl: str) -> Content:
        kolom, _ = self._grid()
        return self._columns(kop, "$gedempt", [getal.rjust(kolom - 1) for getal in getallen], van, stijl)

    def _columns(self, kop: str, kopstijl: str, cellen: Sequence[str], van: int, stijl: str) -> Content:
        """Put one cell per moment behind *kop*; the one that is pointed at stands out."""
        kolom, _ = self._grid()
        delen: list[tuple[str, str]] = [(f"{kop:<{_LABEL}}", kopstijl)]
        for plaats, cel in enumerate(cellen, start=van):
            vol = cel * (kolom - 1) if len(cel) == 1 and cel in BLOKKEN else cel
            gewezen = plaats == self._index
            delen += [(vol.ljust(kolom - 1), f"bold {stijl} on $vlak" if gewezen else stijl), (" ", "")]
        return Content.assemble(*delen)

    def _pointer(self, van: int) -> Content:
        kolom, _ = self._grid()
        plek = _LABEL + (self._index - van) * kolom + kolom - 2
        naam = f"beurt {self._index}" if self._index else "begin"
        if plek + len(naam) + 2 <= self.size.width:
            return Content.styled(f"{' ' * plek}▲ {naam}", "bold $accent")
        return Content.styled(f"{f'{naam} ▲':>{plek + 1}}", "bold $accent")

    def action_wijs(self, stap: int) -> None:
        """Point at the next or previous moment."""
        self._point(self._index + stap)

    def action_ga(self, index: int) -> None:
        """Point at moment *index*; -1 is the last."""
        self._point(index % self._momenten if self._momenten else 0)

    def action_open(self) -> None:
        """Ask to read the turn that is pointed at."""
        self.post_message(self.Opened(self._index))

    def on_click(self, event: Click) -> None:
        """Point at the column under the mouse."""
        kolom, van = self._grid()
        if event.x >= _LABEL:
            self._point(van + (event.x - _LABEL) // kolom)

    def _point(self, index: int) -> None:
        nieuw = max(0, min(index, self._momenten - 1))
        if nieuw != self._index:
            self._index = nieuw
            self.refresh()
            self.post_message(self.Pointed(nieuw))


def _block(waarde: int, hoogte: int, laag: int) -> str:
    """Give the block of *waarde* in layer *laag* from below, of a column *hoogte* lines high; zero stays just visible."""
    achtsten = max(1, round(waarde / STAND_MAX * hoogte * _ACHTSTEN)) - laag * _ACHTSTEN
    return BLOKKEN[max(0, min(_ACHTSTEN, achtsten))]
