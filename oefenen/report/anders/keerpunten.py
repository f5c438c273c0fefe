"""The turning points of a conversation: where most was still reachable and got lost, said without giving a sentence away."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from oefenen.engine.gesprek import Stap
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.woorden import Oordeel
from oefenen.report.als_tekst import plain

MEESTE = 3
"""More turning points than this are none."""
HALF = 0.5
"""A chance has to become at least so much smaller to be lost."""
MINSTE_PUNTEN = 2.0
"""So much lower the highest score (0..100) that can still be reached has to become."""
_RUIS = 1e-9
"""What a sum of many chances may be off."""
_RANG = (Oordeel.SLECHT.value, Oordeel.MIDDEN.value, Oordeel.GOED.value)
_GOED = {Oordeel.GOED.value: "goed", Oordeel.MIDDEN.value: "half goed"}
ONBEKEND = "Dit gesprek kan op te veel manieren gaan om keerpunten uit te rekenen. Verder spelen kan wel, vanaf elke beurt."
GEEN = "Er is geen keerpunt: wat je zei, hield bijna alles open."


class Soort(StrEnum):
    """What was lost, the most serious first."""

    EINDE = "einde"
    KANS = "kans"
    SCORE = "score"


class Keerpunt(NamedTuple):
    """A turn with what was reachable before it and after it."""

    stap: Stap
    soort: Soort
    voor: Uitzicht
    na: Uitzicht

    @property
    def tekst(self) -> str:
        """What was reachable there, and what was left of it."""
        if self.soort is Soort.EINDE:
            rest = "Daarna liep het hoe dan ook slecht af" if _rank(self.voor) - _rank(self.na) > 1 else "Daarna niet meer"
            return f"Hier kon het nog {_GOED[self.voor.oordeel]} aflopen. {rest}."
        if self.soort is Soort.KANS:
            return (
                f"Hier kon het nog {_GOED[self.voor.oordeel]} aflopen, en daarna ook. Maar het werd een stuk moeilijker: "
                f"{_fewer(self.voor.kans, self.na.kans)}."
            )
        return (
            f"Hier liet je punten liggen. Alle vaardigheden samen kon je nog op {self.voor.hoogst:.0f} uitkomen, daarna op "
            f"{self.na.hoogst:.0f}."
        )


def turning_points(stappen: Sequence[Stap], uitzichten: Sequence[Uitzicht]) -> list[Keerpunt]:
    """Give at most three turning points, the most serious loss first; *uitzichten* are those before each choice and at the end.

    First come the turns after which the best ending was out of reach, those that cost most first; then those after which it was
    less than half as likely for somebody who chooses at random; then those that cost most points. What is prepared never counts,
    and a turn in which nothing got lost neither.
    """
    gevonden = []
    for stap, voor, na in zip(stappen, uitzichten, uitzichten[1:], strict=False):
        verlies = None if stap.vooraf else _loss(voor, na)
        if verlies is not None:
            soort, ernst = verlies
            gevonden.append((list(Soort).index(soort), -ernst, stap.nummer, Keerpunt(stap, soort, voor, na)))
    return [keerpunt for *_, keerpunt in sorted(gevonden, key=lambda regel: regel[:3])[:MEESTE]]


def _loss(voor: Uitzicht, na: Uitzicht) -> tuple[Soort, float] | None:
    """Say what kind of loss it is and how serious; None when nothing that counts got lost."""
    if _rank(na) < _rank(voor):
        return Soort.EINDE, _rank(voor) - _rank(na)
    if na.oordeel in _GOED and na.kans <= voor.kans * HALF + _RUIS:
        return Soort.KANS, round(1 - na.kans / voor.kans, 9)
    minder = 0.0 if voor.hoogst is None or na.hoogst is None else round(voor.hoogst - na.hoogst, 1)
    return (Soort.SCORE, minder) if minder >= MINSTE_PUNTEN else None


def _rank(uitzicht: Uitzicht) -> int:
    return _RANG.index(uitzicht.oordeel)


# In words


def tell_turn(voor: Uitzicht, na: Uitzicht) -> str:
    """Say in a few words what a turn did to what was reachable."""
    verlies = _loss(voor, na)
    if verlies is not None:
        kort = {Soort.EINDE: "{} kon daarna niet meer", Soort.KANS: "{} werd moeilijker", Soort.SCORE: "punten gemist"}
        return kort[verlies[0]].format(f"{_GOED.get(voor.oordeel, '')} aflopen")
    if na.oordeel in _GOED and na.kans > voor.kans * (1 + HALF):
        return f"{_GOED[na.oordeel]} aflopen kwam dichterbij"
    return "er ging niets of weinig verloren"


def view_lines(voor: Uitzicht, na: Uitzicht) -> list[tuple[str, str]]:
    """Say what was reachable before a turn and after it, each behind its moment."""
    return [("Voor je zin", _view(voor)), ("Erna", _view(na))]


def _view(uitzicht: Uitzicht) -> str:
    hoogst = "" if uitzicht.hoogst is None else f" Alles samen kon je nog op {uitzicht.hoogst:.0f} uitkomen."
    if uitzicht.oordeel not in _GOED:
        return f"het liep hoe dan ook slecht af.{hoogst}"
    if uitzicht.kans > 1 - _RUIS:
        return f"het liep hoe dan ook {_GOED[uitzicht.oordeel]} af.{hoogst}"
    keren = f"{_GOED[uitzicht.oordeel]} aflopen kon nog. Met willekeurige zinnen lukt dat {_times(uitzicht.kans)}."
    return keren + hoogst


def _scale(kans: float) -> int:
    """Give of how many conversations a chance is told, so that the number is not zero."""
    return next((schaal for schaal in (100, 1_000, 10_000) if round(kans * schaal) >= 1), 0)


def _times(kans: float) -> str:
    schaal = _scale(kans)
    if not schaal:
        return "bijna nooit"
    return f"{min(schaal - 1, round(kans * schaal))} van de {_number(schaal)} keer"


def _fewer(voor: float, na: float) -> str:
    schaal = _scale(na) or 10_000
    nog = _number(round(na * schaal)) if _scale(na) else "minder dan 1"
    eerst = _number(round(voor * schaal))
    return f"met willekeurige zinnen lukte dat eerst {eerst} van de {_number(schaal)} keer, daarna {nog}"


def _number(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")


def own_sentence(stap: Stap) -> str:
    """Give what the trainee said, on one line."""
    return " ".join(plain(stap.zegt).split())
