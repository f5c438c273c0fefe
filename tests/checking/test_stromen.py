"""Where choices lead, and how often, is what playing all conversations gives."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spelen import SHIPPED, beurt, beurten, every_conversation, game, keuze, load, random_game

from oefenen.checking.exploring.verkenning import explore
from oefenen.checking.figures.cijfers import chances
from oefenen.checking.figures.procent import times
from oefenen.checking.figures.stromen import Rondes, Stroom, flows
from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.engine.stap import available
from oefenen.model.woorden import Fase


def played(spel: Spel) -> dict[Stroom, float]:
    """Add up every step of every conversation."""
    uit: dict[Stroom, float] = {}
    for gesprek in every_conversation(spel):
        kans = 1.0
        for stap in gesprek.stappen:
            kans /= len(available(spel, stap.voor))
        for stroom in steps(gesprek):
            uit[stroom] = uit.get(stroom, 0.0) + kans
    return uit


def steps(gesprek: Gesprek) -> list[Stroom]:
    assert gesprek.einde is not None
    paden = [f"{stap.beurt}.{stap.keuze.id}" for stap in gesprek.stappen]
    weg = gesprek.toestand.fase == Fase.AFGEBROKEN.value
    klok = not weg and gesprek.stappen[-1].voor.geklopt
    tussen = [Stroom(pad, stap.beurt) for pad, stap in zip(paden, gesprek.stappen[1:], strict=False)]
    return [*tussen, Stroom(paden[-1], gesprek.einde.id, weg, klok)]


@pytest.mark.parametrize("seed", range(300, 330))
def test_the_flows_are_those_of_all_conversations(tmp_path: Path, seed: int) -> None:
    spel = random_game(tmp_path, seed)
    stromen = flows(explore(spel))
    assert stromen.pijlen == pytest.approx(played(spel))
    assert stromen.vast == {}


@pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
def test_the_flows_of_a_choice_and_to_an_ending_add_up_to_its_chance(pad: Path) -> None:
    verkenning = explore(load(pad))
    pijlen, kansen = flows(verkenning).pijlen, chances(verkenning)
    for naam, kans in kansen.keuzes.items():
        assert sum(deel for stroom, deel in pijlen.items() if stroom.keuze == naam) == pytest.approx(kans)
    for naam, kans in kansen.eindes.items():
        assert sum(deel for stroom, deel in pijlen.items() if stroom.naar == naam) == pytest.approx(kans)
    volgorde = [(list(kansen.keuzes).index(s.keuze), [*kansen.beurten, *kansen.eindes].index(s.naar)) for s in pijlen]
    assert volgorde == sorted(volgorde)


def test_a_turn_in_which_nothing_can_be_chosen_is_met_but_not_left(tmp_path: Path) -> None:
    delen = (
        beurt("een", keuze("a"), keuze("b", naar="drie")),
        beurt("twee", keuze("c", als="spanning > 9")),
        beurt("drie", keuze("d")),
    )
    stromen = flows(explore(game(tmp_path, beurten(*delen))))
    assert stromen.vast == {Stroom("een.a", "twee"): 0.5}
    assert stromen.pijlen == {Stroom("een.b", "drie"): 0.5, Stroom("drie.d", "klaar"): 0.5}


def test_a_conversation_that_goes_round_shows_all_its_ways(tmp_path: Path) -> None:
    delen = (beurt("een", keuze("a"), keuze("b", naar="einde")), beurt("twee", keuze("c", naar="een"), keuze("d", naar="twee")))
    stromen = flows(explore(game(tmp_path, beurten(*delen))))
    verwacht = {("een.a", "twee"), ("een.b", "klaar"), ("twee.c", "een"), ("twee.d", "twee")}
    assert {(stroom.keuze, stroom.naar) for stroom in stromen.pijlen} == verwacht


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 6))))
def test_rounds_are_what_following_the_flows_one_by_one_finds(pijlen: set[tuple[int, int]]) -> None:
    namen = [f"b{nummer}" for nummer in range(6)]
    rondes = Rondes(namen, [Stroom(f"b{van}.k", f"b{naar}") for van, naar in sorted(pijlen)])

    def after(naam: str) -> set[str]:
        gezien: set[str] = set()
        open_ = [naam]
        while open_:
            nieuw = {f"b{naar}" for van, naar in pijlen if f"b{van}" == open_[-1]} - gezien
            open_.pop()
            gezien |= nieuw
            open_ += sorted(nieuw)
        return gezien

    for naam in namen:
        assert rondes.again(naam) == (naam in after(naam))
        assert rondes.alone(naam) == all(naam not in after(ander) for ander in after(naam) - {naam})
        assert all(rondes.together(naam, naar) == (naam in after(naar)) for naar in namen)
        assert not rondes.together(naam, "b6")


def test_a_number_of_times_never_rounds_to_a_false_nothing() -> None:
    gezegd = [times(aantal) for aantal in (0.0, 0.001, 0.25, 1.0, 1.84, 9.96, 37.2)]
    assert gezegd == ["0,00 keer", "minder dan 0,01 keer", "0,25 keer", "1,0 keer", "1,8 keer", "10 keer", "37 keer"]
