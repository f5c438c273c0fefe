"""Two or three things for today, with why; and what is said when there is nothing."""

from pathlib import Path

import pytest
from bibliotheek import make_library
from gesprekken import GOED
from minuten import days, played, set_clock

from oefenen.model.vandaag import Soort, Vandaag
from oefenen.model.waarneming import Waarneming
from oefenen.model.woorden import Merk
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.report.later.als_vandaag import NIETS_MOET, NOG_GEEN, as_data, as_lines, in_short
from oefenen.session.later.minuutbeurt import answer, open_turn
from oefenen.session.later.vandaag import anything_waits, today
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data" / "g.sqlite")


def kinds(vandaag: Vandaag) -> list[Soort]:
    return [ding.soort for ding in vandaag.dingen]


def test_a_newcomer_gets_one_conversation_and_an_explanation(store: Store) -> None:
    assert not anything_waits(store)
    dag = today(store, days(0))
    assert kinds(dag) == [Soort.GESPREK]
    assert dag.dingen[0].opdracht.startswith("oefenen speel ")
    regels = as_lines(dag, days(0))
    assert regels[0] == "Vandaag, 1 september 2026"
    assert regels[-2:] == [NOG_GEEN, NIETS_MOET]
    assert in_short(dag) == ""


def test_turns_that_are_due_come_first_then_a_conversation_then_what_is_open(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessie = played(tmp_path / "s", store, monkeypatch)
    assert anything_waits(store)
    dag = today(store, days(2))
    assert kinds(dag) == [Soort.MINUUTBEURTEN, Soort.GESPREK, Soort.NABESPREKING]
    assert (dag.dingen[0].titel, dag.dingen[0].waarom) == ("3 minuutbeurten", "Om niet te vergeten: luisteren.")
    assert (dag.dingen[2].gesprek, dag.dingen[2].waarom) == (
        sessie.id,
        "Je voornemen is nog leeg. Eén zin is genoeg: als … dan …",
    )
    assert in_short(dag) == "vandaag: 3 minuutbeurten en een gesprek"
    assert as_data(dag)["minuutbeurten"] == 3


def test_before_they_are_due_it_says_kindly_when_they_come(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    played(tmp_path / "s", store, monkeypatch)
    dag = today(store, days(0))
    assert Soort.MINUUTBEURTEN not in kinds(dag)
    assert "Er zijn vandaag geen minuutbeurten. De volgende komt over 2 dagen (3 september 2026)." in as_lines(dag, days(0))
    assert in_short(dag) == ""
    assert "De volgende komt morgen." in "".join(as_lines(today(store, days(1)), days(1)))


def test_what_was_answered_is_gone_for_today(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    played(tmp_path / "s", store, monkeypatch)
    today(store, days(2))
    beurten = store.minuutbeurten()
    for beurt in beurten[:2]:
        oefening = open_turn(beurt, store)
        answer(oefening, oefening.gesprek.keuzes[0].id, store, days(2), seconden=30)
    assert today(store, days(2)).dingen[0].titel == "1 minuutbeurt"


def test_more_turns_than_fit_in_a_few_minutes_are_left_for_another_time(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam in ("s", "t"):
        played(tmp_path / naam, store, monkeypatch)
    dag = today(store, days(2))
    assert dag.klaar == 6
    assert dag.dingen[0].titel == "3 minuutbeurten"
    assert dag.dingen[0].waarom.endswith(" Er liggen er nog 3 voor een andere keer.")


def test_a_form_that_was_begun_goes_before_the_intention_and_what_is_done_is_not_asked_again(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessie = played(tmp_path / "s", store, monkeypatch, keuzes=GOED)
    blad = Waarneming()
    store.keep_zelfbeeld(sessie.id, Zelfbeeld(als="hij boos is", dan="noem ik dat"))
    assert Soort.NABESPREKING not in kinds(today(store, days(0)))
    store.keep_waarneming(sessie.id, blad.mark(blad.volgende, Merk.GEZIEN))
    assert today(store, days(0)).dingen[-1].waarom == "Het formulier van wie meekeek, is nog niet af."
    assert Soort.NABESPREKING not in kinds(today(store, days(30)))


def test_a_changed_scenario_is_told_and_the_rest_goes_on(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    played(tmp_path / "s", store, monkeypatch)
    today(store, days(0))
    (tmp_path / "s" / "kort.yaml").unlink()
    dag = today(store, days(2))
    assert kinds(dag)[0] is Soort.GESPREK
    assert "ligt apart" in dag.apart[0]
    assert dag.apart[0] in as_lines(dag, days(2))


def test_a_conversation_that_was_left_is_what_to_go_on_with(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = make_library(tmp_path / "mijn map")
    set_clock(monkeypatch, days(0))
    sessie = played(map_, store, monkeypatch, keuzes=("welkom",))
    ding = today(store, days(0), [map_]).dingen[0]
    assert (ding.soort, ding.gesprek) == (Soort.VERDER, sessie.id)
    assert ding.opdracht == f'oefenen speel "{map_.resolve() / "kort.yaml"}" --tekst --verder'
