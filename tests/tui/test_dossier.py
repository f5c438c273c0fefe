"""The dossier: what it tells, how you want to play, and beginning."""

from pathlib import Path

import pytest
from bibliotheek import running, settle
from scherm import scherm_tekst
from textual.containers import VerticalScroll
from textual.widgets import Button

from oefenen.model.diagnostic import OefenenError
from oefenen.model.tempo import Tempo
from oefenen.model.woorden import WOORDEN, Speelstand
from oefenen.session.session import resume
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.dossier_tekst import OORDEEL_UITLEG
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.keuze_rij import KeuzeRij

MATEN = [(60, 20), (80, 24), (120, 40)]


def woorden(app: OefenApp) -> str:
    return " ".join(scherm_tekst(app).replace("▌", " ").split())


async def test_facts_and_judgements_stand_apart_and_a_judgement_is_explained(app: OefenApp) -> None:
    async with running(app, (80, 60)) as pilot:
        await pilot.press("enter")
        tekst = woorden(app)
        assert "Feiten: dit is gezien of gemeten • Vier keer te laat" in tekst
        assert f"Oordelen: dit vindt iemand {OORDEEL_UITLEG} ~ Zoekt aandacht" in tekst


async def test_it_tells_role_goal_parent_school_and_skills(app: OefenApp) -> None:
    async with running(app, (80, 60)) as pilot:
        await pilot.press("enter")
        tekst = woorden(app)
        for deel in (
            "Weer te laat",
            "Boze ouder · voortgangsgesprek · groep 7, basisschool",
            "Jouw rol Je bent leraar van groep 7.",
            "Je doel Samen een afspraak maken.",
            "Piet Smit, vader van Daan (10 jaar). Beroep: bakker.",
            "• Komt rechtstreeks uit zijn werk.",
            "• Contact: Je ontvangt de ouder",
        ):
            assert deel in tekst


@pytest.mark.parametrize("maat", MATEN)
async def test_beginning_is_in_sight_and_one_key_away(app: OefenApp, maat: tuple[int, int]) -> None:
    async with running(app, maat) as pilot:
        await pilot.press("enter")
        assert "Begin het gesprek" in scherm_tekst(app)
        assert app.focused is app.screen.query_one("#begin")
        await pilot.press("enter")
        assert isinstance(app.screen, GesprekScreen)


