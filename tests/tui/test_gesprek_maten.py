"""The conversation at every size: nothing is cut off, nothing is English, nothing is pale."""

from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import begin, gesprek_of, painted, say, talking, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.geometry import Size

from oefenen.model.woorden import Speelstand
from oefenen.session.session import Session
from oefenen.tui.help import Helpable
from oefenen.tui.themes import DONKER, LICHT
from oefenen.tui.widgets.transcript import Transcript

MATEN = [(60, 20), (80, 24), (120, 40)]
LANG = "Ik heb er lang over nagedacht en ik wil u graag vertellen wat ik zag, " * 12


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


@pytest.fixture
def lang(tmp_path: Path) -> Session:
    """A conversation with choices that are each almost a screen long."""
    pad = write_gesprek(tmp_path / "lang", vervang=('zegt: "Sorry. Dat had niet gemogen."', f'zegt: "SORRY {LANG} KLAAR."'))
    tekst = pad.read_text(encoding="utf-8").replace('zegt: "Ik had het druk, met de toetsen."', f'zegt: "DRUK {LANG} AF."')
    pad.write_text(tekst, encoding="utf-8")
    return begin(pad)


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_beginning(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(pad), maat) as pilot:
        await pilot.press("2")
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_coach(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(pad), maat) as pilot:
        await say(pilot, "welkom")
        assert scherm_tekst(pilot.app) == snapshot


async def test_the_end(pad: Path, snapshot: SnapshotAssertion) -> None:
    async with talking(begin(pad, keuzes=("welkom", "vraag", "dank"))) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_every_choice_can_be_read_whole(lang: Session, maat: tuple[int, int]) -> None:
    async with talking(lang, maat) as pilot:
        gezien = painted(pilot)
        for _ in range(40):
            await pilot.press("down")
            gezien += " " + painted(pilot)
        for deel in ("SORRY", "KLAAR.", "DRUK", "AF.", "Dat had ik moeten"):
            assert deel in gezien
        woorden = set(LANG.split())
        assert woorden <= set(gezien.split())


async def test_the_arrows_walk_back_through_long_choices_too(lang: Session) -> None:
    async with talking(lang, (60, 20)) as pilot:
        for _ in range(40):
            await pilot.press("down")
        assert gesprek_of(pilot).keuzes.aangewezen == lang.gesprek.geschud()[-1].id
        for _ in range(40):
            await pilot.press("up")
        assert gesprek_of(pilot).keuzes.aangewezen == lang.gesprek.geschud()[0].id
        assert gesprek_of(pilot).keuzes.scroll_offset.y == 0


async def test_resizing_during_the_conversation_loses_nothing(pad: Path) -> None:
    sessie = begin(pad)
    async with talking(sessie, (120, 40)) as pilot:
        await say(pilot, "welkom")
        for maat in [(60, 20), (80, 24), (120, 40), (60, 20)]:
            await pilot.resize_terminal(*maat)
            await settle(pilot)
            assert pilot.app.size == Size(*maat)
            assert "Hij hoort dat je hem ziet [goed]." in painted(pilot).replace("│ ", "")
        await pilot.press("enter")
        assert "Wat doen we eraan?" in painted(pilot)


@pytest.mark.parametrize("stap", ["begin", "coach", "einde"])
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(pad: Path, stap: str) -> None:
    sessie = begin(pad, keuzes=("welkom", "vraag", "dank") if stap == "einde" else ())
    async with talking(sessie) as pilot:
        await (say(pilot, "welkom") if stap == "coach" else pilot.press("1"))
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema


async def test_everything_that_can_have_the_focus_explains_itself(pad: Path) -> None:
    async with talking(begin(pad)) as pilot:
        for widget in pilot.app.screen.query("*"):
            assert not widget.can_focus or isinstance(widget, Helpable), widget
        await pilot.press("f1")
        assert "Met een cijfer of met de pijltjes" in painted(pilot)


async def test_the_choices_and_the_transcript_show_which_of_them_has_the_keys(pad: Path) -> None:
    async with talking(begin(pad, stand=Speelstand.DOORSPELEN)) as pilot:
        voor = scherm_tekst(pilot.app)
        await pilot.press("tab")
        assert isinstance(pilot.app.focused, Transcript)
        assert scherm_tekst(pilot.app) != voor
