"""First look yourself: five short questions before the figures, all of them skippable, every answer kept at once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from eigen_blik import REDEN, VOORNEMEN, WOORDEN, answer_all
from engels import leftovers
from gesprekken import GOED, begin, gesprek_of, looking_back, mash, nabespreking_of, painted, part, talking, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.session.session import Session, resume
from oefenen.session.zelf.geen_namen import GEEN_NAMEN
from oefenen.session.zelf.zelfbeeld import Vraag, note_figures_seen, write
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.terug.eerst_zelf import EerstZelfScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.themes import DONKER, LICHT

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "s")


@pytest.fixture
def sessie(pad: Path, store: Store) -> Session:
    return begin(pad, store, keuzes=GOED)


@asynccontextmanager
async def asked(sessie: Session, maat: tuple[int, int] = (80, 24), vraag: Vraag = Vraag.SCHATTEN) -> AsyncIterator[Pilot[None]]:
    """Run the app where the conversation has just ended, at one of the questions."""
    app = OefenApp(sessie.store)
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        app.push_screen(EerstZelfScreen(sessie))
        await settle(pilot)
        for _ in range(list(Vraag).index(vraag)):
            await pilot.press("pagedown")
            await settle(pilot)
        yield pilot


def screen_of(pilot: Pilot[None]) -> EerstZelfScreen:
    scherm = pilot.app.screen
    assert isinstance(scherm, EerstZelfScreen)
    return scherm


async def press(pilot: Pilot[None], *toetsen: str) -> None:
    """Press keys like somebody who looks at the screen in between."""
    for toets in toetsen:
        await pilot.press(toets)
        await settle(pilot)


async def type_in(pilot: Pilot[None], tekst: str) -> None:
    await pilot.press(*("space" if teken == " " else teken for teken in tekst))


def kept(sessie: Session) -> Zelfbeeld:
    """Give what another window would find."""
    assert sessie.store is not None
    return sessie.store.zelfbeeld(sessie.id) or Zelfbeeld()


async def test_after_the_last_sentence_the_questions_come_before_the_figures(sessie: Session) -> None:
    async with talking(sessie) as pilot:
        await press(pilot, "enter")
        assert screen_of(pilot).vraag is Vraag.SCHATTEN
        assert "Eerst zelf kijken · vraag 1 van 5" in painted(pilot)
        assert "92" not in painted(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, NabesprekingScreen)
        assert sessie.store is not None
        assert sessie.store.cijfers_gezien(sessie.id)


async def test_all_questions_can_be_answered_with_the_keyboard(sessie: Session) -> None:
    async with asked(sessie) as pilot:
        await press(pilot, "right", "right", "right")
        assert kept(sessie) == Zelfbeeld({"luisteren": 70})
        await press(pilot, "enter", "down", "enter")
        assert kept(sessie).gewonnen == 2
        await press(pilot, "end", "enter")
        assert kept(sessie).verloren == NERGENS
        for tekst in ("ik bleef", "eerder vragen", "hij zwijgt", "wacht ik"):
            await type_in(pilot, tekst)
            await press(pilot, "enter")
        assert kept(sessie).voornemen == "Als hij zwijgt, dan wacht ik."
        assert screen_of(pilot).vraag is Vraag.WAAROM
        await type_in(pilot, "zomaar")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NabesprekingScreen)
        assert kept(sessie).waarom == "zomaar"


async def test_a_number_rates_and_the_arrows_change_it(sessie: Session) -> None:
    async with asked(sessie) as pilot:
        assert "nog niet geschat" in painted(pilot)
        await press(pilot, "9", "right", "right")
        assert kept(sessie).schattingen == {"luisteren": 100}
        assert "100 lukte steeds" in painted(pilot)
        await press(pilot, "0", "left")
        assert kept(sessie).schattingen == {"luisteren": 0}
        assert "lukte nog niet" in painted(pilot)


@pytest.mark.parametrize("vraag", list(Vraag))
async def test_one_key_goes_straight_to_the_debrief_from_every_question(sessie: Session, vraag: Vraag) -> None:
    async with asked(sessie, vraag=vraag) as pilot:
        assert screen_of(pilot).vraag is vraag
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, NabesprekingScreen)
        assert kept(sessie) == Zelfbeeld()


async def test_what_was_being_typed_is_kept_when_somebody_leaves(sessie: Session) -> None:
    async with asked(sessie, vraag=Vraag.WOORDEN) as pilot:
        await type_in(pilot, "half")
        await press(pilot, "escape")
        assert kept(sessie).compliment == "half"


async def test_leaving_a_field_keeps_it(sessie: Session) -> None:
    async with asked(sessie, vraag=Vraag.WOORDEN) as pilot:
        await type_in(pilot, "goed zo")
        await press(pilot, "down")
        assert kept(sessie).compliment == "goed zo"


async def test_it_goes_on_where_it_was_left(sessie: Session) -> None:
    async with asked(sessie) as pilot:
        await press(pilot, "6", "enter")
        assert screen_of(pilot).vraag is Vraag.GEWONNEN
    assert sessie.store is not None
    terug = resume(sessie.store.gesprek(sessie.id), sessie.store)
    async with asked(terug) as pilot:
        assert screen_of(pilot).vraag is Vraag.GEWONNEN
        await press(pilot, "pageup")
        assert "60 wisselend" in painted(pilot)


async def test_enter_that_was_meant_for_the_conversation_answers_nothing(sessie: Session) -> None:
    async with talking(sessie) as pilot:
        await mash(pilot, *["enter"] * 8)
        assert kept(sessie) == Zelfbeeld()
        assert isinstance(pilot.app.screen, EerstZelfScreen)


async def test_a_vague_intention_is_asked_about_and_never_refused(sessie: Session) -> None:
    async with asked(sessie, vraag=Vraag.WOORDEN) as pilot:
        await press(pilot, "enter", "enter")
        await type_in(pilot, "het moeilijk wordt")
        await press(pilot, "enter")
        await type_in(pilot, "blijf ik rustig")
        await settle(pilot)
        assert "? Waaraan merk je dat?" in painted(pilot)
        await press(pilot, "enter")
        assert screen_of(pilot).vraag is Vraag.WAAROM
        assert kept(sessie).voornemen == "Als het moeilijk wordt, dan blijf ik rustig."


async def test_no_real_names_is_said_once(sessie: Session) -> None:
    async with asked(sessie, vraag=Vraag.WOORDEN) as pilot:
        assert GEEN_NAMEN in painted(pilot)
        await type_in(pilot, "ja")
        await press(pilot, "pagedown")
        assert GEEN_NAMEN not in painted(pilot)


async def test_the_turn_to_explain_shows_what_was_said_and_not_what_was_better(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom", "vraag", "dag"))
    async with asked(sessie, vraag=Vraag.WAAROM) as pilot:
        assert "Beurt 3 · Afronden" in painted(pilot)
        assert "Jij Dag." in painted(pilot)
        assert "Dank dat u kwam." not in painted(pilot)


async def test_what_cannot_be_kept_is_said_and_stops_nobody(sessie: Session, store: Store) -> None:
    async with asked(sessie) as pilot:
        store._db.execute("DROP TABLE schatting")
        await press(pilot, "6")
        assert "nog niet geschat" in painted(pilot)
        await press(pilot, "enter")
        assert screen_of(pilot).vraag is Vraag.GEWONNEN


@pytest.mark.parametrize("maat", MATEN, ids=str)
@pytest.mark.parametrize("vraag", [Vraag.SCHATTEN, Vraag.WOORDEN, Vraag.WAAROM])
async def test_every_question_fits(sessie: Session, vraag: Vraag, maat: tuple[int, int]) -> None:
    answer_all(sessie)
    async with asked(sessie, maat, vraag) as pilot:
        onder = {Vraag.SCHATTEN: "zonder zelf in te vullen", Vraag.WOORDEN: "Dat kun je zo doen.", Vraag.WAAROM: REDEN}[vraag]
        assert onder in painted(pilot)
        assert "Esc" in painted(pilot)


async def test_a_picture(sessie: Session, snapshot: SnapshotAssertion) -> None:
    async with asked(sessie) as pilot:
        await press(pilot, "6")
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("thema", [LICHT, DONKER])
async def test_it_can_be_read_in_both_themes_and_is_dutch(sessie: Session, thema: str) -> None:
    answer_all(sessie)
    async with asked(sessie, vraag=Vraag.SCHATTEN) as pilot:
        pilot.app.theme = thema
        for _ in Vraag:
            await settle(pilot)
            assert pale_texts(pilot.app) == []
            assert leftovers(pilot.app) == {}
            await pilot.press("pagedown")


# In the debrief


async def test_the_debrief_puts_the_answers_beside_the_measurement(sessie: Session) -> None:
    answer_all(sessie)
    async with looking_back(sessie, (80, 40)) as pilot:
        await press(pilot, part("Zelf"))
        tekst = painted(pilot)
        assert "Luisteren jij 60 gemeten 92 je schatte jezelf 32 lager in" in tekst
        assert "IJking" in tekst
        assert "Jij Beurt 2: Wat merkt u thuis?" in tekst
        assert "Klopt Het daalde nergens." in tekst
        assert f"Voornemen: {VOORNEMEN}" in tekst
        assert REDEN in tekst


async def test_e_comes_back_to_the_words_and_shows_them_at_once(sessie: Session) -> None:
    async with looking_back(sessie) as pilot:
        await press(pilot, part("Zelf"), "e")
        assert "vraag 1 van 2" in painted(pilot)
        assert "jezelf schatten kan alleen daarvoor" in painted(pilot)
        await type_in(pilot, "ik bleef")
        await press(pilot, "escape")
        assert nabespreking_of(pilot)
        assert "Compliment aan jezelf: ik bleef" in painted(pilot)


async def test_a_trial_is_not_asked_and_has_no_key_for_it(sessie: Session) -> None:
    sessie.proef = True
    async with looking_back(sessie) as pilot:
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, NabesprekingScreen)


# The next attempt


async def test_the_dossier_and_the_conversation_open_with_what_was_brought_along(
    sessie: Session, pad: Path, store: Store
) -> None:
    write(sessie, WOORDEN)
    app = OefenApp(store)
    async with app.run_test(size=(80, 40)) as pilot:
        await settle(pilot)
        gelezen = app.reader.read(pad)
        assert gelezen.scenario is not None
        app.push_screen(DossierScreen(gelezen, gelezen.scenario))
        await settle(pilot)
        assert f"Je voornemen: {VOORNEMEN}" in painted(pilot)
        assert "Probeer deze keer: stel na elke reactie eerst één open vraag." in painted(pilot)
    async with talking(begin(pad, store), (80, 40)) as pilot:
        eerste = gesprek_of(pilot).transcript.bubbels[0]
        assert eerste.naam == "Voor deze keer"
        assert f"Je voornemen: {VOORNEMEN}" in painted(pilot)


async def test_the_dossier_leads_to_the_last_debrief_with_the_questions_first(sessie: Session, pad: Path, store: Store) -> None:
    app = OefenApp(store)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        for _ in range(2):
            gelezen = app.reader.read(pad)
            assert gelezen.scenario is not None
            app.push_screen(DossierScreen(gelezen, gelezen.scenario))
            await press(pilot, "n")
            assert isinstance(app.screen, NabesprekingScreen if store.cijfers_gezien(sessie.id) else EerstZelfScreen)
            note_figures_seen(resume(store.gesprek(sessie.id), store))
