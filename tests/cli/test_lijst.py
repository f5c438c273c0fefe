"""`oefenen lijst`: what there is, for people and for scripts."""

import pytest
from opdracht import Oefenen
from spelen import ALLE, KOP, SHIPPED, beurt, beurten, keuze, write


def test_every_scenario_has_a_line_that_fits_80_columns(oefenen: Oefenen) -> None:
    (oefenen.map / "lang.yaml").write_text(
        KOP.replace("Proef", "Een heel lange titel " * 9, 1) + "beurten: {}\n", encoding="utf-8"
    )
    uit = oefenen("--map", ".", "lijst")
    assert (uit.code, uit.err) == (0, "")
    kop, *regels = uit.out.splitlines()
    assert kop.split() == ["naam", "niveau", "persona", "titel"]
    assert {regel.split()[0] for regel in regels} == {*(pad.stem for pad in ALLE), "lang"}
    assert max(map(len, regels)) <= 80
    assert {regel.index(regel.split()[2], 30) for regel in regels} == {kop.index("persona")}


def test_the_json_has_the_fields_that_scripts_use(oefenen: Oefenen) -> None:
    uit = oefenen("lijst", "--json")
    assert uit.code == 0
    rijen = {rij["id"]: rij for rij in uit.json}
    assert set(rijen) == {pad.stem for pad in ALLE}
    w1 = rijen["w1_voor_de_vierde_keer_eruit"]
    assert list(w1) == ["id", "bestand", "titel", "persona", "niveau", "focus", "beurten"]
    assert (w1["titel"], w1["persona"], w1["niveau"]) == ("Voor de vierde keer eruit", "boos", 1)
    assert w1["bestand"] == str(SHIPPED[-1])
    assert w1["beurten"] >= 8
    assert "gevoelsreflectie" in w1["focus"]


@pytest.mark.parametrize("json", [True, False])
def test_a_broken_file_is_named_on_stderr_and_the_rest_is_listed(oefenen: Oefenen, *, json: bool) -> None:
    (oefenen.map / "stuk.yaml").write_text("titel: [", encoding="utf-8")
    uit = oefenen("--map", ".", "lijst", *(["--json"] if json else []))
    uit.assert_one_message(0, "stuk.yaml kan niet gelezen worden. regel ", "oefenen nakijken")
    assert "stuk" not in uit.out
    assert "Voor de vierde keer eruit" in uit.out


def test_a_scenario_with_a_broken_body_is_listed_without_a_number_of_turns(oefenen: Oefenen) -> None:
    (oefenen.map / "half.yaml").write_text(KOP + "beurten:\n  een: [\n", encoding="utf-8")
    half = next(rij for rij in oefenen("--map", ".", "lijst", "--json").json if rij["id"] == "half")
    assert half["beurten"] is None


def test_the_folder_may_come_from_the_environment(oefenen: Oefenen) -> None:
    write(oefenen.map, beurten(beurt("een", keuze("a"))))
    uit = oefenen("lijst", env={"OEFENEN_SCENARIOS": "."})
    assert "proef" in uit.out.split()


def test_kept_conversations_are_listed_the_newest_first(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, beurten(beurt("een", keuze("a")), beurt("twee", keuze("b"))))
    oefenen("lijst", "--gesprekken").assert_one_message(0, "nog geen gesprekken")
    oefenen("speel", pad, "--keuzes", "a,b")
    oefenen("speel", pad, "--keuzes", "a", "--stand", "toets")
    uit = oefenen("lijst", "--gesprekken")
    assert [regel.split()[0] for regel in uit.out.splitlines()] == ["nummer", "2", "1"]
    assert "nog bezig" in uit.out
    assert "halverwege" in uit.out
    assert [(g["id"], g["gekozen"], g["stand"], g["einde"]) for g in oefenen("lijst", "--gesprekken", "--json").json] == [
        (2, 1, "toets", None),
        (1, 2, "oefenen", "klaar"),
    ]
