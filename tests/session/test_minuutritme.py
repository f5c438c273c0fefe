"""The days after which a single turn comes back: they grow while it goes well, and no clock that is wrong breaks them."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from minuten import BEGIN, days

from oefenen.model.minuutbeurt import Antwoord, Minuutbeurt, Plek, Uitkomst
from oefenen.session.later.minuutbeurten import is_due
from oefenen.session.later.minuutritme import EERST_NA, LANGST, plan

STERK, HALF, ZWAK, VLOT = Uitkomst.STERK, Uitkomst.HALF, Uitkomst.ZWAK, Uitkomst.VLOT
VERS = Minuutbeurt(1, Plek("a.yaml", "boos", "deur", "luisteren"), 1, 1, BEGIN, BEGIN + EERST_NA)


def answered(beurt: Minuutbeurt, uitkomst: Uitkomst, moment: datetime) -> Minuutbeurt:
    kaart, klaar_op = plan(beurt, uitkomst, moment)
    return replace(beurt, antwoorden=(*beurt.antwoorden, Antwoord(moment, "k", uitkomst, 5, "", kaart, klaar_op)))


def intervals(*uitkomsten: Uitkomst) -> list[int]:
    """Answer each time on the day that it comes back; give the days in between, those before the first answer included."""
    beurt = VERS
    gevonden = [(beurt.klaar_op - beurt.gemaakt).days]
    for uitkomst in uitkomsten:
        beurt = answered(beurt, uitkomst, beurt.klaar_op)
        gevonden.append((beurt.klaar_op - beurt.laatst).days)
    return gevonden


def test_what_stays_strong_comes_back_after_2_and_11_days_and_then_much_later() -> None:
    assert intervals(STERK, STERK, STERK, STERK) == [2, 11, 46, 163, LANGST.days]


@pytest.mark.parametrize(
    ("uitkomsten", "verwacht"),
    [
        ((ZWAK, STERK, STERK), [2, 1, 2, 6]),
        ((STERK, ZWAK, STERK), [2, 11, 2, 5]),
        ((HALF, HALF, HALF), [2, 8, 19, 36]),
        ((STERK, VLOT), [2, 11, 77]),
        ((ZWAK, ZWAK, ZWAK), [2, 1, 1, 1]),
    ],
    ids=lambda deel: " ".join(map(str, deel)),
)
def test_what_went_less_well_comes_back_sooner(uitkomsten: tuple[Uitkomst, ...], verwacht: list[int]) -> None:
    assert intervals(*uitkomsten) == verwacht


def test_the_hour_does_not_matter_and_there_is_no_chance_in_it() -> None:
    vroeg, laat = (answered(VERS, STERK, days(2).replace(hour=uur, minute=30)) for uur in (8, 19))
    assert (vroeg.klaar_op.date(), laat.klaar_op.date()) == (days(13).date(), days(13).date())
    assert plan(VERS, STERK, days(2)) == plan(VERS, STERK, days(2))


def test_a_turn_is_back_all_day_and_not_the_day_before() -> None:
    morgen = days(2).astimezone().replace(hour=0, minute=5)
    assert is_due(VERS, morgen)
    assert not is_due(VERS, morgen - timedelta(minutes=10))


@pytest.mark.parametrize("terug", [0, 1, 40, 4000])
@pytest.mark.parametrize("uitkomst", list(Uitkomst))
def test_a_clock_that_was_set_back_gives_an_interval_of_at_least_a_day(terug: int, uitkomst: Uitkomst) -> None:
    toen = answered(VERS, STERK, days(2))
    nu = days(2 - terug)
    klaar_op = answered(toen, uitkomst, nu).klaar_op
    assert timedelta(days=1) <= klaar_op - nu <= LANGST


def test_what_was_answered_in_the_future_locks_nothing() -> None:
    toekomst = answered(VERS, STERK, days(4000))
    assert toekomst.klaar_op > days(4000)
    assert is_due(toekomst, days(5))
    weer = answered(toekomst, STERK, days(5))
    assert not is_due(weer, days(5))
    assert weer.klaar_op <= days(5) + LANGST


def test_a_clock_that_is_a_few_hours_behind_is_no_reason_to_ask_again() -> None:
    assert not is_due(answered(VERS, STERK, days(2)), days(2) - timedelta(hours=3))


def test_a_moment_long_ago_does_not_make_a_turn_look_known_for_ever() -> None:
    oud = replace(VERS, gemaakt=BEGIN - timedelta(days=20_000), eerst_op=BEGIN - timedelta(days=19_998))
    jaar = replace(VERS, gemaakt=BEGIN - timedelta(days=365), eerst_op=BEGIN - timedelta(days=363))
    assert json.loads(plan(oud, STERK, BEGIN)[0])["stability"] == json.loads(plan(jaar, STERK, BEGIN)[0])["stability"]


@pytest.mark.parametrize("kaart", ["{}", "[]", "stuk", '{"state": 9}', "null", '{"card_id": "x", "state": 2}'])
def test_a_turn_of_which_nothing_can_be_read_any_more_starts_again(kaart: str) -> None:
    stuk = replace(VERS, antwoorden=(Antwoord(days(2), "k", STERK, 5, "", kaart, days(13)),))
    assert plan(stuk, STERK, days(13))[1] > days(14)
