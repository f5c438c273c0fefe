"""`oefenen test`: eisen proven, proeven played, the rest shown, and nothing lost when a file is filled."""

import sys
from pathlib import Path

import pytest
from grenzen import like_a_user, room_for
from opdracht import Oefenen
from spelen import ALLE, KOP, SHIPPED, beurt, beurten, keuze, write

from oefenen.checking.overzicht import survey
from oefenen.checking.zaak import Zaak
from oefenen.reading.bestanden import Reader

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process work otherwise there")
EINDES = "eindes:\n  goed: {als: weet afspraak, oordeel: goed, ouder: Dag.}\n  klaar: {oordeel: midden, ouder: Dag.}\n"
DELEN = (
    beurt("een", keuze("a", weet="[afspraak]", scores="{regie: 2}"), keuze("b", vlag="[dreigen]")),
    beurt("twee", keuze("c", als="weet afspraak"), keuze("d"), keuze("e")),
)
EISEN = """\
eisen:
  - elk gesprek bereikt een einde
  - goed is onbereikbaar na dreigen
  - kans(goed) <= 40%
  - klaar is onbereikbaar
"""
PROEVEN = """\
proeven:
  - naam: de mooiste
    kies: [a, c]
    verwacht: {einde: goed}
  - naam: die niet kan
    kies: [b, c]
    verwacht: {einde: klaar}
"""
NIETS = {naam: {"laag": None, "gemiddeld": None, "hoog": None} for naam in ("regie", "structuur")}
GOED = "eisen: [elk gesprek bereikt een einde]\nproeven: [{naam: x, kies: [a, c], verwacht: {einde: goed}}]\n"


def story(oefenen: Oefenen, slot: str = EISEN + PROEVEN) -> Path:
    return write(oefenen.map, beurten(*DELEN, eindes=EINDES) + slot)


def test_the_shipped_library_keeps_its_word(oefenen: Oefenen) -> None:
    uit = oefenen("test")
    assert (uit.code, uit.err) == (0, "")
    assert uit.out.endswith(f"\n{len(ALLE)} scenario's getest: alles klopt.\n")
    assert not {"weerlegd", "te groot", "fout"} & {regel.split()[0] for regel in uit.out.splitlines() if regel.startswith("  ")}


def test_each_eis_and_proef_gets_its_line_and_what_is_wrong_is_explained(oefenen: Oefenen) -> None:
    story(oefenen)
    uit = oefenen("test", "proef.yaml")
    assert (uit.code, uit.err) == (1, "")
    assert uit.out == (
        "Proef (proef.yaml)\n"
        "  bewezen   elk gesprek bereikt een einde\n"
        "  bewezen   goed is onbereikbaar na dreigen\n"
        "  weerlegd  kans(goed) <= 40% (regel 29)\n"
        "            De kans is 50 %.\n"
        "  weerlegd  klaar is onbereikbaar (regel 30)\n"
        "            Dit gesprek eindigt in klaar.\n"
        "            Tegenvoorbeeld: b,d\n"
        "  goed      de mooiste\n"
        "  fout      die niet kan (regel 35)\n"
        "            Keuze 2: keuze ‘c’ is er niet in beurt ‘twee’: ‘afspraak’ ligt nog\n"
        "            niet op tafel.\n"
        "  gedekt    3 van de 5 bereikbare keuzes zitten in een proef\n"
        "            Nog niet: twee.d, twee.e.\n"
        "            Met 2 proeven erbij is alles gedekt; minder kan niet. Zet ze in het\n"
        "            bestand met --vul-aan.\n"
        "  cijfers   5 verschillende gesprekken, gemiddeld 2,0 keuzes lang\n"
        "            3 toestanden\n"
        "            Wie op goed geluk kiest, eindigt in: goed 50 %, klaar 50 %.\n"
        "\n"
        "1 scenario getest: 2 eisen weerlegd, 1 proef fout.\n"
    )


