"""`oefenen kaart`: what a skill is, and the command that practises it at once."""

from pathlib import Path

import pytest
from binnen import Binnen
from gesprekken import MIS, write_gesprek


@pytest.fixture
def binnen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Binnen:
    map_ = tmp_path / "map"
    map_.mkdir()
    return Binnen(tmp_path / "data", map_, monkeypatch, capsys)


def test_without_a_name_all_skills_are_listed(binnen: Binnen) -> None:
    uit = binnen("kaart")
    assert uit.code == 0
    regels = uit.out.splitlines()
    assert len(regels) == 12
    assert regels[4].startswith("luisteren         Je laat de ouder vertellen")
    assert all(len(regel) <= 80 for regel in regels)


def test_a_card_shows_strong_and_weak_and_then_a_conversation_when_there_are_no_turns(binnen: Binnen) -> None:
    uit = binnen("kaart", "Luisteren")
    assert uit.code == 0
    regels = uit.out.splitlines()
    assert regels[0] == "Kaart: Luisteren"
    assert len(regels) <= 16
    assert uit.out.index("Sterk: ") < uit.out.index("- ‘Hoe merkt u dat aan haar?’") < uit.out.index("Zwak: ")
    assert regels[-1].endswith("oefenen speel b1_een_goed_begin")


def test_after_a_conversation_it_goes_on_to_one_turn(binnen: Binnen) -> None:
    pad = write_gesprek(binnen.map)
    assert binnen("speel", pad, "--keuzes", ",".join(MIS)).code == 0
    uit = binnen("kaart", "luisteren")
    assert uit.out.splitlines()[-1] == "Oefen het meteen in één beurt: oefenen minuutbeurt --vaardigheid luisteren"


def test_a_skill_that_is_not_there_is_refused_with_a_proposal(binnen: Binnen) -> None:
    binnen("kaart", "luistern").assert_one_message(2, "Bedoelde je ‘luisteren’")
