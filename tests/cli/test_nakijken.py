"""`oefenen nakijken`: everything that is wrong, once, in order, with the right exit code."""

from pathlib import Path

import pytest
from opdracht import Oefenen
from spelen import ALLE, KOP, PERSONA, beurt, beurten, keuze, write

from oefenen.reading.bestanden import shipped

FOUT = beurten(beurt("een", keuze("a", zet="erkening"), fase="praten"))


def test_in_the_shipped_library_only_taste_is_found(oefenen: Oefenen) -> None:
    uit = oefenen("nakijken", "--json")
    assert (uit.code, uit.err) == (0, "")
    assert {d["ernst"] for d in uit.json} <= {"smaak"}


def test_the_shipped_library_can_be_read(oefenen: Oefenen) -> None:
    uit = oefenen("nakijken", "--alleen-lezen")
    assert (uit.code, uit.err) == (0, "")
    assert uit.out == f"{len(list(shipped().rglob('*.yaml')))} bestanden nagekeken: niets gevonden.\n"
    assert oefenen("nakijken", "--alleen-lezen", "--json").json == []


def test_the_conversations_of_a_scenario_are_gone_through(oefenen: Oefenen) -> None:
    write(oefenen.map, beurten(beurt("een", keuze("a"), keuze("b", als="vertrouwen >= 9"), fase="afronden")))
    assert "S111" not in oefenen("nakijken", "proef.yaml", "--alleen-lezen").out
    uit = oefenen("nakijken", "proef.yaml")
    assert uit.code == 1
    assert "waarschuwing S111: De keuze ‘een.b’ wordt nooit aangeboden" in uit.out


def test_a_mistake_is_shown_with_its_line_a_caret_and_a_hint(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    uit = oefenen("nakijken", "proef.yaml")
    assert uit.code == 1
    eerste, tweede, einde = uit.out.rstrip().split("\n\n")
    assert eerste.splitlines() == [
        "proef.yaml:11:11: fout S042: De fase ‘praten’ bestaat niet.",
        "   11 |     fase: praten",
        "      |           ^^^^^^",
        "      = Mogelijk: voorbereiden, afstemmen, delen, zorgen, afspreken, afronden.",
    ]
    assert "‘erkening’" in tweede
    assert "= Bedoelde je ‘erkenning’" in tweede.splitlines()[-1]
    assert einde == "2 fouten in 1 bestand. 1 bestand nagekeken."


def test_the_json_has_the_fields_that_scripts_use(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    uit = oefenen("nakijken", "proef.yaml", "--json")
    assert uit.code == 1
    eerste = uit.json[0]
    assert list(eerste) == ["bestand", "regel", "kolom", "code", "ernst", "melding", "hint"]
    assert (eerste["bestand"], eerste["regel"], eerste["kolom"], eerste["code"], eerste["ernst"]) == (
        "proef.yaml",
        11,
        11,
        "S042",
        "fout",
    )


def test_a_folder_is_read_with_all_below_it_and_each_file_as_what_it_is(oefenen: Oefenen) -> None:
    write(oefenen.map / "diep" / "er", beurten(beurt("een", keuze("a"))))
    (oefenen.map / "proef.yml").write_text(PERSONA, encoding="utf-8")
    (oefenen.map / "vaardigheden.yaml").write_bytes((shipped() / "vaardigheden.yaml").read_bytes())
    (oefenen.map / ".verborgen").mkdir()
    (oefenen.map / ".verborgen" / "x.yaml").write_text("[", encoding="utf-8")
    (oefenen.map / "lees.txt").write_text("geen scenario", encoding="utf-8")
    uit = oefenen("nakijken", ".", "--alleen-lezen")
    assert uit.out == "4 bestanden nagekeken: niets gevonden.\n"
    assert uit.code == 0


def test_a_mistake_in_a_shared_persona_is_told_once_and_findings_are_sorted(oefenen: Oefenen) -> None:
    write(oefenen.map, beurten(beurt("een", keuze("a"))), persona="onzin: ja\n")
    (oefenen.map / "nog_een.yaml").write_bytes((oefenen.map / "proef.yaml").read_bytes())
    (oefenen.map / "a.yaml").write_text(KOP + FOUT, encoding="utf-8")
    plekken = [(d["bestand"], d["regel"]) for d in oefenen("nakijken", "personas", "proef.yaml", ".", "--json").json]
    assert plekken == sorted(plekken)
    assert [Path(bestand).name for bestand, _ in plekken] == ["a.yaml", "a.yaml", "proef.yaml"]


@pytest.mark.parametrize("naam", ["lege_map", "weg.yaml"])
def test_a_path_without_anything_to_read_is_said(oefenen: Oefenen, naam: str) -> None:
    (oefenen.map / "lege_map").mkdir()
    uit = oefenen("nakijken", naam)
    assert uit.code == (2 if naam == "lege_map" else 3)
    assert naam in uit.out + uit.err


def test_a_folder_of_the_trainer_is_read_besides_the_library(oefenen: Oefenen) -> None:
    write(oefenen.map, FOUT)
    uit = oefenen("--map", ".", "nakijken", "--alleen-lezen")
    assert uit.code == 1
    assert uit.out.rstrip().endswith(f"2 fouten in 1 bestand. {len(ALLE) + 4 + 1 + 2} bestanden nagekeken.")
