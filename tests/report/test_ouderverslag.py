"""The report for the parents: one page in plain words, and nothing in it of the practice behind it."""

import json
import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from afspreken import BELT, GOED, LEEST, NIETS, SCHIJN, VERTELT, list_of, talk_of
from spelen import ALLE, load, play_random

from oefenen.engine.gesprek import Gesprek
from oefenen.model.afspraak import WIE, Afspraak
from oefenen.model.afsprakenlijst import VERSLAG_DOOR, Afsprakenlijst
from oefenen.model.woorden import STANDEN
from oefenen.reading.bestanden import Reader, shipped
from oefenen.report.afspraken.afspraken import propose
from oefenen.report.afspraken.als_afspraken import agreement_lines, agreements_data, discussed, overview_lines, sentence, shortly
from oefenen.report.afspraken.als_ouderverslag import DURF, as_ouderverslag
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.verslag import Verslag, build

DAG = datetime(2026, 3, 4, 15, 30).astimezone()


def report(gesprek: Gesprek, lijst: Afsprakenlijst | None = None) -> str:
    return as_ouderverslag(gesprek, lijst or propose(gesprek), DAG)


def debrief(gesprek: Gesprek, lijst: Afsprakenlijst | None = None) -> Verslag:
    vaardigheden = Reader().vaardigheden(shipped())[0]
    assert vaardigheden is not None
    return build(gesprek, vaardigheden, stand="oefenen", afspraken=lijst)


def test_it_says_who_spoke_when_about_whom_and_what_was_agreed(tmp_path: Path) -> None:
    lijst = replace(propose(talk_of(tmp_path, GOED)), verslag_door="leraar", woord="Fijn dat u er was.")
    assert report(talk_of(tmp_path, GOED), lijst) == (
        "# Verslag van ons gesprek over Bo\n\n"
        "Beste Ans de Wit,\n\n"
        "Fijn dat u er was.\n\n"
        "Op 4 maart 2026 spraken we elkaar over Bo uit groep 6. Aan tafel zaten u (moeder) en de leraar.\n\n"
        "## Wat we bespraken\n\n"
        "- Bo wordt gepest \\[op de fiets\\].\n\n"
        "## Wat we afspraken\n\n"
        "1. De leraar belt voor half vijf.\n"
        "   - Wanneer: elke keer dat Bo eruit moest\n"
        "   - Terugkijken: over drie weken aan deze tafel\n"
        "2. U leest tien minuten voor.\n"
        "   - Wanneer: elke avond\n\n"
        "## Over dit verslag\n\n"
        "De leraar maakte dit verslag en stuurt het naar u.\n\n"
        "Klopt er iets niet, of mist u iets? Laat het weten. Met dit verslag beginnen we ons volgende gesprek.\n\n"
        "Met vriendelijke groet,\n\n"
        "de leraar van Bo\n"
    )


def test_the_message_is_there_when_it_was_given_without_what_was_only_done(tmp_path: Path) -> None:
    assert "- De leraar zei: “Bo was er vier keer niet bij. En thuis?”" in report(talk_of(tmp_path, ("door", "bel", "dag")))
    assert "De leraar zei" not in report(talk_of(tmp_path, GOED))


def test_what_the_parent_had_kept_back_is_left_out_until_the_trainee_puts_it_in(tmp_path: Path) -> None:
    gesprek = talk_of(tmp_path, VERTELT)
    lijst = propose(gesprek)
    (punt,) = (punt for punt in discussed(gesprek, lijst) if punt.id == "zelf")
    assert (punt.mee, punt.vertrouwelijk) == (False, True)
    assert "zitten" not in report(gesprek, lijst)
    assert "- Moeder bleef vroeger zelf zitten." in report(gesprek, lijst.with_point("zelf", mee=True))
    assert "gepest" not in report(gesprek, lijst.with_point("gepest", mee=False))


def test_what_only_seemed_agreed_is_not_in_it(tmp_path: Path) -> None:
    tekst = report(talk_of(tmp_path, SCHIJN))
    assert "belt" not in tekst
    assert "1. U leest tien minuten voor." in tekst


def test_nothing_told_and_nothing_agreed_still_gives_an_honest_letter(tmp_path: Path) -> None:
    tekst = report(talk_of(tmp_path, NIETS))
    assert "We praatten over hoe het gaat met Bo." in tekst
    assert "We hebben nog niets afgesproken." in tekst
    assert "spreken we nog af" in tekst


@pytest.mark.parametrize("door", VERSLAG_DOOR)
def test_everybody_who_can_write_it_has_a_sentence(tmp_path: Path, door: str) -> None:
    assert "nog af" not in report(talk_of(tmp_path, NIETS), list_of(door=door))


@pytest.mark.parametrize("wie", [*WIE, "", "iets"])
def test_everybody_who_can_do_something_is_named(tmp_path: Path, wie: str) -> None:
    kop = talk_of(tmp_path).spel.scenario.kop
    zin = sentence(Afspraak(wie, "leest voor."), kop, aan_ouder=True)
    assert zin.endswith(" leest voor.")
    assert zin[0].isupper()
    assert "ouder" not in zin


