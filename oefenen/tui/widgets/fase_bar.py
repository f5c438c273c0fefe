"""The rail of the five fasen: which are done, which one is on, which are to come."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from oefenen.model.woorden import GESPREKSFASEN, Fase, label

GEWEEST, NU, STRAKS, GESTOPT = "✓", "●", "○", "✗"
_WOORDEN = {GEWEEST: "geweest", NU: "nu", STRAKS: "straks", GESTOPT: "gestopt"}
_STIJLEN = {GEWEEST: "$gedempt", NU: "bold $accent", STRAKS: "$gedempt", GESTOPT: "bold $slecht"}


class FaseBar(Widget):
    """Stands under each other where there is height, and on one line of words, or one of counting, elsewhere."""

    def __init__(self) -> None:
        """Start before the first fase."""
        super().__init__()
        self._tekens: Sequence[str] = (STRAKS,) * len(GESPREKSFASEN)

    def set_fase(self, fase: Fase, *, af: bool = False, afgebroken: bool = False) -> None:
        """Show that *fase* is on, or that the conversation is over (*af*), perhaps because the parent left."""
        nu = GESTOPT if afgebroken else GEWEEST if af else NU
        plaats = GESPREKSFASEN.index(fase) if fase in GESPREKSFASEN else -1
        tekens = tuple(GEWEEST if i < plaats else nu if i == plaats else STRAKS for i in range(len(GESPREKSFASEN)))
        if tekens != self._tekens:
            self._tekens = tekens
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
        return [
            Content.styled(f"{teken}{tussen}{label(fase)}", _STIJLEN[teken])
            for teken, fase in zip(self._tekens, GESPREKSFASEN, strict=True)
        ]

    def _rows(self) -> list[Content]:
        return [
            Content.styled(f"{teken} {label(fase):<14}{_WOORDEN[teken]}", _STIJLEN[teken])
            for teken, fase in zip(self._tekens, GESPREKSFASEN, strict=True)
        ]

    def _counted(self) -> Content:
        nu = next((i for i, teken in enumerate(self._tekens) if teken in (NU, GESTOPT)), len(self._tekens) - 1)
        return Content.styled(f"{nu + 1}/{len(self._tekens)} {label(GESPREKSFASEN[nu])}", "bold $accent")
