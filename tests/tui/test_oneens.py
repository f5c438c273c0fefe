"""Seeing a score otherwise on the screen: pick a turn, say why, read the question."""

from pathlib import Path

import pytest
from anders import ended
from bibliotheek import running, settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import painted

from oefenen.report.voorstel import VOORSTEL
from oefenen.report.zelf.oneens import VRAGEN
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.samen.oneens import DiscussieScreen, OneensScreen, WaaromScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.themes import DONKER, LICHT


@pytest.mark.parametrize("maat", [(60, 20), (80, 24)], ids=str)
async def test_from_the_debrief_a_turn_becomes_a_question_that_is_kept(
    app: OefenApp, store: Store, tmp_path: Path, maat: tuple[int, int]
) -> None:
    sessie = ended(tmp_path / "s", store)
    async with running(app, maat) as pilot:
        app.push_screen(NabesprekingScreen(sessie))
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        assert isinstance(app.screen, OneensScreen)
        assert leftovers(app, painted=True) == {}
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, WaaromScreen)
        await pilot.press(*"Hij[b]", "enter")
        await settle(pilot)
        assert isinstance(app.screen, DiscussieScreen)
        assert "Jouw zin: Ik had het druk" in painted(pilot)
        app.screen.query_one("Kader").scroll_end(animate=False)
        await settle(pilot)
        assert VRAGEN[-1].split(",")[0] in painted(pilot)
        for thema in (LICHT, DONKER):
            app.theme = thema
            await settle(pilot)
            assert pale_texts(app) == [], thema
        await pilot.press("escape")
        await settle(pilot)
        assert "≠ Beurt 1" in painted(pilot)
        assert " Hij[b]" in painted(pilot)
        assert [een.waarom for een in store.oneens(sessie.id)] == ["Hij[b]"]
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("7")
        await settle(pilot)
        assert "Anders Hij[b]" in painted(pilot)


async def test_d_takes_it_away_and_the_debrief_says_that_scores_are_a_proposal(
    app: OefenApp, store: Store, tmp_path: Path
) -> None:
    sessie = ended(tmp_path / "s", store)
    async with running(app) as pilot:
        app.push_screen(NabesprekingScreen(sessie))
        await settle(pilot)
        await pilot.press("3", "end")
        await settle(pilot)
        assert VOORSTEL.split(":")[0] in painted(pilot)
        await pilot.press("m")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "dit zie je anders" in painted(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert store.oneens(sessie.id) == ()
        assert "dit zie je anders" not in painted(pilot)
