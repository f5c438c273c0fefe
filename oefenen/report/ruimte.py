"""Who got the room in a conversation: how long each spoke, whom the sentences were about, and what kept coming back."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from oefenen.engine.gesprek import Stap
from oefenen.engine.tijd import count_words, spoken
from oefenen.model.scenario import Variant
from oefenen.model.woorden import GESPREKSFASEN
from oefenen.report.verslag import Verslag

TE_VEEL = 60
"""Percent of the words: from here on the teacher fills the talk himself (S0.4)."""
TE_WEINIG, TE_WEINIG_BEDEESD = 35, 45
"""Percent of the words that a parent should have at least; a timid one needs more room."""
_VAAK = 2
_HOEKEN = {
    "ouder": frozenset({
        "welkom", "social_talk", "inventariseren", "parafrase", "gevoelsreflectie", "erkenning", "excuus", "compliment_ouder",
        "kracht_ouder", "wens_ouder", "feedback_vragen",
    }),
    "kind": frozenset({"compliment_kind", "stem_van_het_kind", "gezamenlijk_belang", "etiket"}),
    "school": frozenset({
        "procedurevoorstel", "uitleg", "jargon", "verdedigen", "eigen_deel", "rolafbakening", "doorschuiven", "verwijzen",
        "tijd_benoemen", "ordenen",
    }),
}  # fmt: skip
"""The corners of the triangle of parent, child and school (S4.26), and which zetten are about each."""
HOEKEN = tuple(_HOEKEN)


@dataclass(frozen=True, slots=True)
class Ruimte:
    """What a look at all sentences of the talk gives; the preparation does not count."""

    leraar: int
    """Words."""
    ouder: int
    kind: int
    hoeken: dict[str, int]
    """Per corner in how many of the teacher's sentences it got attention."""
    zinnen: int
    """How many sentences the teacher said."""
    kind_genoemd: dict[str, int]
    """Per phase how often the teacher said the child's name (S0.40)."""
    stiltes: int
    opmerkingen: tuple[str, ...]
    """What stands out, at most three, as something to think about."""

    def percent(self, wie: str) -> int:
        """Give somebody's share of all words, 0..100."""
        alle = self.leraar + self.ouder + self.kind
        return round(100 * int(getattr(self, wie)) / alle) if alle else 0


def look(verslag: Verslag) -> Ruimte:
    """Look at who spoke and whom it was about."""
    kop, stappen = verslag.gesprek.spel.scenario.kop, verslag.gezegd
    woorden: Counter[str] = Counter()
    for wie, regel in _lines(stappen):
        woorden[wie] += count_words(regel.zegt)
    naam = re.compile(rf"\b{re.escape(kop.leerling.naam)}\b", re.IGNORECASE)
    genoemd = {fase.value: 0 for fase in GESPREKSFASEN}
    hoeken = dict.fromkeys(HOEKEN, 0)
    for stap in stappen:
        keren = len(naam.findall(spoken(stap.zegt.zegt)))
        genoemd[stap.fase.value] += keren
        for hoek, zetten in _HOEKEN.items():
            hoeken[hoek] += bool(zetten.intersection(stap.keuze.zet)) or (hoek == "kind" and keren > 0)
    stiltes = sum("stilte" in stap.keuze.zet for stap in stappen)
    los = Ruimte(woorden["leraar"], woorden["ouder"], woorden["leerling"], hoeken, len(stappen), genoemd, stiltes, ())
    return Ruimte(los.leraar, los.ouder, los.kind, hoeken, los.zinnen, genoemd, stiltes, tuple(_notes(verslag, los))[:3])


def _lines(stappen: Iterable[Stap]) -> Iterator[tuple[str, Variant]]:
    """Give every line of the talk with who says it, each once."""
    eerste = True
    for stap in stappen:
        if eerste:
            yield stap.ouder_eerder.spreker, stap.ouder_eerder
            eerste = False
        yield "leraar", stap.zegt
        for regel in (*stap.reacties, *([stap.ouder] if stap.ouder else [])):
            yield regel.spreker, regel


def _notes(verslag: Verslag, ruimte: Ruimte) -> Iterator[str]:
    """Say what stands out, the most telling first."""
    kop, persona = verslag.gesprek.spel.scenario.kop, verslag.gesprek.spel.persona
    if not ruimte.zinnen:
        return
    keren = Counter(vlag for vlag, _ in verslag.vlaggen)
    if keren["opvoedkritiek"] + keren["opvoedadvies"] + keren["verdedigen"] >= _VAAK:
        # Who is unsure tends to criticise or to defend (S0.24).
        yield "Meer dan eens verdedigde je jezelf, of zei je iets over de opvoeding. Wanneer voelde jij je onzeker?"
    grens = TE_WEINIG_BEDEESD if persona.id == "bedeesd" else TE_WEINIG
    if ruimte.percent("leraar") > TE_VEEL:
        yield f"Jij had {ruimte.percent('leraar')} % van de woorden. Je vulde het gesprek vooral zelf. Waar had een vraag of een stilte gekund?"
    elif ruimte.percent("ouder") < grens:
        yield f"{kop.ouder.naam} had {ruimte.percent('ouder')} % van de woorden. Bij deze ouder helpt het als dat {grens} % of meer is."
    if not ruimte.hoeken["kind"]:
        yield f"Je noemde {kop.leerling.naam} geen enkele keer, en geen zin ging over wat {kop.leerling.naam} kan of zelf zegt."
    elif ruimte.hoeken["school"] > ruimte.hoeken["ouder"] + ruimte.hoeken["kind"]:
        yield "De meeste zinnen gingen over school. Wat wilde je over het kind, of van de ouder, nog weten?"
