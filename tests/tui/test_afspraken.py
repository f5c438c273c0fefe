"""The agreements after a conversation: ticked, changed, asked about, kept at once, and made into a report for the parents."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from afspreken import BELT, GOED, LEEST, NIETS, SCHIJN, VERTELT, hold, list_of, write_afspreken, write_follow_up
from bibliotheek import settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import looking_back, painted
from scherm import scherm_tekst
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot
from textual.widgets import Input, Static

from oefenen.model.afspraak import Afspraak
from oefenen.report.afspraken.als_ouderverslag import DURF
from oefenen.session.afspraken import keep
from oefenen.session.session import Session
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.terug import bewaar
from oefenen.tui.screens.terug.afspraak import AfspraakScreen
from oefenen.tui.screens.terug.afspraken import AfsprakenScreen, open_afspraken
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.screens.terug.ouderverslag import OuderverslagScreen
from oefenen.tui.screens.terug.woord import WoordScreen
from oefenen.tui.themes import DONKER, LICHT
from oefenen.tui.widgets.keuze_rij import KeuzeRij

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def sessie(tmp_path: Path, store: Store) -> Session:
    return hold(tmp_path / "s", GOED, store)


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    map_ = tmp_path / "Documenten"
    map_.mkdir()
    monkeypatch.setattr(bewaar, "user_documents_path", lambda: map_)
    return map_


@asynccontextmanager
async def agreeing(sessie: Session, maat: tuple[int, int] = (80, 30)) -> AsyncIterator[Pilot[None]]:
    """Run the app with the agreements on top."""
    app = OefenApp(sessie.store)
    async with app.run_test(size=maat, notifications=True) as pilot:
        await settle(pilot)
        open_afspraken(app, sessie)
        await settle(pilot)
        yield pilot


def screen_of(pilot: Pilot[None]) -> AfsprakenScreen:
    scherm = pilot.app.screen
    assert isinstance(scherm, AfsprakenScreen)
    return scherm


def kept(sessie: Session) -> list[tuple[Afspraak, bool]] | None:
    """Give what is on disk now, as another window would read it."""
    assert sessie.store is not None
    with Store(sessie.store.pad) as ander:
        lijst = ander.afspraken(sessie.id)
    return None if lijst is None else [(regel.afspraak, regel.mee) for regel in lijst.regels]


def files(map_: Path) -> list[Path]:
    return list(map_.iterdir())


async def fill(pilot: Pilot[None], id_: str, tekst: str) -> None:
    pilot.app.screen.query_one(f"#{id_}", Input).value = tekst
    await pilot.pause()


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_screen(sessie: Session, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with agreeing(sessie, maat) as pilot:
        assert scherm_tekst(pilot.app) == snapshot


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_window_of_one_agreement(sessie: Session, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with agreeing(sessie, maat) as pilot:
        await pilot.press("down", "enter")
        await settle(pilot)
        assert scherm_tekst(pilot.app) == snapshot


async def test_it_opens_with_what_was_agreed_and_keeps_nothing_by_itself(sessie: Session) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press("a")
        assert screen_of(pilot).afspraken.afspraken == (BELT, LEEST)
        assert kept(sessie) is None
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, NabesprekingScreen)
    assert kept(sessie) is None


async def test_space_takes_an_agreement_out_and_in_and_that_is_kept_at_once(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("space")
        assert kept(sessie) == [(BELT, False), (LEEST, True)]
        assert "[ ] 1. De leraar belt voor half vijf." in painted(pilot)
        await pilot.press("space")
        assert kept(sessie) == [(BELT, True), (LEEST, True)]


async def test_what_only_seemed_agreed_is_shown_without_a_tick(tmp_path: Path) -> None:
    async with agreeing(hold(tmp_path, SCHIJN)) as pilot:
        tekst = painted(pilot)
        assert "[ ] 1. De leraar belt voor half vijf." in tekst
        assert "Gezegd, maar het staat nog niet: Ans de Wit voelde zich nog niet gehoord." in tekst
        assert "Alles ligt nu bij de ouder. Wat doe jij zelf?" in tekst
        await pilot.press("space")
        assert "Alles ligt nu bij de ouder" not in painted(pilot)


async def test_enter_changes_an_agreement_and_the_questions_follow(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("down", "enter")
        await fill(pilot, "wat", "let beter op.")
        assert "? Waaraan zie je straks dat het gelukt is?" in painted(pilot)
        await fill(pilot, "wanneer", "binnenkort")
        pilot.app.screen.query_one(KeuzeRij).focus()
        await pilot.press("down", "enter")
        assert kept(sessie) == [(BELT, True), (Afspraak("leerling", "let beter op", "binnenkort"), True)]
        tekst = painted(pilot)
        assert "2 Waaraan zie je straks dat het gelukt is? 2 ‘binnenkort’ kan voor iedereen iets anders zijn." in tekst


async def test_escape_in_the_window_changes_nothing(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("enter")
        await fill(pilot, "wat", "anders")
        await pilot.press("escape")
        await pilot.press("n")
        await pilot.click("#terug")
        assert screen_of(pilot).afspraken.afspraken == (BELT, LEEST)
    assert kept(sessie) is None


async def test_an_agreement_that_stays_the_same_is_no_change(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("enter", "enter")
        await pilot.press("u")
        assert "Er is niets om terug te draaien." in painted(pilot)
    assert kept(sessie) is None


async def test_n_writes_a_new_one_and_an_empty_one_is_not_taken(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("n", "enter")
        assert isinstance(pilot.app.screen, AfspraakScreen)
        assert "Schrijf eerst wat er gebeurt." in painted(pilot)
        await pilot.press(*"belt", "tab", *"morgen")
        await pilot.click("#klaar")
        await pilot.pause()
        assert kept(sessie) == [(BELT, True), (LEEST, True), (Afspraak("leraar", "belt", "morgen"), True)]
        assert screen_of(pilot).lijst.gewezen == "afspraak-2"


async def test_d_takes_one_away_and_u_brings_it_back(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("d")
        assert kept(sessie) == [(LEEST, True)]
        assert "De afspraak is weg. Met u draai je dat terug." in painted(pilot)
        await pilot.press("delete")
        assert kept(sessie) == []
        assert "Er is niets afgesproken." in painted(pilot)
        await pilot.press("d")
        assert "Wijs eerst een afspraak aan." in painted(pilot)
        await pilot.press("u", "u")
        assert kept(sessie) == [(BELT, True), (LEEST, True)]
        await pilot.press("u")
        assert "Er is niets om terug te draaien." in painted(pilot)


async def test_v_goes_round_who_writes_the_report(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        gezien = []
        for _ in range(5):
            await pilot.press("v")
            gezien.append(screen_of(pilot).afspraken.verslag_door)
        assert gezien == ["leraar", "ouder", "samen", "leerling", ""]
        assert screen_of(pilot).lijst.gewezen == "door"
        await pilot.press("enter")
        assert "Wie schrijft het: de leraar" in painted(pilot)


async def test_own_words_come_on_top_of_the_report(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("w", *"Dank u.", "enter")
        assert screen_of(pilot).afspraken.woord == "Dank u."
        assert "Eigen woorden bovenaan: Dank u." in painted(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, WoordScreen)
        await pilot.press("escape", "l")
        assert "Beste Ans de Wit, Dank u. Op " in " ".join(painted(pilot).replace("│", " ").split())


async def test_what_was_told_is_left_out_or_put_in(tmp_path: Path, store: Store) -> None:
    sessie = hold(tmp_path, VERTELT, store)
    async with agreeing(sessie) as pilot:
        tekst = painted(pilot)
        assert "[✓] Bo wordt gepest [op de fiets]." in tekst
        assert "[ ] Moeder bleef vroeger zelf zitten. Dit vertelde de ouder niet zomaar." in tekst
        await pilot.press("end", "space", "up", "enter")
        assert screen_of(pilot).afspraken.punten == {"zelf": True, "gepest": False}
        bewaard = store.afspraken(sessie.id)
        assert bewaard is not None
        assert bewaard.punten == {"zelf": True, "gepest": False}


async def test_space_on_a_line_without_a_tick_does_what_enter_does(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("down", "down", "space")
        assert isinstance(pilot.app.screen, AfspraakScreen)


async def test_the_questions_about_what_is_highlighted_stand_first(tmp_path: Path) -> None:
    async with agreeing(hold(tmp_path)) as pilot:
        await pilot.press("n", *"werkt eraan", "enter")
        vragen = str(screen_of(pilot).query_one("#vragen > Static", Static).render())
        tekst = painted(pilot)
        assert vragen
        assert tekst.index("3 Waaraan zie je") < tekst.index("2 Hoe kijken jullie")


async def test_without_a_store_everything_works_and_nothing_is_kept(tmp_path: Path, thuis: Path) -> None:
    sessie = hold(tmp_path / "s")
    async with agreeing(sessie) as pilot:
        await pilot.press("d", "v", "b", "enter")
        await pilot.pause()
    (bestand,) = files(thuis)
    assert "1. Moeder leest" not in bestand.read_text(encoding="utf-8")
    assert "1. U leest tien minuten voor." in bestand.read_text(encoding="utf-8")
    assert sessie.verslag().afspraken.verslag_door == "leraar"


async def test_what_cannot_be_kept_is_said_and_not_shown(sessie: Session) -> None:
    async with agreeing(sessie) as pilot:
        assert sessie.store is not None
        sessie.store.close()
        await pilot.press("space")
        assert screen_of(pilot).afspraken.afspraken == (BELT, LEEST)
        assert "[✓] 1. De leraar belt" in painted(pilot)
        assert "Bewaren lukt niet" in painted(pilot)


async def test_agreements_that_cannot_be_read_give_one_message(sessie: Session) -> None:
    async with looking_back(sessie) as pilot:
        assert sessie.store is not None
        sessie.store.close()
        await pilot.press("a")
        assert "De afspraken openen lukt niet" in painted(pilot)


async def test_l_reads_the_report_as_the_parent_does_with_the_question_that_is_for_you(sessie: Session, thuis: Path) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("l")
        tekst = " ".join(painted(pilot).replace("│", " ").split())
        assert DURF in tekst
        assert "Verslag van ons gesprek over Bo Beste Ans de Wit," in tekst
        assert "Bo wordt gepest [op de fiets]." in tekst
        await pilot.press("b", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, OuderverslagScreen)
        assert "Bewaard in" in painted(pilot)
    (bestand,) = files(thuis)
    assert bestand.name.startswith("verslag-ouder-proef-")
    geschreven = bestand.read_text(encoding="utf-8")
    assert geschreven.startswith("# Verslag van ons gesprek over Bo\n")
    assert DURF not in geschreven


async def test_b_asks_first_whether_you_would_dare(sessie: Session, thuis: Path) -> None:
    async with agreeing(sessie) as pilot:
        await pilot.press("b")
        assert DURF in painted(pilot)
        await pilot.press("escape")
        assert screen_of(pilot)
    assert files(thuis) == []


async def test_the_debrief_that_is_kept_has_what_was_changed(sessie: Session, thuis: Path) -> None:
    async with looking_back(sessie) as pilot:
        await pilot.press("a", "d", "escape", "b", "enter")
        await pilot.pause()
    (bestand,) = files(thuis)
    assert "belt voor half vijf" not in bestand.read_text(encoding="utf-8").split("## Afspraken")[1].split("\n## ")[0]


async def test_nothing_agreed_begins_with_a_question_and_an_empty_list(tmp_path: Path) -> None:
    async with agreeing(hold(tmp_path, NIETS)) as pilot:
        assert "Er is niets afgesproken." in painted(pilot)
        assert "Er staat nog geen afspraak. Wat is één kleine stap om mee te beginnen?" in painted(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, AfspraakScreen)


async def test_before_the_end_there_is_nothing_to_agree_on(tmp_path: Path, store: Store) -> None:
    async with looking_back(hold(tmp_path, ("gevoel",), store)) as pilot:
        await pilot.press("a")
        assert isinstance(pilot.app.screen, NabesprekingScreen)
        assert "Afspraken" not in [opdracht.title for opdracht in pilot.app.get_system_commands(pilot.app.screen)]


async def test_the_menu_offers_it_and_everything_in_it(sessie: Session) -> None:
    async with looking_back(sessie) as pilot:
        opdrachten = {opdracht.title: opdracht.callback for opdracht in pilot.app.get_system_commands(pilot.app.screen)}
        opdrachten["Afspraken"]()
        await settle(pilot)
        hier = {opdracht.title: opdracht.callback for opdracht in pilot.app.get_system_commands(screen_of(pilot))}
        hier["Wie schrijft het verslag"]()
        hier["Haal de afspraak weg"]()
        await settle(pilot)
        assert screen_of(pilot).afspraken.verslag_door == "leraar"
        hier["Draai terug"]()
        await settle(pilot)
        assert screen_of(pilot).afspraken.verslag_door == ""


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_dossier_of_a_follow_up_says_what_was_agreed(tmp_path: Path, store: Store, maat: tuple[int, int]) -> None:
    eerder = hold(tmp_path / "s", GOED, store)
    keep(eerder, list_of(BELT, LEEST._replace(wat="leest [voor] [/x]")))
    app = OefenApp(store, open_=write_follow_up(tmp_path / "s"))
    async with app.run_test(size=maat) as pilot:
        await settle(pilot)
        tekst = painted(pilot)
        assert "Vorige keer spraken jullie af • De leraar belt voor half vijf (elke keer dat Bo eruit moest)" in tekst
        assert "• Moeder leest [voor] [/x] (elke avond)" in tekst
        assert pale_texts(app) == []


async def test_the_dossier_of_a_first_conversation_says_nothing_of_a_last_time(tmp_path: Path, store: Store) -> None:
    app = OefenApp(store, open_=write_afspreken(tmp_path))
    async with app.run_test(size=(80, 60)) as pilot:
        await settle(pilot)
        assert "Vorige keer" not in painted(pilot)


SCHERMEN = {
    "lijst": [],
    "afspraak": ["enter"],
    "nieuw": ["n"],
    "woord": ["w"],
    "verslag": ["l"],
    "bewaar": ["b"],
    "hulp": ["f1"],
    "menu": ["ctrl+p"],
}


@pytest.mark.parametrize("toetsen", SCHERMEN.values(), ids=SCHERMEN)
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(sessie: Session, thuis: Path, toetsen: list[str]) -> None:
    assert files(thuis) == []
    async with agreeing(sessie) as pilot:
        await pilot.press(*toetsen)
        if toetsen == ["b"]:
            await fill(pilot, "pad", "~")
        assert leftovers(pilot.app, painted=True) == {}
        for thema in (LICHT, DONKER):
            pilot.app.theme = thema
            await pilot.pause()
            assert pale_texts(pilot.app) == [], thema


async def test_it_keeps_its_shape_when_the_window_changes(sessie: Session) -> None:
    async with agreeing(sessie, (120, 40)) as pilot:
        await pilot.resize_terminal(60, 20)
        await settle(pilot)
        assert "▸ [✓] 1. De leraar belt voor half vijf." in scherm_tekst(pilot.app)
        assert max(map(len, scherm_tekst(pilot.app).splitlines())) <= 60
