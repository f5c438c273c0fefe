"""Single turns are kept with every answer to them; taking the last one back makes them what they were before."""

from datetime import timedelta
from pathlib import Path

import pytest
from minuten import BEGIN, days

from oefenen.model.minuutbeurt import Antwoord, Plek, Uitkomst
from oefenen.store.database import OpslagError
from oefenen.store.overdracht import Herkomst
from oefenen.store.store import Store

ZIN = "U bent boos [b]'; DROP TABLE minuutbeurt"
EERST = Antwoord(days(2), "welkom", Uitkomst.STERK, 12, ZIN, '{"a": 1}', days(13))
DAN = Antwoord(days(13), "druk", Uitkomst.ZWAK, 40, "", '{"a": 2}', days(14))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def finished(store: Store) -> int:
    gesprek = store.begin(
        scenario="a", bestand="/a", titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h"
    )  # fmt: skip
    store.finish(gesprek, "prima", "goed")
    return gesprek


def keep(store: Store, gesprek: int, *beurten: str, nieuw: int = 3) -> None:
    plekken = [(nummer, Plek("/a", "p", beurt, "luisteren")) for nummer, beurt in enumerate(beurten, start=1)]
    store.keep_minuutbeurten(gesprek, plekken, nieuw=nieuw, gemaakt=BEGIN, eerst_op=days(2))


def test_a_turn_comes_back_with_all_that_was_answered(store: Store) -> None:
    keep(store, finished(store), "deur")
    (beurt,) = store.minuutbeurten()
    assert (beurt.klaar_op, beurt.laatst, beurt.kaart) == (days(2), BEGIN, "")
    for antwoord in (EERST, DAN):
        store.keep_minuutantwoord(beurt.id, antwoord)
    with Store(store.pad) as ander:
        (weer,) = ander.minuutbeurten()
    assert weer.antwoorden == (EERST, DAN)
    assert (weer.klaar_op, weer.laatst, weer.kaart) == (days(14), days(13), '{"a": 2}')


def test_what_comes_first_stands_first(store: Store) -> None:
    keep(store, finished(store), "deur", "kern")
    deur = store.minuutbeurten()[0]
    store.keep_minuutantwoord(deur.id, EERST)
    assert [beurt.plek.beurt for beurt in store.minuutbeurten()] == ["kern", "deur"]


def test_taking_the_last_answer_back_gives_the_turn_as_it_was(store: Store) -> None:
    keep(store, finished(store), "deur")
    voor = store.minuutbeurten()
    store.keep_minuutantwoord(voor[0].id, EERST)
    store.keep_minuutantwoord(voor[0].id, DAN)
    assert store.drop_minuutantwoord(voor[0].id)
    assert store.minuutbeurten()[0].antwoorden == (EERST,)
    assert store.drop_minuutantwoord(voor[0].id)
    assert store.minuutbeurten() == voor
    assert not store.drop_minuutantwoord(voor[0].id)


def test_a_conversation_adds_a_few_and_the_same_turn_is_never_there_twice(store: Store) -> None:
    eerste, tweede = finished(store), finished(store)
    keep(store, eerste, "a", "b", "c", "d")
    assert [beurt.plek.beurt for beurt in store.minuutbeurten()] == ["a", "b", "c"]
    keep(store, tweede, "d", "c", "e", nieuw=1)
    assert {(beurt.plek.beurt, beurt.gesprek) for beurt in store.minuutbeurten()} == {
        ("a", eerste), ("b", eerste), ("c", tweede), ("d", tweede),
    }  # fmt: skip


def test_answers_stay_when_the_turn_is_played_again_in_a_new_conversation(store: Store) -> None:
    keep(store, finished(store), "deur")
    store.keep_minuutantwoord(store.minuutbeurten()[0].id, EERST)
    keep(store, finished(store), "deur")
    (beurt,) = store.minuutbeurten()
    assert (beurt.gesprek, beurt.antwoorden, beurt.klaar_op) == (2, (EERST,), days(13))


def test_only_conversations_that_ended_here_and_were_not_looked_at_are_waiting(store: Store) -> None:
    eerste = finished(store)
    store.begin(scenario="a", bestand="/a", titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h")
    vreemd = finished(store)
    store.keep_herkomst(vreemd, Herkomst("k", "", "v"), begonnen=BEGIN.isoformat(), afgelopen=BEGIN.isoformat())
    laatste = finished(store)
    assert store.without_minuutbeurten(10) == [eerste, laatste]
    assert store.without_minuutbeurten(1) == [laatste]
    keep(store, eerste)
    assert store.without_minuutbeurten(10) == [laatste]


def test_they_go_with_their_conversation(store: Store) -> None:
    gesprek = finished(store)
    keep(store, gesprek, "deur")
    store.keep_minuutantwoord(store.minuutbeurten()[0].id, EERST)
    store.remove(gesprek)
    assert store.minuutbeurten() == []


def test_moments_are_kept_in_utc_whatever_the_zone_of_who_says_them(store: Store) -> None:
    keep(store, finished(store), "deur")
    store.keep_minuutantwoord(1, EERST)
    assert store.minuutbeurten()[0].antwoorden[0].moment.utcoffset() == timedelta(0)


def test_what_cannot_be_kept_is_said(store: Store) -> None:
    keep(store, finished(store), "deur")
    store.close()
    with pytest.raises(OpslagError):
        store.keep_minuutantwoord(1, EERST)
