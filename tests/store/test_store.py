"""What was played is kept, and a file that is not ours is left alone."""

import sqlite3
from pathlib import Path

import pytest
from spelen import SHIPPED, beurt, beurten, keuze, write

from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import Speelstand
from oefenen.session.bereik import find_bereik, kept_bereik
from oefenen.session.session import Session, VeranderdError, resume, start
from oefenen.store.database import OpslagError
from oefenen.store.gegevensmap import data_dir
from oefenen.store.migrations import MIGRATIONS
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "gegevens" / "g.sqlite")


def begin(store: Store, map_: Path, stand: Speelstand = Speelstand.OEFENEN) -> Session:
    pad = write(map_, beurten(beurt("a", keuze("k")), beurt("b", keuze("k")), beurt("c", keuze("k"))))
    return start(pad, store=store, stand=stand, seed=1)


def test_each_choice_is_on_disk_when_kies_returns(store: Store, tmp_path: Path) -> None:
    sessie = begin(store, tmp_path)
    sessie.kies("k")
    with Store(store.pad) as ander:
        assert ander.keuzes(sessie.id) == ["a.k"]


def test_a_conversation_goes_on_where_it_was(store: Store, tmp_path: Path) -> None:
    sessie = begin(store, tmp_path)
    sessie.kies("k")
    terug = resume(store.gesprek(sessie.id), store)
    terug.kies("k")
    assert terug.gesprek.toestand.beurt == "c"
    assert store.keuzes(sessie.id) == ["a.k", "b.k"]


def test_a_choice_that_cannot_be_kept_is_not_said(store: Store, tmp_path: Path) -> None:
    sessie = begin(store, tmp_path)
    voor = sessie.gesprek.toestand
    store.close()
    with pytest.raises(OpslagError):
        sessie.kies("k")
    assert sessie.gesprek.toestand is voor
    assert not sessie.gesprek.stappen


def test_undo_takes_the_last_choice_back_in_oefenen_only(store: Store, tmp_path: Path) -> None:
    oefenen, toets = begin(store, tmp_path), begin(store, tmp_path / "t", Speelstand.TOETS)
    for sessie in (oefenen, toets):
        sessie.kies("k")
    assert oefenen.undo()
    assert not toets.undo()
    assert (store.keuzes(oefenen.id), store.keuzes(toets.id)) == ([], ["a.k"])


def test_a_changed_scenario_is_refused_and_the_conversation_stays(store: Store, tmp_path: Path) -> None:
    sessie = begin(store, tmp_path)
    sessie.kies("k")
    pad = Path(store.gesprek(sessie.id).bestand)
    pad.write_text(pad.read_text(encoding="utf-8").replace("Tekst.", "Andere tekst."), encoding="utf-8")
    with pytest.raises(VeranderdError, match="is veranderd"):
        resume(store.gesprek(sessie.id), store)
    assert store.keuzes(sessie.id) == ["a.k"]


def test_a_changed_persona_counts_as_a_change_too(store: Store, tmp_path: Path) -> None:
    sessie = begin(store, tmp_path)
    persona = tmp_path / "personas" / "proef.yaml"
    persona.write_text(persona.read_text(encoding="utf-8") + "kern: Anders.\n", encoding="utf-8")
    with pytest.raises(VeranderdError):
        resume(store.gesprek(sessie.id), store)


def test_a_scenario_that_is_gone_gives_its_path(store: Store, tmp_path: Path) -> None:
    sessie = begin(store, tmp_path)
    Path(store.gesprek(sessie.id).bestand).unlink()
    with pytest.raises(OefenenError, match=r"proef\.yaml"):
        resume(store.gesprek(sessie.id), store)