async def test_the_choices_go_into_the_conversation_and_into_the_store(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("enter", "right", "k", "s")
        assert isinstance(app.screen, GesprekScreen)
        sessie = app.screen.sessie
        assert sessie.stand is Speelstand.DOORSPELEN
        assert not sessie.spel.klok
        assert store.gesprek(sessie.id).stand == "doorspelen"


async def test_the_last_choices_are_remembered(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("enter", "left", "k", "escape")
        assert (store.instelling("stand"), store.instelling("klok")) == ("toets", "uit")
        await pilot.press("enter")
        assert app.screen.query_one("#kies-stand", KeuzeRij).gekozen == "toets"
        assert app.screen.query_one("#kies-klok", KeuzeRij).gekozen == "uit"


async def test_an_unknown_remembered_choice_is_not_used(app: OefenApp, store: Store) -> None:
    store.keep_instelling("stand", "weg")
    async with running(app) as pilot:
        await pilot.press("enter")
        assert app.screen.query_one("#kies-stand", KeuzeRij).gekozen == "oefenen"


async def test_own_words_first_is_chosen_remembered_and_used(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("enter", "z", "t", "escape")
        assert (store.instelling("eigen_zin"), store.instelling("eigen_zin_tijd")) == ("altijd", "30")
        await pilot.press("enter")
        assert "○ Eigen zin bij denkvragen   ● Altijd   ○ Nooit" in scherm_tekst(app)
        assert "● 30 seconden" in scherm_tekst(app)
        await pilot.press("s")
        await settle(pilot)
        assert "Wat zou jij zeggen? Je hebt 30 seconden" in woorden(app)


async def test_who_never_wants_to_type_is_asked_nothing_about_time(app: OefenApp, store: Store) -> None:
    store.keep_instelling("eigen_zin", "nooit")
    async with running(app) as pilot:
        await pilot.press("enter", "t")
        assert "seconden" not in scherm_tekst(app)
        assert store.instelling("eigen_zin_tijd") == ""
        await pilot.press("s")
        await settle(pilot)
        assert "Wat zeg je?" in woorden(app)


async def test_a_low_window_shows_the_time_only_when_there_is_a_limit(app: OefenApp) -> None:
    async with running(app, (60, 20)) as pilot:
        await pilot.press("enter")
        assert "seconden" not in scherm_tekst(app)
        await pilot.press("t")
        assert "● 30 seconden" in scherm_tekst(app)
        await pilot.press("t", "t")
        assert "seconden" not in scherm_tekst(app)


async def test_a_conversation_without_a_clock_asks_nothing_about_it(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("end", "enter", "k")
        assert isinstance(app.screen, DossierScreen)
        assert "Klok" not in scherm_tekst(app)
        await pilot.press("s")
        assert isinstance(app.screen, GesprekScreen)


@pytest.mark.parametrize(("maat", "alle"), [((60, 20), False), ((80, 24), True), ((120, 40), True)])
async def test_every_stand_is_explained_where_there_is_room(app: OefenApp, maat: tuple[int, int], alle: bool) -> None:  # noqa: FBT001 - a case
    async with running(app, maat) as pilot:
        await pilot.press("enter")
        assert WOORDEN["oefenen"].uitleg in scherm_tekst(app)
        assert (WOORDEN["toets"].uitleg in scherm_tekst(app)) is alle
        await pilot.press("left")
        assert WOORDEN["toets"].uitleg in scherm_tekst(app)


async def test_the_arrows_scroll_the_text_while_the_button_keeps_the_focus(app: OefenApp) -> None:
    async with running(app, (60, 20)) as pilot:
        await pilot.press("enter", "down", "down")
        lezen = app.screen.query_one("#lezen", VerticalScroll)
        assert lezen.scroll_offset.y == 2
        await pilot.press("pagedown", "pagedown", "pagedown", "pagedown")
        assert lezen.scroll_offset.y == lezen.max_scroll_y
        assert isinstance(app.focused, Button)


async def test_tab_reaches_everything_and_arrows_choose_in_a_stack(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("enter")
        gezien = set()
        for _ in range(6):
            await pilot.press("tab")
            gezien.add(app.focused.id if app.focused else "")
        assert gezien == {"lezen", "kies-stand", "kies-klok", "kies-eigen_zin", "kies-eigen_zin_tijd", "begin"}
        await pilot.press("tab", "tab", "down", "down")
        rij = app.screen.query_one("#kies-stand", KeuzeRij)
        assert rij.has_focus
        assert rij.gekozen == "toets"


async def test_the_mouse_chooses_and_begins(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("enter")
        await pilot.click("#kies-stand", offset=(10, 2))
        assert app.screen.query_one("#kies-stand", KeuzeRij).gekozen == "toets"
        await pilot.click("#kies-stand", offset=(50, 1))
        assert app.screen.query_one("#kies-stand", KeuzeRij).gekozen == "toets"
        await pilot.click("#begin")
        assert isinstance(app.screen, GesprekScreen)


async def test_escape_goes_back_and_nothing_is_begun(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("enter", "escape")
        assert isinstance(app.screen, BibliotheekScreen)
    assert not store.gesprekken()


async def test_when_nothing_can_be_kept_the_conversation_does_not_begin(
    app: OefenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> int:
        raise OefenenError("De schijf is vol.")

    monkeypatch.setattr(store, "begin", full)
    async with running(app) as pilot:
        await pilot.press("enter", "s")
        assert isinstance(app.screen, VraagScreen)
        assert "De schijf is vol." in scherm_tekst(app)
        await pilot.press("enter")
        assert isinstance(app.screen, DossierScreen)


async def test_it_fits_again_after_every_resize(app: OefenApp) -> None:
    async with running(app, (120, 40)) as pilot:
        await pilot.press("enter")
        for maat in ((60, 20), (20, 5), (80, 24), (120, 40), (60, 20)):
            await pilot.resize_terminal(*maat)
            await pilot.pause()
        assert "Begin het gesprek" in scherm_tekst(app)
        assert not app.screen.query_one("#kies-stand", KeuzeRij).gestapeld


async def test_a_scenario_that_breaks_while_you_read_is_told(app: OefenApp, map_: Path) -> None:
    async with running(app) as pilot:
        await pilot.press("enter")
        (map_ / "b_te_laat.yaml").write_text("formaat: 1\n", encoding="utf-8")
        await pilot.press("s")
        assert isinstance(app.screen, VraagScreen)
        assert "kan niet gespeeld worden" in woorden(app)


async def test_a_clock_with_more_or_less_time_goes_into_the_conversation_and_comes_back_with_it(
    app: OefenApp, store: Store
) -> None:
    for toetsen, tempo, klok in (("kk", Tempo.RUIM, 450), ("k", Tempo.KRAP, 220)):  # the second begins where the first left it
        async with running(app) as pilot:
            await pilot.press("enter", *toetsen, "s")
            assert isinstance(app.screen, GesprekScreen)
            assert (app.screen.sessie.spel.tempo, app.screen.sessie.spel.klok) == (tempo, klok)
            assert resume(store.gesprek(app.screen.sessie.id), store).spel.klok == klok
        app = OefenApp(store, app.mappen)
