"""`oefenen voorbeeld` and the word time-out: the same as the screens, line by line."""

from pathlib import Path

import pytest
from gesprekken import write_gesprek
from opdracht import Oefenen
from voorbeelden import write_voorbeeld

from oefenen.session.zelf.time_out import OP, UITGEZET
from oefenen.store.store import Store


@pytest.fixture
def pad(oefenen: Oefenen) -> Path:
    return write_voorbeeld(oefenen.map)


def test_it_tells_the_good_conversation_with_a_question_before_every_sentence(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("voorbeeld", pad)
    assert uit.code == 0, uit
    regels = uit.out.splitlines()
    assert regels[:3] == ["Voorbeeldgesprek: Een kort gesprek", "", "Het goede gesprek. Kijk mee"]
    plek = regels.index("Vraag: Wat voelt hij?")
    assert regels[plek - 2].startswith("Ruud Bakker: (blijft staan)")
    assert regels[plek + 2].startswith("Leraar: (staat op) Dat had ik moeten doen.")
    assert regels[plek + 4].startswith("Waarom: Hij hoort dat je hem ziet")
    assert "Enter" not in uit.out + uit.err
    assert f"Daarna: oefenen voorbeeld {pad} --middel" in uit.err
    with Store(oefenen.database) as store:
        assert store.gesprekken() == []


def test_the_middling_one_ends_with_both_beside_each_other(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("voorbeeld", pad, "--middel")
    assert uit.code == 0, uit
    assert "Het middelmatige gesprek. Beurt 1 van 3 · Afstemmen" in uit.out
    assert "Naast elkaar. Het eerste verschil: beurt 1" in uit.out
    assert "Vraag: Wat is het eerste woord waarin ze verschillen?" in uit.out
    assert "Het eerste woord: ‘Dat’ tegenover ‘Ik’." in uit.out


def test_without_a_middling_one_that_is_said(oefenen: Oefenen) -> None:
    uit = oefenen("voorbeeld", write_gesprek(oefenen.map), "--middel")
    assert (uit.code, uit.out) == (1, "")
    assert "geen middelmatig voorbeeld" in uit.err


def test_further_on_there_is_no_example(oefenen: Oefenen) -> None:
    oefenen("voorbeeld", write_voorbeeld(oefenen.map, niveau=2)).assert_one_message(2, "niveau 2", "zelf spelen")


def test_a_persona_that_is_not_there_is_refused(oefenen: Oefenen, pad: Path) -> None:
    oefenen("voorbeeld", pad, "--persona", "zoiets").assert_one_message(2, "zoiets")


# The time-out


def test_typing_time_out_shows_what_there_is_to_see_twice_and_no_more(oefenen: Oefenen, pad: Path) -> None:
    invoer = "time-out\nTimeout.\ntime-out\n1\n1\n1\n"
    uit = oefenen("speel", pad, "--tekst", "--zonder-eigen-zin", "--seed", "3", invoer=invoer)
    assert uit.code == 0, uit
    assert "[Time-out 1 van 2; de klok staat stil]\nJe zag net: blijft staan\nJe ziet: armen over elkaar\n" in uit.out
    assert "[Time-out 2 van 2; de klok staat stil]" in uit.out
    assert uit.out.count("Hint: ") == 4, "two in the conversation and two in the debrief"
    assert OP in uit.err
    assert [een["keuze"] for een in oefenen("verslag", "--vorm", "json").json["time_outs"]] == [1, 1]


def test_it_can_be_typed_where_an_own_sentence_is_asked_for(oefenen: Oefenen, pad: Path) -> None:
    uit = oefenen("speel", pad, "--tekst", invoer="time-out\nU bent boos.\n1\nstop\n")
    assert "[Time-out 1 van 2; de klok staat stil]" in uit.out
    assert "Je eigen zin" not in uit.out.split("[Time-out")[0]


def test_it_is_refused_when_help_is_switched_off(oefenen: Oefenen, pad: Path) -> None:
    with Store(oefenen.database) as store:
        store.keep_instelling("hulp", "uit")
    uit = oefenen("speel", pad, "--tekst", "--stand", "doorspelen", "--zonder-eigen-zin", invoer="time-out\nstop\n")
    assert UITGEZET in uit.err
    assert "[Time-out" not in uit.out
