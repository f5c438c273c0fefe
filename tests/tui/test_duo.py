"""The duo: a colleague and the trainee fill in the same form, apart from each other, and then look at the pictures together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import GOED, begin, looking_back, mash, nabespreking_of, painted, part, write_gesprek
from samen_kijken import COLLEGA, ZELF, fill_in
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker
from oefenen.model.woorden import Merk
from oefenen.session.samen.waarneming import pictures
from oefenen.session.session import Session
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.dossier_tekst import build_watcher
from oefenen.tui.screens.samen.beelden import BeeldenScreen
from oefenen.tui.screens.samen.beelden_tekst import tell_together
from oefenen.tui.screens.samen.duo import DuoScreen, open_duo
from oefenen.tui.screens.samen.waarneming import WaarnemingScreen
from oefenen.tui.screens.samen.waarneming_beurt import BeurtScreen
from oefenen.tui.screens.terug import bewaar
from oefenen.tui.screens.terug.nabespreking_formulier import EERST_DE_KIJKER
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.themes import DONKER, LICHT

LEGENDA = "✓ gezien ○ kans gemist – niet aan de orde · nog niet ingevuld"


@pytest.fixture
def sessie(tmp_path: Path, store: Store) -> Session:
    return begin(write_gesprek(tmp_path / "s"), store, keuzes=GOED)


@asynccontextmanager
async def together(sessie: Session, *toetsen: str, maat: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    """Run the app in the duo and press *toetsen*."""
    app = OefenApp(sessie.store)
    async with app.run_test(size=maat, notifications=True) as pilot:
        open_duo(app, sessie)
        await settle(pilot)
        for toets in toetsen:
            await pilot.press(toets)
            await settle(pilot)
        yield pilot


def form_of(pilot: Pilot[None]) -> WaarnemingScreen:
    scherm = pilot.app.screen
    assert isinstance(scherm, WaarnemingScreen)
    return scherm


def both(sessie: Session) -> None:
    fill_in(sessie, Kijker.COLLEGA, COLLEGA, naam="S.", compliment="Je bleef [b]rustig[/b].", tip="Vraag door.")
    fill_in(sessie, Kijker.ZELF, ZELF)


async def test_the_pictures_on_the_screen(sessie: Session, snapshot: SnapshotAssertion) -> None:
    both(sessie)
    async with together(sessie, "space", maat=(60, 20)) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


async def test_a_number_marks_an_item_keeps_it_and_goes_to_the_next(
    sessie: Session, store: Store, snapshot: SnapshotAssertion
) -> None:
    async with together(sessie, "1", "1", "2", "3", maat=(60, 20)) as pilot:
        assert scherm_tekst(pilot.app) == snapshot
        assert form_of(pilot).lijst.gewezen == FORMULIER[3].id
        blad = store.waarneming(sessie.id)
        assert blad is not None
        assert [blad.oordelen[punt.id] for punt in FORMULIER[:3]] == [Merk.GEZIEN, Merk.KANS_GEMIST, Merk.NIET_AAN_DE_ORDE]
        await pilot.press("u")
        assert form_of(pilot).lijst.gewezen == FORMULIER[2].id
        assert "2 van 19" in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Een collega vult in 2 van 19" in painted(pilot)
        await pilot.press("1")
        await settle(pilot)
        assert form_of(pilot).lijst.gewezen == FORMULIER[2].id
        await pilot.press("u")
        await settle(pilot)
        assert "Er is niets om terug te draaien." in painted(pilot)
        for maat in [(20, 5), (120, 40)]:
            await pilot.resize_terminal(*maat)
            await settle(pilot)
        assert form_of(pilot).lijst.gewezen == FORMULIER[2].id


async def test_nineteen_keys_as_fast_as_one_can_type_fill_in_all_of_it(sessie: Session, store: Store) -> None:
    async with together(sessie, "1") as pilot:
        await mash(pilot, *"1213222233333333132")
        blad = store.waarneming(sessie.id)
        assert blad is not None
        assert blad.klaar
        assert form_of(pilot).lijst.gewezen == "compliment"


async def test_nothing_of_the_program_or_of_the_other_is_on_the_form(sessie: Session) -> None:
    fill_in(sessie, Kijker.COLLEGA, COLLEGA, tip="Een tip van de ander.")
    async with together(sessie, "2", maat=(120, 60)) as pilot:
        tekst = painted(pilot)
        assert "Jij vult in · 0 van 19" in tekst
        assert "✓" not in tekst
        assert "○" not in tekst
        assert "Een tip van de ander." not in tekst


async def test_enter_points_at_the_turn_and_that_is_seeing_it(sessie: Session, store: Store) -> None:
    async with together(sessie, "1", "enter") as pilot:
        assert isinstance(pilot.app.screen, BeurtScreen)
        assert "Wat merkt u thuis?" in painted(pilot)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "(beurt 2)" in painted(pilot)
        assert form_of(pilot).lijst.gewezen == FORMULIER[1].id
        blad = store.waarneming(sessie.id)
        assert blad is not None
        assert (blad.oordelen, blad.bewijs) == ({"welkom": Merk.GEZIEN}, {"welkom": 2})
        await pilot.press("up", "enter", "end", "enter")
        await settle(pilot)
        assert "(beurt 2)" not in painted(pilot)
        await pilot.press("up", "2", "up", "enter", "enter")
        await settle(pilot)
        assert form_of(pilot).blad.oordelen["welkom"] is Merk.KANS_GEMIST
        assert form_of(pilot).blad.bewijs == {"welkom": 1}


async def test_words_are_written_below_the_items_with_the_warning_once(sessie: Session, store: Store) -> None:
    fill_in(sessie, Kijker.COLLEGA, COLLEGA)
    async with together(sessie, "1") as pilot:
        form_of(pilot).lijst.point_at("compliment")
        await pilot.press("enter")
        await settle(pilot)
        assert "Schrijf geen echte namen op." in painted(pilot)
        pilot.app.screen.query_one(Input).value = "Je [b]wachtte[/b]\t even."
        await pilot.press("enter")
        await settle(pilot)
        assert "Compliment: Je [b]wachtte[/b] even." in painted(pilot)
        assert form_of(pilot).lijst.gewezen == "tip"
        await pilot.press("enter")
        await settle(pilot)
        assert "Schrijf geen echte namen op." not in painted(pilot)
        await pilot.press("escape")
        blad = store.waarneming(sessie.id)
        assert blad is not None
        assert blad.compliment == "Je [b]wachtte[/b] even."


async def test_a_colleague_without_compliment_or_tip_is_asked_once(sessie: Session) -> None:
    fill_in(sessie, Kijker.COLLEGA, COLLEGA, tip="Vraag door.")
    async with together(sessie, "1", "end", "enter") as pilot:
        assert isinstance(pilot.app.screen, VraagScreen)
        assert "Er staat nog geen compliment." in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert form_of(pilot).lijst.gewezen == "compliment"
        await pilot.press("end", "enter", "enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, DuoScreen)


async def test_the_pictures_open_when_the_second_is_ready_and_with_d_again(sessie: Session) -> None:
    both(sessie)
    async with together(sessie) as pilot:
        assert isinstance(pilot.app.screen, BeeldenScreen)
        assert painted(pilot).startswith(
            "Samen kijken · Een kort gesprek Van je collega (S.) Compliment: Je bleef [b]rustig[/b]."
        )
        await pilot.press("escape", "2")
        await settle(pilot)
        await pilot.press("end")
        assert "Wie keek er mee?" not in painted(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, BeeldenScreen)


async def test_the_form_of_the_program_asks_to_let_the_watcher_go_first(sessie: Session) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press(part("Formulier"))
        await settle(pilot)
        assert EERST_DE_KIJKER in painted(pilot)
    assert "negentien punten" in str(build_watcher().content)


async def test_d_in_the_debrief_opens_it_and_goes_back(sessie: Session) -> None:
    both(sessie)
    async with looking_back(sessie) as pilot:
        assert "Samen kijken" in {opdracht.title for opdracht in nabespreking_of(pilot).commands()}
        await pilot.press("d")
        await settle(pilot)
        assert isinstance(pilot.app.screen, BeeldenScreen)
        await pilot.press("d", "d")
        await settle(pilot)
        assert nabespreking_of(pilot)


@pytest.mark.parametrize("breedte", [55, 115])
def test_columns_are_words_where_there_is_room_and_marks_with_a_legend_elsewhere(sessie: Session, breedte: int) -> None:
    both(sessie)
    tekst = tell_together(pictures(sessie)).at(breedte).plain
    assert (LEGENDA in " ".join(tekst.split())) is (breedte < 100)
    assert ("✓ gezien            ○ kans gemist       – niet aan de orde" in tekst) is (breedte > 100)
    assert max(map(len, tekst.splitlines())) <= breedte


async def test_the_pictures_can_be_kept_as_a_file(sessie: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    both(sessie)
    map_ = tmp_path / "Documenten"
    map_.mkdir()
    monkeypatch.setattr(bewaar, "user_documents_path", lambda: map_)
    async with together(sessie, "b", "enter") as pilot:
        assert isinstance(pilot.app.screen, BeeldenScreen)
    (bestand,) = map_.iterdir()
    assert bestand.name.startswith("samen-kijken-kort-")
    assert "Je bleef \\[b\\]rustig\\[/b\\]." in bestand.read_text(encoding="utf-8")


async def test_what_cannot_be_kept_is_said_and_not_shown(sessie: Session, store: Store) -> None:
    async with together(sessie, "1") as pilot:
        store.close()
        await pilot.press("1")
        await settle(pilot)
        assert form_of(pilot).blad.oordelen == {}
        assert "0 van 19" in painted(pilot)
        await pilot.press("escape", "1")
        await settle(pilot)
        assert "Samen kijken lukt niet" in painted(pilot)


async def test_it_is_not_offered_while_the_conversation_goes_on_or_is_kept_nowhere(tmp_path: Path, store: Store) -> None:
    for bezig in (
        begin(write_gesprek(tmp_path / "a"), store, keuzes=GOED[:1]),
        begin(write_gesprek(tmp_path / "b"), keuzes=GOED),
    ):
        async with looking_back(bezig) as pilot:
            await pilot.press("d", part("Formulier"))
            await settle(pilot)
            assert nabespreking_of(pilot)
            assert EERST_DE_KIJKER not in painted(pilot)
            assert "Samen kijken" not in {opdracht.title for opdracht in nabespreking_of(pilot).commands()}


async def test_every_word_is_dutch_and_can_be_read_in_both_themes(sessie: Session) -> None:
    async with together(sessie, maat=(120, 40)) as pilot:
        assert pilot.app.screen.query_one(OptionList).get_option("beelden").disabled
        await look_at(pilot)
        for toetsen in (
            ("1",),
            ("enter",),
            ("escape", *COLLEGA.replace(" ", ""), "enter"),
            ("escape", "end", "enter"),
            ("enter", "3"),
        ):
            await pilot.press(*toetsen)
            await settle(pilot)
            await look_at(pilot)
        assert isinstance(pilot.app.screen, BeeldenScreen)


async def look_at(pilot: Pilot[None]) -> None:
    assert leftovers(pilot.app, painted=True) == {}
    for thema in (LICHT, DONKER):
        pilot.app.theme = thema
        await pilot.pause()
        assert pale_texts(pilot.app) == [], thema
    assert isinstance(pilot.app.screen, Helpable)
