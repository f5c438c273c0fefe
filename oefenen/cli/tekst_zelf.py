"""First look yourself in plain mode: the same questions one by one, each skipped with Enter, before the figures."""

from collections.abc import Callable
from typing import NamedTuple

from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_eigen_zin import as_word, read_line
from oefenen.engine.gesprek import Stap
from oefenen.model.zelfbeeld import HOOGST, NERGENS
from oefenen.report.als_tekst import place, plain
from oefenen.report.anders.keerpunten import own_sentence
from oefenen.report.zelf.voornemen import questions as intention_questions
from oefenen.session.session import Session
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.session.zelf.zelfbeeld import (
    LANGST_WAAROM,
    Vraag,
    estimate,
    explain,
    focus,
    point,
    questions,
    turn_to_explain,
    write,
)

BEGIN = "Eerst kijk je zelf terug, dan zie je de cijfers. Met Enter sla je een vraag over, met ‘stop’ alle vragen."
ALLEEN_WOORDEN = "Je hebt de cijfers al gezien; jezelf schatten kan alleen daarvoor. Met Enter laat je een antwoord zoals het is."
_WOORDEN = {
    "compliment": "Een compliment aan jezelf: wat deed je goed?",
    "tip": "Een tip voor jezelf: wat probeer je anders?",
    "als": "Een voornemen. Als …",
    "dan": "… dan …",
}


class _GestoptError(Exception):
    """Nobody wants to answer any more, or there is nothing more to read."""


class Getal(NamedTuple):
    """A question that a number answers."""

    vraag: str
    hoogst: int
    opnieuw: str


class ZelfVragen:
    """Asks all questions about one conversation."""

    def __init__(self, sessie: Session, uitvoer: Kanaal) -> None:
        """Ask about *sessie*, which has ended, through *uitvoer*."""
        self._sessie, self._uitvoer = sessie, uitvoer

    def ask(self) -> None:
        """Ask until all was asked, or until somebody stops; every answer is kept at once."""
        vragen = questions(self._sessie)
        self._uitvoer.talk("", "Eerst zelf kijken", ALLEEN_WOORDEN if self._sessie.cijfers_gezien else BEGIN)
        doe: dict[Vraag, Callable[[], None]] = {
            Vraag.SCHATTEN: self._ask_estimates, Vraag.GEWONNEN: self._ask_won, Vraag.VERLOREN: self._ask_lost,
            Vraag.WOORDEN: self._ask_words, Vraag.WAAROM: self._ask_why,
        }  # fmt: skip
        try:
            for vraag in vragen:
                doe[vraag]()
        except _GestoptError:
            self._uitvoer.talk("Wat je invulde, is bewaard." if self._sessie.store else "")

    def _read(self, langst: int) -> str:
        """Read an answer; "" is none."""
        regel = read_line(langst)
        if not regel or as_word(regel) == "stop":
            raise _GestoptError
        return regel.strip()

    def _number(self, getal: Getal) -> int | None:
        """Ask for a number from 0; None is no answer."""
        self._uitvoer.talk("", getal.vraag)
        while antwoord := self._read(LANGST_WAAROM):
            woord = as_word(antwoord)
            if woord.isascii() and woord.isdecimal() and int(woord[:9]) <= getal.hoogst:
                return int(woord)
            self._uitvoer.talk(getal.opnieuw)
        return None

    def _ask_estimates(self) -> None:
        opnieuw = f"Typ een getal van 0 tot en met {HOOGST}, of druk op Enter om over te slaan."
        self._uitvoer.talk("", "Hoe ging het, denk je? 0 is: lukte nog niet. 50: wisselend. 100: lukte steeds.")
        alle = self._sessie.vaardigheden.vaardigheden
        for naam, label in focus(self._sessie).items():
            self._uitvoer.talk("", f"{label}: {alle[naam].definitie}")
            vraag = f"{label}? (0-{HOOGST}, {_skip(self._sessie.zelfbeeld.schattingen.get(naam))})"
            punten = self._number(Getal(vraag, HOOGST, opnieuw))
            if punten is not None:
                estimate(self._sessie, naam, punten)

    def _said(self) -> list[Stap]:
        return [stap for stap in self._sessie.gesprek.stappen if not stap.vooraf]

    def _ask_won(self) -> None:
        self._uitvoer.talk("", "Je zinnen:", *(f"{stap.volgnummer}. {own_sentence(stap)}" for stap in self._said()))
        self._point(Vraag.GEWONNEN, "Bij welke zin won je vertrouwen?", self._sessie.zelfbeeld.gewonnen)

    def _ask_lost(self) -> None:
        self._point(Vraag.VERLOREN, "En bij welke zin verloor je vertrouwen?", self._sessie.zelfbeeld.verloren)

    def _point(self, vraag: Vraag, tekst: str, nu: int | None) -> None:
        gezegd = self._said()
        aantal = len(gezegd)
        nummers = {stap.nummer: stap.volgnummer for stap in gezegd}
        opnieuw = f"Typ een nummer van 0 tot en met {aantal}, of druk op Enter om over te slaan."
        eerder = _skip(None if nu is None else "nergens" if nu == NERGENS else nummers.get(nu))
        gekozen = self._number(Getal(f"{tekst} (1-{aantal}, 0 = nergens, {eerder})", aantal, opnieuw))
        if gekozen is not None:
            point(self._sessie, vraag, gezegd[gekozen - 1].nummer if gekozen else NERGENS)

    def _ask_words(self) -> None:
        waarschuwing = warning(self._sessie.store)
        self._uitvoer.talk("", "Wat neem je mee?", *([waarschuwing] if waarschuwing else []))
        for naam, vraag in _WOORDEN.items():
            self._word(naam, vraag)
        vragen = intention_questions(self._sessie.zelfbeeld.als, self._sessie.zelfbeeld.dan)
        if vragen:
            self._word(vragen[0].veld, f"{vragen[0].tekst} Typ ‘{vragen[0].veld} …’ opnieuw, of laat het zo.")

    def _word(self, naam: str, vraag: str) -> None:
        self._uitvoer.talk("", f"{vraag} ({_skip(getattr(self._sessie.zelfbeeld, naam))})")
        antwoord = self._read(LANGST_WAAROM)
        if antwoord:
            remember_warning(self._sessie.store)
            write(self._sessie, {naam: antwoord})

    def _ask_why(self) -> None:
        stap = turn_to_explain(self._sessie)
        if stap is None:
            return
        self._uitvoer.talk("", f"Terug naar {place(stap)}. {plain(stap.ouder_eerder)}", f"Jij zei: {own_sentence(stap)}")
        self._uitvoer.talk(f"Waarom koos je deze zin? ({_skip(self._sessie.zelfbeeld.waarom)})")
        antwoord = self._read(LANGST_WAAROM)
        if antwoord:
            remember_warning(self._sessie.store)
            explain(self._sessie, stap, antwoord)


def _skip(nu: int | str | None) -> str:
    """Say what Enter does: leave what was answered before, or answer nothing."""
    return "Enter = overslaan" if nu in (None, "") else f"nu: {nu}; Enter = zo laten"
