"""What the next attempt opens with: the last intention, and one instruction, of a trainer or else of the program."""

from pathlib import Path

import pytest
from eigen_blik import VOORNEMEN, WOORDEN
from gesprekken import GOED, MIS, begin, write_gesprek

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.meegenomen import NIETS_MEE, PROBEER
from oefenen.reading.bestanden import Reader, shipped
from oefenen.report.zelf.als_zelfbeeld import along_lines
from oefenen.session.session import Session
from oefenen.session.zelf.meenemen import bring_along, bring_to
from oefenen.session.zelf.zelfbeeld import write
from oefenen.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_gesprek(tmp_path / "s")


def finished(pad: Path, store: Store, keuzes: tuple[str, ...] = MIS) -> Session:
    sessie = begin(pad, store, keuzes=keuzes)
    write(sessie, WOORDEN)
    return sessie


def test_the_first_attempt_ever_opens_with_nothing(pad: Path, store: Store) -> None:
    assert bring_to(begin(pad, store)) == NIETS_MEE
    assert NIETS_MEE.leeg
    assert bring_along(None, str(pad), "kort") == NIETS_MEE
    assert along_lines(NIETS_MEE) == []


def test_the_next_one_opens_with_the_intention_and_one_thing_to_try(pad: Path, store: Store) -> None:
    finished(pad, store)
    mee = bring_to(begin(pad, store))
    assert (mee.voornemen, mee.uit) == (VOORNEMEN, "")
    assert (mee.opdracht, mee.vaardigheid) == ("stel na elke reactie eerst één open vraag.", "luisteren")
    assert along_lines(mee) == [
        f"Je voornemen: {VOORNEMEN}",
        "Probeer deze keer: stel na elke reactie eerst één open vraag.",
    ]


def test_what_came_after_a_conversation_is_not_brought_to_it(pad: Path, store: Store) -> None:
    eerste = finished(pad, store)
    assert bring_to(eerste) == NIETS_MEE
    assert not bring_to(begin(pad, store)).leeg


def test_a_trial_opens_with_nothing(pad: Path, store: Store) -> None:
    finished(pad, store)
    proef = begin(pad, store)
    proef.proef = True
    assert bring_to(proef) == NIETS_MEE


def test_an_intention_of_another_conversation_says_where_it_comes_from(pad: Path, store: Store, tmp_path: Path) -> None:
    finished(pad, store)
    ander = write_gesprek(tmp_path / "t", vervang=("titel: Een kort gesprek", "titel: Iets anders"))
    mee = bring_to(begin(ander, store))
    assert (mee.voornemen, mee.uit, mee.opdracht) == (VOORNEMEN, "Een kort gesprek", "")
    assert along_lines(mee) == [f"Je voornemen (na ‘Een kort gesprek’): {VOORNEMEN}"]


def test_without_a_focus_skill_that_says_anything_it_is_about_an_axis(tmp_path: Path, store: Store) -> None:
    pad = write_gesprek(tmp_path / "s", vervang=("focus: [luisteren]", "focus: [regie]"))
    begin(pad, store, keuzes=GOED)
    assert bring_to(begin(pad, store)).opdracht == f"{PROBEER['relatie']}."


def test_the_instruction_of_a_trainer_takes_the_place_of_that_of_the_program(pad: Path, store: Store) -> None:
    vorige = finished(pad, store)
    store.keep_coaching(vorige.id, Coaching((Opmerking(2, "Goede vraag."),), "Wacht drie tellen.", "Begeleider"))
    assert along_lines(bring_to(begin(pad, store))) == [
        f"Je voornemen: {VOORNEMEN}",
        "Opdracht van Begeleider: Wacht drie tellen.",
        "Opmerking bij de vorige keer: Beurt 2: Goede vraag.",
    ]


def test_remarks_without_an_instruction_leave_room_for_that_of_the_program(pad: Path, store: Store) -> None:
    vorige = begin(pad, store, keuzes=MIS)
    store.keep_coaching(vorige.id, Coaching((Opmerking(1, "Kijk eens terug."),)))
    assert along_lines(bring_to(begin(pad, store))) == [
        "Probeer deze keer: stel na elke reactie eerst één open vraag.",
        "Opmerking bij de vorige keer: Beurt 1: Kijk eens terug.",
    ]


def test_when_the_scenario_has_changed_since_the_intention_and_the_remarks_still_come(pad: Path, store: Store) -> None:
    vorige = finished(pad, store)
    store.keep_coaching(vorige.id, Coaching((Opmerking(1, "Kijk eens terug."),), "Wacht."))
    pad.write_text(pad.read_text(encoding="utf-8").replace("Hm.", "Hmm."), encoding="utf-8")
    assert along_lines(bring_to(begin(pad, store))) == [
        f"Je voornemen: {VOORNEMEN}",
        "Opdracht van je begeleider: Wacht.",
        "Opmerking bij de vorige keer: Keuze 1: Kijk eens terug.",
    ]


def test_a_store_that_cannot_be_read_brings_nothing(pad: Path, store: Store) -> None:
    finished(pad, store)
    store.close()
    assert bring_along(store, str(pad), "kort") == NIETS_MEE


def test_there_is_something_to_try_for_every_skill_and_axis() -> None:
    lijst = Reader().read(next(shipped().glob("b1_*.yaml"))).vaardigheden
    assert lijst is not None
    assert set(PROBEER) == {*lijst.vaardigheden, *lijst.assen}
    assert all(tekst[0].islower() and not tekst.endswith(".") for tekst in PROBEER.values())
