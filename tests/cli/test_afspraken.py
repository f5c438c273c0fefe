"""`oefenen afspraken` and the report for the parents: everything that the screen can do, line by line."""

from pathlib import Path

import pytest
from afspreken import GOED, SCHIJN, write_afspreken, write_follow_up
from opdracht import Oefenen
from spelen import load


@pytest.fixture
def pad(oefenen: Oefenen) -> Path:
    return write_afspreken(oefenen.map)


@pytest.fixture
def gesprek(oefenen: Oefenen, pad: Path) -> Oefenen:
    """The program after a conversation in which two things were agreed."""
    assert oefenen("speel", pad, "--keuzes", ",".join(GOED)).code == 0
    return oefenen


def agreed(oefenen: Oefenen, *args: str) -> list[tuple[str, str, str, str]]:
    uit = oefenen("afspraken", *args, "--json")
    assert uit.code == 0, uit
    return [(r["wie"], r["wat"], r["wanneer"], r["terugkijken"]) for r in uit.json["regels"] if r["mee"]]


def test_it_lists_what_was_agreed_told_and_what_to_think_about(gesprek: Oefenen) -> None:
    uit = gesprek("afspraken")
    assert uit.code == 0
    assert uit.out.splitlines() == [
        "Afspraken uit gesprek 1: Proef",
        "",
        "1. De leraar belt voor half vijf.",
        "   Wanneer: elke keer dat Bo eruit moest",
        "   Terugkijken: over drie weken aan deze tafel",
        "   Uit beurt 2: “Ik bel u die dag voor half vijf.”",
        "2. Moeder leest tien minuten voor.",
        "   Wanneer: elke avond",
        "   Uit beurt 3: “Tekst.”",
        "Wie het verslag schrijft: nog niemand.",
        "",
        "Wat er op tafel kwam, voor het verslag:",
        "a. Bo wordt gepest [op de fiets]. (komt in het verslag)",
        "",
        "Vragen om over na te denken:",
        "- Afspraak 2 (leest tien minuten voor): Hoe kijken jullie hier samen op terug?",
        "- Niemand schrijft de afspraken nog op. Wie maakt het verslag?",
    ]
    assert uit.err == "\nDit komt uit het gesprek; er is nog niets bewaard. Overnemen: oefenen afspraken 1 --neem-over\n"


def test_what_only_seemed_agreed_is_told_and_can_be_put_in(oefenen: Oefenen, pad: Path) -> None:
    oefenen("speel", pad, "--keuzes", ",".join(SCHIJN))
    assert "   Gezegd, maar het staat nog niet: Ans de Wit voelde zich nog niet gehoord.\n" in oefenen("afspraken").out
    assert len(agreed(oefenen, "--neem-over")) == 1
    assert len(agreed(oefenen, "--wel", "1")) == 2
    assert agreed(oefenen, "--niet", "2", "--niet", "1") == []


def test_it_is_taken_over_changed_and_kept(gesprek: Oefenen) -> None:
    assert not gesprek("afspraken", "--json").json["bewaard"]
    uit = gesprek("afspraken", "--neem-over", "--verslag-door", "leraar", "--woord", "Fijn\tdat u er was.")
    assert (uit.code, uit.err) == (0, "\nBewaard. Het verslag voor de ouder: oefenen verslag 1 --vorm ouders\n")
    assert "Wie het verslag schrijft: de leraar." in uit.out
    assert "Je eigen woorden boven het verslag: Fijn dat u er was." in uit.out
    assert "Niemand" not in uit.out
    daarna = gesprek("afspraken")
    assert daarna.out == uit.out
    assert daarna.err == "\nHet verslag voor de ouder: oefenen verslag 1 --vorm ouders\n"
    assert gesprek("afspraken", "--json").json["bewaard"]
    assert gesprek("afspraken", "--verslag-door", "niemand", "--woord", "", "--json").json["verslag_door"] is None


def test_adding_changing_and_taking_away_go_by_the_numbers_that_were_shown(gesprek: Oefenen) -> None:
    assert agreed(
        gesprek,
        "--wijzig",
        "2",
        "ouder; leest samen met Bo; elke zondag",
        "--haal-weg",
        "1",
        "--voeg-toe",
        "Samen;kijken terug;vrijdag;op school",
    ) == [("ouder", "leest samen met Bo", "elke zondag", ""), ("samen", "kijken terug", "vrijdag", "op school")]
    assert [regel["keuze"] for regel in gesprek("afspraken", "--json").json["regels"]] == ["slot.lees", None]
    assert len(agreed(gesprek, "--neem-over")) == 3
    assert agreed(gesprek, "--haal-weg", "1", "--haal-weg", "3", "--haal-weg", "2", "--haal-weg", "2") == []
    assert "Er is niets afgesproken." in gesprek("afspraken").out


