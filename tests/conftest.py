"""Keep the machine and the user that run the tests out of them; files that need the same exploration go to the same process."""

from pathlib import Path

import pytest
from xdist.scheduler import LoadFileScheduling

HELE_BIBLIOTHEEK = frozenset({"test_bibliotheek_cijfers.py", "test_scenarios.py", "test_voorbeeldgesprekken.py"})
"""They ask for the figures of every shipped scenario, which take minutes to compute twice."""


class Verdeling(LoadFileScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives each process whole files, and one of them all that ask for the figures of the library."""

    def _split_scope(self, nodeid: str) -> str:
        """Name what stays together."""
        bestand = str(super()._split_scope(nodeid))
        return "bibliotheek" if Path(bestand).name in HELE_BIBLIOTHEEK else bestand


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadFileScheduling | None:
    """Divide the tests over the processes."""
    return Verdeling(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.fixture(autouse=True)
def no_user_data(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Point the data folder at a folder of this test, and forget what a terminal may have set."""
    map_ = tmp_path_factory.mktemp("gegevens")
    monkeypatch.setenv("OEFENEN_DATA", str(map_))
    for naam in ("NO_COLOR", "TEXTUAL_THEME", "FORCE_COLOR", "OEFENEN_SCENARIOS", "OEFENEN_DEBUG", "COLUMNS", "LINES"):
        monkeypatch.delenv(naam, raising=False)
    return map_
