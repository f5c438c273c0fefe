"""The graph of a scenario in Mermaid, which many sites draw; what an author wrote is escaped until it means nothing there."""

import re
from collections.abc import Iterator, Sequence

from oefenen.model.woorden import EINDE, Oordeel, label
from oefenen.report.graaf.graaf import Bundel, Door, Graaf, GraafBeurt
from oefenen.report.graaf.plaatje import (
    BEGIN,
    EEN_EINDE,
    GRIJS,
    INKT,
    LEGENDA,
    PAPIER,
    VERF,
    arrow_lines,
    ending_lines,
    general_ending,
    title_lines,
    turn_lines,
    width,
)

_GEVAARLIJK = re.compile(r"[^\w\s,!?()“”‘’…→×✓✗≈%.]|(?<![^\W_])_|_(?![^\W_])|(?<=\d)\.|\.(?=\S)|%(?=\S)|d(?=irection\s)")
"""What Mermaid could read: all signs but a few, those few where they stand as markup does, and a word that it sees in any line."""
_VORM = {Oordeel.GOED: ('(["', '"])'), Oordeel.MIDDEN: ('("', '")'), Oordeel.SLECHT: ('{{"', '"}}')}
_KLASSEN = (
    f"classDef beurt fill:#ffffff,stroke:{INKT},color:{INKT}",
    f"classDef nooit fill:#ffffff,stroke:{GRIJS},color:{GRIJS},stroke-dasharray:4 4",
    f"classDef los fill:none,stroke:none,color:{INKT}",
    f"classDef fase fill:{PAPIER},stroke:{GRIJS},color:{INKT}",
    *(
        f"classDef {oordeel} fill:{verf.vlak},stroke:{verf.lijn},color:{INKT},stroke-width:2px"
        + (",stroke-dasharray:6 3" if oordeel is Oordeel.MIDDEN else "")
        for oordeel, verf in VERF.items()
    ),
)


_MEESTE_PIJLEN, _MEESTE_TEKENS = 500, 50_000
"""What Mermaid draws as long as nobody sets it otherwise."""


def as_mermaid(graaf: Graaf) -> str:
    """Give the graph as a Mermaid document, the same for the same scenario."""
    return "\n".join(("flowchart TB", *(f"  {regel}" for regel in _Tekening().lines(graaf)))) + "\n"


def too_big(document: str) -> bool:
    """Say whether Mermaid refuses to draw a document unless it is told to."""
    return len(document) > _MEESTE_TEKENS or document.count(" --> ") + document.count(" -->|") > _MEESTE_PIJLEN


class _Tekening:
    """Gives nodes and groups a safe name in the order in which they are written, and counts the arrows."""

    def __init__(self) -> None:
        self.namen: dict[tuple[str, str], str] = {}
        self.klassen: dict[str, list[str]] = {}
        self.stijlen: list[str] = []
        self.pijlen = self.groepen = 0

    def lines(self, graaf: Graaf) -> Iterator[str]:
        yield self.node(("", ""), '["', title_lines(graaf), '"]', "los")
        for fase, beurten in graaf.per_fase():
            yield from self.group(label(fase), [self.turn(graaf, beurt) for beurt in beurten])
        yield from self.endings(graaf)
        yield from self.arrows(graaf)
        knopen = [self.turn(LEGENDA, beurt) for beurt in LEGENDA.beurten]
        yield from self.group(LEGENDA.titel, (*knopen, *self.endings(LEGENDA), *self.arrows(LEGENDA)))
        yield from _KLASSEN
        yield from (f"class {','.join(namen)} {klasse}" for klasse, namen in self.klassen.items())
        yield from self.stijlen

    def group(self, titel: str, regels: Sequence[str]) -> Iterator[str]:
        self.groepen += 1
        naam = f"g{self.groepen}"
        self.klassen.setdefault("fase", []).append(naam)
        yield f'subgraph {naam}["{_text([titel])}"]'
        yield from (f"  {regel}" for regel in regels)
        yield "end"

    def node(self, sleutel: tuple[str, str], links: str, regels: Sequence[str], rechts: str, klasse: str) -> str:
        naam = self.namen.setdefault(sleutel, f"n{len(self.namen)}")
        self.klassen.setdefault(klasse, []).append(naam)
        return f"{naam}{links}{_text(regels)}{rechts}"

    def turn(self, graaf: Graaf, beurt: GraafBeurt) -> str:
        links, rechts = ('["', '"]') if beurt.kies_hooguit is None else ('[["', '"]]')
        return self.node((graaf.id, beurt.id), links, turn_lines(beurt), rechts, "nooit" if beurt.kans.nooit else "beurt")

    def endings(self, graaf: Graaf) -> Iterator[str]:
        for einde in graaf.eindes:
            links, rechts = _VORM[einde.oordeel]
            klasse = "nooit" if einde.kans.nooit else einde.oordeel.value
            yield self.node((graaf.id, einde.id), links, ending_lines(einde), rechts, klasse)
        if general_ending(graaf):
            yield self.node((graaf.id, EINDE), '(["', [EEN_EINDE], '"])', "nooit")

    def arrows(self, graaf: Graaf) -> Iterator[str]:
        begin = (graaf.id, f" {BEGIN}")
        yield self.node(begin, '(["', [BEGIN], '"])', "los")
        yield self.arrow(begin, (graaf.id, graaf.beurten[0].id), [], f"stroke:{GRIJS}")
        oordelen = {einde.id: einde.oordeel for einde in graaf.eindes}
        for bundel in graaf.bundels:
            stijl = _style(bundel, oordelen.get(bundel.naar))
            yield self.arrow((graaf.id, bundel.van), (graaf.id, bundel.naar), arrow_lines(bundel), stijl)

    def arrow(self, van: tuple[str, str], naar: tuple[str, str], regels: Sequence[str], stijl: str) -> str:
        self.stijlen.append(f"linkStyle {self.pijlen} {stijl}")
        self.pijlen += 1
        tekst = f'|"{_text(regels)}"|' if regels else ""
        return f"{self.namen[van]} -->{tekst} {self.namen[naar]}"


def _style(bundel: Bundel, oordeel: Oordeel | None) -> str:
    if bundel.kans.nooit:
        return f"stroke:{GRIJS},stroke-width:1px,stroke-dasharray:2 4"
    kleur = GRIJS if oordeel is None else VERF[oordeel].lijn
    streep = ",stroke-dasharray:6 4" if bundel.door is Door.AFGEBROKEN else ""
    return f"stroke:{kleur},stroke-width:{width(bundel)}px{streep}"


def _text(regels: Sequence[str]) -> str:
    """Give lines of plain text as a label: no quote, directive, HTML or Markdown in them is read."""
    return "<br/>".join(_GEVAARLIJK.sub(lambda gevonden: f"#{ord(gevonden[0])};", regel.strip()) for regel in regels)
