"""Filling in observation forms: typing them over from paper, and when there is something to fill in."""

from pathlib import Path

import pytest
from gesprekken import GOED, begin, write_gesprek

from oefenen.model.diagnostic import OefenenError
from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.session.samen.waarneming import check_observable, keep, load, observable, read_marks, turn_number
from oefenen.session.session import Session, resume
from oefenen.store.store import Store

ALLES = "1" * len(FORMULIER)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


@pytest.fixture
def sessie(tmp_path: Path, store: Store) -> Session:
    return begin(write_gesprek(tmp_path / "s"), store, keuzes=GOED)


def test_marks_are_read_in_the_order_of_the_paper_with_spaces_where_one_likes() -> None:
    blad = read_marks("12 3- " + "1" * 15, Waarneming())
    assert [blad.oordelen.get(punt.id) for punt in FORMULIER[:4]] == [
        Merk.GEZIEN, Merk.KANS_GEMIST, Merk.NIET_AAN_DE_ORDE, None,
    ]  # fmt: skip
    assert blad.gedaan == 18
    assert read_marks("-" + "1" * 18, blad).volgende == "welkom"


def test_typing_it_over_again_keeps_where_it_was_seen() -> None:
    blad = read_marks(ALLES, Waarneming()).point_at("welkom", 2)
    assert read_marks(ALLES, blad).bewijs == {"welkom": 2}


@pytest.mark.parametrize(
    ("tekst", "waarom"),
    [("", "Je typte er 0."), ("1" * 20, "Je typte er 20."), ("4" + "1" * 18, "Dit kan niet: 4."), ("\x1b[2J", "Dit kan niet: ")],
    ids=["niets", "te veel", "een vier", "stuurtekens"],
)
def test_something_else_is_refused_with_what_is_meant(tekst: str, waarom: str) -> None:
    with pytest.raises(OefenenError) as error:
        read_marks(tekst, Waarneming())
    assert waarom in error.value.melding
    assert error.value.melding.isprintable()


def test_a_form_is_kept_at_once_and_read_again_in_another_session(sessie: Session, store: Store) -> None:
    blad = Waarneming().mark("welkom", Merk.GEZIEN)
    assert load(sessie, Kijker.COLLEGA) == Waarneming()
    keep(sessie, Kijker.COLLEGA, blad)
    assert resume(store.gesprek(sessie.id), store).waarnemingen == {Kijker.COLLEGA: blad}
    assert load(sessie, Kijker.ZELF) == Waarneming()


def test_only_a_conversation_that_is_over_and_kept_can_be_observed(sessie: Session, tmp_path: Path, store: Store) -> None:
    assert observable(sessie)
    check_observable(sessie)
    bezig = begin(write_gesprek(tmp_path / "b"), store, keuzes=GOED[:1])
    assert not observable(bezig)
    with pytest.raises(OefenenError, match="nog niet afgelopen"):
        check_observable(bezig)
    assert not observable(begin(write_gesprek(tmp_path / "c"), keuzes=GOED))
    sessie.proef = True
    assert not observable(sessie)


def test_turns_are_those_of_the_conversation(sessie: Session) -> None:
    assert turn_number(sessie, 3) == 3
    with pytest.raises(OefenenError, match="Kies van 1 tot en met 3"):
        turn_number(sessie, 4)
