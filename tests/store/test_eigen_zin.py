"""Own sentences are kept with their conversation, and go with the choice that they came before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from oefenen.model.eigen_zin import GEEN_ERVAN, EigenZin
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.store.vertakking import Aanloop

ZIN = EigenZin("U bent boos [b]'; DROP TABLE keuze", "welkom")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store, aanloop: Aanloop | None = None) -> int:
    return store.begin(
        scenario="a", bestand="/a", titel="A", persona="p", stand="toets", klok=True, seed=0, inhoud_hash="h",
        aanloop=aanloop or Aanloop(),
    )  # fmt: skip


def test_sentences_come_back_as_they_were_kept_by_the_number_of_the_choice(store: Store) -> None:
    gesprek = begin(store)
    assert store.eigen_zinnen(gesprek) == {}
    zinnen = {1: ZIN, 4: EigenZin("Nee."), 5: EigenZin("Tja.", GEEN_ERVAN)}
    for nummer, zin in zinnen.items():
        store.keep_eigen_zin(gesprek, nummer, zin)
    with Store(store.pad) as ander:
        assert ander.eigen_zinnen(gesprek) == zinnen


def test_a_later_answer_takes_the_place_of_the_one_before(store: Store) -> None:
    gesprek = begin(store)
    store.keep_eigen_zin(gesprek, 1, EigenZin("Een."))
    store.keep_eigen_zin(gesprek, 1, ZIN)
    assert store.eigen_zinnen(gesprek) == {1: ZIN}


def test_taking_a_choice_back_keeps_its_sentence_and_drops_what_was_typed_after_it(store: Store) -> None:
    gesprek, ander = begin(store), begin(store)
    for nummer in (1, 2, 3):
        store.keep_eigen_zin(gesprek, nummer, EigenZin(f"Zin {nummer}.", "k"))
    store.keep_eigen_zin(ander, 2, ZIN)
    for nummer in (1, 2):
        store.add_keuze(gesprek, nummer, "a.k")
    store.drop_keuze(gesprek, 2)
    assert store.eigen_zinnen(gesprek) == {1: EigenZin("Zin 1.", "k"), 2: EigenZin("Zin 2.")}
    assert store.keuzes(gesprek) == ["a.k"]
    assert store.eigen_zinnen(ander) == {2: ZIN}


def test_a_conversation_in_which_only_a_sentence_was_typed_can_be_gone_on_with(store: Store) -> None:
    leeg, getypt = begin(store), begin(store)
    assert store.overzicht() == ({}, {})
    store.keep_eigen_zin(getypt, 1, ZIN)
    _, lopend = store.overzicht()
    assert {bestand: (bewaard.id, bewaard.gekozen, bewaard.begonnen_aan) for bestand, bewaard in lopend.items()} == {
        "/a": (getypt, 0, True)
    }
    assert not store.gesprek(leeg).begonnen_aan
    assert store.laatste() is None, "there is nothing to look back on"


def test_a_branch_begins_with_what_was_typed_before_the_choices_that_it_shares(store: Store) -> None:
    eerst = begin(store)
    tak = begin(store, Aanloop(vorig=eerst, keuzes=("a.x",), eigen_zinnen={1: ZIN}))
    assert store.eigen_zinnen(tak) == {1: ZIN}
    assert not store.gesprek(tak).begonnen_aan
    store.keep_eigen_zin(tak, 2, EigenZin("Nee."))
    assert store.gesprek(tak).begonnen_aan
    store.remove(eerst)
    assert store.eigen_zinnen(tak) == {1: ZIN, 2: EigenZin("Nee.")}


def test_sentences_go_with_their_conversation(store: Store) -> None:
    gesprek, ander = begin(store), begin(store)
    store.keep_eigen_zin(gesprek, 1, ZIN)
    store.keep_eigen_zin(ander, 1, ZIN)
    store.remove(gesprek)
    assert store.eigen_zinnen(gesprek) == {}
    with closing(sqlite3.connect(store.pad)) as db:
        assert db.execute("SELECT count(*) FROM eigen_zin").fetchone() == (1,)
    with pytest.raises(OpslagError):
        store.keep_eigen_zin(gesprek, 1, ZIN)
