"""Replacing a file of the author: whole or not at all, and never over something newer."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from oefenen.model.diagnostic import ExitCode, OefenenError


def replace_file(pad: Path, oud: bytes, nieuw: bytes) -> None:
    """Put *nieuw* in place of *oud*; raise OefenenError when the file is no longer *oud*."""
    nummer, naam = mkstemp(dir=pad.parent, prefix=f".{pad.stem}.", suffix=".tmp")
    naast = Path(naam)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(nieuw)
            bestand.flush()
            os.fsync(bestand.fileno())
        shutil.copymode(pad, naast)
        if pad.read_bytes() != oud:
            raise changed(pad)
        naast.replace(pad)
    finally:
        with suppress(FileNotFoundError):
            naast.unlink()


def changed(pad: Path) -> OefenenError:
    """Say that somebody else wrote in the file."""
    return OefenenError(f"{pad.name} is intussen veranderd; er is niets in geschreven.", ExitCode.BEVINDINGEN)
