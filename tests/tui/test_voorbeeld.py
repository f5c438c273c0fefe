"""The voorbeeldgesprek: page by page, a question first, and both beside each other at the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import running, settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import painted, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from voorbeelden import looking, write_voorbeeld

from oefenen.checking.figures import voorbeelden as figuren
from oefenen.model.diagnostic import OefenenError
from oefenen.session.zelf.voorbeeld import ADVIES, watched
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.voorbeeld import VoorbeeldScreen
from oefenen.tui.themes import DONKER, LICHT

NAAST = 11
"""The number of the last page."""


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_voorbeeld(tmp_path / "scenarios")


@asynccontextmanager
async def looking_on(pad: Path, store: Store | None, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app with the example on top."""
    app = OefenApp(store)
    async with running(app, maat) as pilot:
        app.push_screen(VoorbeeldScreen(looking(pad, store)))
        await settle(pilot)
        yield pilot


def screen_of(pilot: Pilot[None]) -> VoorbeeldScreen:
    scherm = pilot.app.screen
    assert isinstance(scherm, VoorbeeldScreen)
    return scherm


async def read(pilot: Pilot[None], toets: str = "enter") -> None:
    """Press a key until something else than the scroll position changes."""
    scherm = screen_of(pilot)
    eerder = scherm.nu, scherm.getoond
    for _ in range(9):
        await pilot.press(toets)
        await settle(pilot)
        if (scherm.nu, scherm.getoond) != eerder or pilot.app.screen is not scherm:
            return
    raise AssertionError(scherm_tekst(pilot.app))


async def test_first_the_question_and_only_then_what_was_said(pad: Path, store: Store) -> None:
    async with looking_on(pad, store) as pilot:
        assert "Je kijkt mee met een leraar" in painted(pilot)
        await read(pilot)
        tekst = painted(pilot)
        assert "Wat voelt hij?" in tekst
        assert "Bedenk eerst zelf iets" in tekst
        assert "Dat had ik moeten doen" not in tekst
        await read(pilot, "space")
        tekst = painted(pilot)
        assert "Leraar: (staat op) Dat had ik moeten doen." in tekst
        assert "Waarom: Hij hoort dat je hem ziet [goed]." in tekst


async def test_with_one_key_one_reads_everything_to_the_end_also_on_a_small_screen(pad: Path, store: Store) -> None:
    async with looking_on(pad, store, (60, 20)) as pilot:
        scherm = screen_of(pilot)
        gezien = []
        while pilot.app.screen is scherm:
            gezien.append(scherm.nu)
            await read(pilot)
        assert list(dict.fromkeys(gezien)) == list(range(NAAST))
        assert watched(scherm.kop, store)
        assert store.gesprekken() == []


async def test_at_the_end_both_stand_beside_each_other(pad: Path, store: Store, snapshot: SnapshotAssertion) -> None:
    async with looking_on(pad, store, (100, 30)) as pilot:
        await pilot.press("n")
        assert screen_of(pilot).bladzijde.deel == "Het middelmatige gesprek"
        await pilot.press("n")
        await read(pilot)
        assert scherm_tekst(pilot.app) == snapshot


async def test_one_can_turn_back_and_skip_a_part(pad: Path, store: Store) -> None:
    async with looking_on(pad, store) as pilot:
        await pilot.press("left")
        assert screen_of(pilot).nu == 0
        await read(pilot)
        await read(pilot)
        await pilot.press("left")
        await settle(pilot)
        assert "Je kijkt mee" in painted(pilot)
        for _ in range(4):
            await pilot.press("n")
        assert screen_of(pilot).nu == NAAST - 1
        assert not watched(screen_of(pilot).kop, store)
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, VoorbeeldScreen)


async def test_a_story_without_a_middling_one_shows_the_good_one(tmp_path: Path, store: Store) -> None:
    async with looking_on(write_gesprek(tmp_path), store) as pilot:
        await pilot.press("n")
        assert screen_of(pilot).bladzijde.titel == "Hoe het afliep"


async def test_when_none_can_be_found_that_is_said(pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OefenenError("Nee.")

    monkeypatch.setattr(figuren, "compute_examples", fail)
    async with looking_on(pad, store) as pilot:
        assert "geen voorbeeld te maken" in painted(pilot)
        await pilot.press("enter", "left", "n", "escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, VoorbeeldScreen)


async def test_everything_is_readable_and_dutch(pad: Path, store: Store) -> None:
    async with looking_on(pad, store) as pilot:
        await read(pilot)
        await read(pilot)
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await settle(pilot)
            assert pale_texts(pilot.app) == []
        assert leftovers(pilot.app, painted=True) == {}


# In the dossier


async def test_the_dossier_advises_it_until_it_was_looked_at(pad: Path, store: Store) -> None:
    app = OefenApp(store)
    async with running(app) as pilot:
        gelezen = app.reader.read(pad)
        assert gelezen.scenario is not None
        app.push_screen(DossierScreen(gelezen, gelezen.scenario))
        await settle(pilot)
        assert f"{ADVIES} Druk op v." in painted(pilot)
        await pilot.press("v")
        await settle(pilot)
        scherm = screen_of(pilot)
        while pilot.app.screen is scherm:
            await read(pilot)
        assert isinstance(pilot.app.screen, DossierScreen)
        assert ADVIES not in painted(pilot)
        assert "Met v bekijk je het voorbeeldgesprek nog eens." in painted(pilot)


async def test_further_on_it_is_not_offered(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("down", "down", "enter")
        await settle(pilot)
        tekst = painted(pilot)
        assert "Het advies" in tekst
        assert "oorbeeld" not in tekst
        await pilot.press("v")
        await settle(pilot)
        assert isinstance(pilot.app.screen, DossierScreen)
