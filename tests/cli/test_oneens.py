"""`oefenen oneens`: a score that is seen otherwise, line by line."""

from pathlib import Path

import pytest
from binnen import Binnen
from gesprekken import MIS, write_gesprek


@pytest.fixture
def mis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Binnen:
    """The program after a conversation that went wrong."""
    map_ = tmp_path / "map"
    map_.mkdir()
    binnen = Binnen(tmp_path / "data", map_, monkeypatch, capsys)
    assert binnen("speel", write_gesprek(map_), "--keuzes", ",".join(MIS)).code == 0
    return binnen


def test_a_turn_gives_a_question_and_the_reason_is_kept(mis: Binnen) -> None:
    uit = mis("oneens", "1", "1", "Hij wil cijfers.")
    assert uit.code == 0
    for regel in (
        "Hier zie ik het anders: beurt 1",
        "Jouw zin: Ik had het druk, met de toetsen.",
        "Waarom jij het anders ziet: Hij wil cijfers.",
    ):
        assert regel in uit.out.splitlines()
    assert "Schrijf geen echte namen op." in uit.err
    assert "Hij wil cijfers." in mis("oneens", "1").out
    assert mis("oneens", "1", "--json").json["oneens"][0]["waarom"] == "Hij wil cijfers."
    assert "Hij wil cijfers." in mis("verslag", "1").out


def test_it_can_be_taken_away_again(mis: Binnen) -> None:
    mis("oneens", "1", "2")
    assert "nergens mee oneens" in mis("oneens", "1", "2", "--haal-weg").err
    mis("oneens", "1", "2", "--haal-weg").assert_one_message(2, "Bij beurt 2 stond niets.")


def test_what_is_not_there_is_refused(mis: Binnen) -> None:
    mis("oneens", "9").assert_one_message(2, "Gesprek 9 is er niet.")
    mis("oneens", "1", "9").assert_one_message(2, "Beurt ‘9’ is er niet in dit gesprek.")
    mis("oneens", "1", "--haal-weg").assert_one_message(2, "Zeg er ook bij welke beurt.")