def test_the_json_has_the_fields_that_scripts_use(oefenen: Oefenen) -> None:
    story(oefenen)
    uit = oefenen("test", "proef.yaml", "--json")
    assert uit.code == 1
    (een,) = uit.json
    velden = ["bestand", "persona", "toestanden", "volledig", "cijfers", "fouten", "eisen", "proeven", "dekking", "toegevoegd"]
    assert list(een) == velden
    assert (een["bestand"], een["persona"]) == ("proef.yaml", "proef")
    assert (een["volledig"], een["fouten"], een["toegevoegd"]) == (True, [], [])
    assert een["eisen"][3] == {
        "eis": "klaar is onbereikbaar",
        "regel": 30,
        "uitslag": "weerlegd",
        "uitleg": "dit gesprek eindigt in klaar",
        "route": ["een.b", "twee.d"],
        "ronde": [],
    }
    assert [(p["naam"], p["goed"], p["keuze"], p["gekozen"]) for p in een["proeven"]] == [
        ("de mooiste", True, 0, ["een.a", "twee.c"]),
        ("die niet kan", False, 2, ["een.b"]),
    ]
    assert een["dekking"]["niet_genomen"] == ["twee.d", "twee.e"]
    assert een["dekking"]["kleinste"] is True
    assert een["cijfers"] == {
        "volledig": True, "toestanden": 3, "gesprekken": 5, "voorbereiden": 0, "beurten": 2, "keuzes": 5, "lengte": 2.0,
        "eindes": {"goed": 0.5, "klaar": 0.5}, "scores": NIETS, "beste": [], "slechtste": [],
    }  # fmt: skip


def as_dutch(tekst: str) -> str:
    return tekst.replace(".", ",").replace("_", ".")


def test_the_figures_are_shown_with_a_best_conversation_that_can_be_played(oefenen: Oefenen) -> None:
    cijfers = oefenen("test", SHIPPED[0]).out.partition("\n  cijfers   ")[2]
    uitkomst = survey(Zaak(Reader().read(SHIPPED[0])))
    eerste = f"{uitkomst.gesprekken:_} verschillende gesprekken, gemiddeld {uitkomst.lengte:.1f} keuzes lang"
    assert cijfers.startswith(f"{as_dutch(eerste)} (zonder het voorbereiden)\n")
    contact = uitkomst.scores["contact"]
    rij = f"{contact.laag:19.1f}{contact.gemiddeld:12.1f}{contact.hoog:9.1f}  Contact"
    assert f"            laagste  gemiddelde  hoogste\n{as_dutch(rij)}\n" in cijfers
    keuzes = cijfers.partition("Beste gesprek: --keuzes ")[2].splitlines()[0]
    assert oefenen("speel", SHIPPED[0], "--keuzes", keuzes, "--json").json["einde"] == "goed"


def test_figures_that_are_not_known_are_not_shown(oefenen: Oefenen) -> None:
    write(oefenen.map, beurten(beurt("een", keuze("a", naar="een"), keuze("b"))))
    uit = oefenen("test", "proef.yaml")
    assert "  cijfers   niet bekend: een gesprek kan eindeloos rondgaan\n" in uit.out
    (een,) = oefenen("test", "proef.yaml", "--json").json
    assert (een["cijfers"]["volledig"], een["cijfers"]["gesprekken"], een["cijfers"]["eindes"]) == (False, None, {})


def test_a_counter_example_can_be_played(oefenen: Oefenen) -> None:
    story(oefenen)
    (een,) = oefenen("test", "proef.yaml", "--json").json
    route = ",".join(een["eisen"][3]["route"])
    assert oefenen("speel", "proef.yaml", "--keuzes", route, "--json").json["einde"] == "klaar"


