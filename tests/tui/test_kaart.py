"""A card on the screen: one screen about a skill, and then at once a turn."""

from pathlib import Path

import pytest
from bibliotheek import running, settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import painted
from minuten import days, played, set_clock
from textual.pilot import Pilot

from oefenen.reading.bestanden import Reader
from oefenen.report.later.kaart import card
from oefenen.session.later.vandaag import skills
from oefenen.session.zelf.eigen_zin import INSTELLING, Wanneer
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.later.kaart import EERST_AF, NU_JIJ, KaartScreen, open_card
from oefenen.tui.screens.later.minuutbeurt import MinuutbeurtScreen
from oefenen.tui.screens.later.voortgang import VoortgangScreen
from oefenen.tui.screens.palet import PaletScreen
from oefenen.tui.themes import DONKER, LICHT

ALLE = skills(Reader()).vaardigheden


@pytest.fixture
def mis(app: OefenApp, tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> OefenApp:
    """The app two days after a conversation that went wrong."""
    played(tmp_path / "s", store, monkeypatch)
    store.keep_instelling(INSTELLING, Wanneer.NOOIT)
    set_clock(monkeypatch, days(2))
    return app


async def choose(pilot: Pilot[None], *, toets: str = "ctrl+p") -> None:
    """Choose the card about listening."""
    await pilot.press(toets, *"kaart:", "space", *"luist", "enter")
    await settle(pilot)


async def practise(pilot: Pilot[None]) -> None:
    """Press Enter and wait for what was looked up."""
    await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)


async def test_every_card_fits_the_smallest_screen_in_both_themes(app: OefenApp) -> None:
    async with running(app, (60, 20)) as pilot:
        for vaardigheid in ALLE.values():
            open_card(app, card(vaardigheid))
            await settle(pilot)
            assert isinstance(app.screen, KaartScreen)
            assert app.screen.query_one("#kaart").max_scroll_y == 0, vaardigheid.id
            assert NU_JIJ in painted(pilot)
        assert leftovers(app, painted=True) == {}
        for thema in (LICHT, DONKER):
            app.theme = thema
            await settle(pilot)
            assert pale_texts(app) == [], thema
        assert isinstance(app.screen, Helpable)


async def test_a_card_from_the_menu_goes_on_to_a_turn_for_that_skill(mis: OefenApp) -> None:
    async with running(mis) as pilot:
        await choose(pilot)
        assert isinstance(mis.screen, KaartScreen)
        assert "Kaart: Luisteren" in painted(pilot)
        assert "‘Hoe merkt u dat aan haar?’" in painted(pilot)
        await practise(pilot)
        assert isinstance(mis.screen, MinuutbeurtScreen)
        assert mis.screen.oefening.minuutbeurt.plek.vaardigheid == "luisteren"
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(mis.screen, KaartScreen | MinuutbeurtScreen)


async def test_without_turns_of_ones_own_the_easiest_conversation_about_it_opens(app: OefenApp) -> None:
    async with running(app) as pilot:
        await choose(pilot)
        await practise(pilot)
        assert isinstance(app.screen, DossierScreen)
        assert "Dit is het makkelijkste gesprek over luisteren." in painted(pilot)


async def test_progress_offers_the_cards(mis: OefenApp) -> None:
    async with running(mis) as pilot:
        await pilot.press("f5")
        await settle(pilot)
        await pilot.press("k")
        await settle(pilot)
        assert isinstance(mis.screen, PaletScreen)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(mis.screen, KaartScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(mis.screen, VoortgangScreen)


async def test_in_the_middle_of_a_conversation_a_card_can_only_be_read(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, GesprekScreen)
        await choose(pilot)
        await practise(pilot)
        assert isinstance(app.screen, KaartScreen)
        assert EERST_AF.split(".")[0] in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, GesprekScreen)
