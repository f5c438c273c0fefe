"""Why a condition holds or not is said part by part, and the parts together are the condition."""

from pathlib import Path

import pytest
from spelen import beurt, beurten, game, keuze, play_random, random_game

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.engine.voorwaarden import compile_voorwaarde
from oefenen.engine.waarom import Deel, explain, explain_eindes
from oefenen.model.voorwaarde import Voorwaarde


def made(map_: Path, als: str, **meer: object) -> tuple[Spel, Voorwaarde]:
    spel = game(map_, beurten(beurt("a", keuze("k", als=f'"{als}"'), keuze("l"))), kop="sleutels: {geheim: G.}\n", **meer)  # type: ignore[arg-type]
    voorwaarde = spel.scenario.beurten["a"].keuzes[0].als
    assert voorwaarde is not None
    return spel, voorwaarde


def said(spel: Spel, voorwaarde: Voorwaarde) -> str:
    def one(deel: Deel) -> str:
        teken = "" if deel.klopt is None else " ✓" if deel.klopt else " ✗"
        return deel.tekst + teken + (f" [{deel.nu}]" if deel.nu else "")

    return "".join(map(one, explain(voorwaarde, spel, Gesprek(spel).toestand)))


@pytest.mark.parametrize(
    ("als", "uitleg"),
    [
        ("spanning >= 8", "spanning >= 8 ✗ [5]"),
        ("niet spanning >= 8", "niet spanning >= 8 ✓ [5]"),
        ("spanning >= 8 en weet geheim", "spanning >= 8 ✗ [5] en weet geheim ✗"),
        ("stemming is boos of fase is delen", "stemming is boos ✗ [rustig] of fase is delen ✓"),
        ("(spanning > 1 of weet geheim) en niet gekozen a.l", "(spanning > 1 ✓ [5] of weet geheim ✗) en niet gekozen a.l ✓"),
        ("niet (weet geheim of spanning < 3)", "niet (weet geheim ✗ of spanning < 3 ✗ [5])"),
        ("niet niet weet geheim", "niet niet weet geheim ✗"),
        ("bezocht(a) >= 2", "bezocht(a) >= 2 ✗ [1]"),
        ("tijd_over < 100", "tijd_over < 100 ✗ [geen klok]"),
    ],
)
def test_every_part_has_its_answer_and_its_value(tmp_path: Path, als: str, uitleg: str) -> None:
    spel, voorwaarde = made(tmp_path, als)
    assert said(spel, voorwaarde) == uitleg


@pytest.mark.parametrize("als", ["a of b", "weet geheim en (spanning > 3 of niet (openheid < 2 en spanning = 4))"])
def test_the_parts_together_are_the_condition_again(tmp_path: Path, als: str) -> None:
    als = als.replace("a of b", "spanning > 3 of weet geheim en openheid < 4")
    spel, voorwaarde = made(tmp_path, als)
    tekst = "".join(deel.tekst for deel in explain(voorwaarde, spel, Gesprek(spel).toestand))
    assert read_again(tekst, tmp_path) == voorwaarde


def read_again(tekst: str, map_: Path) -> Voorwaarde:
    return made(map_ / "weer", tekst)[1]


@pytest.mark.parametrize("seed", range(15))
def test_the_ending_that_is_said_to_come_is_the_one_that_comes(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    for spel_seed in range(8):
        gesprek = play_random(spel, spel_seed)
        (einde,) = [uitleg for uitleg in explain_eindes(spel, gesprek.toestand) if uitleg.wordt_het]
        assert einde.einde == gesprek.toestand.einde
        for uitleg in explain_eindes(spel, gesprek.toestand):
            assert uitleg.redenen or uitleg.als
            als = spel.eindes[uitleg.einde].einde.als
            assert bool(uitleg.als) == (als is not None)


def test_before_the_end_it_is_said_which_ending_it_would_be(tmp_path: Path) -> None:
    eindes = "eindes:\n  hoog: {als: vertrouwen >= 7, oordeel: goed, ouder: Dag.}\n  laag: {oordeel: slecht, ouder: Dag.}\n"
    spel = game(tmp_path, beurten(beurt("a", keuze("k", effect="{vertrouwen: 3}")), beurt("b", keuze("k")), eindes=eindes))
    hoog, laag = explain_eindes(spel, Gesprek(spel).toestand)
    assert (hoog.wordt_het, hoog.redenen) == (False, ["vertrouwen is 5 (gevraagd: >= 7)"])
    assert (laag.wordt_het, laag.redenen) == (True, ["geen einde hierboven past"])
    hoog, laag = explain_eindes(spel, replay(spel, ["k"]).toestand)
    assert hoog.wordt_het
    assert hoog.als == [Deel("vertrouwen >= 7", klopt=True, nu="8")]
    assert laag.redenen == ["‘hoog’ staat hoger in de lijst en past ook"]


def test_the_compiled_condition_agrees_with_a_single_part(tmp_path: Path) -> None:
    spel, voorwaarde = made(tmp_path, "spanning < 6")
    t = Gesprek(spel).toestand
    assert compile_voorwaarde(voorwaarde)(t) == explain(voorwaarde, spel, t)[0].klopt
