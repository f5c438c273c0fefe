"""`oefenen keerpunten`, `speel --vanaf`, `speel --andere-opening` and `verslag --naast`: the same as the screens, line by line."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, write_gesprek
from opdracht import Oefenen
from spelen import beurt, beurten, keuze, write

ZONDER = ("--tekst", "--zonder-eigen-zin")


@pytest.fixture
def pad(oefenen: Oefenen) -> Path:
    return write_gesprek(oefenen.map)


@pytest.fixture
def mis(oefenen: Oefenen, pad: Path) -> Oefenen:
    """The program after a conversation that went wrong."""
    assert oefenen("speel", pad, "--keuzes", ",".join(MIS)).code == 0
    return oefenen


def kept(oefenen: Oefenen) -> list[tuple[int, int | None, int, int]]:
    rijen = oefenen("lijst", "--gesprekken", "--json").json
    return [(rij["id"], rij["vorig"], rij["vanaf"], rij["gekozen"]) for rij in rijen]


def test_it_lists_the_turning_points_and_every_turn(mis: Oefenen) -> None:
    uit = mis("keerpunten")
    assert uit.code == 0
    regels = uit.out.splitlines()
    assert regels[:4] == [
        "Keerpunten in gesprek 1: Een kort gesprek",
        "",
        "1. Beurt 1 (Afstemmen): Hier kon het nog goed aflopen. Daarna liep het hoe dan ook slecht af.",
        "   Je zei: Ik had het druk, met de toetsen.",
    ]
    assert regels[-1].startswith("- Beurt 3 (punten gemist). Je zei: Dag.")
    assert uit.err == "\nVerder spelen vanaf een beurt: oefenen speel --vanaf 1:1 --tekst\n"


def test_as_json_it_has_what_was_reachable_at_every_moment(mis: Oefenen) -> None:
    gegevens = mis("keerpunten", "1", "--json").json
    assert (gegevens["gesprek"], gegevens["bekend"]) == (1, True)
    assert [punt["nummer"] for punt in gegevens["keerpunten"]] == [1, 2, 3]
    assert [beurt["voor"]["oordeel"] for beurt in gegevens["beurten"]] == ["goed", "slecht", "slecht"]


def test_a_conversation_that_can_go_round_has_none_but_can_be_played_on(oefenen: Oefenen) -> None:
    rond = beurten(beurt("a", keuze("rond", naar="a"), keuze("weg", naar="einde")), beurt("b", keuze("k")))
    pad = write(oefenen.map, rond, kop="klok: 0\n")
    oefenen("speel", pad, "--keuzes", "rond,weg")
    uit = oefenen("keerpunten")
    assert uit.code == 0
    assert "op te veel manieren" in uit.out
    assert oefenen("keerpunten", "--json").json["bekend"] is False
    assert oefenen("speel", "--vanaf", "1:2", "--keuzes", "weg").code == 0


def test_playing_on_from_a_turn_is_a_new_conversation(mis: Oefenen) -> None:
    uit = mis("speel", "--vanaf", "1:2", *ZONDER, invoer="terug\n2\n1\n1\n")
    assert uit.code == 0, uit
    assert "Je speelt gesprek 1 opnieuw vanaf beurt 2. Het wordt gesprek 2; het oude blijft bewaard." in uit.err
    assert "Verder terug kan niet" in uit.err
    assert "Naast het vorige gesprek: oefenen verslag 2 --naast 1" in uit.err
    assert kept(mis) == [(2, 1, 1, 3), (1, None, 0, 3)]


def test_with_choices_it_plays_them_after_those_that_are_shared(mis: Oefenen) -> None:
    uit = mis("speel", "--vanaf", "1:3", "--keuzes", "dank", "--json")
    assert [b["keuze"] for b in uit.json["beurten"]] == ["druk", "uitleg", "dank"]


def test_who_chooses_nothing_keeps_nothing(mis: Oefenen) -> None:
    uit = mis("speel", "--vanaf", "1:2", *ZONDER, invoer="stop\n")
    assert "Je had nog niets gekozen, dus er is niets bewaard." in uit.err
    mis("speel", "--vanaf", "1:2", "--keuzes", "bestaat_niet")
    assert kept(mis) == [(1, None, 0, 3)]


def test_a_branch_that_was_left_goes_on_with_verder(mis: Oefenen, pad: Path) -> None:
    mis("speel", "--vanaf", "1:1", *ZONDER, invoer="1\n")
    assert kept(mis)[0] == (2, 1, 0, 1)
    uit = mis("speel", pad, *ZONDER, "--verder", invoer="1\n1\n")
    assert "Je gaat verder met gesprek 2" in uit.err
    assert kept(mis)[0] == (2, 1, 0, 3)


@pytest.mark.parametrize(
    ("args", "woord"),
    [
        (("--vanaf", "1"), "12:5"),
        (("--vanaf", "a:b"), "12:5"),
        (("--vanaf", "1:"), "12:5"),
        (("--vanaf", "1:9"), "Kies uit: 1, 2, 3"),
        (("--vanaf", "9:1"), "Gesprek 9 is er niet"),
        (("--vanaf", "1:2", "--stand", "toets"), "--stand kan niet samen met --vanaf"),
        (("--vanaf", "1:2", "--andere-opening"), "--andere-opening kan niet samen met --vanaf"),
        (("--vanaf", "1:2", "--niet-bewaren"), "--niet-bewaren kan niet samen met --vanaf"),
        (("kort.yaml", "--vanaf", "1:2"), "SCENARIO kan niet samen met --vanaf"),
        ((), "Er ontbreekt nog iets: SCENARIO."),
        (("kort.yaml", "--verder", "--andere-opening"), "--andere-opening kan niet samen met --verder"),
    ],
    ids=lambda waarde: " ".join(waarde) if isinstance(waarde, tuple) else "",
)
def test_wrong_use_of_speel_gets_one_message(mis: Oefenen, args: tuple[str, ...], woord: str) -> None:
    mis("speel", *args, "--tekst").assert_one_message(2, woord)
    assert len(kept(mis)) == 1


def test_another_opening_is_the_same_for_the_same_seed_and_is_told_afterwards(oefenen: Oefenen, pad: Path) -> None:
    args = ("speel", pad, "--andere-opening", "--seed", "4", "--keuzes", ",".join(GOED), "--json")
    eerste, tweede = oefenen(*args).json, oefenen(*args).json
    assert eerste["opening"] == tweede["opening"] != {}
    assert "De ouder was deze keer iets anders gestemd" in oefenen("verslag").out
    assert oefenen("speel", pad, "--keuzes", ",".join(GOED), "--json").json["opening"] == {}


def test_two_conversations_stand_beside_each_other_in_the_report(mis: Oefenen) -> None:
    mis("speel", "--vanaf", "1:2", "--keuzes", "vraag,dank")
    tekst = mis("verslag", "2", "--naast", "1", "--vorm", "tekst")
    assert tekst.code == 0
    assert tekst.out.startswith(
        "Naast elkaar: gesprek 1 en gesprek 2\nEen kort gesprek\n\nTot en met beurt 1 koos je hetzelfde.\n"
    )
    assert mis("verslag", "--naast", "1").out.startswith("# Een kort gesprek\n\nGesprek 1 en gesprek 2 naast elkaar.\n")
    assert mis("verslag", "--naast", "1", "--vorm", "json").json["gelijk"] == 1
    naar = mis.map / "naast.md"
    assert mis("verslag", "1", "--naast", "2", "--naar", naar).code == 0
    assert naar.read_text(encoding="utf-8") == mis("verslag", "--naast", "1").out
    mis("verslag", "2", "--naast", "2").assert_one_message(2, "naast zichzelf")
    mis("verslag", "2", "--naast", "7").assert_one_message(2, "Gesprek 7 is er niet")
    mis("verslag", "2", "--naast", "1", "--vorm", "ouders").assert_one_message(2, "--vorm ouders")


def test_a_report_can_be_plain_lines(mis: Oefenen) -> None:
    uit = mis("verslag", "--vorm", "tekst")
    assert uit.out.startswith("Nabespreking\nEinde: slecht, na 3 keuzes en ")
    mis("speel", "--vanaf", "1:1", *ZONDER, invoer="1\n")
    assert mis("verslag", "--vorm", "tekst").out.startswith("Nabespreking\nDit gesprek is nog niet afgelopen.\n")


def test_without_a_finished_conversation_it_says_so(oefenen: Oefenen, pad: Path) -> None:
    oefenen("keerpunten").assert_one_message(2, "nog geen gesprek afgelopen")
    oefenen("speel", pad, *ZONDER, invoer="1\n")
    assert "Beurt 1" in oefenen("keerpunten", "1").out
