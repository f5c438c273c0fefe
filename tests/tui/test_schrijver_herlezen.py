"""Reading the file again in the author's mode: on at the same place, or a clear word about why not."""

from pathlib import Path

import pytest
from bibliotheek import settle
from gesprekken import painted, say, talking
from schrijvers import change, made, schrijver_of, trial, write_proef
from textual.pilot import Pilot

from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.schrijver import start_trial
from oefenen.tui.app import OefenApp
from oefenen.tui.screens.auteur.schrijver import SchrijverScreen
from oefenen.tui.screens.fouten import FoutenScreen
from oefenen.tui.screens.vraag import VraagScreen


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_proef(tmp_path / "proef")


def lose(pad: Path) -> None:
    pad.unlink()


def begin_without_choices(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    deur, kern = tekst.index("      - id: welkom"), tekst.index("  kern:")
    nooit = "      - {id: nooit, zet: [uitleg], als: spanning > 9, zegt: Nee.}\n"
    over = tekst[:deur] + nooit + tekst[kern:]
    pad.write_text(over.replace("als: gekozen deur.welkom of gekozen deur.sorry", "als: weet gepest"), encoding="utf-8")


async def reread(pilot: Pilot[None]) -> str:
    await pilot.press("h")
    await settle(pilot)
    return painted(pilot).replace("▌ ", "").replace("│ ", "")


async def test_the_same_place_in_new_words(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        change(pad, ("(knikt) Nou. [b]Ja[/b].", "(knikt) [b]Goed[/b]."))
        tekst = await reread(pilot)
        assert "De tekst is anders bij: deur.welkom." in tekst
        assert "[b]Goed[/b]." in tekst
        assert made(pilot) == ["welkom"]
        await say(pilot, "vraag")
        assert made(pilot) == ["welkom", "vraag"]


async def test_a_parent_who_is_different_now_is_told(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        change(pad, ('zet: [erkenning]\n        zegt: "(staat op)', 'zet: [uitleg]\n        zegt: "(staat op)'))
        tekst = await reread(pilot)
        for deel in ("De ouder is hier nu anders:", "vertrouwen 5 → 4", "erkenning 6 → 4", "stemming rustig →"):
            assert deel in tekst


async def test_nothing_new_is_said_to_be_nothing_new(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        assert "Er is niets veranderd" in await reread(pilot)


async def test_something_new_elsewhere_brings_back_to_the_same_place(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        change(pad, ("Dank dat u kwam.", "Dank u wel."))
        assert "Je bent weer bij dezelfde plek, na 1 keuze." in await reread(pilot)


async def test_a_choice_that_is_gone_stops_the_replay_with_the_reason(pad: Path) -> None:
    async with talking(trial(pad, "welkom", "vraag")) as pilot:
        change(pad, ("- id: vraag", "- id: vragen"))
        tekst = await reread(pilot)
        assert isinstance(pilot.app.screen, VraagScreen)
        assert "maar niet tot waar je was" in tekst
        assert "Naspelen lukte tot en met keuze 1 van de 2. Beurt ‘kern’ heeft geen keuze ‘vraag’ meer." in tekst
        assert "Je bent nu bij beurt ‘kern’." in tekst
        await pilot.press("enter")
        assert made(pilot) == ["welkom"]
        await say(pilot, "vragen")
        assert made(pilot) == ["welkom", "vragen"]


async def test_a_choice_that_is_hidden_now_stops_the_replay_with_its_condition(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        change(pad, ("      - id: welkom\n", "      - id: welkom\n        als: spanning >= 9\n"))
        tekst = await reread(pilot)
        assert "De eerste keuze kan al niet meer." in tekst
        assert "spanning is 6 (gevraagd: >= 9)" in tekst
        await pilot.press("enter")
        assert made(pilot) == []


async def test_a_file_with_mistakes_shows_them_and_the_old_version_stays(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        change(pad, ("fase: delen", "fase: dellen"))
        tekst = await reread(pilot)
        assert isinstance(pilot.app.screen, FoutenScreen)
        assert "De fase ‘dellen’ bestaat niet." in tekst
        assert "Je speelt zolang verder met de vorige versie." in tekst
        await pilot.press("escape")
        await say(pilot, "vraag")
        assert made(pilot) == ["welkom", "vraag"]
        change(pad, ("fase: dellen", "fase: delen"), ("Dank dat u kwam.", "Dank u."))
        await reread(pilot)
        assert made(pilot) == ["welkom", "vraag"]


async def test_a_file_that_is_gone_is_told_and_the_old_version_stays(pad: Path) -> None:
    async with talking(trial(pad, "welkom")) as pilot:
        lose(pad)
        assert "het bestaat niet" in await reread(pilot)
        await pilot.press("escape")
        assert made(pilot) == ["welkom"]


async def test_a_beginning_without_choices_is_told_and_the_old_version_stays(pad: Path) -> None:
    async with talking(trial(pad)) as pilot:
        begin_without_choices(pad)
        gezien = await reread(pilot)
        assert "Opnieuw lezen lukt niet" in gezien
        assert "vorige versie" in gezien
        await pilot.press("enter")
        await say(pilot, "welkom")
        assert made(pilot) == ["welkom"]


async def test_after_a_change_the_turns_are_found_out_again(pad: Path) -> None:
    async with talking(trial(pad)) as pilot:
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("escape")
        change(pad, ("  slot:\n", "  laatste:\n"), ("bezocht(slot)", "bezocht(laatste)"))
        await reread(pilot)
        await pilot.press("s")
        await settle(pilot)
        assert "laatste Afronden 100 %" in painted(pilot)


async def test_the_command_line_way_in_replays_what_it_can(pad: Path) -> None:
    app = OefenApp(None, open_=pad, schrijver=["welkom", "druk"])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert "Niet tot het einde nagespeeld" in painted(pilot)
        await pilot.press("enter")
        assert isinstance(app.screen, SchrijverScreen)
        assert made(pilot) == ["welkom"]
        assert schrijver_of(pilot).sessie.store is None


def test_the_reason_is_a_sentence(pad: Path) -> None:
    assert start_trial(Reader().read(pad), ["druk", "welkom"]).gestopt
