"""Lines with a left and a right side, for lists: the left side gives way when it is narrow."""

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

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


def _fit(regel: tuple[Content, Content], breedte: int) -> Content:
    links, rechts = regel
    if not rechts:
        return links.truncate(breedte, ellipsis=True)
    ruimte = max(1, breedte - rechts.cell_length - TUSSEN)
    return Content.assemble(links.truncate(ruimte, ellipsis=True, pad=True), " " * TUSSEN, rechts)
