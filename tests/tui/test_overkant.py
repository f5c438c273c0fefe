"""The part of the debrief on the other chair: first a guess, then what is told at home and the rest."""

from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import GOED, MIS, SCENARIO, begin, looking_back, nabespreking_of, painted, part, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from oefenen.session.session import Session
from oefenen.tui.themes import DONKER, LICHT
from oefenen.tui.widgets.onthulling import Onthulling

MATEN = [(60, 20), (80, 24), (120, 40)]
RAAD = "Wat denk je dat Ruud Bakker thuis over dit gesprek vertelt?"
THUIS = "“Ze wist niks van de fiets [echt]. Nu wel, en ze belt.”"


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


@pytest.fixture
def goed(pad: Path) -> Session:
    return begin(pad, keuzes=GOED)


@pytest.fixture
def mis(pad: Path) -> Session:
    return begin(pad, keuzes=MIS)


def deel(pilot: Pilot[None]) -> Onthulling:
    return nabespreking_of(pilot).query_one("#overkant", Onthulling)


@pytest.mark.parametrize("maat", MATEN, ids=str)
@pytest.mark.parametrize("keuzes", [GOED, MIS], ids=["goed", "mis"])
async def test_the_other_side(pad: Path, snapshot: SnapshotAssertion, keuzes: tuple[str, ...], maat: tuple[int, int]) -> None:
    async with looking_back(begin(pad, keuzes=keuzes), maat) as pilot:
        await pilot.press(part("Overkant"), "enter")
        await settle(pilot)
        boven = scherm_tekst(pilot.app)
        await pilot.press("end")
        await settle(pilot)
        assert f"{boven}\n{'=' * maat[0]}\n{scherm_tekst(pilot.app)}" == snapshot


@pytest.mark.parametrize("toets", ["enter", "space"])
async def test_the_trainee_guesses_first_and_a_key_shows_the_rest(goed: Session, toets: str) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Overkant"))
        await settle(pilot)
        assert not deel(pilot).open
        assert RAAD in painted(pilot)
        assert THUIS not in painted(pilot)
        assert "briefje" not in painted(pilot)
        await pilot.press(toets)
        await settle(pilot)
        assert deel(pilot).open
        assert RAAD not in painted(pilot)
        assert THUIS in painted(pilot)
        assert f"▸{part('Overkant')} Overkant" in scherm_tekst(pilot.app)


async def test_a_click_shows_the_rest_too(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Overkant"))
        await pilot.click("#overkant", offset=(4, 4))
        await settle(pilot)
        assert THUIS in painted(pilot)


async def test_who_looks_at_another_part_first_still_guesses_and_guesses_once(goed: Session) -> None:
    async with looking_back(goed) as pilot:
        await pilot.press(part("Overkant"), part("Verloop"), "enter", part("Overkant"))
        await settle(pilot)
        assert RAAD in painted(pilot)
        await pilot.press("enter", part("Afloop"), part("Overkant"))
        await settle(pilot)
        assert THUIS in painted(pilot)


async def test_space_shows_the_rest_before_it_reads_on(goed: Session) -> None:
    async with looking_back(goed, (120, 40)) as pilot:
        await pilot.press(part("Overkant"), "space")
        await settle(pilot)
        assert f"▸{part('Overkant')} Overkant" in scherm_tekst(pilot.app)
        assert deel(pilot).open
        await pilot.press("space")
        await settle(pilot)
        assert "▸3 " in scherm_tekst(pilot.app)


async def test_enter_does_nothing_more_when_all_is_shown(goed: Session) -> None:
    async with looking_back(goed, (60, 20)) as pilot:
        await pilot.press(part("Overkant"), "enter", "enter", "enter")
        await settle(pilot)
        assert f"▸{part('Overkant')} Overkant" in scherm_tekst(pilot.app)
        assert deel(pilot).scroll_offset.y == 0


async def test_it_says_what_came_up_which_question_never_came_and_how_near_they_were(goed: Session) -> None:
    async with looking_back(goed, (120, 40)) as pilot:
        await pilot.press(part("Overkant"), "enter")
        await settle(pilot)
        tekst = painted(pilot)
        for stuk in (
            "[-_-] Ruud Bakker, thuis:",
            "Ruud Bakker had vooraf niets opgeschreven. Dit wilde hij kwijt of weten",
            "✓ Het gebeurt op de fiets. Tip voor ouders: Bedenk wat jij over thuis wilt vertellen.",
            "✗ Wie schrijft op wat we afspreken? [b] (niet op tafel)",
            "De vraag die niet kwam ? Zullen we het opschrijven?",
            "begin ████······ 4 er staat een tafel tussen jullie",
            "eind ████████·· 8 jullie denken met elkaar mee",
            "• vertelde hoe het thuis is",
        ):
            assert stuk in tekst
        assert "aan toe" not in tekst, "after a good ending nothing needs to be excused"


async def test_after_a_bad_ending_it_says_fairly_why_the_parent_came_no_further(mis: Session) -> None:
    async with looking_back(mis, (120, 40)) as pilot:
        await pilot.press(part("Overkant"), "enter")
        await settle(pilot)
        tekst = painted(pilot)
        assert "De vragen die niet kwamen ? Wat had ik eerder moeten doen? ? Wat merkt u thuis?" in tekst
        assert "Ruud Bakker kwam hier niet aan toe: met zo veel spanning" in tekst
        assert "Wat Ruud Bakker deed" not in tekst


async def test_without_words_at_home_there_is_nothing_to_guess(tmp_path: Path) -> None:
    thuis = SCENARIO[SCENARIO.index("    thuis:\n") : SCENARIO.index("  slecht:")]
    sessie = begin(write_gesprek(tmp_path / "anders", vervang=(thuis, "")), keuzes=GOED)
    async with looking_back(sessie) as pilot:
        await pilot.press(part("Overkant"))
        await settle(pilot)
        assert deel(pilot).open
        assert "Ruud Bakker had vooraf niets opgeschreven." in painted(pilot)


async def test_a_conversation_that_is_not_over_has_no_other_side_yet(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=("welkom",))) as pilot:
        await pilot.press(part("Overkant"))
        await settle(pilot)
        assert "Dit gesprek is nog niet afgelopen." in painted(pilot)


@pytest.mark.parametrize("keuzes", [GOED, MIS], ids=["goed", "mis"])
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(pad: Path, keuzes: tuple[str, ...]) -> None:
    async with looking_back(begin(pad, keuzes=keuzes), (80, 40)) as pilot:
        await pilot.press(part("Overkant"), "enter")
        await settle(pilot)
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema


async def test_the_window_can_become_smaller_and_larger_while_one_reads(goed: Session) -> None:
    async with looking_back(goed, (120, 40)) as pilot:
        await pilot.press(part("Overkant"))
        for maat in [(60, 20), (20, 5), (80, 24)]:
            await pilot.resize_terminal(*maat)
            await settle(pilot)
        assert RAAD in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert THUIS in painted(pilot)
