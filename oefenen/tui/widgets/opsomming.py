"""Lines of text of which some begin with a sign, so that what wraps lines up behind it."""

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Opsomming(Visual):
    """Shows (sign, text) below each other; the sign may be empty."""

    def __init__(self, regels: Sequence[tuple[str, Content]]) -> None:
        """Show *regels*."""
        self._regels = [(Content(f"{teken} " if teken else ""), tekst) for teken, tekst in regels]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Render every text behind its sign."""
        strips: list[Strip] = []
        for teken, tekst in self._regels:
            sprong = teken.cell_length
            regels = tekst.render_strips(max(1, width - sprong), None, style, options)
            voor = [teken, *[Content(" " * sprong)] * (len(regels) - 1)]
            for begin, regel in zip(voor, regels, strict=True):
                strips.append(Strip.join([*begin.render_strips(sprong, 1, style, options), regel]) if sprong else regel)
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Give the width at which nothing wraps."""
        return max(teken.cell_length + tekst.get_optimal_width(rules, container_width) for teken, tekst in self._regels)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Give the number of lines at *width*."""
        return sum(tekst.get_height(rules, max(1, width - teken.cell_length)) for teken, tekst in self._regels)
