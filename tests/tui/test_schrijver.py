"""The author's mode: what stands behind a conversation, going back, and that nothing of it is kept."""

from pathlib import Path

import pytest
from bibliotheek import running, settle
from contrast import pale_texts
from engels import leftovers
from gesprekken import begin, gesprek_of, painted, say, talking, write_gesprek
from scherm import scherm_tekst
from schrijvers import made, schrijver_of, trial, write_proef
from syrupy.assertion import SnapshotAssertion

from oefenen.model.woorden import Speelstand
from oefenen.store.store import Store
from oefenen.tui.app import OefenApp
from oefenen.tui.help import Helpable
from oefenen.tui.screens.auteur.achterkant import AchterkantScreen
from oefenen.tui.screens.auteur.schrijver import SchrijverScreen
from oefenen.tui.screens.auteur.schrijver_meldingen import MERK
from oefenen.tui.screens.bibliotheek import BibliotheekScreen
from oefenen.tui.screens.dossier import DossierScreen
from oefenen.tui.screens.terug.nabespreking import NabesprekingScreen
from oefenen.tui.themes import DONKER, LICHT
from oefenen.tui.widgets.achterkant_paneel import AchterkantPaneel
from oefenen.tui.widgets.keuze_list import KeuzeList

MATEN = [(60, 20), (80, 24), (120, 40)]


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_proef(tmp_path / "proef")


def panel_text(pilot: object) -> str:
    """Give all text of the panel, also what has to be scrolled to."""
    scherm = pilot.app.screen  # type: ignore[attr-defined]
    tekst = scherm.query_one("AchterkantPaneel Static").visual
    return " ".join(tekst.at(110).plain.split())


async def test_f4_in_the_dossier_opens_a_trial_of_which_nothing_is_kept(app: OefenApp, store: Store) -> None:
    async with running(app) as pilot:
        await pilot.press("enter")
        assert isinstance(app.screen, DossierScreen)
        await pilot.press("f4")
        await settle(pilot)
        assert MERK in painted(pilot)
        await say(pilot, "hallo")
        assert made(pilot) == ["hallo"]
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, BibliotheekScreen)
        assert store.gesprekken() == []
        assert "De schrijversmodus is uit." in painted(pilot)


async def test_f4_in_a_conversation_goes_on_in_a_trial_and_leaves_the_conversation_alone(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom",))
    async with talking(sessie) as pilot:
        await pilot.press("f4")
        await settle(pilot)
        assert made(pilot) == ["welkom"]
        assert "nagespeeld" in painted(pilot)
        await say(pilot, "vraag")
        assert store.keuzes(sessie.id) == ["deur.welkom"]
        await pilot.press("f4")
        await settle(pilot)
        assert type(pilot.app.screen) is not SchrijverScreen
        assert gesprek_of(pilot).sessie is sessie
        assert [stap.keuze.id for stap in sessie.gesprek.stappen] == ["welkom"]
        await say(pilot, "vraag")
        assert store.keuzes(sessie.id) == ["deur.welkom", "kern.vraag"]


async def test_a_test_has_no_way_behind_the_scenes(pad: Path, store: Store) -> None:
    async with talking(begin(pad, store, stand=Speelstand.TOETS)) as pilot:
        await pilot.press("f4")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, SchrijverScreen)
        assert "Schrijversmodus" not in [opdracht.title for opdracht in gesprek_of(pilot).commands()]


