"""The borders of standen are never too narrow."""

from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, load, play_random, random_game

from oefenen.checking.standgrens import Standgrens
from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.model.woorden import LEERLING, STAND_INDEX, TUSSENTIJD


def within(spel: Spel, grenzen: Standgrens, gesprek: Gesprek) -> None:
    """See that all standen of a conversation are within their borders, and all its changes foreseen."""
    plannen = {plan.pad: plan for plan in (p for b in spel.beurten.values() for p in b.keuzes)}
    for stap in gesprek.stappen:
        for waarde, (laag, hoog) in zip(stap.voor.standen, grenzen.grenzen[stap.beurt], strict=True):
            assert laag <= waarde <= hoog
        plan = plannen[f"{stap.beurt}.{stap.keuze.id}"]
        kan = {(stand, delta > 0) for stand, delta in grenzen.changes(stap.beurt, plan)}
        for gevolg in stap.gevolgen:
            # What a choice does to a pupil, and what happens between two turns, is not what it does to the parent.
            if gevolg.regel not in {"R6", "R8"} and gevolg.stand != LEERLING and gevolg.door != TUSSENTIJD:
                assert (STAND_INDEX[gevolg.stand], gevolg.naar > gevolg.van) in kan


def all_choices(spel: Spel) -> set[str]:
    return {plan.pad for b in spel.beurten.values() for plan in b.keuzes}


@pytest.mark.parametrize("seed", range(500, 510))
def test_no_conversation_of_a_random_game_leaves_the_borders(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    grenzen = Standgrens(spel, all_choices(spel))
    for gesprek in every_conversation(spel):
        within(spel, grenzen, gesprek)


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_no_random_conversation_of_a_shipped_scenario_leaves_the_borders(pad: Path) -> None:
    spel = load(pad)
    grenzen = Standgrens(spel, all_choices(spel))
    for seed in range(60):
        within(spel, grenzen, play_random(spel, seed))


def test_what_is_at_its_end_cannot_go_further(tmp_path: Path) -> None:
    spel = game(
        tmp_path,
        beurten(beurt("een", keuze("hoger", "druk"), keuze("lager", "stilte"))),
        persona="effecten: {druk: {spanning: 2}, stilte: {spanning: -2}}\n",
        kop="start: {spanning: 10}\n",
    )
    grenzen = Standgrens(spel, all_choices(spel))
    hoger, lager = spel.beurten["een"].keuzes
    spanning = STAND_INDEX["spanning"]
    assert grenzen.meant(hoger) == {(spanning, 2)}
    assert grenzen.changes("een", hoger) == set()
    assert grenzen.changes("een", lager) == {(spanning, -2)}


def test_a_condition_on_a_stand_narrows_what_a_choice_meets(tmp_path: Path) -> None:
    hoger = keuze("hoger", "druk", als="spanning >= 10")
    spel = game(
        tmp_path,
        beurten(beurt("een", keuze("a", "druk"), keuze("b", "stilte")), beurt("twee", hoger, keuze("c"))),
        persona="effecten: {druk: {spanning: 5}, stilte: {spanning: -2}}\n",
    )
    grenzen = Standgrens(spel, all_choices(spel))
    assert grenzen.grenzen["twee"][STAND_INDEX["spanning"]] == (3, 10)
    assert grenzen.changes("twee", spel.beurten["twee"].keuzes[0]) == set()
