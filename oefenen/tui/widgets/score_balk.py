"""One score as a bar, with what was reachable marked on it."""

from typing import NamedTuple

from textual.content import Content
from textual.widgets import Static

from oefenen.tui.tekst import Shaped

FOCUS = "★"
VOL, OPEN, LAAGST, HOOGST, BUITEN = "█", "─", "├", "┤", "·"
LABEL = 20
_GETALLEN, _RUIM = 16, 84
"""Cells for the numbers, and the width from which the range is written out too."""
_LANGST = 44
_VOLLEDIG = 100


class Balk(NamedTuple):
    """A score (0..100; None with too few chances) with its number of chances and its reachable range."""

    label: str
    score: float | None
    kansen: int
    laagst: float | None = None
    hoogst: float | None = None
    focus: bool = False
    breedte: int = LABEL
    """Cells for the label, the same for bars that stand under each other."""


class ScoreBalk(Static):
    """Shows one score; readable without colour."""

    def __init__(self, balk: Balk) -> None:
        """Show *balk*."""
        super().__init__()
        self.set_balk(balk)

    def set_balk(self, balk: Balk) -> None:
        """Show another score."""
        self.update(Shaped(lambda breedte: _row(balk, breedte)))


def _row(balk: Balk, breedte: int) -> Content:
    ster = f"{FOCUS} " if balk.focus else "  "
    kop = Content.assemble((ster, "$midden"), (f"{balk.label:<{balk.breedte - 2}}", "bold" if balk.focus else ""))
    kansen = f"{balk.kansen} {'kans' if balk.kansen == 1 else 'kansen'}"
    if balk.score is None:
        return Content.assemble(kop, (f"te weinig kansen ({balk.kansen})", "$gedempt"))
    haalbaar = ""
    if breedte >= _RUIM and balk.laagst is not None and balk.hoogst is not None:
        haalbaar = f"   haalbaar {balk.laagst:.0f} tot {balk.hoogst:.0f}"
    lengte = max(10, min(_LANGST, breedte - kop.cell_length - _GETALLEN - len(haalbaar)))
    return Content.assemble(
        kop, _bar(balk, balk.score, lengte), (f" {balk.score:>3.0f}", "bold"), (f"  {kansen}{haalbaar}", "$gedempt")
    )


def _bar(balk: Balk, score: float, lengte: int) -> Content:
    """Draw a bar of *lengte* cells: full up to the score, then open up to what was reachable."""
    vol = round(score / _VOLLEDIG * lengte)
    tekens = [VOL] * vol + [OPEN if balk.hoogst is not None else BUITEN] * (lengte - vol)
    if balk.laagst is not None and balk.hoogst is not None:
        onder, boven = (min(lengte - 1, round(grens / _VOLLEDIG * lengte)) for grens in (balk.laagst, balk.hoogst))
        tekens[boven + 1 :] = [BUITEN] * (lengte - boven - 1)
        tekens[onder], tekens[boven] = LAAGST, HOOGST
    tekst = "".join(tekens)
    return Content.assemble((tekst[:vol], "$accent"), (tekst[vol:], "$gedempt"))
