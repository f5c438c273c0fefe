"""Three pictures side by side: who saw something else, what there is to talk about, and never a mark."""

from itertools import product
from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek
from samen_kijken import COLLEGA, VERSCHILLEN, ZELF, fill_in

from oefenen.model.formulier import FORMULIER
from oefenen.model.observatie import SYSTEEM
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown as debrief
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.formulier.als_beelden import NIETS, as_lines, as_markdown
from oefenen.report.formulier.beelden import Beelden, Soort, as_data, look_together
from oefenen.report.formulier.beelden_woorden import BESPREEK, MENSEN_VERSCHILLEN, OEFENEN_VERSCHILT
from oefenen.session.samen.waarneming import keep
from oefenen.session.session import Session


@pytest.fixture
def sessie(tmp_path: Path) -> Session:
    return begin(write_gesprek(tmp_path), keuzes=GOED)


@pytest.fixture
def samen(sessie: Session) -> Session:
    """Both filled it in; the colleague wrote something too."""
    fill_in(sessie, Kijker.COLLEGA, COLLEGA, naam="S.", compliment="Je bleef [b]rustig[/b].", tip="Vraag door.")
    fill_in(sessie, Kijker.ZELF, ZELF)
    return sessie


def look(sessie: Session) -> Beelden:
    return look_together(sessie.verslag())


def numbers(beelden: Beelden, soort: Soort) -> list[int]:
    return [punt.nummer for punt in beelden.of(soort)]


def test_where_the_two_differ_comes_first_then_where_only_the_program_does(samen: Session) -> None:
    beelden = look(samen)
    assert numbers(beelden, Soort.MENSEN) == VERSCHILLEN
    anders = {punt.nummer for punt in beelden.punten if punt.blikken["collega"].merk is not punt.blikken[SYSTEEM].merk}
    assert set(numbers(beelden, Soort.OEFENEN)) == anders - set(VERSCHILLEN)
    assert sum(len(beelden.of(soort)) for soort in Soort) == len(FORMULIER)
    regels = as_lines(beelden)
    assert regels.index("Hier kijken jullie verschillend:") < regels.index("Hier ziet oefenen iets anders:")
    assert regels.index("Hier ziet oefenen iets anders:") < regels.index("Hier is het beeld hetzelfde:")


def test_what_the_colleague_praised_and_advised_stands_first(samen: Session) -> None:
    assert as_lines(look(samen))[:3] == ["Van je collega (S.):", "Compliment: Je bleef [b]rustig[/b].", "Tip: Vraag door."]
    assert "**Compliment.** Je bleef \\[b\\]rustig\\[/b\\]." in as_markdown(look(samen), "Proef")


def test_it_counts_where_two_saw_the_same_and_gives_no_mark(samen: Session) -> None:
    tekst = "\n".join(as_lines(look(samen)))
    assert "Op 14 van de 19 punten zagen jij en je collega hetzelfde." in tekst
    assert "Niemand heeft hier gelijk of ongelijk" in tekst
    assert "%" not in tekst


def test_every_difference_has_its_own_question_and_the_sentence_behind_it(samen: Session) -> None:
    blad = samen.waarnemingen[Kijker.COLLEGA]
    keep(samen, Kijker.COLLEGA, blad.point_at("luisteren", 2))
    regels = as_lines(look(samen))
    plek = regels.index("5. laat de ouder vertellen en gaat in op wat die zegt")
    assert regels[plek + 1 : plek + 4] == [
        "   jij: gezien",
        "   collega: kans gemist, in beurt 2",
        "   oefenen: gezien, beurt 2: “Wat merkt u thuis?”",
    ]
    assert regels[plek + 4].startswith("   Bespreek: Jij vindt dat je het deed, je collega niet.")
    assert regels[plek + 4].endswith(BESPREEK["luisteren"])


def test_there_are_words_for_every_kind_of_difference_and_every_item() -> None:
    verschillen = {(een, ander) for een, ander in product(Merk, Merk) if een is not ander}
    assert set(MENSEN_VERSCHILLEN) == verschillen
    assert set(OEFENEN_VERSCHILT) == verschillen
    assert list(BESPREEK) == [punt.id for punt in FORMULIER]
    assert all(vraag.endswith("?") for vraag in BESPREEK.values())
    assert len(set(BESPREEK.values())) == len(FORMULIER)


