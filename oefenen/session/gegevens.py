"""All that was kept as one thing: where it is, moving it, a copy of it, putting a copy back, and wiping it."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.store.gegevensmap import VARIABELE, choose, data_dir, forget, usual
from oefenen.store.kopie import Inhoud, back_up, measure, put_back, wipe
from oefenen.store.store import BESTAND

VOORAF = "gesprekken-voor-terugzetten"
"""What the name of the copy begins with that is made before another one is put back."""


@dataclass(frozen=True, slots=True)
class Verhuizing:
    """Where everything was and is; *mee* says whether there was anything to take along."""

    van: Path
    naar: Path
    mee: bool


@dataclass(frozen=True, slots=True)
class Terugzetting:
    """What is kept now and what a copy holds; None when nothing is kept yet."""

    nu: Inhoud | None
    kopie: Inhoud

    @property
    def verliest(self) -> bool:
        """Whether what is kept now is newer or more than what is in the copy."""
        return self.nu is not None and (self.nu.gesprekken > self.kopie.gesprekken or self.nu.laatste > self.kopie.laatste)


def where() -> Path:
    """Give the folder with all that is kept."""
    return data_dir()


def database() -> Path:
    """Give the file with all that is kept."""
    return data_dir() / BESTAND


def move_to(map_: Path) -> Verhuizing:
    """Keep everything in *map_* from now on, and take along what there is; raise OefenenError when that is impossible.

    What is in that folder already stays as it is and is used.
    """
    van = data_dir()
    naar = map_.expanduser().absolute()
    bron, doel = van / BESTAND, naar / BESTAND
    mee = bron.is_file() and not doel.exists() and naar != van
    if doel.exists():
        measure(doel)  # what is there must be ours
    choose(naar)
    if mee:
        try:
            back_up(bron, doel)
        except OefenenError:
            choose(van)
            raise
    return Verhuizing(van, naar, mee)


def propose_copy(begin: str = "oefenen-reservekopie") -> str:
    """Give a name for a copy that is made now."""
    return f"{begin}-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.sqlite"


def make_copy(naar: Path, *, over: bool = False) -> Inhoud:
    """Copy everything to one file, and say what is in it; raise OefenenError when nothing is kept or it cannot be written."""
    if not database().is_file():
        raise OefenenError("Er is nog niets bewaard, dus er is niets om te kopiëren.", ExitCode.GEBRUIK)
    back_up(database(), naar.expanduser(), over=over)
    return measure(naar.expanduser())


def compare_copy(kopie: Path) -> Terugzetting:
    """Say what is kept now and what the copy holds; raise OefenenError when it is no copy that can be put back."""
    inhoud = measure(kopie.expanduser())
    return Terugzetting(measure(database()) if database().is_file() else None, inhoud)


def restore(kopie: Path) -> Path | None:
    """Put a copy back, after a copy of what is kept now; give where that one is, None when nothing was kept."""
    measure(kopie.expanduser())
    vooraf = None
    if database().is_file():
        vooraf = data_dir() / propose_copy(VOORAF)
        back_up(database(), vooraf)
    put_back(kopie.expanduser(), database())
    return vooraf


def copies_beside() -> list[Path]:
    """List the copies that were made before another one was put back."""
    return _copies(data_dir())


def _copies(plek: Path) -> list[Path]:
    return sorted(plek.glob(f"{VOORAF}-*.sqlite"))


def wipe_all() -> list[Path]:
    """Wipe everything that oefenen keeps, its own copies, what a move left behind and the choice of a folder; give what is gone."""
    plekken = {data_dir()} | (set() if os.environ.get(VARIABELE) else {usual()})
    weg = [pad for plek in plekken for pad in (plek / BESTAND, *_copies(plek)) if pad.exists()]
    for pad in weg:
        wipe(pad)
    forget()
    return weg