def test_the_overview_knows_the_last_result_and_where_to_go_on(store: Store, tmp_path: Path) -> None:
    af = begin(store, tmp_path)
    for _ in range(3):
        af.kies("k")
    lopend = begin(store, tmp_path)
    lopend.kies("k")
    laatste, open_ = store.overzicht()
    bestand = store.gesprek(af.id).bestand
    assert (laatste[bestand].id, laatste[bestand].oordeel, open_[bestand].id) == (af.id, "midden", lopend.id)


def test_a_conversation_without_choices_is_nothing_to_go_on_with(store: Store, tmp_path: Path) -> None:
    begin(store, tmp_path)
    assert store.overzicht() == ({}, {})
    assert store.laatste() is None


def test_an_unknown_conversation_is_named(store: Store) -> None:
    with pytest.raises(OefenenError, match="Gesprek 99 is er niet"):
        store.gesprek(99)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [(b"dit is geen database" * 100, "beschadigd"), (b"SQLite format 3\x00" + b"\xff" * 4096, "beschadigd")],
)
def test_a_damaged_file_is_refused_and_left_untouched(tmp_path: Path, inhoud: bytes, zin: str) -> None:
    pad = tmp_path / "g.sqlite"
    pad.write_bytes(inhoud)
    with pytest.raises(OpslagError, match=zin):
        Store(pad)
    assert pad.read_bytes() == inhoud


def test_a_newer_file_is_refused_and_left_untouched(store: Store) -> None:
    store.close()
    with sqlite3.connect(store.pad) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    db.close()
    voor = store.pad.read_bytes()
    with pytest.raises(OpslagError, match="nieuwere versie"):
        Store(store.pad)
    assert store.pad.read_bytes() == voor


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    pad = tmp_path / "g.sqlite"
    with sqlite3.connect(pad) as db:
        db.execute("CREATE TABLE iets (x)")
        db.execute("PRAGMA user_version = 1")
    db.close()
    with pytest.raises(OpslagError, match="niet van oefenen"):
        Store(pad)


def test_a_locked_database_gives_one_message(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oefenen.store.database.WACHTTIJD", 0.05)
    sessie = begin(Store(store.pad), tmp_path)
    ander = sqlite3.connect(store.pad, isolation_level=None)
    ander.execute("BEGIN IMMEDIATE")
    with pytest.raises(OpslagError, match="ander venster"):
        sessie.kies("k")
    ander.execute("ROLLBACK")
    ander.close()
    sessie.kies("k")
    assert sessie.gesprek.toestand.beurt == "b"


@pytest.mark.parametrize("gedaan", range(len(MIGRATIONS)))
def test_every_older_schema_is_brought_up_to_date_with_its_data(tmp_path: Path, gedaan: int) -> None:
    pad = tmp_path / "g.sqlite"
    with sqlite3.connect(pad) as db:
        for script in MIGRATIONS[:gedaan]:
            db.executescript(script)
        db.execute(f"PRAGMA user_version = {gedaan}")
        db.execute(f"PRAGMA application_id = {0x6F65666E}")
        if gedaan:
            db.execute(
                "INSERT INTO gesprek (id, scenario, bestand, titel, persona, stand, klok, seed, inhoud_hash, begonnen)"
                " VALUES (7, 's', 'b', 't', 'p', 'toets', 1, 0, 'h', 'nu')"
            )
    db.close()
    with Store(pad) as store:
        store.keep_instelling("thema", "donker")
        assert store.instelling("thema") == "donker"
        assert [g.id for g in store.gesprekken()] == ([7] if gedaan else [])


def test_the_range_is_computed_once_per_content(store: Store) -> None:
    sessie = start(SHIPPED[0], store=store)
    assert kept_bereik(sessie, store) is None
    bereik = find_bereik(sessie, store)
    assert kept_bereik(sessie, store) == bereik != {}


def test_the_data_folder_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OEFENEN_DATA", str(tmp_path))
    assert data_dir() == tmp_path
    monkeypatch.delenv("OEFENEN_DATA")
    assert data_dir().name == "oefenen"
