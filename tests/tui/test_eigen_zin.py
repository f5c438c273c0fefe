"""Own words first on the screen: keys in; what is kept, and what is to be seen, out."""

from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from eigen_zinnen import ZIN, Teller, screen_of, write_down
from engels import leftovers
from gesprekken import GOED, begin, looking_back, mash, painted, part, say, talking, write_gesprek
from scherm import scherm_tekst
from schrijvers import trial
from spelen import beurt, beurten, keuze, write
from syrupy.assertion import SnapshotAssertion
from textual.events import Paste

from oefenen.model.eigen_zin import GEEN_ERVAN, EigenZin
from oefenen.model.woorden import Speelstand
from oefenen.session.session import resume
from oefenen.session.zelf.eigen_zin import LANGST, Wanneer, Wens
from oefenen.store.store import Store
from oefenen.tui.help import Helpable
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.eigen_gesprek import EigenGesprekScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]
SOMS, ALTIJD = Wens(), Wens(Wanneer.ALTIJD)
KORT = Wens(seconden=30)
VRAAG, KEUZES, LEEK = "Wat zou jij zeggen?", "Wat zeg je?", "Waar leek je eigen zin op?"


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


# Before the choices


async def test_a_sentence_is_asked_for_under_the_line_of_the_parent_and_the_choices_wait(pad: Path) -> None:
    async with talking(begin(pad), wens=SOMS) as pilot:
        tekst = painted(pilot)
        assert tekst.index("moeten bellen") < tekst.index("Wat voelt hij?") < tekst.index(VRAAG)
        assert KEUZES not in tekst
        assert "Ik had het druk" not in tekst
        assert "Enter Toon de keuzes Esc Sla over" in tekst


async def test_enter_keeps_it_and_shows_the_choices_below_it(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, wens=SOMS) as pilot:
        await pilot.press(*"[b]U bent boos[/b] 1")
        assert store.eigen_zinnen(sessie.id) == {}
        await pilot.press("enter")
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin("[b]U bent boos[/b] 1")}
        tekst = painted(pilot)
        assert tekst.index("Jouw zin: [b]U bent boos[/b] 1") < tekst.index(KEUZES) < tekst.index("Ik had het druk")
        assert sessie.gesprek.stappen == []


@pytest.mark.parametrize("toetsen", [["escape"], ["enter"], [*"Half", "escape"]], ids=str)
async def test_escape_or_an_empty_line_skips_it(pad: Path, store: Store, toetsen: list[str]) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, wens=SOMS) as pilot:
        await pilot.press(*toetsen)
        await settle(pilot)
        assert KEUZES in painted(pilot)
        assert store.eigen_zinnen(sessie.id) == {}
        await say(pilot, "welkom")
        assert LEEK not in painted(pilot)
        assert "Coach" in painted(pilot)


async def test_a_second_escape_leaves_the_conversation(pad: Path, store: Store) -> None:
    async with talking(begin(pad, store), wens=SOMS) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, BibliotheekScreen)


async def test_a_number_alone_is_no_sentence(pad: Path) -> None:
    async with talking(begin(pad), wens=SOMS) as pilot:
        await pilot.press("2", "enter")
        await settle(pilot)
        assert "Een cijfer is nog geen zin." in painted(pilot)
        await write_down(pilot, " keer sorry")
        assert "Jouw zin: 2 keer sorry" in painted(pilot)


async def test_by_default_only_turns_to_think_about_ask_and_otherwise_all_or_none(pad: Path) -> None:
    for wens, verwacht in ((SOMS, False), (ALTIJD, True), (Wens(Wanneer.NOOIT), False)):
        async with talking(begin(pad, keuzes=("welkom",)), wens=wens) as pilot:
            assert (VRAAG in painted(pilot)) is verwacht


async def test_keys_that_were_meant_for_what_was_there_before_type_and_skip_nothing(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom",))
    async with talking(sessie, wens=ALTIJD) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        ids = [k.id for k in sessie.gesprek.geschud()]
        await mash(pilot, str(ids.index("vraag") + 1), "enter", "enter", "enter", "1", "enter")
        assert "Coach" in painted(pilot)
        await mash(pilot, "enter", "1", "enter", "x")
        assert VRAAG in painted(pilot)
        assert screen_of(pilot).veld.text == ""


async def test_what_is_pasted_becomes_one_readable_line_that_fits(pad: Path) -> None:
    async with talking(begin(pad), wens=SOMS) as pilot:
        veld = screen_of(pilot).veld
        veld.post_message(Paste("Een\nregel\x1b[2J\x00 en nog wat. " + "woord " * 900))
        await settle(pilot)
        assert veld.text.startswith("Een regel [2J  en nog wat.")
        assert len(veld.text) == LANGST
        await pilot.press("x", "home", "y")
        assert len(veld.text) == LANGST
        await pilot.press("backspace", "end", "backspace", "x")
        assert veld.text.endswith("x")


async def test_a_long_sentence_wraps_and_can_be_read_while_typing(pad: Path) -> None:
    async with talking(begin(pad), (60, 20), wens=SOMS) as pilot:
        zin = "Ik zie dat u boos bent, en ik snap dat u hier liever niet zit. Wat is er thuis verteld?"
        await pilot.press(*zin)
        assert zin in painted(pilot)


async def test_numbers_arrows_and_page_keys_stay_where_they_belong(pad: Path) -> None:
    async with talking(begin(pad), wens=SOMS) as pilot:
        await pilot.press(*"123", "up", "down", "pageup", "pagedown", "u")
        assert screen_of(pilot).veld.text == "123u"
        await pilot.press("tab", "4")
        assert screen_of(pilot).veld.has_focus
        assert screen_of(pilot).veld.text == "123u"


async def test_in_a_test_nobody_helps_and_own_words_are_allowed(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, stand=Speelstand.TOETS)
    async with talking(sessie, wens=SOMS) as pilot:
        assert VRAAG in painted(pilot)
        assert "Wat voelt hij?" not in painted(pilot)
        await write_down(pilot, ZIN)
        await say(pilot, "druk")
        await pilot.press("0")
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN, GEEN_ERVAN)}
        assert "Wat doen we eraan?" in painted(pilot)


