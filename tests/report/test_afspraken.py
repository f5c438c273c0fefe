"""What was agreed in a conversation, and the questions that a careful reader asks about it."""

from pathlib import Path

import pytest
from afspreken import BELT, GOED, LEEST, NIETS, SCHIJN, talk_of
from hypothesis import given
from hypothesis import strategies as st

from oefenen.model.afspraak import WIE, Afspraak
from oefenen.model.afsprakenlijst import VERSLAG_DOOR
from oefenen.report.afspraken.afspraken import MEESTE_AFSPRAKEN, PER_AFSPRAAK, made, propose, questions

KLEIN = (
    BELT,
    Afspraak("ouder", "loopt met Mila mee tot haar tafel", "elke ochtend, twee weken lang", "vrijdag over twee weken"),
    Afspraak("leerling", "schrijft een briefje aan de leraar", "dinsdag na de pauze", "woensdag bij de deur"),
    Afspraak("leraar", "stuurt drie regels over haar week", "de komende drie vrijdagen", "op het rapportgesprek"),
    Afspraak("leraar", "komt terug met een plan", "18 december", "in een gesprek van een kwartier"),
    Afspraak("samen", "kijken terug op het voorlezen; de leraar belt", "over drie weken"),
    Afspraak("ouder", "leest elke avond tien minuten voor", "", "donderdag om kwart over drie"),
)
"""Small, with a day and a way to look back."""


def kinds(*afspraken: Afspraak, door: str = "leraar", kind: str = "") -> set[str]:
    return {vraag.soort for vraag in questions(afspraken, door, kind=kind)}


def test_what_choices_agreed_is_listed_with_its_sentence(tmp_path: Path) -> None:
    bel, lees = made(talk_of(tmp_path, GOED))
    assert (bel.afspraak, lees.afspraak) == (BELT, LEEST)
    assert (bel.keuze, bel.stap.volgnummer, bel.stap.zegt.zegt) == (
        "plan.bel",
        2,
        "(pakt een pen) Ik bel u die dag voor half vijf.",
    )
    assert not bel.schijn
    assert not lees.schijn


def test_what_is_agreed_before_the_parent_feels_heard_only_seems_so(tmp_path: Path) -> None:
    gesprek = talk_of(tmp_path, SCHIJN)
    bel, lees = made(gesprek)
    assert "afspraak" not in gesprek.toestand.weet
    assert bel.schijn
    assert not lees.schijn, "a promise that puts no fact on the table cannot lose it"


def test_nothing_agreed_gives_an_empty_list(tmp_path: Path) -> None:
    assert made(talk_of(tmp_path, NIETS)) == []
    assert propose(talk_of(tmp_path, NIETS)).regels == ()


def test_a_proposal_holds_what_holds_and_shows_what_only_seemed_so(tmp_path: Path) -> None:
    lijst = propose(talk_of(tmp_path, SCHIJN))
    assert [(regel.keuze, regel.mee) for regel in lijst.regels] == [("plan.bel", False), ("slot.lees", True)]
    assert lijst.afspraken == (LEEST,)


@pytest.mark.parametrize("afspraak", KLEIN, ids=lambda a: a.wat)
def test_a_small_agreement_with_a_day_is_asked_nothing(afspraak: Afspraak) -> None:
    assert [vraag for vraag in questions([afspraak], "leraar") if vraag.nummer and vraag.soort != "meer_dingen"] == []


@pytest.mark.parametrize(
    ("wat", "soort"),
    [
        ("let thuis beter op", "vaag"),
        ("beter opletten", "vaag"),
        ("houdt het in de gaten", "vaag"),
        ("besteedt meer aandacht aan rekenen", "vaag"),
        ("gaat eraan werken", "vaag"),
        ("werkt met hem aan zijn planning", "vaag"),
        ("doet zijn best", "vaag"),
        ("verbetert zijn studiehouding", "te_groot"),
        ("maakt altijd alles af", "te_groot"),
        ("belt en stuurt een mail", "meer_dingen"),
        ("zet de tas klaar en daarna ook legt de jas neer", "meer_dingen"),
        ("geeft een maatje, een plek in de kring en een kaartje", "meer_dingen"),
        ("belt u. Mailt u daarna", "meer_dingen"),
        ("", "leeg"),
        ("   ", "leeg"),
    ],
)
def test_what_is_vague_big_or_double_is_asked_about(wat: str, soort: str) -> None:
    assert soort in kinds(Afspraak("leraar", wat, "vrijdag", "dinsdag"))


@pytest.mark.parametrize(
    "wat",
    [
        "vraagt vader en moeder om een foto",
        "oefent lezen en rekenen",
        "werkt tien minuten in het schrift",
        "geeft de tas mee",
        "vraagt Sem en Noor",
    ],
)
def test_a_concrete_thing_is_not_called_vague_or_double(wat: str) -> None:
    assert kinds(Afspraak("leraar", wat, "vrijdag", "dinsdag")) == set()


