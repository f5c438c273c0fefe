"""`oefenen instellingen`, `reservekopie`, `terugzetten` and `wissen`: nothing is lost by accident, and wiped is wiped."""

import pytest
from opdracht import Oefenen

from oefenen.model.instellingen import INSTELLINGEN


def played(oefenen: Oefenen, keer: int = 1) -> None:
    for _ in range(keer):
        assert oefenen("speel", "b2", "--tekst", "--zonder-eigen-zin", invoer="1\n").code == 0


def count(oefenen: Oefenen) -> int:
    return len(oefenen("lijst", "--gesprekken", "--json").json)


def test_all_settings_are_shown_with_what_they_can_be_and_where_things_are(oefenen: Oefenen) -> None:
    uit = oefenen("instellingen")
    assert uit.code == 0
    assert [regel.split()[0] for regel in uit.out.splitlines()[1 : 1 + len(INSTELLINGEN)]] == list(INSTELLINGEN)
    assert uit.out.splitlines()[-1].endswith(str(oefenen.data))


def test_a_setting_is_changed_and_explained(oefenen: Oefenen) -> None:
    assert oefenen("instellingen", "klok", "ruim").code == 0
    assert oefenen("instellingen", "--json").json["instellingen"]["klok"] == "ruim"
    regels = oefenen("instellingen", "klok").out.splitlines()
    assert regels[0].startswith("Klok: ")
    assert next(regel for regel in regels if regel.startswith("ruim")).split()[-1] == "nu"
    oefenen("instellingen", "--alles-gewoon")
    assert oefenen("instellingen", "--json").json["instellingen"]["klok"] == "aan"
    oefenen("instellingen", "klok", "soms").assert_one_message(2, "‘soms’ kan niet bij klok", "aan, uit, ruim, krap")
    oefenen("instellingen", "kleur").assert_one_message(2, "‘kleur’ is er niet")


def test_the_pace_and_the_stand_of_the_settings_hold_for_plain_text_too(oefenen: Oefenen) -> None:
    oefenen("instellingen", "klok", "krap")
    oefenen("instellingen", "stand", "doorspelen")
    played(oefenen)
    (gesprek,) = oefenen("lijst", "--gesprekken", "--json").json
    assert (gesprek["stand"], gesprek["tempo"]) == ("doorspelen", 75)


def test_what_is_kept_goes_to_a_copy_and_back_and_newer_talks_stay_in_a_file(oefenen: Oefenen) -> None:
    played(oefenen)
    assert oefenen("reservekopie", "--naar", "kopie.sqlite").err == "De kopie met 1 gesprek staat in kopie.sqlite.\n"
    oefenen("reservekopie", "--naar", "kopie.sqlite").assert_one_message(2, "kopie.sqlite bestaat al")
    played(oefenen, 2)
    vraag = oefenen("terugzetten", "kopie.sqlite")
    assert (vraag.code, count(oefenen)) == (2, 3)
    assert "Let op: wat nu bewaard is, is nieuwer of meer" in vraag.err
    uit = oefenen("terugzetten", "kopie.sqlite", "--ja")
    assert (uit.code, count(oefenen)) == (0, 1)
    (vooraf,) = oefenen.data.glob("gesprekken-voor-terugzetten-*.sqlite")
    assert str(vooraf) in uit.err
    oefenen("terugzetten", vooraf, "--ja")
    assert count(oefenen) == 3


def test_a_file_that_is_no_copy_is_refused(oefenen: Oefenen) -> None:
    played(oefenen)
    (oefenen.map / "brief.txt").write_text("Geen kopie.", encoding="utf-8")
    for naam, woord in (("brief.txt", "beschadigd"), ("weg.sqlite", "Er is geen bestand")):
        uit = oefenen("terugzetten", naam, "--ja")
        assert uit.code != 0
        assert woord in uit.err
    assert count(oefenen) == 1


@pytest.mark.parametrize("vlaggen", [(), ("--ja",), ("--zeker",)])
def test_without_both_answers_nothing_is_wiped(oefenen: Oefenen, vlaggen: tuple[str, ...]) -> None:
    played(oefenen)
    assert oefenen("wissen", *vlaggen).code == 2
    assert count(oefenen) == 1


def test_wiping_takes_everything_with_it_that_oefenen_kept_itself(oefenen: Oefenen) -> None:
    assert oefenen("wissen").err.startswith("In ")
    played(oefenen)
    oefenen("reservekopie", "--naar", "kopie.sqlite")
    oefenen("terugzetten", "kopie.sqlite", "--ja")
    uit = oefenen("wissen", "--ja", "--zeker")
    assert uit.code == 0
    assert list(oefenen.data.iterdir()) == []
    assert (oefenen.map / "kopie.sqlite").is_file()
    assert count(oefenen) == 0


def test_another_folder_takes_along_what_there_was(oefenen: Oefenen) -> None:
    thuis = oefenen.map / "thuis"
    omgeving = {
        "OEFENEN_DATA": "",
        "HOME": str(thuis),
        "XDG_DATA_HOME": str(thuis / "data"),
        "XDG_CONFIG_HOME": str(thuis / "conf"),
    }
    oefenen("speel", "b2", "--tekst", "--zonder-eigen-zin", invoer="1\n", env=omgeving)
    nieuw = oefenen.map / "nieuw"
    uit = oefenen("instellingen", "--gegevensmap", nieuw, env=omgeving)
    assert (uit.code, (nieuw / "gesprekken.sqlite").is_file()) == (0, True)
    assert len(oefenen("lijst", "--gesprekken", "--json", env=omgeving).json) == 1
    assert oefenen("instellingen", "--json", env=omgeving).json["gegevensmap"] == str(nieuw)
    oefenen("instellingen", "--gegevensmap", "x").assert_one_message(2, "OEFENEN_DATA bepaalt nu de map")
    assert oefenen("wissen", "--ja", "--zeker", env=omgeving).code == 0
    assert list(nieuw.iterdir()) == list((thuis / "data" / "oefenen").iterdir()) == []