async def test_who_knocks_is_heard_while_typing(tmp_path: Path) -> None:
    async with talking(begin(write_gesprek(tmp_path, klok=15), keuzes=("welkom",)), wens=ALTIJD) as pilot:
        assert "Er wordt geklopt. Je kunt nog één ding zeggen. " in painted(pilot)
        await write_down(pilot, ZIN)
        assert f"Er wordt geklopt. Je kunt nog één ding zeggen. Jouw zin: {ZIN}" in painted(pilot)


async def test_the_author_is_never_asked(pad: Path) -> None:
    async with talking(trial(pad)) as pilot:
        assert KEUZES in painted(pilot)


async def test_a_hub_asks_once(tmp_path: Path) -> None:
    midden = beurt("midden", keuze("a"), keuze("b"), keuze("c"), kies_hooguit=2, terugval="slot", denk_eerst="Wat nu?")
    sessie = begin(write(tmp_path, beurten(midden, beurt("slot", keuze("dag")))), stand=Speelstand.DOORSPELEN)
    async with talking(sessie, wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "a")
        await pilot.press("enter")
        await settle(pilot)
        assert KEUZES in painted(pilot)


async def test_whoever_comes_back_sees_what_was_typed_and_chooses(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
    async with talking(resume(store.gesprek(sessie.id), store), wens=SOMS) as pilot:
        assert f"Jouw zin: {ZIN}" in painted(pilot)
        assert KEUZES in painted(pilot)


async def test_the_app_asks_as_the_setting_says(pad: Path, store: Store) -> None:
    for waarde, verwacht in (("", True), ("nooit", False)):
        store.keep_instelling("eigen_zin", waarde)
        async with talking(begin(pad, store)) as pilot:
            pilot.app.open_gesprek(begin(pad, store))  # type: ignore[attr-defined]
            await settle(pilot)
            assert (VRAAG in painted(pilot)) is verwacht


async def test_a_setting_that_is_changed_along_the_way_holds_from_the_next_turn(pad: Path, store: Store) -> None:
    store.keep_instelling("eigen_zin", "nooit")
    async with talking(begin(pad, store, stand=Speelstand.DOORSPELEN), wens=None) as pilot:
        assert KEUZES in painted(pilot)
        store.keep_instelling("eigen_zin", "altijd")
        await say(pilot, "welkom")
        assert VRAAG in painted(pilot)


async def test_who_has_seen_the_choices_is_not_asked_any_more(pad: Path, store: Store) -> None:
    store.keep_instelling("eigen_zin", "nooit")
    async with talking(begin(pad, store), wens=None) as pilot:
        await say(pilot, "druk")
        store.keep_instelling("eigen_zin", "altijd")
        await pilot.press("u")
        await settle(pilot)
        assert KEUZES in painted(pilot)


# After the choice


async def test_the_parent_reacts_then_one_key_says_what_it_resembled_then_the_coach_speaks(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, (80, 30), wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        ids = [k.id for k in sessie.gesprek.geschud()]
        await say(pilot, "sorry")
        tekst = painted(pilot)
        assert tekst.index("Hm.") < tekst.index(LEEK) < tekst.index(f"‘{ZIN}’") < tekst.index("Ik had het druk")
        assert "Een kort excuus" not in tekst
        assert "Wat doen we eraan?" not in tekst
        await pilot.press(str(ids.index("welkom") + 1))
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN, "welkom")}
        assert "Een kort excuus is genoeg." in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "Wat doen we eraan?" in painted(pilot)


