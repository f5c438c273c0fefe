"""Time-outs are counted with their conversation, and none of them is given back."""

from pathlib import Path

import pytest

from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store) -> int:
    return store.begin(scenario="a", bestand="/a", titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h")


def test_they_come_back_in_the_order_in_which_they_were_taken(store: Store) -> None:
    gesprek, ander = begin(store), begin(store)
    assert store.hulp(gesprek) == ()
    assert store.keep_hulp(gesprek, 5)
    assert store.keep_hulp(gesprek, 2)
    with Store(store.pad) as weer:
        assert weer.hulp(gesprek) == (5, 2)
        assert weer.hulp(ander) == ()


def test_two_before_the_same_choice_are_two(store: Store) -> None:
    gesprek = begin(store)
    assert store.keep_hulp(gesprek, 3)
    assert store.keep_hulp(gesprek, 3)
    assert store.hulp(gesprek) == (3, 3)


def test_there_is_no_third_one_also_from_another_window(store: Store) -> None:
    gesprek = begin(store)
    with Store(store.pad) as venster:
        assert store.keep_hulp(gesprek, 1)
        assert venster.keep_hulp(gesprek, 1)
        assert not store.keep_hulp(gesprek, 2)
    assert store.hulp(gesprek) == (1, 1)


def test_taking_a_choice_back_keeps_the_count(store: Store) -> None:
    gesprek = begin(store)
    store.keep_hulp(gesprek, 2)
    for nummer in (1, 2):
        store.add_keuze(gesprek, nummer, "a.k")
    store.drop_keuze(gesprek, 2)
    store.drop_keuze(gesprek, 1)
    assert store.hulp(gesprek) == (2,)


def test_they_go_with_their_conversation(store: Store) -> None:
    gesprek = begin(store)
    store.keep_hulp(gesprek, 1)
    store.remove(gesprek)
    assert store.hulp(gesprek) == ()
