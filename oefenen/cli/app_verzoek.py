"""The wish to open the terminal app: what the command line hands to the door, because it knows no app itself."""

import os
from pathlib import Path
from typing import NamedTuple

from oefenen.cli.opdrachten import MAPPEN_VARIABELE


class AppVerzoek(NamedTuple):
    """Open the app with the scenarios of *mappen* besides the shipped ones, at scenario *open_* when it is given."""

    mappen: tuple[Path, ...] = ()
    open_: Path | None = None
    schrijver: tuple[str, ...] | None = None
    """In the author's mode, with these choices replayed; None for a trainee."""


def mappen_from_environment() -> tuple[Path, ...]:
    """Give the folders of OEFENEN_SCENARIOS, separated as in PATH."""
    return tuple(Path(deel).expanduser() for deel in os.environ.get(MAPPEN_VARIABELE, "").split(os.pathsep) if deel)
