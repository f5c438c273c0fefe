"""Agreements are proposed, kept, and brought along to the next conversation."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from afspreken import BELT, GOED, LEEST, SCHIJN, hold, list_of, write_afspreken, write_follow_up

from oefenen.model.afsprakenlijst import Afsprakenlijst
from oefenen.model.diagnostic import OefenenError
from oefenen.reading.bestanden import Gelezen, Reader
from oefenen.session.afspraken import (
    LANGST,
    check_finished,
    keep,
    last_finished,
    load,
    moment_of,
    ouderverslag,
    ouderverslag_to_read,
    previous,
    read_afspraak,
    take_over,
    tidy,
)  # fmt: skip
from oefenen.session.session import resume
from oefenen.store.database import OpslagError
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "g.sqlite") as store:
        yield store


def read_follow_up(map_: Path) -> Gelezen:
    return Reader().read(write_follow_up(map_))


def test_before_anything_is_kept_the_conversation_itself_is_proposed(tmp_path: Path, store: Store) -> None:
    sessie = hold(tmp_path, GOED, store)
    assert load(sessie).afspraken == (BELT, LEEST)
    assert store.afspraken(sessie.id) is None


def test_what_is_kept_comes_back_and_goes_into_the_debrief(tmp_path: Path, store: Store) -> None:
    sessie = hold(tmp_path, GOED, store)
    keep(sessie, list_of(LEEST, door="ouder"))
    terug = resume(store.gesprek(sessie.id), store)
    assert load(terug) == list_of(LEEST, door="ouder")
    assert terug.verslag().afspraken == list_of(LEEST, door="ouder")


def test_a_list_that_was_emptied_on_purpose_stays_empty(tmp_path: Path, store: Store) -> None:
    sessie = hold(tmp_path, GOED, store)
    keep(sessie, Afsprakenlijst())
    assert load(resume(store.gesprek(sessie.id), store)).regels == ()


def test_without_a_store_it_is_remembered_as_long_as_the_session_lasts(tmp_path: Path) -> None:
    sessie = hold(tmp_path)
    keep(sessie, list_of(BELT))
    assert load(sessie) == list_of(BELT)
    assert moment_of(sessie).date() == datetime.now().astimezone().date()


def test_what_cannot_be_kept_is_not_changed(tmp_path: Path, store: Store) -> None:
    sessie = hold(tmp_path, GOED, store)
    store.close()
    with pytest.raises(OpslagError):
        keep(sessie, Afsprakenlijst())
    assert sessie.afspraken is None


def test_taking_over_adds_what_is_not_on_the_list_and_leaves_the_rest(tmp_path: Path, store: Store) -> None:
    sessie = hold(tmp_path, GOED, store)
    keep(sessie, load(sessie).remove(0).add(read_afspraak("samen; kijken terug; vrijdag")))
    assert [regel.afspraak.wat for regel in take_over(sessie).regels] == [
        "leest tien minuten voor",
        "kijken terug",
        "belt voor half vijf",
    ]
    assert [regel.mee for regel in take_over(hold(tmp_path, SCHIJN)).regels] == [False, True]


@pytest.mark.parametrize(
    ("tekst", "wie", "rest"),
    [
        ("leraar; belt", "leraar", ("belt", "", "")),
        (" De Ouder ;leest  voor. ; elke avond;", "ouder", ("leest voor", "elke avond", "")),
        ("samen;kijken terug;vrijdag;aan tafel", "samen", ("kijken terug", "vrijdag", "aan tafel")),
        ("het kind; zet een kruisje", "leerling", ("zet een kruisje", "", "")),
        ("ander; be\x1b[2Jlt\n\tu", "ander", ("be [2Jlt u", "", "")),
    ],
)
def test_a_typed_agreement_is_read(tekst: str, wie: str, rest: tuple[str, ...]) -> None:
    assert tuple(read_afspraak(tekst).afspraak) == (wie, *rest)


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("", "kan geen afspraak doen"),
        ("papa; belt", "‘papa’ kan geen afspraak doen. Begin met een van: leraar, ouder, leerling, samen, ander."),
        ("leraar", "wie; wat; wanneer; terugkijken"),
        ("leraar; ;vrijdag", "wie; wat; wanneer; terugkijken"),
        ("leraar;a;b;c;d", "wie; wat; wanneer; terugkijken"),
    ],
)
def test_what_is_no_agreement_is_refused_with_how_to_write_one(tekst: str, melding: str) -> None:
    with pytest.raises(OefenenError, match=melding):
        read_afspraak(tekst)


def test_what_somebody_types_becomes_one_line_of_bounded_length() -> None:
    assert tidy("  a\nb\u200e\u202e c\udc80  ") == "a b c"
    assert len(tidy("woord " * 900)) <= LANGST


def test_the_report_carries_the_day_of_the_conversation_and_the_screen_shows_it_without_escapes(
    tmp_path: Path, store: Store
) -> None:
    sessie = hold(tmp_path, GOED, store)
    jaar = str(datetime.fromisoformat(store.gesprek(sessie.id).begonnen).year)
    assert jaar in ouderverslag(sessie)
    assert "\\[op de fiets\\]" in ouderverslag(sessie)
    assert "[op de fiets]" in ouderverslag_to_read(sessie)


def test_only_a_finished_conversation_has_agreements(tmp_path: Path, store: Store) -> None:
    half = hold(tmp_path, ("gevoel",), store)
    with pytest.raises(OefenenError, match=f"Gesprek {half.id} is nog niet afgelopen"):
        check_finished(half)
    with pytest.raises(OefenenError, match="nog geen gesprek afgelopen"):
        last_finished(store)
    heel = hold(tmp_path, GOED, store)
    check_finished(heel)
    hold(tmp_path, ("gevoel",), store)
    assert last_finished(store).id == heel.id


def test_a_follow_up_knows_what_was_agreed_the_last_time(tmp_path: Path, store: Store) -> None:
    hold(tmp_path, GOED, store)
    laatste = hold(tmp_path, SCHIJN, store)
    gelezen = read_follow_up(tmp_path)
    assert previous(gelezen, "proef", store) == (LEEST,)
    keep(laatste, list_of(BELT))
    assert previous(gelezen, "proef", store) == (BELT,)
    assert previous(gelezen, "boos", store) == ()


def test_without_a_last_time_there_is_nothing_to_tell(tmp_path: Path, store: Store) -> None:
    pad = write_afspreken(tmp_path)
    gelezen = read_follow_up(tmp_path)
    assert previous(gelezen, "proef", store) == previous(gelezen, "proef", None) == ()
    assert previous(Reader().read(pad), "proef", store) == ()
    hold(tmp_path, GOED, store)
    pad.write_text(pad.read_text(encoding="utf-8") + "# anders\n", encoding="utf-8")
    assert previous(gelezen, "proef", store) == (), "the first scenario has changed since"
