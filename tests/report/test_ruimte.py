"""Who got the room: words, the triangle of parent, child and school, and what stands out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spelen import SHIPPED, load, play_random

from oefenen.engine.gesprek import replay
from oefenen.engine.tijd import count_words
from oefenen.model.scenario import Variant
from oefenen.reading.bestanden import Reader, check_playable, shipped
from oefenen.report.ruimte import HOEKEN, Ruimte, look
from oefenen.report.verslag import Verslag, build

VAARDIGHEDEN = check_playable(Reader().read(next(iter(SHIPPED))))[2]


def verslag(seed: int, pad: Path = SHIPPED[0]) -> Verslag:
    return build(play_random(load(pad), seed), VAARDIGHEDEN, stand="oefenen")


@pytest.mark.parametrize("pad", SHIPPED, ids=lambda pad: pad.stem)
def test_every_word_of_the_talk_is_counted_once(pad: Path) -> None:
    uit = verslag(3, pad)
    ruimte = look(uit)
    gezegd = [stap.zegt for stap in uit.gezegd]
    ander: list[Variant] = [uit.gezegd[0].ouder_eerder]
    for stap in uit.gezegd:
        ander += [*stap.reacties, *([stap.ouder] if stap.ouder else [])]
    assert ruimte.leraar == sum(count_words(regel.zegt) for regel in gezegd)
    assert ruimte.ouder + ruimte.kind == sum(count_words(regel.zegt) for regel in ander)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_shares_are_percents_and_no_corner_gets_more_than_there_were_sentences(seed: int) -> None:
    ruimte = look(verslag(seed))
    assert 98 <= sum(ruimte.percent(wie) for wie in ("leraar", "ouder", "kind")) <= 102
    assert set(ruimte.hoeken) == set(HOEKEN)
    assert all(0 <= keren <= ruimte.zinnen for keren in ruimte.hoeken.values())
    assert len(ruimte.opmerkingen) <= 3


def test_who_defends_himself_twice_is_asked_when_he_felt_unsure() -> None:
    spel = load(shipped() / "k1_ze_verveelt_zich.yaml")
    uitslagen = (build(play_random(spel, seed), VAARDIGHEDEN, stand="oefenen") for seed in range(200))
    gevonden = next(uit for uit in uitslagen if [vlag for vlag, _ in uit.vlaggen].count("verdedigen") > 1)
    assert "onzeker" in look(gevonden).opmerkingen[0]


def test_a_conversation_without_a_sentence_says_nothing() -> None:
    uit = build(replay(load(SHIPPED[0]), []), VAARDIGHEDEN, stand="oefenen")
    assert look(uit) == Ruimte(0, 0, 0, dict.fromkeys(HOEKEN, 0), 0, dict.fromkeys(look(uit).kind_genoemd, 0), 0, ())
