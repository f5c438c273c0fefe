"""Author text is shown as it is written: square brackets are no markup, on any screen."""

from pathlib import Path

import pytest
from bibliotheek import play, running
from scherm import scherm_tekst

from oefenen.store.store import Store
from oefenen.tui.app import OefenApp

VREEMD = "[sarcastisch] [/x]"
VELDEN = {
    "titel: Weer te laat": f'titel: "Titel {VREEMD}"',
    "naam: Piet Smit": 'naam: "Piet [/x]"',
    "relatie: vader": 'relatie: "vader [/x]"',
    "beroep: bakker": 'beroep: "bakker [/x]"',
    "naam: Daan": 'naam: "Daan [/x]"',
    "rol: Je bent leraar van groep 7.": f'rol: "Rol {VREEMD}"',
    "doel: Samen een afspraak maken.": f'doel: "Doel {VREEMD}"',
    "Leest boven niveau.": f'"Feit {VREEMD}"',
    "Zoekt aandacht": f"Oordeel {VREEMD}",
    "Komt rechtstreeks uit zijn werk.": f'"Ouder {VREEMD}"',
    'groep: "7"': f'groep: "7 {VREEMD}"',
}


@pytest.fixture
def vreemd(app: OefenApp, map_: Path) -> OefenApp:
    pad = map_ / "b_te_laat.yaml"
    tekst = pad.read_text(encoding="utf-8")
    for oud, nieuw in VELDEN.items():
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw)
    pad.write_text(tekst, encoding="utf-8")
    for naam in ("stil", "boos"):
        persona = map_ / "personas" / f"{naam}.yaml"
        persona.write_text(persona.read_text(encoding="utf-8").replace("ouder\n", f"ouder {VREEMD}\n"), encoding="utf-8")
    return app


async def test_brackets_are_shown_in_the_library(vreemd: OefenApp) -> None:
    async with running(vreemd, (140, 30)):
        tekst = scherm_tekst(vreemd)
        assert f"Titel {VREEMD}" in tekst
        assert f"Boze ouder {VREEMD} · Piet [/x], vader [/x] van Daan [/x]" in tekst


async def test_brackets_are_shown_in_the_dossier(vreemd: OefenApp) -> None:
    async with running(vreemd, (84, 60)) as pilot:
        await pilot.press("enter")
        tekst = " ".join(scherm_tekst(vreemd).replace("▌", " ").split())
        for begin in ("Titel", "Boze ouder", "Rol", "Doel", "Feit", "Oordeel", "Ouder", "groep 7"):
            assert f"{begin} {VREEMD}" in tekst, begin
        assert "Piet [/x], vader [/x] van Daan [/x] (10 jaar). Beroep: bakker [/x]." in tekst


async def test_brackets_are_shown_in_what_is_wrong_with_a_file(app: OefenApp, map_: Path) -> None:
    (map_ / "z_[x].yaml").write_text(f'formaat: 1\n"{VREEMD}": 1\n', encoding="utf-8")
    async with running(app, (100, 30)) as pilot:
        await pilot.press("end")
        assert "z_[x].yaml" in scherm_tekst(app)
        await pilot.press("enter")
        tekst = scherm_tekst(app)
        assert "z_[x].yaml kan nog niet" in tekst
        assert f'2 │ "{VREEMD}": 1' in tekst


async def test_brackets_are_shown_in_a_message_and_while_searching(vreemd: OefenApp, store: Store, map_: Path) -> None:
    pad = map_ / "b_te_laat.yaml"
    play(pad, store, keuzes=1)
    pad.write_text(pad.read_text(encoding="utf-8") + "# anders\n", encoding="utf-8")
    async with running(vreemd, (100, 30)) as pilot:
        await pilot.press("enter")
        assert f"Titel {VREEMD}" in scherm_tekst(vreemd)
        await pilot.press("escape", "slash", *"[/x]zzz")
        assert "Niets gevonden voor ‘[/x]zzz’" in scherm_tekst(vreemd)
