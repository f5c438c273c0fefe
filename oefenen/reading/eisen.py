"""One line of Dutch to an eis: the closed grammar of `eisen`, with a place for every mistake.

eis      := "elk gesprek" [welke] vervolg | "elke sleutel is te vinden" | "beurten tussen" GETAL "en" GETAL | duurt
          | ("hoogste" | "laagste" | "gemiddelde") "(" NAAM ")" VERGELIJK GETAL | "kans" "(" uitkomst ")" VERGELIJK GETAL "%"
          | "na" momenten "is" uitkomst "onbereikbaar" | NAAM "is overal minstens" GETAL "keer in het geding"
          | uitkomst "is" ("bereikbaar" | "onbereikbaar") [("na" | "zonder") momenten]
welke    := "dat eindigt in" uitkomst | "dat niet wordt afgebroken"
vervolg  := "bereikt een einde" | "gaat door alle fasen" | "komt langs" NAAM ["." NAAM] | duurt
          | "heeft tussen" GETAL "en" GETAL "beurten"
duurt    := "duurt" ("hooguit" | "minstens") GETAL ("minuten" | "seconden")
uitkomst := NAAM | "oordeel" NAAM          momenten := moment ("en" moment)*
moment   := NAAM ["." NAAM] | ("keuze" | "zet" | "vlag") NAAM
"""

from collections.abc import Callable

from oefenen.model.eis import (
    AlleFasen,
    Bereikbaar,
    BereiktEinde,
    Beurten,
    Duurt,
    Geding,
    Inhoud,
    KansGrens,
    Langs,
    Moment,
    Onbereikbaar,
    ScoreGrens,
    SleutelsTeVinden,
    Uitkomst,
    Welke,
)
from oefenen.reading.woordregel import EisError, Woordregel

LANGST = 300
BEGINWOORDEN = ("elk", "elke", "beurten", "duurt", "hoogste", "laagste", "gemiddelde", "kans", "na", "oordeel")
MEESTE_MOMENTEN = 4
"""So many moments at most: each of them doubles what must be followed."""
_VAST = frozenset({"is", "en", "zonder", "onbereikbaar", "bereikbaar", "keuze", "zet", "vlag", "oordeel", "overal"})
_SOORTEN = ("keuze", "zet", "vlag")
_MINUUT = 60
_EENHEDEN = {"minuten": _MINUUT, "minuut": _MINUUT, "seconden": 1, "seconde": 1}
_HOOGSTE_SCORE, _HONDERD = 100, 100


def parse_eis(tekst: str) -> Inhoud:
    """Read one eis; raise EisError at the first mistake."""
    if len(tekst) > LANGST:
        raise EisError(0, 1, f"hij is langer dan {LANGST} tekens", "Maak er twee eisen van.")
    parser = _Parser(tekst)
    inhoud = parser.eis()
    parser.done()
    return inhoud


