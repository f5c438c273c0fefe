"""Every exact figure is what playing all conversations gives."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, load, play_random, random_game

from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.cijfers import best_route, least_chances, mean_score, score_range
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import MINSTE_KANSEN, Score, combine, score
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.woorden import Fase

SAMEN = [("regie",), ("luisteren",), ("regie", "luisteren"), ("afspraken",)]


def total(gesprek: Gesprek, vaardigheden: Iterable[str]) -> Score:
    return combine(score(stap.scores for stap in gesprek.stappen), vaardigheden)


def chance(spel: Spel, gesprek: Gesprek) -> float:
    kans = 1.0
    for stap in gesprek.stappen:
        kans /= len(available(spel, stap.voor))
    return kans


@pytest.mark.parametrize("seed", range(200, 220))
def test_the_mean_score_is_that_of_all_conversations_weighed_by_their_chance(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    verkenning = explore(spel)
    gesprekken = every_conversation(spel)
    for vaardigheden in SAMEN:
        weging = [(chance(spel, g), total(g, vaardigheden)) for g in gesprekken]
        genoeg = [(kans, 50 + 25 * s.som / s.kansen) for kans, s in weging if s.kansen >= MINSTE_KANSEN]
        if genoeg:
            verwacht = sum(kans * waarde for kans, waarde in genoeg) / sum(kans for kans, _ in genoeg)
            assert mean_score(verkenning, vaardigheden) == pytest.approx(verwacht)
        else:
            assert mean_score(verkenning, vaardigheden) is None


@pytest.mark.parametrize("seed", range(200, 220))
def test_the_best_and_the_worst_route_can_be_played_and_give_the_ends_of_the_range(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    verkenning = explore(spel)
    for vaardigheden in SAMEN:
        grenzen = score_range(verkenning, vaardigheden)
        for hoogste in (False, True):
            route = best_route(verkenning, vaardigheden, hoogste=hoogste)
            if grenzen is None:
                assert route == []
            else:
                gesprek = replay(spel, route)
                assert gesprek.einde is not None
                assert total(gesprek, vaardigheden).waarde == grenzen[hoogste]


@pytest.mark.parametrize("seed", range(200, 220))
def test_the_fewest_chances_are_those_of_a_conversation_that_is_not_broken_off(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    verkenning = explore(spel)
    heel = [g for g in every_conversation(spel) if g.toestand.fase != Fase.AFGEBROKEN.value]
    for vaardigheid in ("regie", "luisteren", "afspraken"):
        aantal, route = least_chances(verkenning, vaardigheid)
        assert aantal == min(total(g, [vaardigheid]).kansen for g in heel)
        gesprek = replay(spel, route)
        assert gesprek.toestand.fase == Fase.NABESPREKEN.value
        assert total(gesprek, [vaardigheid]).kansen == aantal


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_the_best_routes_of_a_shipped_scenario_can_be_played(pad: Path) -> None:
    spel = load(pad)
    verkenning = explore(spel)
    for vaardigheid in spel.scenario.kop.focus:
        grenzen = score_range(verkenning, (vaardigheid,))
        gemiddeld = mean_score(verkenning, (vaardigheid,))
        assert grenzen is not None
        assert gemiddeld is not None
        assert grenzen[0] < gemiddeld < grenzen[1]
        assert total(replay(spel, best_route(verkenning, (vaardigheid,))), [vaardigheid]).waarde == grenzen[1]
        minst = least_chances(verkenning, vaardigheid)[0]
        for seed in range(25):
            gesprek = play_random(spel, seed)
            assert gesprek.toestand.fase == Fase.AFGEBROKEN.value or total(gesprek, [vaardigheid]).kansen >= minst


def test_without_enough_chances_there_is_no_mean_and_no_route(tmp_path: Path) -> None:
    keuzes = keuze("a", scores="{regie: 2}"), keuze("b", scores="{regie: -1}")
    verkenning = explore(game(tmp_path, beurten(beurt("een", *keuzes), beurt("twee", *keuzes))))
    assert mean_score(verkenning, ("regie",)) is None
    assert best_route(verkenning, ("regie",)) == []
    assert least_chances(verkenning, "regie")[0] == 2


def test_a_skill_that_is_never_at_stake_has_no_chances(tmp_path: Path) -> None:
    verkenning = explore(game(tmp_path, beurten(beurt("een", keuze("a"), keuze("b")))))
    assert least_chances(verkenning, "regie") == (0, ["een.a"])
