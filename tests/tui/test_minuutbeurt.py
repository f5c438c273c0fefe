"""Single turns on the screen: one choice in a minute, how it went, and the next one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import painted
from minuten import days, played, set_clock, turns
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from oefenen.session.later.minuutbeurt import open_turn
from oefenen.session.later.minuutwens import wants_clock
from oefenen.session.zelf.eigen_zin import INSTELLING, Wanneer
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.later.minuutbeurt import MinuutbeurtScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]
pytestmark = pytest.mark.usefixtures("map_")


class Tik:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.nu = 0.0

    def __call__(self) -> float:
        return self.nu


@pytest.fixture
def tik() -> Tik:
    return Tik()


@pytest.fixture
def mis(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The store, two days after a conversation that went wrong, without own words first."""
    played(tmp_path / "s", store, monkeypatch)
    store.keep_instelling(INSTELLING, Wanneer.NOOIT)
    set_clock(monkeypatch, days(2))
    return store


@asynccontextmanager
async def practising(
    store: Store, *namen: str, maat: tuple[int, int] = (80, 24), tik: Tik | None = None
) -> AsyncIterator[Pilot[None]]:
    """Run the app with these turns on top."""
    alle = turns(store)
    app = OefenApp(store)
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        app.push_screen(MinuutbeurtScreen([open_turn(alle[naam], store) for naam in namen], store, tik=tik or Tik()))
        await settle(pilot)
        yield pilot


def screen_of(pilot: Pilot[None]) -> MinuutbeurtScreen:
    scherm = pilot.app.screen
    assert isinstance(scherm, MinuutbeurtScreen)
    return scherm


async def say(pilot: Pilot[None], keuze: str) -> None:
    """Say a choice with the keys of the keyboard."""
    ids = [een.id for een in screen_of(pilot).gesprek.geschud()]
    await pilot.press(str(ids.index(keuze) + 1), "enter")
    await settle(pilot)


async def test_a_turn_begins_with_what_was_said_just_before(mis: Store, snapshot: SnapshotAssertion) -> None:
    async with practising(mis, "kern", "deur") as pilot:
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_at_every_size_the_parent_the_choices_and_the_minute_are_there(mis: Store, maat: tuple[int, int]) -> None:
    async with practising(mis, "kern", maat=maat) as pilot:
        tekst = painted(pilot)
        for deel in (
            "Minuutbeurt · luisteren",
            "nog 60 seconden",
            "Wat doen we eraan?",
            "Wat merkt u thuis?",
            "Ik leg het u uit.",
        ):
            assert deel in tekst, deel


async def test_the_parent_reacts_then_the_coach_and_then_how_it_went(mis: Store) -> None:
    async with practising(mis, "kern") as pilot:
        await say(pilot, "uitleg")
        assert "Doe maar niet." in painted(pilot)
        assert "Hij wil eerst gehoord worden." in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        tekst = painted(pilot)
        for deel in ("Voor luisteren lag er een sterkere zin.", "Sterker daarvoor: Wat merkt u thuis?", "komt terug: morgen."):
            assert deel in tekst, deel
        assert [a.keuze for a in turns(mis)["kern"].antwoorden] == ["uitleg"]
        await pilot.press("enter")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, MinuutbeurtScreen)


async def test_the_next_turn_follows_with_a_minute_of_its_own(mis: Store, tik: Tik) -> None:
    async with practising(mis, "kern", "deur", tik=tik) as pilot:
        assert "Minuutbeurt 1 van 2" in painted(pilot)
        tik.nu = 45
        await say(pilot, "vraag")
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert "Minuutbeurt 2 van 2" in painted(pilot)
        assert "nog 60 seconden" in painted(pilot)
        assert turns(mis)["kern"].antwoorden[0].seconden == 45


async def test_when_the_minute_is_over_nothing_happens_but_that_it_says_so(mis: Store, tik: Tik) -> None:
    async with practising(mis, "kern", tik=tik) as pilot:
        tik.nu = 31
        screen_of(pilot).show_time()
        await settle(pilot)
        assert "nog 30 seconden" in painted(pilot)
        tik.nu = 61
        screen_of(pilot).show_time()
        await settle(pilot)
        assert "de minuut is om" in painted(pilot)
        assert "Dat geeft niet: kies wat je nu zou zeggen." in painted(pilot)
        await say(pilot, "vraag")
        assert turns(mis)["kern"].antwoorden[0].seconden == 61


