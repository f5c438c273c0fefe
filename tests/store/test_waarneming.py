"""Observation forms are kept per conversation and per person, each as a whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from oefenen.model.formulier import FORMULIER
from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.store.database import OpslagError
from oefenen.store.store import Store

BLAD = Waarneming("S. [b]'; DROP TABLE keuze", compliment="Rustig.", tip="Vraag door.", antwoorden=("Toen.", "Vaker stil."))
BLAD = (
    BLAD.mark("welkom", Merk.GEZIEN).point_at("welkom", 3).mark("gevoel", Merk.KANS_GEMIST).mark("thuis", Merk.NIET_AAN_DE_ORDE)
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store) -> int:
    return store.begin(scenario="a", bestand="/a", titel="A", persona="p", stand="toets", klok=True, seed=0, inhoud_hash="h")


def test_a_form_comes_back_as_it_was_kept_and_everybody_has_an_own_one(store: Store) -> None:
    gesprek = begin(store)
    assert store.waarneming(gesprek) is None
    assert store.waarnemingen(gesprek) == {}
    store.keep_waarneming(gesprek, BLAD)
    store.keep_waarneming(gesprek, Waarneming(tip="Zelf."), Kijker.ZELF)
    with Store(store.pad) as ander:
        assert ander.waarneming(gesprek) == BLAD
        assert ander.waarneming(gesprek, "zelf") == Waarneming(tip="Zelf.")
        assert list(ander.waarnemingen(gesprek)) == [Kijker.ZELF, Kijker.COLLEGA]


def test_keeping_again_takes_the_place_of_what_was_kept_before(store: Store) -> None:
    gesprek = begin(store)
    store.keep_waarneming(gesprek, BLAD)
    store.keep_waarneming(gesprek, BLAD.unmark("welkom"))
    assert store.waarneming(gesprek) == BLAD.unmark("welkom")


def test_forms_go_with_their_conversation(store: Store) -> None:
    gesprek, ander = begin(store), begin(store)
    for nummer in (gesprek, ander):
        store.keep_waarneming(nummer, BLAD)
    store.remove(gesprek)
    assert store.waarneming(gesprek) is None
    with closing(sqlite3.connect(store.pad)) as db:
        assert db.execute("SELECT count(*) FROM waarneming_punt").fetchone() == (3,)
    with pytest.raises(OpslagError):
        store.keep_waarneming(gesprek, BLAD)
    assert store.waarneming(ander) == BLAD


def test_a_form_knows_how_far_it_is(store: Store) -> None:
    blad = Waarneming()
    for gedaan, punt in enumerate(FORMULIER):
        assert (blad.gedaan, blad.volgende, blad.klaar) == (gedaan, punt.id, False)
        blad = blad.mark(punt.id, Merk.GEZIEN)
    assert (blad.volgende, blad.klaar) == ("", True)
    gesprek = begin(store)
    store.keep_waarneming(gesprek, blad)
    assert store.waarneming(gesprek) == blad


def test_what_was_no_matter_here_was_seen_nowhere() -> None:
    assert BLAD.mark("welkom", Merk.KANS_GEMIST).bewijs == {"welkom": 3}
    assert BLAD.mark("welkom", Merk.NIET_AAN_DE_ORDE).bewijs == {}
    assert BLAD.unmark("welkom").bewijs == {}
    assert BLAD.point_at("welkom", None).bewijs == {}
    assert BLAD.answer(1, "Anders.").antwoorden == ("Toen.", "Anders.")
