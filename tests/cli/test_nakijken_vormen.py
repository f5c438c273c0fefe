"""`oefenen nakijken --vorm`: the same findings for people, scripts, GitHub Actions and other programs."""

from pathlib import Path

import pytest
from opdracht import Oefenen
from sarif import check_sarif
from spelen import beurt, beurten, keuze, write

FOUT = beurten(beurt("een", keuze("a", zet="erkening"), keuze("b", zegt='"👩‍🏫"', reacti="x"), fase="praten"))
WAARSCHUWING = beurten(beurt("een", keuze("a"), keuze("b"), fase="afronden")) + "eisen: [na vlag dreigen is klaar onbereikbaar]\n"
VORMEN = ("tekst", "json", "github", "sarif")


def test_a_workflow_command_points_at_the_line(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    uit = oefenen("nakijken", "proef.yaml", "--vorm", "github", env={"GITHUB_WORKSPACE": ""})
    assert uit.code == 1
    eerste, *rest = uit.out.splitlines()
    assert eerste == (
        "::error file=proef.yaml,line=11,col=11,endColumn=17,title=S042 Onbekende fase::De fase ‘praten’ bestaat niet."
        "%0AMogelijk: voorbereiden, afstemmen, delen, zorgen, afspreken, afronden."
    )
    assert len(rest) == 2
    assert uit.err == "3 fouten in 1 bestand. 1 bestand nagekeken.\n"


def test_a_workflow_command_names_the_file_from_the_root_of_the_checkout(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    for vorm, woord in (("github", "::error file=map/proef.yaml,"), ("sarif", '"uri": "map/proef.yaml"')):
        uit = oefenen("nakijken", "proef.yaml", "--vorm", vorm, env={"GITHUB_WORKSPACE": str(oefenen.map.parent)})
        assert woord in uit.out


def test_sarif_has_every_finding_with_its_page(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    uit = oefenen("nakijken", ".", "--vorm", "sarif", env={"GITHUB_WORKSPACE": ""})
    assert (uit.code, uit.err) == (1, "")
    uitkomsten = check_sarif(uit.json)
    assert [(u["ruleId"], u["level"]) for u in uitkomsten] == [("S042", "error"), ("S040", "error"), ("S020", "error")]
    plek = uitkomsten[-1]["locations"][0]["physicalLocation"]
    assert plek["artifactLocation"] == {"uri": "proef.yaml", "uriBaseId": "%SRCROOT%"}
    # The emoji before it is three characters and five halves.
    assert plek["region"]["startColumn"] == [d["kolom"] for d in oefenen("nakijken", ".", "--json").json][-1] + 2
    driver = uit.json["runs"][0]["tool"]["driver"]
    assert driver["version"] == oefenen("--version").out.split()[1]
    assert [regel["help"]["markdown"][:6] for regel in driver["rules"]] == ["## Wat"] * 3
    assert oefenen("nakijken", ".", "--vorm", "sarif").out == uit.out


def test_the_short_option_and_the_long_one_give_the_same(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    assert oefenen("nakijken", ".", "--json") == oefenen("nakijken", ".", "--vorm", "json")
    assert oefenen("nakijken", ".", "--json", "--vorm", "json").json
    assert oefenen("nakijken", ".") == oefenen("nakijken", ".", "--vorm", "tekst")


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(("lijf", "code"), [(FOUT, 1), (WAARSCHUWING, 1), (WAARSCHUWING.partition("eisen")[0], 0)])
def test_the_exit_code_is_the_same_in_every_form(oefenen: Oefenen, vorm: str, lijf: str, code: int) -> None:
    write(oefenen.map, lijf)
    assert oefenen("nakijken", ".", "--alleen-lezen", "--vorm", vorm).code == code


@pytest.mark.parametrize("vorm", VORMEN)
def test_a_file_that_cannot_be_read_is_exit_code_three_in_every_form(oefenen: Oefenen, vorm: str) -> None:
    (oefenen.map / "stuk.yaml").write_bytes(b"\xff\xfe\x00")
    uit = oefenen("nakijken", "stuk.yaml", "weg.yaml", "--vorm", vorm)
    assert uit.code == 3
    assert "stuk.yaml" in uit.out
    assert "weg.yaml" in uit.out


def test_warnings_of_reading_are_there_when_only_reading_is_asked(oefenen: Oefenen) -> None:
    write(oefenen.map, WAARSCHUWING)
    uit = oefenen("nakijken", ".", "--alleen-lezen", "--vorm", "github")
    assert uit.code == 1
    assert uit.out.startswith("::warning file=proef.yaml,line=")
    (uitkomst,) = check_sarif(oefenen("nakijken", ".", "--alleen-lezen", "--vorm", "sarif").json)
    assert (uitkomst["ruleId"], uitkomst["level"]) == ("S074", "warning")


def test_nothing_found_is_a_whole_answer_in_every_form(oefenen: Oefenen) -> None:
    write(oefenen.map, WAARSCHUWING.partition("eisen")[0])
    assert oefenen("nakijken", ".", "--alleen-lezen", "--vorm", "github").out == ""
    assert check_sarif(oefenen("nakijken", ".", "--alleen-lezen", "--vorm", "sarif").json) == []


def test_two_forms_at_once_are_wrong_use(oefenen: Oefenen) -> None:
    oefenen("nakijken", ".", "--json", "--vorm", "sarif").assert_one_message(2, "--json kan niet samen met --vorm sarif")
    oefenen("nakijken", ".", "--vorm", "xml").assert_one_message(
        2, "--vorm: ‘xml’ kan hier niet. Kies uit tekst, json, github, sarif."
    )


def test_text_of_an_author_cannot_steer_the_terminal(oefenen: Oefenen) -> None:
    Path(oefenen.map / "x\x1b[31m.yaml").write_text("a: [", encoding="utf-8")
    for vorm in VORMEN:
        assert "\x1b" not in oefenen("nakijken", ".", "--vorm", vorm).out
