"""Which conversations are looked at: computed once, kept, and only at the first level."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gesprekken import write_gesprek
from spelen import beurt, beurten, keuze, write
from voorbeelden import BESTE, MIDDEN, looking, write_voorbeeld

from oefenen.checking.figures import voorbeelden as figuren
from oefenen.model.diagnostic import OefenenError
from oefenen.session.zelf.voorbeeld import (
    GEEN,
    Routes,
    check_level,
    find_routes,
    kept_routes,
    offers_example,
    play_out,
    remember_watched,
    watched,
)
from oefenen.store.store import Store

ROND = ("klok: 0\n", (keuze("rond", naar="a"), keuze("weg", naar="b")))
PROEVEN = "proeven:\n  - {naam: half, kies: [weg, dag], verwacht: {einde: half}}\n  - {naam: goed, kies: [weg, klaar], verwacht: {einde: goed}}\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "g.sqlite") as store:
        yield store


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return write_voorbeeld(tmp_path / "scenarios")


def test_the_best_and_a_middling_conversation_are_found_and_kept(
    pad: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    sessie = looking(pad, store)
    assert kept_routes(sessie, store) is None
    gehoord: list[int] = []
    assert find_routes(sessie, store, gehoord.append) == Routes(BESTE, MIDDEN)
    assert gehoord
    monkeypatch.setattr(figuren, "compute_examples", None)
    assert find_routes(sessie, store) == kept_routes(sessie, store) == Routes(BESTE, MIDDEN)
    beide = play_out(sessie, Routes(BESTE, MIDDEN))
    assert beide.midden is not None
    assert [beide.goed.einde and beide.goed.einde.id, beide.midden.einde and beide.midden.einde.id] == ["prima", "half"]


def test_nothing_is_played_or_kept_by_looking_on(pad: Path, store: Store) -> None:
    play_out(looking(pad, store), Routes(BESTE, MIDDEN))
    assert store.gesprekken() == []


def test_a_story_without_an_ending_in_between_has_no_middling_example(tmp_path: Path) -> None:
    sessie = looking(write_gesprek(tmp_path))
    routes = find_routes(sessie, None)
    assert routes.midden == ()
    assert play_out(sessie, routes).midden is None


def test_a_conversation_that_can_go_round_takes_its_examples_from_the_proeven(tmp_path: Path) -> None:
    eindes = "eindes:\n  goed: {als: gekozen b.klaar, oordeel: goed, ouder: Dag.}\n  half: {oordeel: midden, ouder: Dag.}\n"
    rond = beurten(beurt("a", *ROND[1]), beurt("b", keuze("klaar"), keuze("dag")), eindes=eindes)
    routes = find_routes(looking(write(tmp_path, rond + PROEVEN, kop=ROND[0])), None)
    assert routes == Routes(("a.weg", "b.klaar"), ("a.weg", "b.dag"))


def test_where_there_is_no_good_one_that_is_said(tmp_path: Path) -> None:
    rond = beurten(beurt("a", *ROND[1]), beurt("b", keuze("dag")))
    sessie = looking(write(tmp_path, rond, kop=ROND[0]))
    routes = find_routes(sessie, None)
    assert routes.goed == ()
    with pytest.raises(OefenenError, match="geen voorbeeld"):
        play_out(sessie, routes)
    assert GEEN.endswith(".")


def test_an_example_is_for_the_first_level(tmp_path: Path) -> None:
    koppen = [looking(write_voorbeeld(tmp_path / str(niveau), niveau=niveau)).spel.scenario.kop for niveau in (1, 2, 3)]
    assert [offers_example(kop) for kop in koppen] == [True, False, False]
    check_level(koppen[0])
    with pytest.raises(OefenenError, match="niveau 2"):
        check_level(koppen[1])


def test_that_it_was_looked_at_is_remembered(pad: Path, store: Store) -> None:
    kop = looking(pad).spel.scenario.kop
    assert not watched(kop, store)
    assert not watched(kop, None)
    remember_watched(kop, store)
    remember_watched(kop, None)
    assert watched(kop, store)