async def test_the_panel_says_why_a_choice_is_hidden(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        tekst = panel_text(pilot)
        assert "Keuzes: 3 te zien, 1 verborgen" in tekst
        assert "als spanning >= 8 ✗ (nu 6) en (weet gepest ✗ of niet stemming is rustig ✓ (nu boos))" in tekst
        assert "Ik weet wat er [echt] speelt." in tekst


async def test_the_panel_says_what_moved_and_why(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        await say(pilot, "welkom")
        tekst = panel_text(pilot)
        assert "Standen na ‘welkom’" in tekst
        assert "spanning 5 −1 −2 erkenning, +1 R8 traagheid" in tekst
        assert "stemming rustig (was boos)" in tekst
        assert "vertrouwen 5 +1 door erkenning" in tekst


async def test_the_panel_says_which_line_was_said_and_why_not_another(pad: Path) -> None:
    async with talking(trial(pad, "sorry"), (120, 40)) as pilot:
        tekst = panel_text(pilot)
        assert "✗ Nou, en nu? als spanning >= 8 ✗ (nu 5) en stemming is boos ✗ (nu rustig)" in tekst
        assert "✗ Ik moet zo weg. als tijd_over < 30 ✗ (nu " in tekst
        assert "✗ Goed dan. als vertrouwen > 6 ✗ (nu 6)" in tekst
        assert "✓ Wat doen we eraan?" in tekst


async def test_the_panel_says_what_a_choice_is_worth_and_does_and_how_it_would_end(pad: Path) -> None:
    async with talking(trial(pad, "welkom"), (120, 40)) as pilot:
        tekst = panel_text(pilot)
        assert "op het spel: contact, luisteren" in tekst
        assert "vraag doorvragen punten luisteren +2 · verder 0" in tekst
        assert "dan openheid 5 → 7 · erkenning 6 → 7 · op tafel gepest, oud_zeer · naar slot" in tekst
        assert "✓ prima dit wordt het als erkenning >= 6 ✓ (nu 6)" in tekst
        assert "✗ slecht ‘prima’ staat hoger in de lijst en past ook" in tekst


async def test_the_numbers_of_the_panel_are_those_of_the_choices(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        for nummer, aanbod in enumerate(gesprek_of(pilot).keuzes.aanbod, start=1):
            assert f"✓ {nummer} {aanbod.keuze} " in panel_text(pilot)


async def test_where_there_is_little_room_two_lines_say_the_most_important(pad: Path) -> None:
    async with talking(trial(pad), (60, 20)) as pilot:
        await say(pilot, "druk")
        assert "kern · boos · nog 4:" in painted(pilot)
        assert "vertrouwen 3 −1 spanning 8 +2 openheid 5 erkenning 4" in painted(pilot)


@pytest.mark.parametrize("maat", MATEN[:2], ids=str)
async def test_p_opens_the_panel_where_it_does_not_stand_beside_the_conversation(pad: Path, maat: tuple[int, int]) -> None:
    async with talking(trial(pad), maat) as pilot:
        await pilot.press("p")
        assert isinstance(pilot.app.screen, AchterkantScreen)
        assert "Beurt deur" in painted(pilot)
        await pilot.press("end")
        await settle(pilot)
        assert "dit wordt het" in painted(pilot)
        await pilot.press("p")
        await settle(pilot)
        assert isinstance(pilot.app.screen, SchrijverScreen)


async def test_p_goes_to_the_panel_and_back_where_it_stands_beside_the_conversation(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        await pilot.press("p")
        assert isinstance(pilot.app.focused, AchterkantPaneel)
        await pilot.press("p")
        assert isinstance(pilot.app.focused, KeuzeList)


async def test_u_goes_back_to_the_very_beginning_also_from_the_end(pad: Path) -> None:
    async with talking(trial(pad, "welkom", "vraag")) as pilot:
        await say(pilot, "dank")
        await pilot.press("enter")
        assert "Enter: nabespreken" in painted(pilot)
        for over in (["welkom", "vraag"], ["welkom"], [], []):
            await pilot.press("u")
            assert made(pilot) == over
        assert "nagespeeld" not in painted(pilot)


async def test_what_was_replayed_stays_marked_and_what_is_said_now_is_not(pad: Path) -> None:
    async with talking(trial(pad, "welkom", "vraag"), (80, 60)) as pilot:
        assert painted(pilot).count("Jij · nagespeeld") == 2
        assert "tot hier nagespeeld: 2 keuzes" in painted(pilot)
        await pilot.press("u")
        assert "tot hier nagespeeld: 1 keuze" in painted(pilot)
        await say(pilot, "uitleg")
        await pilot.press("enter")
        assert painted(pilot).count("Jij · nagespeeld") == 1


async def test_the_whole_trial_can_begin_again(pad: Path) -> None:
    async with talking(trial(pad, "welkom", "vraag")) as pilot:
        schrijver_of(pilot).action_restart()
        await settle(pilot)
        assert made(pilot) == []
        assert "U had mij [echt]" in painted(pilot)


async def test_the_debrief_of_a_trial_leads_back_to_the_trial(pad: Path) -> None:
    async with talking(trial(pad, "welkom", "vraag", "dank")) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, NabesprekingScreen)
        await pilot.press("o")
        assert "Speel opnieuw" not in [opdracht.title for opdracht in pilot.app.screen.commands()]
        await pilot.press("escape")
        await settle(pilot)
        assert made(pilot) == ["welkom", "vraag", "dank"]


async def test_a_choice_that_gets_stuck_is_told_and_the_trial_goes_on(tmp_path: Path) -> None:
    kern = "  kern:\n    fase: delen\n    ouder: Wat doen we eraan?\n    keuzes:\n"
    vast = write_gesprek(
        tmp_path / "vast", vervang=(kern, f"{kern}      - {{id: nooit, zet: [uitleg], als: spanning > 9, zegt: Nee.}}\n")
    )
    tekst = vast.read_text(encoding="utf-8")
    begin_, midden = tekst.index("      - id: vraag"), tekst.index("  slot:")
    vast.write_text(tekst[:begin_] + tekst[midden:], encoding="utf-8")
    async with talking(trial(vast), (120, 40)) as pilot:
        assert "kan de speler niets kiezen" in panel_text(pilot)
        await say(pilot, "welkom")
        assert "Dit lukte niet" in painted(pilot)
        await pilot.press("enter")
        assert made(pilot) == []


async def test_every_command_of_the_mode_is_in_the_menu_and_the_help(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        titels = [opdracht.title for opdracht in schrijver_of(pilot).commands()]
        assert titels == [
            "Eén keuze terug", "Terug naar het begin", "Spring naar een beurt", "Herlees het bestand", "Paneel", "Schrijversmodus uit",
        ]  # fmt: skip
        await pilot.press("f1")
        assert "Hier probeer je een gesprek uit dat je schrijft" in painted(pilot)
        for _ in range(3):
            await pilot.press("pagedown")
        assert "Schrijversmodus uit" in painted(pilot)


async def test_the_conversation_and_the_dossier_name_the_mode_in_help_and_menu(app: OefenApp) -> None:
    async with running(app, (80, 40)) as pilot:
        await pilot.press("enter")
        assert isinstance(app.screen, DossierScreen)
        assert "Schrijversmodus" in [opdracht.title for opdracht in app.screen.commands()]
        await pilot.press("f1")
        assert "F4 Schrijversmodus" in painted(pilot)


async def test_resizing_keeps_the_panel_true(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        await say(pilot, "druk")
        for maat in [(60, 20), (120, 40), (80, 24)]:
            await pilot.resize_terminal(*maat)
            await settle(pilot)
            assert schrijver_of(pilot).achterkant.display == (maat[0] == 120)
            assert "spanning" in painted(pilot)


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_every_word_is_dutch_and_can_be_read_in_both_themes(pad: Path, maat: tuple[int, int]) -> None:
    async with talking(trial(pad, "welkom"), maat) as pilot:
        for toets in ("1", "p"):
            await pilot.press(toets)
            assert leftovers(pilot.app, painted=True) == {}
            for thema in (LICHT, DONKER):
                pilot.app.theme = thema
                await pilot.pause()
                assert pale_texts(pilot.app) == [], thema


async def test_everything_that_can_have_the_focus_explains_itself(pad: Path) -> None:
    async with talking(trial(pad), (120, 40)) as pilot:
        for widget in pilot.app.screen.query("*"):
            assert not widget.can_focus or isinstance(widget, Helpable), widget


@pytest.mark.parametrize("maat", MATEN, ids=str)
async def test_the_picture(pad: Path, snapshot: SnapshotAssertion, maat: tuple[int, int]) -> None:
    async with talking(trial(pad, "druk"), maat) as pilot:
        await pilot.press("2")
        assert scherm_tekst(pilot.app) == snapshot


async def test_the_picture_of_the_panel_alone(pad: Path, snapshot: SnapshotAssertion) -> None:
    async with talking(trial(pad, "druk")) as pilot:
        await pilot.press("p")
        assert scherm_tekst(pilot.app) == snapshot
