"""Own words first in plain mode: a sentence before the choices, and after the answer the choice that it resembled."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Timer

from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_time_out import TIME_OUT
from oefenen.engine.gesprek import Stap
from oefenen.model.eigen_zin import GEEN_ERVAN
from oefenen.model.scenario import Keuze
from oefenen.session.session import Session
from oefenen.session.zelf.eigen_zin import LANGST, Wens, asks, compare, is_sentence, keep
from oefenen.session.zelf.geen_namen import remember_warning, warning

VRAAG, OVERSLAAN = "Wat zou jij zeggen?", "(Enter = overslaan)"
TIJD_OM = "De tijd is om. Druk op Enter: wat je getypt hebt, wordt bewaard en dan komen de keuzes."
EERST_EEN_ZIN = "Een nummer kies je straks. Typ eerst je eigen zin, of druk op Enter om over te slaan."
WOORDEN = ("stop", "terug", "dossier", "hulp", *TIME_OUT)
"""What is no sentence but asks for something else."""


def read_line(langst: int) -> str:
    """Read a line of at most *langst* characters, with its end; what is longer is lost, "" is the end of the input."""
    if sys.stdin is None:
        return ""
    regel = rest = sys.stdin.readline(langst)
    while rest and not rest.endswith("\n"):
        rest = sys.stdin.readline(langst)
    return regel


def as_word(regel: str) -> str:
    """Give an answer of one word in the form in which it is compared."""
    return regel.strip().rstrip(".").casefold()


@contextmanager
def limited(seconden: int, zeg: Callable[[], None]) -> Iterator[None]:
    """Call *zeg* when what happens within takes longer than *seconden*; 0 is never.

    A line that is being typed belongs to the terminal: it can be asked for, but not taken away.
    """
    wekker = Timer(seconden, zeg)
    wekker.daemon = True
    if seconden:
        wekker.start()
    try:
        yield
    finally:
        wekker.cancel()


class EigenZinVragen:
    """Asks both questions of one conversation."""

    def __init__(self, sessie: Session, uitvoer: Kanaal, wens: Wens) -> None:
        """Ask where *wens* says so."""
        self._sessie, self._uitvoer, self._wens = sessie, uitvoer, wens

    @property
    def now(self) -> bool:
        """Whether a sentence is asked for now."""
        return asks(self._sessie, self._wens)

    def ask_first(self) -> str | None:
        """Ask for a sentence and keep it; give one of WOORDEN instead when that was typed, None at the end of the input."""
        waarschuwing, seconden = warning(self._sessie.store), self._wens.seconden
        tijd = f" Je hebt {seconden} seconden." if seconden else ""
        self._uitvoer.talk("", *([waarschuwing] if waarschuwing else []), f"{VRAAG}{tijd} {OVERSLAAN}")
        with limited(seconden, lambda: self._uitvoer.talk("", TIJD_OM)):
            return self._read_sentence()

    def _read_sentence(self) -> str | None:
        while regel := read_line(LANGST):
            remember_warning(self._sessie.store)
            woord = as_word(regel)
            if woord in WOORDEN:
                return woord
            if not woord.isdecimal():
                keep(self._sessie, regel if is_sentence(regel) else "")
                return ""
            self._uitvoer.talk(EERST_EEN_ZIN)
        return None

    def ask_after(self, stap: Stap, aanbod: Sequence[Keuze], zinnen: Sequence[str]) -> bool:
        """Ask which of *aanbod* (*zinnen*, in words) the sentence before *stap* resembled, where there was one.

        Says whether the trainee stops.
        """
        if stap.nummer not in self._sessie.eigen_zinnen:
            return False
        aantal = len(aanbod)
        self._uitvoer.talk("", f"Waar leek je eigen zin op? (1-{aantal}, 0 = geen ervan, Enter = overslaan)")
        while regel := read_line(LANGST):
            woord = as_word(regel)
            if woord in ("", "stop"):
                return bool(woord)
            if woord.isdecimal() and int(woord) <= aantal:
                compare(self._sessie, stap, aanbod[int(woord) - 1].id if int(woord) else GEEN_ERVAN)
                return False
            self._uitvoer.talk(f"Typ een nummer van 0 tot en met {aantal}, of druk op Enter om over te slaan.", *zinnen)
        return False
