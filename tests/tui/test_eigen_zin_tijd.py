"""Own words first on the screen: when the time is over, when the disk is full, and when somebody leaves or goes back."""

from pathlib import Path

import pytest
from bibliotheek import settle
from eigen_zinnen import ZIN, Teller, screen_of, write_down
from gesprekken import begin, painted, say, talking, write_gesprek

from oefenen.model.eigen_zin import EigenZin
from oefenen.session.anders.vertakken import branch
from oefenen.session.zelf.eigen_zin import Wens, keep
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.tui.screens.vraag import VraagScreen

SOMS = Wens()
KORT = Wens(seconden=30)
VRAAG, KEUZES = "Wat zou jij zeggen?", "Wat zeg je?"


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


# When it cannot be kept


async def test_what_cannot_be_kept_stays_in_the_field(pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OpslagError("De schijf is vol.")

    sessie = begin(pad, store)
    async with talking(sessie, wens=SOMS) as pilot:
        with monkeypatch.context() as vol:
            vol.setattr(Store, "keep_eigen_zin", full)
            await write_down(pilot, ZIN)
            assert isinstance(pilot.app.screen, VraagScreen)
            assert "De schijf is vol." in painted(pilot)
            await pilot.press("enter")
            await settle(pilot)
        assert ZIN in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN)}


async def test_a_likeness_that_cannot_be_kept_does_not_stop_the_conversation(
    pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OpslagError("De schijf is vol.")

    async with talking(begin(pad, store), wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "druk")
        monkeypatch.setattr(Store, "keep_eigen_zin", full)
        await pilot.press("1")
        await settle(pilot)
        assert "De schijf is vol." in painted(pilot)
        assert screen_of(pilot).coach.display


# The time


async def test_when_the_time_is_over_the_choices_appear_and_what_was_typed_is_kept(pad: Path, store: Store) -> None:
    teller, sessie = Teller(), begin(pad, store)
    async with talking(sessie, wens=KORT, wekker=teller) as pilot:
        assert "Je hebt 30 seconden" in painted(pilot)
        assert set(teller.gezet) == {30}
        await pilot.press(*"U bent b")
        teller.ring()
        await settle(pilot)
        assert KEUZES in painted(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin("U bent b")}


async def test_when_nothing_was_typed_in_time_it_is_skipped(pad: Path, store: Store) -> None:
    teller, sessie = Teller(), begin(pad, store)
    async with talking(sessie, wens=KORT, wekker=teller) as pilot:
        teller.ring()
        await settle(pilot)
        assert KEUZES in painted(pilot)
        assert store.eigen_zinnen(sessie.id) == {}


async def test_the_time_stops_with_the_typing_and_while_the_help_is_read(pad: Path) -> None:
    teller = Teller()
    async with talking(begin(pad), wens=KORT, wekker=teller) as pilot:
        await pilot.press("f1")
        await settle(pilot)
        assert "Eerst je eigen zin" in painted(pilot)
        assert not teller.loopt
        await pilot.press("escape")
        await settle(pilot)
        assert teller.loopt
        await write_down(pilot, ZIN)
        assert not teller.loopt
        await pilot.press("f1", "escape")
        await settle(pilot)
        assert not teller.loopt


async def test_the_clock_of_the_conversation_stands_still(pad: Path) -> None:
    teller, sessie = Teller(), begin(pad)
    async with talking(sessie, wens=KORT, wekker=teller) as pilot:
        assert "nog 4:52" in painted(pilot)
        voor = sessie.gesprek.toestand.tijd_over
        await pilot.press(*ZIN)
        teller.ring()
        await settle(pilot)
        assert "nog 4:52" in painted(pilot)
        assert sessie.gesprek.toestand.tijd_over == voor


async def test_without_a_limit_no_clock_is_set(pad: Path) -> None:
    teller = Teller()
    async with talking(begin(pad), wens=SOMS, wekker=teller):
        assert teller.gezet == []


async def test_what_cannot_be_kept_in_time_is_said_and_the_conversation_goes_on(
    pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OpslagError("De schijf is vol.")

    teller = Teller()
    async with talking(begin(pad, store), wens=KORT, wekker=teller) as pilot:
        monkeypatch.setattr(Store, "keep_eigen_zin", full)
        await pilot.press(*ZIN)
        teller.ring()
        await settle(pilot)
        assert "De schijf is vol." in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert KEUZES in painted(pilot)


# Leaving and branching


async def test_whoever_leaves_before_the_first_choice_finds_the_sentence_in_the_library(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, (120, 40), wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await pilot.press("escape")
        await settle(pilot)
        assert "Bewaard. Je kunt later verder." in painted(pilot)
    assert store.overzicht()[1][str(pad)].id == sessie.id


async def test_a_branch_asks_again_from_its_first_turn(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    keep(sessie, ZIN)
    sessie.kies("druk")
    async with talking(branch(sessie, 0), wens=SOMS) as pilot:
        assert VRAAG in painted(pilot)
        assert screen_of(pilot).veld.text == ""