def test_what_was_told_is_put_in_or_left_out_by_its_letter(gesprek: Oefenen) -> None:
    assert "a. Bo wordt gepest [op de fiets]. (komt niet in het verslag)" in gesprek("afspraken", "--niet", "a").out
    assert "gepest" not in gesprek("verslag", "--vorm", "ouders").out
    assert "(komt in het verslag)" in gesprek("afspraken", "--wel", "A").out
    assert "gepest" in gesprek("verslag", "--vorm", "ouders").out


@pytest.mark.parametrize(
    ("args", "melding"),
    [
        (("--haal-weg", "3"), "Afspraak 3 is er niet. Kies van 1 tot en met 2."),
        (("--wijzig", "9", "leraar; belt"), "Afspraak 9 is er niet."),
        (("--wel", "0"), "Afspraak 0 is er niet. Kies van 1 tot en met 2."),
        (("--niet", "b"), "Punt ‘b’ is er niet. Alleen a is er."),
        (("--niet", "²"), "Punt ‘²’ is er niet."),
        (("--wel", "ab"), "Punt ‘ab’ is er niet."),
        (
            ("--voeg-toe", "papa; belt"),
            "‘papa’ kan geen afspraak doen. Begin met een van: leraar, ouder, leerling, samen, ander.",
        ),
        (("--voeg-toe", "leraar"), "Schrijf een afspraak zo"),
        (("--wijzig", "1"), "‘--wijzig’ hoort nog een waarde"),
        (("--voeg-toe", "leraar; belt", "--haal-weg", "5"), "Afspraak 5 is er niet."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(gesprek: Oefenen, args: tuple[str, ...], melding: str) -> None:
    uit = gesprek("afspraken", *args)
    uit.assert_one_message(2, melding)
    assert uit.out == ""
    assert not gesprek("afspraken", "--json").json["bewaard"]


def test_the_last_finished_conversation_is_meant_and_an_unfinished_one_is_refused(gesprek: Oefenen, pad: Path) -> None:
    gesprek("speel", pad, "--keuzes", "gevoel")
    assert gesprek("afspraken", "--json").json["gesprek"] == 1
    assert "Verslag van ons gesprek" in gesprek("verslag", "--vorm", "ouders").out
    for args in (("afspraken", "2"), ("verslag", "2", "--vorm", "ouders")):
        gesprek(*args).assert_one_message(2, "Gesprek 2 is nog niet afgelopen. Voer het eerst tot het einde")


def test_the_report_goes_to_the_parents_and_the_question_to_you(gesprek: Oefenen) -> None:
    uit = gesprek("verslag", "--vorm", "ouders")
    assert uit.code == 0
    assert uit.out.startswith("# Verslag van ons gesprek over Bo\n\nBeste Ans de Wit,\n")
    assert "Zou je dit zo" not in uit.out
    assert uit.err == "\nZou je dit zo naar de ouder durven sturen? Veranderen: oefenen afspraken 1\n"
    naar = gesprek("verslag", "--vorm", "ouders", "--naar", "brief.md")
    assert (naar.code, naar.out) == (0, "")
    assert "staat in brief.md" in naar.err
    assert "Zou je dit zo" in naar.err
    assert (gesprek.map / "brief.md").read_text(encoding="utf-8") == uit.out


def test_the_debriefs_tell_what_was_kept(gesprek: Oefenen) -> None:
    gesprek("afspraken", "--haal-weg", "2", "--verslag-door", "ouder")
    md, js = gesprek("verslag"), gesprek("verslag", "--vorm", "json")
    assert "Wie het verslag schrijft: moeder." in md.out
    assert "leest tien minuten" not in md.out.split("## Afspraken")[1].split("\n## ")[0]
    assert [regel["wat"] for regel in js.json["afspraken"]["regels"]] == ["belt voor half vijf"]


def test_a_follow_up_tells_beforehand_what_was_agreed(gesprek: Oefenen, pad: Path) -> None:
    vervolg = write_follow_up(gesprek.map)
    assert load(vervolg).scenario.kop.vervolg_op == pad.stem
    gesprek("afspraken", "--haal-weg", "2")
    uit = gesprek("speel", vervolg, "--tekst", invoer="dossier\nstop\n")
    assert uit.out.count("Vorige keer spraken jullie af:\n- De leraar belt voor half vijf (elke keer dat Bo eruit moest)\n") == 2
    assert "leest tien minuten voor" not in uit.out
    assert "Vorige keer" not in gesprek("speel", vervolg, "--tekst", "--niet-bewaren", invoer="stop\n").out
