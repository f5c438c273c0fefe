"""Putting a new file of the author on disk: in a place that can hold it, whole or not at all, never over another one unasked."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.session.auteur.schrijven import replace_file

_VAST = frozenset({"vaardigheden.yaml"})


def check_place(pad: Path, *, overschrijf: bool) -> None:
    """Raise OefenenError with the reason when a scenario cannot come at *pad*."""
    if reden := _why_not(pad, overschrijf=overschrijf):
        raise OefenenError(reden, ExitCode.GEBRUIK)


def _why_not(pad: Path, *, overschrijf: bool) -> str:
    if pad.is_dir():
        return f"{pad} is een map. Zet er de naam van een bestand achter, bijvoorbeeld {pad / 'gesprek.yaml'}"
    if pad.suffix != ".yaml":
        return f"De naam van een scenario eindigt op .yaml: {pad.with_suffix('.yaml')}"
    if not pad.parent.is_dir():
        return f"De map {pad.parent} bestaat niet. Maak hem eerst."
    if pad.name in _VAST or pad.parent.resolve().name == "personas":
        return f"Op {pad} verwacht oefenen iets anders dan een scenario. Kies een andere naam of map."
    if (pad.exists() or pad.is_symlink()) and not overschrijf:
        return f"{pad} bestaat al. Er is niets veranderd. Met --overschrijf komt het nieuwe gesprek ervoor in de plaats."
    return ""


def put_down(pad: Path, tekst: str, *, overschrijf: bool) -> None:
    """Write a new file; with *overschrijf* it may take the place of another. Raises OSError when the disk refuses."""
    nieuw = tekst.encode()
    if overschrijf and pad.is_file():
        echt = pad.resolve()
        replace_file(echt, echt.read_bytes(), nieuw)
        return
    naast = pad.with_name(f".{pad.stem}.{secrets.token_hex(4)}.tmp")
    try:
        with naast.open("xb") as bestand:
            bestand.write(nieuw)
            bestand.flush()
            os.fsync(bestand.fileno())
        check_place(pad, overschrijf=overschrijf)
        naast.replace(pad)
    except OSError as error:
        error.filename = str(pad)  # nobody knows the name beside it
        raise
    finally:
        with suppress(FileNotFoundError):
            naast.unlink()
