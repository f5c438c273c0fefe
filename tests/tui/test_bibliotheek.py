"""The library: what it lists, how it is searched, and what Enter does."""

from pathlib import Path

import pytest
from bibliotheek import play, running, settle
from scherm import scherm_tekst
from textual.widgets import Input

from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.fouten import FoutenScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.scenario_list import ScenarioList


def lijst_van(app: OefenApp) -> ScenarioList:
    return app.screen.query_one(ScenarioList)


def sleutels(app: OefenApp) -> list[str]:
    return [Path(optie.id).stem for optie in lijst_van(app).options if optie.id]


def gekozen(app: OefenApp) -> str:
    return (lijst_van(app).sleutel or "").rpartition("/")[2]


def clear(map_: Path) -> None:
    for pad in map_.glob("*_*.yaml"):
        pad.unlink()


async def test_a_newcomer_starts_at_the_first_conversation_of_the_lowest_level(app: OefenApp) -> None:
    async with running(app):
        assert gekozen(app) == "b_te_laat.yaml"
        regel = next(regel for regel in scherm_tekst(app).splitlines() if "▸" in regel)
        assert "Weer te laat" in regel
        assert "begin hier" in regel


async def test_conversations_stand_by_level_and_then_by_kind_of_parent(app: OefenApp) -> None:
    async with running(app):
        assert sleutels(app) == ["b_te_laat", "a_kennismaken", "c_advies"]
        tekst = scherm_tekst(app)
        assert "Boze ouder · Piet Smit, vader van Daan" in tekst
        assert tekst.index("Niveau 1") < tekst.index("Boze ouder") < tekst.index("Stille ouder") < tekst.index("Niveau 2")
        assert "5 min" in tekst
        assert "geen klok" in tekst


async def test_a_result_is_a_word_and_a_sign(app: OefenApp, store: Store, map_: Path) -> None:
    play(map_ / "b_te_laat.yaml", store)
    async with running(app):
        assert "● goed" in scherm_tekst(app)
        assert gekozen(app) == "a_kennismaken.yaml"