@pytest.mark.parametrize(
    ("toets", "lijkt_op"), [("0", GEEN_ERVAN), ("enter", None), ("escape", None)], ids=["geen", "enter", "escape"]
)
async def test_it_may_resemble_nothing_and_the_question_may_be_skipped(
    pad: Path, store: Store, toets: str, lijkt_op: str | None
) -> None:
    sessie = begin(pad, store, stand=Speelstand.DOORSPELEN)
    async with talking(sessie, wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "sorry")
        await pilot.press("9")
        await settle(pilot)
        assert LEEK in painted(pilot)
        await pilot.press(toets)
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN, lijkt_op)}
        assert "Wat doen we eraan?" in painted(pilot)
        assert KEUZES in painted(pilot)


async def test_the_mouse_answers_too(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, (80, 30), wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        tweede = sessie.gesprek.geschud()[1].id
        await say(pilot, "sorry")
        y = next(y for y, regel in enumerate(scherm_tekst(pilot.app).split("\n")) if regel.startswith("  2  "))
        await pilot.click(offset=(10, y))
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id)[1].lijkt_op == tweede


async def test_after_the_last_choice_it_is_asked_before_the_end(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=GOED[:2], stand=Speelstand.TOETS)
    async with talking(sessie, wens=ALTIJD) as pilot:
        await write_down(pilot, "Dank u.")
        await say(pilot, "dank")
        assert LEEK in painted(pilot)
        assert "Tot ziens" not in painted(pilot)
        await pilot.press("1")
        await settle(pilot)
        assert "Tot ziens" in painted(pilot)
        assert "Enter: nabespreken" in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, EigenGesprekScreen)


async def test_taking_back_keeps_the_sentence_and_asks_anew_what_it_resembled(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "druk")
        await pilot.press("1")
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN)}
        assert f"Jouw zin: {ZIN}" in painted(pilot)
        assert KEUZES in painted(pilot)
        await say(pilot, "welkom")
        assert LEEK in painted(pilot)


async def test_a_choice_can_be_taken_back_while_it_is_asked_what_it_resembled(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    async with talking(sessie, wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "druk")
        await pilot.press("u")
        await settle(pilot)
        assert sessie.gesprek.stappen == []
        assert KEUZES in painted(pilot)


# The warning


async def test_who_types_for_the_first_time_is_warned_about_names_and_never_again(pad: Path, store: Store) -> None:
    for verwacht in (True, False):
        async with talking(begin(pad, store), wens=SOMS) as pilot:
            assert ("Schrijf geen echte namen op." in painted(pilot)) is verwacht
            await write_down(pilot, ZIN)
            assert "geen echte namen" not in painted(pilot)


# The debrief


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_debrief_shows_it_beside_the_chosen_and_the_strongest_one(
    pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]
) -> None:
    sessie = begin(pad, keuzes=("sorry", "uitleg", "dag"))
    sessie.eigen_zinnen[1] = EigenZin("[b]U bent boos, en dat snap ik. Gaat u zitten, dan luister ik eerst.", "welkom")
    async with looking_back(sessie, maat) as pilot:
        await pilot.press(part("Beurten"))
        await settle(pilot)
        kaart = next(iter(pilot.app.screen.query(".beurt")))
        regels = [strip.text.rstrip() for strip in kaart.render_lines(kaart.size.region)]
        assert "\n".join(regels) == snapshot


# Every size


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_typing(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(pad), maat, wens=KORT, wekker=Teller()) as pilot:
        await pilot.press(*"Gaat u zitten. Ik zie dat u boos bent, en dat snap ik.")
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_comparing(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(begin(pad), maat, wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "sorry")
        await settle(pilot)
        assert scherm_tekst(pilot.app) == snapshot


async def test_every_sentence_can_be_read_on_the_smallest_screen(tmp_path: Path) -> None:
    lang = "Ik heb er lang over nagedacht en ik wil u graag vertellen wat ik zag. " * 4
    pad = write_gesprek(tmp_path, vervang=('zegt: "Sorry. Dat had niet gemogen."', f'zegt: "SORRY {lang}KLAAR."'))
    async with talking(begin(pad), (60, 20), wens=SOMS) as pilot:
        await write_down(pilot, ZIN)
        await say(pilot, "druk")
        gezien = painted(pilot)
        for _ in range(20):
            await pilot.press("down")
            gezien += painted(pilot)
        for deel in ("SORRY", "KLAAR.", "Geen van deze zinnen"):
            assert deel in gezien


@pytest.mark.parametrize("stap", ["typen", "vergelijken"])
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(pad: Path, stap: str) -> None:
    async with talking(begin(pad), wens=SOMS) as pilot:
        await pilot.press(*"Ik zie het.")
        if stap == "vergelijken":
            await pilot.press("enter")
            await settle(pilot)
            await say(pilot, "sorry")
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema
        for widget in pilot.app.screen.query("*"):
            assert not widget.can_focus or isinstance(widget, Helpable), widget


async def test_resizing_keeps_what_was_typed(pad: Path) -> None:
    async with talking(begin(pad), (120, 40), wens=SOMS) as pilot:
        await pilot.press(*ZIN)
        for maat in ((60, 20), (20, 5), (80, 24)):
            await pilot.resize_terminal(*maat)
            await settle(pilot)
        assert ZIN in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert f"Jouw zin: {ZIN}" in painted(pilot)
