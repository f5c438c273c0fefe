"""Keep the machine and the user that run the tests out of them."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_user_data(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Point the data folder at a folder of this test, and forget what a terminal may have set."""
    map_ = tmp_path_factory.mktemp("gegevens")
    monkeypatch.setenv("OEFENEN_DATA", str(map_))
    for naam in ("NO_COLOR", "TEXTUAL_THEME", "FORCE_COLOR", "OEFENEN_SCENARIOS", "OEFENEN_DEBUG", "COLUMNS", "LINES"):
        monkeypatch.delenv(naam, raising=False)
    return map_
