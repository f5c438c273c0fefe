"""The graph of a scenario has what was written, with what all conversations make of it."""

from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, keuze, write

from oefenen.checking.zaak import Zaak
from oefenen.reading.bestanden import Reader
from oefenen.report.graaf.graaf import ANDERS, NOOIT, Bundel, Door, Graaf, GraafBeurt, GraafKeuze, Kans
from oefenen.session.auteur.graaf import as_graaf, make_graaf

DRIE_EINDES = """\
eindes:
  top: {als: vertrouwen >= 7, oordeel: goed, ouder: Dag.}
  half: {oordeel: midden, ouder: Dag.}
  mis: {oordeel: slecht, ouder: Dag.}
"""


def graph(map_: Path, *delen: str, eindes: str | None = None, persona: str = "", kop: str = "") -> Graaf:
    tekst = beurten(*delen) if eindes is None else beurten(*delen, eindes=eindes)
    return make_graaf(write(map_, tekst, persona=persona, kop=kop), Reader())


def turn(graaf: Graaf, naam: str) -> GraafBeurt:
    return next(beurt for beurt in graaf.beurten if beurt.id == naam)


def choice(graaf: Graaf, pad: str) -> GraafKeuze:
    beurt, _, naam = pad.partition(".")
    return next(keuze for keuze in turn(graaf, beurt).keuzes if keuze.id == naam)


def leads(graaf: Graaf, pad: str) -> list[tuple[str, str, Door, str]]:
    return [(pijl.naar, pijl.kans.tekst, pijl.door, pijl.als) for pijl in choice(graaf, pad).pijlen]


def bundles(graaf: Graaf, van: str) -> dict[tuple[str, Door], Bundel]:
    return {(bundel.naar, bundel.door): bundel for bundel in graaf.bundels if bundel.van == van}


def test_a_choice_names_its_targets_with_their_chance_and_condition(tmp_path: Path) -> None:
    routes = "[{als: gekozen een.a, naar: drie}, {naar: einde}]"
    graaf = graph(
        tmp_path, beurt("een", keuze("a"), keuze("b")), beurt("twee", keuze("c", naar=routes)), beurt("drie", keuze("d"))
    )
    assert leads(graaf, "een.a") == [("twee", "50 %", Door.KEUZE, "")]
    assert leads(graaf, "twee.c") == [
        ("drie", "50 %", Door.KEUZE, "als gekozen een.a"),
        ("klaar", "50 %", Door.KEUZE, ANDERS),
    ]
    assert [turn(graaf, naam).kans.tekst for naam in ("een", "twee", "drie")] == ["100 %", "100 %", "50 %"]
    assert graaf.eindes[0].kans == Kans(1.0, "100 %")
    assert graaf.opmerkingen == ()


def test_choices_that_lead_to_one_place_become_one_arrow(tmp_path: Path) -> None:
    graaf = graph(tmp_path, beurt("een", keuze("a"), keuze("b"), keuze("c", naar="einde")), beurt("twee", keuze("d"), keuze("e")))
    assert bundles(graaf, "een") == {
        ("twee", Door.KEUZE): Bundel("een", "twee", Door.KEUZE, ("a", "b"), elke=False, kans=Kans(2 / 3, "67 %")),
        ("klaar", Door.KEUZE): Bundel("een", "klaar", Door.KEUZE, ("c",), elke=False, kans=Kans(1 / 3, "33 %")),
    }
    assert bundles(graaf, "twee")["klaar", Door.KEUZE].elke


def test_what_no_conversation_meets_is_never_and_still_has_its_arrows(tmp_path: Path) -> None:
    delen = (
        beurt("een", keuze("a", naar="slot"), keuze("b", naar="slot"), keuze("x", als="spanning > 9", naar="los")),
        beurt("los", keuze("c")),
        beurt("slot", keuze("d")),
    )
    graaf = graph(tmp_path, *delen, eindes=DRIE_EINDES)
    assert turn(graaf, "los").kans == choice(graaf, "een.x").kans == choice(graaf, "los.c").kans == NOOIT
    assert [einde.kans.tekst for einde in graaf.eindes] == ["nooit", "nooit", "100 %"]
    assert [einde.als for einde in graaf.eindes] == ["als vertrouwen >= 7", "volgens regel R7 (slot)", ANDERS]
    nooit = Bundel("een", "los", Door.KEUZE, ("x",), elke=False, kans=NOOIT)
    assert bundles(graaf, "een")["los", Door.KEUZE] == nooit
    assert bundles(graaf, "een")["slot", Door.KEUZE].elke


def test_a_hub_says_how_often_it_comes_and_where_it_leads(tmp_path: Path) -> None:
    hub = beurt("ronde", keuze("a"), keuze("b"), keuze("c"), kies_hooguit=2, terugval="slot")
    graaf = graph(tmp_path, hub, beurt("slot", keuze("d")))
    ronde = turn(graaf, "ronde")
    assert (ronde.kies_hooguit, ronde.terugval, ronde.kans.tekst) == (2, "slot", "100 %, gemiddeld 2,0 keer")
    assert choice(graaf, "ronde.a").kans.tekst == "67 %"
    assert leads(graaf, "ronde.a") == [("ronde", "33 %", Door.KEUZE, ""), ("slot", "33 %", Door.KEUZE, "")]
    assert bundles(graaf, "ronde")["ronde", Door.KEUZE].kans.tekst == "1,0 keer"
    assert bundles(graaf, "ronde")["slot", Door.KEUZE].kans.tekst == "100 %"


