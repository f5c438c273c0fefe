"""Progress in the app: where it opens, what its parts say, and the way back into every debrief."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import GOED, MIS, begin, looking_back, painted, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from vooruitgang import change, play_all

from oefenen.model.diagnostic import OefenenError
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.later.voortgang import DELEN, VoortgangScreen
from oefenen.tui.screens.terug.eerst_zelf import EerstZelfScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "eigen")


@pytest.fixture
def gespeeld(store: Store, pad: Path) -> Store:
    """A store with four conversations, after two of which the trainee estimated."""
    play_all(pad, store, [MIS, GOED, GOED, ("sorry", "vraag", "dank")])
    for nummer in (1, 3):
        change(store, "INSERT INTO schatting (gesprek, vaardigheid, punten) VALUES (?, 'luisteren', 80)", (nummer,))
    return store


@asynccontextmanager
async def progress(app: OefenApp, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app with progress on top of the library."""
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("f5")
        await settle(pilot)
        assert isinstance(app.screen, VoortgangScreen)
        yield pilot


async def test_without_conversations_it_says_what_will_be_there(app: OefenApp) -> None:
    async with progress(app, (60, 20)) as pilot:
        assert "Er is nog geen gesprek afgelopen." in painted(pilot)
        await pilot.press("5", "space", "right", "escape")
        assert not isinstance(app.screen, VoortgangScreen)


async def test_the_same_key_opens_and_closes_it(app: OefenApp, gespeeld: Store) -> None:  # noqa: ARG001 - it must be there
    async with progress(app) as pilot:
        await pilot.press("f5")
        assert not isinstance(app.screen, VoortgangScreen)


async def test_every_part_has_its_number(app: OefenApp, gespeeld: Store) -> None:  # noqa: ARG001 - as above
    woorden = ("Luisteren ▃ █ █ ▇ 25 → 75", "Korte vader ○ ● ●", "Eerst gesprek 1 (01-09-2026), dan gesprek 4, 3 dagen later.",
               "Bij gesprek 1 was het verschil tussen je schatting en de meting gemiddeld 55 punten.", "4 04-09-2026")  # fmt: skip
    async with progress(app, (100, 40)) as pilot:
        for nummer, woord in enumerate(woorden, start=1):
            await pilot.press(str(nummer))
            await settle(pilot)
            assert woord in painted(pilot)
        await pilot.press(*["left"] * len(DELEN), "right")
        await settle(pilot)
        assert "Korte vader" in painted(pilot)


async def test_enter_opens_the_debrief_and_escape_comes_back(app: OefenApp, gespeeld: Store) -> None:  # noqa: ARG001 - as above
    async with progress(app) as pilot:
        await pilot.press("5", "end", "enter")
        await settle(pilot)
        assert isinstance(app.screen, NabesprekingScreen)
        assert app.screen.sessie.id == 1
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, VoortgangScreen)
        assert app.screen.lijst.highlighted == 3


async def test_a_conversation_that_was_not_looked_back_on_yet_is_looked_at_oneself_first(
    app: OefenApp, store: Store, pad: Path
) -> None:
    begin(pad, store, keuzes=GOED)
    async with progress(app) as pilot:
        assert "Er zijn nog geen vaardigheden om te laten zien." in painted(pilot)
        await pilot.press("5")
        assert "de vaardigheden komen erbij na de nabespreking" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, EerstZelfScreen)


async def test_a_changed_scenario_says_why_it_cannot_be_opened(app: OefenApp, gespeeld: Store, pad: Path) -> None:
    change(gespeeld, "DELETE FROM meting WHERE gesprek = 1")
    write_gesprek(pad.parent, vervang=("Dank dat u kwam.", "Dank u wel."))
    async with progress(app) as pilot:
        await pilot.press("5", "end")
        assert "zonder vaardigheden: het scenario is sindsdien veranderd" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, VraagScreen)
        assert "is veranderd sinds gesprek 1" in painted(pilot)


async def test_older_conversations_are_measured_beside_the_screen(app: OefenApp, gespeeld: Store) -> None:
    change(gespeeld, "DELETE FROM meting")
    async with progress(app) as pilot:
        assert "Luisteren ▃ █ █ ▇ 25 → 75" in painted(pilot)
        assert "nagerekend" not in painted(pilot)
    assert all(poging.meting for poging in gespeeld.pogingen())


async def test_it_opens_from_the_debrief_too(store: Store, pad: Path) -> None:
    sessie = begin(pad, store, keuzes=GOED)
    async with looking_back(sessie) as pilot:
        await pilot.press("v")
        await settle(pilot)
        assert isinstance(pilot.app.screen, VoortgangScreen)
        assert "Luisteren █ 92" in painted(pilot)


async def test_what_was_played_in_the_meantime_is_there_when_it_comes_back(app: OefenApp, gespeeld: Store, pad: Path) -> None:
    async with progress(app) as pilot:
        assert "4 gesprekken" in painted(pilot)
        await pilot.press("5", "enter")
        await settle(pilot)
        play_all(pad, gespeeld, [MIS])
        await pilot.press("escape", "1")
        await settle(pilot)
        assert "5 gesprekken" in painted(pilot)


async def test_a_store_that_fails_says_so_and_shows_nothing_else(
    app: OefenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OpslagError("Het bestand met je gesprekken is beschadigd.")

    monkeypatch.setattr(store, "pogingen", refuse)
    async with progress(app) as pilot:
        assert "beschadigd" in painted(pilot)
        with pytest.raises(OefenenError):
            store.pogingen()


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_every_part_fits_in_dutch_and_readable_colours(app: OefenApp, gespeeld: Store, maat: tuple[int, int]) -> None:  # noqa: ARG001 - as above
    async with progress(app, maat) as pilot:
        for index in range(len(DELEN)):
            await pilot.press(str(index + 1))
            await settle(pilot)
            deel = app.screen.focused
            assert deel is not None
            assert deel.region.right <= maat[0]
            assert deel.virtual_size.width <= deel.size.width
            assert isinstance(deel, Helpable)
        assert leftovers(app, painted=True) == {}
        for thema in (LICHT, DONKER):
            app.theme = thema
            await settle(pilot)
            assert pale_texts(app) == [], thema


async def test_the_skills(app: OefenApp, gespeeld: Store, snapshot: SnapshotAssertion) -> None:  # noqa: ARG001 - as above
    async with progress(app, (60, 20)):
        assert scherm_tekst(app) == snapshot
