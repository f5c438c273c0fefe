"""A JSON file of somebody else, opened with suspicion: bounded in size and depth, every key once, whole numbers only."""

import errno
import json
import os
import re
import stat
from pathlib import Path
from typing import NoReturn

from oefenen.model.diagnostic import OefenenError
from oefenen.model.schoon import one_line

GROOTST = 1024 * 1024
"""Bytes."""
DIEPST = 12
"""Brackets within each other."""
LANGST_GETAL = 18
"""Characters of a number."""
_HAKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


class BestandError(OefenenError):
    """A file cannot be read; nothing was done with it."""


def read_json(pad: Path) -> object:
    """Give what stands in the file; raise BestandError when it cannot be read."""
    ruw = _read_bytes(pad)
    try:
        tekst = ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BestandError(f"{name_of(pad)} is geen tekst (UTF-8). Is het wel een gesprek van oefenen?") from None
    _check_depth(pad, tekst)
    try:
        return json.loads(tekst, object_pairs_hook=_once, parse_constant=_no_number, parse_int=_whole)
    except json.JSONDecodeError as error:
        raise BestandError(
            f"{name_of(pad)} is niet heel: op regel {error.lineno} gaat het mis. Vraag het bestand nog eens, of maak het opnieuw."
        ) from None


def name_of(pad: Path) -> str:
    """Give the name of a file, safe to show."""
    return one_line(pad.name, 80) or "Het bestand"


def _read_bytes(pad: Path) -> bytes:
    try:
        # Without waiting: opening a pipe would wait for somebody who writes in it.
        nummer = os.open(pad, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise BestandError(f"{name_of(pad)} kan niet geopend worden: {_reason(error)}.") from None
    try:
        ruw = _read_open(pad, nummer)
    except OSError as error:
        raise BestandError(f"{name_of(pad)} kan niet gelezen worden: {_reason(error)}.") from None
    finally:
        os.close(nummer)
    if len(ruw) > GROOTST:
        raise _too_big(pad, len(ruw))
    return ruw


def _read_open(pad: Path, nummer: int) -> bytes:
    """Read no more than is allowed of an open file, and nothing of what is no ordinary file."""
    soort = os.fstat(nummer)
    if not stat.S_ISREG(soort.st_mode):
        raise BestandError(f"{name_of(pad)} is {'een map' if stat.S_ISDIR(soort.st_mode) else 'geen gewoon bestand'}.")
    if soort.st_size > GROOTST:
        raise _too_big(pad, soort.st_size)
    with os.fdopen(nummer, "rb", closefd=False) as bestand:
        return bestand.read(GROOTST + 1)


def _reason(error: Exception) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "het bestaat niet"
        case PermissionError():
            return "je mag het niet openen"
        case ValueError() | OSError(errno=errno.ENAMETOOLONG):
            return "zo kan een bestand niet heten"
    return "de computer geeft een leesfout"


def _too_big(pad: Path, grootte: int) -> BestandError:
    return BestandError(
        f"{name_of(pad)} is te groot ({grootte / 1e6:.0f} MB). Een gesprek van oefenen is nooit groter dan {GROOTST / 1e6:.0f} MB."
    )


def _check_depth(pad: Path, tekst: str) -> None:
    diep = 0
    for gevonden in _HAKEN.finditer(tekst):
        teken = gevonden.group()
        diep += 1 if teken in "[{" else -1 if teken in "]}" else 0
        if diep > DIEPST:
            raise BestandError(f"{name_of(pad)} is geen gesprek van oefenen: er staan te veel haken in elkaar.")


def _once(paren: list[tuple[str, object]]) -> dict[str, object]:
    uit = dict(paren)
    if len(uit) < len(paren):
        namen = [naam for naam, _ in paren]
        dubbel = next(naam for naam in namen if namen.count(naam) > 1)
        raise BestandError(f"In het bestand staat ‘{one_line(dubbel, 40)}’ twee keer op dezelfde plek.")
    return uit


def _no_number(tekst: str) -> NoReturn:
    raise BestandError(f"In het bestand staat {tekst} waar een getal hoort.")


def _whole(tekst: str) -> int:
    if len(tekst) > LANGST_GETAL:
        raise BestandError("In het bestand staat een getal dat veel te groot is.")
    return int(tekst)
