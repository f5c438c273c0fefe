"""`oefenen graaf`: a scenario in the terminal, in Mermaid, in DOT, and as a picture when Graphviz is there."""

import os
import stat
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from graven import read_dot, read_mermaid
from grenzen import room_for
from opdracht import WORTEL, Oefenen
from spelen import SHIPPED, beurt, beurten, keuze, write

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.reading.bestanden import Reader
from oefenen.report.graaf.als_dot import as_dot
from oefenen.report.graaf.als_mermaid import as_mermaid
from oefenen.report.graaf.als_tekst import as_tree
from oefenen.session.auteur.graaf import make_graaf
from oefenen.session.auteur.graphviz import draw_svg

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a program of a test is a script there")
ALLES = WORTEL / "tests" / "scenarios" / "goed" / "alles.yaml"
NAGEDAAN = "sys.stdout.write(f'<svg>{sys.argv[1]} {len(sys.stdin.buffer.read())}</svg>')"
GOUD = """\
Voor de vierde keer eruit (alles, persona boos)
3 beurten, 8 keuzes, 3 eindes.
Een kans zegt hoe vaak iemand hier komt die steeds op goed geluk kiest, van alle
gesprekken samen.

AFSTEMMEN

  binnenkomst ............................................................ 100 %
    “Ik ga het kort houden.”
    ├ uitnodigen  25 %  → vragenronde
    ├ wachten     25 %  → vragenronde
    ├ mild        25 %  → vragenronde 25 % (anders),
    │                     slecht nooit (als stemming is over_de_grens of weet
    │                       kernboodschap),
    │                     een einde nooit (als weet kernboodschap)
    └ kind        25 %  → vragenronde

DELEN

  vragenronde ........................................ 100 %, gemiddeld 1,7 keer
    knooppunt: hooguit 2 keuzes, dan door naar laatste
    “Vraag maar.”
    ├ thuis   50 %  → vragenronde 33 %, laatste 17 %
    ├ school  67 %  → laatste
    └ pauze   50 %  → vragenronde 33 %, laatste 17 %

AFRONDEN

  laatste ................................................................ 100 %
    “En nu?”
    └ afscheid  100 %  → slecht

EINDES

  goed (goed) ............................................................ nooit
    als vertrouwen >= 6 en weet afspraak
    “Sorry dat ik zo binnenviel.”

  midden (halverwege) .................................................... nooit
    volgens regel R7 (slot)
    “Tot ziens.”

  slecht (slecht) ........................................................ 100 %
    anders
    “(loopt weg)”
"""


def program(map_: Path, tekst: str) -> dict[str, str]:
    """Put a program that is called dot on the path, and nothing else but Python."""
    pad = map_ / "bin" / "dot"
    pad.parent.mkdir(exist_ok=True)
    pad.write_text(f"#!{sys.executable}\nimport sys\n{tekst}\n", encoding="utf-8")
    pad.chmod(pad.stat().st_mode | stat.S_IEXEC)
    return {"PATH": str(pad.parent)}


def test_the_tree_of_a_small_scenario(oefenen: Oefenen) -> None:
    uit = oefenen("graaf", ALLES)
    assert (uit.code, uit.out, uit.err) == (0, GOUD, "")


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_every_shipped_scenario_comes_out_in_every_form(pad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graaf = make_graaf(pad, Reader())
    regels = list(as_tree(graaf, 80))
    assert max(map(len, regels)) <= 80
    assert not [regel for regel in regels if regel.startswith("  ") and regel[2] != " " and regel.endswith("nooit")]
    dot = as_dot(graaf)
    assert len(read_mermaid(as_mermaid(graaf)).pijlen) == len(read_dot(dot).pijlen)
    if sys.platform != "win32":
        monkeypatch.setenv("PATH", program(tmp_path, NAGEDAAN)["PATH"])
        assert draw_svg(dot) == f"<svg>-Tsvg {len(dot.encode())}</svg>"


def test_the_forms_are_data_on_stdout_and_the_same_every_time(oefenen: Oefenen) -> None:
    graaf = make_graaf(ALLES, Reader())
    for vorm, tekst in (("mermaid", as_mermaid(graaf)), ("dot", as_dot(graaf))):
        uit = oefenen("graaf", ALLES, "--vorm", vorm)
        assert (uit.code, uit.out, uit.err) == (0, tekst, "")


@POSIX
def test_a_picture_is_written_in_a_file(oefenen: Oefenen, tmp_path: Path) -> None:
    uit = oefenen("graaf", ALLES, "-o", "plaat.svg", env=program(tmp_path, NAGEDAAN))
    assert (uit.code, uit.out, uit.err) == (0, "", "De graaf van alles staat in plaat.svg.\n")
    assert (oefenen.map / "plaat.svg").read_text(encoding="utf-8").startswith("<svg>-Tsvg ")


@pytest.mark.skipif(not any((Path(map_) / "dot").exists() for map_ in os.get_exec_path()), reason="Graphviz is not installed")
def test_the_real_graphviz_draws_a_picture(oefenen: Oefenen) -> None:
    uit = oefenen("graaf", "w1", "--vorm", "svg")
    assert (uit.code, uit.err) == (0, "")
    teksten = {element.text for element in ET.fromstring(uit.out).iter() if element.tag.endswith("}text")}  # noqa: S314 - our own picture
    assert {"binnenkomst", "Afstemmen", "✓ goed", "Voor de vierde keer eruit", "Legenda"} <= teksten


def test_without_graphviz_is_said_at_once_what_to_do(oefenen: Oefenen) -> None:
    for args in (("--vorm", "svg"), ("-o", "plaat.svg")):
        uit = oefenen("graaf", "w1", *args, env={"PATH": str(oefenen.map)})
        uit.assert_one_message(2, "Graphviz", "staat niet op deze computer", "graphviz.org/download", "--vorm mermaid")
        assert uit.out == ""
    assert list(oefenen.map.iterdir()) == []


@POSIX
@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("sys.exit(1)", "kan dit plaatje niet maken"),
        ("print('niets')", "kan dit plaatje niet maken"),
        ("1/0", "kan dit plaatje niet"),
    ],
)
def test_a_graphviz_that_fails_is_said(oefenen: Oefenen, tmp_path: Path, tekst: str, melding: str) -> None:
    uit = oefenen("graaf", ALLES, "-o", "plaat.svg", env=program(tmp_path, tekst))
    uit.assert_one_message(2, melding)
    assert list(oefenen.map.iterdir()) == []