async def test_while_help_is_read_no_time_passes(mis: Store, tik: Tik) -> None:
    async with practising(mis, "kern", tik=tik) as pilot:
        tik.nu = 10
        await pilot.press("f1")
        await settle(pilot)
        tik.nu = 500
        await pilot.press("f1")
        await settle(pilot)
        tik.nu = 505
        await say(pilot, "vraag")
        assert turns(mis)["kern"].antwoorden[0].seconden == 15


async def test_the_clock_can_be_switched_off_and_stays_off(mis: Store) -> None:
    async with practising(mis, "kern") as pilot:
        await pilot.press("k")
        await settle(pilot)
        assert "seconden" not in painted(pilot)
        assert not wants_clock(mis)
        await pilot.press("k")
        await settle(pilot)
        assert "nog 60 seconden" in painted(pilot)
        assert wants_clock(mis)


def test_who_switched_all_clocks_off_has_no_minute_either(store: Store) -> None:
    store.keep_instelling("klok", "uit")
    assert not wants_clock(store)


async def test_u_takes_the_answer_back_and_offers_the_same_choices(mis: Store) -> None:
    async with practising(mis, "kern") as pilot:
        assert screen_of(pilot).check_action("undo", ()) is False
        await say(pilot, "uitleg")
        await pilot.press("u")
        await settle(pilot)
        assert turns(mis)["kern"].antwoorden == ()
        assert "Doe maar niet." not in painted(pilot)
        await say(pilot, "vraag")
        assert [a.keuze for a in turns(mis)["kern"].antwoorden] == ["vraag"]


async def test_own_words_come_first_where_that_is_wanted(mis: Store, tik: Tik) -> None:
    mis.keep_instelling(INSTELLING, Wanneer.ALTIJD)
    async with practising(mis, "kern", "slot", tik=tik) as pilot:
        assert "Wat zou jij zeggen?" in painted(pilot)
        assert "Schrijf geen echte namen op." in painted(pilot)
        tik.nu = 100
        await pilot.press(*"Wat ", *"is ", *"er?", "enter")
        await settle(pilot)
        assert "nog 60 seconden" in painted(pilot)
        assert "Jouw zin: Wat is er?" in painted(pilot)
        await say(pilot, "vraag")
        await pilot.press("enter")
        await settle(pilot)
        assert "Jouw zin: Wat is er?" in painted(pilot)
        assert turns(mis)["kern"].antwoorden[0].eigen_zin == "Wat is er?"
        await pilot.press("enter")
        await settle(pilot)
        assert "geen echte namen" not in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Wat zeg je?" in painted(pilot)


async def test_escape_leaves_and_what_was_not_done_stays(mis: Store) -> None:
    async with practising(mis, "kern", "deur") as pilot:
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, MinuutbeurtScreen)
        assert all(not beurt.antwoorden for beurt in turns(mis).values())


async def test_what_cannot_be_kept_is_said_and_can_be_tried_again(mis: Store) -> None:
    async with practising(mis, "kern") as pilot:
        mis.close()
        await say(pilot, "vraag")
        assert isinstance(pilot.app.screen, VraagScreen)
        mis.reopen()
        await pilot.press("escape")
        await settle(pilot)
        await say(pilot, "vraag")
        assert len(turns(mis)["kern"].antwoorden) == 1


async def test_it_explains_itself_in_dutch_and_can_be_read(mis: Store) -> None:
    async with practising(mis, "kern") as pilot:
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await settle(pilot)
            assert pale_texts(pilot.app) == [], thema
        assert isinstance(pilot.app.screen, Helpable)
        assert leftovers(pilot.app, painted=True) == {}
        await say(pilot, "uitleg")
        await pilot.press("enter")
        await settle(pilot)
        assert leftovers(pilot.app, painted=True) == {}