def test_a_terugval_that_is_never_used_is_an_arrow_of_its_own(tmp_path: Path) -> None:
    hub = beurt("ronde", keuze("a", naar="slot"), keuze("b", naar="slot"), kies_hooguit=1, terugval="ander")
    graaf = graph(tmp_path, hub, beurt("slot", keuze("d")), beurt("ander", keuze("e")))
    assert bundles(graaf, "ronde")["ander", Door.TERUGVAL].kans == NOOIT


def test_a_turn_that_can_come_again_counts_times_instead_of_chances(tmp_path: Path) -> None:
    delen = (beurt("een", keuze("a"), keuze("b", naar="einde")), beurt("twee", keuze("c", naar="een"), keuze("d", eenmalig="ja")))
    graaf = graph(tmp_path, *delen, kop="klok: 60\n")
    assert turn(graaf, "een").kans.tekst.endswith(" keer")
    assert choice(graaf, "twee.c").kans.tekst.endswith(" keer")
    assert choice(graaf, "twee.d").kans.tekst.endswith(" %")
    assert bundles(graaf, "een")["twee", Door.KEUZE].kans.tekst.endswith(" keer")
    assert bundles(graaf, "een")["klaar", Door.KEUZE].kans.tekst.endswith(" %")
    assert bundles(graaf, "twee")["klaar", Door.KLOK].kans.tekst.endswith(" %")


def test_a_parent_who_walks_out_is_a_reason_of_its_own(tmp_path: Path) -> None:
    persona = "overgangen: [{bij: druk, van: rustig, naar: weg}]\n"
    graaf = graph(tmp_path, beurt("een", keuze("a", "druk"), keuze("b")), beurt("twee", keuze("c")), persona=persona)
    assert leads(graaf, "een.a") == [("klaar", "50 %", Door.AFGEBROKEN, ""), ("twee", "nooit", Door.KEUZE, "")]
    assert bundles(graaf, "een")["klaar", Door.AFGEBROKEN].keuzes == ("a",)


def test_a_turn_where_a_conversation_gets_stuck_says_how_often(tmp_path: Path) -> None:
    vast = beurt("vast", keuze("c", als="gekozen een.b"))
    graaf = graph(tmp_path, beurt("een", keuze("a"), keuze("b")), vast)
    assert turn(graaf, "vast").vast.tekst == "50 %"
    assert turn(graaf, "vast").kans.tekst == "100 %"
    assert leads(graaf, "een.a") == [("vast", "50 %", Door.VAST, "")]
    assert graaf.eindes[0].kans.tekst == "50 %"


def test_a_first_turn_without_choices_is_said(tmp_path: Path) -> None:
    graaf = graph(tmp_path, beurt("een", keuze("a", als="spanning > 9")), beurt("twee", keuze("b")))
    assert "geen enkel gesprek" in graaf.opmerkingen[0]
    assert turn(graaf, "twee").kans == choice(graaf, "een.a").kans == NOOIT


def test_a_conversation_that_goes_round_has_no_chances_but_knows_what_never_happens(tmp_path: Path) -> None:
    delen = (beurt("een", keuze("a"), keuze("b", naar="einde")), beurt("twee", keuze("c", naar="een")), beurt("los", keuze("d")))
    graaf = graph(tmp_path, *delen)
    assert "eindeloos" in graaf.opmerkingen[0]
    assert turn(graaf, "een").kans == choice(graaf, "twee.c").kans == bundles(graaf, "een")["twee", Door.KEUZE].kans == Kans()
    assert turn(graaf, "los").kans == NOOIT
    assert leads(graaf, "een.b") == [("klaar", "", Door.KEUZE, "")]


def test_a_scenario_that_is_too_big_is_drawn_as_it_was_written(tmp_path: Path) -> None:
    delen = [beurt(f"b{nummer}", keuze("a"), keuze("b", weet=f"[f{nummer}]")) for nummer in range(5)]
    pad = write(tmp_path, beurten(*delen, eindes=DRIE_EINDES))
    graaf = as_graaf(Zaak(Reader().read(pad), hooguit=1))
    assert "te groot" in graaf.opmerkingen[0]
    assert {kans for beurt in graaf.beurten for kans in (beurt.kans, *(keuze.kans for keuze in beurt.keuzes))} == {Kans()}
    assert [(bundel.van, bundel.naar) for bundel in graaf.bundels] == [
        ("b0", "b1"),
        ("b1", "b2"),
        ("b2", "b3"),
        ("b3", "b4"),
        ("b4", "einde"),
    ]


def test_another_persona_gives_another_graph() -> None:
    eigen, ander = (make_graaf(SHIPPED[-1], Reader(), persona=persona) for persona in (None, "bedeesd"))
    assert (eigen.persona, ander.persona) == ("boos", "bedeesd")
    assert [beurt.id for beurt in eigen.beurten] == [beurt.id for beurt in ander.beurten]
    assert eigen.eindes != ander.eindes


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_the_arrows_into_and_out_of_a_turn_of_a_shipped_scenario_are_its_chance(pad: Path) -> None:
    graaf = make_graaf(pad, Reader())
    for een in graaf.beurten:
        if een.kies_hooguit is None:
            uit = sum(bundel.kans.waarde or 0 for bundel in graaf.bundels if bundel.van == een.id)
            naar = sum(bundel.kans.waarde or 0 for bundel in graaf.bundels if bundel.naar == een.id)
            assert uit == pytest.approx(een.kans.waarde)
            assert naar == pytest.approx(0 if een is graaf.beurten[0] else een.kans.waarde)
    assert sum(einde.kans.waarde or 0 for einde in graaf.eindes) == pytest.approx(1)
