"""The JSON Schemas that come with the program, and the copy of one beside a file of the author."""

import json
from enum import Enum, auto
from pathlib import Path

from oefenen.session.auteur.schrijven import replace_file

SOORTEN = ("scenario", "persona", "vaardigheden")
"""What an author writes."""
GESPREK = "gesprek"
"""What is handed over: a program writes it."""
PORTFOLIO = "portfolio"
"""What is handed in: a program writes it."""
GEPUBLICEERD = (*SOORTEN, GESPREK, PORTFOLIO)
NAAST = "scenario.schema.json"
"""The name of the copy: the first line of a new scenario points to it."""
_MAP = Path(__file__).resolve().parent.parent.parent / "schema"


class Naast(Enum):
    """What became of the schema beside a new file."""

    NIEUW = auto()
    VERNIEUWD = auto()
    AL_GOED = auto()
    VREEMD = auto()
    """A file with that name is not ours: it stays as it is."""


def schema_text(soort: str) -> str:
    """Give the JSON Schema of one kind of file."""
    return (_MAP / f"{soort}.json").read_text(encoding="utf-8")


def put_schema(map_: Path) -> Naast:
    """Put the schema of scenarios in a folder, in place of that of another version of the program."""
    pad, nieuw = map_ / NAAST, schema_text("scenario").encode()
    try:
        with pad.open("xb") as bestand:
            bestand.write(nieuw)
    except FileExistsError:
        return _refresh(pad, nieuw)
    return Naast.NIEUW


def _refresh(pad: Path, nieuw: bytes) -> Naast:
    oud = pad.read_bytes() if pad.is_file() else b""
    if oud == nieuw:
        return Naast.AL_GOED
    if _title(oud) != _title(nieuw):
        return Naast.VREEMD
    replace_file(pad, oud, nieuw)
    return Naast.VERNIEUWD


def _title(ruw: bytes) -> object:
    """Give what a schema calls itself; None when it is no schema."""
    try:
        gelezen = json.loads(ruw)
    except ValueError:
        return None
    return gelezen.get("title") if isinstance(gelezen, dict) else None