@POSIX
def test_a_graphviz_that_does_not_end_or_start_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", program(tmp_path, "while True:\n    pass")["PATH"])
    with pytest.raises(OefenenError, match="nog niet klaar") as mis:
        draw_svg("digraph {}", hooguit=0.2)
    assert mis.value.exit_code is ExitCode.GEBRUIK
    (tmp_path / "bin" / "dot").write_text("#!/er/is/niets\n", encoding="utf-8")
    with pytest.raises(OefenenError, match="start niet"):
        draw_svg("digraph {}")


@pytest.mark.parametrize(
    ("naam", "begin"), [("x.dot", "digraph {"), ("x.GV", "digraph {"), ("x.mmd", "flowchart"), ("x.txt", "Voor de")]
)
def test_the_name_of_the_file_says_which_form_and_vorm_says_it_louder(oefenen: Oefenen, naam: str, begin: str) -> None:
    assert oefenen("graaf", ALLES, "--uit", naam).code == 0
    assert (oefenen.map / naam).read_text(encoding="utf-8").startswith(begin)
    assert oefenen("graaf", ALLES, "--uit", f"2{naam}", "--vorm", "mermaid").code == 0
    assert (oefenen.map / f"2{naam}").read_text(encoding="utf-8").startswith("flowchart")


def test_a_file_is_never_replaced_and_a_folder_must_be_there(oefenen: Oefenen) -> None:
    (oefenen.map / "x.dot").write_text("van mij", encoding="utf-8")
    oefenen("graaf", ALLES, "-o", "x.dot").assert_one_message(2, "x.dot bestaat al en blijft zoals het is")
    assert (oefenen.map / "x.dot").read_text(encoding="utf-8") == "van mij"
    oefenen("graaf", ALLES, "-o", "weg/x.dot").assert_one_message(2, "De map weg bestaat niet")


@POSIX
def test_a_file_that_does_not_fit_is_not_left_half_written(oefenen: Oefenen) -> None:
    uit = oefenen("graaf", ALLES, "-o", "x.dot", before=room_for(1_000))
    uit.assert_one_message(3, "Lezen of schrijven lukt niet")
    assert list(oefenen.map.iterdir()) == []


def test_another_persona_can_be_tried_and_must_be_there(oefenen: Oefenen) -> None:
    assert oefenen("graaf", "w1", "--persona", "bedeesd").out.startswith(
        "Voor de vierde keer eruit (w1_voor_de_vierde_keer_eruit, persona bed"
    )
    oefenen("graaf", "w1", "--persona", "lief").assert_one_message(2, "De persona ‘lief’ is er niet. Kies uit: bedeesd, boos")


def test_what_cannot_be_drawn_is_said_with_the_right_exit_code(oefenen: Oefenen) -> None:
    oefenen("graaf", "weg.yaml").assert_one_message(3, "weg.yaml kan niet gespeeld worden", "het bestaat niet")
    oefenen("graaf", "zzz").assert_one_message(2, "Het scenario ‘zzz’ is er niet")
    oefenen("graaf", "w1", "--vorm", "png").assert_one_message(2, "‘png’ kan hier niet. Kies uit tekst, mermaid, dot, svg.")
    oefenen("graaf").assert_one_message(2, "Er ontbreekt nog iets: SCENARIO")


def test_a_scenario_for_which_mermaid_is_too_small_is_said(oefenen: Oefenen) -> None:
    delen = [beurt(f"b{nummer}", keuze("a"), keuze("b", naar="einde")) for nummer in range(260)]
    write(oefenen.map, beurten(*delen))
    uit = oefenen("graaf", "proef.yaml", "--vorm", "mermaid")
    assert uit.code == 0
    assert uit.err == "Dit plaatje is zo groot dat Mermaid het meestal niet tekent. Kies dan --vorm svg.\n"
    assert len(read_mermaid(uit.out).pijlen) > 500


@POSIX
def test_a_name_that_could_steer_the_terminal_is_made_harmless(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, beurten(beurt("een", keuze("a"), ouder="<b>Dag</b>"))).rename(oefenen.map / "x\x1b[31m.yaml")
    for args in (("--vorm", "tekst"), ("--vorm", "mermaid"), ("--vorm", "dot"), ("-o", "x.dot")):
        uit = oefenen("graaf", pad, *args)
        assert uit.code == 0
        assert "\x1b" not in uit.out + uit.err