def test_text_of_people_is_never_markup(tmp_path: Path) -> None:
    raar = "~~~ <b>*x*</b> [a](b) `c` # d | e"
    tekst = report(talk_of(tmp_path), list_of(Afspraak("leraar", raar, raar, raar), woord=raar))
    zonder = re.sub(r"\\.", "", tekst)
    assert not set("<>*`[]|~") & set(zonder)
    assert zonder.count("#") == len(["#", "##", "##", "##"]) + 3


@pytest.mark.parametrize("pad", ALLE, ids=lambda pad: pad.stem)
def test_no_report_tells_of_scores_or_of_the_practice(pad: Path) -> None:
    spel = load(pad)
    for seed in range(3):
        gesprek = play_random(spel, seed)
        tekst = report(gesprek)
        rest = re.sub(r"De leraar zei: “.*”", "", tekst).casefold()
        for stap in gesprek.stappen:  # what was agreed may be about the scores of a reading test
            rest = rest.replace(stap.keuze.afspraak.wat.casefold(), "") if stap.keuze.afspraak else rest
        for woord in (*STANDEN, "score", "agenda", "sleutel", "persona", "einde:", "durven", "punten"):
            assert woord not in rest, woord
        assert DURF not in tekst
        agenda = spel.scenario.kop.agenda
        assert agenda is None or spel.scenario.kop.sleutels[agenda.sleutel] not in tekst
        assert len(tekst.split()) < 400, "it fits a page"


def test_the_debrief_tells_the_agreements_in_every_form(tmp_path: Path) -> None:
    klaar = debrief(talk_of(tmp_path, SCHIJN))
    markdown, plat, data = as_markdown(klaar), "\n".join(as_plain(klaar, feedback=False)), as_json(klaar)["afspraken"]
    assert "## Afspraken\n\n1. De leraar belt voor half vijf.\n" in markdown
    assert "   - Uit beurt 2: “Ik bel u die dag voor half vijf.”\n" in markdown
    assert "   - Gezegd, maar het staat nog niet: Ans de Wit voelde zich nog niet gehoord.\n" in markdown
    assert "- Niemand schrijft de afspraken nog op. Wie maakt het verslag?" in markdown
    assert "Afspraken:\n- De leraar belt voor half vijf. Wanneer: elke keer dat Bo eruit moest." in plat
    assert "Gezegd, maar het staat nog niet" in plat
    assert [(r["wat"], r["mee"], r["schijn"], r["keuze"]) for r in data["regels"]] == [
        ("belt voor half vijf", False, True, "plan.bel"),
        ("leest tien minuten voor", True, False, "slot.lees"),
    ]
    assert json.loads(json.dumps(data)) == data


def test_the_debrief_tells_what_the_trainee_made_of_them(tmp_path: Path) -> None:
    klaar = debrief(talk_of(tmp_path, SCHIJN), list_of(LEEST, BELT, door="samen"))
    assert "1. Moeder leest tien minuten voor." in as_markdown(klaar)
    assert "Wie het verslag schrijft: samen." in as_markdown(klaar)
    assert [r["keuze"] for r in as_json(klaar)["afspraken"]["regels"]] == [None, None]


def test_an_unfinished_conversation_has_no_agreements_in_its_debrief(tmp_path: Path) -> None:
    assert "## Afspraken" not in as_markdown(debrief(talk_of(tmp_path, ("gevoel", "bel"))))


def test_the_lines_say_everything_there_is_to_decide(tmp_path: Path) -> None:
    gesprek = talk_of(tmp_path, GOED)
    regels = overview_lines(gesprek, replace(propose(gesprek), woord="Dank.").with_point("gepest", mee=False))
    assert regels[0] == "1. De leraar belt voor half vijf."
    assert "Je eigen woorden boven het verslag: Dank." in regels
    assert "a. Bo wordt gepest [op de fiets]. (komt niet in het verslag)" in regels
    assert regels[-2:] == [
        "- Afspraak 2 (leest tien minuten voor): Hoe kijken jullie hier samen op terug?",
        "- Niemand schrijft de afspraken nog op. Wie maakt het verslag?",
    ]


def test_questions_keep_the_numbers_of_the_list_when_something_does_not_hold(tmp_path: Path) -> None:
    gesprek = talk_of(tmp_path, SCHIJN)
    vragen = agreements_data(gesprek, propose(gesprek))["vragen"]
    assert [(vraag["soort"], vraag["afspraak"]) for vraag in vragen] == [
        ("terugkijken", 2), ("alles_ouder", None), ("verslag", None),
    ]  # fmt: skip
    assert (
        "Telt niet mee."
        in agreement_lines(gesprek, propose(gesprek).change(1, propose(gesprek).regels[1]._replace(mee=False)))[-2]
    )


def test_one_line_is_enough_to_remember_it(tmp_path: Path) -> None:
    assert shortly(LEEST, talk_of(tmp_path).spel.scenario.kop) == "Moeder leest tien minuten voor (elke avond)"
