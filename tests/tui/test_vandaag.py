"""Today on the screen: what there is to do, started with Enter; and one quiet line in the library."""

from pathlib import Path

import pytest
from bibliotheek import play, running, settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import painted
from minuten import days, played, set_clock
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.widgets import Static

from oefenen.session.zelf.eigen_zin import INSTELLING, Wanneer
from oefenen.session.zelf.zelfbeeld import asks
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.later.minuutbeurt import MinuutbeurtScreen
from oefenen.tui.screens.later.vandaag import VandaagScreen
from oefenen.tui.screens.palet import PaletScreen
from oefenen.tui.screens.terug.eerst_zelf import EerstZelfScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def mis(app: OefenApp, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> OefenApp:
    """The app two days after a conversation that went wrong."""
    played(tmp_path / "s", store, monkeypatch)
    store.keep_instelling(INSTELLING, Wanneer.NOOIT)
    set_clock(monkeypatch, days(2))
    return app


def line(app: OefenApp) -> str:
    """Give the quiet line of the library, "" when it is not shown."""
    regel = app.screen_stack[0].query_one("#vandaag", Static)
    return str(regel.content) if regel.display else ""


async def test_a_newcomer_sees_no_line_and_an_explanation_behind_the_key(app: OefenApp) -> None:
    async with running(app) as pilot:
        assert line(app) == ""
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(app.screen, VandaagScreen)
        assert "Een gesprek: Weer te laat" in painted(pilot)
        assert "Niets moet." in painted(pilot)


async def test_what_waits_is_one_quiet_line(mis: OefenApp) -> None:
    async with running(mis):
        assert line(mis) == "F3  vandaag: 3 minuutbeurten en een gesprek"


async def test_the_things_for_today(mis: OefenApp, snapshot: SnapshotAssertion) -> None:
    async with running(mis) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        assert scherm_tekst(mis) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_at_every_size_all_of_it_can_be_read(mis: OefenApp, maat: tuple[int, int]) -> None:
    async with running(mis, maat) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        tekst = painted(pilot)
        for deel in ("Vandaag, 3 september 2026", "3 minuutbeurten", "Om niet te vergeten: luisteren.", "Niets moet."):
            assert deel in tekst, deel
        assert leftovers(mis, painted=True) == {}
        for thema in (LICHT, DONKER):
            mis.theme = thema
            await settle(pilot)
            assert pale_texts(mis) == [], thema
        assert isinstance(mis.screen, Helpable)


async def test_enter_practises_and_afterwards_it_is_gone_from_the_list(mis: OefenApp) -> None:
    async with running(mis) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(mis.screen, MinuutbeurtScreen)
        for _ in range(3):
            await pilot.press("1", "enter")
            await settle(pilot)
            await pilot.press("enter")
            await settle(pilot)
            await pilot.press("enter")
            await settle(pilot)
        assert isinstance(mis.screen, VandaagScreen)
        assert "minuutbeurten" not in painted(pilot).partition("Er zijn vandaag geen minuutbeurten.")[0]
        assert "De volgende komt" in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert line(mis) == ""


async def test_a_conversation_opens_its_dossier_from_the_library(mis: OefenApp) -> None:
    async with running(mis) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        await pilot.press("2", "enter")
        await settle(pilot)
        assert isinstance(mis.screen, DossierScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(mis.screen, BibliotheekScreen)


async def test_what_is_open_of_the_last_conversation_opens_there(mis: OefenApp) -> None:
    async with running(mis) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        await pilot.press("3", "enter")
        await settle(pilot)
        assert isinstance(mis.screen, EerstZelfScreen)
        assert asks(mis.screen.sessie)


async def test_a_conversation_that_was_left_goes_on(app: OefenApp, store: Store, map_: Path) -> None:
    play(map_ / "b_te_laat.yaml", store, keuzes=1)
    async with running(app) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, GesprekScreen)
        assert len(app.screen.gesprek.stappen) == 1
        await pilot.press("f3")
        await settle(pilot)
        assert isinstance(app.screen, GesprekScreen)


async def test_one_skill_can_be_chosen_and_practised_also_when_nothing_is_due(
    mis: OefenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, days(0))
    async with running(mis) as pilot:
        await pilot.press("f3")
        await settle(pilot)
        await pilot.press("v")
        await settle(pilot)
        assert isinstance(mis.screen, PaletScreen)
        assert "Oefen alleen: luisteren" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(mis.screen, MinuutbeurtScreen)
        assert "Minuutbeurt 1 van 3" in painted(pilot)


async def test_without_turns_the_key_explains_where_they_come_from(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("f3", "v")
        await settle(pilot)
        assert "na twee dagen komt er een beurt terug" in painted(pilot)


async def test_a_scenario_that_changed_is_told_and_nothing_breaks(mis: OefenApp, tmp_path: Path) -> None:
    async with running(mis) as pilot:
        (tmp_path / "s" / "kort.yaml").unlink()
        await pilot.press("f3")
        await settle(pilot)
        assert "ligt apart" in painted(pilot)
        await pilot.press("v")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "Dit kan nu niet" in painted(pilot)
