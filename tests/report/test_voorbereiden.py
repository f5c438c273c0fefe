"""Preparing, a pupil at the table and a later moment, as every report tells them."""

import json

import pytest
from lezen import GOED
from spelen import load

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.reading.bestanden import Reader, shipped
from oefenen.report.als_gesprek import answer_lines, between_lines, clock_line, opening_lines, phase_line, pupil_line, sight_line
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.verslag import Verslag, build

VOORAF = ("kent_mila", "citaat", "jas", "wel", "zitten", "haar_woorden", "mailen")
KIND = ("jesse", "later", "wachten", "bellen")


def play(naam: str, keuzes: tuple[str, ...]) -> Gesprek:
    return replay(load(GOED / f"{naam}.yaml"), keuzes)


def verslag(naam: str, keuzes: tuple[str, ...]) -> Verslag:
    vaardigheden = Reader().vaardigheden(shipped())[0]
    assert vaardigheden is not None
    return build(play(naam, keuzes), vaardigheden, stand="oefenen")


def test_while_preparing_there_is_no_parent_to_see_and_no_clock_to_watch() -> None:
    gesprek = play("voorbereiden", VOORAF[:2])
    assert phase_line(gesprek) == "Voorbereiden: Marjan Vos is er nog niet, en de klok staat nog stil."
    assert (sight_line(gesprek), clock_line(gesprek)) == ("", "")
    zonder = replay(load(GOED / "voorbereiden.yaml", klok=False), VOORAF[:2])
    assert phase_line(zonder) == "Voorbereiden: Marjan Vos is er nog niet."
    gesprek.kies("jas")
    gesprek.kies("wel")
    assert phase_line(gesprek) == "Fase 1 van 5: Afstemmen"
    assert sight_line(gesprek)
    assert clock_line(gesprek) == "[nog 3:53 op de klok]"


def test_a_choice_beforehand_is_chosen_and_not_said() -> None:
    gesprek = play("voorbereiden", VOORAF[:4])
    eerste, *_, laatste = gesprek.stappen
    kop = gesprek.spel.scenario.kop
    assert answer_lines(kop, eerste, feedback=False) == ["Je kiest: Deze leraar wil Mila leren kennen, en mij ook."]
    assert between_lines(kop, eerste) == []
    assert answer_lines(kop, laatste, feedback=False)[1:] == [
        "[moeder mailt nog die avond terug]",
        "Moeder: Dank u. Ik zal erover nadenken.",
    ]
    assert between_lines(kop, laatste) == ["Het gesprek begint."]


def test_a_pupil_at_the_table_is_told_from_the_moment_that_the_pupil_is_there() -> None:
    gesprek = Gesprek(load(GOED / "aan_tafel.yaml"))
    vaardigheden = Reader().vaardigheden(shipped())[0]
    assert vaardigheden is not None
    assert opening_lines(gesprek.spel.scenario.kop, vaardigheden)[1].endswith("klas 2b. Jesse zit erbij.")
    assert pupil_line(gesprek) == ""
    gesprek.kies("jesse")
    assert pupil_line(gesprek) == "[Jesse kijkt naar zijn mouwen]"
    gesprek.kies("naar_jesse")
    assert pupil_line(gesprek) == "[Jesse kijkt op als zijn naam valt]"


def test_a_later_moment_is_a_line_of_its_own() -> None:
    gesprek = play("aan_tafel", KIND[:2])
    regels = between_lines(gesprek.spel.scenario.kop, gesprek.stappen[-1])
    assert regels == ["[Het is 15.00 uur. De school is leeg. Jesse en zijn moeder zitten aan tafel.]"]


def test_the_debrief_in_plain_lines_keeps_the_preparation_apart() -> None:
    regels = as_plain(verslag("voorbereiden", VOORAF), feedback=True)
    assert "Einde: goed, na 3 keuzes en 1:04 minuten." in regels
    begin = regels.index("Wat je voorbereidde:")
    assert regels[begin + 1] == "1. Je kiest: Deze leraar wil Mila leren kennen, en mij ook."
    assert regels[regels.index("Wat je zinnen deden:") + 1].startswith("1. Jij: Fijn dat u er bent.")


