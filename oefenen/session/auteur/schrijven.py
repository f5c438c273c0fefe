"""Writing files of the user: whole or not at all, and never over something newer."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
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


def write_file(pad: Path, inhoud: str | bytes, *, over: bool = False) -> None:
    """Write a whole file or nothing; without *over* raise FileExistsError when there is something in its place."""
    if over:
        pad = pad.resolve()  # what a link points to, and not the link
        if pad.exists() and not pad.is_file():
            raise IsADirectoryError(errno.EISDIR, "geen gewoon bestand", str(pad))
    naast = pad.with_name(f".{pad.name[:100]}.{token_hex(4)}.tmp")
    try:
        with naast.open("xb") as bestand:
            bestand.write(inhoud.encode() if isinstance(inhoud, str) else inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        if over:
            naast.replace(pad)
        else:
            _put_new(naast, pad)
    finally:
        with suppress(OSError):
            naast.unlink()


def _put_new(naast: Path, pad: Path) -> None:
    try:
        pad.hardlink_to(naast)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links: keep the name first, then fill it
        pad.open("x").close()
        naast.replace(pad)


def changed(pad: Path) -> OefenenError:
    """Say that somebody else wrote in the file."""
    return OefenenError(f"{pad.name} is intussen veranderd; er is niets in geschreven.", ExitCode.BEVINDINGEN)
