"""Lines that fit a window: folded under a margin, hard where a word is too long, and cut into pages."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from oefenen.report.breedte import cell_width, wrap

_SMALST = 10


class Regel(NamedTuple):
    """One line; *vet* when it should stand out."""

    tekst: str
    vet: bool = False


def fold(tekst: str, breedte: int, *, voor: str = "", rest: str = "", vet: bool = False) -> list[Regel]:
    """Break *tekst* into lines of at most *breedte* cells, the first after *voor* and the others after *rest*; 0 is one line."""
    if not breedte:
        return [Regel(voor + tekst, vet)]
    ruimte = max(_SMALST, breedte - max(len(voor), len(rest)))
    delen = [stuk for deel in wrap(tekst, ruimte) for stuk in _chop(deel, ruimte)]
    return [Regel((rest if nummer else voor) + deel, vet) for nummer, deel in enumerate(delen)]


def fold_items(delen: Iterable[str], breedte: int, *, voor: str = "", rest: str = "") -> list[Regel]:
    """Put *delen* after each other with commas, on a new line rather than broken in two."""
    regels: list[str] = []
    for deel in delen:
        langer = f"{regels[-1]}, {deel}" if regels else deel
        if not regels or (breedte and len(rest) + cell_width(langer) >= breedte):
            if regels:
                regels[-1] += ","
            regels.append(deel)
        else:
            regels[-1] = langer
    return [
        stuk for nummer, regel in enumerate(regels) for stuk in fold(regel, breedte, voor=rest if nummer else voor, rest=rest)
    ]


def refold(regels: Iterable[str], breedte: int) -> list[Regel]:
    """Fold lines that have a margin of their own again, where they are too wide."""
    uit: list[Regel] = []
    for regel in regels:
        kaal = regel.lstrip()
        marge = regel[: len(regel) - len(kaal)]
        past = not breedte or cell_width(regel) <= breedte
        uit += [Regel(regel)] if past else fold(kaal, breedte, voor=marge, rest=marge)
    return uit


def _chop(tekst: str, breedte: int) -> Iterator[str]:
    """Cut a word that is too long where the line is full."""
    stuk, vol = "", 0
    for teken in tekst:
        wijd = cell_width(teken)
        if vol + wijd > breedte:
            yield stuk
            stuk, vol = "", 0
        stuk, vol = stuk + teken, vol + wijd
    yield stuk


def pages(regels: Sequence[Regel], hoogte: int) -> list[list[Regel]]:
    """Cut lines into pages of at most *hoogte*; at least one page."""
    stap = max(1, hoogte)
    return [list(regels[begin : begin + stap]) for begin in range(0, len(regels), stap)] or [[]]
