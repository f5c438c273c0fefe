"""DOT and Mermaid say exactly what is in the graph, whatever an author wrote."""

import shutil
import subprocess
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from graven import NARIGHEID, Gelezen, graphs, read_dot, read_mermaid
from hypothesis import HealthCheck, given, settings

from oefenen.model.woorden import EINDE, Fase, Oordeel, label
from oefenen.report.breedte import harmless
from oefenen.report.graaf.als_dot import as_dot
from oefenen.report.graaf.als_mermaid import as_mermaid, too_big
from oefenen.report.graaf.graaf import NOOIT, Bundel, Door, Graaf, GraafBeurt, GraafEinde, Kans
from oefenen.report.graaf.plaatje import LEGENDA, VERF, arrow_lines, ending_lines, general_ending, turn_lines, width

DOT = shutil.which("dot")
EIGEN = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow], deadline=None)
NAAST = "\N{NO-BREAK SPACE}" * 2


def strip(regels: list[str]) -> str:
    return "\n".join(regel.strip() for regel in regels)


def labels(graaf: Graaf) -> list[str]:
    """Give the labels of the turns and endings of a graph."""
    return [strip(turn_lines(b)) for _, beurten in graaf.per_fase() for b in beurten] + [
        strip(ending_lines(e)) for e in graaf.eindes
    ]


def arrows(graaf: Graaf) -> list[str]:
    """Give the labels of its arrows, that from the beginning first."""
    return ["", *(strip(arrow_lines(bundel)) for bundel in graaf.bundels)]


def clean(gelezen: Gelezen) -> Gelezen:
    """Take away the space that keeps a label off its arrow."""
    for naam, tekst in gelezen.knopen.items():
        gelezen.knopen[naam] = strip(tekst.split("\n"))
    gelezen.pijlen = [(van, naar, strip(tekst.replace(NAAST, "").split("\n"))) for van, naar, tekst in gelezen.pijlen]
    return gelezen


@EIGEN
@given(graphs())
def test_dot_says_what_is_in_the_graph(graaf: Graaf) -> None:
    uit = clean(read_dot(as_dot(graaf)))
    eindes = {einde.id for einde in graaf.eindes}

    def name(naam: str) -> str:
        return f"{'einde' if naam in eindes or naam == EINDE else 'beurt'} {naam}".encode("unicode_escape").decode()

    verwacht = {name(b.id): strip(turn_lines(b)) for b in graaf.beurten} | {
        name(e.id): strip(ending_lines(e)) for e in graaf.eindes
    }
    extra = {"begin": "begin"} | ({"einde einde": "een einde"} if general_ending(graaf) else {})
    assert {naam: tekst for naam, tekst in uit.knopen.items() if not naam.startswith("legenda ")} == verwacht | extra
    getekend = [pijl for pijl in uit.pijlen if not pijl[0].startswith("legenda ")]
    ontworpen = [(name(b.van), name(b.naar), strip(arrow_lines(b))) for b in graaf.bundels]
    assert getekend == [("begin", name(graaf.beurten[0].id), ""), *ontworpen]
    assert uit.groepen[1:] == [*(label(fase) for fase, _ in graaf.per_fase()), "Legenda"]
    assert uit.groepen[0].split("\n")[0] == harmless(graaf.titel)


@EIGEN
@given(graphs())
def test_mermaid_says_what_is_in_the_graph(graaf: Graaf) -> None:
    uit = clean(read_mermaid(as_mermaid(graaf)))
    extra = ["een einde"] if general_ending(graaf) else []
    assert list(uit.knopen.values())[1:] == [*labels(graaf), *extra, "begin", *labels(LEGENDA), "begin"]
    assert [tekst for _, _, tekst in uit.pijlen] == [*arrows(graaf), *arrows(LEGENDA)]
    namen = dict(zip([beurt.id for _, beurten in graaf.per_fase() for beurt in beurten], list(uit.knopen)[1:], strict=False))
    van = [namen[bundel.van] for bundel in graaf.bundels]
    assert [bron for bron, _, _ in uit.pijlen][1 : 1 + len(van)] == van
    assert uit.groepen == [*(label(fase) for fase, _ in graaf.per_fase()), "Legenda"]


