"""What the trainee thought is kept as a whole with its conversation, beside whether the figures were shown."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.store.migrations import MIGRATIONS
from oefenen.store.store import Store

BEELD = Zelfbeeld(
    {"luisteren": 60, "contact": 0}, 3, NERGENS, "[b]'; DROP TABLE keuze", "meer vragen", "hij zwijgt", "wacht ik", 2, "Tja."
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "g.sqlite")


def begin(store: Store, bestand: str = "/a", persona: str = "p") -> int:
    return store.begin(
        scenario="a", bestand=bestand, titel="A", persona=persona, stand="toets", klok=True, seed=0, inhoud_hash="h"
    )


def intend(store: Store, als: str, bestand: str = "/a", persona: str = "p") -> int:
    gesprek = begin(store, bestand, persona)
    store.keep_zelfbeeld(gesprek, Zelfbeeld(als=als))
    return gesprek


def last(store: Store, bestand: str, persona: str, voor: int = 0) -> str | None:
    gevonden = store.laatste_voornemen(bestand, persona, voor)
    return gevonden[1].als if gevonden else None


def test_it_comes_back_as_it_was_kept_the_estimates_in_their_order(store: Store) -> None:
    gesprek = begin(store)
    assert store.zelfbeeld(gesprek) is None
    store.keep_zelfbeeld(gesprek, BEELD)
    with Store(store.pad) as ander:
        assert ander.zelfbeeld(gesprek) == BEELD
        assert list(ander.zelfbeeld(gesprek).schattingen) == ["luisteren", "contact"]  # type: ignore[union-attr]


def test_a_later_answer_takes_the_place_of_the_one_before_and_an_empty_one_is_none(store: Store) -> None:
    gesprek = begin(store)
    store.keep_zelfbeeld(gesprek, BEELD)
    store.keep_zelfbeeld(gesprek, Zelfbeeld({"contact": 90}))
    assert store.zelfbeeld(gesprek) == Zelfbeeld({"contact": 90})
    store.keep_zelfbeeld(gesprek, Zelfbeeld())
    assert store.zelfbeeld(gesprek) is None


def test_that_the_figures_were_shown_is_no_answer_and_stays_beside_the_answers(store: Store) -> None:
    gesprek = begin(store)
    assert not store.cijfers_gezien(gesprek)
    store.keep_cijfers_gezien(gesprek)
    assert store.zelfbeeld(gesprek) is None
    store.keep_zelfbeeld(gesprek, BEELD)
    store.keep_cijfers_gezien(gesprek)
    assert store.cijfers_gezien(gesprek)
    assert store.zelfbeeld(gesprek) == BEELD


def test_the_last_intention_is_that_of_this_scenario_and_persona_first(store: Store) -> None:
    assert last(store, "/a", "p") is None
    hier = intend(store, "hier")
    intend(store, "andere ouder", persona="q")
    intend(store, "ander verhaal", bestand="/b")
    store.keep_zelfbeeld(begin(store), Zelfbeeld(compliment="geen voornemen"))
    assert last(store, "/a", "p") == "hier"
    assert last(store, "/a", "r") == "andere ouder"
    assert last(store, "/c", "p") == "ander verhaal"
    assert last(store, "/a", "p", voor=hier) is None


def test_an_intention_of_somebody_else_is_not_brought_along(store: Store) -> None:
    gesprek = intend(store, "van een ander")
    store._db.execute("INSERT INTO ingenomen VALUES (?, 'k', '', 'v')", (gesprek,))
    assert last(store, "/a", "p") is None


def test_forgetting_a_conversation_forgets_it_too(store: Store) -> None:
    gesprek = begin(store)
    store.keep_zelfbeeld(gesprek, BEELD)
    store.remove(gesprek)
    assert store.zelfbeeld(gesprek) is None
    assert store._db.execute("SELECT count(*) FROM schatting").fetchone()[0] == 0


def test_of_conversations_that_ended_before_there_were_questions_the_figures_were_shown(tmp_path: Path) -> None:
    pad = tmp_path / "oud.sqlite"
    oud = next(nummer for nummer, script in enumerate(MIGRATIONS) if "CREATE TABLE zelfbeeld" in script)
    with closing(sqlite3.connect(pad)) as db:
        for script in MIGRATIONS[:oud]:
            db.executescript(script)
        db.executemany(
            "INSERT INTO gesprek (scenario, bestand, titel, persona, stand, klok, seed, inhoud_hash, begonnen, afgelopen)"
            " VALUES ('a', '/a', 'A', 'p', 'toets', 1, 0, 'h', 'nu', ?)",
            [("later",), (None,)],
        )
        db.execute(f"PRAGMA user_version = {oud}")
        db.execute("PRAGMA application_id = 0x6F65666E")
        db.commit()
    with Store(pad) as store:
        assert (store.cijfers_gezien(1), store.cijfers_gezien(2)) == (True, False)
