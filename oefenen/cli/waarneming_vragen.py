"""The observation form in plain mode: nineteen items one by one, then a compliment, a tip and two questions."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_eigen_zin import as_word, read_line
from oefenen.model.diagnostic import OefenenError
from oefenen.model.formulier import FORMULIER, TWEE_VRAGEN, Formulierpunt
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import label
from oefenen.report.als_tekst import place, plain
from oefenen.report.formulier.beelden_woorden import sentence
from oefenen.session.afspraken import tidy
from oefenen.session.samen.waarneming import CIJFERS, LANGST, LANGSTE_NAAM, keep, load, turn_number
from oefenen.session.session import Session
from oefenen.session.zelf.geen_namen import remember_warning, warning

UITLEG = (
    "Wat deed de leraar? 1 = gezien, 2 = kans gemist, 3 = niet aan de orde, Enter = later.",
    "Met een beurt erachter zeg je waar: 1 4 is gezien in beurt 4. Met ‘zinnen’ zie je wat er gezegd is.",
    "Met ‘terug’ ga je een punt terug, met ‘stop’ ga je later verder.",
)
NIET_BEGREPEN = "Typ 1, 2 of 3, met een beurt erachter als je wilt. Enter is later."
_STOP, _TERUG = -1, -2
_CIJFERS = 5
"""A number of a turn is shorter than this."""


class Vragen:
    """Asks one person for one form; every answer is kept before the next question."""

    def __init__(self, sessie: Session, wie: Kijker) -> None:
        """Go on where *wie* was."""
        self._sessie, self._wie, self._kanaal = sessie, wie, Kanaal()
        self._blad = load(sessie, wie)

    def ask_all(self) -> Waarneming:
        """Ask for what is not there yet, until the end of the input or ‘stop’, and give what was filled in."""
        self._kanaal.talk(*UITLEG, "")
        if self._ask_items():
            self._ask_words()
        return self._blad

    def _keep(self, blad: Waarneming) -> None:
        keep(self._sessie, self._wie, blad)
        self._blad = blad

    # The items

    def _ask_items(self) -> bool:
        """Ask every item without a mark; say whether the person goes on."""
        open_ = [plek for plek, punt in enumerate(FORMULIER) if punt.id not in self._blad.oordelen]
        nu = 0
        while nu < len(open_):
            plek = open_[nu]
            uit = self._ask_item(plek + 1, FORMULIER[plek])
            if uit == _STOP:
                return False
            if uit == _TERUG and nu:
                self._keep(self._blad.unmark(FORMULIER[open_[nu - 1]].id))
            nu = max(0, nu - 1) if uit == _TERUG else nu + 1
        return True

    def _ask_item(self, nummer: int, punt: Formulierpunt) -> int:
        """Ask one item; give _STOP or _TERUG when that was asked for."""
        self._kanaal.talk(f"{nummer} van {len(FORMULIER)} ({label(punt.fase.value)}). De leraar {sentence(punt)}")
        while regel := read_line(LANGST):
            woord = as_word(regel)
            if woord in {"stop", "terug"}:
                return _STOP if woord == "stop" else _TERUG
            if not woord:
                return 0
            if woord == "zinnen":
                self._kanaal.talk(*self._said())
            elif self._mark(punt, woord.split()):
                return 0
        return _STOP

    def _said(self) -> Iterator[str]:
        for stap in self._sessie.gesprek.stappen:
            if not stap.vooraf:
                yield f"{place(stap).capitalize()}: {plain(stap.zegt)}"

    def _mark(self, punt: Formulierpunt, delen: list[str]) -> bool:
        """Take an answer; say whether it is one."""
        merk, *waar = delen
        if merk not in CIJFERS or len(waar) > 1 or not all(deel.isdecimal() and len(deel) < _CIJFERS for deel in waar):
            self._kanaal.talk(NIET_BEGREPEN)
            return False
        blad = self._blad.mark(punt.id, CIJFERS[merk])
        try:
            blad = blad.point_at(punt.id, turn_number(self._sessie, int(waar[0]))) if waar else blad
        except OefenenError as error:
            self._kanaal.talk(error.melding)
            return False
        self._keep(blad)
        return True

    # What is written

    def _ask_words(self) -> None:
        """Ask for what is still empty; Enter leaves it so."""
        waarschuwing = warning(self._sessie.store)
        self._kanaal.talk("", *([waarschuwing] if waarschuwing else []), "In je eigen woorden. Enter laat het leeg.")
        for vraag, nu, schrijf, langst in self._fields():
            if nu:
                continue
            self._kanaal.talk(vraag)
            regel = read_line(LANGST)
            if not regel or as_word(regel) == "stop":
                return
            if tekst := tidy(regel, langst):
                remember_warning(self._sessie.store)
                self._keep(schrijf(tekst))

    def _fields(self) -> Iterator[tuple[str, str, Callable[[str], Waarneming], int]]:
        """Yield what there is to write: the question, what stands there, how to write it, and how long it may be."""
        yield "Eén compliment:", self._blad.compliment, lambda tekst: replace(self._blad, compliment=tekst), LANGST
        yield "Eén tip:", self._blad.tip, lambda tekst: replace(self._blad, tip=tekst), LANGST
        yield TWEE_VRAGEN[0], self._blad.antwoorden[0], lambda tekst: self._blad.answer(0, tekst), LANGST
        yield TWEE_VRAGEN[1], self._blad.antwoorden[1], lambda tekst: self._blad.answer(1, tekst), LANGST
        if self._wie is Kijker.COLLEGA:
            wie = "Wie keek er mee? Liever geen echte naam."
            yield wie, self._blad.naam, lambda tekst: replace(self._blad, naam=tekst), LANGSTE_NAAM
