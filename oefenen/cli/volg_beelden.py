"""What a writer can look at while a file is followed, and ask for there: the overview, and longer texts in pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple, Protocol

from oefenen.cli.volg_cijfers import figures_in_full, figures_in_short
from oefenen.cli.volg_regels import Regel, fold, pages
from oefenen.cli.volg_tekst import findings, head
from oefenen.report.breedte import harmless, shorten
from oefenen.session.auteur.ronde import Ronde
from oefenen.session.auteur.volgen import Volgstand

HULP = (
    "Bewaar je het scenario, of een persona of de vaardigheden ernaast, dan wordt alles opnieuw nagekeken.",
    "",
    "s  speel vanaf de beurt waar je mee bezig bent: die van een nieuwe melding, of de beurt die je het laatst veranderde",
    "b  kies een andere beurt om vanaf te spelen",
    "v  alle meldingen en alle cijfers",
    "u  kijk nog eens na (Enter doet dat ook)",
    "q  stop",
    "",
    "nieuw, opgelost, was: vergeleken met de vorige keer dat je bewaarde.",
    "Eindes: hoe vaak iemand daar uitkomt die steeds zomaar iets kiest.",
    "Scores: van 0 tot en met 100; de laagste die kan, het gemiddelde van wie zomaar iets kiest, en de hoogste die kan.",
)


class Maat(NamedTuple):
    """How many cells and lines fit."""

    breedte: int
    hoogte: int


class Daad(Enum):
    """What is asked of the program itself."""

    NAKIJKEN = auto()
    STOPPEN = auto()
    OVERZICHT = auto()
    BEURT_KIEZEN = auto()
    SPEEL_HIER = auto()


class Speel(NamedTuple):
    """The wish to play from a turn."""

    beurt: str


class Begin(NamedTuple):
    """The wish to play from a turn, after the choices that lead there in this version."""

    ronde: Ronde
    beurt: str
    keuzes: tuple[str, ...]


Wens = Daad | Speel | Begin | None


@dataclass(slots=True)
class Gevolgd:
    """The file that is followed, with what is known of it now."""

    pad: Path
    stand: Volgstand = field(default_factory=Volgstand)
    bezig: bool = True
    melding: str = ""
    """Something to say once, until the next key."""


class Beeld(Protocol):
    """Something to look at."""

    def lines(self, gevolgd: Gevolgd, maat: Maat) -> list[Regel]:
        """Give what is shown, at most maat.hoogte lines."""

    def press(self, toets: str) -> Wens:
        """Heed a key."""


_GEWONE_TOETSEN: dict[str, Wens] = {
    "s": Daad.SPEEL_HIER,
    "b": Daad.BEURT_KIEZEN,
    "u": Daad.NAKIJKEN,
    "enter": Daad.NAKIJKEN,
    "q": Daad.STOPPEN,
    "einde": Daad.STOPPEN,
}


class Overzicht:
    """Findings and figures, as far as they fit."""

    def lines(self, gevolgd: Gevolgd, maat: Maat) -> list[Regel]:
        """Give the overview."""
        stand, breedte = gevolgd.stand, maat.breedte
        kop = fold(head(stand, gevolgd.pad, bezig=gevolgd.bezig), breedte, vet=True)
        voet = fold(_footer(stand), breedte)
        if gevolgd.melding:
            voet = [*fold(gevolgd.melding, breedte, vet=True), *voet]
        ruimte = maat.hoogte - len(kop) - len(voet) - 2
        midden = _fit(findings(stand, breedte), figures_in_short(stand, breedte), ruimte)
        alle = [*kop, Regel(""), *midden, Regel(""), *voet][: maat.hoogte]
        return [Regel(shorten(regel.tekst, breedte), regel.vet) for regel in alle]

    def press(self, toets: str) -> Wens:
        """Heed a key."""
        return _GEWONE_TOETSEN.get(toets)


def _footer(stand: Volgstand) -> str:
    beurt = harmless(stand.beurt)
    speel = [f"s speel vanaf ‘{beurt}’", "b andere beurt"] if stand.goed is not None and beurt else []
    return " · ".join([*speel, "v alles", "u opnieuw", "? hulp", "q stop"])


def _fit(blokken: Sequence[list[Regel]], cijfers: list[Regel], ruimte: int) -> list[Regel]:
    """Put findings above figures in *ruimte* lines; the findings get what the figures leave, and at least half."""
    if not blokken:
        return cijfers[: max(0, ruimte)]
    wit = [Regel("")] if cijfers else []
    los, dicht = _joined(blokken, [Regel("")]), _joined(blokken, [])
    for alles in (los, dicht):
        if len(alles) + len(wit) + len(cijfers) <= ruimte:
            return [*alles, *wit, *cijfers]
    kort = _cut(blokken, max(ruimte // 2, ruimte - len(wit) - len(cijfers)))
    over = ruimte - len(kort) - len(wit)
    if len(cijfers) > over:
        cijfers = [*cijfers[: over - 1], Regel("… (meer cijfers met v)")] if over > 1 else []
    return [*kort, *(wit if cijfers else []), *cijfers]


def _joined(blokken: Sequence[list[Regel]], tussen: list[Regel]) -> list[Regel]:
    return [regel for nummer, blok in enumerate(blokken) for regel in (*(tussen if nummer else []), *blok)]


def _cut(blokken: Sequence[list[Regel]], ruimte: int) -> list[Regel]:
    """Show as many whole findings as fit, and say how many are left; of the first one always as much as fits."""
    if len(_joined(blokken, [])) <= ruimte:
        return _joined(blokken, [])
    getoond: list[Regel] = []
    aantal = 0
    for blok in blokken:
        if aantal and len(getoond) + len(blok) > ruimte - 1:
            break
        getoond += blok
        aantal += 1
    getoond = getoond[: max(1, ruimte - 1)]
    over = len(blokken) - aantal
    return [*getoond, Regel(f"… en nog {over} (v laat alles zien)" if over else "… (v laat alles zien)")]


class Bladen:
    """A longer text, one page at a time."""

    def __init__(self, maak: Callable[[Gevolgd, int], list[Regel]]) -> None:
        """Show what *maak* gives for a width."""
        self._maak = maak
        self._blad = 0

    def lines(self, gevolgd: Gevolgd, maat: Maat) -> list[Regel]:
        """Give the page."""
        alle = pages(self._maak(gevolgd, maat.breedte), maat.hoogte - 2)
        self._blad = min(max(0, self._blad), len(alle) - 1)
        verder = f"blad {self._blad + 1} van {len(alle)} · spatie verder · t terug · " if len(alle) > 1 else ""
        return [*alle[self._blad], Regel(""), *fold(f"{verder}o overzicht", maat.breedte)][: maat.hoogte]

    def press(self, toets: str) -> Wens:
        """Turn the page, or go back."""
        if toets in (" ", "omlaag", "pagina omlaag", "enter"):
            self._blad += 1
        elif toets in ("t", "omhoog", "pagina omhoog", "backspace"):
            self._blad -= 1
        elif toets in ("o", "q", "escape"):
            return Daad.OVERZICHT
        else:
            return _GEWONE_TOETSEN.get(toets)
        return None


def everything() -> Bladen:
    """Show all findings and all figures."""
    return Bladen(_everything)


def _everything(gevolgd: Gevolgd, breedte: int) -> list[Regel]:
    blokken = findings(gevolgd.stand, breedte)
    kop = fold(head(gevolgd.stand, gevolgd.pad, bezig=gevolgd.bezig), breedte, vet=True)
    cijfers = figures_in_full(gevolgd.stand, breedte)
    return [*kop, *(regel for blok in (*blokken, cijfers) for regel in (Regel(""), *blok))]


def explanation() -> Bladen:
    """Explain the keys and the words."""
    return Bladen(lambda _, breedte: [regel for tekst in HULP for regel in fold(tekst, breedte, rest=_hang(tekst))])


def _hang(tekst: str) -> str:
    return "   " if tekst[1:3] == "  " else ""
