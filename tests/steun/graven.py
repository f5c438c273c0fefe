"""Graphs full of difficult text, and readers of DOT and Mermaid that follow the rules of those languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import strategies as st

from oefenen.model.woorden import EINDE, GESPREKSFASEN, Oordeel
from oefenen.report.graaf.graaf import NOOIT, Bundel, Door, Graaf, GraafBeurt, GraafEinde, GraafKeuze, Kans, Pijl

NARIGHEID = (
    '"', "\\", '\\"', "\\N", "\\n", "\n", "<b>vet</b>", "<", "&lt;", "&amp;", "&", "#quot;", "#35;", "%%{init: {}}%%", "%% x", "end",
    "]]", "}}", "|", "--> n1", "subgraph", "`a`", "**a**", "_a_", "a_b", "1. a", "- a", "$$a$$", "fa:fa-car", "style a:#b;", "www.a.nl",
    "direction LR", "een-twee", "'", "é", "汉", "\N{RIGHT-TO-LEFT OVERRIDE}", "\x1b[31m", "\t", ";", "//", "/*", "#", "->", "a:b", "]",
)  # fmt: skip
TEKST = st.lists(st.sampled_from(NARIGHEID) | st.text(st.characters(codec="utf-8"), max_size=6), min_size=1, max_size=4).map(
    " ".join
)
KANSEN = st.sampled_from((NOOIT, Kans(), Kans(0.25, "25 %"), Kans(1.0, "100 %"), Kans(1.8, "1,8 keer")))


@st.composite
def graphs(draw: st.DrawFn) -> Graaf:
    """Draw a graph whose names and texts can be anything."""
    namen = draw(st.lists(TEKST.filter(lambda naam: naam not in ("", EINDE)), min_size=2, max_size=6, unique=True))
    deel = draw(st.integers(1, len(namen) - 1))
    eindes = tuple(
        GraafEinde(naam, draw(st.sampled_from(Oordeel)), draw(TEKST), draw(KANSEN), draw(TEKST)) for naam in namen[deel:]
    )
    beurten = tuple(_turn(draw, naam, namen) for naam in namen[:deel])
    doelen = st.sampled_from((*namen, EINDE))
    bundels = draw(
        st.lists(
            st.builds(
                Bundel, van=st.sampled_from(namen[:deel]), naar=doelen, door=st.sampled_from(Door),
                keuzes=st.lists(TEKST, max_size=7).map(tuple), elke=st.booleans(), kans=KANSEN, als=TEKST,
            ),
            max_size=6,
        )
    )  # fmt: skip
    return Graaf(
        draw(TEKST), draw(TEKST), draw(TEKST), beurten, eindes, tuple(bundels), draw(st.sampled_from(((), ("Let op.",))))
    )


def _turn(draw: st.DrawFn, naam: str, namen: list[str]) -> GraafBeurt:
    pijlen = st.builds(Pijl, st.sampled_from((*namen, EINDE)), KANSEN, st.sampled_from(Door), TEKST)
    keuzes = st.builds(GraafKeuze, TEKST, KANSEN, st.lists(pijlen, min_size=1, max_size=3).map(tuple))
    return GraafBeurt(
        naam, draw(st.sampled_from(GESPREKSFASEN)), draw(TEKST), draw(KANSEN), tuple(draw(st.lists(keuzes, min_size=1, max_size=3))),
        draw(st.none() | st.integers(1, 3)), draw(st.sampled_from(namen)), draw(KANSEN),
    )  # fmt: skip


@dataclass
class Gelezen:
    """What a picture says: nodes and groups with their label, arrows with theirs."""

    knopen: dict[str, str] = field(default_factory=dict)
    pijlen: list[tuple[str, str, str]] = field(default_factory=list)
    groepen: list[str] = field(default_factory=list)


_DOT = re.compile(r'"((?:[^"\\]|\\[\s\S])*)"|(->|[{}\[\]=,])|([\w.]+)|\s+')


def _dot_tokens(tekst: str) -> Iterator[tuple[str, str]]:
    plek = 0
    while plek < len(tekst):
        gevonden = _DOT.match(tekst, plek)
        assert gevonden, tekst[plek : plek + 40]
        plek = gevonden.end()
        if gevonden[1] is not None:
            yield "naam", gevonden[1].replace('\\"', '"')
        elif gevonden[0].strip():
            yield "teken" if gevonden[2] else "naam", gevonden[0]


def read_dot(tekst: str) -> Gelezen:
    """Read a DOT document; a label is what Graphviz would draw."""
    uit = Gelezen()
    tokens = list(_dot_tokens(tekst))
    assert tokens[0] == ("naam", "digraph")
    assert sum(token == ("teken", "{") for token in tokens) == sum(token == ("teken", "}") for token in tokens)
    plek = 2
    while plek < len(tokens):
        namen = [tokens[plek][1]]
        plek += 1
        while plek < len(tokens) and tokens[plek] == ("teken", "->"):
            namen.append(tokens[plek + 1][1])
            plek += 2
        kenmerken: dict[str, str] = {}
        if plek < len(tokens) and tokens[plek] == ("teken", "["):
            plek, kenmerken = _dot_list(tokens, plek)
        _keep(uit, namen, kenmerken)
    return uit


def _dot_list(tokens: list[tuple[str, str]], plek: int) -> tuple[int, dict[str, str]]:
    kenmerken = {}
    while tokens[plek] != ("teken", "]"):
        assert tokens[plek + 2] == ("teken", "=")
        kenmerken[tokens[plek + 1][1]] = tokens[plek + 3][1]
        plek += 4
    return plek + 1, kenmerken


def _keep(uit: Gelezen, namen: list[str], kenmerken: dict[str, str]) -> None:
    label = _dot_label(kenmerken.get("label", ""))
    if len(namen) == 2:
        uit.pijlen.append((namen[0], namen[1], label))
    elif namen[0] == "graph":
        uit.groepen.append(label)
    elif kenmerken and namen[0] not in ("node", "edge"):
        assert namen[0] not in uit.knopen
        uit.knopen[namen[0]] = label


def _dot_label(ruw: str) -> str:
    assert not re.search(r"&(?!amp;)", ruw)
    assert set(re.findall(r"\\(.)", ruw)) <= {"n", "\\"}
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else "\\", ruw).replace("&amp;", "&")


_MERMAID_KNOOP = re.compile(r'\s*(n\d+)(?:\["|\(\["|\("|\{\{"|\[\[")([^"]*)(?:"\]|"\]\)|"\)|"\}\}|"\]\])')
_MERMAID_PIJL = re.compile(r'\s*(n\d+) -->(?:\|"([^"]*)"\|)? (n\d+)')
_MERMAID_GROEP = re.compile(r'\s*subgraph g\d+\["([^"]*)"\]')
_MERMAID_REST = re.compile(r"flowchart TB|\s*end|\s*classDef \w+ [\w:#,\- ]+|\s*class [ng\d,]+ \w+|\s*linkStyle \d+ [\w:#,.\- ]+")

_MERMAID_GEVAAR = re.compile(r"[^\w\s,.!?()“”‘’…→×✓✗≈%]|%%|% *\{|\bdirection\s|\d\.|\.\S|(?<!\w)_|_(?!\w)")


def read_mermaid(tekst: str) -> Gelezen:
    """Read a Mermaid document; every line must be of a known kind, and no label may hold what Mermaid gives a meaning."""
    uit = Gelezen()
    for regel in tekst.splitlines():
        if knoop := _MERMAID_KNOOP.fullmatch(regel):
            assert knoop[1] not in uit.knopen
            uit.knopen[knoop[1]] = _mermaid_label(knoop[2])
        elif pijl := _MERMAID_PIJL.fullmatch(regel):
            uit.pijlen.append((pijl[1], pijl[3], _mermaid_label(pijl[2] or "")))
        elif groep := _MERMAID_GROEP.fullmatch(regel):
            uit.groepen.append(_mermaid_label(groep[1]))
        else:
            assert _MERMAID_REST.fullmatch(regel), regel
    return uit


def _mermaid_label(ruw: str) -> str:
    for regel in ruw.split("<br/>"):
        assert not _MERMAID_GEVAAR.search(re.sub(r"#\d+;", " ", regel)), ruw
    return re.sub(r"#(\d+);", lambda m: chr(int(m[1])), ruw.replace("<br/>", "\n"))
