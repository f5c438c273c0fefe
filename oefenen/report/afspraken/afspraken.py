"""The agreements of a conversation: which ones were really made, and which questions a careful reader would ask about them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.model.afspraak import Afspraak
from oefenen.model.afsprakenlijst import VERSLAG_DOOR, Afspraakregel, Afsprakenlijst
from oefenen.report.afspraken.woorden import (
    BEGIN_PATROON,
    MEER_PATROON,
    MOMENT_PATROON,
    TE_GROOT_PATROON,
    TERUGKIJK_PATROON,
    VAAG_MOMENT_PATROON,
    VAAG_PATROON,
    VERSLAG_PATROON,
)

MEESTE_AFSPRAKEN = 3
"""More than this nobody remembers (S1.33)."""
PER_AFSPRAAK = 2
"""So many questions about one agreement at a time: one step is enough."""
_GENOEMD = 40
"""Characters of an agreement that name it."""


class Gemaakt(NamedTuple):
    """An agreement that a choice made, with that choice."""

    afspraak: Afspraak
    stap: Stap
    schijn: bool
    """It was said before the parent felt acknowledged, so it does not hold (R6)."""

    @property
    def keuze(self) -> str:
        """The choice as `beurt.keuze`."""
        return f"{self.stap.beurt}.{self.stap.keuze.id}"


class Vraag(NamedTuple):
    """One gentle question; *nummer* counts the agreements from 1, 0 is all of them together."""

    soort: str
    vraag: str
    nummer: int = 0
    over: str = ""
    """A few words of the agreement."""

    @property
    def tekst(self) -> str:
        """The question with the agreement that it is about."""
        return f"Afspraak {self.nummer} ({self.over}): {self.vraag}" if self.nummer else self.vraag


def made(gesprek: Gesprek) -> list[Gemaakt]:
    """List the agreements that the choices made, in order; one that was made twice counts the last time."""
    gemaakt: dict[Afspraak, Gemaakt] = {}
    for stap in gesprek.stappen:
        if stap.keuze.afspraak is not None:
            gemaakt.pop(stap.keuze.afspraak, None)
            gemaakt[stap.keuze.afspraak] = Gemaakt(
                stap.keuze.afspraak, stap, "afspraak" in stap.keuze.zet and "R6" in stap.regels
            )
    return list(gemaakt.values())


def propose(gesprek: Gesprek) -> Afsprakenlijst:
    """Give the list to begin with: what was agreed; what only seemed so is on it, but does not hold."""
    regels = tuple(Afspraakregel(g.afspraak, not g.schijn, g.keuze) for g in made(gesprek))
    schrijvers = [r.afspraak.wie for r in regels if r.mee and VERSLAG_PATROON.search(r.afspraak.wat)]
    return Afsprakenlijst(regels, next((wie for wie in schrijvers if wie in VERSLAG_DOOR), ""))


# Questions


def questions(afspraken: Sequence[Afspraak], verslag_door: str, *, kind: str = "") -> list[Vraag]:
    """Ask about what is big, vague, one-sided or without a day; *kind* is the name of a pupil at the table."""
    samen_terug = any(a.wie == "samen" and TERUGKIJK_PATROON.search(a.wat) for a in afspraken)
    vragen: list[Vraag] = []
    for nummer, afspraak in enumerate(afspraken, start=1):
        eigen = [Vraag(soort, vraag, nummer, _name(afspraak)) for soort, vraag in _ask(afspraak, samen_terug=samen_terug)]
        vragen += eigen[:PER_AFSPRAAK]
    return [*vragen, *(Vraag(soort, vraag) for soort, vraag in _ask_all(afspraken, verslag_door, kind))]


def _words(afspraak: Afspraak) -> str:
    return f"{afspraak.wat} {afspraak.wanneer} {afspraak.terugkijken}"


def _name(afspraak: Afspraak) -> str:
    """Give the first words of what somebody does."""
    wat = " ".join(afspraak.wat.split()) or "nog leeg"
    if len(wat) <= _GENOEMD:
        return wat
    kort = wat[:_GENOEMD]
    return f"{kort[: kort.rfind(' ')] if ' ' in kort else kort}…"


def _ask(afspraak: Afspraak, *, samen_terug: bool) -> Iterator[tuple[str, str]]:
    """Ask about one agreement, what matters most first."""
    wat = afspraak.wat
    if not wat.strip():
        yield "leeg", "Wat gaat er precies gebeuren?"
        return
    if TE_GROOT_PATROON.search(wat):
        yield "te_groot", "Dit is groot. Wat is de eerste kleine stap?"
    elif VAAG_PATROON.search(wat):
        yield "vaag", "Waaraan zie je straks dat het gelukt is?"
    if MEER_PATROON.search(wat):
        yield "meer_dingen", "Dit lijkt meer dan één ding. Wat is het belangrijkst?"
    if afspraak.wie == "ander":
        yield "ander", "Wie vraagt die ander of het goed is?"
    yield from _ask_when(afspraak)
    if afspraak.wie == "samen" and not BEGIN_PATROON.search(_words(afspraak)):
        yield "wie_begint", "Wie van jullie begint?"
    if not (samen_terug or _looks_back(afspraak) or VERSLAG_PATROON.search(wat)):
        yield "terugkijken", "Hoe kijken jullie hier samen op terug?"


def _looks_back(afspraak: Afspraak) -> bool:
    return bool(afspraak.terugkijken.strip() or TERUGKIJK_PATROON.search(f"{afspraak.wat} {afspraak.wanneer}"))


def _ask_when(afspraak: Afspraak) -> Iterator[tuple[str, str]]:
    wanneer = afspraak.wanneer.strip()
    if MOMENT_PATROON.search(f"{afspraak.wat} {wanneer}"):
        return
    if not wanneer:
        yield "geen_dag", "Op welke dag of op welk moment gebeurt dit?"
    elif VAAG_MOMENT_PATROON.search(wanneer):
        yield "vaag_moment", f"‘{_short(wanneer)}’ kan voor iedereen iets anders zijn. Welke dag wordt het?"


def _short(tekst: str) -> str:
    return _name(Afspraak("", tekst))


def _ask_all(afspraken: Sequence[Afspraak], verslag_door: str, kind: str) -> Iterator[tuple[str, str]]:
    """Ask about the agreements together."""
    wie = [afspraak.wie for afspraak in afspraken]
    if not wie:
        yield "geen", "Er staat nog geen afspraak. Wat is één kleine stap om mee te beginnen?"
    elif len(wie) > MEESTE_AFSPRAKEN:
        yield "te_veel", f"{len(wie)} afspraken zijn veel om te onthouden. Welke doen er het meest toe?"
    if wie and set(wie) == {"ouder"}:
        yield "alles_ouder", "Alles ligt nu bij de ouder. Wat doe jij zelf?"
    elif len(wie) > 1 and set(wie) == {"leraar"}:
        yield "alles_leraar", "Alles ligt nu bij jou. Wat wil de ouder zelf doen?"
    if wie and kind and not {"leerling", "samen"} & set(wie):
        yield "kind", f"{kind} zat erbij. Wat doet {kind} zelf?"
    if not verslag_door:
        yield "verslag", "Niemand schrijft de afspraken nog op. Wie maakt het verslag?"
