"""What a time-out says: what is to be seen, a question that fits, a skill that can be used, and never which sentence."""

from pathlib import Path
from random import Random

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from spelen import SHIPPED, beurt, beurten, keuze, load, play_random, write

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.stap import available
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.als_tekst import plain
from oefenen.report.hulp.herhaling import keeps_saying
from oefenen.report.hulp.kijkvragen import VRAGEN, pick_question
from oefenen.report.hulp.moment import moment_at
from oefenen.report.hulp.time_out import Hint, TimeOut, take, time_out_lines
from oefenen.session.session import Session
from oefenen.session.zelf.time_out import take_time_out


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


def look(sessie: Session, *nummers: int) -> tuple[TimeOut, ...]:
    return take(sessie.gesprek, sessie.vaardigheden, nummers or (len(sessie.gesprek.stappen) + 1,))


def question(gesprek: Gesprek, nummer: int = 0) -> str:
    moment = moment_at(gesprek, nummer or len(gesprek.stappen) + 1)
    assert moment is not None
    return pick_question(moment).id


def test_it_says_what_the_card_of_the_parent_shows(pad: Path) -> None:
    (een,) = look(begin(pad))
    assert een.ziet == (("Je zag net", "blijft staan"), ("Je ziet", "armen over elkaar"), ("Toon", "hard en snel"))
    assert look(begin(pad, keuzes=("welkom",)))[0].ziet == (("Je ziet", "zit achterover"), ("Toon", "rustig"))


def test_the_question_fits_what_the_last_sentence_did(pad: Path) -> None:
    assert question(begin(pad, keuzes=("welkom",)).gesprek) == "rustiger"
    assert question(begin(pad, keuzes=("druk",)).gesprek) == "hoog"
    assert question(begin(pad).gesprek) == "afstemmen"


def test_it_is_about_the_people_of_this_story(pad: Path, tmp_path: Path) -> None:
    assert look(begin(pad, keuzes=("druk",)))[0].vraag == "Wat vertelt zijn houding je? Welk gevoel kan daaronder zitten?"
    moeder = write_gesprek(tmp_path / "m", vervang=("relatie: vader", "relatie: moeder"))
    assert look(begin(moeder, keuzes=("druk",)))[0].vraag.startswith("Wat vertelt haar houding je?")
    verzorger = write_gesprek(tmp_path / "v", vervang=("relatie: vader", "relatie: verzorger"))
    assert look(begin(verzorger, keuzes=("druk",)))[0].vraag.startswith("Wat vertelt de houding je?")


def test_the_hint_names_a_skill_of_the_focus_that_a_choice_can_show(pad: Path) -> None:
    sessie = begin(pad)
    (een,) = look(sessie)
    assert (een.hint.vaardigheid, een.hint.naam) == ("luisteren", "Luisteren")
    assert een.hint.uitleg == sessie.vaardigheden.vaardigheden["luisteren"].definitie


def test_the_second_one_asks_and_hints_something_else(pad: Path) -> None:
    een, twee = look(begin(pad), 1, 1)
    assert een.vraag != twee.vraag
    assert twee.hint.vaardigheid == "contact"
    assert een.ziet == twee.ziet


def test_where_no_choice_shows_a_skill_the_phase_is_the_hint(tmp_path: Path) -> None:
    niets = begin(write(tmp_path, beurten(beurt("a", keuze("een"), keuze("twee", scores="{regie: -2}")))))
    (een,) = look(niets)
    assert een.hint == Hint("", "Delen", "Vertellen en luisteren: wat ziet de ouder, wat zie jij?")
    assert time_out_lines(een)[-1] == "Hint: Delen: Vertellen en luisteren: wat ziet de ouder, wat zie jij?"


def test_what_the_parent_keeps_saying_is_found_and_names_are_not(tmp_path: Path) -> None:
    pad = write_gesprek(tmp_path, vervang=("Wat doen we eraan?", "Die fietsers, Ruud zei het."))
    pad.write_text(
        pad.read_text(encoding="utf-8")
        .replace("U had mij [echt] moeten bellen. [/x]", "Die fietsers! Ruud Bakker is de naam.")
        .replace("Dan ga ik maar.", "Zo zijn die fietsers, en Bakker ook."),
        encoding="utf-8",
    )
    sessie = begin(pad, keuzes=("sorry", "uitleg"))
    moment = moment_at(sessie.gesprek, 3)
    assert moment is not None
    assert keeps_saying(moment) == ["fietsers"]


