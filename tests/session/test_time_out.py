"""When there is a time-out, how often, and that it changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek
from schrijvers import trial

from oefenen.model.woorden import Speelstand
from oefenen.report.als_json import as_json
from oefenen.session.anders.vertakken import branch
from oefenen.session.instellingen import change
from oefenen.session.session import Session, resume
from oefenen.session.zelf.time_out import OP, TE_VROEG, TOETS, UITGEZET, GeenTimeOutError, help_wanted, offers, take_time_out
from oefenen.store.database import OpslagError
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "g.sqlite") as store:
        yield store


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


def refused(sessie: Session, *, hulp: bool = True) -> str:
    with pytest.raises(GeenTimeOutError) as geen:
        take_time_out(sessie, hulp=hulp)
    return geen.value.melding


def test_there_are_two_in_a_conversation_and_the_third_is_refused(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    assert take_time_out(sessie, hulp=True).nummer == 1
    sessie.kies("welkom")
    assert take_time_out(sessie, hulp=True).nummer == 2
    sessie.kies("vraag")
    assert refused(sessie) == OP
    assert store.hulp(sessie.id) == sessie.time_outs == (1, 2)


def test_without_a_store_there_are_two_as_well(pad: Path) -> None:
    sessie = begin(pad)
    take_time_out(sessie, hulp=True)
    take_time_out(sessie, hulp=True)
    assert refused(sessie) == OP
    assert sessie.time_outs == (1, 1)


def test_taking_a_choice_back_gives_none_back_and_going_on_later_neither(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom",))
    take_time_out(sessie, hulp=True)
    sessie.undo()
    take_time_out(sessie, hulp=True)
    assert sessie.time_outs == (2, 1)
    sessie.kies("druk")
    weer = resume(store.gesprek(sessie.id), store)
    assert weer.time_outs == (2, 1)
    assert refused(weer) == OP


def test_one_that_was_taken_in_another_window_counts(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom",))
    venster = resume(store.gesprek(sessie.id), store)
    take_time_out(venster, hulp=True)
    take_time_out(sessie, hulp=True)
    assert refused(venster) == OP
    assert venster.time_outs == (2, 2)


def test_a_conversation_that_branches_off_has_its_own(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("druk",))
    take_time_out(sessie, hulp=True)
    sessie.kies("uitleg")
    tak = branch(sessie, 1)
    assert tak.time_outs == ()
    assert take_time_out(tak, hulp=True).nummer == 2
    assert store.hulp(sessie.id) == (2,)


@pytest.mark.parametrize("stand", [Speelstand.OEFENEN, Speelstand.DOORSPELEN])
def test_they_are_there_while_one_practises_and_while_one_plays_on(pad: Path, stand: Speelstand) -> None:
    sessie = begin(pad, stand=stand)
    assert offers(sessie, hulp=True)
    assert not offers(sessie, hulp=False)
    assert refused(sessie, hulp=False) == UITGEZET


def test_in_a_test_there_is_none_and_an_author_needs_none(pad: Path) -> None:
    assert not offers(begin(pad, stand=Speelstand.TOETS), hulp=True)
    assert refused(begin(pad, stand=Speelstand.TOETS)) == TOETS
    assert not offers(trial(pad), hulp=True)


def test_after_the_end_there_is_none_and_while_preparing_not_yet(pad: Path, tmp_path: Path) -> None:
    assert not offers(begin(pad, keuzes=GOED), hulp=True)
    vooraf = "beurten:\n  plan: {fase: voorbereiden, vraag: Wat wil je?, keuzes: [{id: een, zegt: Horen.}, {id: twee, zegt: Zeggen.}]}\n"
    sessie = begin(write_gesprek(tmp_path / "vooraf", vervang=("beurten:\n", vooraf)))
    assert refused(sessie) == TE_VROEG
    sessie.kies("een")
    assert take_time_out(sessie, hulp=True).nummer == 2


def test_the_setting_switches_it_off(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    assert help_wanted(sessie)
    change(store, "hulp", "uit")
    assert not help_wanted(sessie)


def test_what_cannot_be_kept_is_not_taken(pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sessie = begin(pad, store)

    def full(*_: object) -> bool:
        raise OpslagError("De schijf is vol.")

    monkeypatch.setattr(store, "keep_hulp", full)
    with pytest.raises(OpslagError):
        take_time_out(sessie, hulp=True)
    assert sessie.time_outs == ()


def test_it_changes_no_score_no_stand_and_no_time(pad: Path) -> None:
    zonder, met = begin(pad, keuzes=GOED), begin(pad)
    for keuze in GOED[:-1]:
        take_time_out(met, hulp=True)
        met.kies(keuze)
    met.kies(GOED[-1])
    uit = as_json(met.verslag())
    assert [een["keuze"] for een in uit.pop("time_outs")] == [1, 2]
    ander = as_json(zonder.verslag())
    assert ander.pop("time_outs") == []
    assert uit == ander
