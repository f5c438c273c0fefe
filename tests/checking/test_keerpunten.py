"""What was reachable at every moment of a conversation, against playing every conversation that there is."""

from collections.abc import Sequence
from math import prod
from pathlib import Path

import pytest
from spelen import ALLE, beurt, beurten, every_conversation, game, keuze, play_random, random_game

from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.keerpunten import compute_uitzicht, find_uitzicht
from oefenen.engine.gesprek import Gesprek
from oefenen.engine.scoring import combine, score, value
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.opening import Opening
from oefenen.model.uitzicht import Uitzicht
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.session.verder import choices_of

VAARDIGHEDEN = ("regie", "luisteren")
RANG = ("slecht", "midden", "goed")


class Alles:
    """Knows every conversation of a small game."""

    def __init__(self, spel: Spel) -> None:
        self.gesprekken = [(tuple(choices_of(gesprek)), gesprek) for gesprek in every_conversation(spel)]
        self.keuzes = {
            id(gesprek): [len(available(spel, stap.voor)) for stap in gesprek.stappen] for _, gesprek in self.gesprekken
        }

    def look(self, pad: tuple[str, ...]) -> Uitzicht:
        """Say what is reachable from *pad*, by looking at every conversation that begins so."""
        erna = [gesprek for keuzes, gesprek in self.gesprekken if keuzes[: len(pad)] == pad]
        eindes = [gesprek.einde.oordeel.value for gesprek in erna if gesprek.einde]
        beste = max(eindes, key=RANG.index)
        kansen = [1 / prod(self.keuzes[id(gesprek)][len(pad) :]) for gesprek in erna]
        sommen = [combine(score(stap.scores for stap in gesprek.stappen), VAARDIGHEDEN) for gesprek in erna]
        hoogst = max((value(*som) for som in sommen if som.kansen), default=None)
        return Uitzicht(beste, sum(kans for einde, kans in zip(eindes, kansen, strict=True) if einde == beste), hoogst)


def look(spel: Spel, keuzes: Sequence[str]) -> list[Uitzicht]:
    return find_uitzicht(shrink(explore(spel)), VAARDIGHEDEN, keuzes)


def check(gevonden: Sequence[Uitzicht], verwacht: Sequence[Uitzicht]) -> None:
    assert [(u.oordeel, u.hoogst) for u in gevonden] == [(u.oordeel, u.hoogst) for u in verwacht]
    assert [u.kans for u in gevonden] == pytest.approx([u.kans for u in verwacht], abs=1e-12)


def compare(spel: Spel, gesprek: Gesprek, alles: Alles) -> None:
    keuzes = tuple(choices_of(gesprek))
    check(look(spel, keuzes), [alles.look(keuzes[:moment]) for moment in range(len(keuzes) + 1)])


@pytest.mark.parametrize("seed", range(16))
def test_it_is_what_all_conversations_say_before_and_after_every_choice(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    alles = Alles(spel)
    for nummer in range(4):
        compare(spel, play_random(spel, nummer), alles)


@pytest.mark.parametrize("seed", range(6))
def test_another_opening_is_explored_from_that_opening(tmp_path: Path, seed: int) -> None:
    gewoon = random_game(tmp_path, seed)
    opening: Opening = {"vertrouwen": 1, "spanning": -1, "erkenning": 1}
    spel = Spel(gewoon.scenario, gewoon.persona, opening=opening)
    compare(spel, play_random(spel, seed), Alles(spel))


def test_without_a_clock_other_things_are_reachable_and_both_are_right(tmp_path: Path) -> None:
    met = random_game(tmp_path, 3)
    zonder = Spel(met.scenario, met.persona, klok=False)
    compare(zonder, play_random(zonder, 1), Alles(zonder))


def test_of_a_conversation_that_is_not_over_it_says_as_much_as_was_said(tmp_path: Path) -> None:
    spel = random_game(tmp_path, 4)
    keuzes = choices_of(play_random(spel, 2))
    alles = look(spel, keuzes)
    assert [look(spel, keuzes[:aantal]) for aantal in range(len(keuzes))] == [
        alles[: aantal + 1] for aantal in range(len(keuzes))
    ]


def test_where_nothing_is_ever_scored_there_is_no_score(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("k"), keuze("l")), beurt("b", keuze("k"))))
    assert look(spel, ["a.k", "b.k"]) == [Uitzicht("midden", 1.0, None)] * 3


def test_the_lowest_score_of_all_is_a_score_too(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("k", scores="{regie: -2}")), beurt("b", keuze("k"))))
    assert look(spel, ["a.k", "b.k"]) == [Uitzicht("midden", 1.0, 0.0)] * 3


def test_of_a_conversation_that_can_go_round_nothing_is_said(tmp_path: Path) -> None:
    pad = beurten(beurt("a", keuze("rond", naar="a"), keuze("weg", naar="einde")), beurt("b", keuze("k")))
    spel = game(tmp_path, pad, kop="klok: 0\n")
    _, _, vaardigheden = check_playable(Reader().read(ALLE[0]))
    assert compute_uitzicht(spel, vaardigheden, ["a.rond", "a.weg"]) == []


@pytest.mark.parametrize("pad", ALLE[::4], ids=lambda pad: pad.stem)
def test_it_begins_with_what_anybody_can_reach_and_ends_with_what_was_reached(pad: Path) -> None:
    scenario, persona, vaardigheden = check_playable(Reader().read(pad))
    spel = Spel(scenario, persona)
    for seed in range(3):
        gesprek = play_random(spel, seed)
        zicht = compute_uitzicht(spel, vaardigheden, choices_of(gesprek))
        som = combine(score(stap.scores for stap in gesprek.stappen), vaardigheden.vaardigheden)
        assert gesprek.einde is not None
        assert len(zicht) == len(gesprek.stappen) + 1
        assert zicht[0].oordeel == "goed"
        assert zicht[-1] == Uitzicht(gesprek.einde.oordeel.value, 1.0, value(*som))
        hoogst = [u.hoogst for u in zicht if u.hoogst is not None]
        assert hoogst == sorted(hoogst, reverse=True)
        rang = [RANG.index(u.oordeel) for u in zicht]
        assert rang == sorted(rang, reverse=True)
