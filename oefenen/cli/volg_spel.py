"""Playing from a turn while the file is followed: plain text, one key for each choice."""

from collections.abc import Iterator

from oefenen.cli.kanaal import Kanaal
from oefenen.cli.tekst_gesprek import TekstGesprek
from oefenen.engine.stap import GeblokkeerdError, available
from oefenen.engine.waarom import why_not
from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import label
from oefenen.reading.bestanden import Gelezen
from oefenen.report.als_gesprek import opening_lines
from oefenen.report.als_tekst import moved
from oefenen.report.breedte import harmless
from oefenen.session.auteur.proefspel import Overgang, Proefspel, Waar

_HULP = (
    "Een cijfer zegt die keuze. Bewaar je het bestand, dan gaat dit gesprek op dezelfde plek verder in de nieuwe versie.",
    "t: neem je laatste keuze terug. d: lees het dossier. o: terug naar het overzicht.",
)


class Spelverteller:
    """Tells a trial conversation, and takes the keys that belong to it."""

    def __init__(self, spel: Proefspel) -> None:
        """Begin where *spel* is."""
        self._spel = spel
        self._uit = Kanaal()
        self._verteller = TekstGesprek(spel.sessie, self._uit)
        self._cijfers = ""

    def begin(self, vooraf: str) -> None:
        """Say what this is, and where the conversation is."""
        self._uit.data([vooraf, ""])
        if self._spel.gesprek.stappen:
            self._verteller.tell_opening()
        else:
            self._verteller.tell_turn()
        self._ask()

    def again(self, melding: str = "") -> None:
        """Tell where the conversation is, as if nothing had been told of it; *melding* comes last, where it stays in sight."""
        self._uit = Kanaal()
        self._verteller = TekstGesprek(self._spel.sessie, self._uit)
        self._verteller.tell_turn()
        self._ask(melding)

    def _ask(self, melding: str = "") -> None:
        gesprek = self._spel.gesprek
        self._cijfers = ""
        self._uit.data([self._standen()])
        if gesprek.einde is None:
            self._verteller.tell_choices(gesprek.keuzes)
            self._uit.data([*self._hidden(), ""])
        else:
            oordeel = label(gesprek.einde.oordeel.value).lower()
            self._uit.data(["", f"Het gesprek is afgelopen: {gesprek.einde.id} ({oordeel})."])
        self._uit.data([*([melding] if melding else []), self._keys()])

    def _keys(self) -> str:
        aantal = len(self._spel.gesprek.keuzes)
        return f"{f'1-{aantal} zeg het · ' if aantal else ''}t terug · d dossier · o overzicht · ? hulp"

    def _standen(self) -> str:
        t, kop = self._spel.gesprek.toestand, self._spel.sessie.spel.scenario.kop
        kind = [f"{kop.leerling.naam} {t.leerling}"] if kop.aan_tafel else []
        standen = ", ".join([*(f"{label(naam).lower()} {waarde}" for naam, waarde in t.stand.items()), *kind])
        return f"[{t.beurt}: {standen}; {label(t.stemming).lower()}]"

    def _hidden(self) -> Iterator[str]:
        """Say which choices of this turn are not on offer, and why."""
        gesprek = self._spel.gesprek
        spel, t = gesprek.spel, gesprek.toestand
        mogelijk = {plan.pad for plan in available(spel, t)}
        for plan in spel.beurten[t.beurt].keuzes:
            if plan.pad not in mogelijk:
                redenen = [] if plan.keuze.als is None else why_not(plan.keuze.als, spel, t)
                yield f"Niet nu: {plan.keuze.id}, want {' en '.join(redenen) or 'hij is al gekozen'}."

    def press(self, toets: str) -> None:
        """Do what a key asks."""
        if toets.isdecimal() and toets.isascii():
            self._digit(toets)
        elif toets == "enter" and self._cijfers:
            self._say(int(self._cijfers))
        elif toets in ("t", "backspace"):
            self._back()
        elif toets == "d":
            self._uit.data(["", *opening_lines(self._spel.sessie.spel.scenario.kop, self._spel.sessie.vaardigheden), ""])
            self.again()
        elif toets == "?":
            self._uit.data(["", *_HULP])

    def _digit(self, cijfer: str) -> None:
        """Say the choice as soon as no other number can begin with what was typed."""
        aantal = len(self._spel.gesprek.keuzes)
        self._cijfers += cijfer
        nummer = int(self._cijfers)
        if 0 < nummer * 10 <= aantal:
            self._uit.data([f"{nummer}: druk op Enter, of typ nog een cijfer."])
        else:
            self._say(nummer)

    def _say(self, nummer: int) -> None:
        keuzes = self._spel.gesprek.keuzes
        self._cijfers = ""
        if not 1 <= nummer <= len(keuzes):
            if keuzes:
                self._uit.data([f"Kies een nummer van 1 tot en met {len(keuzes)}."])
            return
        try:
            self._verteller.say(keuzes[nummer - 1].id)
        except GeblokkeerdError as error:
            self._uit.data(["", error.melding])
            return
        gevolgen, kop = self._spel.gesprek.stappen[-1].gevolgen, self._spel.sessie.spel.scenario.kop
        self._uit.data([f"[{'; '.join(moved(g, kop) for g in gevolgen) or 'geen enkele stand veranderde'}]"])
        self._ask()

    def _back(self) -> None:
        if self._spel.undo():
            self._uit.data(["", "[je neemt je laatste keuze terug]", ""])
            self.again()
        else:
            self._uit.data(["Er is geen keuze om terug te nemen."])

    def follow(self, gelezen: Gelezen) -> None:
        """Go on in the version that was read, and say so."""
        overgang = self._spel.follow(gelezen)
        if overgang is None:
            return
        melding = harmless(_tell(overgang, self._spel))
        if overgang.waar is Waar.OUDE_VERSIE:
            self._uit.data(["", melding, self._keys()])
        else:
            self._uit.data([""])
            self.again(melding)


def _tell(overgang: Overgang, spel: Proefspel) -> str:
    t, aantal = spel.gesprek.toestand, len(spel.gesprek.stappen)
    na = f"na {aantal} {'keuze' if aantal == 1 else 'keuzes'}" if aantal else "aan het begin"
    match overgang.waar:
        case Waar.ZELFDE_PLEK:
            return "Het bestand is veranderd: verder op dezelfde plek."
        case Waar.ANDERE_PLEK:
            waar = f"beurt ‘{t.beurt}’" if t.einde is None else f"einde ‘{t.einde}’"
            return f"Het bestand is veranderd: dezelfde keuzes brengen je nu bij {waar}."
        case Waar.EERDER:
            waarom = overgang.reden[:1].upper() + overgang.reden[1:].rstrip(".")
            return f"Het bestand is veranderd en ‘{overgang.mislukt}’ kan niet meer. {waarom}. Je bent nu bij ‘{t.beurt}’, {na}."
        case Waar.OUDE_VERSIE:
            return f"Het bestand is veranderd, maar kan zo niet gespeeld worden ({overgang.reden}) Je speelt verder in de vorige versie."


def start_play(gelezen: Gelezen, keuzes: tuple[str, ...]) -> Spelverteller | str:
    """Begin a trial conversation, or say why that cannot be."""
    try:
        return Spelverteller(Proefspel(gelezen, keuzes))
    except OefenenError as error:
        return error.melding
