"""A follow-up: what happened in the earlier conversation, a promise that was broken, and a story for more parents."""

import shutil
from pathlib import Path

import pytest

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.session.session import Session, start
from oefenen.session.vervolg import pick_up
from oefenen.store.store import Store

GOED = Path(__file__).parent.parent / "scenarios" / "goed"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for naam in ("voorbereiden.yaml", "vervolg.yaml"):
        shutil.copy(GOED / naam, tmp_path / naam)
    return tmp_path


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "gesprekken.sqlite")


def play_through(sessie: Session) -> Session:
    """Take the first choice on offer until the end."""
    while sessie.gesprek.einde is None:
        sessie.kies(sessie.gesprek.keuzes[0].id)
    return sessie


def game(persona: str | None = None) -> Spel:
    scenario, mens, _ = check_playable(Reader().read(GOED / "vervolg.yaml", persona=persona))
    return Spel(scenario, mens)


def chosen(gesprek: Gesprek) -> list[str]:
    return [stap.keuze.id for stap in gesprek.stappen]


def test_without_an_earlier_conversation_the_trainee_says_how_it_went(map_: Path, store: Store) -> None:
    sessie = start(map_ / "vervolg.yaml", store=store)
    assert pick_up(sessie) == []
    assert sessie.gesprek.toestand.beurt == "vorige_keer"


def test_the_earlier_conversation_answers_by_how_it_ended_and_what_was_told(map_: Path, store: Store) -> None:
    eerste = play_through(start(map_ / "voorbereiden.yaml", store=store)).gesprek.toestand
    sessie = start(map_ / "vervolg.yaml", store=store)
    stappen = pick_up(sessie)
    verwacht = "fijn" if eerste.einde == "goed" and "kindcitaat" in eerste.weet else "stroef"
    assert [stap.keuze.id for stap in stappen] == [verwacht]
    assert store.keuzes(sessie.id) == [f"vorige_keer.{verwacht}"], "a replay finds the same beginning"
    assert sessie.gesprek.toestand.beurt == "mailtje", "a promise is for the trainee to answer"


def test_a_conversation_that_is_not_over_or_with_another_parent_does_not_count(map_: Path, store: Store) -> None:
    start(map_ / "voorbereiden.yaml", store=store).kies("weet_alles")
    play_through(start(map_ / "voorbereiden.yaml", store=store, persona="boos"))
    assert pick_up(start(map_ / "vervolg.yaml", store=store)) == []


def test_an_earlier_scenario_that_changed_is_no_reason_to_stop(map_: Path, store: Store) -> None:
    play_through(start(map_ / "voorbereiden.yaml", store=store))
    pad = map_ / "voorbereiden.yaml"
    pad.write_text(pad.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    assert pick_up(start(map_ / "vervolg.yaml", store=store)) == []


def test_two_scenarios_that_follow_each_other_are_refused_and_not_read_for_ever(map_: Path) -> None:
    pad = map_ / "voorbereiden.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("niveau: 1\n", "niveau: 1\nvervolg_op: vervolg\n"), encoding="utf-8")
    gelezen = Reader().read(map_ / "vervolg.yaml")
    assert gelezen.scenario is not None
    assert Reader().read(pad).scenario is not None


def test_a_broken_promise_costs_trust_and_the_rule_is_named() -> None:
    gesprek = replay(game(), ["stroef", "vergeten"])
    assert [(g.stand, g.naar - g.van, g.regel) for g in gesprek.stappen[-1].gevolgen] == [("vertrouwen", -2, "R4")]
    assert replay(game(), ["stroef", "gemaild"]).stappen[-1].gevolgen == ()


def test_before_the_conversation_trust_may_rise_at_once() -> None:
    spel = game()
    voor = spel.start().stand["vertrouwen"]
    assert replay(spel, ["fijn"]).toestand.stand["vertrouwen"] == voor + 3, "R8 is about what is said"


def test_another_parent_speaks_with_words_of_his_own_and_begins_with_his_own_standen() -> None:
    route = ["fijn", "gemaild", "luisteren"]
    assert replay(game(), route).ouder.zegt == "Dank u voor de mailtjes."
    boos = replay(game("boos"), route)
    assert boos.ouder.zegt.startswith("Uw mailtjes heb ik gelezen")
    assert boos.spel.start().stand == dict(boos.spel.persona.standen)


def test_a_choice_carries_what_it_agrees_shows_and_divides() -> None:
    stappen = {stap.keuze.id: stap.keuze for stap in replay(game(), ["fijn", "gemaild", "luisteren", "thuis", "kaartje"]).stappen}
    assert stappen["thuis"].toont == ("thuis", "basisbehoeften")
    assert stappen["luisteren"].minuten == {"afstemmen": 1, "delen": 2, "zorgen": 0, "afspreken": 1, "afronden": 1}
    afspraak = stappen["kaartje"].afspraak
    assert afspraak is not None
    assert (afspraak.wie, afspraak.wanneer) == ("leraar", "morgen")
