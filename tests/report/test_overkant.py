"""The other side of the table: what came up, what is told at home, how near the two came, and what stood in the way."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, game, keuze, load, play_random

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.toestand import Toestand
from oefenen.model.oudertips import OUDERSTAPPEN, OUDERTIPS, oudertip
from oefenen.model.woorden import Fase
from oefenen.reading.bestanden import Reader, shipped
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.report.als_overkant import course
from oefenen.report.als_platte_tekst import as_plain
from oefenen.report.overkant import BANDEN, Overkant, _nearness, _obstacle, look_across
from oefenen.report.verslag import Verslag, build

GOED = '{oordeel: goed, ouder: Dag., als: gekozen deur.hallo, thuis: [{als: weet fiets, zegt: "Ze weet het nu. Fijn."}, "Aardig. Maar ja."]}'
SLECHT = "{oordeel: slecht, ouder: Dag., thuis: Daar ga ik niet meer heen. Zonde.}"
EINDES = f"eindes:\n  mooi: {GOED}\n  mis: {SLECHT}\n"
BRIEFJE = """\
briefje:
  - {punt: "Het gaat *mis* op de fiets.", stap: 4, als: weet fiets, vraag: Wat merkt u thuis?}
  - {punt: Weet u wie ik ben?, tip: 1, als: gekozen deur.hallo, vraag: Hoe heet u?}
  - {punt: Twee keer aan de deur, tip: 1, als: bezocht(gang) >= 1}
  - {punt: Wie schrijft het op?, tip: 13, als: weet afspraak, vraag: Zal ik het opschrijven?}
