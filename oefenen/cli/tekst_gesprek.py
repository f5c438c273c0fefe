"""Plain mode: one conversation line by line, with numbers and a few words as answers."""

import sys
from collections.abc import Sequence
from enum import Enum, auto

from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_eigen_zin import EigenZinVragen, as_word
from oefenen.cli.tekst_time_out import TIME_OUT, tell_time_out
from oefenen.engine.gesprek import Stap
from oefenen.model.scenario import Keuze
from oefenen.model.woorden import Speelstand
from oefenen.report import als_gesprek
from oefenen.report.afspraken.als_afspraken import previous_lines
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.zelf.als_zelfbeeld import along_lines
from oefenen.session.afspraken import previous
from oefenen.session.bereik import kept_bereik
from oefenen.session.session import Session
from oefenen.session.zelf.eigen_zin import NOOIT, Wens, next_number, typed
from oefenen.session.zelf.meenemen import bring_to

LANGSTE_ANTWOORD = 1000
"""Characters that are read at once: what is longer is no number."""
HULP = (
    "Typ het nummer van wat je zegt of kiest en druk op Enter. Je kunt ook een woord typen:",
    "- terug: neem je laatste keuze terug (alleen bij oefenen)",
    "- dossier: lees het dossier nog eens",
    "- time-out: zet het gesprek even stil; je kijkt, je krijgt een vraag en een hint (hooguit twee keer)",
    "- stop: stop nu; het gesprek blijft bewaard",
    "- hulp: lees deze uitleg",
    "Bij ‘Wat zou jij zeggen?’ typ je eerst je eigen zin; daarna zie je de keuzes. Met Enter sla je dat over. Je zin krijgt geen punten.",
)


class Afloop(Enum):
    """Why the conversation is over for now."""

    EINDE = auto()
    GESTOPT = auto()
    INVOER_OP = auto()


