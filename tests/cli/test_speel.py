"""`oefenen speel`: the same choices give the same result, however they are made."""

from pathlib import Path

import pytest
from opdracht import Oefenen
from routes import numbers, preparation, routes
from spelen import SHIPPED, beurt, beurten, keuze, write

from oefenen.cli.app_verzoek import AppVerzoek
from oefenen.cli.hoofd import run_cli

SEED = 7
W1 = SHIPPED[-1]
TWEE = beurten(beurt("een", keuze("a"), keuze("b")), beurt("twee", keuze("c"), keuze("d")))


@pytest.mark.parametrize("pad", SHIPPED, ids=lambda pad: pad.stem)
def test_numbers_and_given_choices_and_the_kept_conversation_give_the_same_json(oefenen: Oefenen, pad: Path) -> None:
    keuzes = routes(pad)[0]
    gegeven = oefenen("speel", pad.stem, "--keuzes", ",".join(keuzes), "--seed", str(SEED), "--json")
    assert gegeven.code == 0
    assert gegeven.json["oordeel"] == "goed"
    gekozen = [b["keuze"] for deel in ("voorbereiding", "beurten") for b in gegeven.json[deel]]
    assert gekozen == list(keuzes)
    assert len(gegeven.json["voorbereiding"]) == len(preparation(pad))
    getypt = oefenen(
        "speel",
        pad.stem,
        "--tekst",
        "--zonder-eigen-zin",
        "--seed",
        str(SEED),
        "--json",
        invoer="\n".join(numbers(pad, keuzes, SEED)) + "\n",
    )
    assert getypt.code == 0
    assert getypt.json == gegeven.json
    assert oefenen("verslag", "1", "--vorm", "json").json == oefenen("verslag", "--vorm", "json").json == gegeven.json


def test_the_json_has_the_fields_that_scripts_use(oefenen: Oefenen) -> None:
    uit = oefenen("speel", "w1", "--keuzes", ",".join(routes(W1)[0]), "--json", "--niet-bewaren").json
    assert list(uit) == [
        "scenario", "persona", "stand", "opening", "einde", "oordeel", "stemming", "standen", "leerling", "weet", "vlaggen", "tijd", "vaardigheden",
        "assen", "beoordeeld_door", "voorstel", "zelf", "afspraken", "overkant", "formulier", "samen_kijken", "zettypen", "ruimte", "minuten", "time_outs",
        "voorbereiding", "oneens", "coaching", "beurten",
    ]  # fmt: skip
    assert (uit["scenario"], uit["persona"], uit["stand"]) == (W1.stem, "boos", "oefenen")
    assert set(uit["standen"]) == {"vertrouwen", "spanning", "openheid", "erkenning"}
    assert all(set(score) == {"score", "kansen", "laagst", "hoogst"} for score in uit["vaardigheden"].values())
    velden = {"beurt", "fase", "keuze", "zegt", "ouder", "reactie", "scores", "gevolgen"}
    assert all(velden <= set(beurt_) for beurt_ in uit["beurten"])
    assert set(uit["beurten"][0]["gevolgen"][0]) == {"stand", "van", "naar", "door"}


def test_without_keeping_nothing_is_written(oefenen: Oefenen) -> None:
    uit = oefenen("speel", "w1", "--keuzes", routes(W1)[0][0], "--niet-bewaren")
    assert (uit.code, uit.err) == (0, "Het gesprek is nog niet af. Dit gesprek is niet bewaard.\n")
    assert not oefenen.data.exists()


def test_given_choices_are_told_as_a_conversation(oefenen: Oefenen) -> None:
    vooraf, keuzes = preparation(W1), routes(W1)[0]
    uit = oefenen("speel", "w1", "--keuzes", ",".join(keuzes))
    assert uit.code == 0
    assert uit.err.splitlines()[1:] == [
        "Het hele verslag: oefenen verslag 1",
        "Afspraken afmaken: oefenen afspraken 1",
        "Keerpunten zien: oefenen keerpunten 1",
    ]
    assert uit.out.startswith("Voor de vierde keer eruit\n")
    assert (uit.out.count("Je kiest: "), uit.out.count("Jij: ")) == (len(vooraf), len(keuzes) - len(vooraf))
    einde = f"Einde: goed, na {len(keuzes) - len(vooraf)} keuzes"
    for begin in ("Vader: ", "[vader ", "Coach: ", "Fase 5 van 5", "Nabespreking", einde):
        assert f"\n{begin}" in uit.out
    assert "\x1b" not in uit.out
    assert "1. " not in uit.out


