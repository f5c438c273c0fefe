from pathlib import Path

import pytest
from binnen import Binnen
from opdracht import Oefenen

BINNEN = frozenset(
    f"test_{naam}.py"
    for naam in (
        "keerpunten", "afspraken", "speel", "test", "nakijken", "portfolio", "instellingen", "lijst", "verslag", "voortgang",
        "waarneming", "vandaag", "voorbeeld", "eigen_zin", "opmerkingen", "uitvoer", "invoer", "blad", "eerst_zelf", "voorbereiden", "tekst", "hulp", "nakijken_vormen",
    )
)  # fmt: skip
"""Files whose tests need no process of their own, unless they are marked *proces*: what it does with signals, streams and rights."""


@pytest.fixture
def oefenen(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Oefenen | Binnen:
    """Give the program with fresh data."""
    map_ = tmp_path / "map"
    map_.mkdir()
    if request.path.name in BINNEN and request.node.get_closest_marker("proces") is None:
        return Binnen(tmp_path / "data", map_, monkeypatch, capsys)
    return Oefenen(tmp_path / "data", map_)
