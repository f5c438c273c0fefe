"""Another opening of the same conversation: from the seed, within bounds, fair, and replayed exactly."""

from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek
from spelen import ALLE, beurt, beurten, game, keuze, load, play_random

from oefenen.checking.bereikt import reached
from oefenen.checking.exploring.verkenning import explore
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import OefenenError
from oefenen.model.opening import check_opening, write_opening
from oefenen.model.woorden import STANDEN
from oefenen.report.anders.opening import opening_line
from oefenen.session.anders.opening import find_opening, start_otherwise
from oefenen.session.anders.openingen import openings
from oefenen.session.anders.vertakken import branch
from oefenen.session.auteur.schrijver import copy_trial
from oefenen.session.session import resume, start
from oefenen.session.verder import choices_of
from oefenen.store.store import Store


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


def test_the_same_seed_gives_the_same_opening_and_others_give_others(pad: Path) -> None:
    spel = load(pad)
    per_seed = [write_opening(find_opening(spel, seed)) for seed in range(12)]
    assert per_seed == [write_opening(find_opening(spel, seed)) for seed in range(12)]
    assert len(set(per_seed)) > 6
    assert "" not in per_seed


@pytest.mark.parametrize("bestand", ALLE, ids=lambda pad: pad.stem)
def test_every_opening_keeps_the_standen_near_those_of_the_story_and_nothing_else_moves(bestand: Path) -> None:
    spel = load(bestand)
    gewoon = spel.start()
    alle = list(openings(spel, 1))
    assert len({write_opening(opening) for opening in alle}) == len(alle) > 10
    for opening in alle:
        anders = Spel(spel.scenario, spel.persona, opening=opening).start()
        erbij = [nu - toen for nu, toen in zip(anders.standen, gewoon.standen, strict=True)]
        assert erbij == [opening.get(stand, 0) for stand in STANDEN]
        assert all(0 <= stand <= 10 for stand in anders.standen)
        anders.standen = gewoon.standen
        assert anders == gewoon


def test_an_opening_in_which_it_cannot_go_well_is_not_chosen(tmp_path: Path) -> None:
    eindes = "eindes:\n  goed: {als: erkenning >= 5, oordeel: goed, ouder: Dag.}\n  slecht: {oordeel: slecht, ouder: Dag.}\n"
    spel = game(tmp_path, beurten(beurt("a", keuze("k"), keuze("l")), eindes=eindes))
    for seed in range(15):
        assert find_opening(spel, seed).get("erkenning", 0) >= 0


def test_an_opening_in_which_a_turn_has_no_choice_is_not_chosen(tmp_path: Path) -> None:
    spel = game(tmp_path, beurten(beurt("a", keuze("k")), beurt("b", keuze("k", als="spanning <= 5"))))
    for seed in range(15):
        assert find_opening(spel, seed).get("spanning", 0) <= 0


def test_when_no_other_opening_is_fair_it_says_so(tmp_path: Path) -> None:
    precies = " en ".join(f"{stand} = 5" for stand in STANDEN)
    eindes = f"eindes:\n  goed: {{als: {precies}, oordeel: goed, ouder: Dag.}}\n  slecht: {{oordeel: slecht, ouder: Dag.}}\n"
    spel = game(tmp_path, beurten(beurt("a", keuze("k")), eindes=eindes))
    with pytest.raises(OefenenError, match="geen andere opening"):
        find_opening(spel, 1)


@pytest.mark.parametrize("bestand", ALLE[::6], ids=lambda pad: pad.stem)
def test_with_every_parent_that_comes_along_it_can_still_go_well(bestand: Path) -> None:
    spel = load(bestand)
    anders = Spel(spel.scenario, spel.persona, opening=find_opening(spel, 4))
    goed = {naam for naam, plan in spel.eindes.items() if plan.einde.oordeel == "goed"}
    assert goed & reached(explore(anders)).eindes


def test_a_kept_conversation_with_another_opening_is_replayed_exactly(pad: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        sessie = start_otherwise(pad, store=store, seed=8)
        for naam in GOED:
            sessie.kies(naam)
        terug = resume(store.gesprek(sessie.id), store)
        assert terug.spel.opening == sessie.spel.opening != {}
        assert terug.gesprek.toestand == sessie.gesprek.toestand
        assert terug.gelezen.inhoud_hash == store.gesprek(begin(pad, store).id).inhoud_hash
        tak = branch(terug, 1)
        assert resume(store.gesprek(tak.id), store).spel.opening == sessie.spel.opening


def test_a_trial_of_it_has_the_same_opening(pad: Path) -> None:
    sessie = start(pad, seed=1, opening={"spanning": 1})
    sessie.gesprek = play_random(sessie.spel, 1)
    proef = copy_trial(sessie).sessie
    assert choices_of(proef.gesprek) == choices_of(sessie.gesprek)
    assert proef.gesprek.toestand == sessie.gesprek.toestand


def test_the_difference_is_told_afterwards(pad: Path) -> None:
    spel = load(pad)
    assert opening_line(spel) == ""
    anders = Spel(spel.scenario, spel.persona, opening={"vertrouwen": -1, "spanning": 1})
    assert opening_line(anders) == (
        "De ouder was deze keer iets anders gestemd: vertrouwen 3 in plaats van 4, spanning 7 in plaats van 6."
    )


@pytest.mark.parametrize("opening", [{"moed": 1}, {"spanning": 2}, {"spanning": 0}])
def test_what_is_no_opening_is_refused(opening: dict[str, int]) -> None:
    with pytest.raises(OefenenError):
        check_opening(opening)
