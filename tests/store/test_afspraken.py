"""The agreements of a conversation are kept whole, or not at all."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from afspreken import BELT, LEEST
from opdracht import environment

from oefenen.model.afspraak import Afspraak
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.store.database import OpslagError
from oefenen.store.store import Store

LIJST = Afsprakenlijst(
    (Afspraakregel(BELT, keuze="plan.bel"), Afspraakregel(LEEST, mee=False)),
    "samen",
    "Dank u. \n'; DROP",
    {"gepest": False, "zelf": True},
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store, bestand: str = "/a.yaml") -> int:
    return store.begin(scenario="a", bestand=bestand, titel="A", persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h")


def _count(db: sqlite3.Connection, tabel: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {tabel}").fetchone()[0])  # noqa: S608 - our own names


def test_a_list_comes_back_as_it_was_kept(store: Store) -> None:
    gesprek = begin(store)
    assert store.afspraken(gesprek) is None
    store.keep_afspraken(gesprek, LIJST)
    assert store.afspraken(gesprek) == LIJST
    with Store(store.pad) as ander:
        assert ander.afspraken(gesprek) == LIJST


def test_an_empty_list_is_a_list_too(store: Store) -> None:
    gesprek = begin(store)
    store.keep_afspraken(gesprek, LIJST)
    store.keep_afspraken(gesprek, Afsprakenlijst())
    assert store.afspraken(gesprek) == Afsprakenlijst()


def test_each_conversation_has_its_own_list_that_goes_with_it(store: Store) -> None:
    een, twee = begin(store), begin(store)
    store.keep_afspraken(een, LIJST)
    store.keep_afspraken(twee, Afsprakenlijst(verslag_door="ouder"))
    store.remove(een)
    assert store.afspraken(een) is None
    assert store.afspraken(twee) == Afsprakenlijst(verslag_door="ouder")
    with closing(sqlite3.connect(store.pad)) as db:
        assert [_count(db, tabel) for tabel in ("verslag", "afspraak", "verslagpunt")] == [1, 0, 0]


def test_a_conversation_that_is_gone_keeps_nothing(store: Store) -> None:
    with pytest.raises(OpslagError):
        store.keep_afspraken(99, LIJST)
    assert store.afspraken(99) is None


def test_what_fails_halfway_leaves_the_old_list(store: Store) -> None:
    gesprek = begin(store)
    store.keep_afspraken(gesprek, LIJST)
    dubbel = Afsprakenlijst((Afspraakregel(Afspraak("leraar", None)),))  # type: ignore[arg-type]
    with pytest.raises(OpslagError):
        store.keep_afspraken(gesprek, dubbel)
    assert store.afspraken(gesprek) == LIJST
    store.keep_afspraken(gesprek, Afsprakenlijst())


def test_another_window_that_writes_gives_one_message(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oefenen.store.database.WACHTTIJD", 0.05)
    gesprek = begin(store)
    with Store(store.pad) as mijn, closing(sqlite3.connect(store.pad, isolation_level=None)) as ander:
        ander.execute("BEGIN IMMEDIATE")
        with pytest.raises(OpslagError, match="ander venster"):
            mijn.keep_afspraken(gesprek, LIJST)
        ander.execute("ROLLBACK")
        mijn.keep_afspraken(gesprek, LIJST)
        assert mijn.afspraken(gesprek) == LIJST


STOP = """
import os, sys
from pathlib import Path
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.model.afspraak import Afspraak
from oefenen.store.store import Store

store = Store(Path(sys.argv[1]))
gewoon = store._db
class Db:
    def __getattr__(self, naam):
        if naam == "executemany" and sys.argv[2] == "half":
            os._exit(9)
        return getattr(gewoon, naam)
store._db = Db()
store.keep_afspraken(1, Afsprakenlijst((Afspraakregel(Afspraak("leraar", "nieuw")),)))
os._exit(9)
"""


@pytest.mark.parametrize(
    ("wanneer", "over"), [("half", LIJST), ("na", Afsprakenlijst((Afspraakregel(Afspraak("leraar", "nieuw")),)))]
)
def test_a_program_that_is_killed_leaves_the_old_list_or_the_new_one(store: Store, wanneer: str, over: Afsprakenlijst) -> None:
    store.keep_afspraken(begin(store), LIJST)
    store.close()
    uit = subprocess.run(
        [sys.executable, "-c", STOP, str(store.pad), wanneer], env=environment(store.pad.parent), check=False, capture_output=True
    )
    assert uit.returncode == 9, uit.stderr.decode()
    with Store(store.pad) as na:
        assert na.afspraken(1) == over
