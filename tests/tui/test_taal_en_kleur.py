"""No English of Textual and no pale text, on every screen of the first half of the app."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from bibliotheek import play, running
from contrast import GENOEG, contrast, pale_texts
from engels import english_in, leftovers, texts_of
from rich.color import Color
from scherm import scherm_tekst

from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.themes import DONKER, LICHT, THEMES

SCHERMEN = {
    "bibliotheek": [],
    "zoeken": ["t", "e"],
    "niets_gevonden": ["x", "x"],
    "dossier": ["slash", *"adv", "enter"],
    "dossier_tekst": ["slash", *"adv", "enter", "tab"],
    "dossier_stand": ["slash", *"adv", "enter", "tab", "tab"],
    "fouten": ["slash", *"stu", "enter"],
    "hulp": ["f1"],
    "menu": ["ctrl+p"],
    "veranderd": ["home", "enter"],
    "stoppen": ["ctrl+c"],
}


@pytest.fixture
def rijk(app: OefenApp, store: Store, map_: Path) -> OefenApp:
    """A library with everything that a line can say."""
    play(map_ / "b_te_laat.yaml", store)
    play(map_ / "a_kennismaken.yaml", store, keuzes=1)
    pad = map_ / "a_kennismaken.yaml"
    pad.write_text(pad.read_text(encoding="utf-8") + "# anders\n", encoding="utf-8")
    (map_ / "z_stuk.yaml").write_text("formaat: 1\ntitel: Stuk\nniveu: 1\n", encoding="utf-8")
    return app


@pytest.mark.parametrize("toetsen", SCHERMEN.values(), ids=SCHERMEN)
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(rijk: OefenApp, toetsen: Sequence[str]) -> None:
    async with running(rijk, (80, 30)) as pilot:
        await pilot.press(*toetsen)
        assert leftovers(rijk, painted=True) == {}
        for thema in (LICHT, DONKER):
            rijk.theme = thema
            await pilot.pause()
            assert pale_texts(rijk) == [], thema


@pytest.mark.parametrize("thema", THEMES)
def test_the_colours_of_a_theme_read_on_its_grounds(thema: str) -> None:
    kleuren = {naam: Color.parse(waarde) for naam, waarde in THEMES[thema].variables.items() if waarde.startswith("#")}
    for grond in ("papier", "vlak", "keus"):
        for tekst in ("tekst", "gedempt", "accent", "goed", "midden", "slecht"):
            assert contrast(kleuren[tekst], kleuren[grond]) >= GENOEG, (tekst, grond)
    assert contrast(kleuren["op_accent"], kleuren["accent"]) >= GENOEG
    assert contrast(kleuren["tekst"], kleuren["lijn"]) >= GENOEG


async def test_the_collector_sees_bindings_footer_menu_and_toasts(app: OefenApp) -> None:
    async with running(app) as pilot:
        await pilot.press("ctrl+c")
        teksten = "\n".join(texts_of(app))
        for deel in ("Een scherm omlaag", "Ctrl+p Menu", "Oefenen afsluiten", "Druk op Ctrl+q"):
            assert deel in teksten


def test_the_collector_knows_english_from_dutch() -> None:
    assert english_in("Press ctrl+q to quit the app") == {"press", "to", "quit", "the", "app"}
    assert english_in("Search for commands…") == {"search", "for", "commands"}
    assert english_in("Een scherm omlaag, of Enter") == set()


async def test_signs_and_words_say_what_colours_say(rijk: OefenApp) -> None:
    async with running(rijk, (80, 30)):
        tekst = scherm_tekst(rijk)
        for deel in ("● goed", "→ ga verder", "! 2 fouten", "▸", "… bezig"):
            assert deel in tekst