def test_a_choice_may_be_named_with_its_turn(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, TWEE)
    assert oefenen("speel", pad, "--keuzes", "een.a, twee.d,", "--json").json["einde"] == "klaar"


@pytest.mark.parametrize(
    ("keuzes", "melding"),
    [
        ("a,weg", "De keuze ‘weg’ is er niet in beurt ‘twee’. Mogelijk: c, d."),
        ("twee.c", "De keuze ‘twee.c’ is er niet in beurt ‘een’"),
        ("a,c,d", "Het gesprek is al afgelopen; ‘d’ kan niet meer"),
    ],
)
def test_a_choice_that_does_not_exist_is_refused_and_nothing_is_kept(oefenen: Oefenen, keuzes: str, melding: str) -> None:
    pad = write(oefenen.map, TWEE)
    uit = oefenen("speel", pad, "--keuzes", keuzes)
    uit.assert_one_message(2, melding)
    assert uit.out == ""
    assert oefenen("lijst", "--gesprekken", "--json").json == []


def test_a_choice_that_does_not_exist_leaves_a_kept_conversation_as_it_was(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, TWEE)
    oefenen("speel", pad, "--keuzes", "a")
    assert oefenen("speel", pad, "--verder", "--keuzes", "c,weg").code == 2
    assert [g["gekozen"] for g in oefenen("lijst", "--gesprekken", "--json").json] == [1]
    uit = oefenen("speel", pad, "--verder", "--keuzes", "c", "--json")
    assert [b["keuze"] for b in uit.json["beurten"]] == ["a", "c"]


def test_given_choices_may_be_followed_by_questions(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, TWEE)
    uit = oefenen("speel", pad, "--keuzes", "a", "--tekst", invoer="1\n")
    assert uit.code == 0
    assert uit.out.count("Jij: ") == 2
    assert "Nabespreking" in uit.out


def test_another_persona_the_clock_and_the_mode_belong_to_the_conversation(oefenen: Oefenen) -> None:
    pad = write(oefenen.map, TWEE, kop="klok: 300\n")
    assert "op de klok" in oefenen("speel", pad, "--keuzes", "a", "--niet-bewaren").out
    uit = oefenen("speel", pad, "--keuzes", "a", "--persona", "kritisch", "--zonder-klok", "--stand", "toets")
    verder = oefenen("speel", pad, "--verder", "--keuzes", "")
    assert verder.err.startswith("Je gaat verder met gesprek 1, na 1 keuze.")
    assert "op de klok" not in uit.out + verder.out
    (bewaard,) = oefenen("lijst", "--gesprekken", "--json").json
    assert (bewaard["persona"], bewaard["klok"], bewaard["stand"]) == ("kritisch", False, "toets")


def test_a_scenario_of_a_folder_is_found_by_its_name(oefenen: Oefenen) -> None:
    write(oefenen.map / "mijn", TWEE)
    uit = oefenen("--map", "mijn", "speel", "pro", "--keuzes", "a")
    assert uit.code == 0
    assert uit.err.rstrip().endswith(f"oefenen speel {(oefenen.map / 'mijn' / 'proef.yaml').resolve()} --tekst --verder")


@pytest.mark.parametrize("optie", ["--tekst", "--json"])
def test_the_authors_mode_is_there_only_in_the_app(oefenen: Oefenen, optie: str) -> None:
    oefenen("speel", "w1", "--schrijver", optie).assert_one_message(2, "--schrijver", optie, "alleen in de app")


@pytest.mark.proces
def test_the_authors_mode_needs_a_terminal(oefenen: Oefenen) -> None:
    oefenen("speel", "w1", "--schrijver", "--keuzes", "tegemoet").assert_one_message(2, "De app heeft een terminal nodig")


def test_the_authors_mode_asks_for_the_app_at_the_given_place() -> None:
    verzoek = run_cli(["speel", "w1", "--schrijver", "--keuzes", "tegemoet, uitnodigen"])
    assert isinstance(verzoek, AppVerzoek)
    assert (verzoek.open_ and verzoek.open_.stem, verzoek.schrijver) == (W1.stem, ("tegemoet", "uitnodigen"))
    kaal = run_cli(["speel", "w1", "--schrijver"])
    assert isinstance(kaal, AppVerzoek)
    assert kaal.schrijver == ()
