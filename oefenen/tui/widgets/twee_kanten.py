"""What stands in lists, with a sign at what is highlighted: lines with a left and a right side, and texts that wrap."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from oefenen.tui.tekst import hang

TUSSEN = 2
"""Cells that stay free between the two sides."""

GEWEZEN = Content.styled("▸ ", "bold $accent")
ONGEWEZEN = Content("  ")


class TweeKanten(Visual):
    """A few lines, each as (left, right); nothing wraps."""

    def __init__(self, *regels: tuple[Content, Content]) -> None:
        """Show *regels*."""
        self._regels = regels

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Render each line into exactly *width* cells; what is highlighted, which stands on $keus, gets a sign too."""
        wijzer = GEWEZEN if style.background == options.get_style("on $keus").background else ONGEWEZEN
        lines = [
            ((wijzer if nummer == 0 else ONGEWEZEN) + _fit(regel, width - wijzer.cell_length))
            for nummer, regel in enumerate(self._regels)
        ]
        return [strip for line in lines for strip in line.render_strips(width, 1, style, options)][:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - the protocol of Visual
        """Give the width at which nothing is cut off."""
        return ONGEWEZEN.cell_length + max(links.cell_length + TUSSEN + rechts.cell_length for links, rechts in self._regels)

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - the protocol of Visual
        """Give the number of lines."""
        return len(self._regels)


class Alinea(Visual):
    """A text that wraps behind a heading, for lists; what is highlighted gets the sign of TweeKanten."""

    def __init__(self, kop: Content, tekst: Content) -> None:
        """Show *tekst* behind *kop*."""
        self._kop, self._tekst = kop, tekst

    def _at(self, width: int) -> list[Content]:
        return hang(self._kop, self._tekst, width - GEWEZEN.cell_length).split("\n")

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Render it, the sign before its first line."""
        wijzer = GEWEZEN if style.background == options.get_style("on $keus").background else ONGEWEZEN
        regels = [(ONGEWEZEN if nummer else wijzer) + regel for nummer, regel in enumerate(self._at(width))]
        return [strip for regel in regels for strip in regel.render_strips(width, 1, style, options)][:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - the protocol of Visual
        """Take all the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - the protocol of Visual
        """Count the lines at *width*."""
        return len(self._at(width))


def _fit(regel: tuple[Content, Content], breedte: int) -> Content:
    links, rechts = regel
    if not rechts:
        return links.truncate(breedte, ellipsis=True)
    ruimte = max(1, breedte - rechts.cell_length - TUSSEN)
    return Content.assemble(links.truncate(ruimte, ellipsis=True, pad=True), " " * TUSSEN, rechts)
