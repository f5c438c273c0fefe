"""How wide text is in a terminal: cells, wrapping, and nothing that could steer the terminal."""

import unicodedata

_BREED = frozenset("WF")
_ZONDER_BREEDTE = frozenset({"Mn", "Me", "Cf"})
_STUREND = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})
TAB = " " * 4
VERVANGER = "\N{REPLACEMENT CHARACTER}"


def cell_width(tekst: str) -> int:
    """Count the cells that *tekst* takes: wide characters two, marks on another character none."""
    if tekst.isascii():
        return len(tekst)
    return sum(_cells(teken) for teken in tekst)


def _cells(teken: str) -> int:
    if unicodedata.category(teken) in _ZONDER_BREEDTE:
        return 0
    return 2 if unicodedata.east_asian_width(teken) in _BREED else 1


def harmless(tekst: str) -> str:
    """Give one line without anything that could steer a terminal; a tab becomes four spaces."""
    tekst = tekst.replace("\t", TAB)
    if tekst.isascii() and tekst.isprintable():
        return tekst
    return "".join(VERVANGER if unicodedata.category(teken) in _STUREND else teken for teken in tekst)


def shorten(tekst: str, breedte: int) -> str:
    """Cut *tekst* to at most *breedte* cells, with an ellipsis when something is missing."""
    if cell_width(tekst) <= breedte:
        return tekst
    ruimte = breedte - 1
    for index, teken in enumerate(tekst):
        ruimte -= _cells(teken)
        if ruimte < 0:
            return tekst[:index].rstrip() + "…"
    return tekst


def wrap(tekst: str, breedte: int, inspringing: int = 0) -> list[str]:
    """Break *tekst* between words into lines of at most *breedte* cells; a longer word keeps its own line."""
    regels: list[str] = []
    regel = ""
    for woord in tekst.split():
        langer = f"{regel} {woord}" if regel.strip() else regel + woord
        if regel.strip() and cell_width(langer) > breedte:
            regels.append(regel)
            langer = " " * inspringing + woord
        regel = langer
    return [*regels, regel]
