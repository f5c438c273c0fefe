"""The transcript: a window of mounted lines that follows the conversation and gives old lines back."""

from collections.abc import AsyncIterator, Iterable

import pytest
from bibliotheek import settle
from scherm import scherm_tekst
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from oefenen.model.scenario import Variant
from oefenen.tui.themes import LICHT, THEMES
from oefenen.tui.widgets.transcript import MEEST, Bubbel, BubbelKaart, Transcript


def line(nummer: int) -> Bubbel:
    kant = ("ouder", "jij")[nummer % 2]
    return Bubbel(kant, kant.title(), (Variant(f"Zin nummer {nummer}."),))


class Alleen(App[None]):
    """A transcript and nothing else."""

    CSS = "BubbelKaart { height: auto; } Transcript { align: left bottom; }"

    def __init__(self, bubbels: Iterable[Bubbel]) -> None:
        super().__init__()
        self._bubbels = bubbels
        self.register_theme(THEMES[LICHT])
        self.theme = LICHT

    def compose(self) -> ComposeResult:
        yield Transcript(self._bubbels)


def transcript(pilot: Pilot[None]) -> Transcript:
    return pilot.app.query_one(Transcript)


AANTAL = 110


@pytest.fixture
async def lang() -> AsyncIterator[Pilot[None]]:
    """A transcript that begins with more lines than a window."""
    async with Alleen(map(line, range(AANTAL))).run_test(size=(60, 20)) as pilot:
        transcript(pilot).focus()
        await settle(pilot)
        yield pilot


async def test_at_most_sixty_widgets_are_mounted_and_the_newest_line_is_shown(lang: Pilot[None]) -> None:
    assert len(transcript(lang).query("*")) <= MEEST == 60
    assert f"Zin nummer {AANTAL - 1}." in scherm_tekst(lang.app)


async def test_line_after_line_the_window_stays_small_and_at_the_newest() -> None:
    async with Alleen([line(0)]).run_test(size=(60, 20)) as pilot:
        for nummer in range(1, 200):
            transcript(pilot).add([line(nummer)])
            assert len(transcript(pilot).query(BubbelKaart)) < MEEST
            await pilot.pause()
        await settle(pilot)
        assert len(transcript(pilot).query("*")) <= MEEST
        assert "Zin nummer 199." in scherm_tekst(pilot.app)
        assert len(transcript(pilot).bubbels) == 200


async def test_many_lines_at_once_are_one_window() -> None:
    async with Alleen([line(0)]).run_test(size=(60, 20)) as pilot:
        transcript(pilot).add(map(line, range(1, 200)))
        await settle(pilot)
        assert len(transcript(pilot).query("*")) <= MEEST
        assert "Zin nummer 199." in scherm_tekst(pilot.app)


def shown(pilot: Pilot[None]) -> list[int]:
    return [int(deel.split(".")[0]) for deel in scherm_tekst(pilot.app).split("Zin nummer ")[1:]]


async def walk(pilot: Pilot[None], toets: str, doel: int) -> list[int]:
    """Press a key until line *doel* is on the screen; give every line that came by."""
    gezien = shown(pilot)
    while doel not in gezien:
        await pilot.press(toets)
        await settle(pilot)
        assert len(transcript(pilot).query("*")) <= MEEST
        gezien += shown(pilot)
        assert len(gezien) < AANTAL * 10
    return gezien


async def test_scrolling_up_brings_back_every_line(lang: Pilot[None]) -> None:
    assert set(await walk(lang, "pageup", 0)) == set(range(AANTAL))


async def test_scrolling_down_again_skips_no_line_and_ends_at_the_newest(lang: Pilot[None]) -> None:
    await lang.press("home")
    await settle(lang)
    assert 0 in shown(lang)
    gezien = await walk(lang, "pagedown", AANTAL - 1)
    assert list(dict.fromkeys(gezien)) == list(range(AANTAL))


async def test_end_goes_straight_to_the_newest_line(lang: Pilot[None]) -> None:
    await lang.press("home", "end")
    await settle(lang)
    assert AANTAL - 1 in shown(lang)
    assert len(transcript(lang).query("*")) <= MEEST


async def test_something_new_brings_who_was_reading_back_to_now(lang: Pilot[None]) -> None:
    await lang.press("home")
    await settle(lang)
    transcript(lang).add([line(AANTAL)])
    await settle(lang)
    assert AANTAL in shown(lang)


async def test_a_hint_says_that_there_is_more_above(lang: Pilot[None]) -> None:
    assert transcript(lang).query_one("#eerder").display
    await lang.press("home")
    await settle(lang)
    assert not transcript(lang).query_one("#eerder").display


async def test_who_goes_on_speaking_is_named_once() -> None:
    async with Alleen([line(0), line(0), line(1)]).run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        assert scherm_tekst(pilot.app).count("Ouder") == 1
        assert scherm_tekst(pilot.app).count("Jij") == 1
