"""The settings in the app: a change is used at once, and wiping or putting back goes on in the library."""

from pathlib import Path

from bibliotheek import running
from scherm import scherm_tekst
from textual.widgets import Input

from oefenen.session.instellingen import settings
from oefenen.store.kopie import back_up, measure
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.beheer.instellingen import InstellingenScreen
from oefenen.tui.screens.beheer.pad import PadScreen
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.vraag import VraagScreen
from oefenen.tui.widgets.keuze_rij import KeuzeRij


def keep(store: Store) -> None:
    store.begin(scenario="a", bestand="/a.yaml", titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h")


async def test_a_change_is_kept_and_shown_in_the_next_dossier(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("f6", "down", "right")
        assert isinstance(app.screen, InstellingenScreen)
        assert settings(store)["klok"] == "uit"
        await pilot.press("escape", "enter")
        assert isinstance(app.screen, DossierScreen)
        assert app.screen.query_one("#kies-klok", KeuzeRij).gekozen == "uit"


async def test_theme_room_and_motion_are_used_at_once_and_again_next_time(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("f6")
        for naam in ("thema", "tekst", "beweging"):
            app.screen.query_one(f"#kies-{naam}", KeuzeRij).focus()
            await pilot.press("right")
        assert (app.theme, app.has_class("-ruim"), app.animation_level) == ("donker", True, "full")
        await pilot.press("g")
        assert (app.theme, app.has_class("-ruim"), app.animation_level) == ("licht", False, "none")
        app.screen.query_one("#kies-tekst", KeuzeRij).focus()
        await pilot.press("right")
    assert OefenApp(store).has_class("-ruim")


async def test_every_setting_explains_itself_in_a_small_window(app: OefenApp) -> None:
    async with running(app, (60, 20)) as pilot:
        await pilot.press("f6")
        for rij in app.screen.query(KeuzeRij):
            rij.focus()
            await pilot.pause()
            assert rij.region.bottom <= 20
            assert rij.help.tekst.split(".")[0][:40] in " ".join(scherm_tekst(app).split())


async def test_a_copy_is_made_and_put_back_without_losing_what_is_there_now(app: OefenApp, store: Store, tmp_path: Path) -> None:
    keep(store)
    kopie = tmp_path / "kopie.sqlite"
    async with running(app, (120, 40)) as pilot:
        await pilot.press("f6", "r")
        assert isinstance(app.screen, PadScreen)
        app.screen.query_one(Input).value = str(kopie)
        await pilot.press("enter")
        assert measure(kopie).gesprekken == 1
        keep(store)
        await pilot.press("t")
        app.screen.query_one(Input).value = str(kopie)
        await pilot.press("enter")
        assert isinstance(app.screen, VraagScreen)
        assert "nieuwer of meer" in " ".join(scherm_tekst(app).split())
        await pilot.press("enter")
        assert len(store.gesprekken()) == 2
        await pilot.press("t")
        app.screen.query_one(Input).value = str(kopie)
        await pilot.press("enter", "right", "enter")
        assert isinstance(app.screen, BibliotheekScreen)
        assert len(store.gesprekken()) == 1
    (vooraf,) = store.pad.parent.glob("gesprekken-voor-*.sqlite")
    assert measure(vooraf).gesprekken == 2


async def test_enter_alone_never_wipes_and_two_deliberate_answers_do(app: OefenApp, store: Store, tmp_path: Path) -> None:
    keep(store)
    back_up(store.pad, tmp_path / "elders.sqlite")
    async with running(app) as pilot:
        await pilot.press("f6")
        for toetsen in (("w", "enter"), ("w", "right", "enter", "enter"), ("w", "right", "enter", "escape")):
            await pilot.press(*toetsen)
            assert isinstance(app.screen, InstellingenScreen)
            assert len(store.gesprekken()) == 1
        await pilot.press("w", "right", "enter", "right", "enter")
        assert isinstance(app.screen, BibliotheekScreen)
        assert store.gesprekken() == []
    assert measure(tmp_path / "elders.sqlite").gesprekken == 1
