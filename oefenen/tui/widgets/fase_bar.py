"""The rail of the five fasen, and of the preparation while that is on: which are done, which one is on, which are to come."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from oefenen.model.woorden import FASEN_VAN_BEURTEN, GESPREKSFASEN, Fase, label

GEWEEST, NU, STRAKS, GESTOPT = "✓", "●", "○", "✗"
_WOORDEN = {GEWEEST: "geweest", NU: "nu", STRAKS: "straks", GESTOPT: "gestopt"}
_STIJLEN = {GEWEEST: "$gedempt", NU: "bold $accent", STRAKS: "$gedempt", GESTOPT: "bold $slecht"}


class FaseBar(Widget):
    """Stands under each other where there is height, and on one line of words, or one of counting, elsewhere."""

    def __init__(self) -> None:
        """Start before the first fase."""
        super().__init__()
        self._fasen: Sequence[tuple[str, Fase]] = [(STRAKS, fase) for fase in GESPREKSFASEN]

    def set_fase(self, fase: Fase, *, af: bool = False, afgebroken: bool = False) -> None:
        """Show that *fase* is on, or that the conversation is over (*af*), perhaps because the parent left."""
        nu = GESTOPT if afgebroken else GEWEEST if af else NU
        vooraf = fase is Fase.VOORBEREIDEN
        alle = FASEN_VAN_BEURTEN if vooraf else GESPREKSFASEN
        plaats = alle.index(fase)
        fasen = [(GEWEEST if i < plaats else nu if i == plaats else STRAKS, deel) for i, deel in enumerate(alle)]
        if fasen != self._fasen:
            self._fasen = fasen
            self.set_class(vooraf, "-vooraf")
            self.refresh()

    def render(self) -> Content:
        """Choose the form that fits."""
        if self.size.height > 1:
            return Content("\n").join(self._rows())
        for tussen in ("   ", "  ", " "):
            regel = Content(tussen).join(self._words(" "))
            if regel.cell_length <= self.size.width:
                return regel
        strak = Content(" ").join(self._words(""))
        return strak if strak.cell_length <= self.size.width else self._counted()

    def _words(self, tussen: str) -> list[Content]:
        return [Content.styled(f"{teken}{tussen}{label(fase)}", _STIJLEN[teken]) for teken, fase in self._fasen]

    def _rows(self) -> list[Content]:
        return [Content.styled(f"{teken} {label(fase):<14}{_WOORDEN[teken]}", _STIJLEN[teken]) for teken, fase in self._fasen]

    def _counted(self) -> Content:
        fase = next((fase for teken, fase in self._fasen if teken in (NU, GESTOPT)), self._fasen[-1][1])
        plaats = "" if fase is Fase.VOORBEREIDEN else f"{GESPREKSFASEN.index(fase) + 1}/{len(GESPREKSFASEN)} "
        return Content.styled(f"{plaats}{label(fase)}", "bold $accent")