@pytest.mark.skipif(DOT is None, reason="Graphviz is not installed")
def test_graphviz_draws_every_label_as_it_was_written() -> None:
    beurten = tuple(GraafBeurt(tekst, Fase.DELEN, tekst, NOOIT, ()) for tekst in NARIGHEID)
    eindes = tuple(GraafEinde(f"{tekst}.", Oordeel.SLECHT, tekst, NOOIT) for tekst in NARIGHEID)
    bundels = tuple(Bundel(a.id, b.id, Door.KEUZE, (a.id,), elke=False, kans=NOOIT, als=b.id) for a, b in pairwise(beurten))
    graaf = Graaf("x", '"&<b>', "x", beurten, eindes, bundels)
    assert DOT
    uit = subprocess.run([DOT, "-Tsvg"], input=as_dot(graaf).encode(), capture_output=True, check=True)
    svg = ET.fromstring(uit.stdout)  # noqa: S314 - drawn by our own program from our own document
    getekend = {"".join((tekst.text or "").split()) for tekst in svg.iter("{http://www.w3.org/2000/svg}text")}
    for tekst in (*labels(graaf), *arrows(graaf)):
        assert {"".join(regel.split()) for regel in tekst.split("\n")} - {""} <= getekend
    assert not {element.tag.rpartition("}")[2] for element in svg.iter()} - {
        "svg",
        "g",
        "a",
        "title",
        "text",
        "polygon",
        "path",
        "polyline",
        "ellipse",
    }


def small(*bundels: Bundel, kans: Kans = NOOIT) -> Graaf:
    beurt = GraafBeurt("deur", Fase.AFSTEMMEN, "Dag.", kans, ())
    eindes = tuple(GraafEinde(f"is_{oordeel}", oordeel, "Dag.", Kans(0.5, "50 %")) for oordeel in Oordeel)
    return Graaf("x", "X", "boos", (beurt,), eindes, bundels)


def test_a_likelier_arrow_is_thicker_and_an_unknown_one_is_thin() -> None:
    kansen = [Kans(), NOOIT, Kans(0.001, "0,10 %"), Kans(0.5, "50 %"), Kans(1.0, "100 %"), Kans(1.8, "1,8 keer")]
    diktes = [width(Bundel("a", "b", Door.KEUZE, (), elke=False, kans=kans)) for kans in kansen]
    assert diktes == sorted(diktes)
    assert diktes[0] == diktes[1] == 1.0
    assert diktes[-1] == diktes[-2] == 7.0


def test_an_oordeel_is_told_apart_without_colour() -> None:
    kaal = as_dot(small())
    for verf in VERF.values():
        kaal = kaal.replace(verf.vlak, "").replace(verf.lijn, "")
    stijlen = [
        regel.partition("shape=")[2].partition("tooltip")[0] for regel in kaal.splitlines() if regel.startswith('  "einde is_')
    ]
    assert len(set(stijlen)) == len({verf.teken for verf in VERF.values()}) == len(Oordeel)
    mermaid = as_mermaid(small())
    assert {f'n{nummer}{haak}"' in mermaid for nummer, haak in ((2, "(["), (3, "("), (4, "{{"))} == {True}


def test_what_never_happens_is_dashed_and_says_so() -> None:
    nooit = Bundel("deur", "is_goed", Door.KEUZE, ("a",), elke=False, kans=NOOIT)
    dot = as_dot(small(nooit)).splitlines()
    (pijl,) = [regel for regel in dot if regel.startswith('  "beurt deur" ->')]
    (knoop,) = [regel for regel in dot if regel.startswith('  "cluster')] or [regel for regel in dot if '"beurt deur" [' in regel]
    assert "nooit" in pijl
    assert 'style="dotted"' in pijl
    assert "nooit" in knoop
    assert 'style="rounded,dashed"' in knoop


def test_many_choices_are_counted_and_all_of_them_are_one_word() -> None:
    vijf = tuple("abcde")
    assert arrow_lines(Bundel("x", "y", Door.KEUZE, vijf, elke=False, kans=Kans(0.5, "50 %"))) == ["50 %", "a, b, c, d, e"]
    assert arrow_lines(Bundel("x", "y", Door.KEUZE, (*vijf, "f"), elke=False, kans=Kans())) == ["a, b, c, d en nog 2"]
    elke = Bundel("x", "y", Door.AFGEBROKEN, vijf, elke=True, kans=Kans(0.5, "50 %"))
    assert arrow_lines(elke) == ["50 %", "elke keuze", "de ouder breekt af"]
    onder = Bundel("x", "y", Door.KEUZE, ("a",), elke=False, kans=Kans(), als="als spanning >= 7")
    assert arrow_lines(onder) == ["a", "als spanning >= 7"]


def test_a_picture_that_mermaid_refuses_is_known() -> None:
    pijl = Bundel("deur", "is_goed", Door.KEUZE, ("a",), elke=False, kans=NOOIT)
    assert not too_big(as_mermaid(small(*[pijl] * 400)))
    assert too_big(as_mermaid(small(*[pijl] * 501)))
