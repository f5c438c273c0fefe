"""A numbered list to choose from, by number, by name or with the arrows."""

from collections.abc import Sequence

from oefenen.cli.volg_beelden import Daad, Gevolgd, Maat, Wens
from oefenen.cli.volg_regels import Regel, fold
from oefenen.report.breedte import harmless


class Lijst:
    """Numbered things to choose from: type a number or a part of the text, or walk with the arrows."""

    def __init__(self, vraag: str, rijen: Sequence[tuple[str, Wens]], begin: int = 0, *, direct: bool = False) -> None:
        """Ask *vraag*; each row has its text and what it stands for. With *direct* a single digit chooses at once."""
        self._vraag, self._rijen, self._direct = vraag, rijen, direct
        self._hier = begin
        self._getypt = ""

    def lines(self, gevolgd: Gevolgd, maat: Maat) -> list[Regel]:  # noqa: ARG002 - the shape of a Beeld
        """Give the part of the list around the row that is pointed at."""
        kop = [*fold(self._vraag, maat.breedte, vet=True), Regel("")]
        hoe = (
            f"1-{len(self._rijen)} kiest, of loop met de pijltjes; Enter kiest"
            if self._direct
            else "typ een nummer of een stuk van de naam, of loop met de pijltjes; Enter kiest"
        )
        voet = [
            Regel(""),
            *fold(f"{f'gezocht: {harmless(self._getypt)} · ' if self._getypt else ''}{hoe} · Esc terug", maat.breedte),
        ]
        zichtbaar = self._matching()
        blokken = [self._row(nummer, maat.breedte) for nummer in zichtbaar]
        if not blokken:
            blokken = [[Regel("Niets gevonden.")]]
        midden = _window(
            blokken, zichtbaar.index(self._hier) if self._hier in zichtbaar else 0, maat.hoogte - len(kop) - len(voet)
        )
        return [*kop, *midden, *voet][: maat.hoogte]

    def _row(self, nummer: int, breedte: int) -> list[Regel]:
        hier = nummer == self._hier
        return fold(self._rijen[nummer][0], breedte, voor=f"{'>' if hier else ' '}{nummer + 1:>3}. ", rest=" " * 6, vet=hier)

    def _matching(self) -> list[int]:
        if self._getypt.isdecimal():
            return [nummer for nummer in range(len(self._rijen)) if str(nummer + 1).startswith(self._getypt)]
        zoek = self._getypt.casefold()
        return [nummer for nummer, (tekst, _) in enumerate(self._rijen) if zoek in tekst.casefold()]

    def press(self, toets: str) -> Wens:
        """Search, walk, choose, or go back."""
        if toets == "escape" or (toets == "backspace" and not self._getypt):
            return Daad.OVERZICHT
        if toets == "einde":
            return Daad.STOPPEN
        if toets == "enter":
            return self._rijen[self._hier][1] if self._hier in self._matching() else None
        if toets in ("omhoog", "omlaag"):
            self._walk(-1 if toets == "omhoog" else 1)
        elif toets == "backspace":
            self._search(self._getypt[:-1])
        elif len(toets) == 1 and toets.isprintable():
            if self._direct:
                return self._rijen[int(toets) - 1][1] if toets.isdecimal() and 0 < int(toets) <= len(self._rijen) else None
            self._search(self._getypt + toets)
        return None

    def _search(self, tekst: str) -> None:
        self._getypt = tekst
        if (gevonden := self._matching()) and self._hier not in gevonden:
            self._hier = gevonden[0]

    def _walk(self, stap: int) -> None:
        gevonden = self._matching()
        if gevonden:
            plek = gevonden.index(self._hier) if self._hier in gevonden else 0
            self._hier = gevonden[(plek + stap) % len(gevonden)]


def _window(blokken: Sequence[list[Regel]], hier: int, ruimte: int) -> list[Regel]:
    """Give the lines around block *hier* that fit."""
    begin = 0
    while begin < hier and sum(map(len, blokken[begin : hier + 1])) > ruimte:
        begin += 1
    return [regel for blok in blokken[begin:] for regel in blok][: max(1, ruimte)]