class TekstGesprek:
    """Tells a conversation and asks for the next choice."""

    def __init__(self, sessie: Session, uitvoer: Kanaal, wens: Wens = NOOIT) -> None:
        """Tell *sessie* through *uitvoer*; *wens* says when it asks for own words first."""
        self.sessie, self.uitvoer = sessie, uitvoer
        self.kop = sessie.spel.scenario.kop
        self._eigen = EigenZinVragen(sessie, uitvoer, wens)
        self._getoond: tuple[str, ...] = ()
        self._gedacht = 0
        """The choice for which it was told what to think about first."""

    def tell_opening(self) -> None:
        """Give the dossier and the first line, or where a kept conversation was left."""
        stappen = self.sessie.gesprek.stappen
        if stappen:
            self.uitvoer.data([self.kop.titel, ""])
            self._tell_answer(stappen[-1])
        else:
            self.uitvoer.data(self._dossier())
        self.tell_turn(wit=True)
        self._tell_sentence()

    def _tell_sentence(self) -> None:
        """Tell what was typed before the choices that come now, when that was not just before."""
        zin = typed(self.sessie)
        self.uitvoer.data([f"Je eigen zin was: {zin.tekst}"] if zin else [])

    def _dossier(self) -> list[str]:
        """Give all that is known beforehand, what was agreed the last time included."""
        sessie = self.sessie
        vorige = previous(sessie.gelezen, sessie.spel.persona.id, sessie.store)
        opening = als_gesprek.opening_lines(self.kop, sessie.vaardigheden)
        return [*opening, *previous_lines(self.kop, vorige), *along_lines(bring_to(sessie))]

    def say(self, keuze_id: str, aanbod: Sequence[Keuze] = ()) -> bool:
        """Say one choice of *aanbod* and tell what comes of it; say whether the trainee stops then."""
        zinnen = als_gesprek.choice_lines(self.sessie.gesprek, list(aanbod))
        stap = self.sessie.kies(keuze_id)
        self.uitvoer.data(["", *als_gesprek.answer_lines(self.kop, stap, feedback=False)])
        stopt = bool(aanbod) and self._eigen.ask_after(stap, aanbod, zinnen)
        self._tell_after(stap)
        self.tell_turn(nieuw=stap.ouder is not None, wit=True)
        return stopt and self.sessie.gesprek.einde is None

    def _tell_answer(self, stap: Stap) -> None:
        self.uitvoer.data(als_gesprek.answer_lines(self.kop, stap, feedback=False))
        self._tell_after(stap)

    def _tell_after(self, stap: Stap) -> None:
        """Tell what the coach says, and what happens before the next turn."""
        self.uitvoer.data(als_gesprek.coach_lines(stap) if self.sessie.stand is Speelstand.OEFENEN else [])
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
        uitleg = "Typ een nummer van 1 tot en met {}. Andere woorden: time-out, dossier, stop, hulp."
        while gesprek.einde is None:
            eerst = self._ask_first()
            if isinstance(eerst, Afloop):
                return eerst
            if not eerst:
                self._back()
                continue
            keuzes = gesprek.geschud()
            self.tell_choices(keuzes)
            antwoord = self._ask(f"{self._question} {uitleg.format(len(keuzes))}", len(keuzes))
            uitleg = "(1-{})"
            if isinstance(antwoord, Afloop):
                return antwoord
            if not antwoord:
                self._back()
            elif self.say(keuzes[antwoord - 1].id, keuzes):
                return Afloop.GESTOPT
        return Afloop.EINDE

    def _ask_first(self) -> bool | Afloop:
        """Ask for an own sentence where that is wanted; False is back."""
        if self._eigen.now:
            self._tell_think_first()
        while self._eigen.now:
            woord = self._eigen.ask_first()
            if woord is None:
                return Afloop.INVOER_OP
            if woord == "stop":
                return Afloop.GESTOPT
            if woord == "terug":
                return False
            self._tell_other(woord)
        return True

    def _tell_other(self, woord: str) -> None:
        if woord == "dossier":
            self.uitvoer.data(self._dossier())
        elif woord == "hulp":
            self.uitvoer.talk(*HULP)
        elif woord in TIME_OUT:
            tell_time_out(self.sessie, self.uitvoer)

    @property
    def _question(self) -> str:
        return "Wat kies je?" if self.sessie.gesprek.vooraf else "Wat zeg je?"

    def tell_choices(self, keuzes: list[Keuze]) -> None:
        """Tell what can be said, with a number for each choice."""
        self._tell_think_first()
        self.uitvoer.data(["", *als_gesprek.choice_lines(self.sessie.gesprek, keuzes)])

    def _tell_think_first(self) -> None:
        """Tell what to think about, once for each choice that is to be made."""
        gedacht, self._gedacht = self._gedacht, next_number(self.sessie)
        beurt = self.sessie.spel.beurten[self.sessie.gesprek.toestand.beurt].beurt
        if beurt.denk_eerst and self.sessie.stand is not Speelstand.TOETS and gedacht != self._gedacht:
            self.uitvoer.data(["", f"Denk eerst: {beurt.denk_eerst}"])

    def _ask(self, vraag: str, aantal: int) -> int | Afloop:
        """Read lines until one is an answer: a number from 1, 0 for back, or the end of it."""
        self.uitvoer.talk("", vraag)
        while True:
            regel = sys.stdin.readline(LANGSTE_ANTWOORD) if sys.stdin else ""
            woord = as_word(regel)
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
        elif woord in TIME_OUT:
            tell_time_out(self.sessie, self.uitvoer)
            self.uitvoer.talk("", f"{self._question} (1-{aantal})")
        else:
            self.uitvoer.talk(f"Typ een nummer van 1 tot en met {aantal}, of typ hulp.")

    def _back(self) -> None:
        if self.sessie.stand is not Speelstand.OEFENEN:
            self.uitvoer.talk("Terug kan alleen bij oefenen.")
        elif self.sessie.undo():
            self.uitvoer.data(["", "[je neemt je laatste keuze terug]", ""])
            self._getoond, self._gedacht = (), 0
            self.tell_turn()
            self._tell_sentence()
        else:
            gedeeld = "Verder terug kan niet: wat je daarvoor koos, deel je met je vorige gesprek."
            self.uitvoer.talk(gedeeld if self.sessie.vanaf else "Er is nog geen keuze om terug te nemen.")

    def tell_debrief(self) -> None:
        """Look back, shortly; the explanation of each sentence comes here when it was not given along the way."""
        bereik = kept_bereik(self.sessie, self.sessie.store)
        feedback = self.sessie.stand is not Speelstand.OEFENEN
        self.uitvoer.data(["", *as_plain(self.sessie.verslag(bereik), feedback=feedback)])
