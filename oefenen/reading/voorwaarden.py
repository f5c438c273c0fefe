"""One line of Dutch to a condition: the closed grammar of `als`, with a place for every mistake.

of    := en ("of" en)*          en := niet ("en" niet)*          niet := "niet" niet | "(" of ")" | deel
deel  := STAND VERGELIJK GETAL | "leerling" VERGELIJK GETAL | "tijd_over" VERGELIJK GETAL
       | "stemming" "is" NAAM | "fase" "is" NAAM | "persona" "is" NAAM
       | "weet" NAAM | "gekozen" NAAM "." NAAM | "bezocht" "(" NAAM ")" VERGELIJK GETAL
"""

import re

from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet
from oefenen.model.woorden import LEERLING, STANDEN

LANGST = 600
DIEPST = 12
HOOGST = 999_999
_TOKEN = re.compile(r"(>=|<=|!=|=|<|>|\(|\)|[0-9]+|[A-Za-zÀ-ÿ_][\w.\-]*)|(\S)")
_VREEMD = 2
"""The group of a character that no word begins with."""
_VERGELIJK = frozenset({">=", "<=", ">", "<", "=", "!="})
_VERBINDERS = frozenset({"en", "of", "niet", "is"})
_GETALNAMEN = frozenset({*STANDEN, LEERLING, "tijd_over"})
_VOORBEELD = {
    "stemming": "stemming is boos",
    "fase": "fase is zorgen",
    "persona": "persona is boos",
    "weet": "weet kernboodschap",
    "gekozen": "gekozen binnenkomst.uitnodigen",
    "bezocht": "bezocht(vragenronde) >= 2",
}
WOORDEN = (*STANDEN, LEERLING, "tijd_over", "stemming", "fase", "persona", "weet", "gekozen", "bezocht", "niet")


class VoorwaardeError(Exception):
    """A condition is wrong: *kolom* counts from 0 within the text."""

    def __init__(self, kolom: int, lengte: int, reden: str, raad: str = "", onbekend: str = "") -> None:
        """Keep where it went wrong and why; *onbekend* is a word that the grammar lacks."""
        super().__init__(reden)
        self.kolom, self.lengte, self.reden, self.raad, self.onbekend = kolom, lengte, reden, raad, onbekend


def parse_voorwaarde(tekst: str) -> Voorwaarde:
    """Read one condition; raise VoorwaardeError at the first mistake."""
    if len(tekst) > LANGST:
        raise VoorwaardeError(0, 1, f"hij is langer dan {LANGST} tekens", "Splits de keuze of beurt in tweeën.")
    return _Parser(tekst).whole()


