"""Remarks and an instruction are kept as one whole; a conversation from a file is known as such, and no attempt of one's own."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from oefenen.model.coaching import GEEN_COACHING, Coaching, Opmerking
from oefenen.store.database import OpslagError
from oefenen.store.overdracht import Herkomst
from oefenen.store.store import Store

KENMERK = "ab" * 16
TWEE = Coaching((Opmerking(1, "Een '; DROP TABLE keuze"), Opmerking(1, "Twee"), Opmerking(3, "Drie")), "Wacht.", "Karin")
TOEN = "2026-01-02T03:04:05+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store, *, af: bool = False, keuzes: int = 1, bestand: str = "/a.yaml", persona: str = "p") -> int:
    gesprek = store.begin(
        scenario="a", bestand=bestand, titel="A", persona=persona, stand="toets", klok=True, seed=0, inhoud_hash="h"
    )
    for nummer in range(1, keuzes + 1):
        store.add_keuze(gesprek, nummer, "a.k")
    if af:
        store.finish(gesprek, "klaar", "goed")
    return gesprek


def take_in(store: Store, kenmerk: str = KENMERK) -> int:
    gesprek = begin(store, af=True)
    store.keep_herkomst(gesprek, Herkomst(kenmerk, "Sanne", f"v{gesprek}"), begonnen=TOEN, afgelopen=TOEN)
    return gesprek


def test_what_was_written_comes_back_as_it_was_kept(store: Store) -> None:
    gesprek = begin(store)
    assert store.coaching(gesprek) == GEEN_COACHING
    store.keep_coaching(gesprek, TWEE)
    with Store(store.pad) as ander:
        assert ander.coaching(gesprek) == TWEE
    store.keep_coaching(gesprek, Coaching((), "", ""))
    assert store.coaching(gesprek).leeg


def test_it_goes_with_its_conversation_and_with_the_choice_that_is_taken_back(store: Store) -> None:
    gesprek, ander = begin(store, keuzes=3), begin(store, keuzes=3)
    for een in (gesprek, ander):
        store.keep_coaching(een, TWEE)
    store.drop_keuze(gesprek, 3)
    assert store.coaching(gesprek).opmerkingen == TWEE.opmerkingen[:2]
    store.remove(ander)
    with closing(sqlite3.connect(store.pad)) as db:
        assert db.execute("SELECT count(*) FROM opmerking").fetchone() == (2,)
        assert db.execute("SELECT count(*) FROM opdracht").fetchone() == (1,)
    with pytest.raises(OpslagError):
        store.keep_coaching(ander, TWEE)
    assert store.coaching(ander).leeg


def test_a_conversation_has_one_mark_for_ever_and_is_found_by_it(store: Store) -> None:
    gesprek, ander = begin(store), begin(store)
    assert store.own_by_mark(KENMERK) is None
    kenmerk = store.kenmerk(gesprek)
    assert len(kenmerk) == 32
    assert store.kenmerk(gesprek) == kenmerk != store.kenmerk(ander)
    assert (store.own_by_mark(kenmerk), store.taken_in(kenmerk)) == (gesprek, None)


def test_a_conversation_that_was_taken_in_keeps_the_mark_of_its_file(store: Store) -> None:
    gesprek = take_in(store)
    assert (store.kenmerk(gesprek), store.own_by_mark(KENMERK)) == (KENMERK, None)
    assert store.herkomst(gesprek) == Herkomst(KENMERK, "Sanne", f"v{gesprek}")
    assert store.taken_in(f"v{gesprek}") == gesprek
    bewaard = store.gesprek(gesprek)
    assert (bewaard.ingenomen, bewaard.begonnen, bewaard.afgelopen) == (True, TOEN, TOEN)


def test_a_conversation_that_was_taken_in_is_no_attempt_of_ones_own(store: Store) -> None:
    take_in(store)
    assert (store.laatste(), store.laatste_afgelopen("/a.yaml", "p"), store.overzicht()) == (None, None, ({}, {}))
    eigen = begin(store, af=True)
    take_in(store, "cd" * 16)
    laatste = store.laatste()
    assert laatste is not None
    assert (laatste.id, laatste.ingenomen) == (eigen, False)
    assert store.overzicht()[0]["/a.yaml"].id == eigen
    assert [een.ingenomen for een in store.gesprekken()] == [True, False, True]


def test_the_same_file_cannot_be_taken_in_twice(store: Store) -> None:
    gesprek = take_in(store)
    ander = begin(store)
    with pytest.raises(OpslagError):
        store.keep_herkomst(ander, Herkomst(KENMERK, "", f"v{gesprek}"), begonnen=TOEN, afgelopen=None)
    assert not store.gesprek(ander).ingenomen


def test_what_is_kept_at_once_is_kept_as_a_whole_or_not_at_all(store: Store) -> None:
    gesprek = begin(store)

    def half() -> None:
        with store.at_once():
            store.keep_coaching(gesprek, TWEE)
            begin(store)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert store.coaching(gesprek).leeg
    assert len(store.gesprekken()) == 1


def test_coaching_waits_for_the_first_attempt_after_it(store: Store) -> None:
    eerste, tweede = begin(store, af=True), begin(store, af=True)
    assert store.coached("/a.yaml", "p", 99) is None
    # The trainer looked at the first attempt; the second had been held before the remarks came back.
    store.keep_coaching(eerste, TWEE)
    assert store.coached("/a.yaml", "p", 99) == eerste
    assert store.coached("/b.yaml", "p", 99) is None
    derde = begin(store, keuzes=0)
    assert store.coached("/a.yaml", "p", 99) == eerste
    store.add_keuze(derde, 1, "a.k")
    assert store.coached("/a.yaml", "p", derde) == eerste
    assert store.coached("/a.yaml", "p", derde + 1) is None
    store.keep_coaching(tweede, Coaching((), "Vraag door."))
    assert store.coached("/a.yaml", "p", derde + 1) == tweede


def test_coaching_about_a_conversation_of_somebody_else_is_no_instruction_for_oneself(store: Store) -> None:
    store.keep_coaching(take_in(store), TWEE)
    assert store.coached("/a.yaml", "p", 99) is None
    begin(store, af=True, persona="q")
    store.keep_coaching(begin(store, af=True, persona="q"), TWEE)
    assert store.coached("/a.yaml", "p", 99) == 3
