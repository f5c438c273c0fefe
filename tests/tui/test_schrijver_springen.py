"""Jumping to a turn in the author's mode: search, choose a state that can really be, and go on from there."""

from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import painted, say, talking
from scherm import scherm_tekst
from schrijvers import made, schrijver_of, springer_of, trial, write_proef
from spelen import beurt, beurten, keuze, write
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import OptionList

from oefenen.session.auteur.schrijver import explore_trial
from oefenen.session.session import Session
from oefenen.tui import verkennen
from oefenen.tui.screens.auteur.schrijver import SchrijverScreen
from oefenen.tui.screens.auteur.toestand import ToestandScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_proef(tmp_path / "proef")


async def jump(pilot: Pilot[None], *toetsen: str) -> None:
    """Open the window, wait until everything is known, and press keys."""
    await pilot.press("s")
    await settle(pilot)
    for toets in toetsen:
        await pilot.press(toets)
        await settle(pilot)


async def test_all_turns_are_listed_with_how_often_somebody_comes_there(pad: Path) -> None:
    async with talking(trial(pad)) as pilot:
        await jump(pilot)
        assert springer_of(pilot)
        for deel in ("▸ deur hier ben je Afstemmen 100 %", "kern Delen 100 %", "slot Afronden 100 %", "op goed geluk kiest"):
            assert deel in painted(pilot)


async def test_typing_searches_in_names_phases_and_lines(pad: Path) -> None:
    async with talking(trial(pad)) as pilot:
        for zoek, gevonden in (("slot", "slot"), ("delen", "kern"), ("moeten bellen", "deur")):
            await jump(pilot, *(toets if toets != " " else "space" for toets in zoek))
            assert f"▸ {gevonden}" in painted(pilot)
            assert len(springer_of(pilot).query_one(OptionList).options) == 1
            await pilot.press("escape")
        await jump(pilot, *"qq")
        assert "Zo'n beurt is er niet." in painted(pilot)
        await pilot.press("enter")
        assert springer_of(pilot)


async def test_a_state_is_chosen_and_the_conversation_goes_on_from_there(pad: Path) -> None:
    async with talking(trial(pad)) as pilot:
        await jump(pilot, *"slot", "enter")
        scherm = pilot.app.screen
        assert isinstance(scherm, ToestandScreen)
        assert "slot: hoe is de ouder eraan toe?" in painted(pilot)
        await pilot.press("3", "enter")
        await settle(pilot)
        assert schrijver_of(pilot).gesprek.toestand.beurt == "slot"
        assert len(made(pilot)) == 2
        assert "tot hier nagespeeld: 2 keuzes" in painted(pilot)
        await say(pilot, "dank")
        assert made(pilot)[-1] == "dank"


async def test_the_chosen_state_is_the_one_that_was_described(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        await jump(pilot, *"kern", "enter")
        await pilot.press("down")
        tekst = painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        t = schrijver_of(pilot).gesprek.toestand
        standen = ", ".join(f"{naam} {waarde}" for naam, waarde in t.stand.items())
        assert f"▸ 2 {t.stemming} · {standen}" in tekst


async def test_a_turn_with_only_one_state_is_gone_to_at_once(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        await jump(pilot, *"deur", "enter")
        assert isinstance(pilot.app.screen, SchrijverScreen)
        assert made(pilot) == []


async def test_a_turn_out_of_reach_is_marked_and_says_so(tmp_path: Path) -> None:
    pad = write(tmp_path, beurten(beurt("a", keuze("k", naar="klaar")), beurt("b", keuze("k"))))
    async with talking(trial(pad)) as pilot:
        await jump(pilot)
        assert "b Delen ✗ onbereikbaar" in painted(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "Geen enkel gesprek komt bij ‘b’." in painted(pilot)
        assert springer_of(pilot)


async def test_a_conversation_that_goes_round_can_be_jumped_into(tmp_path: Path) -> None:
    rond = beurten(beurt("a", keuze("weer", naar="a"), keuze("door")), beurt("b", keuze("k")))
    async with talking(trial(write(tmp_path, rond))) as pilot:
        await jump(pilot)
        assert "b Delen ✓ bereikbaar" in painted(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert made(pilot) == ["door"]


async def test_escape_changes_nothing(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        await jump(pilot, *"slot", "enter", "escape")
        assert springer_of(pilot)
        await pilot.press("escape")
        assert made(pilot) == ["welkom"]


class Held:
    """Stands in for the exploration: says that it is under way, and waits until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._gewoon = explore_trial
        self.verder = Event()
        self.gestopt = Event()
        monkeypatch.setattr(verkennen, "explore_trial", self)

    def __call__(self, sessie: Session, progress: Callable[[int], None]) -> object:
        """Explore, in a thread."""
        progress(1234)
        self.verder.wait()
        try:
            progress(5678)
        except Exception:
            self.gestopt.set()
            raise
        return self._gewoon(sessie, progress)


async def test_whoever_chooses_before_everything_is_known_is_taken_there_later(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vast = Held(monkeypatch)
    async with talking(trial(pad)) as pilot:
        await pilot.press("s")
        await pilot.press(*"slot")
        await pilot.press("enter")
        assert "Zodra dit klaar is gaat het naar ‘slot’." in painted(pilot)
        vast.verder.set()
        await settle(pilot)
        await settle(pilot)
        assert isinstance(pilot.app.screen, ToestandScreen)


async def test_leaving_stops_the_exploration(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vast = Held(monkeypatch)
    async with talking(trial(pad)) as pilot:
        await pilot.press("s")
        await pilot.press("escape")
        assert made(pilot) == []
        vast.verder.set()
        assert await to_thread(vast.gestopt.wait, 60)


async def test_what_is_known_is_not_found_out_again(pad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(trial(pad)) as pilot:
        await jump(pilot, "escape")
        monkeypatch.setattr(verkennen, "explore_trial", None)
        await jump(pilot, *"kern", "enter", "enter")
        assert schrijver_of(pilot).gesprek.toestand.beurt == "kern"


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_picture_of_the_turns(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(trial(pad, "welkom"), maat) as pilot:
        await jump(pilot)
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN[:2], ids=str)
async def test_the_picture_of_the_states(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(trial(pad, "welkom"), maat) as pilot:
        await jump(pilot, *"kern", "enter")
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("toetsen", [[], [*"kern", "enter"], ["f1"]], ids=["beurten", "toestanden", "hulp"])
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(pad: Path, toetsen: list[str]) -> None:
    async with talking(trial(pad)) as pilot:
        await jump(pilot, *toetsen)
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema
