"""Calibration: how near own estimates come to the measurement, too low as well as too high."""

import pytest

from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.zelf.ijking import IJking, calibrate, calibration, tell

GEMETEN = {"luisteren": (70.0, 5), "contact": (40.0, 3), "regie": (None, 2), "helderheid": (80.0, 0)}


def rated(**schattingen: int) -> Zelfbeeld:
    return Zelfbeeld(schattingen)


def test_it_is_the_mean_difference_over_what_was_rated_and_measured() -> None:
    assert calibrate(rated(luisteren=90, contact=30), GEMETEN) == IJking(15.0, 5.0, 2)


def test_too_low_counts_as_much_as_too_high() -> None:
    hoog, laag = (calibrate(rated(luisteren=punten), GEMETEN) for punten in (90, 50))
    assert hoog is not None
    assert laag is not None
    assert hoog.nauwkeurig == laag.nauwkeurig == 80
    assert hoog.richting == -laag.richting == 20


def test_who_is_exact_is_more_accurate_than_who_is_modest() -> None:
    raak, bescheiden = (calibrate(rated(luisteren=punten), GEMETEN) for punten in (70, 40))
    assert raak is not None
    assert bescheiden is not None
    assert raak.nauwkeurig == 100 > bescheiden.nauwkeurig


@pytest.mark.parametrize("beeld", [rated(), rated(regie=50), rated(helderheid=50), rated(onbekend=50)])
def test_without_a_skill_that_was_rated_and_had_chances_there_is_none(beeld: Zelfbeeld) -> None:
    assert calibrate(beeld, GEMETEN) is None


def test_over_time_every_attempt_keeps_its_place() -> None:
    pogingen = [(rated(luisteren=50), GEMETEN), (rated(), GEMETEN), (rated(luisteren=70), GEMETEN)]
    assert calibration(pogingen) == [IJking(20.0, -20.0, 1), None, IJking(0.0, 0.0, 1)]
    assert calibration([]) == []


@pytest.mark.parametrize(
    ("ijking", "woorden"),
    [
        (IJking(4.0, -4.0, 3), "Je schatting ligt dicht bij de meting: gemiddeld 4 verschil, over 3 vaardigheden."),
        (IJking(12.0, 12.0, 1), "Je schatting ligt in de buurt van de meting: gemiddeld 12 verschil, over één vaardigheid."),
        (IJking(30.0, 25.0, 2), "Je schatte jezelf meestal te hoog in."),
        (IJking(30.0, -25.0, 2), "Je schatte jezelf meestal te laag in."),
    ],
)
def test_in_words_it_praises_what_is_near_and_names_a_direction_only_when_there_is_one(ijking: IJking, woorden: str) -> None:
    assert tell(ijking).endswith(woorden)


def test_without_one_direction_none_is_named() -> None:
    assert "meestal" not in tell(IJking(30.0, 10.0, 2))
