"""Starts the real program as a process of its own, far from the data of the user."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAMMA = (sys.executable, "-m", "oefenen")
WORTEL = Path(__file__).parent.parent.parent


def environment(data: Path, **extra: str) -> dict[str, str]:
    """Give the environment of a fresh user whose data lives in *data*."""
    weg = ("OEFENEN_", "_OEFENEN", "PYTHONDONTWRITEBYTECODE", "NO_COLOR", "COLUMNS", "LINES")
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith(weg)}
    return {**schoon, "OEFENEN_DATA": str(data), "TERM": "xterm-256color", "PYTHONPATH": str(WORTEL), **extra}


@dataclass(frozen=True)
class Uit:
    """What a process left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on stdout."""
        return json.loads(self.out)

    def assert_one_message(self, code: int, *woorden: str) -> None:
        """Check the exit code, and that stderr is one clear message without a traceback that has these words."""
        assert self.code == code, self
        assert "Traceback" not in self.err
        assert len([regel for regel in self.err.splitlines() if not regel.startswith("Uitleg:")]) == 1, self.err
        for woord in woorden:
            assert woord in self.err


def _text(ruw: bytes) -> str:
    return ruw.decode().replace("\r\n", "\n")


@dataclass
class Oefenen:
    """The program with one folder of data and one working folder."""

    data: Path
    map: Path

    def __call__(
        self,
        *args: str | Path,
        invoer: str | bytes = "",
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> Uit:
        """Run it to its end; *before* is called in the new process."""
        ruw = invoer if isinstance(invoer, bytes) else invoer.encode()
        klaar = subprocess.run(
            [*PROGRAMMA, *map(str, args)],
            input=ruw,
            capture_output=True,
            check=False,
            cwd=self.map,
            env=environment(self.data, **(env or {})),
            preexec_fn=before,
            timeout=120,
        )
        return Uit(klaar.returncode, _text(klaar.stdout), _text(klaar.stderr))

    @property
    def database(self) -> Path:
        """The file with the conversations."""
        return self.data / "gesprekken.sqlite"
