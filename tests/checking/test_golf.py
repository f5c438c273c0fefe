"""The exploration finds exactly what playing can reach."""

from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, load, play_random, random_game

from oefenen.checking.exploring.aankomst import Aankomst
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.exploring.vorm import GEHEUGEN, TIJD
from oefenen.checking.exploring.wolk import Wolk
from oefenen.checking.figures.bereik import compute_bereik
from oefenen.checking.figures.cijfers import chances, count_conversations, shortest_route
from oefenen.engine.gesprek import replay
from oefenen.engine.scoring import combine, score
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.engine.toestand import Toestand
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.bestanden import Reader, shipped

VAARDIGHEDEN = Reader().vaardigheden(shipped())[0]
assert VAARDIGHEDEN is not None


def columns(verkenning: Verkenning, wolk: Wolk) -> list[object]:
    """Give states as values that can be compared: turn, numbers, and memory written out."""
    waarden = verkenning.kader.geheugens.waarden
    return [(wolk.beurt, *kolom[:GEHEUGEN], waarden[kolom[GEHEUGEN]], *kolom[TIJD:]) for kolom in wolk.staat.T.tolist()]


def simplified(verkenning: Verkenning, t: Toestand) -> object:
    """Give a state of the engine as the exploration writes it."""
    wolk = verkenning.kader.from_toestand(t)
    Aankomst(verkenning.kader).simplify(wolk.beurt, wolk.staat)
    (kolom,) = columns(verkenning, wolk)
    return kolom


@pytest.mark.parametrize("klok", [None, 150, 330], ids=["zonder klok", "korte klok", "krappe klok"])
@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_every_state_of_a_random_conversation_is_in_the_exploration(pad: Path, klok: int | None) -> None:
    spel = load(pad, klok=False)
    spel.klok = klok or 0
    verkenning = explore(spel)
    toestanden = [{staat for wolk in laag.wolken for staat in columns(verkenning, wolk)} for laag in verkenning.lagen]
    eindes = [{verkenning.eindes[einde] for einde in laag.slot_einde} for laag in verkenning.lagen]
    for seed in range(120):
        gesprek = play_random(spel, seed)
        staten = [gesprek.stappen[0].voor, *(stap.na for stap in gesprek.stappen)]
        for diepte, t in enumerate(staten[:-1]):
            assert simplified(verkenning, t) in toestanden[diepte], (seed, diepte, t.snapshot())
        assert gesprek.toestand.einde in eindes[len(gesprek.stappen) - 1]


def brute_force(spel: Spel, vaardigheden: Vaardigheden) -> dict[str, tuple[float, float]]:
    """Play every conversation that there is and keep the lowest and highest scores."""
    grenzen: dict[str, tuple[float, float]] = {}
    for gesprek in every_conversation(spel):
        scores = score(stap.scores for stap in gesprek.stappen)
        assen = {a: [v.id for v in vaardigheden.vaardigheden.values() if v.als_as == a] for a in vaardigheden.assen}
        alle = {**scores, **{naam: combine(scores, leden) for naam, leden in assen.items()}}
        for naam, som in alle.items():
            if som.waarde is not None:
                laag, hoog = grenzen.get(naam, (som.waarde, som.waarde))
                grenzen[naam] = (min(laag, som.waarde), max(hoog, som.waarde))
    return grenzen


@pytest.mark.parametrize("seed", range(25))
def test_the_range_is_what_playing_every_conversation_gives(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    assert VAARDIGHEDEN is not None
    assert compute_bereik(spel, VAARDIGHEDEN) == brute_force(spel, VAARDIGHEDEN)


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_no_random_conversation_scores_outside_the_range(pad: Path) -> None:
    spel = load(pad)
    assert VAARDIGHEDEN is not None
    bereik = compute_bereik(spel, VAARDIGHEDEN)
    for seed in range(150):
        for naam, som in score(stap.scores for stap in play_random(spel, seed).stappen).items():
            if som.waarde is not None:
                laag, hoog = bereik[naam]
                assert laag <= som.waarde <= hoog
    assert all(laag < hoog for laag, hoog in bereik.values())


def test_a_conversation_that_can_go_round_has_no_proven_range(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("rond", naar="a", scores="{regie: 2}"), keuze("uit"))))
    assert VAARDIGHEDEN is not None
    assert compute_bereik(spel, VAARDIGHEDEN) == {}


@pytest.mark.parametrize("seed", range(100, 112))
def test_chances_and_numbers_are_what_playing_every_conversation_gives(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    verkenning = explore(spel)
    gesprekken = every_conversation(spel)
    eindes = dict.fromkeys(spel.eindes, 0.0)
    for gesprek in gesprekken:
        kans = 1.0
        for stap in gesprek.stappen:
            kans /= len(available(spel, stap.voor))
        eindes[str(gesprek.toestand.einde)] += kans
    assert count_conversations(verkenning) == len(gesprekken)
    assert chances(verkenning).eindes == pytest.approx(eindes)


@pytest.mark.parametrize("seed", range(100, 104))
def test_the_route_to_a_state_can_be_played(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    verkenning = explore(spel)
    for diepte, laag in enumerate(verkenning.lagen):
        for staat in range(0, laag.aantal, 7):
            gesprek = replay(spel, shortest_route(verkenning, diepte, staat))
            assert gesprek.toestand.beurt == laag.beurt(staat)
            assert len(gesprek.stappen) == diepte