def test_without_a_preparation_nothing_is_said_of_one() -> None:
    klaar = verslag("klein", ("welkom",))
    assert "oorbereid" not in "\n".join(as_plain(klaar, feedback=True)).replace("- Voorbereiding", "")
    assert "## Voorbereiding" not in as_markdown(klaar)


def test_the_report_has_a_group_for_the_preparation_and_counts_the_turns_of_the_conversation() -> None:
    tekst = as_markdown(verslag("voorbereiden", VOORAF))
    assert "na 3 keuzes en 1:04 minuten" in tekst
    vooraf, gesprek = tekst.split("## Voorbereiding\n")[1].split("## Beurt voor beurt\n")
    assert [regel for regel in vooraf.splitlines() if regel.startswith("###")] == [f"### Voorbereiding {n}" for n in (1, 2, 3, 4)]
    assert "**Je koos:** Wat Mila zelf zei, over knutselen en praten." in vooraf
    assert "**Marjan Vos:** (mailt nog die avond terug)" in vooraf
    assert "- Wat er bewoog: openheid 2 → 3 (deze zin)" in vooraf
    assert vooraf.count("Wat er bewoog") == 1, "of what moves nobody nothing is said"
    assert [regel for regel in gesprek.splitlines() if regel.startswith("###")] == [
        "### 1. Afstemmen",
        "### 2. Delen",
        "### 3. Afronden",
    ]
    assert "| stand | begin | 1 | 2 | 3 |" in tekst
    assert "kindcitaat" not in tekst, "what was only prepared did not come on the table"


def test_the_report_tells_what_moved_a_pupil_and_who_said_what() -> None:
    tekst = as_markdown(verslag("aan_tafel", ("jesse", "naar_jesse", "wachten", "zijn_plan")))
    assert "| Jesse | 3 | 6 | 8 | 10 |" in tekst
    assert "Jesse: 3 → 6 (deze zin); spanning 5 → 3 (in de tussentijd)" in tekst
    assert "**Jesse:** (kijkt op) De bus rijdt pas om acht uur.\n\n*Het is 15.00 uur." in tekst


def test_the_data_have_the_preparation_the_pupil_and_the_moment_apart() -> None:
    uit = json.loads(json.dumps(as_json(verslag("aan_tafel", KIND))))
    assert uit["leerling"] == 5
    assert [(deel["beurt"], deel["keuze"], deel["vraag"]) for deel in uit["voorbereiding"]] == [
        ("wie", "jesse", "Met wie begin je straks?")
    ]
    assert uit["voorbereiding"][0]["weet"] == ["begint_bij_jesse"]
    assert [deel["beurt"] for deel in uit["beurten"]] == ["deur", "om_drie_uur", "slot"]
    assert uit["beurten"][0]["tussentijd"].startswith("Het is 15.00 uur.")
    assert uit["beurten"][1]["tussentijd"] is None
    assert as_json(verslag("voorbereiden", VOORAF))["leerling"] is None


@pytest.mark.parametrize(("naam", "keuzes", "begin"), [("voorbereiden", VOORAF, 4), ("aan_tafel", KIND, 1)])
def test_the_course_begins_where_the_conversation_begins(naam: str, keuzes: tuple[str, ...], begin: int) -> None:
    klaar = verslag(naam, keuzes)
    assert len(klaar.voorbereiding) == begin
    assert len(klaar.gezegd) == len(keuzes) - begin
    eerste = klaar.stappen[begin].voor
    assert {stand: waarden[0] for stand, waarden in klaar.verloop.items() if stand != "leerling"} == eerste.stand
    assert all(len(waarden) == len(klaar.gezegd) + 1 for waarden in klaar.verloop.values())
    assert ("leerling" in klaar.verloop) == (naam == "aan_tafel")


def test_a_flag_says_in_which_part_it_came() -> None:
    klaar = verslag("aan_tafel", ("jesse", "naar_moeder", "plan", "dag"))
    assert "- bij keuze 1: over het hoofd van het kind heen gepraat" in as_plain(klaar, feedback=False)
    assert "- beurt 1: over het hoofd van het kind heen gepraat" in as_markdown(klaar)
