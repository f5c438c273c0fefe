"""The app around the screens: help, menu, theme, stopping, and a window that is too small."""

import subprocess
import sys
from pathlib import Path

import pytest
from bibliotheek import play, running
from scherm import scherm_tekst

from oefenen.store.store import Store
from oefenen.tui.app import OefenApp, run_app
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.gesprek import GesprekScreen
from oefenen.tui.screens.hulp import HulpScreen
from oefenen.tui.screens.klein import KleinScreen
from oefenen.tui.screens.palet import PaletScreen
from oefenen.tui.themes import DONKER, LICHT


@pytest.mark.parametrize(
    ("toetsen", "titel", "tekst"),
    [
        (["f1"], "De gesprekken", "Elke regel is een gesprek"),
        (["slash", "f1"], "Zoeken", "Typ een deel van een titel"),
        (["ctrl+p", "f1"], "Het menu", "Hier staat alles"),
        (["enter", "f1"], "Dossier", "Lees wat je al weet"),
        (["enter", "tab", "tab", "f1"], "Hoe wil je spelen?", "Je speelt door"),
        (["enter", "tab", "tab", "tab", "f1"], "De klok", "de volgende ouder"),
    ],
)
async def test_help_belongs_to_what_has_the_focus(app: OefenApp, toetsen: list[str], titel: str, tekst: str) -> None:
    async with running(app, (80, 40)) as pilot:
        await pilot.press(*toetsen)
        assert isinstance(app.screen, HulpScreen)
        assert titel in scherm_tekst(app)
        assert tekst in " ".join(scherm_tekst(app).replace("│", " ").split())
        assert "Toetsen die hier werken" in scherm_tekst(app)


async def test_help_lists_the_keys_that_work_there(app: OefenApp) -> None:
    async with running(app, (80, 50)) as pilot:
        await pilot.press("enter", "f1")
        regels = " ".join(scherm_tekst(app).split())
        for toets in ("s Beginnen", "k Klok aan of uit", "Esc Terug", "Ctrl+p Menu", "F2 Licht of donker", "Ctrl+q Stoppen"):
            assert toets in regels


@pytest.mark.parametrize("toets", ["escape", "f1", "enter", "q"])
async def test_help_closes_and_gives_the_focus_back(app: OefenApp, toets: str) -> None:
    async with running(app) as pilot:
        eerst = app.focused
        await pilot.press("f1", toets)
        assert isinstance(app.screen, BibliotheekScreen)
        assert app.focused is eerst


async def test_the_menu_finds_a_command_and_does_it(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, PaletScreen)
        await pilot.press(*"donker", "enter")
        assert isinstance(app.screen, BibliotheekScreen)
        assert app.theme == DONKER


async def test_the_menu_says_when_there_is_no_such_command(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("ctrl+p", *"xyz", "enter")
        assert "Zo'n opdracht is er niet." in scherm_tekst(app)
        await pilot.press("escape")
        assert isinstance(app.screen, BibliotheekScreen)


async def test_the_menu_works_with_arrows_and_mouse(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("ctrl+p", "down", "up", "enter")
        assert isinstance(app.screen, HulpScreen)
        await pilot.press("escape", "ctrl+p", *"stoppen")
        await pilot.click("PaletScreen OptionList", offset=(5, 1))
        assert app.return_code == 0


async def test_the_theme_is_remembered(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        assert app.theme == LICHT
        await pilot.press("f2")
        assert app.theme == DONKER
    assert OefenApp(store).theme == DONKER


async def test_an_unknown_remembered_theme_is_not_used(store: Store) -> None:
    store.keep_instelling("thema", "nord")
    assert OefenApp(store).theme == LICHT


async def test_ctrl_c_says_in_dutch_how_to_stop_and_ctrl_q_stops(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("ctrl+c")
        assert "Druk op Ctrl+q om te stoppen." in scherm_tekst(app)
        await pilot.press("f1", "ctrl+q")
        assert app.return_code == 0


@pytest.mark.parametrize("toetsen", [[], ["enter"], ["f1"], ["ctrl+p"]])
async def test_a_window_that_is_too_small_gives_one_message_and_the_screen_comes_back(app: OefenApp, toetsen: list[str]) -> None:
    async with running(app) as pilot:
        await pilot.press(*toetsen)
        scherm, focus, tekst = app.screen, app.focused, scherm_tekst(app)
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert " ".join(scherm_tekst(app).split()) == "Maak het venster groter (minstens 60 bij 20)"
        await pilot.press("enter", "x", "escape")
        assert isinstance(app.screen, KleinScreen)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.screen is scherm
        assert app.focused is focus
        assert scherm_tekst(app) == tekst


async def test_starting_in_a_window_that_is_too_small_waits_for_room(app: OefenApp) -> None:
    async with running(app, (20, 5)) as pilot:
        assert isinstance(app.screen, KleinScreen)
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert "begin hier" in scherm_tekst(app)


async def test_screens_below_follow_a_resize(app: OefenApp) -> None:
    async with running(app, (120, 40)) as pilot:
        await pilot.press("enter")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert app.screen.has_class("-smal")
        await pilot.press("escape")
        assert isinstance(app.screen, BibliotheekScreen)
        assert app.screen.has_class("-smal")
        assert not app.screen.has_class("-breed")


async def test_what_opens_while_the_window_is_too_small_waits_below_the_message(app: OefenApp, store: Store, map_: Path) -> None:
    async with running(app) as pilot:
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        app.open_gesprek(play(map_ / "b_te_laat.yaml", store, keuzes=1))
        await pilot.pause()
        assert isinstance(app.screen, KleinScreen)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(app.screen, GesprekScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, BibliotheekScreen)


async def test_help_is_not_shown_in_a_window_that_is_too_small(app: OefenApp) -> None:
    async with running(app, (20, 5)) as pilot:
        await pilot.press("f1")
        assert isinstance(app.screen, KleinScreen)


def test_a_store_that_cannot_be_opened_is_one_dutch_line_and_an_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OEFENEN_DATA", str(tmp_path))
    (tmp_path / "gesprekken.sqlite").write_bytes(b"dit is geen database" * 100)
    assert run_app(()) == 3
    fout = capsys.readouterr().err
    assert "beschadigd" in fout
    assert fout.count("\n") == 1


def test_before_the_first_picture_only_what_it_needs_is_loaded() -> None:
    code = "import sys, oefenen.tui.app; print(*sorted(naam for naam in sys.modules))"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    geladen = set(uit.stdout.split())
    assert "yaml" in geladen
    verboden = {"transitions", "lark", "click", "pydantic", "networkx", "jinja2", "markdown_it"}
    onze = {
        "oefenen.engine",
        "oefenen.report",
        "oefenen.checking",
        "oefenen.session.session",
        "oefenen.model.persona",
        "oefenen.model.voorwaarde",
        "oefenen.reading.read_scenario",
        "oefenen.tui.screens.dossier",
        "oefenen.tui.screens.gesprek",
        "oefenen.tui.screens.hulp",
    }
    assert not (verboden | onze) & geladen
