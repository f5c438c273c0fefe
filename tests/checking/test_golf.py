"""The exploration finds exactly what playing can reach."""

from itertools import pairwise
from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, load, play_random, random_game

from oefenen.checking.exploring.golf import Afloop, Golf, Vast
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.exploring.wolk import Wolk, merge
from oefenen.checking.figures.bereik import compute_bereik
from oefenen.checking.figures.cijfers import chances, count_conversations, shortest_route
from oefenen.engine.gesprek import replay
from oefenen.engine.scoring import combine, score
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.bestanden import Reader, shipped

VAARDIGHEDEN = Reader().vaardigheden(shipped())[0]
assert VAARDIGHEDEN is not None


def layers(golf: Golf) -> tuple[list[set[object]], list[set[str]]]:
    """Explore everything; give per number of choices the states, and the endings reached."""
    laag = [golf.start()]
    toestanden: list[set[object]] = []
    eindes: list[set[str]] = []
    while laag:
        toestanden.append({staat for wolk in laag for staat in columns(wolk)})
        groepen: dict[object, list[Wolk]] = {}
        bereikt: set[str] = set()
        for wolk in laag:
            for plan, binnen in golf.choices(wolk):
                for uit in golf.step(binnen, plan):
                    assert not isinstance(uit, Vast)
                    if isinstance(uit, Afloop):
                        bereikt.add(uit.einde)
                    else:
                        groepen.setdefault(uit.plek.key(), []).append(uit)
        eindes.append(bereikt)
        laag = [merge(wolken)[0] for wolken in groepen.values()]
    return toestanden, eindes


def columns(wolk: Wolk) -> list[object]:
    return [
        (wolk.plek.key(), *kolom, int(tijd))
        for kolom, tijd in zip(wolk.mens.T.tolist(), wolk.tijd, strict=True)
        for kolom in [tuple(kolom)]
    ]


@pytest.mark.parametrize("klok", [None, 150, 330], ids=["zonder klok", "korte klok", "krappe klok"])
@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_every_state_of_a_random_conversation_is_in_the_exploration(pad: Path, klok: int | None) -> None:
    spel = load(pad, klok=False)
    spel.klok = klok or 0
    golf = Golf(spel)
    toestanden, eindes = layers(golf)
    for seed in range(120):
        gesprek = play_random(spel, seed)
        staten = [gesprek.stappen[0].voor, *(stap.na for stap in gesprek.stappen)]
        for diepte, t in enumerate(staten[:-1]):
            (kolom,) = columns(golf.simplify(golf.from_toestand(t)))
            assert kolom in toestanden[diepte], (seed, diepte, t.snapshot())
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


def test_layers_of_pairs_differ() -> None:
    golf = Golf(load(SHIPPED[0], klok=False))
    toestanden, _ = layers(golf)
    assert all(een != ander for een, ander in pairwise(toestanden))


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
