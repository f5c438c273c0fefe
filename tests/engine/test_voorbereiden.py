"""Before the conversation, beside the parent, and between two parts: what an engine does with each of them."""

from pathlib import Path

import pytest
from lezen import GOED
from spelen import beurt, beurten, game, keuze, load

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.waarom import explain
from oefenen.model.woorden import STANDEN, TUSSENTIJD, Fase
from oefenen.reading.voorwaarden import parse_voorwaarde

VRAAG = """\
  vooraf:
    fase: voorbereiden
    vraag: Wat neem je mee?
    keuzes:
      - {id: feit, zegt: Een lange zin met heel veel woorden om te lezen., weet: [feit], scores: {voorbereiding: 1}}
      - {id: mail, doet: stuurt een mail, effect: {openheid: 2}, scores: {voorbereiding: -1}}
"""
KIND = "aan_tafel: {begin: 2, houding: [{tot: 3, ziet: kijkt weg}, {tot: 10, ziet: kijkt op}]}\n"
PERSONA = "effecten: {erkenning: {vertrouwen: 1}, doorvragen: {openheid: 4, erkenning: 4}}\n"


def test_the_clock_stands_still_until_the_parent_speaks(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(VRAAG, beurt("een", keuze("a"), ouder="Goedemiddag.")), kop="klok: 60\n")
    gesprek = Gesprek(spel)
    assert (gesprek.vooraf, gesprek.toestand.tijd, gesprek.toestand.tijd_over) == (True, 0, 60)
    stap = gesprek.kies("feit")
    assert (gesprek.vooraf, stap.vooraf, stap.begint) == (False, True, True)
    assert stap.voor.tijd == 0
    assert gesprek.toestand.tijd == 6, "only what the parent says first"


def test_what_is_chosen_beforehand_changes_nothing_in_the_parent_unless_it_says_so(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(VRAAG, beurt("een", keuze("a"))))
    begin = spel.start()
    assert replay(spel, ["feit"]).toestand.standen == begin.standen
    assert replay(spel, ["feit"]).toestand.weet == {"feit"}
    assert replay(spel, ["mail"]).toestand.stand == {**begin.stand, "openheid": 7}


def test_choices_are_counted_anew_when_the_conversation_begins(tmp_path: Path) -> None:
    tweede = VRAAG.replace("vooraf", "nog_een")
    stappen = replay(
        game(tmp_path, beurten(VRAAG, tweede, beurt("een", keuze("a")), beurt("twee", keuze("b")))), ["feit", "mail", "a", "b"]
    ).stappen
    assert [stap.nummer for stap in stappen] == [1, 2, 3, 4]
    assert [stap.volgnummer for stap in stappen] == [1, 2, 1, 2]
    assert [stap.begint for stap in stappen] == [False, True, False, False]
    assert [stap.fase for stap in stappen[:2]] == [Fase.VOORBEREIDEN] * 2


def test_points_for_preparing_count(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(VRAAG, beurt("een", keuze("a"))))
    assert replay(spel, ["mail"]).stappen[0].scores == {"voorbereiding": -1}


def test_what_was_prepared_opens_a_choice(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(VRAAG, beurt("een", keuze("a"), keuze("b", als="weet feit"))))
    assert [keuze_.id for keuze_ in replay(spel, ["feit"]).keuzes] == ["a", "b"]
    assert [keuze_.id for keuze_ in replay(spel, ["mail"]).keuzes] == ["a"]


@pytest.mark.parametrize(("delta", "werd"), [(3, 5), (20 - 10, 10), (-10, 0)])
def test_a_pupil_at_the_table_moves_between_0_and_10(tmp_path: Path, delta: int, werd: int) -> None:
    spel = game(tmp_path, beurten(beurt("een", keuze("a", leerling=delta)), beurt("twee", keuze("b"))), kop=KIND)
    (gevolg,) = (stap := replay(spel, ["a"]).stappen[0]).gevolgen
    assert (gevolg.stand, gevolg.van, gevolg.naar, gevolg.door) == ("leerling", 2, werd, "keuze")
    assert stap.na.leerling == werd


def test_a_pupil_is_seen_by_the_posture_and_asked_by_the_number(tmp_path: Path) -> None:
    reactie = "[{als: leerling >= 5, zegt: Ja!, spreker: leerling}, {zegt: Hm., spreker: leerling}]"
    delen = beurt("een", keuze("a", leerling=3, reactie=reactie), keuze("b", reactie=reactie)), beurt("twee", keuze("c"))
    spel = game(tmp_path, beurten(*delen), kop=KIND)
    assert replay(spel, ["a"]).stappen[0].reacties[0].zegt == "Ja!"
    assert replay(spel, ["b"]).stappen[0].reacties[0].zegt == "Hm."
    tafel = spel.scenario.kop.aan_tafel
    assert tafel is not None
    assert [tafel.ziet(stand) for stand in (0, 3, 4, 10)] == ["kijkt weg", "kijkt weg", "kijkt op", "kijkt op"]
    (deel,) = explain(parse_voorwaarde("leerling >= 5"), spel, replay(spel, ["b"]).toestand)
    assert (deel.klopt, deel.nu) == (False, "2")


def test_what_happens_in_between_is_told_after_everything_that_was_said_before_it(tmp_path: Path) -> None:
    later = {"tussentijd": "{tekst: Het is drie uur., effect: {spanning: -2, erkenning: 1}}"}
    delen = (
        beurt("een", keuze("a", "doorvragen", reactie="Tja."), keuze("b")),
        beurt("twee", keuze("c"), **later),
    )
    kop = "sleutels: {s: Iets.}\nagenda: {sleutel: s, zegt: Eigenlijk is er iets.}\nstart: {openheid: 6, erkenning: 6}\n"
    spel = game(tmp_path, beurten(*delen), kop=kop, persona=PERSONA)
    stap = replay(spel, ["a"]).stappen[0]
    assert [variant.zegt for variant in stap.reacties] == ["Tja.", "Eigenlijk is er iets."]
    assert stap.tussentijd is not None
    assert (stap.tussentijd.zegt, stap.tussentijd.spreker) == ("Het is drie uur.", TUSSENTIJD)
    assert [(g.stand, g.naar - g.van) for g in stap.gevolgen if g.door == TUSSENTIJD] == [("spanning", -2)], "erkenning was 10"
    assert replay(spel, ["b"]).stappen[0].na.stand["erkenning"] == 7


def test_an_interruption_can_leave_everything_as_it_was(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("een", keuze("a")), beurt("twee", keuze("b"), tussentijd="{tekst: Later.}")))
    stap = replay(spel, ["a"]).stappen[0]
    assert (stap.gevolgen, [stap.na.stand[naam] for naam in STANDEN]) == ((), [5, 5, 5, 5])


def test_a_story_has_lines_for_other_parents(tmp_path: Path) -> None:
    ouder = "[{als: persona is boos, zegt: Boos.}, {als: persona is proef, zegt: Proef.}, {zegt: Anders.}]"
    assert Gesprek(game(tmp_path, beurten(beurt("een", keuze("a"), ouder=ouder)))).opening.zegt == "Proef."


@pytest.mark.parametrize("naam", ["voorbereiden", "aan_tafel"])
def test_the_proeven_of_the_examples_come_true(naam: str) -> None:
    spel = load(GOED / f"{naam}.yaml")
    for proef in spel.scenario.proeven:
        gesprek = replay(spel, proef.kies)
        assert gesprek.einde is not None
        assert gesprek.einde.id == proef.verwacht["einde"]
        assert proef.verwacht.get("leerling", gesprek.toestand.leerling) == gesprek.toestand.leerling
