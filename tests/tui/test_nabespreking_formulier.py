"""The observation form in the debrief, the bar that finds its way among seven parts, and the minutes under the course."""

from dataclasses import replace
from pathlib import Path

import pytest
from bibliotheek import settle
from gesprekken import GOED, MIS, begin, looking_back, nabespreking_of, painted, part, write_gesprek
from scherm import scherm_tekst
from spelen import ALLE, play_random

from oefenen.engine.gesprek import replay
from oefenen.engine.spel import Spel
from oefenen.model.formulier import FORMULIER, TWEE_VRAGEN
from oefenen.model.woorden import GESPREKSFASEN, label
from oefenen.report.formulier.formulier import fill_in, move_profile
from oefenen.session.session import Session
from oefenen.tui.screens.terug.nabespreking import SECTIES
from oefenen.tui.screens.terug.nabespreking_formulier import form

PLAN = {"afstemmen": 1, "delen": 4, "zorgen": 3, "afspreken": 1, "afronden": 1}
HOOG = (100, 160)
"""Cells in which a whole part fits."""


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


def shipped_session(code: str, seed: int, *, gepland: bool = False) -> Session:
    """Play a shipped scenario; with *gepland* every choice about the minutes divides them."""
    [pad] = [pad for pad in ALLE if pad.name.startswith(f"{code}_")]
    sessie = begin(pad)
    spel = sessie.spel
    if gepland:
        beurt = spel.scenario.beurten["minuten"]
        nieuw = replace(beurt, keuzes=tuple(keuze._replace(minuten=PLAN) for keuze in beurt.keuzes))
        spel = Spel(replace(spel.scenario, beurten={**spel.scenario.beurten, "minuten": nieuw}), spel.persona)
    sessie.gesprek = replay(spel, [stap.keuze.id for stap in play_random(spel, seed).stappen])
    return sessie


async def test_it_names_every_item_under_its_phase(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=GOED), HOOG) as pilot:
        await pilot.press(part("Formulier"))
        await settle(pilot)
        tekst = painted(pilot)
        for item in FORMULIER:
            assert item.label in tekst
        plekken = [scherm_tekst(pilot.app).splitlines().index(f"  {label(fase.value)}") for fase in GESPREKSFASEN]
        assert plekken == sorted(plekken)
        for vraag in TWEE_VRAGEN:
            assert vraag in tekst


async def test_what_was_seen_is_quoted_and_a_missed_chance_only_names_the_turn(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=MIS), HOOG) as pilot:
        await pilot.press(part("Formulier"))
        await settle(pilot)
        regels = scherm_tekst(pilot.app).splitlines()
        luisteren = next(i for i, regel in enumerate(regels) if "laat de ouder vertellen" in regel)
        assert regels[luisteren].startswith("   ○ ")
        assert regels[luisteren + 1].strip() == "kans gemist in beurt 2"
        assert "Wat merkt u thuis?" not in painted(pilot), "what could have been said is not given away"
        afsluiten = next(i for i, regel in enumerate(regels) if "afscheid en loopt mee" in regel)
        assert regels[afsluiten].startswith("   ✓ ")
        assert regels[afsluiten + 1].strip() == "beurt 3: “Dag.”"


async def test_compliment_and_tip_come_first_with_their_reasons() -> None:
    sessie = shipped_session("o2", 4)
    observatie = fill_in(sessie.verslag())
    async with looking_back(sessie, HOOG) as pilot:
        await pilot.press(part("Formulier"))
        await settle(pilot)
        tekst = painted(pilot)
        volgorde = [
            "Een compliment",
            observatie.compliment.tekst,
            observatie.compliment.waarom,
            "Een tip",
            observatie.tip.tekst,
            "kans gemist",
        ]
        plekken = [tekst.index(deel) for deel in volgorde]
        assert plekken == sorted(plekken)


async def test_an_authors_words_stay_words(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=GOED), HOOG) as pilot:
        await pilot.press(part("Formulier"))
        await settle(pilot)
        assert "U bent boos [sarcastisch], en dat snap ik." in painted(pilot)


async def test_the_minutes_stand_under_the_course_when_they_were_divided() -> None:
    async with looking_back(shipped_session("k3", 3, gepland=True), (80, 40)) as pilot:
        await pilot.press(part("Verloop"))
        await settle(pilot)
        regels = scherm_tekst(pilot.app).splitlines()
        kop = next(i for i, regel in enumerate(regels) if "Je tijd: gepland en gebruikt" in regel)
        assert regels[kop + 1].split() == ["gepland", "gebruikt"]
        assert [regel.split()[:2] for regel in regels[kop + 2 : kop + 7]] == [
            ["Afstemmen", "1:00"], ["Delen", "4:00"], ["Zorgen", "3:00"], ["Afspreken", "1:00"], ["Afronden", "1:00"],
        ]  # fmt: skip


async def test_without_a_plan_there_is_nothing_to_compare(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=GOED), (80, 40)) as pilot:
        await pilot.press(part("Verloop"))
        assert not nabespreking_of(pilot).query("#tijden")


@pytest.mark.parametrize("breedte", [60, 70, 80, 120])
async def test_the_bar_always_shows_every_number_and_the_name_of_what_is_shown(pad: Path, breedte: int) -> None:
    async with looking_back(begin(pad, keuzes=GOED), (breedte, 24)) as pilot:
        for nummer, naam in enumerate(SECTIES, start=1):
            await pilot.press(part(naam))
            await settle(pilot)
            balk = scherm_tekst(pilot.app).splitlines()[1]
            assert f"▸{nummer} {naam}" in balk
            assert [teken for teken in balk if teken.isdigit()] == [str(n) for n in range(1, len(SECTIES) + 1)]
            if breedte >= 100:
                assert all(ander in balk for ander in SECTIES)


async def test_a_click_on_a_number_without_its_name_shows_that_part(pad: Path) -> None:
    async with looking_back(begin(pad, keuzes=GOED), (60, 24)) as pilot:
        laatste = len(SECTIES)
        plek = scherm_tekst(pilot.app).splitlines()[1].index(str(laatste))
        await pilot.click("#secties", offset=(plek, 0))
        await settle(pilot)
        assert f"▸{laatste} {SECTIES[-1]}" in scherm_tekst(pilot.app)


@pytest.mark.parametrize("breedte", [20, 60, 80, 120])
def test_every_line_of_the_form_fits(breedte: int) -> None:
    verslag = shipped_session("k3", 4).verslag()
    getoond = form(fill_in(verslag), move_profile(verslag))
    assert max(regel.cell_length for regel in getoond.at(breedte).split("\n")) <= breedte
