"""The collector of diagnostics: readers hand it what is wrong and read on."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Protocol

from oefenen.model.diagnostic import Diagnostic
from oefenen.reading.codes import TEXTS


class Mark(Protocol):
    """A place in a text, counted from 0."""

    line: int
    column: int


def suggest(naam: str, bekend: Iterable[str], *, maximum: int = 6) -> str:
    """Say which known name was probably meant, or which names there are."""
    namen = list(bekend)
    dichtbij = get_close_matches(naam, namen, n=2, cutoff=0.6)
    if dichtbij:
        return f"Bedoelde je {' of '.join(f'‘{n}’' for n in dichtbij)}?"
    if not namen:
        return ""
    lijst = ", ".join(namen[:maximum])
    return f"Mogelijk: {lijst}{', …' if len(namen) > maximum else ''}."


class Problems:
    """Diagnostics of one file; one place reports at most one of them."""

    def __init__(self, bestand: str, tekst: str = "") -> None:
        """Collect for *bestand*, whose text gives the source lines."""
        self.bestand = bestand
        self.found: list[Diagnostic] = []
        self._places: set[tuple[int, int]] = set()
        self._tekst = tekst
        self._regels: list[str] = []

    def add(self, code: str, mark: Mark | None, lengte: int = 1, *, verder: int = 0, **feiten: object) -> None:
        """Record *code* at *mark* (None: the whole file), *verder* characters to the right of it."""
        regel, kolom = (mark.line + 1, mark.column + 1 + verder) if mark is not None else (0, 0)
        if (regel, kolom) in self._places and regel:
            return
        self._places.add((regel, kolom))
        text = TEXTS[code]
        if not self._regels:
            self._regels = self._tekst.split("\n")
        bron = self._regels[regel - 1].rstrip("\r") if 0 < regel <= len(self._regels) else ""
        self.found.append(
            Diagnostic(
                code,
                self.bestand,
                regel,
                kolom,
                text.ernst,
                text.melding.format(**feiten),
                text.hint.format(**feiten).strip(),
                bron,
                max(1, lengte),
            )
        )