@pytest.mark.parametrize(
    ("wanneer", "soort"),
    [
        ("", "geen_dag"),
        ("binnenkort", "vaag_moment"),
        ("zo snel mogelijk", "vaag_moment"),
        ("af en toe", "vaag_moment"),
        ("een keer", "vaag_moment"),
    ],
)
def test_an_agreement_without_a_day_is_asked_for_one(wanneer: str, soort: str) -> None:
    assert soort in kinds(Afspraak("leraar", "stuurt een foto", wanneer, "samen"))


@pytest.mark.parametrize(
    "wanneer", ["één keer per week", "over twee weken", "na de pauze", "om half vier", "12-01", "als hij valt", "volgende week"]
)
def test_a_moment_in_any_form_is_enough(wanneer: str) -> None:
    assert kinds(Afspraak("leraar", "stuurt een foto", wanneer, "samen")) == set()


def test_the_number_of_minutes_is_not_a_day() -> None:
    assert kinds(Afspraak("leraar", "leest tien minuten voor om te oefenen", "", "dinsdag")) == {"geen_dag"}


def test_no_way_of_looking_back_is_asked_about_unless_there_is_one_for_all() -> None:
    assert kinds(LEEST, BELT) == {"terugkijken"}
    assert kinds(LEEST, Afspraak("samen", "kijken terug; de leraar belt", "over drie weken")) == {"meer_dingen"}
    assert kinds(BELT, LEEST._replace(wat="laat elke avond weten hoe het ging")) == set()


def test_who_writes_the_report_need_not_look_back_on_that() -> None:
    assert kinds(BELT, Afspraak("ouder", "typt het verslag", "vanavond")) == set()


def test_doing_it_together_asks_who_begins() -> None:
    assert "wie_begint" in kinds(Afspraak("samen", "oefenen klokkijken", "zaterdag", "maandag"))
    assert "wie_begint" not in kinds(Afspraak("samen", "oefenen klokkijken, moeder begint", "zaterdag", "maandag"))


def test_a_promise_for_somebody_else_is_noticed() -> None:
    assert kinds(BELT, Afspraak("ander", "belt u", "morgen", "vrijdag")) == {"ander"}


def test_everything_on_one_side_is_noticed() -> None:
    ouder = LEEST._replace(terugkijken="vrijdag")
    assert kinds(ouder) == kinds(ouder, ouder) == {"alles_ouder"}
    assert kinds(BELT, BELT) == {"alles_leraar"}
    assert kinds(BELT) == set(), "school that comes back with a plan is an agreement on its own"
    assert kinds(BELT, ouder) == set()


def test_more_than_three_nobody_who_writes_and_a_child_without_a_part_are_noticed() -> None:
    ouder = LEEST._replace(terugkijken="vrijdag")
    assert kinds(BELT, ouder, BELT, ouder) == {"te_veel"}
    assert kinds(BELT, ouder, door="") == {"verslag"}
    assert kinds(BELT, ouder, kind="Jesse") == {"kind"}
    assert kinds(BELT, ouder._replace(wie="leerling"), kind="Jesse") == set()


def test_an_empty_list_asks_for_a_first_step() -> None:
    assert [vraag.soort for vraag in questions([], "")] == ["geen", "verslag"]


def test_a_question_names_its_agreement_and_asks_one_thing() -> None:
    lang = Afspraak("ouder", "let er de komende tijd thuis heel erg goed op dat hij niet te laat naar bed gaat")
    for vraag in questions([BELT, lang], ""):
        assert vraag.tekst.count("?") == 1
        assert vraag.tekst.endswith("?")
    eerste = questions([BELT, lang], "leraar")[0]
    assert eerste.tekst == "Afspraak 2 (let er de komende tijd thuis heel erg…): Waaraan zie je straks dat het gelukt is?"


TEKST = st.text(max_size=80) | st.sampled_from(
    ["let beter op", "belt en mailt", "vrijdag", "binnenkort", "…" * 50, "en " * 30, "a; b; c"]
)
AFSPRAAK = st.builds(Afspraak, st.sampled_from([*WIE, "", "iets"]), TEKST, TEKST, TEKST)


@given(st.lists(AFSPRAAK, max_size=12), st.sampled_from(["", *VERSLAG_DOOR]), st.sampled_from(["", "Bo"]))
def test_asking_never_fails_and_never_asks_too_much(afspraken: list[Afspraak], door: str, kind: str) -> None:
    vragen = questions(afspraken, door, kind=kind)
    assert len(vragen) <= PER_AFSPRAAK * len(afspraken) + 4
    assert all(0 <= vraag.nummer <= len(afspraken) for vraag in vragen)
    assert all(len(vraag.tekst) < 200 for vraag in vragen)
    assert (len(afspraken) > MEESTE_AFSPRAKEN) == any(vraag.soort == "te_veel" for vraag in vragen)
    assert not {"alles_ouder", "alles_leraar"} <= {vraag.soort for vraag in vragen}
