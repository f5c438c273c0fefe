"""`oefenen uitvoer`, `invoer` and `opmerkingen`: a conversation goes to a trainer and comes back with remarks, all as plain text."""

import json
from pathlib import Path

import pytest
from gesprekken import MIS, write_gesprek
from opdracht import Oefenen

ZONDER = ("--tekst", "--zonder-eigen-zin")


@pytest.fixture
def student(tmp_path: Path) -> Oefenen:
    """The program after a conversation, with the scenario in its folder."""
    (tmp_path / "s").mkdir()
    een = Oefenen(tmp_path / "s" / "data", tmp_path / "s")
    assert een("speel", write_gesprek(een.map), "--keuzes", ",".join(MIS)).code == 0
    return een


@pytest.fixture
def trainer(tmp_path: Path) -> Oefenen:
    (tmp_path / "t").mkdir()
    een = Oefenen(tmp_path / "t" / "data", tmp_path / "t")
    write_gesprek(een.map)
    return een


def test_a_conversation_goes_to_a_trainer_and_comes_back_with_remarks(student: Oefenen, trainer: Oefenen) -> None:
    heen, terug = trainer.map / "heen.json", student.map / "terug.json"
    uit = student("uitvoer", "--naar", heen, "--naam", "Sanne")
    assert (uit.code, uit.out) == (0, "")
    assert f"Gesprek 1 staat in {heen}" in uit.err

    uit = trainer("--map", ".", "invoer", heen)
    assert uit.code == 0
    assert "Ingenomen als gesprek 1: Een kort gesprek." in uit.err
    assert "(ingenomen)" in trainer("lijst", "--gesprekken").out
    uit = trainer("opmerkingen", "--bij", "1", "Wacht [b]hier\x1b[0m.", "--opdracht", "Vraag eerst door.", "--naam", "Karin")
    assert uit.out.splitlines()[2:] == [
        "Beurt 1. Je zei: Ik had het druk, met de toetsen.",
        "  1. Wacht [b]hier [0m.",
        "Beurt 2. Je zei: Ik leg het u uit.",
        "Beurt 3. Je zei: Dag.",
        "",
        "Opdracht voor de volgende keer (Karin): Vraag eerst door.",
    ]
    assert "Schrijf geen echte namen op." in uit.err
    assert trainer("uitvoer", "1", "--naar", terug).code == 0
    assert trainer("invoer", "--vergeet", "1").err == "Weg: gesprek 1, Een kort gesprek.\n"

    uit = student("invoer", terug)
    assert uit.code == 0
    assert "Er zijn opmerkingen bij jouw gesprek 1" in uit.err
    assert "  1. Wacht [b]hier [0m." in uit.out
    assert "- bij beurt 1: Wacht [b]hier [0m." in student("verslag", "--vorm", "tekst").out
    volgende = student("speel", "kort.yaml", *ZONDER, invoer="")
    assert "Vraag eerst door." in volgende.out


def test_a_file_can_be_read_without_keeping_anything(student: Oefenen, trainer: Oefenen) -> None:
    gesprek = trainer.map / "g.json"
    gesprek.write_text(student("uitvoer").out, encoding="utf-8")
    uit = trainer("invoer", gesprek, "--alleen-lezen")
    assert (uit.code, uit.err) == (0, "")
    assert uit.out.startswith("Een kort gesprek\nPersona kort · stand oefenen · ")
    assert not trainer.database.exists()
    # Without the scenario it is read too, and the exit code says that it was not taken in.
    uit = trainer("invoer", gesprek)
    assert uit.code == 1
    assert "Niets bewaard. Het scenario ‘kort’ staat niet in jouw bibliotheek." in uit.err
    assert "Jij: Ik leg het u uit." in uit.out
    assert trainer("lijst", "--gesprekken", "--json").json == []


def test_a_file_that_is_there_is_never_replaced_nor_left_half_written(student: Oefenen) -> None:
    pad = student.map / "er_al.json"
    pad.write_text("van mij", encoding="utf-8")
    student("uitvoer", "--naar", pad).assert_one_message(2, "bestaat al en blijft zoals het is")
    assert pad.read_text(encoding="utf-8") == "van mij"
    student("uitvoer", "--naar", student.map / "geen" / "x.json").assert_one_message(2, "bestaat niet")
    assert {een.name for een in student.map.iterdir()} == {"data", "personas", "vaardigheden.yaml", "kort.yaml", "er_al.json"}


def test_a_strange_file_gives_one_message(trainer: Oefenen) -> None:
    pad = trainer.map / "vreemd.json"
    pad.write_bytes(b"[" * 10_000)
    trainer("invoer", pad).assert_one_message(3, "haken")
    trainer("invoer", trainer.map).assert_one_message(3, "een map")


def test_remarks_can_be_taken_away_and_are_data_too(student: Oefenen) -> None:
    assert student("opmerkingen", "1", "--bij", "1", "Een", "--bij", "3", "Drie", "--opdracht", "Wacht.").code == 0
    uit = student("opmerkingen", "1", "--haal-weg", "1", "--opdracht", "", "--naam", "", "--json")
    assert uit.json == {"gesprek": 1, "naam": "", "opdracht": "", "opmerkingen": [{"nummer": 3, "tekst": "Drie"}]}
    student("opmerkingen", "1", "--haal-weg", "2").assert_one_message(2, "Opmerking 2 is er niet")
    student("opmerkingen", "1", "--bij", "9", "x").assert_one_message(2, "Beurt ‘9’ is er niet")
    assert student("opmerkingen", "--json").json["opmerkingen"] == [{"nummer": 3, "tekst": "Drie"}]


def test_there_has_to_be_a_conversation(oefenen: Oefenen) -> None:
    oefenen("uitvoer").assert_one_message(2, "nog geen gesprek bewaard")
    oefenen("opmerkingen").assert_one_message(2, "nog geen gesprek bewaard")


def test_what_is_printed_is_one_json_document(student: Oefenen) -> None:
    uit = student("uitvoer", "1")
    assert json.loads(uit.out)["formaat"] == "oefenen-gesprek"
    assert uit.err == ""
    student("invoer", "--vergeet", "1").assert_one_message(2, "van jezelf en blijft bewaard")
    student("invoer").assert_one_message(2, "Geef een BESTAND")