def test_filling_covers_everything_and_a_second_time_nothing(oefenen: Oefenen) -> None:
    pad = story(oefenen, GOED)
    oud = pad.read_bytes()
    uit = oefenen("test", "proef.yaml", "--vul-aan")
    assert (uit.code, uit.err) == (0, "proef.yaml: 2 proeven toegevoegd.\n")
    nieuw = pad.read_text(encoding="utf-8")
    assert nieuw.startswith(oud.decode().rstrip("]\n"))
    uit = oefenen("test", "proef.yaml", "--vul-aan", "--json")
    assert uit.code == 0
    assert uit.json[0]["dekking"]["niet_genomen"] == []
    assert uit.json[0]["toegevoegd"] == []
    assert oefenen("test", "proef.yaml", "--vul-aan").err == "proef.yaml: niets toe te voegen.\n"
    assert pad.read_text(encoding="utf-8") == nieuw
    assert oefenen("nakijken", "proef.yaml", "--json").code in (0, 1)


def test_a_folder_is_tested_with_all_below_it_and_only_its_scenarios(oefenen: Oefenen) -> None:
    write(oefenen.map / "diep", beurten(*DELEN, eindes=EINDES) + GOED)
    (oefenen.map / "lees.yaml").write_text("formaat: 1\npersona: x\nstemmingen: {}\n", encoding="utf-8")
    uit = oefenen("test", ".")
    assert uit.code == 0
    assert uit.out.endswith("1 scenario getest: alles klopt.\n")


def test_a_scenario_with_mistakes_shows_them(oefenen: Oefenen) -> None:
    story(oefenen, "eisen: [klaar is bereikbaar met b]\n")
    uit = oefenen("test", "proef.yaml", ".")
    assert uit.code == 1
    assert uit.out.startswith("proef.yaml kan niet gespeeld worden:\nproef.yaml:26:29: fout S070: ")
    assert uit.out.endswith("1 scenario getest: 1 scenario met fouten.\n")
    assert oefenen("test", "proef.yaml", "--json").json[0]["fouten"][0]["code"] == "S070"


def test_what_cannot_be_tested_is_said_with_the_right_exit_code(oefenen: Oefenen) -> None:
    story(oefenen)
    assert oefenen("test", "weg.yaml").code == 3
    oefenen("test", "personas/proef.yaml").assert_one_message(2, "Dit is geen scenario: personas/proef.yaml")
    oefenen("test", "personas").assert_one_message(2, "In deze map staat geen scenario: personas")
    oefenen("test", "--vul-aan").assert_one_message(2, "Bij --vul-aan hoort een PAD")
    (oefenen.map / "stuk.yaml").write_bytes(b"\xff\xfe\x00")
    uit = oefenen("test", "stuk.yaml", "proef.yaml")
    assert uit.code == 3
    assert "Traceback" not in uit.err


@POSIX
@pytest.mark.parametrize("waarom", ["geen recht", "geen ruimte"])
@pytest.mark.proces
def test_a_file_that_cannot_be_written_stays_whole(oefenen: Oefenen, waarom: str) -> None:
    pad = story(oefenen, GOED)
    oud = pad.read_bytes()
    if waarom == "geen recht":
        oefenen.map.chmod(0o555)
    try:
        before = like_a_user() if waarom == "geen recht" else room_for(len(oud))
        uit = oefenen("test", "proef.yaml", "--vul-aan", before=before)
    finally:
        oefenen.map.chmod(0o755)
    assert uit.code == 3
    assert "Lezen of schrijven lukt niet." in uit.err
    assert "Traceback" not in uit.err
    assert pad.read_bytes() == oud
    assert sorted(p.name for p in oefenen.map.iterdir()) == ["personas", "proef.yaml"]


def test_a_scenario_without_eisen_and_proeven_says_what_could_be_covered(oefenen: Oefenen) -> None:
    story(oefenen, "")
    uit = oefenen("test", "proef.yaml")
    assert uit.code == 0
    assert "  gedekt    0 van de 5 bereikbare keuzes zitten in een proef\n" in uit.out


def test_text_of_an_author_cannot_steer_the_terminal(oefenen: Oefenen) -> None:
    pad = oefenen.map / "x\x1b[31m.yaml"
    pad.write_text(KOP + beurten(*DELEN, eindes=EINDES) + GOED, encoding="utf-8")
    story(oefenen, GOED)
    assert "\x1b" not in oefenen("test", ".").out
