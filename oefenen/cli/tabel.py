"""Plain aligned columns that fit the width of a terminal."""

import shutil
import sys
from collections.abc import Sequence

from oefenen.report.breedte import cell_width, harmless, shorten

SMALST = 80
_TUSSEN = "  "


def table_lines(kop: Sequence[str], rijen: Sequence[Sequence[str]]) -> list[str]:
    """Line up *rijen* under *kop* in at most 80 cells, or the whole width of a wider terminal; the last column gives way."""
    alle = [[harmless(cel) for cel in rij] for rij in (kop, *rijen)]
    breedten = [max(map(cell_width, kolom)) for kolom in zip(*alle, strict=True)]
    ruimte = width() - sum(breedten[:-1]) - len(_TUSSEN) * (len(breedten) - 1)
    breedten[-1] = max(1, min(breedten[-1], ruimte))
    return [_TUSSEN.join(map(_cell, rij, breedten)).rstrip() for rij in alle]


def width() -> int:
    """Give the width of the terminal, and of a page when there is none or when it is narrower."""
    breed = shutil.get_terminal_size().columns if sys.stdout is not None and sys.stdout.isatty() else SMALST
    return max(SMALST, breed)


def _cell(tekst: str, breedte: int) -> str:
    kort = shorten(tekst, breedte)
    return kort + " " * (breedte - cell_width(kort))
