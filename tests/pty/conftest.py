from pathlib import Path

import pytest
from opdracht import Oefenen


@pytest.fixture
def oefenen(tmp_path: Path) -> Oefenen:
    """Give the program with fresh data, to look at what was kept."""
    map_ = tmp_path / "map"
    map_.mkdir()
    return Oefenen(tmp_path / "data", map_)
