"""`oefenen verschil`: files and revisions of git compared, shown and explained, with the exit codes of diff."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from opdracht import Oefenen
from spelen import KOP, PERSONA, SHIPPED, beurt, beurten, keuze, write

from oefenen.checking.overzicht import survey
from oefenen.checking.zaak import Zaak
from oefenen.reading.bestanden import Reader

GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
EINDES = "eindes:\n  goed: {als: weet afspraak, oordeel: goed, ouder: Dag.}\n  klaar: {oordeel: midden, ouder: Dag.}\n"
LANG = "Fijn dat u er bent, gaat u zitten, dan schenk ik koffie in en pak ik er even een stoel bij voor uw {}."


def story(map_: Path, naam: str = "proef.yaml", *, als: str = "weet afspraak", punten: int = 2, zegt: str = "Goed.") -> Path:
    delen = (
        beurt(
            "een",
            keuze("a", weet="[afspraak]", scores=f"{{regie: {punten}}}", zegt=f'"{zegt}"'),
            keuze("b", scores="{regie: -1}"),
        ),
        *(beurt(n, keuze("c", als=als, scores="{regie: 1}"), keuze("d", scores="{regie: 0}")) for n in ("twee", "drie")),
    )
    pad = write(map_, beurten(*delen, eindes=EINDES), kop="focus: [regie]\n")
    return pad.rename(map_ / naam)


def two(oefenen: Oefenen, **anders: object) -> tuple[str, str]:
    story(oefenen.map, "oud.yaml")
    story(oefenen.map, "nieuw.yaml", **anders)  # type: ignore[arg-type]  # what story takes
    return "oud.yaml", "nieuw.yaml"


def git(map_: Path, *args: str) -> None:
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("GIT_")}
    wie = {f"GIT_{wie}_{wat}": "proef@example.org" for wie in ("AUTHOR", "COMMITTER") for wat in ("NAME", "EMAIL")}
    geen = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *args], cwd=map_, check=True, capture_output=True, env={**schoon, **wie, **geen})  # noqa: S607 - git of the developer


def repository(map_: Path) -> None:
    git(map_, "init", "-q")
    git(map_, "add", ".")
    git(map_, "commit", "-q", "-m", "begin")


def test_only_another_layout_is_no_difference(oefenen: Oefenen) -> None:
    oud, nieuw = two(oefenen)
    pad = oefenen.map / nieuw
    pad.write_text(
        "# van mij\n" + pad.read_text(encoding="utf-8").replace("niveau: 1\n", "niveau:   1   # makkelijk\n\n"), encoding="utf-8"
    )
    uit = oefenen("verschil", oud, nieuw)
    assert (uit.code, uit.out, uit.err) == (0, "Geen verschil in betekenis.\n", "")
    uit = oefenen("verschil", oud, nieuw, "--json")
    assert uit.code == 0
    assert uit.json == {
        "oud": oud, "nieuw": nieuw, "gelijk": True, "wijzigingen": [], "spel": None, "bevindingen": {"nieuw": [], "opgelost": []},
    }  # fmt: skip


def test_what_changed_is_told_with_what_it_does_in_play(oefenen: Oefenen) -> None:
    uit = oefenen("verschil", *two(oefenen, als="spanning > 9", punten=-2, zegt="Nee hoor."))
    assert (uit.code, uit.err) == (1, "")
    assert uit.out.startswith(
        "4 wijzigingen, 1 alleen in tekst.\n"
        "\n"
        "Beurt een\n"
        "  keuze a\n"
        "    jij zegt: Goed. → Nee hoor.\n"
        "    scores regie: 2 → -2\n"
        "\n"
        "Beurt twee\n"
        "  keuze c\n"
        "    als: weet afspraak → spanning > 9\n"
        "\n"
        "Beurt drie\n"
        "  keuze c\n"
        "    als: weet afspraak → spanning > 9\n"
        "\n"
        "In het spel\n"
        "  verschillende gesprekken: 5 → 2\n"
        "  scores: laagste, gemiddelde, hoogste\n"
        "    Regie: 41,7 58,3 83,3 → 33,3 37,5 41,7\n"
        "    Structuur: 41,7 58,3 83,3 → 33,3 37,5 41,7\n"
        "  beste gesprek\n"
        "    - --keuzes a,c,c\n"
        "    + --keuzes b,d,d\n"
        "  slechtste gesprek\n"
        "    - --keuzes b,d,d\n"
        "    + --keuzes a,d,d\n"
        "\n"
        "Nieuw bij nakijken\n"
        "  nieuw.yaml:"
    )
    assert "\n\nNiet meer bij nakijken\n  oud.yaml:" in uit.out


def test_the_json_is_complete(oefenen: Oefenen) -> None:
    uit = oefenen("verschil", *two(oefenen, punten=1), "--json")
    assert uit.code == 1
    gegevens = uit.json
    assert list(gegevens) == ["oud", "nieuw", "gelijk", "wijzigingen", "spel", "bevindingen"]
    assert gegevens["wijzigingen"] == [
        {"soort": "anders", "waar": ["beurten", "een", "keuzes", "a", "scores", "regie"], "oud": 2, "nieuw": 1, "tekst": False}
    ]
    assert (gegevens["spel"]["oud"]["gesprekken"], gegevens["spel"]["nieuw"]["gesprekken"]) == (5, 5)
    assert {"veld": "scores", "naam": "regie"}.items() <= gegevens["spel"]["anders"][0].items()
    assert gegevens["spel"]["nieuw"]["scores"]["regie"]["hoog"] == 75.0


def test_the_best_conversation_can_be_played(oefenen: Oefenen) -> None:
    gegevens = oefenen("verschil", *two(oefenen, als="spanning > 9"), "--json").json
    route = ",".join(gegevens["spel"]["oud"]["beste"])
    assert oefenen("speel", "oud.yaml", "--keuzes", route, "--json").json["einde"] == "goed"


def test_long_texts_stand_above_each_other(oefenen: Oefenen) -> None:
    story(oefenen.map, "oud.yaml", zegt=LANG.format("man"))
    story(oefenen.map, "nieuw.yaml", zegt=LANG.format("vrouw"))
    uit = oefenen("verschil", "oud.yaml", "nieuw.yaml")
    assert f"    jij zegt:\n      - {LANG.format('man')}\n      + {LANG.format('vrouw')}\n" in uit.out


def test_a_persona_beside_the_scenario_counts(oefenen: Oefenen) -> None:
    story(oefenen.map / "oud")
    story(oefenen.map / "nieuw")
    (oefenen.map / "nieuw" / "personas" / "proef.yaml").write_text(
        PERSONA.replace("spanning: 5", "spanning: 9"), encoding="utf-8"
    )
    uit = oefenen("verschil", Path("oud/proef.yaml"), Path("nieuw/proef.yaml"))
    assert uit.code == 1
    assert "\nPersona\n  standen spanning: 5 → 9\n" in uit.out


def test_text_of_an_author_cannot_steer_the_terminal(oefenen: Oefenen) -> None:
    oud, nieuw = two(oefenen, zegt="\\u202eGoed.")
    assert "\u202e" not in oefenen("verschil", oud, nieuw).out
    if sys.platform != "win32":
        (oefenen.map / nieuw).rename(oefenen.map / "x\x1b[31m.yaml")
        assert "\x1b" not in oefenen("verschil", oud, "x\x1b[31m.yaml").out


@GIT
def test_a_version_out_of_git_is_compared_with_the_file(oefenen: Oefenen) -> None:
    story(oefenen.map)
    repository(oefenen.map)
    story(oefenen.map, punten=1)
    for oud in ("HEAD:proef.yaml", "HEAD:./proef.yaml", "HEAD^{/begin}:proef.yaml", ":proef.yaml"):
        uit = oefenen("verschil", oud, "proef.yaml")
        assert (uit.code, uit.err) == (1, "")
        assert "    scores regie: 2 → 1\n" in uit.out
    assert oefenen("verschil", "HEAD:proef.yaml", "HEAD:proef.yaml").out == "Geen verschil in betekenis.\n"


@GIT
def test_the_persona_of_that_revision_counts_and_findings_name_it(oefenen: Oefenen) -> None:
    map_ = oefenen.map / "diep"
    story(map_)
    repository(oefenen.map)
    (map_ / "personas" / "proef.yaml").write_text(PERSONA.replace("spanning: 5", "spanning: 9"), encoding="utf-8")
    uit = oefenen("verschil", "HEAD:diep/proef.yaml", "diep/proef.yaml")
    assert "  standen spanning: 5 → 9\n" in uit.out
    story(map_, punten=0)
    gegevens = oefenen("verschil", "HEAD:diep/proef.yaml", "diep/proef.yaml", "--json").json
    plekken = {d["bestand"] for d in gegevens["bevindingen"]["opgelost"]}
    assert plekken <= {"HEAD:diep/proef.yaml", "HEAD:./diep/personas/proef.yaml"}


@GIT
def test_a_path_counts_from_the_working_folder_and_else_from_the_top(oefenen: Oefenen) -> None:
    story(oefenen.map / "diep")
    repository(oefenen.map)
    story(oefenen.map / "diep", punten=1)
    binnen = Oefenen(oefenen.data, oefenen.map / "diep")
    for oud in ("HEAD:proef.yaml", "HEAD:diep/proef.yaml", "HEAD:../diep/proef.yaml"):
        assert binnen("verschil", oud, "proef.yaml").code == 1


@GIT
def test_what_git_does_not_have_is_said(oefenen: Oefenen) -> None:
    story(oefenen.map)
    oefenen("verschil", "HEAD:proef.yaml", "proef.yaml").assert_one_message(3, "hoort niet bij een git-project")
    repository(oefenen.map)
    oefenen("verschil", "HEAD~9:proef.yaml", "proef.yaml").assert_one_message(3, "De versie ‘HEAD~9’ is er niet in git.")
    oefenen("verschil", "HEAD:weg.yaml", "proef.yaml").assert_one_message(3, "‘weg.yaml’ staat niet in de versie ‘HEAD’.")
    oefenen("verschil", "HEAD:personas", "proef.yaml").assert_one_message(3, "‘personas’ is een map in de versie ‘HEAD’")
    oefenen("verschil", "HEAD:personas/proef.yaml", "proef.yaml").assert_one_message(2, "Dit is geen scenario: HEAD:personas")


@pytest.mark.skipif(sys.platform == "win32", reason="programs are found otherwise there")
def test_without_git_that_is_said(oefenen: Oefenen) -> None:
    story(oefenen.map)
    uit = oefenen("verschil", "HEAD:proef.yaml", "proef.yaml", env={"PATH": str(oefenen.map)})
    uit.assert_one_message(3, "het programma git staat niet op deze computer")


def test_figures_that_one_version_does_not_know_are_not_laid_beside_the_others(oefenen: Oefenen) -> None:
    oud, nieuw = two(oefenen)
    pad = oefenen.map / nieuw
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace("id: d, ", "id: d, naar: een, "), encoding="utf-8")
    uit = oefenen("verschil", oud, nieuw)
    assert uit.code == 1
    figuren = uit.out.partition("In het spel\n")[2].partition("\n\n")[0].splitlines()
    assert figuren[:2] == ["  alles te berekenen: ja → nee", "  verschillende gesprekken: 5 → niet bekend"]
    assert not [regel for regel in figuren if "goed" in regel or "Regie" in regel or "beste" in regel]


@GIT
def test_nothing_can_be_taken_for_an_option_of_git(oefenen: Oefenen) -> None:
    story(oefenen.map)
    repository(oefenen.map)
    oefenen("verschil", "--", "--output=x:y", "proef.yaml").assert_one_message(2, "‘--output=x:y’")
    assert sorted(p.name for p in oefenen.map.iterdir()) == [".git", "personas", "proef.yaml"]


@GIT
def test_a_huge_file_in_git_is_refused(oefenen: Oefenen) -> None:
    story(oefenen.map)
    (oefenen.map / "enorm.yaml").write_bytes(b"a: x\n" * 2_000_000)
    repository(oefenen.map)
    oefenen("verschil", "HEAD:enorm.yaml", "proef.yaml").assert_one_message(3, "te groot: meer dan 8 MB")


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_a_file_with_a_colon_in_its_name_is_a_file(oefenen: Oefenen) -> None:
    story(oefenen.map, "HEAD:proef.yaml")
    story(oefenen.map)
    assert oefenen("verschil", "HEAD:proef.yaml", "proef.yaml").code == 0


def test_what_cannot_be_compared_is_said_with_the_right_exit_code(oefenen: Oefenen) -> None:
    story(oefenen.map)
    oefenen("verschil", "weg.yaml", "proef.yaml").assert_one_message(3, "weg.yaml kan niet vergeleken worden", "bestaat niet")
    oefenen("verschil", "proef.yaml", "personas").assert_one_message(3, "het is een map")
    oefenen("verschil", "proef.yaml", "personas/proef.yaml").assert_one_message(2, "Dit is geen scenario: personas/proef.yaml")
    (oefenen.map / "stuk.yaml").write_text(KOP + "beurten: {}\n", encoding="utf-8")
    oefenen("verschil", "proef.yaml", "stuk.yaml").assert_one_message(3, "stuk.yaml kan niet vergeleken worden. regel")
    oefenen("verschil", "proef.yaml").assert_one_message(2, "Er ontbreekt nog iets: NIEUW")


@GIT
@pytest.mark.parametrize("pad", SHIPPED[:1], ids=lambda pad: pad.stem)
def test_a_shipped_scenario_in_git_finds_its_persona_in_the_library(oefenen: Oefenen, pad: Path) -> None:
    shutil.copy(pad, oefenen.map / pad.name)
    repository(oefenen.map)
    tekst = pad.read_text(encoding="utf-8")
    (oefenen.map / pad.name).write_text(tekst.replace("kies_hooguit: 2", "kies_hooguit: 1"), encoding="utf-8")
    uit = oefenen("verschil", f"HEAD:{pad.name}", pad.name)
    assert uit.code == 1
    assert "  kies_hooguit: 2 → 1\n" in uit.out
    gesprekken = f"{survey(Zaak(Reader().read(pad))).gesprekken:_}".replace("_", ".")
    assert f"verschillende gesprekken: {gesprekken} → " in uit.out
