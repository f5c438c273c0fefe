"""How a conversation began is kept with it: what it shares with another one, and another opening; all of it or nothing."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from opdracht import environment

from oefenen.model.diagnostic import OefenenError
from oefenen.store.database import OpslagError
from oefenen.store.store import Store
from oefenen.store.vertakking import Aanloop


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store, aanloop: Aanloop | None = None, keuzes: tuple[str, ...] = ()) -> int:
    gesprek = store.begin(
        scenario="a", bestand="/a.yaml", titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h",
        aanloop=aanloop or Aanloop(),
    )  # fmt: skip
    for nummer, keuze in enumerate(keuzes, start=1):
        store.add_keuze(gesprek, nummer, keuze)
    return gesprek


def count(store: Store) -> list[int]:
    with closing(sqlite3.connect(store.pad)) as db:
        tabellen = ("gesprek", "keuze", "vertakking", "opening")
        return [int(db.execute(f"SELECT count(*) FROM {tabel}").fetchone()[0]) for tabel in tabellen]  # noqa: S608 - our own names


def test_a_branch_has_the_choices_that_it_shares_and_knows_where_they_came_from(store: Store) -> None:
    eerst = begin(store, keuzes=("a.x", "b.y", "c.z"))
    tak = begin(store, Aanloop(vorig=eerst, keuzes=("a.x", "b.y")))
    assert store.keuzes(tak) == ["a.x", "b.y"]
    assert store.keuzes(eerst) == ["a.x", "b.y", "c.z"]
    assert (store.gesprek(tak).vorig, store.gesprek(tak).vanaf) == (eerst, 2)
    assert (store.gesprek(eerst).vorig, store.gesprek(eerst).vanaf) == (None, 0)


def test_a_branch_without_a_choice_of_its_own_is_nothing_to_go_on_with(store: Store) -> None:
    eerst = begin(store, keuzes=("a.x", "b.y"))
    tak = begin(store, Aanloop(vorig=eerst, keuzes=("a.x",)))
    laatste = store.laatste()
    assert laatste is not None
    assert laatste.id == eerst
    assert store.overzicht()[1]["/a.yaml"].id == eerst
    store.add_keuze(tak, 2, "b.z")
    assert store.overzicht()[1]["/a.yaml"].id == tak
    laatste = store.laatste()
    assert laatste is not None
    assert laatste.id == tak


def test_an_opening_comes_back_in_the_order_of_the_standen(store: Store) -> None:
    gesprek = begin(store, Aanloop({"erkenning": 1, "vertrouwen": -1}))
    assert store.opening(gesprek) == {"vertrouwen": -1, "erkenning": 1}
    assert list(store.opening(gesprek)) == ["vertrouwen", "erkenning"]
    assert store.opening(begin(store)) == {}


def test_a_branch_survives_the_conversation_that_it_came_from(store: Store) -> None:
    eerst = begin(store, keuzes=("a.x", "b.y"))
    tak = begin(store, Aanloop({"spanning": 1}, eerst, ("a.x",)))
    store.remove(eerst)
    assert (store.gesprek(tak).vorig, store.gesprek(tak).vanaf) == (None, 1)
    assert store.keuzes(tak) == ["a.x"]
    store.remove(tak)
    assert count(store) == [0, 0, 0, 0]


def test_a_number_that_is_given_again_belongs_to_nobody_elses_branch(store: Store) -> None:
    eerst = begin(store, keuzes=("a.x", "b.y"))
    tak = begin(store, Aanloop(vorig=eerst, keuzes=("a.x",)))
    store.remove(tak)
    nieuw = begin(store)
    assert nieuw == tak
    assert (store.gesprek(nieuw).vorig, store.gesprek(nieuw).vanaf, store.keuzes(nieuw)) == (None, 0, [])


@pytest.mark.parametrize(
    "aanloop",
    [
        Aanloop(vorig=99, keuzes=("a.x",)),
        Aanloop(keuzes=("a.x", None)),  # type: ignore[arg-type]
        Aanloop({"spanning": None}),  # type: ignore[dict-item]
    ],
)
def test_what_cannot_be_kept_whole_is_not_kept_at_all(store: Store, aanloop: Aanloop) -> None:
    with pytest.raises(OpslagError):
        begin(store, aanloop)
    assert count(store) == [0, 0, 0, 0]
    assert begin(store)


@pytest.mark.parametrize("rij", [("spanning", 5), ("spanning", 0), ("moed", 1)])
def test_an_opening_that_was_meddled_with_is_refused(store: Store, rij: tuple[str, int]) -> None:
    gesprek = begin(store)
    with closing(sqlite3.connect(store.pad)) as db:
        db.execute("INSERT INTO opening VALUES (?, ?, ?)", (gesprek, *rij))
        db.commit()
    with pytest.raises(OefenenError, match="opening"):
        store.opening(gesprek)


STOP = """
import os, sys
from pathlib import Path
from oefenen.store.store import Store
from oefenen.store.vertakking import Aanloop

store = Store(Path(sys.argv[1]))
gewoon = store._db
class Db:
    def __getattr__(self, naam):
        if naam == "executemany" and sys.argv[2] == "half":
            os._exit(9)
        return getattr(gewoon, naam)
store._db = Db()
store.begin(scenario="a", bestand="/a.yaml", titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h",
            aanloop=Aanloop({"spanning": 1}, 1, ("a.x",)))
os._exit(9)
"""


@pytest.mark.parametrize(("wanneer", "over"), [("half", [1, 2, 0, 0]), ("na", [2, 3, 1, 1])])
def test_a_program_that_is_killed_leaves_no_branch_or_a_whole_one(store: Store, wanneer: str, over: list[int]) -> None:
    begin(store, keuzes=("a.x", "b.y"))
    store.close()
    uit = subprocess.run(
        [sys.executable, "-c", STOP, str(store.pad), wanneer], env=environment(store.pad.parent), check=False, capture_output=True
    )
    assert uit.returncode == 9, uit.stderr.decode()
    with Store(store.pad) as na:
        assert count(na) == over
