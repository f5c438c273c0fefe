"""All that was kept as one thing: where it is, moving it, a copy of it, putting a copy back, and wiping it."""

import os
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.nu import now
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
    def regels(self) -> list[str]:
        """Both in words, with a warning when something of now is not in the copy."""
        regels = [f"In de kopie: {self.kopie.in_woorden}."]
        if self.nu is not None:
            regels.append(f"Nu bewaard: {self.nu.in_woorden}.")
        if self.verliest:
            regels.append("Let op: wat nu bewaard is, is nieuwer of meer dan wat in de kopie staat.")
        return regels

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
    return f"{begin}-{now().astimezone():%Y-%m-%d-%H%M%S}.sqlite"


def make_copy(naar: Path, *, over: bool = False, van: Path | None = None) -> Inhoud:
    """Copy everything to one file, and say what is in it; raise OefenenError when nothing is kept or it cannot be written."""
    bron = van or database()
    if not bron.is_file():
        raise OefenenError("Er is nog niets bewaard, dus er is niets om te kopiëren.", ExitCode.GEBRUIK)
    back_up(bron, naar.expanduser(), over=over)
    return measure(naar.expanduser())


def compare_copy(kopie: Path, met: Path | None = None) -> Terugzetting:
    """Say what is kept now and what the copy holds; raise OefenenError when it is no copy that can be put back."""
    nu = met or database()
    inhoud = measure(kopie.expanduser())
    return Terugzetting(measure(nu) if nu.is_file() else None, inhoud)


def restore(kopie: Path, naar: Path | None = None) -> Path | None:
    """Put a copy back, after a copy of what is kept now; give where that one is, None when nothing was kept."""
    doel = naar or database()
    measure(kopie.expanduser())
    vooraf = None
    if doel.is_file():
        vooraf = _free(doel.with_name(propose_copy(VOORAF)))
        back_up(doel, vooraf)
    put_back(kopie.expanduser(), doel)
    return vooraf


def _free(pad: Path) -> Path:
    """Give a name that no file has yet: one second may see two of them."""
    andere = (pad.with_name(f"{pad.stem}-{nummer}{pad.suffix}") for nummer in count(2))
    return pad if not pad.exists() else next(naam for naam in andere if not naam.exists())


def copies_beside(plek: Path | None = None) -> list[Path]:
    """List the copies that were made before another one was put back."""
    return sorted((plek or data_dir()).glob(f"{VOORAF}-*.sqlite"))


def wipe_all(bestand: Path | None = None) -> list[Path]:
    """Wipe everything that oefenen keeps, its own copies, what a move left behind and the choice of a folder; give what is gone."""
    eigen = bestand or database()
    plekken = {eigen.parent} | (set() if bestand or os.environ.get(VARIABELE) else {usual()})
    weg = [pad for plek in plekken for pad in (plek / eigen.name, *copies_beside(plek)) if pad.exists()]
    for pad in weg:
        wipe(pad)
    if not bestand:
        forget()
    return weg
