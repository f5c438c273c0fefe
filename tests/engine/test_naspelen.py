"""A live conversation and a replayed one are the same, on every shipped scenario and from the store."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from routes import routes
from spelen import SHIPPED, beurt, beurten, game, keuze, load, play_random

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import Score, combine, score
from oefenen.engine.spel import Spel, at_stake
from oefenen.engine.stap import available
from oefenen.model.woorden import STANDEN
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.report.als_json import as_json
from oefenen.report.verslag import build
from oefenen.session.session import resume, start
from oefenen.store.store import Store

PER_SCENARIO = pytest.mark.parametrize("pad", SHIPPED, ids=[pad.stem for pad in SHIPPED])
SPELLEN = {pad: load(pad) for pad in SHIPPED}


def play(spel: Spel, data: st.DataObject) -> Gesprek:
    """Play legal choices that hypothesis draws, possibly not to the end."""
    gesprek = Gesprek(spel)
    for _ in range(data.draw(st.integers(0, 20), label="keuzes")):
        if gesprek.einde is not None:
            break
        gesprek.kies(data.draw(st.sampled_from([k.id for k in gesprek.keuzes]), label="keuze"))
    return gesprek


@PER_SCENARIO
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_replaying_the_choices_gives_the_live_conversation(pad: Path, data: st.DataObject) -> None:
    live = play(SPELLEN[pad], data)
    again = replay(load(pad), [f"{stap.beurt}.{stap.keuze.id}" for stap in live.stappen])
    assert again.toestand == live.toestand
    assert again.stappen == live.stappen
    assert again.ouder == live.ouder


@PER_SCENARIO
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_in_every_reachable_state_the_rules_of_play_hold(pad: Path, data: st.DataObject) -> None:
    gesprek = play(SPELLEN[pad], data)
    t = gesprek.toestand
    assert all(0 <= stand <= 10 for stand in t.standen)
    assert bool(gesprek.keuzes) == (gesprek.einde is None)
    assert t.stemming in SPELLEN[pad].persona.stemmingen
    for stap in gesprek.stappen:
        assert set(stap.scores) == at_stake(SPELLEN[pad].scenario.beurten[stap.beurt])


@PER_SCENARIO
def test_the_order_of_choices_follows_the_seed_and_nothing_else(pad: Path) -> None:
    een, twee, ander = (Gesprek(SPELLEN[pad], seed=seed) for seed in (1, 1, 2))
    assert een.geschud() == twee.geschud()
    volgordes = {tuple(k.id for k in Gesprek(SPELLEN[pad], seed=seed).geschud()) for seed in range(40)}
    assert len(volgordes) > 5
    assert sorted(k.id for k in ander.geschud()) == sorted(k.id for k in een.keuzes)


@PER_SCENARIO
def test_a_kept_conversation_comes_back_as_it_was(pad: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "g.sqlite") as store:
        sessie = start(pad, store=store, seed=3)
        while sessie.gesprek.einde is None:
            sessie.kies(sessie.gesprek.geschud()[0].id)
        terug = resume(store.gesprek(sessie.id), store)
        assert terug.gesprek.stappen == sessie.gesprek.stappen
        assert as_json(terug.verslag()) == as_json(sessie.verslag())


@PER_SCENARIO
def test_the_shipped_proeven_come_out(pad: Path) -> None:
    assert len(routes(pad)) >= 3
    for proef in SPELLEN[pad].scenario.proeven:
        gesprek = replay(load(pad, persona=proef.persona or None), proef.kies)
        einde = gesprek.einde
        gekregen = {
            **gesprek.toestand.stand, "einde": gesprek.toestand.einde, "stemming": gesprek.toestand.stemming,
            "beurt": gesprek.toestand.beurt, "oordeel": einde.oordeel.value if einde else None,
        }  # fmt: skip
        vlaggen = [vlag for stap in gesprek.stappen for vlag in stap.keuze.vlag]
        for sleutel, waarde in proef.verwacht.items():
            if sleutel == "weet":
                assert set(waarde) <= gesprek.toestand.weet, proef.naam  # type: ignore[call-overload]
            elif sleutel == "vlag":
                assert set(waarde) <= set(vlaggen), proef.naam  # type: ignore[call-overload]
            else:
                assert gekregen[sleutel] == waarde, proef.naam


@PER_SCENARIO
def test_every_ending_is_reached_and_a_random_player_seldom_does_well(pad: Path) -> None:
    spel = SPELLEN[pad]
    gesprekken = [play_random(spel, seed) for seed in range(700)]
    eindes = [g.toestand.einde for g in gesprekken]
    eindes += [replay(spel, keuzes).toestand.einde for keuzes in routes(pad)]
    assert set(spel.scenario.eindes) <= set(eindes)
    goed = [g for g in gesprekken if g.einde is not None and g.einde.oordeel == "goed"]
    assert len(goed) / len(gesprekken) <= 0.15


def test_a_skill_at_stake_that_the_choice_does_not_name_counts_as_zero() -> None:
    assert score([{"regie": 2}, {"regie": 0}, {"regie": -1, "contact": 1}]) == {"regie": Score(1, 3), "contact": Score(1, 1)}
    assert Score(1, 3).waarde == 58.3
    assert Score(2, 2).waarde is None


def test_skills_taken_together_count_each_chance_once() -> None:
    scores = {"regie": Score(2, 1), "afspraken": Score(-1, 3)}
    assert combine(scores, ["regie", "afspraken", "voorbereiding"]) == Score(1, 4)


def test_at_stake_asks_two_choices_or_an_extreme_score(tmp_path: Path) -> None:
    spel = game(
        tmp_path,
        beurten(
            beurt(
                "a", keuze("x", scores="{regie: 1, contact: 1, helderheid: -2}"), keuze("y", scores="{regie: -1, luisteren: 1}")
            )
        ),
    )
    assert at_stake(spel.scenario.beurten["a"]) == {"regie", "helderheid"}


def test_the_standen_of_a_state_have_their_names() -> None:
    assert tuple(SPELLEN[SHIPPED[0]].start().stand) == STANDEN


def test_the_report_lists_what_was_found_and_missed() -> None:
    pad = SHIPPED[-1]
    scenario, _, vaardigheden = check_playable(Reader().read(pad))
    verslag = build(replay(SPELLEN[pad], scenario.proeven[0].kies), vaardigheden, stand="oefenen")
    assert {regel.id for regel in verslag.sleutels} == set(scenario.kop.sleutels)
    assert all(regel.gevonden == (regel.id in verslag.gesprek.toestand.weet) for regel in (*verslag.sleutels, *verslag.feiten))
    assert all(len(waarden) == len(verslag.gezegd) + 1 for waarden in verslag.verloop.values())


def test_every_available_choice_of_a_state_can_be_said() -> None:
    for spel in SPELLEN.values():
        for plan in available(spel, Gesprek(spel).toestand):
            Gesprek(spel).kies(plan.pad)
