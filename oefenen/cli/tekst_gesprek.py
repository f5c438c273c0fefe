"""Plain mode: one conversation line by line, with numbers and a few words as answers."""

import sys
from enum import Enum, auto

from oefenen.cli.uitvoer import Uitvoer
from oefenen.engine.gesprek import Stap
from oefenen.model.scenario import Keuze
from oefenen.model.woorden import Speelstand
from oefenen.report import als_gesprek
from oefenen.report.als_afspraken import previous_lines
from oefenen.report.als_platte_tekst import as_plain
from oefenen.session.afspraken import previous
from oefenen.session.bereik import kept_bereik
from oefenen.session.session import Session

LANGSTE_ANTWOORD = 1000
"""Characters that are read at once: what is longer is no number."""
HULP = (
    "Typ het nummer van wat je zegt of kiest en druk op Enter. Je kunt ook een woord typen:",
    "- terug: neem je laatste keuze terug (alleen bij oefenen)",
    "- dossier: lees het dossier nog eens",
    "- stop: stop nu; het gesprek blijft bewaard",
    "- hulp: lees deze uitleg",
)


class Afloop(Enum):
    """Why the conversation is over for now."""

    EINDE = auto()
    GESTOPT = auto()
    INVOER_OP = auto()


class TekstGesprek:
    """Tells a conversation and asks for the next choice."""

    def __init__(self, sessie: Session, uitvoer: Uitvoer) -> None:
        """Tell *sessie* through *uitvoer*."""
        self.sessie, self.uitvoer = sessie, uitvoer
        self.kop = sessie.spel.scenario.kop
        self._getoond: tuple[str, ...] = ()

    def tell_opening(self) -> None:
        """Give the dossier and the first line, or where a kept conversation was left."""
        stappen = self.sessie.gesprek.stappen
        if stappen:
            self.uitvoer.data([self.kop.titel, ""])
            self._tell_answer(stappen[-1])
        else:
            self.uitvoer.data(self._dossier())
        self.tell_turn(wit=True)

    def _dossier(self) -> list[str]:
        """Give all that is known beforehand, what was agreed the last time included."""
        sessie = self.sessie
        vorige = previous(sessie.gelezen, sessie.spel.persona.id, sessie.store)
        return [*als_gesprek.opening_lines(self.kop, sessie.vaardigheden), *previous_lines(self.kop, vorige)]

    def say(self, keuze_id: str) -> None:
        """Say one choice and tell what comes of it."""
        stap = self.sessie.kies(keuze_id)
        self.uitvoer.data([""])
        self._tell_answer(stap)
        self.tell_turn(nieuw=stap.ouder is not None, wit=True)

    def _tell_answer(self, stap: Stap) -> None:
        feedback = self.sessie.stand is Speelstand.OEFENEN
        self.uitvoer.data(als_gesprek.answer_lines(self.kop, stap, feedback=feedback))
        tussen = als_gesprek.between_lines(self.kop, stap)
        self.uitvoer.data(["", *tussen] if tussen else [])

    def tell_turn(self, *, nieuw: bool = True, wit: bool = False) -> None:
        """Tell where the conversation is: what is seen of it when that changed, and what the parent says; *wit* keeps it apart."""
        gesprek = self.sessie.gesprek
        regels = []
        if gesprek.einde is None:
            regels += self._changes()
        if nieuw:
            regels += als_gesprek.said_lines(self.kop, gesprek.ouder)
        if gesprek.einde is None:
            klok = als_gesprek.clock_line(gesprek)
            regels += [klok] if klok else []
        self.uitvoer.data(["", *regels] if wit and regels else regels)

    def _changes(self) -> list[str]:
        """Give what there is to see where it is not what was told before."""
        gesprek = self.sessie.gesprek
        eerder = self._getoond
        self._getoond = tuple(tell(gesprek) for tell in (als_gesprek.phase_line, als_gesprek.sight_line, als_gesprek.pupil_line))
        return [regel for regel in self._getoond if regel and regel not in eerder]

    def ask_on(self) -> Afloop:
        """Ask for choices until the conversation ends, or until the trainee or the input stops."""
        gesprek = self.sessie.gesprek
        uitleg = "Typ een nummer van 1 tot en met {}. Andere woorden: dossier, stop, hulp."
        while gesprek.einde is None:
            keuzes = gesprek.geschud()
            self.tell_choices(keuzes)
            antwoord = self._ask(f"{self._question} {uitleg.format(len(keuzes))}", len(keuzes))
            uitleg = "(1-{})"
            if isinstance(antwoord, Afloop):
                return antwoord
            if antwoord:
                self.say(keuzes[antwoord - 1].id)
            else:
                self._back()
        return Afloop.EINDE

    @property
    def _question(self) -> str:
        return "Wat kies je?" if self.sessie.gesprek.vooraf else "Wat zeg je?"

    def tell_choices(self, keuzes: list[Keuze]) -> None:
        """Tell what can be said, with a number for each choice."""
        beurt = self.sessie.spel.beurten[self.sessie.gesprek.toestand.beurt].beurt
        if beurt.denk_eerst and self.sessie.stand is not Speelstand.TOETS:
            self.uitvoer.data(["", f"Denk eerst: {beurt.denk_eerst}"])
        self.uitvoer.data(["", *als_gesprek.choice_lines(self.sessie.gesprek, keuzes)])

    def _ask(self, vraag: str, aantal: int) -> int | Afloop:
        """Read lines until one is an answer: a number from 1, 0 for back, or the end of it."""
        self.uitvoer.talk("", vraag)
        while True:
            regel = sys.stdin.readline(LANGSTE_ANTWOORD) if sys.stdin else ""
            woord = regel.strip().rstrip(".").casefold()
            if not regel:
                return Afloop.INVOER_OP
            if woord == "stop":
                return Afloop.GESTOPT
            if woord == "terug":
                return 0
            if woord.isdecimal() and 1 <= int(woord) <= aantal:
                return int(woord)
            self._answer_other(woord, aantal)

    def _answer_other(self, woord: str, aantal: int) -> None:
        if woord == "dossier":
            self.uitvoer.data([*self._dossier(), ""])
            self.uitvoer.talk(f"{self._question} (1-{aantal})")
        elif woord == "hulp":
            self.uitvoer.talk(*HULP, f"{self._question} (1-{aantal})")
        else:
            self.uitvoer.talk(f"Typ een nummer van 1 tot en met {aantal}, of typ hulp.")

    def _back(self) -> None:
        if self.sessie.stand is not Speelstand.OEFENEN:
            self.uitvoer.talk("Terug kan alleen bij oefenen.")
        elif self.sessie.undo():
            self.uitvoer.data(["", "[je neemt je laatste keuze terug]", ""])
            self._getoond = ()
            self.tell_turn()
        else:
            self.uitvoer.talk("Er is nog geen keuze om terug te nemen.")

    def tell_debrief(self) -> None:
        """Look back, shortly; the explanation of each sentence comes here when it was not given along the way."""
        bereik = kept_bereik(self.sessie, self.sessie.store)
        feedback = self.sessie.stand is not Speelstand.OEFENEN
        self.uitvoer.data(["", *as_plain(self.sessie.verslag(bereik), feedback=feedback)])
