"""The collector of diagnostics: readers hand it what is wrong and read on."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest
from typing import Any, NamedTuple, Protocol

from oefenen.model.diagnostic import Diagnostic
from oefenen.reading.codes import TEXTS

MEESTE = 500
"""How many diagnostics one file gives at most; whoever has more has broken one thing many times."""

_STUURTEKENS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
STUURTEKEN = re.compile(f"[{_STUURTEKENS}]")
"""What steers a screen instead of being seen on it: control characters, other line ends, changes of direction, half characters."""
ZONDER_STUURTEKENS = re.compile(f"[^{_STUURTEKENS}]*")
"""A text that has none of them; saying so takes half the time of looking for one."""

_ZINNEN = frozenset({"raad", "reden", "mist", "wat"})
"""Facts that we wrote ourselves; all others may repeat what an author wrote."""
_LANGST = 60
"""Characters of an author that a message repeats."""
_KORTST_DEEL = 4
"""Letters that a part of a name needs to count as a hint of the whole."""
_VEEL = 60
"""Names that are compared letter by letter."""
_VLAKBIJ, _IN_DE_BUURT = 0.8, 0.6
"""How much two names have to be alike, from 0 to 1."""


class Mark(Protocol):
    """A place in a text, counted from 0."""

    @property
    def line(self) -> int:
        """Its line."""

    @property
    def column(self) -> int:
        """Its column."""


class Plek(NamedTuple):
    """A place that we computed ourselves."""

    line: int
    column: int


class TextNode(Protocol):
    """A scalar in the file: what it says and where it stands."""

    value: Any
    style: Any
    start_mark: Any
    end_mark: Any


def place_at(tekst: str, index: int) -> Plek:
    """Give the line and column of the character at *index*."""
    return Plek(tekst.count("\n", 0, index), index - tekst.rfind("\n", 0, index) - 1)


def index_in(tekst: str, node: TextNode, ervoor: str) -> int:
    """Find where the part of a value after *ervoor* stands in *tekst*: folding changes only white space, so the rest is counted."""
    begin: int = node.start_mark.index
    bron = tekst[begin : node.end_mark.index].rstrip()
    if node.style == '"' and "\\" in bron:
        return begin
    start = bron.find("\n") + 1 if node.style in ("|", ">") else 1 if node.style else 0
    over = len("".join(ervoor.split()))
    for index, teken in enumerate(bron[start:], start):
        if not teken.isspace():
            if not over:
                return begin + index
            over -= 1
    return begin + len(bron)


def _likely(zoek: str, namen: list[str]) -> list[str]:
    """Keep of very many names those that share most pairs of letters with *zoek*: comparing all of them takes too long."""
    if len(namen) <= _VEEL:
        return namen
    paren = {zoek[plek : plek + 2] for plek in range(len(zoek) - 1)}
    return nlargest(_VEEL, namen, key=lambda naam: sum(paar in naam for paar in paren))


def nearest(naam: str, bekend: Iterable[str]) -> list[str]:
    """List the known names that *naam* was probably meant to be, at most two."""
    zoek = naam.strip().casefold()
    namen = _likely(zoek, list(bekend))
    dichtbij = get_close_matches(zoek, namen, n=2, cutoff=_VLAKBIJ)
    if not dichtbij and len(zoek) >= _KORTST_DEEL:
        dichtbij = [ander for ander in namen if zoek in ander or (len(ander) >= _KORTST_DEEL and ander in zoek)][:2]
    # A second guess that is further away would only make the first one less sure.
    return dichtbij or get_close_matches(zoek, namen, n=1, cutoff=_IN_DE_BUURT)


def suggest(naam: str, bekend: Iterable[str], *, maximum: int = 12) -> str:
    """Say which known name was probably meant, or which names there are."""
    namen = [" ".join(bekende.split()) for bekende in bekend]
    dichtbij = nearest(naam, namen)
    if dichtbij:
        return f"Bedoelde je {' of '.join(f'‘{n}’' for n in dichtbij)}?"
    if not namen:
        return ""
    lijst = ", ".join(namen[:maximum])
    return f"Mogelijk: {lijst}{', …' if len(namen) > maximum else ''}."


def _short(feit: object) -> object:
    if not isinstance(feit, str):
        return feit
    regel = feit.replace("\n", " ").replace("\t", " ")
    return regel if len(regel) <= _LANGST else f"{regel[: _LANGST - 1]}…"


class Problems:
    """Diagnostics of one file; one place reports at most one of them."""

    def __init__(self, bestand: str, tekst: str = "") -> None:
        """Collect for *bestand*, whose text gives the source lines."""
        self.bestand = bestand
        self.tekst = tekst
        self.found: list[Diagnostic] = []
        self._places: set[tuple[int, int]] = set()
        self._regels: list[str] = []

    @property
    def full(self) -> bool:
        """Whether nothing is recorded any more, so that nobody needs to look for advice."""
        return len(self.found) > MEESTE

    def add(self, code: str, mark: Mark | None, lengte: int = 1, **feiten: object) -> None:
        """Record *code* at *mark*; None is the whole file."""
        if mark is None:
            self._record(code, 0, 0, lengte, feiten)
        elif self._is_new((mark.line, mark.column)):
            self._record(code, mark.line + 1, mark.column + 1, lengte, feiten)

    def add_word(self, code: str, mark: Mark | None, woord: str, **feiten: object) -> None:
        """Record *code* under *woord*, which begins at *mark* or behind the quote that stands there."""
        if mark is None:
            self._record(code, 0, 0, 1, feiten)
            return
        verder = 1 if self._line(mark.line)[mark.column : mark.column + 1] in ('"', "'") else 0
        if self._is_new((mark.line, mark.column), (mark.line, mark.column + verder)):
            self._record(code, mark.line + 1, mark.column + verder + 1, len(woord), feiten)

    def add_in(self, code: str, node: TextNode, ervoor: str, lengte: int, **feiten: object) -> None:
        """Record *code* within a scalar, at what follows the part *ervoor* of its value."""
        index = index_in(self.tekst, node, ervoor)
        plek = place_at(self.tekst, index)
        # At a quote nothing could be counted, so there is nothing to underline either.
        bekend = not node.style or index > node.start_mark.index
        if self._is_new(plek):
            self._record(code, plek.line + 1, plek.column + 1, lengte if bekend else 1, feiten)

    def _is_new(self, *plekken: tuple[int, int]) -> bool:
        if not self._places.isdisjoint(plekken):
            return False
        self._places.update(plekken)
        return True

    def _line(self, regel: int) -> str:
        if not self._regels:
            self._regels = self.tekst.split("\n")
        return self._regels[regel] if regel < len(self._regels) else ""

    def _record(self, code: str, regel: int, kolom: int, lengte: int, feiten: dict[str, object]) -> None:
        if self.full:
            return
        if len(self.found) == MEESTE:
            code, regel, kolom, feiten = "S015", 0, 0, {"aantal": MEESTE}
        text = TEXTS[code]
        kort = {naam: _short(feit) if naam not in _ZINNEN else feit for naam, feit in feiten.items()}
        melding, hint = (STUURTEKEN.sub("�", zin.format(**kort)) for zin in (text.melding, text.hint))
        bron = self._line(regel - 1) if regel else ""
        self.found.append(
            Diagnostic(code, self.bestand, regel, kolom, text.ernst, melding, hint.strip(), bron, max(1, lengte))
        )  # fmt: skip
