"""Runs a command in this process: as quick as a function, for what does not need a process of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from opdracht import Uit

from oefenen.cli.hoofd import run_cli
from oefenen.model.diagnostic import OefenenError


@dataclass
class Binnen:
    """The command line with one folder of data and one working folder."""

    data: Path
    map: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *args: str | Path, invoer: str = "", env: Mapping[str, str] | None = None) -> Uit:
        """Run it to its end."""
        self.capsys.readouterr()
        with self.monkeypatch.context() as even:
            even.chdir(self.map)
            even.setattr("sys.stdin", StringIO(invoer))
            for naam, waarde in {"OEFENEN_DATA": str(self.data), **(env or {})}.items():
                even.setenv(naam, waarde)
            try:
                uit = run_cli([str(arg) for arg in args])
                code = uit if isinstance(uit, int) else 0
                melding = ""
            except OefenenError as error:
                code, melding = int(error.exit_code), f"{error.melding}\n"
        gezegd = self.capsys.readouterr()
        return Uit(code, gezegd.out, gezegd.err + melding)

    @property
    def database(self) -> Path:
        """The file with the conversations."""
        return self.data / "gesprekken.sqlite"
