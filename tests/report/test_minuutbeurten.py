"""Which turns deserve to be practised again, and how an answer went: derived from the choice, never asked."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from minuten import BEGIN, days

from oefenen.model.minuutbeurt import Antwoord, Uitkomst
from oefenen.report.later.minuutbeurten import VLOT_BINNEN, Voorstel, outcome, propose, weigh

STERK, HALF, ZWAK, VLOT = Uitkomst.STERK, Uitkomst.HALF, Uitkomst.ZWAK, Uitkomst.VLOT


def proposed(map_: Path, keuzes: tuple[str, ...], *, vanaf: int = 0, keerpunten: tuple[int, ...] = ()) -> list[Voorstel]:
    gesprek = begin(write_gesprek(map_), keuzes=keuzes).gesprek
    return propose(gesprek, vanaf=vanaf, keerpunten=keerpunten)


def test_what_was_missed_most_comes_first(tmp_path: Path) -> None:
    assert proposed(tmp_path, MIS) == [(1, "deur", "luisteren"), (2, "kern", "luisteren"), (3, "slot", "luisteren")]
    assert [beurt for _, beurt, _ in proposed(tmp_path, ("sorry", "uitleg", "dag"))] == ["kern", "deur", "slot"]


def test_turning_points_come_before_what_went_well(tmp_path: Path) -> None:
    gemengd = ("welkom", "uitleg", "dank")
    assert [beurt for _, beurt, _ in proposed(tmp_path, gemengd)] == ["kern", "deur", "slot"]
    assert [beurt for _, beurt, _ in proposed(tmp_path, gemengd, keerpunten=(3, 2))] == ["kern", "slot", "deur"]


def test_after_a_strong_conversation_its_turns_are_there_to_keep(tmp_path: Path) -> None:
    assert [beurt for _, beurt, _ in proposed(tmp_path, GOED)] == ["deur", "kern", "slot"]


def test_what_is_shared_with_another_conversation_is_left_to_that_one(tmp_path: Path) -> None:
    assert [beurt for _, beurt, _ in proposed(tmp_path, MIS, vanaf=2)] == ["slot"]


@pytest.mark.parametrize(
    ("punten", "aanbod", "uitkomst"),
    [
        (2, (2, 0, -2), STERK),
        (0, (2, 0, -2), HALF),
        (-2, (2, 0, -2), ZWAK),
        (1, (2, 1, 1), HALF),
        (0, (2, 1, 0), ZWAK),
        (-1, (2, -1, -2), ZWAK),
        (-1, (-1, -2), STERK),
        (0, (1, 0), ZWAK),
    ],
)
def test_a_choice_is_weighed_against_what_was_on_offer(punten: int, aanbod: tuple[int, ...], uitkomst: Uitkomst) -> None:
    assert weigh(punten, aanbod) is uitkomst


@pytest.mark.parametrize(
    ("gewogen", "seconden", "eerder", "uitkomst"),
    [
        (STERK, 5, (), STERK),
        (STERK, VLOT_BINNEN, (STERK,), VLOT),
        (STERK, VLOT_BINNEN + 1, (STERK,), STERK),
        (STERK, 5, (VLOT,), VLOT),
        (STERK, 5, (STERK, HALF), STERK),
        (HALF, 5, (STERK,), HALF),
        (ZWAK, 5, (STERK,), ZWAK),
    ],
    ids=str,
)
def test_who_is_strong_twice_in_a_row_and_quick_knows_it(
    gewogen: Uitkomst, seconden: int, eerder: tuple[Uitkomst, ...], uitkomst: Uitkomst
) -> None:
    antwoorden = [Antwoord(BEGIN, "k", een, 30, "", "", days(2)) for een in eerder]
    assert outcome(gewogen, seconden, antwoorden) is uitkomst
