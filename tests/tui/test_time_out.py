"""The time-out in the conversation: it stops it, shows what there is to see, and lets you go on where you were."""

from pathlib import Path

import pytest
from bibliotheek import settle
from contrast import pale_texts
from eigen_zinnen import Teller
from engels import leftovers
from gesprekken import GOED, begin, gesprek_of, looking_back, painted, part, say, talking, write_gesprek
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion

from oefenen.model.woorden import Speelstand
from oefenen.session.session import Session, resume
from oefenen.session.zelf.eigen_zin import Wanneer, Wens
from oefenen.session.zelf.time_out import OP
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.tui.screens.hulp_gesprek import WACHT
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.themes import DONKER, LICHT
from oefenen.tui.widgets.eigen_zin_veld import EigenZinVeld

TITEL = "Time-out 1 van 2 · de klok staat stil"


@pytest.fixture
def sessie(tmp_path: Path, store: Store) -> Session:
    return begin(write_gesprek(tmp_path / "scenarios"), store)


async def test_t_shows_what_there_is_to_see_a_question_and_a_hint(sessie: Session, snapshot: SnapshotAssertion) -> None:
    async with talking(sessie, (60, 20)) as pilot:
        await pilot.press("t")
        await settle(pilot)
        assert scherm_tekst(pilot.app) == snapshot


async def test_enter_goes_on_with_the_choices_and_nothing_was_said(sessie: Session, store: Store) -> None:
    async with talking(sessie, (120, 40)) as pilot:
        voor = scherm_tekst(pilot.app)
        await pilot.press("t")
        await settle(pilot)
        tekst = painted(pilot)
        assert TITEL in tekst
        assert "Je ziet: armen over elkaar" in tekst
        assert "Hoe zit hij erbij?" in tekst
        while gesprek_of(pilot).query_one("#time-out").display:
            await pilot.press("enter")
            await settle(pilot)
        assert scherm_tekst(pilot.app) == voor
        assert gesprek_of(pilot).keuzes.has_focus
        assert sessie.gesprek.stappen == []
        assert store.hulp(sessie.id) == (1,)


async def test_the_third_one_says_that_there_are_no_more(sessie: Session, store: Store) -> None:
    async with talking(sessie) as pilot:
        for _ in range(2):
            await pilot.press("t")
            await settle(pilot)
            await pilot.press("t")
            assert "van 2" in painted(pilot)
            await pilot.press("enter")
            await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        assert isinstance(pilot.app.screen, VraagScreen)
        assert OP in painted(pilot).replace("│ │ ", "")
        assert store.hulp(sessie.id) == (1, 1)


async def test_taking_a_sentence_back_during_one_gives_none_back(sessie: Session, store: Store) -> None:
    async with talking(sessie) as pilot:
        await say(pilot, "welkom")
        await pilot.press("enter")
        await pilot.press("t")
        await settle(pilot)
        await pilot.press("u")
        await settle(pilot)
        assert gesprek_of(pilot).keuzes.has_focus
        assert store.hulp(sessie.id) == (2,)
        assert resume(store.gesprek(sessie.id), store).time_outs == (2,)


async def test_while_the_coach_speaks_it_has_to_wait(sessie: Session) -> None:
    async with talking(sessie) as pilot:
        await say(pilot, "welkom")
        await pilot.press("t")
        await settle(pilot)
        assert WACHT.split(". ")[0] in painted(pilot)
        assert gesprek_of(pilot).coach.display
        assert sessie.time_outs == ()


async def test_in_a_test_and_without_help_it_is_not_offered(tmp_path: Path, store: Store) -> None:
    pad = write_gesprek(tmp_path / "scenarios")
    for stand, hulp in ((Speelstand.TOETS, "aan"), (Speelstand.OEFENEN, "uit")):
        store.keep_instelling("hulp", hulp)
        async with talking(begin(pad, store, stand)) as pilot:
            assert "Time-out" not in painted(pilot)
            await pilot.press("t")
            await settle(pilot)
            assert gesprek_of(pilot).keuzes.has_focus
            assert not any(opdracht.title == "Neem een time-out" for opdracht in gesprek_of(pilot).commands())


async def test_what_was_being_typed_is_still_there_and_its_time_begins_again(sessie: Session) -> None:
    teller = Teller()
    async with talking(sessie, wens=Wens(Wanneer.ALTIJD, 30), wekker=teller) as pilot:
        await pilot.press("t", "j", "a")
        veld = gesprek_of(pilot).query_one(EigenZinVeld)
        assert veld.text == "tja"
        gesprek_of(pilot).action_time_out()  # type: ignore[attr-defined]
        await settle(pilot)
        assert TITEL in painted(pilot)
        assert not teller.loopt
        await pilot.press("enter")
        await settle(pilot)
        assert (veld.text, veld.has_focus, teller.loopt) == ("tja", True, True)
        assert sessie.eigen_zinnen == {}


async def test_what_cannot_be_kept_is_not_shown(sessie: Session, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bool:
        raise OpslagError("De schijf is vol.")

    monkeypatch.setattr(store, "keep_hulp", full)
    async with talking(sessie) as pilot:
        await pilot.press("t")
        await settle(pilot)
        assert "De schijf is vol." in painted(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert gesprek_of(pilot).keuzes.has_focus


async def test_the_debrief_shows_before_which_sentence_it_was(sessie: Session) -> None:
    async with talking(sessie) as pilot:
        await pilot.press("t")
        await settle(pilot)
    for keuze in GOED:
        sessie.kies(keuze)
    async with looking_back(sessie, (80, 40)) as pilot:
        await pilot.press(part("Beurten"))
        await settle(pilot)
        assert "Time-out Hoe zit hij erbij?" in painted(pilot)


async def test_everything_is_readable_and_dutch(sessie: Session) -> None:
    async with talking(sessie) as pilot:
        await pilot.press("t")
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await settle(pilot)
            assert pale_texts(pilot.app) == []
        assert leftovers(pilot.app, painted=True) == {}
