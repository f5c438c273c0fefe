"""`oefenen nieuw`: a file and its schema, nothing lost, and clear words when it cannot be done."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from grenzen import like_a_user, room_for
from opdracht import Oefenen, environment

from oefenen.session.auteur.schema import NAAST, schema_text

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights and limits work otherwise there")
VERDER = (
    "Verder:\n"
    "  oefenen nakijken x.yaml   staat er een fout in?\n"
    "  oefenen volg x.yaml       kijkt mee zodra je opslaat\n"
    "  oefenen speel x.yaml      voer het gesprek\n"
)


def test_without_a_terminal_it_takes_every_proposal_and_says_what_comes_next(oefenen: Oefenen) -> None:
    uit = oefenen("nieuw", "x.yaml")
    assert (uit.code, uit.out) == (0, "x.yaml\n")
    assert uit.err == f"Ernaast staat {NAAST}: daarmee vult je editor sleutels aan en legt ze uit.\n{VERDER}"
    assert sorted(pad.name for pad in oefenen.map.iterdir()) == [NAAST, "x.yaml"]
    assert (oefenen.map / NAAST).read_text(encoding="utf-8") == schema_text("scenario")
    nagekeken = oefenen("nakijken", "x.yaml", "--json")
    assert (nagekeken.code, nagekeken.json) == (0, [])
    assert oefenen("test", "x.yaml").code == 0
    assert (
        oefenen("speel", "x.yaml", "--keuzes", "mail,gevoel,deur,zeggen,eerder,vijf_minuten,terugkijken", "--json").json["einde"]
        == "goed"
    )


def test_the_name_of_the_file_comes_from_the_title(oefenen: Oefenen) -> None:
    uit = oefenen("nieuw", "--titel", "Één keer te vaak", "--ja")
    assert (uit.code, uit.out) == (0, "een_keer_te_vaak.yaml\n")
    (rij,) = [rij for rij in oefenen("--map", ".", "lijst", "--json").json if rij["id"] == "een_keer_te_vaak"]
    assert rij["titel"] == "Één keer te vaak"
    assert rij["beurten"] == 7


def test_every_option_ends_up_in_the_file(oefenen: Oefenen) -> None:
    opties = {
        "titel": "Een: titel", "persona": "kritisch", "gesprekssoort": "advies", "school": "vo", "groep": "3a", "leerling": "Bo",
        "ouder": 'An "de" Wit', "relatie": "oma", "niveau": "2", "focus": "regie, luis",
    }  # fmt: skip
    oefenen("nieuw", "x.yaml", *[deel for naam, waarde in opties.items() for deel in (f"--{naam}", waarde)])
    (rij,) = [rij for rij in oefenen("--map", ".", "lijst", "--json").json if rij["id"] == "x"]
    assert rij | {"bestand": ""} == {
        "id": "x", "bestand": "", "titel": "Een: titel", "persona": "kritisch", "niveau": 2, "focus": ["regie", "luisteren"],
        "beurten": 7,
    }  # fmt: skip
    tekst = (oefenen.map / "x.yaml").read_text(encoding="utf-8")
    assert "gesprekssoort: advies\n" in tekst
    assert "school: {soort: vo, klas: 3a}\n" in tekst
    assert 'ouder: {naam: "An \\"de\\" Wit", relatie: "oma"}\n' in tekst
    assert 'leerling: {naam: "Bo"}\n' in tekst


@pytest.mark.parametrize(
    ("args", "melding"),
    [
        (("gesprek",), "De naam van een scenario eindigt op .yaml: gesprek.yaml"),
        (("gesprek.yml",), "eindigt op .yaml: gesprek.yaml"),
        (("weg/gesprek.yaml",), "De map weg bestaat niet. Maak hem eerst."),
        ((".",), ". is een map. Zet er de naam van een bestand achter, bijvoorbeeld gesprek.yaml"),
        (("vaardigheden.yaml",), "verwacht oefenen iets anders dan een scenario"),
        (("--persona", "lief"), "--persona: ‘lief’ kan hier niet. Kies uit bedeesd, boos, kritisch, ontkennend."),
        (("--school", "hbo"), "--school: ‘hbo’ kan hier niet. Kies uit po, vo, mbo, so."),
        (("--niveau", "4"), "--niveau: ‘4’ kan hier niet. Kies uit 1, 2, 3."),
        (("--focus", "regie,lezen"), "--focus: ‘lezen’ kan hier niet. Kies uit voorbereiding, contact"),
        (("--focus", ","), "--focus: Noem er minstens één. Kies uit voorbereiding, contact"),
        (("--titel", " "), "--titel: Hier hoort tekst."),
        (("--leerling", "Bo\x07"), "--leerling: Hier zit een onzichtbaar stuurteken in (U+0007). Typ het opnieuw."),
        (("a.yaml", "b.yaml"), "te veel: b.yaml"),
    ],
    ids=lambda deel: deel if isinstance(deel, str) else " ".join(deel)[:20],
)
def test_what_cannot_be_is_said_and_nothing_is_written(oefenen: Oefenen, args: tuple[str, ...], melding: str) -> None:
    uit = oefenen("nieuw", *args)
    uit.assert_one_message(2, melding)
    assert uit.out == ""
    assert [*oefenen.map.iterdir()] == []


def test_a_file_that_is_there_stays_unless_it_is_said(oefenen: Oefenen) -> None:
    pad = oefenen.map / "x.yaml"
    pad.write_text("van mij\n", encoding="utf-8")
    uit = oefenen("nieuw", "x.yaml", "--ja")
    uit.assert_one_message(2, "x.yaml bestaat al. Er is niets veranderd.", "--overschrijf")
    assert pad.read_text(encoding="utf-8") == "van mij\n"
    assert [*oefenen.map.iterdir()] == [pad]
    assert oefenen("nieuw", "x.yaml", "--overschrijf").code == 0
    assert pad.read_text(encoding="utf-8").startswith("# yaml-language-server")
    assert sorted(p.name for p in oefenen.map.iterdir()) == [NAAST, "x.yaml"]


def test_a_folder_is_never_overwritten(oefenen: Oefenen) -> None:
    (oefenen.map / "x.yaml").mkdir()
    oefenen("nieuw", "x.yaml", "--overschrijf").assert_one_message(2, "x.yaml is een map")


@POSIX
def test_a_link_leads_to_the_file_that_is_replaced(oefenen: Oefenen) -> None:
    (oefenen.map / "echt.yaml").write_text("oud\n", encoding="utf-8")
    (oefenen.map / "x.yaml").symlink_to("echt.yaml")
    assert oefenen("nieuw", "x.yaml").code == 2
    assert oefenen("nieuw", "x.yaml", "--overschrijf").code == 0
    assert (oefenen.map / "x.yaml").is_symlink()
    assert (oefenen.map / "echt.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server")


@POSIX
def test_a_folder_in_which_nobody_may_write_is_said(oefenen: Oefenen) -> None:
    dicht = oefenen.map / "dicht"
    dicht.mkdir()
    dicht.chmod(0o555)
    uit = oefenen("nieuw", "dicht/x.yaml", before=like_a_user())
    dicht.chmod(0o755)
    uit.assert_one_message(3, "Dat mag niet op deze plek. Het gaat om dicht/x.yaml.")
    assert [*dicht.iterdir()] == []


@POSIX
@pytest.mark.parametrize("overschrijf", [False, True], ids=["nieuw", "over"])
def test_a_full_disk_leaves_what_was_there(oefenen: Oefenen, *, overschrijf: bool) -> None:
    pad = oefenen.map / "x.yaml"
    if overschrijf:
        pad.write_text("van mij\n", encoding="utf-8")
    uit = oefenen("nieuw", "x.yaml", *(["--overschrijf"] if overschrijf else []), before=room_for(4096))
    uit.assert_one_message(3, "De schijf is vol.")
    assert [p.read_text(encoding="utf-8") for p in oefenen.map.iterdir()] == (["van mij\n"] if overschrijf else [])


def test_a_schema_of_another_version_is_renewed_and_that_is_said(oefenen: Oefenen) -> None:
    oud = json.loads(schema_text("scenario")) | {"definitions": {}}
    (oefenen.map / NAAST).write_text(json.dumps(oud), encoding="utf-8")
    uit = oefenen("nieuw", "x.yaml")
    assert uit.err == f"{NAAST} hoorde bij een andere versie van oefenen en is vernieuwd.\n{VERDER}"
    assert (oefenen.map / NAAST).read_text(encoding="utf-8") == schema_text("scenario")


@pytest.mark.parametrize("inhoud", ["{}", "[]", "geen json", ""])
def test_a_schema_that_is_not_ours_stays_and_that_is_said(oefenen: Oefenen, inhoud: str) -> None:
    (oefenen.map / NAAST).write_text(inhoud, encoding="utf-8")
    uit = oefenen("nieuw", "x.yaml")
    assert uit.code == 0
    assert f"{NAAST} is niet van oefenen en blijft zoals het is." in uit.err
    assert (oefenen.map / NAAST).read_text(encoding="utf-8") == inhoud


def test_a_schema_that_is_current_is_not_mentioned(oefenen: Oefenen) -> None:
    oefenen("nieuw", "eerst.yaml")
    assert oefenen("nieuw", "x.yaml").err == VERDER


def test_a_folder_with_its_own_skills_gets_a_warning(oefenen: Oefenen) -> None:
    (oefenen.map / "vaardigheden.yaml").write_text(
        "formaat: 1\nassen: {moed: Moed}\nvaardigheden: {durven: {label: Durven, as: moed, definitie: Je durft.}}\n",
        encoding="utf-8",
    )
    uit = oefenen("nieuw", "x.yaml")
    assert uit.code == 0
    assert "Let op: met de eigen persona's of vaardigheden in deze map klopt het nog niet." in uit.err


def test_a_name_with_a_space_can_be_copied_from_the_screen(oefenen: Oefenen) -> None:
    assert '  oefenen speel "mijn gesprek.yaml"' in oefenen("nieuw", "mijn gesprek.yaml").err


def test_it_loads_nothing_heavy(tmp_path: Path) -> None:
    meet = (
        "import sys; from oefenen.__main__ import main; sys.argv = ['oefenen', 'nieuw', sys.argv[1]]; main()\n"
        "print(*{naam.partition('.')[0] for naam in sys.modules})"
    )
    uit = subprocess.run(
        [sys.executable, "-c", meet, str(tmp_path / "x.yaml")],
        capture_output=True, text=True, env=environment(tmp_path), check=True,
    )  # fmt: skip
    assert not {"pydantic", "jsonschema", "textual", "rich", "numpy", "transitions", "sqlite3"} & set(uit.stdout.split())