async def test_just_typing_searches_and_escape_shows_everything_again(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press(*"yil")
        assert isinstance(app.focused, Input)
        assert app.focused.value == "yil"
        assert sleutels(app) == ["c_advies"]
        await pilot.press("escape")
        assert len(sleutels(app)) == 3
        assert lijst_van(app).has_focus


async def test_searching_finds_kind_of_parent_and_level(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("slash", *"boze niveau 1")
        assert sleutels(app) == ["b_te_laat"]


async def test_enter_and_arrows_work_while_searching(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press(*"stil", "down", "enter")
        assert isinstance(app.screen, DossierScreen)
        assert "Het advies" in scherm_tekst(app)


async def test_nothing_found_says_how_to_go_back(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press(*"xyz", "enter")
        assert "Niets gevonden voor ‘xyz’. Met Esc zie je alles weer." in scherm_tekst(app)
        assert isinstance(app.screen, BibliotheekScreen)


async def test_enter_goes_on_with_a_kept_conversation(app: OefenApp, store: Store, map_: Path) -> None:
    sessie = play(map_ / "a_kennismaken.yaml", store, keuzes=1)
    async with running(app) as pilot:
        assert lijst_van(app).sleutel == f"verder:{(map_ / 'a_kennismaken.yaml').resolve()}"
        assert "Verder waar je was" in scherm_tekst(app)
        assert "→ ga verder  na 1 keuze" in scherm_tekst(app)
        await pilot.press("enter")
        assert isinstance(app.screen, GesprekScreen)
        assert app.screen.sessie.id == sessie.id
        assert len(app.screen.sessie.gesprek.stappen) == 1


async def test_after_leaving_a_conversation_enter_brings_you_back_to_it(app: OefenApp, store: Store, map_: Path) -> None:
    async with running(app) as pilot:
        play(map_ / "b_te_laat.yaml", store, keuzes=1)
        await pilot.press("enter")
        await pilot.press("escape")
        assert gekozen(app) == "b_te_laat.yaml"
        assert (lijst_van(app).sleutel or "").startswith("verder:")
        assert lijst_van(app).scroll_offset.y == 0


async def test_a_changed_scenario_is_explained_and_nothing_is_lost(app: OefenApp, store: Store, map_: Path) -> None:
    sessie = play(map_ / "a_kennismaken.yaml", store, keuzes=1)
    pad = map_ / "a_kennismaken.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("Dag.", "Hallo."), encoding="utf-8")
    async with running(app) as pilot:
        await pilot.press("enter")
        assert isinstance(app.screen, VraagScreen)
        assert "is veranderd sinds gesprek" in " ".join(scherm_tekst(app).split())
        await pilot.press("enter")
        assert isinstance(app.screen, DossierScreen)
    assert store.keuzes(sessie.id)


async def test_the_message_about_a_changed_scenario_can_be_left(app: OefenApp, store: Store, map_: Path) -> None:
    play(map_ / "a_kennismaken.yaml", store, keuzes=1)
    persona = map_ / "personas" / "stil.yaml"
    persona.write_text(persona.read_text(encoding="utf-8") + "# anders\n", encoding="utf-8")
    async with running(app) as pilot:
        await pilot.press("enter", "tab", "enter")
        assert isinstance(app.screen, BibliotheekScreen)
        await pilot.press("enter", "escape")
        assert isinstance(app.screen, BibliotheekScreen)


async def test_a_scenario_that_is_gone_takes_nothing_with_it(app: OefenApp, store: Store, map_: Path) -> None:
    play(map_ / "a_kennismaken.yaml", store, keuzes=1)
    async with running(app) as pilot:
        (map_ / "a_kennismaken.yaml").unlink()
        await pilot.press("enter")
        assert "staat niet meer op" in " ".join(scherm_tekst(app).split())


async def test_a_conversation_that_ended_just_before_a_crash_leads_to_the_debrief(
    app: OefenApp, store: Store, map_: Path
) -> None:
    sessie = play(map_ / "a_kennismaken.yaml", store)
    store._db.execute("UPDATE gesprek SET afgelopen = NULL, einde = NULL, oordeel = NULL")
    async with running(app) as pilot:
        assert "→ ga verder" in scherm_tekst(app)
        await pilot.press("enter")
        assert store.gesprek(sessie.id).oordeel == "goed"
        assert isinstance(app.screen, GesprekScreen)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, NabesprekingScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, BibliotheekScreen)


async def test_broken_files_are_listed_last_with_what_is_wrong(app: OefenApp, map_: Path) -> None:
    (map_ / "z_stuk.yaml").write_text("formaat: 1\ntitel: Stuk\nniveu: 1\n", encoding="utf-8")
    (map_ / "z_binair.yaml").write_bytes(b"\x80\x00")
    (map_ / "z_leeg.yaml").write_text("", encoding="utf-8")
    async with running(app, (80, 30)) as pilot:
        assert sleutels(app)[-3:] == ["z_binair", "z_leeg", "z_stuk"]
        await pilot.press("end", "enter")
        assert isinstance(app.screen, FoutenScreen)
        tekst = scherm_tekst(app)
        assert "3 │ niveu: 1" in tekst
        assert "^^^^^" in tekst
        assert "→ Bedoelde je ‘niveau’?" in tekst
        await pilot.press("escape")
        assert isinstance(app.screen, BibliotheekScreen)


async def test_mistakes_below_the_head_are_marked_after_the_first_picture(app: OefenApp, map_: Path) -> None:
    pad = map_ / "b_te_laat.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("fase: delen", "fase: deelen"), encoding="utf-8")
    async with running(app) as pilot:
        assert "! 1 fout" in scherm_tekst(app)
        await pilot.press("enter")
        assert isinstance(app.screen, FoutenScreen)
        assert "fase: deelen" in scherm_tekst(app)


async def test_a_mended_file_can_be_played_at_once(app: OefenApp, map_: Path) -> None:
    pad = map_ / "b_te_laat.yaml"
    goed = pad.read_text(encoding="utf-8")
    pad.write_text(goed.replace("fase: delen", "fase: deelen"), encoding="utf-8")
    async with running(app) as pilot:
        await pilot.press("enter")
        pad.write_text(goed, encoding="utf-8")
        await pilot.press("escape")
        await settle(pilot)
        assert "! 1 fout" not in scherm_tekst(app)
        await pilot.press("enter")
        assert isinstance(app.screen, DossierScreen)


async def test_an_empty_library_says_so(app: OefenApp, map_: Path) -> None:
    clear(map_)
    async with running(app) as pilot:
        assert "Er zijn nog geen gesprekken om te oefenen." in scherm_tekst(app)
        await pilot.press("enter", "down", "up")


async def test_everything_works_with_the_mouse(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.click(ScenarioList, offset=(6, 3))
        assert isinstance(app.screen, DossierScreen)
        assert "Een eerste gesprek" in scherm_tekst(app)


async def test_q_stops_in_the_list_and_is_a_letter_in_the_search_field(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("slash", "q")
        assert app.is_running
        assert app.screen.query_one(Input).value == "q"
        await pilot.press("escape", "q")
        assert app.return_code == 0


@pytest.mark.usefixtures("map_")
async def test_without_a_store_everything_can_be_played() -> None:
    app = OefenApp(None, melding="Er wordt niets bewaard.")
    async with running(app) as pilot:
        assert "Er wordt niets bewaard." in scherm_tekst(app)
        await pilot.press("enter", "s")
        assert isinstance(app.screen, GesprekScreen)


async def test_the_app_can_begin_at_a_dossier(store: Store, map_: Path) -> None:
    app = OefenApp(store, open_=map_ / "c_advies.yaml")
    async with running(app) as pilot:
        assert isinstance(app.screen, DossierScreen)
        assert "Het advies" in scherm_tekst(app)
        await pilot.press("escape")
        assert isinstance(app.screen, BibliotheekScreen)