"""
EFFECTEN = "effecten:\n  erkenning: {vertrouwen: 1, erkenning: 2}\n  druk: {vertrouwen: -1, erkenning: -2, spanning: 3}\n"
DEUR = beurt("deur", keuze("hallo", "erkenning"), keuze("nors", "druk"))
GANG = beurt("gang", keuze("fiets", "erkenning", weet="[fiets]"), keuze("haast", "druk"))
SLOT = beurt("slot", keuze("dag", "druk"), keuze("tot", "meta"), keuze("op", "afspraak", weet="[afspraak]"), fase="afronden")


def talk(map_: Path, *keuzes: str, kop: str = "", briefje: str = BRIEFJE, eindes: str = EINDES) -> Gesprek:
    spel = game(map_, beurten(DEUR, GANG, SLOT, eindes=eindes) + briefje, kop=kop, persona=EFFECTEN)
    return replay(spel, keuzes)


def across(gesprek: Gesprek) -> Overkant:
    overkant = look_across(gesprek)
    assert overkant is not None
    return overkant


def verslag(gesprek: Gesprek) -> Verslag:
    vaardigheden = Reader().vaardigheden(shipped())[0]
    assert vaardigheden is not None
    return build(gesprek, vaardigheden, stand="oefenen")


def test_a_point_came_up_when_its_condition_holds_at_the_end(tmp_path: Path) -> None:
    assert [regel.op_tafel for regel in across(talk(tmp_path, "hallo", "fiets", "tot")).briefje] == [True, True, True, False]
    assert [regel.op_tafel for regel in across(talk(tmp_path, "nors", "haast", "tot")).briefje] == [False, False, True, False]


def test_what_only_the_list_asks_is_remembered_all_the_same(tmp_path: Path) -> None:
    eindes = "eindes:\n  uit: {oordeel: slecht, ouder: Dag.}\n"
    spel = talk(tmp_path, eindes=eindes).spel
    assert spel.bezoeken == ("gang",)
    assert [plan.onthoud for plan in spel.beurten["deur"].keuzes] == [True, False]


def test_what_only_the_words_at_home_ask_is_remembered_all_the_same(tmp_path: Path) -> None:
    thuis = "[{als: gekozen deur.nors en bezocht(slot) >= 1, zegt: Nors. Heel nors.}, Nou. Ja.]"
    gesprek = talk(
        tmp_path, "nors", "fiets", "dag", briefje="", eindes=f"eindes:\n  uit: {{oordeel: midden, ouder: Dag., thuis: {thuis}}}\n"
    )
    assert across(gesprek).thuis == "Nors. Heel nors."


@pytest.mark.parametrize(
    ("relatie", "voorbereid", "kop"),
    [
        ("moeder", ", voorbereid: ja", "Dit stond op het briefje van Ans"),
        ("moeder", ", voorbereid: nee", "Ans had vooraf niets opgeschreven. Dit wilde zij kwijt of weten"),
        ("stiefvader", "", "Ans had vooraf niets opgeschreven. Dit wilde hij kwijt of weten"),
        ("voogd", "", "Ans had vooraf niets opgeschreven. Dit wilde de ouder kwijt of weten"),
        ("vader en moeder", "", "Ans had vooraf niets opgeschreven. Dit wilde de ouder kwijt of weten"),
    ],
)
def test_the_heading_says_whether_it_was_written_down(tmp_path: Path, relatie: str, voorbereid: str, kop: str) -> None:
    pad = talk(tmp_path).spel.scenario.kop.id
    tekst = (tmp_path / f"{pad}.yaml").read_text(encoding="utf-8")
    nieuw = tekst.replace("{naam: Ans de Wit, relatie: moeder}", f"{{naam: Ans, relatie: {relatie}{voorbereid}}}")
    (tmp_path / "proef.yaml").write_text(nieuw, encoding="utf-8")
    assert across(replay(load(tmp_path / "proef.yaml"), ("hallo", "fiets", "tot"))).kop == kop


def test_the_questions_that_never_came_are_those_of_the_points_that_did_not_come_up(tmp_path: Path) -> None:
    assert across(talk(tmp_path, "nors", "haast", "tot")).niet_gevraagd == (
        "Wat merkt u thuis?",
        "Hoe heet u?",
        "Zal ik het opschrijven?",
    )
    assert across(talk(tmp_path, "hallo", "fiets", "tot")).niet_gevraagd == ("Zal ik het opschrijven?",)


def test_at_home_the_first_variant_that_holds_is_told(tmp_path: Path) -> None:
    assert across(talk(tmp_path, "hallo", "fiets", "tot")).thuis == "Ze weet het nu. Fijn."
    assert across(talk(tmp_path, "hallo", "haast", "tot")).thuis == "Aardig. Maar ja."
    assert across(talk(tmp_path, "nors", "haast", "tot")).thuis == "Daar ga ik niet meer heen. Zonde."


def test_a_scenario_without_any_of_it_still_says_how_near_the_two_came(tmp_path: Path) -> None:
    eindes = "eindes:\n  uit: {oordeel: slecht, ouder: Dag.}\n"
    overkant = across(talk(tmp_path, "hallo", "fiets", "tot", briefje="", eindes=eindes))
    assert (overkant.kop, overkant.briefje, overkant.niet_gevraagd, overkant.thuis) == ("", (), (), "")
    assert (overkant.gedrag, overkant.kon_niet) == ((), "")
    assert (overkant.begin.waarde, overkant.eind.waarde) == (5, 8)


def test_nothing_is_told_before_the_end(tmp_path: Path) -> None:
    gesprek = talk(tmp_path, "hallo")
    assert look_across(gesprek) is None
    assert as_json(verslag(gesprek))["overkant"] is None
    assert "overkant" not in as_markdown(verslag(gesprek))


def test_the_ally_feeling_is_the_mean_of_trust_and_acknowledgement_rounded_half_up() -> None:
    t = Toestand()
    for vertrouwen, erkenning, waarde in ((0, 0, 0), (0, 1, 1), (4, 5, 5), (4, 4, 4), (9, 10, 10), (10, 10, 10)):
        t.standen = [vertrouwen, 3, 3, erkenning]
        assert _nearness(t, 2).waarde == waarde


def test_every_value_has_its_own_words_and_there_are_five_kinds() -> None:
    t = Toestand()
    gezegd = []
    for waarde in range(11):
        t.standen = [waarde, 0, 0, waarde]
        gezegd.append(_nearness(t, 0).woorden)
    assert list(dict.fromkeys(gezegd)) == [woorden for _, woorden in BANDEN]
    assert len(BANDEN) == 5


def test_the_highest_moment_is_the_first_one_that_is_as_high(tmp_path: Path) -> None:
    overkant = across(talk(tmp_path, "hallo", "fiets", "dag"))
    assert [(m.beurt, m.waarde) for m in (overkant.begin, overkant.hoogst, overkant.eind)] == [(0, 5), (2, 8), (3, 7)]
    assert [wanneer for wanneer, _, _ in course(overkant)] == ["begin", "hoogst", "eind"]
    assert course(overkant)[1] == ("hoogst", 8, "jullie denken met elkaar mee (beurt 2)")
    zakt = across(talk(tmp_path, "nors", "haast", "dag"))
    assert zakt.hoogst == zakt.begin
    assert [wanneer for wanneer, _, _ in course(zakt)] == ["begin", "eind"]


def test_the_preparation_is_no_part_of_the_course(tmp_path: Path) -> None:
    vooraf = "  doel:\n    fase: voorbereiden\n    vraag: Wat wil je?\n    keuzes:\n      - {id: mee, zegt: Dit., effect: {vertrouwen: 3}}\n"
    gesprek = replay(game(tmp_path, beurten(vooraf, DEUR, SLOT), persona=EFFECTEN), ("mee", "hallo", "tot"))
    overkant = across(gesprek)
    assert (overkant.begin.beurt, overkant.begin.waarde) == (0, 7)
    assert overkant.eind.beurt == 2


def test_what_the_parent_did_is_told_once_and_only_of_what_came_up(tmp_path: Path) -> None:
    assert across(talk(tmp_path, "hallo", "fiets", "tot")).gedrag == (OUDERSTAPPEN[4].gedrag, OUDERTIPS[1].gedrag)
    assert across(talk(tmp_path, "nors", "haast", "tot")).gedrag == (OUDERTIPS[1].gedrag,)


def test_only_after_a_bad_ending_it_says_why_the_parent_came_no_further(tmp_path: Path) -> None:
    assert across(talk(tmp_path, "hallo", "haast", "dag")).kon_niet == ""
    zin = across(talk(tmp_path, "nors", "haast", "tot")).kon_niet
    assert (
        zin
        == "Ans de Wit kwam niet aan alles toe: met zo veel spanning lukt het bijna niemand om rustig te vragen en te vertellen."
    )


@pytest.mark.parametrize(
    ("als", "begin"),
    [
        ("bezocht(gang) >= 1", "Ans de Wit heeft alles gezegd wat er te zeggen was"),
        ("weet fiets", "Ans de Wit kwam hier niet aan toe: "),
    ],
)
def test_the_sentence_fits_how_much_came_up(tmp_path: Path, als: str, begin: str) -> None:
    briefje = f"briefje:\n  - {{punt: Een., als: {als}}}\n  - {{punt: Twee., als: {als}}}\n"
    assert across(talk(tmp_path, "nors", "haast", "tot", briefje=briefje)).kon_niet.startswith(begin)


@pytest.mark.parametrize(
    ("standen", "fase", "woord"),
    [
        ((5, 9, 5, 5), Fase.AFGEBROKEN, "weggaan"),
        ((5, 7, 5, 5), Fase.NABESPREKEN, "spanning"),
        ((2, 6, 5, 4), Fase.NABESPREKEN, "gehoord"),
        ((4, 6, 5, 5), Fase.NABESPREKEN, "vertrouwt"),
        ((5, 6, 4, 5), Fase.NABESPREKEN, "ruimte"),
        ((5, 6, 5, 5), Fase.NABESPREKEN, "andere kant"),
    ],
)
def test_what_stood_in_the_way_is_what_weighs_most(standen: tuple[int, ...], fase: Fase, woord: str) -> None:
    t = Toestand()
    t.standen, t.fase, t.geklopt = list(standen), fase.value, False
    assert woord in _obstacle(t)


def test_when_nothing_else_stood_in_the_way_it_was_the_clock() -> None:
    t = Toestand()
    t.standen, t.fase, t.geklopt = [5, 6, 5, 5], Fase.NABESPREKEN.value, True
    assert _obstacle(t) == "de tijd was om"


def test_every_tip_and_step_has_words_of_its_own() -> None:
    alle = [*OUDERTIPS.values(), *OUDERSTAPPEN.values()]
    assert (list(OUDERTIPS), list(OUDERSTAPPEN)) == (list(range(1, 14)), list(range(1, 6)))
    assert len({raad.tekst for raad in alle}) == len({raad.gedrag for raad in alle}) == len(alle)
    assert all(raad.tekst.endswith((".", "?")) and not raad.gedrag.endswith(".") for raad in alle)
    assert (oudertip(None, None), oudertip(3, None), oudertip(None, 3)) == (None, OUDERTIPS[3], OUDERSTAPPEN[3])


@pytest.mark.parametrize("pad", SHIPPED, ids=lambda pad: pad.stem)
def test_of_every_conversation_the_data_can_be_written_as_json(pad: Path) -> None:
    spel = load(pad)
    for seed in range(5):
        klaar = verslag(play_random(spel, seed))
        assert klaar.overkant is not None
        assert json.loads(json.dumps(as_json(klaar)))["overkant"] == json.loads(json.dumps(asdict(klaar.overkant)))
        assert klaar.overkant.hoogst.waarde >= max(klaar.overkant.begin.waarde, klaar.overkant.eind.waarde)


def test_the_report_tells_it_after_how_the_parent_left(tmp_path: Path) -> None:
    tekst = as_markdown(verslag(talk(tmp_path, "nors", "fiets", "dag")))
    deel = tekst[tekst.index("## De overkant") :].split("\n## ")[0]
    assert tekst.index("## Hoe de ouder wegging") < tekst.index("## De overkant") < tekst.index("## Verloop")
    assert "> Daar ga ik niet meer heen. Zonde." in deel
    assert (
        "- ✔ op tafel: Het gaat \\*mis\\* op de fiets.  \n  *Tip voor ouders: Bedenk wat jij over thuis wilt vertellen.*" in deel
    )
    assert "- ✘ niet op tafel: Weet u wie ik ben?" in deel
    assert "Deze vragen kwamen niet:\n\n- **Hoe heet u?**\n- Zal ik het opschrijven?" in deel
    assert "- begin: 5, jullie zitten met elkaar aan tafel" in deel
    assert "### Wat Ans de Wit deed\n\n- vertelde hoe het thuis is\n- kwam met een eigen punt" in deel
    assert "Ans de Wit kwam niet aan alles toe: " in deel


def test_the_plain_debrief_tells_the_same(tmp_path: Path) -> None:
    regels = as_plain(verslag(talk(tmp_path, "nors", "fiets", "dag")), feedback=False)
    begin = regels.index("De overkant:")
    assert regels[begin + 1] == "Thuis vertelt Ans de Wit: Daar ga ik niet meer heen. Zonde."
    for regel in (
        "Ans de Wit had vooraf niets opgeschreven. Dit wilde zij kwijt of weten:",
        "- niet op tafel: Weet u wie ik ben? (tip voor ouders: Weet voor je gaat waar je het over wilt hebben, en schrijf het op.)",
        "Deze vraag kwam niet: Hoe heet u?",
        "En deze ook niet: Zal ik het opschrijven?",
        "- begin: 5, jullie zitten met elkaar aan tafel",
        "- vertelde hoe het thuis is",
    ):
        assert regel in regels[begin:]