def test_with_one_form_that_one_lies_beside_the_program(sessie: Session) -> None:
    fill_in(sessie, Kijker.ZELF, ZELF)
    beelden = look(sessie)
    assert beelden.kijkers == ("zelf", SYSTEEM)
    assert numbers(beelden, Soort.MENSEN) == []
    tekst = "\n".join(as_lines(beelden))
    assert "punten zag jij hetzelfde als oefenen." in tekst
    assert "collega:" not in tekst


def test_what_was_not_marked_yet_is_compared_with_nothing(sessie: Session) -> None:
    fill_in(sessie, Kijker.COLLEGA, "1" * 4 + "-" * 15)
    fill_in(sessie, Kijker.ZELF, "2" * 2 + "-" * 17)
    beelden = look(sessie)
    assert beelden.vergeleken == [False, False]
    assert numbers(beelden, Soort.OPEN) == list(range(5, 20))
    assert "Nog niet ingevuld:" in as_lines(beelden)


def test_words_without_marks_give_no_column(sessie: Session) -> None:
    keep(sessie, Kijker.COLLEGA, Waarneming(tip="Vraag door."))
    beelden = look(sessie)
    assert beelden.kijkers == (SYSTEEM,)
    assert beelden.vergeleken == []
    assert "Tip: Vraag door." in as_lines(beelden)


def test_what_the_trainee_wrote_before_the_figures_counts_where_the_form_is_silent(samen: Session) -> None:
    samen.zelfbeeld = Zelfbeeld(compliment="Ik wachtte.", tip="Eerder samenvatten.")
    regels = as_lines(look(samen))
    assert regels[regels.index("Van jezelf:") + 1] == "Compliment: Ik wachtte."
    keep(samen, Kijker.ZELF, Waarneming(samen.waarnemingen[Kijker.ZELF].naam, compliment="Toch anders."))
    assert "Compliment: Toch anders." in as_lines(look(samen))


def test_a_turn_that_is_not_there_is_left_out(sessie: Session) -> None:
    fill_in(sessie, Kijker.COLLEGA, COLLEGA)
    keep(sessie, Kijker.COLLEGA, sessie.waarnemingen[Kijker.COLLEGA].point_at("welkom", 99))
    assert look(sessie).punten[0].blikken["collega"].waar == ()


def test_nobody_filled_anything_in(sessie: Session) -> None:
    assert as_lines(look(sessie)) == [NIETS]
    assert as_data(look(sessie)) is None
    assert as_json(sessie.verslag())["samen_kijken"] is None
    assert "Samen kijken" not in debrief(sessie.verslag())


def test_the_debrief_has_them_in_every_form(samen: Session) -> None:
    verslag = samen.verslag()
    assert "## Samen kijken" in debrief(verslag)
    assert "Samen kijken:" in as_plain(verslag, feedback=False)
    gegevens = as_json(verslag)["samen_kijken"]
    assert gegevens["gelijk"] == {"wie": ["zelf", "collega"], "punten": 14, "van": 19}
    assert gegevens["bladen"]["collega"]["compliment"] == "Je bleef [b]rustig[/b]."
    eerste = gegevens["punten"][1]
    assert (eerste["punt"], eerste["soort"]) == ("gemak", "mensen")
    assert eerste["blikken"]["zelf"] == {"merk": "gezien", "waar": []}


@pytest.mark.parametrize("wie", list(Kijker))
def test_markdown_has_a_table_of_what_is_the_same(sessie: Session, wie: Kijker) -> None:
    fill_in(sessie, wie, COLLEGA)
    tekst = as_markdown(look(sessie), "Een [kort] gesprek")
    assert tekst.startswith("# Samen kijken: Een \\[kort\\] gesprek\n")
    naam = "jij" if wie is Kijker.ZELF else "collega"
    assert f"| punt | de leraar … | {naam} | oefenen |" in tekst
