"""Putting other names in the text of a file, so that every other character stays as it is."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from oefenen.reading.nodes import Scalar

_HEX = {"x": 4, "u": 6, "U": 10}
"""How long an escape is that gives a character by its number."""
_WIT = frozenset("ntvfr_NLP \t\n")
"""What follows a backslash to give white space, or nothing at all."""


class Stuk(NamedTuple):
    """What comes instead of the characters from *begin* up to *einde*."""

    begin: int
    einde: int
    tekst: str


def place_of(tekst: str, node: Scalar, ervoor: str, naam: str) -> tuple[int, int]:
    """Find where *naam*, which comes after *ervoor* in the value of *node*, begins and ends in *tekst*.

    Folding a text over lines changes only white space, so the other characters are counted.
    """
    mark, slot = node.start_mark, node.end_mark
    begin = int(getattr(mark, "index", 0))
    bron = tekst[begin : int(getattr(slot, "index", 0))]
    over = len("".join(ervoor.split()))
    plekken = list(islice(_characters(bron, node.style or ""), over, over + len(naam)))
    return begin + plekken[0][0], begin + plekken[-1][1]


def _characters(bron: str, style: str) -> Iterator[tuple[int, int]]:
    """Give where each character of a value that is not white space stands in the *bron* of its scalar."""
    index = bron.find("\n") + 1 if style in ("|", ">") else 1 if style else 0
    while index < len(bron):
        lengte, wit = 1, bron[index].isspace()
        if style == '"' and bron[index] == "\\":
            soort = bron[index + 1]
            lengte = _HEX.get(soort, 2)
            wit = soort in _WIT or (soort in _HEX and chr(int(bron[index + 2 : index + lengte], 16)).isspace())
        elif style == "'" and bron[index] == "'":
            lengte = 2
        if not wit:
            yield index, index + lengte
        index += lengte


def replace_parts(ruw: str, stukken: Iterable[Stuk]) -> str:
    """Give *ruw*, a whole file as it was read, with *stukken* in it; their places count in the plain text of the file."""
    extra = len(ruw) - len(ruw.removeprefix("\ufeff"))
    paren = [plek.start() - extra for plek in re.finditer("\r\n", ruw)]
    lang = [plek - eerder for eerder, plek in enumerate(paren)]
    uit, vorige = "", 0
    for stuk in sorted(stukken):
        begin, einde = (plek + extra + bisect_left(lang, plek) for plek in (stuk.begin, stuk.einde))
        uit += ruw[vorige:begin] + stuk.tekst
        vorige = einde
    return uit + ruw[vorige:]