class _Parser(Woordregel):
    """Recursive descent: a method for each form of an eis."""

    __slots__ = ()

    def eis(self) -> Inhoud:
        woord, kolom = self.peek()
        if not woord:
            raise EisError(0, 1, "hij is leeg", "Schrijf bijvoorbeeld: elk gesprek bereikt een einde")
        if len(self.tokens) > 1 and self.tokens[1][0] == "is" and woord not in ("elk", "elke", "na"):
            return self.over_naam()
        if woord not in BEGINWOORDEN:
            raise EisError(kolom, len(woord), "", onbekend=True)
        return _VORMEN.get(woord, _Parser.score)(self)

    def sleutels(self) -> Inhoud:
        self.phrase("elke sleutel is te vinden", "elke sleutel is te vinden")
        return SleutelsTeVinden()

    def beurten(self) -> Inhoud:
        self.phrase("beurten tussen", "beurten tussen 8 en 14")
        return Beurten(Welke(), *self.tussen())

    def na(self) -> Inhoud:
        voorbeeld = "na verdedigen is goed onbereikbaar"
        self.phrase("na", voorbeeld)
        na = self.momenten()
        self.phrase("is", voorbeeld)
        uitkomst = self.uitkomst()
        self.phrase("onbereikbaar", voorbeeld)
        return Onbereikbaar(uitkomst, na)

    def elk_gesprek(self) -> Inhoud:
        self.phrase("elk gesprek", "elk gesprek bereikt een einde")
        welke = self.welke()
        woord, kolom = self.peek()
        if woord == "duurt":
            return self.duurt(welke)
        self.i += 1
        if woord == "bereikt" and welke == Welke():
            self.phrase("een einde", "elk gesprek bereikt een einde")
            return BereiktEinde()
        if woord == "gaat":
            self.phrase("door alle fasen", "elk gesprek gaat door alle fasen")
            return AlleFasen(welke)
        if woord == "komt":
            self.phrase("langs", "elk gesprek komt langs afspreken")
            naam, plek = self.naam("een beurt, of beurt.keuze", "elk gesprek komt langs afspreken")
            beurt, _, keuze = naam.partition(".")
            return Langs(welke, beurt, keuze, plek)
        if woord == "heeft":
            self.phrase("tussen", "elk gesprek heeft tussen 8 en 14 beurten")
            minst, meest = self.tussen()
            self.phrase("beurten", "elk gesprek heeft tussen 8 en 14 beurten")
            return Beurten(welke, minst, meest)
        raad = "Kies uit: bereikt een einde, gaat door alle fasen, komt langs …, duurt hooguit …, heeft tussen … en … beurten."
        raise EisError(kolom, len(woord), f"na ‘elk gesprek’ past ‘{woord}’ niet" if woord else "hij houdt te vroeg op", raad)

    def welke(self) -> Welke:
        if not self.take("dat"):
            return Welke()
        if self.take("niet"):
            self.phrase("wordt afgebroken", "elk gesprek dat niet wordt afgebroken gaat door alle fasen")
            return Welke(heel=True)
        self.phrase("eindigt in", "elk gesprek dat eindigt in goed komt langs afspreken")
        return Welke(self.uitkomst())

    def duurt(self, welke: Welke) -> Duurt:
        voorbeeld = "duurt hooguit 10 minuten"
        self.phrase("duurt", voorbeeld)
        woord, kolom = self.peek()
        if woord not in ("hooguit", "minstens"):
            raise EisError(kolom, len(woord), "hier hoort ‘hooguit’ of ‘minstens’", f"Bijvoorbeeld: {voorbeeld}")
        self.i += 1
        aantal = self.heel(voorbeeld)
        eenheid, kolom = self.peek()
        if eenheid not in _EENHEDEN:
            raise EisError(kolom, len(eenheid), "hier hoort ‘minuten’ of ‘seconden’", f"Bijvoorbeeld: {voorbeeld}")
        self.i += 1
        return Duurt(welke, "<=" if woord == "hooguit" else ">=", aantal * _EENHEDEN[eenheid])

    def tussen(self) -> tuple[int, int]:
        minst = self.heel("beurten tussen 8 en 14")
        self.phrase("en", "beurten tussen 8 en 14")
        kolom = self.peek()[1]
        meest = self.heel("beurten tussen 8 en 14")
        if meest < minst:
            raise EisError(kolom, len(str(meest)), f"{meest} is kleiner dan {minst}", f"Schrijf: tussen {meest} en {minst}")
        return minst, meest

    def score(self) -> ScoreGrens:
        wat, _ = self.peek()
        self.i += 1
        voorbeeld = f"{wat}(regie) >= 75"
        self.phrase("(", voorbeeld)
        naam, kolom = self.naam("een vaardigheid", voorbeeld)
        self.phrase(")", voorbeeld)
        operator = self.vergelijk(voorbeeld)
        woord, plek = self.peek()
        teller, noemer = self.getal(voorbeeld)
        if teller > _HOOGSTE_SCORE * noemer:
            raise EisError(plek, len(woord), "een score is 0 tot en met 100", f"Bijvoorbeeld: {voorbeeld}")
        return ScoreGrens(wat, naam, operator, teller / noemer, kolom)

    def kans(self) -> KansGrens:
        voorbeeld = "kans(goed) <= 60%"
        self.phrase("kans (", voorbeeld)
        uitkomst = self.uitkomst()
        self.phrase(")", voorbeeld)
        operator = self.vergelijk(voorbeeld)
        woord, plek = self.peek()
        teller, noemer = self.getal(voorbeeld)
        if not self.take("%"):
            raise EisError(plek, len(woord), "bij een kans hoort %", f"Schrijf: {woord}%")
        if teller > _HONDERD * noemer:
            raise EisError(plek, len(woord), "een kans is 0% tot en met 100%", f"Bijvoorbeeld: {voorbeeld}")
        return KansGrens(uitkomst, operator, teller, noemer * _HONDERD)

    def over_naam(self) -> Inhoud:
        """Read what begins with a name and `is`: about a skill, or about an ending."""
        if len(self.tokens) > 2 and self.tokens[2][0] == "overal":  # noqa: PLR2004 - the word after `is`
            naam, kolom = self.tokens[0]
            self.i = 3
            voorbeeld = f"{naam} is overal minstens 3 keer in het geding"
            self.phrase("minstens", voorbeeld)
            minst = self.heel(voorbeeld)
            self.phrase("keer in het geding", voorbeeld)
            return Geding(naam, minst, kolom)
        return self.over_uitkomst()

    def over_uitkomst(self) -> Inhoud:
        uitkomst = self.uitkomst()
        voorbeeld = f"{uitkomst.naam} is onbereikbaar na verdedigen"
        self.phrase("is", voorbeeld)
        for woord, vorm in (("bereikbaar", Bereikbaar), ("onbereikbaar", Onbereikbaar)):
            if self.take(woord):
                na = self.momenten() if self.take("na") else ()
                return vorm(uitkomst, na, self.momenten() if not na and self.take("zonder") else ())
        woord, kolom = self.peek()
        raad = f"Bijvoorbeeld: {voorbeeld}, of: regie is overal minstens 3 keer in het geding"
        raise EisError(kolom, len(woord), "na ‘is’ hoort ‘bereikbaar’, ‘onbereikbaar’ of ‘overal’", raad)

    def uitkomst(self) -> Uitkomst:
        oordeel = self.take("oordeel")
        naam, kolom = self.naam("de naam van een einde", "goed is bereikbaar")
        return Uitkomst(naam, oordeel, kolom)

    def momenten(self) -> tuple[Moment, ...]:
        momenten = [self.moment()]
        while self.take("en"):
            momenten.append(self.moment())
            if len(momenten) > MEESTE_MOMENTEN:
                raad = "Maak er twee eisen van."
                raise EisError(momenten[-1].kolom, len(momenten[-1].naam), f"hier kunnen hooguit {MEESTE_MOMENTEN} namen", raad)
        return tuple(momenten)

    def moment(self) -> Moment:
        soort = next((soort for soort in _SOORTEN if self.take(soort)), "")
        naam, kolom = self.naam("een keuze, zet of vlag", "goed is onbereikbaar na eis.toezeggen")
        return Moment(naam, soort, kolom)

    def naam(self, wat: str, voorbeeld: str) -> tuple[str, int]:
        woord, kolom = self.peek()
        if not woord or not (woord[0].isalpha() or woord[0] == "_") or woord in _VAST:
            raise EisError(kolom, len(woord), f"hier hoort {wat}", f"Bijvoorbeeld: {voorbeeld}")
        self.i += 1
        return woord, kolom


_VORMEN: dict[str, Callable[[_Parser], Inhoud]] = {
    "elk": _Parser.elk_gesprek,
    "elke": _Parser.sleutels,
    "beurten": _Parser.beurten,
    "duurt": lambda parser: parser.duurt(Welke()),
    "kans": _Parser.kans,
    "na": _Parser.na,
    "oordeel": _Parser.over_uitkomst,
}
"""By first word; the three that are left are about scores."""
