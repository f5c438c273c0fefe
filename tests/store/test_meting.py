"""What conversations measured is kept, and it is always the same as what replaying them gives."""

from pathlib import Path

import pytest
from gesprekken import GOED, MIS, begin, write_gesprek
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from vooruitgang import change

from oefenen.engine import scoring
from oefenen.model.poging import VERSIE, Meting
from oefenen.report.voortgang.meten import measure
from oefenen.session.anders.vertakken import branch
from oefenen.session.session import Session, resume
from oefenen.store import meting as opslag
from oefenen.store.database import OpslagError
from oefenen.store.overdracht import Herkomst
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


def kept(store: Store) -> list[Meting | None]:
    return [poging.meting for poging in store.pogingen()]


def test_a_conversation_is_measured_when_it_ends_and_not_before(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=GOED[:2])
    assert store.pogingen() == []
    sessie.kies(GOED[2])
    assert kept(store) == [
        Meting({"luisteren": (5, 3), "contact": (3, 3)}, {"luisteren": (5, 3), "contact": (3, 3)}, ("luisteren",))
    ]


def test_another_way_of_scoring_gets_another_version() -> None:
    """Whoever changes what the test above pins, or how scores are added up, raises VERSIE with it."""
    assert VERSIE == 1
    assert scoring.known(5, 3) == 91.7
    assert scoring.known(5, 2) is None


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_kept_is_what_replaying_gives(pad: Path, tmp_path: Path, data: st.DataObject) -> None:
    with Store(tmp_path / "h.sqlite") as store:
        sessie = begin(pad, store)
        _finish(sessie, data)
        tak = branch(sessie, data.draw(st.integers(0, len(sessie.gesprek.stappen) - 1)))
        _finish(tak, data)
        for poging in store.pogingen()[-2:]:
            opnieuw = resume(store.gesprek(poging.nummer), store)
            assert poging.meting == measure(opnieuw.gesprek, poging.vanaf)


def _finish(sessie: Session, data: st.DataObject) -> None:
    while sessie.gesprek.einde is None:
        sessie.kies(data.draw(st.sampled_from([keuze.id for keuze in sessie.gesprek.keuzes])))


def test_what_is_shared_with_another_conversation_counts_there(pad: Path, store: Store) -> None:
    tak = branch(begin(pad, store, keuzes=MIS), 1)
    for naam in GOED[1:]:
        tak.kies(naam)
    meting = kept(store)[1]
    assert meting is not None
    assert meting.alles == {"luisteren": (1, 3), "contact": (1, 3)}
    assert meting.eigen == {"luisteren": (3, 2), "contact": (2, 2)}


@pytest.mark.parametrize("kolom", ["versie", "inhoud_hash"])
def test_a_measurement_of_something_else_is_none(pad: Path, store: Store, kolom: str) -> None:
    begin(pad, store, keuzes=GOED)
    change(store, f"UPDATE meting SET {kolom} = 99")  # noqa: S608 - our own names
    assert kept(store) == [None]


def test_an_older_way_of_scoring_does_not_count(pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(pad, store, keuzes=GOED)
    monkeypatch.setattr(opslag, "VERSIE", 2)
    assert kept(store) == [None]


@pytest.mark.parametrize(
    "tekst", ["", "luisteren", "luisteren|", "luisteren|3", "luisteren|a:b", "luisteren|1:2 3:4", "|1:2", "a|1:2:3"]
)
def test_a_measurement_that_was_meddled_with_is_none(pad: Path, store: Store, tekst: str) -> None:
    begin(pad, store, keuzes=GOED)
    change(store, "UPDATE meting SET alles = ?, eigen = ''", (tekst,))
    assert kept(store)[0] in (None, Meting({}, {}, ("luisteren",)))


def test_a_conversation_without_chances_is_measured_too(pad: Path, store: Store) -> None:
    nummer = begin(pad, store, keuzes=GOED).id
    leeg = Meting({}, {}, ())
    store.keep_meting(nummer, store.gesprek(nummer).inhoud_hash, leeg)
    assert kept(store) == [leeg]


def test_a_branch_without_own_chances_is_not_taken_for_a_whole_conversation(pad: Path, store: Store) -> None:
    nummer = begin(pad, store, keuzes=GOED).id
    meting = Meting({"contact": (1, 3)}, {}, ())
    store.keep_meting(nummer, store.gesprek(nummer).inhoud_hash, meting)
    assert kept(store) == [meting]


def test_a_conversation_of_somebody_else_is_no_attempt(pad: Path, store: Store) -> None:
    nummer = begin(pad, store, keuzes=GOED).id
    store.keep_herkomst(
        nummer, Herkomst("k", "", "v"), begonnen="2026-09-01T10:00:00+00:00", afgelopen="2026-09-01T10:10:00+00:00"
    )
    assert store.pogingen() == []


def test_attempts_come_in_the_order_of_their_numbers_whatever_the_clock_said(pad: Path, store: Store) -> None:
    nummers = [begin(pad, store, keuzes=route).id for route in (GOED, MIS)]
    change(store, "UPDATE gesprek SET begonnen = '2020-01-01T10:00:00+00:00' WHERE id = ?", (nummers[1],))
    assert [poging.nummer for poging in store.pogingen()] == nummers


def test_a_number_that_is_given_again_has_nothing_of_the_one_before(pad: Path, store: Store) -> None:
    nummer = begin(pad, store, keuzes=GOED).id
    store.remove(nummer)
    opnieuw = begin(pad, store, keuzes=MIS)
    assert opnieuw.id == nummer
    assert kept(store) == [measure(opnieuw.gesprek)]


def test_a_conversation_ends_also_when_its_measurement_cannot_be_kept(
    pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OpslagError("De schijf is vol.")

    monkeypatch.setattr(store, "keep_meting", refuse)
    sessie = begin(pad, store, keuzes=GOED)
    assert sessie.gesprek.einde is not None
    assert store.gesprek(sessie.id).afgelopen
    assert kept(store) == [None]


def test_an_estimate_comes_with_its_attempt(pad: Path, store: Store) -> None:
    nummer = begin(pad, store, keuzes=GOED).id
    assert store.pogingen()[0].zelf is None
    change(
        store,
        "INSERT INTO schatting (gesprek, vaardigheid, punten) VALUES (?, 'luisteren', 60), (?, 'contact', 40)",
        (nummer, nummer),
    )
    assert store.pogingen()[0].zelf == {"luisteren": 60, "contact": 40}


def test_an_attempt_knows_whether_its_figures_were_shown(pad: Path, store: Store) -> None:
    nummer = begin(pad, store, keuzes=GOED).id
    assert (store.pogingen()[0].gezien, store.pogingen()[0].cijfers) == (False, None)
    store.keep_cijfers_gezien(nummer)
    assert store.pogingen()[0].gezien
    assert store.pogingen()[0].cijfers == store.pogingen()[0].meting
