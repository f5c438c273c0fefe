"""When an own sentence is asked for, and what is kept of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gesprekken import begin, write_gesprek
from lezen import GOED
from schrijvers import trial
from spelen import beurt, beurten, keuze, write

from oefenen.model.eigen_zin import GEEN_ERVAN, EigenZin
from oefenen.model.woorden import Speelstand
from oefenen.session.anders.vertakken import branch
from oefenen.session.session import Session, resume
from oefenen.session.zelf.eigen_zin import (
    INSTELLING,
    INSTELLING_TIJD,
    LANGST,
    NOOIT,
    Wanneer,
    Wens,
    asks,
    compare,
    keep,
    read_wish,
    typed,
)  # fmt: skip
from oefenen.session.zelf.geen_namen import GEEN_NAMEN, remember_warning, warning
from oefenen.store.database import OpslagError
from oefenen.store.store import Store

ZIN = "U bent boos, en dat snap ik."
SOMS, ALTIJD = Wens(), Wens(Wanneer.ALTIJD)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "g.sqlite") as store:
        yield store


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "scenarios")


def hub(map_: Path) -> Session:
    """A hub of three choices, a turn after it that leads back once."""
    midden = beurt(
        "midden", keuze("a"), keuze("b"), keuze("uit", naar="later"), denk_eerst="Wat nu?", kies_hooguit=3, terugval="slot"
    )
    later = beurt("later", keuze("terug", naar="midden"), keuze("door", naar="slot"))
    return begin(write(map_, beurten(midden, later, beurt("slot", keuze("dag")))))


# When


def test_by_default_only_a_turn_to_think_about_first_asks(pad: Path) -> None:
    sessie = begin(pad)
    assert asks(sessie, SOMS)
    sessie.kies("welkom")
    assert not asks(sessie, SOMS)
    assert asks(sessie, ALTIJD)


@pytest.mark.parametrize("stand", Speelstand)
def test_every_stand_may_ask_and_never_is_never(pad: Path, stand: Speelstand) -> None:
    assert asks(begin(pad, stand=stand), SOMS)
    assert not asks(begin(pad, stand=stand), NOOIT)


def test_after_the_end_and_in_a_trial_nothing_is_asked(pad: Path) -> None:
    assert not asks(begin(pad, keuzes=("welkom", "vraag", "dank")), ALTIJD)
    assert not asks(trial(pad), ALTIJD)


def test_the_preparation_does_not_ask_but_the_first_turn_of_the_talk_does() -> None:
    sessie = begin(GOED / "voorbereiden.yaml")
    gevraagd = []
    while sessie.gesprek.einde is None:
        gevraagd.append((sessie.gesprek.vooraf, asks(sessie, ALTIJD)))
        sessie.kies(sessie.gesprek.keuzes[0].id)
    assert {vooraf for vooraf, _ in gevraagd} == {True, False}
    assert all(vooraf is not gevraagd_ for vooraf, gevraagd_ in gevraagd)


def test_a_hub_asks_once_for_each_time_that_it_is_entered(tmp_path: Path) -> None:
    sessie = hub(tmp_path)
    assert asks(sessie, SOMS)
    sessie.kies("a")
    assert sessie.gesprek.toestand.beurt == "midden"
    assert not asks(sessie, SOMS)
    assert not asks(sessie, ALTIJD)
    sessie.kies("uit")
    sessie.kies("terug")
    assert sessie.gesprek.toestand.beurt == "midden"
    assert asks(sessie, SOMS)


@pytest.mark.parametrize("tekst", ["", "  \n", "\x1b\u202e", "12", " 3. "])
def test_what_is_no_sentence_is_skipping_and_is_not_asked_again(pad: Path, store: Store, tekst: str) -> None:
    sessie = begin(pad, store)
    keep(sessie, tekst)
    assert not asks(sessie, SOMS)
    assert store.eigen_zinnen(sessie.id) == {}
    sessie.kies("welkom")
    sessie.undo()
    assert not asks(sessie, SOMS), "who skipped it wants to choose otherwise now"


# Keeping


def test_a_sentence_is_on_disk_at_once_and_asked_once(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    keep(sessie, f"  {ZIN}\n")
    assert store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN)}
    assert typed(sessie) == EigenZin(ZIN)
    assert not asks(sessie, SOMS)


def test_what_is_typed_becomes_one_readable_line_of_bounded_length(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    keep(sessie, "\x1b[2J[b]ja\x00\u202e nee\udc80\n" + "woord " * 900)
    tekst = store.eigen_zinnen(sessie.id)[1].tekst
    assert tekst.startswith("[2J[b]ja nee woord")
    assert len(tekst) <= LANGST
    assert tekst.isprintable()


def test_what_it_resembled_is_kept_with_it(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    keep(sessie, ZIN)
    stap = sessie.kies("druk")
    for antwoord in ("welkom", GEEN_ERVAN):
        compare(sessie, stap, antwoord)
        assert store.eigen_zinnen(sessie.id) == sessie.eigen_zinnen == {1: EigenZin(ZIN, antwoord)}


def test_a_conversation_that_goes_on_knows_what_was_typed(pad: Path, store: Store) -> None:
    sessie = begin(pad, store, keuzes=("welkom",))
    keep(sessie, "Hoe gaat het thuis?")
    terug = resume(store.gesprek(sessie.id), store)
    assert typed(terug) == EigenZin("Hoe gaat het thuis?")
    assert not asks(terug, ALTIJD)


def test_taking_a_choice_back_keeps_what_was_typed_before_it_and_drops_what_was_typed_after(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    keep(sessie, ZIN)
    compare(sessie, sessie.kies("druk"), "welkom")
    keep(sessie, "Wat merkt u?")
    sessie.undo()
    assert store.eigen_zinnen(sessie.id) == sessie.eigen_zinnen == {1: EigenZin(ZIN)}
    assert not asks(sessie, ALTIJD), "the choices have been seen"
    sessie.kies("welkom")
    assert asks(sessie, ALTIJD)


def test_who_typed_before_the_first_choice_has_begun(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    assert not sessie.begonnen_aan
    keep(sessie, ZIN)
    assert sessie.begonnen_aan
    terug = resume(store.gesprek(sessie.id), store)
    assert terug.begonnen_aan
    assert typed(terug) == EigenZin(ZIN)


def test_a_branch_shares_the_sentences_up_to_there_and_asks_again_from_there(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    keep(sessie, ZIN)
    compare(sessie, sessie.kies("druk"), "welkom")
    keep(sessie, "Wat merkt u?")
    sessie.kies("uitleg")
    tak = branch(sessie, 1)
    assert tak.eigen_zinnen == store.eigen_zinnen(tak.id) == {1: EigenZin(ZIN, "welkom")}
    assert asks(tak, ALTIJD)
    assert not tak.begonnen_aan
    assert branch(sessie, 0).eigen_zinnen == {}
    keep(tak, "Hoe gaat het?")
    assert tak.begonnen_aan
    assert sessie.eigen_zinnen == store.eigen_zinnen(sessie.id) == {1: EigenZin(ZIN, "welkom"), 2: EigenZin("Wat merkt u?")}


def test_it_is_never_scored(pad: Path) -> None:
    met, zonder = begin(pad), begin(pad)
    keep(met, ZIN)
    for sessie in (met, zonder):
        for gekozen in ("druk", "uitleg", "dag"):
            sessie.kies(gekozen)
    compare(met, met.gesprek.stappen[0], "welkom")
    assert met.verslag().vaardigheden == zonder.verslag().vaardigheden
    assert met.gesprek.toestand.snapshot() == zonder.gesprek.toestand.snapshot()


def test_what_cannot_be_kept_is_not_remembered_either(pad: Path, store: Store) -> None:
    sessie = begin(pad, store)
    store.close()
    with pytest.raises(OpslagError):
        keep(sessie, ZIN)
    assert sessie.eigen_zinnen == {}
    assert asks(sessie, SOMS)


def test_without_a_store_it_is_remembered_as_long_as_the_session_lasts(pad: Path) -> None:
    sessie = begin(pad)
    keep(sessie, ZIN)
    sessie.kies("druk")
    assert sessie.verslag().eigen_zinnen == {1: EigenZin(ZIN)}


# The settings


def test_the_wish_is_read_and_what_is_not_understood_is_the_usual(store: Store) -> None:
    assert read_wish(None) == read_wish(store) == SOMS
    store.keep_instelling(INSTELLING, "altijd")
    store.keep_instelling(INSTELLING_TIJD, "30")
    assert read_wish(store) == Wens(Wanneer.ALTIJD, 30)
    store.keep_instelling(INSTELLING, "soms")
    store.keep_instelling(INSTELLING_TIJD, "-1")
    assert read_wish(store) == SOMS
    store.close()
    assert read_wish(store) == SOMS


def test_the_warning_is_given_once_for_all_conversations_of_a_data_folder(store: Store) -> None:
    assert warning(store) == warning(None) == GEEN_NAMEN
    remember_warning(store)
    with Store(store.pad) as ander:
        assert warning(ander) == ""
    store.close()
    remember_warning(store)
    assert warning(store) == GEEN_NAMEN, "rather once too often"
