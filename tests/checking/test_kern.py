"""States with the same future, taken together, change no answer."""

from pathlib import Path

import pytest
from spelen import SHIPPED, game, load, random_game

from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.cijfers import best_route, count_conversations, mean_score, score_range
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel


def same_figures(heel: Verkenning, kern: Verkenning) -> None:
    assert count_conversations(kern) == count_conversations(heel)
    for vaardigheden in (("regie",), ("luisteren",), ("regie", "luisteren")):
        assert score_range(kern, vaardigheden) == score_range(heel, vaardigheden)
        assert mean_score(kern, vaardigheden) == pytest.approx(mean_score(heel, vaardigheden))


@pytest.mark.parametrize("seed", range(300, 312))
def test_the_kern_of_a_random_game_gives_the_same_figures(tmp_path: Path, seed: int) -> None:
    heel = explore(random_game(tmp_path, seed))
    same_figures(heel, shrink(heel))


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_the_kern_of_a_shipped_scenario_is_much_smaller_and_gives_the_same_figures(pad: Path) -> None:
    spel = load(pad)
    heel = explore(spel)
    kern = shrink(heel)
    assert kern.aantal * 5 < heel.aantal
    same_figures(heel, kern)
    assert replay(spel, best_route(kern, spel.scenario.kop.focus)).einde is not None


def walk(spel: Spel, kern: Verkenning, diepte: int, staat: int, gesprek: Gesprek) -> None:
    """Play everything from a state on and compare every choice and its words with the kern."""
    laag = kern.lagen[diepte]
    pijlen = [
        (int(k), int(z), int(n)) for v, k, n, z in zip(laag.van, laag.keuze, laag.naar, laag.zegt, strict=True) if v == staat
    ]
    sloten = [
        (int(k), int(z), kern.eindes[e])
        for v, k, e, z in zip(laag.slot_van, laag.slot_keuze, laag.slot_einde, laag.slot_zegt, strict=True)
        if v == staat
    ]
    kan = {kern.keuzes[k].pad: kern.keuzes[k].keuze.zegt[z] for k, z, _ in [*pijlen, *[(k, z, 0) for k, z, _ in sloten]]}
    assert kan == {f"{gesprek.toestand.beurt}.{keuze.id}": gesprek.zin(keuze) for keuze in gesprek.keuzes}
    for k, _, verder in [*pijlen, *sloten]:
        gesprek.kies(kern.keuzes[k].pad)
        if isinstance(verder, int):
            walk(spel, kern, diepte + 1, verder, gesprek)
        else:
            assert gesprek.toestand.einde == verder
        gesprek.undo()


BEURT = """\
beurten:
  een:
    fase: delen
    ouder: Ja?
    keuzes:
      - {id: boos, zet: druk, zegt: Nu luisteren.}
      - {id: rustig, zet: meta, zegt: Ik hoor u.}
  twee:
    fase: delen
    ouder: En?
    keuzes:
      - {id: kort, zet: meta, zegt: [{als: spanning >= 7, zegt: Rustig maar.}, {zegt: Wat zou u zelf willen dat er nu gebeurt?}]}
      - {id: lang, zet: meta, zegt: Zullen we het stap voor stap doen?}
eindes:
  klaar: {oordeel: midden, ouder: Dag.}
"""


def test_words_that_differ_keep_states_apart(tmp_path: Path) -> None:
    spel = game(tmp_path, BEURT, persona="effecten: {druk: {spanning: 3}}\n")
    kern = shrink(explore(spel))
    assert [laag.aantal for laag in kern.lagen] == [1, 2]
    walk(spel, kern, 0, 0, Gesprek(spel))


@pytest.mark.parametrize("seed", range(320, 326))
def test_every_conversation_of_a_random_game_is_in_the_kern(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    walk(spel, shrink(explore(spel)), 0, 0, Gesprek(spel))
