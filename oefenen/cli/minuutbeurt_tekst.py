"""One single turn in plain mode: what came before, perhaps an own sentence, one choice, and what it did."""

from collections.abc import Callable
from time import monotonic

from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_eigen_zin import VRAAG, as_word, read_line
from oefenen.model.diagnostic import OefenenError
from oefenen.model.minuutbeurt import Minuutbeurt
from oefenen.model.nu import now
from oefenen.reading.bestanden import Reader
from oefenen.report.als_gesprek import choice_lines, coach_lines
from oefenen.report.later import als_minuutbeurt
from oefenen.session.later.minuutbeurt import SECONDEN, Oefening, answer, open_turn, take_back
from oefenen.session.later.minuutwens import asks_own_words, wants_clock
from oefenen.session.zelf.eigen_zin import LANGST
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Store

HULP = (
    "Typ het nummer van wat je zegt en druk op Enter. Met stop stop je; wat je al antwoordde, blijft bewaard. "
    "Wat je niet doet, komt gewoon terug."
)
VERDER = "Enter = verder, terug = kies opnieuw, stop = stoppen"


class MinuutbeurtTekst:
    """Tells single turns and asks for a choice."""

    def __init__(
        self, store: Store, reader: Reader, *, klok: bool, eigen_zin: bool, tik: Callable[[], float] = monotonic
    ) -> None:
        """Keep answers in *store*; *tik* counts the seconds."""
        self._store, self._reader, self._tik = store, reader, tik
        self._klok = klok and wants_clock(store)
        self._eigen_zin = eigen_zin
        self._kanaal = Kanaal()

    def practise(self, beurt: Minuutbeurt, nummer: int, aantal: int) -> bool:
        """Practise one turn, number *nummer* of *aantal*; say whether the trainee goes on."""
        try:
            oefening = open_turn(beurt, self._store, reader=self._reader)
        except OefenenError as error:
            self._kanaal.talk(error.melding)
            return True
        kop, alle = oefening.sessie.spel.scenario.kop, oefening.sessie.vaardigheden
        self._kanaal.data([f"Minuutbeurt {nummer} van {aantal}. {als_minuutbeurt.title(kop)}"])
        self._kanaal.data([als_minuutbeurt.practised(beurt.plek.vaardigheid, alle), ""])
        self._kanaal.data(als_minuutbeurt.opening_lines(oefening.gesprek, oefening.net))
        zin = self._ask_own_words(oefening)
        if zin is None:
            return False
        while True:
            if not self._ask_and_tell(oefening, zin):
                return False
            woord = self._ask_on(laatste=nummer == aantal)
            if woord != "terug":
                return woord != "stop"
            take_back(oefening, self._store)
            self._kanaal.data(["", "[je neemt je keuze terug]"])

    def _ask_own_words(self, oefening: Oefening) -> str | None:
        """Ask for an own sentence where that is wanted; None when the trainee or the input stops."""
        if not (self._eigen_zin and asks_own_words(oefening, self._store)):
            return ""
        waarschuwing = warning(self._store)
        self._kanaal.talk("", *([waarschuwing] if waarschuwing else []), VRAAG)
        regel = read_line(LANGST)
        remember_warning(self._store)
        return None if not regel or as_word(regel) == "stop" else regel

    def _ask_and_tell(self, oefening: Oefening, zin: str) -> bool:
        """Ask for a choice and tell what came of it; say whether one was made."""
        keuzes = oefening.gesprek.geschud()
        self._kanaal.data(["", *choice_lines(oefening.gesprek, keuzes)])
        minuut = " Je hebt een minuut." if self._klok else ""
        self._kanaal.talk("", f"Wat zeg je?{minuut} Typ een nummer van 1 tot en met {len(keuzes)}. Andere woorden: stop, hulp.")
        begin = self._tik()
        gekozen = self._ask(len(keuzes))
        if gekozen is None:
            return False
        seconden = int(self._tik() - begin)
        nu = now()
        gegeven = answer(oefening, keuzes[gekozen - 1].id, self._store, nu, seconden=seconden, eigen_zin=zin)
        if self._klok and seconden > SECONDEN:
            self._kanaal.talk("Je nam langer dan een minuut. Dat geeft niet.")
        stap, plek = oefening.gesprek.stappen[-1], oefening.minuutbeurt.plek
        self._kanaal.data(["", *als_minuutbeurt.reaction_lines(oefening.sessie.spel.scenario.kop, stap), *coach_lines(stap), ""])
        self._kanaal.data(als_minuutbeurt.result_lines(oefening.gesprek, stap, gegeven, plek.vaardigheid, oefening.skill))
        self._kanaal.data([als_minuutbeurt.back(gegeven, nu)])
        return True

    def _ask(self, aantal: int) -> int | None:
        while regel := read_line(LANGST):
            woord = as_word(regel)
            if woord == "stop":
                return None
            if woord.isdecimal() and 1 <= int(woord) <= aantal:
                return int(woord)
            self._kanaal.talk(HULP if woord == "hulp" else f"Typ een nummer van 1 tot en met {aantal}, of typ hulp.")
        return None

    def _ask_on(self, *, laatste: bool) -> str:
        """Wait until it was read; give "terug" or "stop" when that was typed, and "stop" at the end of the input."""
        self._kanaal.talk("", VERDER.replace("verder", "klaar") if laatste else VERDER)
        regel = read_line(LANGST)
        woord = as_word(regel)
        if not laatste and regel:
            self._kanaal.data([""])
        return woord if woord in ("terug", "stop") else "" if regel else "stop"
