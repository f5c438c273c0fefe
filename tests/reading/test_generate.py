"""The scenarios that are made to measure can be read and played."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from lezen import read_text
from spelen import load, play_random

GENERATE: Any = runpy.run_path(str(Path(__file__).parents[2] / "bench" / "generate.py"))["generate"]


@pytest.mark.parametrize("turns", [1, 2, 3, 5, 20, 200])
@pytest.mark.parametrize("seed", [0, 1])
def test_a_generated_scenario_is_in_order(turns: int, seed: int, tmp_path: Path) -> None:
    gelezen = read_text(tmp_path, GENERATE(turns, seed=seed))
    assert gelezen.diagnostics == []
    assert gelezen.scenario is not None
    beurten = gelezen.scenario.beurten
    assert len(beurten) == turns
    doelen = {route.naar for beurt in beurten.values() for keuze in beurt.keuzes for route in keuze.naar}
    assert set(beurten) - {gelezen.scenario.eerste} <= doelen
    for beurt in beurten.values():
        assert len(beurt.keuzes) in (3, 4)
        assert beurt.keuzes[0].als is None


@pytest.mark.parametrize("seed", range(3))
def test_a_generated_scenario_plays_to_its_end(seed: int, tmp_path: Path) -> None:
    (tmp_path / "groot.yaml").write_text(GENERATE(60, seed=seed), encoding="utf-8")
    spel = load(tmp_path / "groot.yaml")
    eindes = {gesprek.einde.id for n in range(20) if (gesprek := play_random(spel, n)).einde is not None}
    assert len(eindes) >= 2


def test_the_share_of_conditions_is_what_was_asked(tmp_path: Path) -> None:
    for deel in (0.0, 0.33, 0.6):
        scenario = read_text(tmp_path, GENERATE(200, als_deel=deel)).scenario
        assert scenario is not None
        keuzes = [keuze for beurt in scenario.beurten.values() for keuze in beurt.keuzes]
        assert abs(sum(keuze.als is not None for keuze in keuzes) / len(keuzes) - deel) < 0.06


def test_the_same_seed_gives_the_same_text() -> None:
    assert GENERATE(20, seed=4) == GENERATE(20, seed=4) != GENERATE(20, seed=5)
