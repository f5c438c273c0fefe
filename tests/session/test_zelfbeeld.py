"""First look yourself: asked once, before the figures; every answer is on disk at once and can be picked up again."""

from pathlib import Path

import pytest
from eigen_blik import REDEN, WOORDEN, answer_all
from gesprekken import GOED, begin, write_gesprek

from oefenen.model.instellingen import INSTELLINGEN, UIT
from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.session.session import Session, resume
from oefenen.session.zelf.zelfbeeld import (
    INSTELLING,
    LANGST,
    Vraag,
    asks,
    clean,
    estimate,
    explain,
    first_open,
    focus,
    note_figures_seen,
    point,
    questions,
    turn_to_explain,
    write,
)
from oefenen.store.database import OpslagError
from oefenen.store.store import Store

ALLE = tuple(Vraag)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


@pytest.fixture
def sessie(tmp_path: Path, store: Store) -> Session:
    return begin(write_gesprek(tmp_path / "s"), store, keuzes=GOED)


def again(sessie: Session) -> Session:
    """Bring the conversation back as another window does."""
    assert sessie.store is not None
    return resume(sessie.store.gesprek(sessie.id), sessie.store)


def test_it_is_asked_after_the_end_and_until_the_figures_were_shown(sessie: Session) -> None:
    assert asks(sessie)
    assert asks(again(sessie))
    note_figures_seen(sessie)
    assert not asks(sessie)
    assert not asks(again(sessie))


def test_it_is_not_asked_before_the_end_in_a_trial_or_about_somebody_else(sessie: Session, tmp_path: Path, store: Store) -> None:
    assert not asks(begin(tmp_path / "s" / "kort.yaml", store, keuzes=GOED[:2]))
    sessie.ingenomen = True
    assert not asks(sessie)
    sessie.ingenomen, sessie.proef = False, True
    assert not asks(sessie)
    note_figures_seen(sessie)
    assert not store.cijfers_gezien(sessie.id)


def test_who_never_wants_it_is_not_asked(sessie: Session, store: Store) -> None:
    store.keep_instelling(INSTELLING, UIT)
    assert not asks(sessie)
    assert UIT in INSTELLINGEN[INSTELLING].waarden


def test_every_answer_is_on_disk_at_once(sessie: Session) -> None:
    assert first_open(sessie) is Vraag.SCHATTEN
    estimate(sessie, "luisteren", 74)
    assert again(sessie).zelfbeeld == Zelfbeeld({"luisteren": 70})
    assert first_open(again(sessie)) is Vraag.GEWONNEN
    point(sessie, Vraag.GEWONNEN, 2)
    point(sessie, Vraag.VERLOREN, NERGENS)
    assert first_open(again(sessie)) is Vraag.WOORDEN
    write(sessie, WOORDEN)
    assert first_open(again(sessie)) is Vraag.WAAROM
    explain(sessie, sessie.gesprek.stappen[0], REDEN)
    assert (
        again(sessie).zelfbeeld
        == sessie.zelfbeeld
        == Zelfbeeld({"luisteren": 70}, 2, NERGENS, **WOORDEN, waarom_bij=1, waarom=REDEN)
    )
    assert first_open(sessie) is Vraag.SCHATTEN


def test_after_the_figures_nobody_can_guess_them_any_more(sessie: Session) -> None:
    assert questions(sessie) == ALLE
    note_figures_seen(sessie)
    assert questions(sessie) == (Vraag.WOORDEN, Vraag.WAAROM)
    write(sessie, {"tip": "later bedacht"})
    assert again(sessie).zelfbeeld.tip == "later bedacht"


@pytest.mark.parametrize(("punten", "wordt"), [(-5, 0), (104, 100), (45, 40), (55, 60)])
def test_an_estimate_is_a_step_from_0_to_100(sessie: Session, punten: int, wordt: int) -> None:
    estimate(sessie, "luisteren", punten)
    assert sessie.zelfbeeld.schattingen == {"luisteren": wordt}


@pytest.mark.parametrize("nummer", [-1, 4, 99])
def test_pointing_at_what_was_not_said_does_nothing(sessie: Session, nummer: int) -> None:
    point(sessie, Vraag.GEWONNEN, nummer)
    assert sessie.zelfbeeld.gewonnen is None


def test_what_is_typed_becomes_one_readable_line(sessie: Session) -> None:
    write(sessie, {"compliment": "  a\x1b[31m\nb\t" + "x" * 500, "als": "Als, hij zwijgt.", "dan": "dan wacht ik", "naam": "?"})
    beeld = sessie.zelfbeeld
    assert beeld.compliment.startswith("a [31m b xxx")
    assert len(beeld.compliment) == LANGST
    assert beeld.voornemen == "Als hij zwijgt, dan wacht ik."


def test_a_word_that_only_begins_like_als_stays() -> None:
    assert clean("als", "alsmaar praten") == "alsmaar praten"
    assert clean("tip", "als eerste vragen.") == "als eerste vragen."


@pytest.mark.parametrize(
    ("als", "dan", "zin"), [("", "", ""), ("hij zwijgt", "", "Als hij zwijgt."), ("", "wacht ik", "Dan wacht ik.")]
)
def test_half_an_intention_reads_as_what_it_is(als: str, dan: str, zin: str) -> None:
    assert Zelfbeeld(als=als, dan=dan).voornemen == zin


def test_what_cannot_be_kept_is_not_answered(sessie: Session, store: Store) -> None:
    store.close()
    with pytest.raises(OpslagError):
        estimate(sessie, "luisteren", 50)
    assert sessie.zelfbeeld == Zelfbeeld()
    note_figures_seen(sessie)
    assert sessie.cijfers_gezien


def test_a_conversation_that_is_kept_nowhere_can_be_looked_at_too(tmp_path: Path) -> None:
    los = begin(write_gesprek(tmp_path), keuzes=GOED)
    assert asks(los)
    answer_all(los)
    note_figures_seen(los)
    assert not asks(los)
    assert los.zelfbeeld.waarom == REDEN


def test_the_turn_that_was_asked_about_stays_the_same_one(sessie: Session) -> None:
    gekozen = turn_to_explain(sessie)
    assert gekozen is not None
    anders = sessie.gesprek.stappen[gekozen.nummer % 3]
    explain(sessie, anders, REDEN)
    assert turn_to_explain(sessie) is anders


def test_the_skills_to_rate_are_those_that_the_conversation_is_about(sessie: Session, tmp_path: Path) -> None:
    assert focus(sessie) == {"luisteren": "Luisteren"}
    zonder = begin(write_gesprek(tmp_path / "t", vervang=("focus: [luisteren]\n", "")), keuzes=GOED)
    assert questions(zonder) == ALLE[1:]
