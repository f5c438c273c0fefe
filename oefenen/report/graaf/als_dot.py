"""The graph of a scenario in DOT, the language of Graphviz; what an author wrote stands only inside quotes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from oefenen.model.woorden import EINDE, Oordeel, label
from oefenen.report.breedte import harmless
from oefenen.report.graaf.graaf import Bundel, Door, Graaf, GraafBeurt, GraafEinde
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

Kenmerken = Mapping[str, str | float]
_LETTER = "Helvetica,Arial,sans-serif"
_GRAAF: Kenmerken = {"fontname": _LETTER, "fontcolor": INKT, "labelloc": "t", "rankdir": "TB", "nodesep": 0.4, "ranksep": 0.5}
_KNOOP: Kenmerken = {
    "shape": "box", "style": "rounded,filled", "fillcolor": "white", "color": INKT, "margin": "0.15,0.1",
    "fontname": _LETTER, "fontcolor": INKT, "fontsize": 12,
}  # fmt: skip
_PIJL: Kenmerken = {"color": GRIJS, "fontname": _LETTER, "fontcolor": INKT, "fontsize": 10}
_VAK: Kenmerken = {"labeljust": "l", "fontsize": 14, "style": "filled", "color": PAPIER}
_BEGIN: Kenmerken = {"shape": "plain", "style": ""}
_EEN_EINDE: Kenmerken = {"shape": "ellipse", "style": "dashed"}
_NOOIT_BEURT: Kenmerken = {"style": "rounded,dashed", "color": GRIJS, "fontcolor": GRIJS}
_NOOIT_PIJL: Kenmerken = {"style": "dotted", "color": GRIJS, "fontcolor": GRIJS}
_EINDE: Mapping[Oordeel, Kenmerken] = {
    Oordeel.GOED: {"shape": "box", "style": "rounded,filled", "peripheries": 2},
    Oordeel.MIDDEN: {"shape": "box", "style": "rounded,filled,dashed"},
    Oordeel.SLECHT: {"shape": "octagon", "style": "filled"},
}
_NAAST = "\N{NO-BREAK SPACE}" * 2
"""Keeps the label of an arrow away from the arrow."""


def as_dot(graaf: Graaf) -> str:
    """Give the graph as a DOT document, the same for the same scenario."""
    return "\n".join(("digraph {", *(f"  {regel}" for regel in _lines(graaf)), "}")) + "\n"


def _lines(graaf: Graaf) -> Iterator[str]:
    yield f"graph {_list({'label': _text(title_lines(graaf)), **_GRAAF})}"
    yield f"node {_list(_KNOOP)}"
    yield f"edge {_list(_PIJL)}"
    tekening = _Tekening(graaf, "")
    for nummer, (fase, beurten) in enumerate(graaf.per_fase(), 1):
        yield from _cluster(f"cluster_{nummer}", label(fase), map(tekening.turn, beurten))
    yield from tekening.endings()
    yield from tekening.arrows()
    legenda = _Tekening(LEGENDA, "legenda ")
    yield from _cluster(
        "cluster_legenda", LEGENDA.titel, (*map(legenda.turn, LEGENDA.beurten), *legenda.endings(), *legenda.arrows())
    )


def _cluster(naam: str, titel: str, regels: Iterable[str]) -> Iterator[str]:
    yield f"subgraph {_id(naam)} {{"
    yield f"  graph {_list({'label': _text([titel]), **_VAK})}"
    yield from (f"  {regel}" for regel in regels)
    yield "}"


class _Tekening:
    """Writes the nodes and arrows of one graph; *voor* keeps the names of two graphs apart."""

    def __init__(self, graaf: Graaf, voor: str) -> None:
        self.graaf, self.voor = graaf, voor
        self.oordelen = {einde.id: einde.oordeel for einde in graaf.eindes}

    def name(self, naam: str) -> str:
        soort = "einde" if naam in self.oordelen or naam == EINDE else "beurt"
        return _id(f"{self.voor}{soort} {naam}")

    def turn(self, beurt: GraafBeurt) -> str:
        kenmerken: Kenmerken = {"label": _text(turn_lines(beurt)), "tooltip": _text([harmless(beurt.zegt)])}
        if beurt.kies_hooguit is not None:
            kenmerken = {**kenmerken, "peripheries": 2}
        if beurt.kans.nooit:
            kenmerken = {**kenmerken, **_NOOIT_BEURT}
        return f"{self.name(beurt.id)} {_list(kenmerken)}"

    def endings(self) -> Iterator[str]:
        for einde in self.graaf.eindes:
            yield f"{self.name(einde.id)} {_list(_ending(einde))}"
        if general_ending(self.graaf):
            yield f"{self.name(EINDE)} {_list({'label': _text([EEN_EINDE]), **_EEN_EINDE})}"

    def arrows(self) -> Iterator[str]:
        begin = _id(f"{self.voor}{BEGIN}")
        yield f"{begin} {_list({'label': _text([BEGIN]), **_BEGIN})}"
        yield f"{begin} -> {self.name(self.graaf.beurten[0].id)}"
        for bundel in self.graaf.bundels:
            yield f"{self.name(bundel.van)} -> {self.name(bundel.naar)} {_list(self.arrow(bundel))}"

    def arrow(self, bundel: Bundel) -> Kenmerken:
        regels = [f"{_NAAST}{regel}{_NAAST}" for regel in arrow_lines(bundel)]
        kenmerken: Kenmerken = {"label": _text(regels), "penwidth": width(bundel)}
        if bundel.kans.nooit:
            return {**kenmerken, **_NOOIT_PIJL}
        if bundel.naar in self.oordelen:
            kenmerken = {**kenmerken, "color": VERF[self.oordelen[bundel.naar]].lijn}
        return {**kenmerken, "style": "dashed"} if bundel.door is Door.AFGEBROKEN else kenmerken


def _ending(einde: GraafEinde) -> Kenmerken:
    verf = VERF[einde.oordeel]
    kleuren: Kenmerken = {"fillcolor": verf.vlak, "color": verf.lijn, "penwidth": 2}
    tekst: Kenmerken = {"label": _text(ending_lines(einde)), "tooltip": _text([harmless(einde.zegt)])}
    nooit: Kenmerken = {"style": "dashed", "fontcolor": GRIJS} if einde.kans.nooit else {}
    return {**tekst, **_EINDE[einde.oordeel], **kleuren, **nooit}


def _list(kenmerken: Kenmerken) -> str:
    delen = (f"{naam}={_quoted(waarde) if isinstance(waarde, str) else waarde}" for naam, waarde in kenmerken.items())
    return f"[{', '.join(delen)}]"


def _id(naam: str) -> str:
    """Give a name that no other name becomes, in signs that are safe in every form that Graphviz makes of it."""
    return _quoted(naam.encode("unicode_escape").decode())


def _text(regels: Sequence[str]) -> str:
    """Give lines of plain text as a label: no escape and no entity in them is read."""
    return "\\n".join(regel.replace("\\", "\\\\").replace("&", "&amp;") for regel in regels)


def _quoted(tekst: str) -> str:
    """Put text in which every backslash is doubled between quotes."""
    return '"' + tekst.replace('"', '\\"') + '"'
