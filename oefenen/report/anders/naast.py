"""Two conversations beside each other, from the turn in which they begin to differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from oefenen.engine.gesprek import Stap
from oefenen.engine.toestand import Gevolg
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.woorden import LEERLING, STANDEN, TUSSENTIJD, VRAAG, label
from oefenen.report.als_tekst import minutes, place, plain, points, speaker, stand_name
from oefenen.report.verslag import ScoreRegel, Verslag, einde_naam

JIJ, PUNTEN, BEWOOG, EINDSTANDEN, DUUR = "Jij", "Punten", "Bewoog", "Standen", "Duur"
"""What lines are about that nobody else says."""
ONGELIJK = {
    "persona": "De ouder reageerde anders, dus ze verschillen vanaf het begin.",
    "opening": "De opening was anders, dus ze verschillen vanaf het begin.",
    "klok": "De ene keer liep de klok en de andere keer niet, dus ze verschillen vanaf het begin.",
}
Regel = tuple[str, str]
"""Who says it or what it is about, and the words."""
Paar = tuple[Stap | None, Stap | None]


@dataclass(frozen=True, slots=True)
class Naast:
    """Two debriefs with what is different: everything after the first *gelijk* choices."""

    namen: tuple[str, str]
    verslagen: tuple[Verslag, Verslag]
    gelijk: int
    verschil: str = ""
    """Why they differ from the beginning although the same was chosen; "" when that is not so."""

    @property
    def kop(self) -> ScenarioKop:
        """What the conversation was about."""
        return self.verslagen[1].gesprek.spel.scenario.kop

    @property
    def paren(self) -> list[Paar]:
        """The turns that are not the same, side by side in their order; None where one of the two was over."""
        links, rechts = (verslag.stappen[self.gelijk :] for verslag in self.verslagen)
        return list(zip_longest(links, rechts))

    @property
    def scores(self) -> list[tuple[ScoreRegel, ScoreRegel | None, ScoreRegel | None]]:
        """Each axis and skill that counted in one of the two, with its row in each."""
        links, rechts = ({regel.id: regel for regel in (*verslag.assen, *verslag.vaardigheden)} for verslag in self.verslagen)
        alle = rechts | links
        return [(alle[id_], links.get(id_), rechts.get(id_)) for id_ in alle if alle[id_].kansen]


def put_beside(namen: tuple[str, str], eerste: Verslag, tweede: Verslag) -> Naast:
    """Put two debriefs of one scenario beside each other."""
    spellen = eerste.gesprek.spel, tweede.gesprek.spel
    anders = {
        "persona": spellen[0].persona.id != spellen[1].persona.id,
        "opening": spellen[0].opening != spellen[1].opening,
        "klok": spellen[0].klok != spellen[1].klok,
    }
    verschil = next((ONGELIJK[wat] for wat, ja in anders.items() if ja), "")
    paren = zip(eerste.stappen, tweede.stappen, strict=False)
    gelijk = 0 if verschil else sum(1 for _ in takewhile(lambda paar: _same(*paar), paren))
    return Naast(namen, (eerste, tweede), gelijk, verschil)


def _same(een: Stap, ander: Stap) -> bool:
    return (een.beurt, een.keuze.id) == (ander.beurt, ander.keuze.id)


def shared_line(naast: Naast) -> str:
    """Say from where they differ."""
    if naast.verschil or not naast.gelijk:
        return naast.verschil or "Ze verschillen vanaf de eerste keuze."
    if not any(paar != (None, None) for paar in naast.paren):
        return "Je koos twee keer precies hetzelfde."
    return f"Tot en met {place(naast.verslagen[1].stappen[naast.gelijk - 1])} koos je hetzelfde."


def turn_name(paar: Paar) -> str:
    """Name a pair of turns."""
    stap = paar[0] or paar[1]
    return "" if stap is None else place(stap).capitalize()


# What stands on one side


def turn_rows(stap: Stap, kop: ScenarioKop) -> list[Regel]:
    """Give one turn: what the parent said, your sentence, what came of it."""
    rijen = [_said(stap.ouder_eerder, kop), ("Je koos" if stap.vooraf else JIJ, plain(stap.zegt))]
    rijen += [_said(reactie, kop) for reactie in (*stap.reacties, *([stap.tussentijd] if stap.tussentijd else []))]
    bewogen = net_moves(stap.gevolgen, kop)
    if bewogen or not stap.vooraf:
        rijen.append((BEWOOG, ", ".join(bewogen) or "niets"))
    punten = ", ".join(f"{vaardigheid} {points(score)}" for vaardigheid, score in stap.scores.items() if score)
    return [*rijen, (PUNTEN, punten or "geen")] if stap.scores else rijen


def _said(regel: Variant, kop: ScenarioKop) -> Regel:
    wie = {VRAAG: "Vraag", TUSSENTIJD: "Later"}.get(regel.spreker) or speaker(regel.spreker, kop, kop.ouder.naam)
    return wie, plain(regel)


def net_moves(gevolgen: Sequence[Gevolg], kop: ScenarioKop) -> list[str]:
    """Say per stand from where to where it went in the end, always in the same order."""
    per: dict[str, list[Gevolg]] = {}
    for gevolg in gevolgen:
        per.setdefault(gevolg.stand, []).append(gevolg)
    return [
        f"{stand_name(stand, kop)}{':' if stand == LEERLING else ''} {delen[0].van} → {delen[-1].naar}"
        for stand, delen in sorted(per.items(), key=lambda regel: (*STANDEN, LEERLING).index(regel[0]))
        if delen[0].van != delen[-1].naar
    ]


def ending_rows(verslag: Verslag) -> list[Regel]:
    """Give how it ended: how good, the last words, where the standen were, how long it took."""
    kop = verslag.gesprek.spel.scenario.kop
    if not verslag.einde:
        return [("Einde", "nog niet afgelopen")]
    oordeel = label(verslag.oordeel)
    eigen = "" if verslag.einde == verslag.oordeel else f" ({einde_naam(verslag)})"
    laatste = verslag.stappen[-1].ouder
    stand = verslag.gesprek.toestand.stand
    return [
        ("Einde", f"{oordeel}{eigen}"),
        *([(kop.ouder.naam, plain(laatste))] if laatste else []),
        (EINDSTANDEN, ", ".join(f"{label(naam).lower()} {waarde}" for naam, waarde in stand.items())),
        (DUUR, f"{len(verslag.gezegd)} keuzes, {minutes(verslag.tijd)} minuten"),
    ]
