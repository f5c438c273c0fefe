"""`oefenen voortgang`: every form, one persona or one skill, and what is refused."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, write_gesprek
from opdracht import Oefenen
from vooruitgang import change, play_all

from oefenen.store.store import Store


@pytest.fixture
def pad(oefenen: Oefenen) -> Path:
    return write_gesprek(oefenen.map)


@pytest.fixture
def gespeeld(oefenen: Oefenen, pad: Path) -> Oefenen:
    """The program after three conversations."""
    with Store(oefenen.database) as store:
        play_all(pad, store, [MIS, GOED, GOED])
    return oefenen


def test_without_conversations_it_says_what_will_be_there(oefenen: Oefenen) -> None:
    uit = oefenen("voortgang")
    assert (uit.code, uit.err) == (0, "")
    assert uit.out.startswith("Voortgang\nEr is nog geen gesprek afgelopen.")
    assert oefenen("voortgang", "--vorm", "json").json["pogingen"] == []


def test_it_shows_the_course_and_what_it_rests_on(gespeeld: Oefenen) -> None:
    uit = gespeeld("voortgang")
    assert (uit.code, uit.err) == (0, "")
    assert "Luisteren          ▃ █ █  25 → 92" in uit.out
    assert "midden 92, van 25 tot 92; 9 kansen in 3 gesprekken" in uit.out
    assert "Korte vader        ○ ● ●" in uit.out


def test_one_skill_and_one_persona(gespeeld: Oefenen) -> None:
    uit = gespeeld("voortgang", "--persona", "kort", "--vaardigheid", "luisteren")
    assert uit.code == 0
    assert "Luisteren" in uit.out
    assert "Contact" not in uit.out
    assert gespeeld("voortgang", "--vaardigheid", "regie", "--vorm", "json").json["vaardigheden"] == []


@pytest.mark.parametrize(
    ("args", "woorden"),
    [
        (("--persona", "boos"), ("nog geen gesprek", "Kies uit: kort.")),
        (("--vaardigheid", "zeuren"), ("zeuren", "luisteren")),
        (("--vorm", "pdf"), ("tekst, markdown, html, json",)),
        (("--naar", "weg/map/x.md"), ("bestaat niet",)),
        (("iets",), ("te veel",)),
    ],
    ids=str,
)
def test_wrong_use_gets_one_message(gespeeld: Oefenen, args: tuple[str, ...], woorden: tuple[str, ...]) -> None:
    gespeeld("voortgang", *args).assert_one_message(2, *woorden)


def test_every_form_can_be_a_file_and_no_file_is_replaced(gespeeld: Oefenen) -> None:
    begin = {"tekst": "Voortgang\n", "markdown": "# Voortgang\n", "html": "<!DOCTYPE html>", "json": "{"}
    for vorm, tekst in begin.items():
        naar = gespeeld.map / f"voortgang.{vorm}"
        uit = gespeeld("voortgang", "--vorm", vorm, "--naar", naar)
        assert (uit.code, uit.out) == (0, "")
        assert naar.read_text(encoding="utf-8").lstrip().startswith(tekst)
    gespeeld("voortgang", "--naar", naar).assert_one_message(2, "bestaat al")


def test_a_changed_scenario_says_so_and_still_counts(gespeeld: Oefenen, pad: Path) -> None:
    with Store(gespeeld.database) as store:
        change(store, "DELETE FROM meting")
    write_gesprek(pad.parent, vervang=("Dank dat u kwam.", "Dank u wel."))
    uit = gespeeld("voortgang")
    assert uit.code == 0
    assert uit.out.count("zonder vaardigheden: het scenario is") == 3
    assert "3 gesprekken" in uit.out