class _Parser:
    """Recursive descent over the tokens of one line."""

    __slots__ = ("diepte", "i", "tokens")

    def __init__(self, tekst: str) -> None:
        self.tokens: list[tuple[str, int]] = []
        self.i = self.diepte = 0
        for match in _TOKEN.finditer(tekst):
            if match.lastindex == _VREEMD:
                teken = match.group()
                raise VoorwaardeError(match.start(), 1, f"het teken ‘{teken}’ hoort er niet in", _raad_teken(teken))
            self.tokens.append((match.group(), match.start()))
        # The end counts as a word that is like no other.
        self.tokens.append(("", len(tekst.rstrip())))

    def whole(self) -> Voorwaarde:
        if not self.tokens[0][0]:
            raise VoorwaardeError(0, 1, "hij is leeg", "Schrijf bijvoorbeeld: spanning >= 8")
        boom = self.of()
        woord, kolom = self.tokens[self.i]
        if woord:
            raise VoorwaardeError(
                kolom, len(woord), f"‘{woord}’ had ik hier niet verwacht", "Verbind voorwaarden met ‘en’ of ‘of’."
            )
        return boom

    def of(self) -> Voorwaarde:
        eerste = self.en()
        if self.tokens[self.i][0] != "of":
            return eerste
        delen = [eerste]
        while self.take("of"):
            delen.append(self.en())
        return Of(tuple(delen))

    def en(self) -> Voorwaarde:
        eerste = self.niet()
        if self.tokens[self.i][0] != "en":
            return eerste
        delen = [eerste]
        while self.take("en"):
            delen.append(self.niet())
        return En(tuple(delen))

    def niet(self) -> Voorwaarde:
        woord, kolom = self.tokens[self.i]
        if woord not in ("niet", "("):
            return self.deel()
        self.i += 1
        self.diepte += 1
        if self.diepte > DIEPST:
            raise VoorwaardeError(kolom, 1, "er zitten te veel haakjes en ‘niet’ in elkaar", "Maak hem korter.")
        if woord == "niet":
            boom: Voorwaarde = Niet(self.niet())
        else:
            boom = self.of()
            self.need(")", "een haakje sluiten", "Elk haakje open heeft een haakje dicht nodig.")
        self.diepte -= 1
        return boom

    def deel(self) -> Voorwaarde:
        woord, kolom = self.tokens[self.i]
        if not woord:
            raise VoorwaardeError(kolom, 1, "hij houdt te vroeg op", "Na ‘en’, ‘of’ en ‘niet’ hoort nog een voorwaarde.")
        self.i += 1
        if woord in _GETALNAMEN:
            return Vergelijking(woord, self.vergelijk(), self.getal(), kolom)
        if woord in ("stemming", "fase", "persona"):
            self.need("is", "het woord ‘is’", f"Bijvoorbeeld: {_VOORBEELD[woord]}")
            return Is(woord, self.naam(woord), kolom)
        if woord == "weet":
            return Weet(self.naam(woord), kolom)
        if woord == "gekozen":
            return self.gekozen(kolom)
        if woord == "bezocht":
            self.need("(", "een haakje openen", f"Bijvoorbeeld: {_VOORBEELD[woord]}")
            beurt = self.naam(woord)
            self.need(")", "een haakje sluiten", f"Bijvoorbeeld: {_VOORBEELD[woord]}")
            return Bezocht(beurt, self.vergelijk(), self.getal(), kolom)
        if woord in _VERBINDERS or not (woord[0].isalpha() or woord[0] == "_"):
            raise VoorwaardeError(
                kolom, len(woord), f"‘{woord}’ had ik hier niet verwacht", "Bijvoorbeeld: spanning >= 8 en weet afspraak"
            )
        raise VoorwaardeError(kolom, len(woord), "onbekend woord", onbekend=woord)

    def gekozen(self, kolom: int) -> Gekozen:
        naam = self.naam("gekozen")
        beurt, punt, keuze = naam.partition(".")
        if not punt or not keuze or "." in keuze:
            plek = self.tokens[self.i - 1][1]
            raise VoorwaardeError(plek, len(naam), "na ‘gekozen’ hoort beurt.keuze", f"Bijvoorbeeld: {_VOORBEELD['gekozen']}")
        return Gekozen(beurt, keuze, kolom)

    def take(self, woord: str) -> bool:
        if self.tokens[self.i][0] == woord:
            self.i += 1
            return True
        return False

    def need(self, woord: str, wat: str, raad: str) -> None:
        gevonden, kolom = self.tokens[self.i]
        if not self.take(woord):
            raise VoorwaardeError(kolom, len(gevonden), f"hier hoort {wat}", raad)

    def naam(self, na: str) -> str:
        woord, kolom = self.tokens[self.i]
        if not woord or not (woord[0].isalpha() or woord[0] == "_") or woord in _VERBINDERS:
            raise VoorwaardeError(kolom, len(woord), "hier hoort een naam", f"Bijvoorbeeld: {_VOORBEELD[na]}")
        self.i += 1
        return woord

    def vergelijk(self) -> str:
        woord, kolom = self.tokens[self.i]
        if woord not in _VERGELIJK:
            raise VoorwaardeError(kolom, len(woord), "hier hoort een vergelijking", "Kies uit >=, <=, >, <, = en !=.")
        self.i += 1
        return woord

    def getal(self) -> int:
        woord, kolom = self.tokens[self.i]
        if not woord.isdigit() or len(woord) > len(str(HOOGST)):
            raad = "Kies uit >=, <=, >, <, = en !=." if woord in _VERGELIJK else "Bijvoorbeeld: spanning >= 8"
            raise VoorwaardeError(kolom, len(woord), "hier hoort een heel getal", raad)
        self.i += 1
        return int(woord)


def _raad_teken(teken: str) -> str:
    if teken in "≥≤":
        return f"Schrijf {'>=' if teken == '≥' else '<='}."
    if teken in "&|,":
        return "Verbind voorwaarden met ‘en’ of ‘of’."
    if teken in "+-*/":
        return "Rekenen kan niet in een voorwaarde; gebruik hele getallen."
    if teken == ".":
        return "Gebruik hele getallen."
    return "Kijk in het scenarioformaat welke voorwaarden er zijn."
