"""Playing on from a turn: a new conversation, the old one as it was, and what was reachable computed once."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from spelen import ALLE, beurt, beurten, keuze, play_random, write

from oefenen.checking.figures import keerpunten
from oefenen.engine.gesprek import Gesprek
from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import Speelstand
from oefenen.session.anders.keerpunten import find_uitzicht, kept_uitzicht
from oefenen.session.anders.vertakken import beside, beside_earlier, branch, earlier_of, find_turn, is_branch, name_turn
from oefenen.session.bereik import find_bereik, kept_bereik
from oefenen.session.session import Session, VeranderdError, resume, start
from oefenen.session.verder import choices_of
from oefenen.store.database import OpslagError
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


@pytest.fixture
def mis(pad: Path, store: Store) -> Session:
    return begin(pad, store, keuzes=MIS)


def test_a_branch_goes_on_where_the_other_one_was_and_both_stay(mis: Session, store: Store) -> None:
    tak = branch(mis, 2)
    assert choices_of(tak.gesprek) == ["deur.druk", "kern.uitleg"]
    assert tak.gesprek.toestand == mis.gesprek.stappen[2].voor
    tak.kies("dank")
    helemaal = branch(mis, 0)
    for naam in GOED:
        helemaal.kies(naam)
    assert store.keuzes(mis.id) == ["deur.druk", "kern.uitleg", "slot.dag"]
    assert store.keuzes(tak.id) == ["deur.druk", "kern.uitleg", "slot.dank"]
    eindes = [(g.id, g.einde) for g in store.gesprekken()]
    assert eindes == [(helemaal.id, "prima"), (tak.id, "slecht"), (mis.id, "slecht")]


def test_what_is_shared_cannot_be_taken_back_also_not_later(mis: Session, store: Store) -> None:
    tak = branch(mis, 1)
    assert not tak.undo()
    tak.kies("vraag")
    assert tak.undo()
    assert not tak.can_undo
    tak.kies("vraag")
    terug = resume(store.gesprek(tak.id), store)
    assert terug.undo()
    assert not terug.undo()
    assert store.keuzes(tak.id) == ["deur.druk"]


def test_a_branch_of_a_branch_is_beside_the_branch(mis: Session, store: Store) -> None:
    tak = branch(mis, 2)
    tak.kies("dank")
    tweede = branch(tak, 1)
    assert (tweede.vorig, tweede.vanaf) == (tak.id, 1)
    terug = resume(store.gesprek(tweede.id), store)
    eerder = earlier_of(terug)
    assert eerder is not None
    assert choices_of(eerder) == choices_of(tak.gesprek)


def test_a_test_is_played_once_so_one_goes_on_in_oefenen(pad: Path, store: Store) -> None:
    for stand, wordt in ((Speelstand.TOETS, "oefenen"), (Speelstand.DOORSPELEN, "doorspelen")):
        tak = branch(begin(pad, store, stand, MIS), 1)
        assert store.gesprek(tak.id).stand == wordt


def test_without_a_store_a_branch_knows_the_other_conversation_all_the_same(pad: Path) -> None:
    los = begin(pad, keuzes=MIS)
    tak = branch(los, 0)
    assert is_branch(tak)
    assert not is_branch(los)
    assert earlier_of(tak) is los.gesprek
    assert beside_earlier(los) is None


@pytest.mark.parametrize("vanaf", [-1, 3, 99])
def test_there_is_no_branch_from_a_turn_that_was_not_played(mis: Session, vanaf: int, store: Store) -> None:
    with pytest.raises(OefenenError, match="geen keuze"):
        branch(mis, vanaf)
    assert len(store.gesprekken()) == 1


def test_a_branch_that_cannot_be_kept_is_not_there(mis: Session, store: Store) -> None:
    store.close()
    with pytest.raises(OpslagError):
        branch(mis, 1)


def test_when_the_first_conversation_is_gone_there_is_nothing_to_put_beside(mis: Session, store: Store) -> None:
    tak = branch(mis, 1)
    store.remove(mis.id)
    terug = resume(store.gesprek(tak.id), store)
    assert not is_branch(terug)
    assert beside_earlier(terug) is None


def test_a_scenario_that_changed_is_not_guessed_at(mis: Session, pad: Path) -> None:
    tak = branch(mis, 1)
    tak.eerder = None
    pad.write_text(pad.read_text(encoding="utf-8").replace("Ik leg het u uit.", "Kijk."), encoding="utf-8")
    with pytest.raises(VeranderdError):
        beside_earlier(tak)


def test_any_two_conversations_of_a_scenario_can_be_put_beside_each_other(mis: Session, store: Store, pad: Path) -> None:
    ander = begin(pad, store, keuzes=("druk", "vraag", "dank"))
    for nummers in ((mis.id, ander.id), (ander.id, mis.id)):
        naast = beside(nummers, store)
        assert naast.namen == (f"Gesprek {mis.id}", f"Gesprek {ander.id}")
        assert naast.gelijk == 1
    with pytest.raises(OefenenError, match="naast zichzelf"):
        beside((mis.id, mis.id), store)
    vreemd = start(ALLE[0], store=store, seed=1)
    with pytest.raises(OefenenError, match="verschillende scenario"):
        beside((mis.id, vreemd.id), store)


def test_a_turn_is_named_by_its_number_and_one_of_the_preparation_by_v(tmp_path: Path) -> None:
    vooraf = "  doel:\n    fase: voorbereiden\n    vraag: Wat?\n    keuzes:\n      - {id: dit, zegt: Dit.}\n      - {id: dat, zegt: Dat.}\n"
    pad = write(tmp_path, beurten(vooraf, beurt("a", keuze("k")), beurt("b", keuze("k"))))
    gesprek = begin(pad, keuzes=("dit", "k", "k")).gesprek
    assert [name_turn(gesprek, aantal) for aantal in range(3)] == ["v1", "1", "2"]
    assert [find_turn(gesprek, naam) for naam in ("v1", "V1", "1", "2")] == [0, 0, 1, 2]
    for fout in ("3", "v2", "0", "x", "-1", "١"):
        with pytest.raises(OefenenError, match="v1, 1, 2"):
            find_turn(gesprek, fout)


# What was reachable


def test_it_is_computed_once_per_conversation(mis: Session, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept_uitzicht(mis, store) is None
    gevonden = find_uitzicht(mis, store)
    assert [zicht.oordeel for zicht in gevonden] == ["goed", "slecht", "slecht", "slecht"]
    monkeypatch.setattr(keerpunten, "compute_uitzicht", lambda *_, **__: [])
    assert find_uitzicht(resume(store.gesprek(mis.id), store), store) == gevonden
    tak = branch(mis, 2)
    tak.kies("dank")
    assert kept_uitzicht(tak, store) is None


def test_another_opening_has_its_own_range_and_its_own_turning_points(pad: Path, store: Store) -> None:
    gewoon = begin(pad, store, keuzes=MIS)
    anders = start(pad, store=store, seed=3, opening={"erkenning": -1})
    for naam in MIS:
        anders.kies(naam)
    assert find_uitzicht(gewoon, store) != find_uitzicht(anders, store)
    find_bereik(gewoon, store)
    assert kept_bereik(anders, store) is None


def test_what_cannot_be_kept_is_given_all_the_same(mis: Session, store: Store) -> None:
    with closing(sqlite3.connect(store.pad)) as db:
        db.execute("DROP TABLE berekend")
        db.commit()
    with pytest.raises(OpslagError):
        kept_uitzicht(mis, store)
    assert len(find_uitzicht(mis, None)) == 4


@pytest.mark.parametrize("pad", ALLE[::5], ids=lambda pad: pad.stem)
def test_a_branch_from_any_turn_is_the_same_conversation_so_far(pad: Path) -> None:
    sessie = start(pad, seed=1)
    sessie.gesprek = play_random(sessie.spel, 2)
    for vanaf in range(len(sessie.gesprek.stappen)):
        tak: Gesprek = branch(sessie, vanaf, seed=9).gesprek
        assert tak.toestand == sessie.gesprek.stappen[vanaf].voor
        assert [stap.gevolgen for stap in tak.stappen] == [stap.gevolgen for stap in sessie.gesprek.stappen[:vanaf]]
