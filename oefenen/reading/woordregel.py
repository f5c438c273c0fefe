"""One line of words with their places: what the parser of eisen stands on."""

import re

_TOKEN = re.compile(r"\s*(?:(>=|<=|!=|=|<|>|\(|\)|%)|([0-9]+(?:[.,][0-9]+)?)|([A-Za-zÀ-ÿ_][\w.\-]*))")
_VERGELIJK = frozenset({">=", "<=", ">", "<", "=", "!="})
_MEESTE_CIJFERS = 6


class EisError(Exception):
    """An eis is wrong: *kolom* counts from 0 within the text; *onbekend* says that it begins with an unknown word."""

    def __init__(self, kolom: int, lengte: int, reden: str, raad: str = "", *, onbekend: bool = False) -> None:
        """Keep where it went wrong and why."""
        super().__init__(reden)
        self.kolom, self.lengte, self.reden, self.raad, self.onbekend = kolom, max(1, lengte), reden, raad, onbekend


class Woordregel:
    """The words of one line, read from left to right."""

    __slots__ = ("i", "tekst", "tokens")

    def __init__(self, tekst: str) -> None:
        """Cut *tekst* into words, numbers and signs; raise EisError at what is none of these."""
        self.tekst = tekst
        self.tokens: list[tuple[str, int]] = []
        self.i = 0
        plek, einde = 0, len(tekst.rstrip())
        while plek < einde:
            match = _TOKEN.match(tekst, plek)
            if match is None:
                vrij = plek + len(tekst[plek:]) - len(tekst[plek:].lstrip())
                raise EisError(vrij, 1, f"het teken ‘{tekst[vrij]}’ hoort er niet in", _raad_teken(tekst[vrij]))
            groep = match.lastindex or 0
            self.tokens.append((match.group(groep), match.start(groep)))
            plek = match.end()
        if self.tokens and self.tokens[-1][0].endswith("."):
            raise EisError(einde - 1, 1, "achter een eis hoort geen punt", "Haal de punt weg.")

    def peek(self) -> tuple[str, int]:
        """Give the next word and its place; "" at the end."""
        return self.tokens[self.i] if self.i < len(self.tokens) else ("", len(self.tekst.rstrip()))

    def take(self, woord: str) -> bool:
        """Go on when the next word is *woord*; say whether it was."""
        if self.i < len(self.tokens) and self.tokens[self.i][0] == woord:
            self.i += 1
            return True
        return False

    def phrase(self, woorden: str, voorbeeld: str) -> None:
        """Need these words one after the other."""
        for woord in woorden.split():
            gevonden, kolom = self.peek()
            if not self.take(woord):
                raise EisError(kolom, len(gevonden), f"hier hoort ‘{woord}’", f"Bijvoorbeeld: {voorbeeld}")

    def vergelijk(self, voorbeeld: str) -> str:
        """Read a comparison."""
        woord, kolom = self.peek()
        if woord not in _VERGELIJK:
            raise EisError(kolom, len(woord), "hier hoort een vergelijking: >=, <=, >, <, = of !=", f"Bijvoorbeeld: {voorbeeld}")
        self.i += 1
        return woord

    def getal(self, voorbeeld: str) -> tuple[int, int]:
        """Read a number as a fraction: 12,5 is 125 / 10."""
        woord, kolom = self.peek()
        heel, _, deel = woord.replace(",", ".").partition(".")
        if not heel.isdigit() or len(heel + deel) > _MEESTE_CIJFERS:
            raad = "Kies uit >=, <=, >, <, = en !=." if woord in _VERGELIJK else f"Bijvoorbeeld: {voorbeeld}"
            raise EisError(kolom, len(woord), "hier hoort een getal", raad)
        self.i += 1
        return int(heel + deel), 10 ** len(deel)

    def heel(self, voorbeeld: str) -> int:
        """Read a whole number from 1."""
        woord, kolom = self.peek()
        teller, noemer = self.getal(voorbeeld)
        if noemer != 1 or not teller:
            raise EisError(kolom, len(woord), "hier hoort een heel getal vanaf 1", f"Bijvoorbeeld: {voorbeeld}")
        return teller

    def done(self) -> None:
        """Need the end of the line."""
        if self.i < len(self.tokens):
            woord, kolom = self.tokens[self.i]
            raise EisError(kolom, len(woord), f"‘{woord}’ had ik hier niet verwacht", "Eén eis per regel; haal de rest weg.")


def _raad_teken(teken: str) -> str:
    if teken in "≥≤":
        return f"Schrijf {'>=' if teken == '≥' else '<='}."
    if teken in "&|,;":
        return "Schrijf elke eis op een eigen regel; twee momenten verbind je met ‘en’."
    return "Kijk in het scenarioformaat welke eisen er zijn."
