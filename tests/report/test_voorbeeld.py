"""A voorbeeldgesprek: a question before every move, the reason after it, and the two beside each other."""

from pathlib import Path

import pytest
from spelen import beurt, beurten, keuze, write
from voorbeelden import BESTE, both, looking, write_voorbeeld

from oefenen.engine.gesprek import replay
from oefenen.report.hulp.voorbeeld import (
    COACH,
    GOED,
    LERAAR,
    MIDDEN,
    NAAST,
    NU_JIJ,
    Voorbeeld,
    all_pages,
    beside_page,
    first_difference,
    first_lines,
    first_words,
    good_pages,
    middling_pages,
    second_lines,
)  # fmt: skip
from oefenen.report.hulp.voorbeeldvragen import VRAGEN


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_voorbeeld(tmp_path)


@pytest.fixture
def voorbeeld(pad: Path) -> Voorbeeld:
    return both(pad)


def test_every_move_has_a_question_before_it_and_its_reason_after_it(voorbeeld: Voorbeeld) -> None:
    bladzijden = good_pages(voorbeeld)
    assert [een.titel for een in bladzijden] == [
        "Kijk mee", "Beurt 1 van 3 · Afstemmen", "Beurt 2 van 3 · Delen", "Beurt 3 van 3 · Afronden", "Hoe het afliep",
    ]  # fmt: skip
    deur = bladzijden[1]
    assert deur.eerst[-1] == ("Ruud Bakker", "(blijft staan) U had mij [echt] moeten bellen. [/x]")
    assert deur.vraag == "Wat voelt hij?"
    assert [wie for wie, _ in deur.dan] == [LERAAR, "Ruud Bakker", COACH]
    assert deur.dan[-1] == (COACH, "Hij hoort dat je hem ziet [goed]. Daarna kan hij vertellen.")
    assert all(een.vraag.endswith("?") for een in bladzijden[1:-1])
    assert len({een.vraag for een in bladzijden[1:-1]}) == 3
    assert bladzijden[-1].eerst[-1] == ("Goed", "De ouder gaat weg met vertrouwen en een afspraak.")


def test_the_second_conversation_tells_what_is_the_same_shortly(voorbeeld: Voorbeeld) -> None:
    bladzijden = middling_pages(voorbeeld)
    assert [een.deel for een in bladzijden] == [MIDDEN] * 5
    assert (
        bladzijden[1].vraag
        == "Hier zei het goede gesprek iets anders. Wat kan een leraar hier ook zeggen, en wat doet dat met hem?"
    )
    zelfde = bladzijden[2]
    assert zelfde.vraag == ""
    assert zelfde.dan == (("", "Hier kiest deze leraar hetzelfde als in het goede gesprek."), (LERAAR, "Wat merkt u thuis?"))
    assert bladzijden[-1].eerst[-1][0] == "Halverwege"


def test_there_is_a_good_one_without_a_middling_one(voorbeeld: Voorbeeld) -> None:
    alleen = Voorbeeld(voorbeeld.goed, None)
    assert middling_pages(alleen) == []
    assert beside_page(alleen) is None
    assert all_pages(alleen) == good_pages(alleen)


def test_at_the_end_they_stand_beside_each_other_where_they_first_differ(voorbeeld: Voorbeeld) -> None:
    verschil = first_difference(voorbeeld)
    assert verschil is not None
    assert [(stap.beurt, stap.keuze.id) for stap in verschil] == [("deur", "welkom"), ("deur", "druk")]
    naast = all_pages(voorbeeld)[-1]
    assert (naast.deel, naast.titel) == (NAAST, "Het eerste verschil: beurt 1")
    assert naast.vraag == "Wat is het eerste woord waarin ze verschillen? En wat doet dat met hem?"
    assert naast.eerst == (("Ruud Bakker", "(blijft staan) U had mij [echt] moeten bellen. [/x]"),)
    assert naast.eerst_naast is not None
    assert [kant[0][0] for kant in naast.eerst_naast] == [LERAAR, LERAAR]
    assert naast.dan == (("Het eerste woord", "‘Dat’ tegenover ‘Ik’."), ("", NU_JIJ))
    regels = [*first_lines(naast), *second_lines(naast)]
    assert f"{GOED}:" in regels
    assert "- Afloop: Er is iets gebeurd, maar niet alles landde." in regels


def test_the_first_difference_is_that_of_the_talk_also_when_they_prepared_otherwise(tmp_path: Path) -> None:
    vooraf = (
        "  plan:\n    fase: voorbereiden\n    vraag: Wat wil je?\n    keuzes:\n"
        "      - {id: horen, zegt: Horen., feedback: Mooi.}\n      - {id: zeggen, zegt: Zeggen., feedback: Kan ook.}\n"
    )
    slot = beurt("slot", keuze("dag"), keuze("doei"))
    pad = write(tmp_path, beurten(vooraf, beurt("a", keuze("een"), keuze("twee")), slot))
    spel = looking(pad).spel
    goed = replay(spel, ("horen", "een", "dag"))
    anders = Voorbeeld(goed, replay(spel, ("zeggen", "een", "doei")))
    verschil = first_difference(anders)
    assert verschil is not None
    assert [stap.keuze.id for stap in verschil] == ["dag", "doei"]
    vooral = first_difference(Voorbeeld(goed, replay(spel, ("zeggen", "een", "dag"))))
    assert vooral is not None
    assert vooral[0].vooraf
    assert first_difference(Voorbeeld(goed, goed)) is None
    blad = middling_pages(anders)[1]
    assert (blad.titel, blad.eerst[1:], blad.dan) == ("Voorbereiding", (("1", "Zeggen."),), (("1", "Kan ook."),))


@pytest.mark.parametrize(
    ("een", "ander", "woorden"),
    [
        ("Dat snap ik.", "Dat weet ik.", ("snap", "weet")),
        ("Ja, dat klopt.", "ja dat klopt", ("", "")),
        ("Goed", "Goed zo", ("", "zo")),
        ("", "Dag", ("", "Dag")),
        ("Zo’n dag", "Zo dag", ("Zo’n", "Zo")),
    ],
)
def test_the_first_word_that_differs_is_found_without_case_or_commas(een: str, ander: str, woorden: tuple[str, str]) -> None:
    assert first_words(een, ander) == woorden


def test_an_authors_own_question_is_shown_as_it_was_written(tmp_path: Path) -> None:
    pad = write_voorbeeld(tmp_path)
    tekst = pad.read_text(encoding="utf-8").replace("denk_eerst: Wat voelt hij?", 'denk_eerst: "Wat {voelt} hij, bijv. nu?"')
    pad.write_text(tekst, encoding="utf-8")
    assert good_pages(both(pad))[1].vraag == "Wat {voelt} hij, bijv. nu?"


def test_every_question_has_a_name_of_its_own() -> None:
    assert len({vraag.id for vraag in VRAGEN}) == len(VRAGEN)


def test_the_route_is_what_is_told(voorbeeld: Voorbeeld) -> None:
    assert tuple(f"{stap.beurt}.{stap.keuze.id}" for stap in voorbeeld.goed.stappen) == BESTE
