"""A copy holds everything, what is put back is what was in it, and what is wiped is gone from the disk."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from oefenen.store.database import OpslagError
from oefenen.store.kopie import Inhoud, back_up, measure, put_back, wipe
from oefenen.store.migrations import MIGRATIONS
from oefenen.store.store import Store

GEHEIM = "Een zin die niemand meer mag lezen"


def keep(store: Store, titel: str = "A") -> int:
    return store.begin(
        scenario="a", bestand="/a.yaml", titel=titel, persona="p", stand="oefenen", klok=True, seed=0, inhoud_hash="h"
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data" / "gesprekken.sqlite")


def copy(store: Store, naar: Path) -> Path:
    back_up(store.pad, naar)
    return naar


def change(kopie: Path, *opdrachten: str) -> Path:
    with closing(sqlite3.connect(kopie)) as db:
        for opdracht in opdrachten:
            db.execute(opdracht)
        db.commit()
    return kopie


def test_a_copy_of_an_open_database_holds_everything_in_one_file(store: Store, tmp_path: Path) -> None:
    keep(store)
    store.keep_instelling("klok", "ruim")
    kopie = copy(store, tmp_path / "kopie.sqlite")
    assert [pad.name for pad in tmp_path.iterdir() if pad.is_file()] == ["kopie.sqlite"]
    assert measure(kopie).gesprekken == 1
    with Store(kopie) as terug:
        assert (terug.gesprek(1).titel, terug.instelling("klok")) == ("A", "ruim")


def test_a_copy_never_takes_the_place_of_another_file_unasked(store: Store, tmp_path: Path) -> None:
    keep(store)
    er_al = tmp_path / "er_al.txt"
    er_al.write_text("van mij", encoding="utf-8")
    for doel in (er_al, tmp_path):
        with pytest.raises(OpslagError):
            back_up(store.pad, doel)
    with pytest.raises(OpslagError):
        back_up(store.pad, store.pad, over=True)
    assert er_al.read_text(encoding="utf-8") == "van mij"
    back_up(store.pad, er_al, over=True)
    assert measure(er_al).gesprekken == 1


def test_putting_back_gives_what_was_there_also_to_a_window_that_is_open(store: Store, tmp_path: Path) -> None:
    keep(store, "eerst")
    kopie = copy(store, tmp_path / "kopie.sqlite")
    store.remove(1)
    keep(store, "daarna")
    keep(store, "en nog een")
    put_back(kopie, store.pad)
    assert [gesprek.titel for gesprek in store.gesprekken()] == ["eerst"]
    assert keep(store, "verder") == 2


@pytest.mark.parametrize("versie", range(1, len(MIGRATIONS)))
def test_an_older_copy_is_brought_up_to_date_when_it_is_put_back(store: Store, tmp_path: Path, versie: int) -> None:
    oud = tmp_path / "oud.sqlite"
    with closing(sqlite3.connect(oud, isolation_level=None)) as db:
        for script in MIGRATIONS[:versie]:
            for opdracht in filter(str.strip, script.split(";")):
                db.execute(opdracht)
        db.execute(f"PRAGMA user_version = {versie}")
        db.execute(f"PRAGMA application_id = {0x6F65666E}")
    put_back(oud, store.pad)
    with Store(store.pad) as terug:
        assert keep(terug) == 1


def test_what_is_no_whole_copy_of_ours_is_refused_and_changes_nothing(store: Store, tmp_path: Path) -> None:
    keep(store)
    heel = copy(store, tmp_path / "heel.sqlite").read_bytes()
    slecht = {
        "tekst": b"geen database",
        "afgekapt": heel[: len(heel) // 2],
        "leeg": b"",
        "vreemd": bytes(heel[:68]) + b"anders!!"[:4] + heel[72:],
    }
    for naam, inhoud in slecht.items():
        pad = tmp_path / f"{naam}.sqlite"
        pad.write_bytes(inhoud)
        with pytest.raises(OpslagError) as fout:
            put_back(pad, store.pad)
        assert "Traceback" not in fout.value.melding
    with pytest.raises(OpslagError):
        put_back(tmp_path / "weg.sqlite", store.pad)
    assert [gesprek.titel for gesprek in store.gesprekken()] == ["A"]


@pytest.mark.parametrize(
    "opdracht",
    [
        "CREATE TRIGGER t AFTER INSERT ON keuze BEGIN DELETE FROM gesprek; END",
        "CREATE VIEW v AS SELECT * FROM gesprek",
        "CREATE TABLE extra (a)",
        "DROP TABLE keuze",
        f"PRAGMA user_version = {len(MIGRATIONS) + 1}",
    ],
)
def test_a_copy_with_something_else_in_it_is_refused(store: Store, tmp_path: Path, opdracht: str) -> None:
    keep(store)
    kopie = change(copy(store, tmp_path / "kopie.sqlite"), opdracht)
    with pytest.raises(OpslagError):
        put_back(kopie, store.pad)
    assert store.gesprek(1).titel == "A"


def test_wiping_leaves_nothing_to_read_on_the_disk(store: Store) -> None:
    nummer = keep(store, GEHEIM)
    assert any(GEHEIM.encode() in pad.read_bytes() for pad in store.pad.parent.iterdir())
    wacht = store.pad.with_name("harde-koppeling")
    wacht.hardlink_to(store.pad)
    store.close()
    wipe(store.pad)
    assert [pad.name for pad in store.pad.parent.iterdir()] == ["harde-koppeling"]
    assert GEHEIM.encode() not in wacht.read_bytes()
    assert nummer == 1


def test_after_wiping_another_window_says_what_is_wrong_or_begins_anew(store: Store) -> None:
    keep(store)
    wipe(store.pad)
    with Store(store.pad) as nieuw:
        assert nieuw.gesprekken() == []


def test_what_is_in_a_copy_is_said_in_words() -> None:
    assert Inhoud(0, "").in_woorden == "0 gesprekken"
    assert Inhoud(1, "2026-11-22T10:00:00+00:00").in_woorden == "1 gesprek, het laatste van 2026-11-22"