def test_there_is_no_moment_after_the_end_or_before_the_first_choice(pad: Path) -> None:
    gesprek = begin(pad, keuzes=GOED).gesprek
    assert [moment_at(gesprek, nummer) is None for nummer in (0, 1, 3, 4, 9)] == [True, False, False, True, True]


def test_afterwards_it_says_the_same_as_at_the_moment_itself(pad: Path) -> None:
    sessie = begin(pad, keuzes=("welkom",))
    toen = take_time_out(sessie, hulp=True)
    for zin in GOED[1:]:
        sessie.kies(zin)
    assert sessie.verslag().time_outs == (toen,)


@pytest.mark.parametrize("bestand", SHIPPED, ids=lambda pad: pad.stem[:2])
def test_in_every_moment_it_gives_no_sentence_away_and_no_score(bestand: Path) -> None:
    _, _, vaardigheden = check_playable(Reader().read(bestand))
    spel = load(bestand)
    gesprek = play_random(spel, Random(bestand.stem).randrange(1000))
    for stap in gesprek.stappen:
        if stap.vooraf:
            continue
        een, twee = take(gesprek, vaardigheden, (stap.nummer, stap.nummer))
        kan = {v for plan in available(spel, stap.voor) for v, punten in plan.telt.items() if punten > 0}
        assert {een.hint.vaardigheid, twee.hint.vaardigheid} <= kan | {""}
        for time_out in (een, twee):
            tekst = f"{time_out.vraag}\n{time_out.hint.naam}\n{time_out.hint.uitleg}"
            assert not any(teken.isdigit() or teken in "{}" for teken in tekst)
            assert not any(plain(regel.variant) in tekst for plan in available(spel, stap.voor) for regel in plan.zegt)
            assert time_out.vraag[0].isupper()
            assert time_out.vraag.endswith("?")
        assert een.vraag != twee.vraag


def test_every_question_has_a_name_of_its_own_and_the_last_one_always_fits(pad: Path) -> None:
    assert len({vraag.id for vraag in VRAGEN}) == len(VRAGEN)
    moment = moment_at(begin(pad).gesprek, 1)
    assert moment is not None
    assert VRAGEN[-1].past(moment)
    alle = {vraag.id for vraag in VRAGEN}
    assert pick_question(moment, alle).id == "afstemmen"


# In words


def test_as_plain_lines_it_is_what_there_is_to_see_the_question_and_the_hint(pad: Path) -> None:
    (een,) = look(begin(pad))
    regels = time_out_lines(een)
    assert regels[:3] == ["Je zag net: blijft staan", "Je ziet: armen over elkaar", "Toon: hard en snel"]
    assert regels[3].startswith("Vraag: Hoe zit hij erbij?")
    assert regels[4].startswith("Hint: Luisteren: ")
    assert regels[4].endswith("Welke zin daarbij past, kies je zelf.")


def test_the_debrief_says_where_it_was_taken(pad: Path) -> None:
    sessie = begin(pad)
    take_time_out(sessie, hulp=True)
    sessie.kies("druk")
    take_time_out(sessie, hulp=True)
    for zin in MIS[1:]:
        sessie.kies(zin)
    verslag = sessie.verslag()
    markdown = as_markdown(verslag)
    assert "## Time-outs\n\n- Voor beurt 1: Hoe zit hij erbij?" in markdown
    assert "- Voor beurt 2: Wat vertelt zijn houding je?" in markdown
    regels = as_plain(verslag, feedback=False)
    plek = regels.index("Time-outs:")
    assert regels[plek + 1].startswith("- Voor beurt 1: ")
    assert "Time-outs" not in as_markdown(begin(pad, keuzes=MIS).verslag())


def test_one_before_a_choice_that_was_taken_back_is_still_told(pad: Path) -> None:
    sessie = begin(pad, keuzes=GOED)
    uit = take(sessie.gesprek, sessie.vaardigheden, (9,))
    assert uit == (TimeOut(9),)
    sessie.time_outs = (9,)
    assert "- Voor een zin die er niet meer staat: Die zin nam je daarna terug." in as_markdown(sessie.verslag())
