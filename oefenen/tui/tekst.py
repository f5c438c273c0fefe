"""Texts of authors as Content: never read as markup, stage directions set apart, wrapped under a heading."""

import re
from collections.abc import Callable

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from oefenen.model.scenario import Variant

REGIE = "italic $gedempt"
"""How stage directions look: readable, but aside."""
_AANWIJZING = re.compile(r"\([^()]*\)")
_SMALST = 8
"""Cells: narrower than this a hanging indent leaves no room to read."""


def with_regie(tekst: str, stijl: str = REGIE) -> Content:
    """Give *tekst* with its stage directions between brackets in *stijl*."""
    delen: list[str | tuple[str, str]] = []
    gedaan = 0
    for aanwijzing in _AANWIJZING.finditer(tekst):
        delen += [tekst[gedaan : aanwijzing.start()], (aanwijzing.group(), stijl)]
        gedaan = aanwijzing.end()
    return Content.assemble(*delen, tekst[gedaan:])


def variant_content(variant: Variant, stijl: str = REGIE) -> Content:
    """Give one line as running text: what is done between brackets, then what is said."""
    doet = f"({variant.doet})" if variant.doet else ""
    return with_regie(" ".join(deel for deel in (doet, variant.zegt) if deel), stijl)


def hang(kop: Content, tekst: Content, breedte: int) -> Content:
    """Put *kop* before *tekst* and wrap to *breedte* cells, with the next lines starting under the first word."""
    inspringing = kop.cell_length
    ruimte = breedte - inspringing
    if ruimte < _SMALST:
        return kop + tekst
    eerste, *rest = tekst.wrap(ruimte) or [Content("")]
    leeg = Content(" " * inspringing)
    return Content("\n").join([kop + eerste.rstrip(), *(leeg + regel.rstrip() for regel in rest)])


class Shaped(Visual):
    """Content that is made for the width it gets."""

    def __init__(self, shape: Callable[[int], Content]) -> None:
        """Ask *shape* for the content at a width in cells."""
        self._shape = shape
        self._laatst: tuple[int, Content] = (-1, Content(""))

    def at(self, breedte: int) -> Content:
        """Give the content for *breedte* cells."""
        if self._laatst[0] != breedte:
            self._laatst = (breedte, self._shape(breedte))
        return self._laatst[1]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Paint the content."""
        return self.at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - the protocol of Visual
        """Take all the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - the protocol of Visual
        """Count the lines at *width*."""
        return self.at(width).plain.count("\n") + 1


def hanging(*rijen: tuple[Content, Content]) -> Shaped:
    """Show rows of a heading and a text under each other, each text wrapped under its own first word."""
    return Shaped(lambda breedte: Content("\n").join(hang(kop, tekst, breedte) for kop, tekst in rijen))
