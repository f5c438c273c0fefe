"""`oefenen gekozen`: what was chosen on this computer, for the author of a scenario."""

from pathlib import Path

import pytest
from binnen import Binnen
from gesprekken import GOED, begin, write_gesprek

from oefenen.store.store import Store


@pytest.fixture
def binnen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Binnen:
    map_ = tmp_path / "map"
    map_.mkdir()
    return Binnen(tmp_path / "data", map_, monkeypatch, capsys)


def test_twenty_conversations_show_what_nobody_and_what_everybody_chose(binnen: Binnen) -> None:
    pad = write_gesprek(binnen.map)
    assert "Voor een telling zijn 20 gesprekken per beurt nodig." in binnen("gekozen", pad).out
    with Store(binnen.database) as store:
        for _ in range(20):
            begin(pad, store, keuzes=GOED)
    uit = binnen("gekozen", pad)
    assert (uit.code, uit.err) == (0, "")
    assert "- minder dan 5 %: druk (0 van 20): Ik had het druk, met de toetsen." in uit.out
    assert "- meer dan 80 %: vraag (20 van 20): Wat merkt u thuis?" in uit.out
    assert binnen("gekozen", pad, "--json").json["gesprekken"] == 20


def test_a_scenario_that_is_not_there_is_refused(binnen: Binnen) -> None:
    binnen("gekozen", "zzz").assert_one_message(2, "Het scenario ‘zzz’ is er niet")
