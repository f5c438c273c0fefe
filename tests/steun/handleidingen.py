"""Reads a handbook: the pieces between backticks, the commands in them, and what these must print."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_BLOK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$|^<!-- (kopie): (\S+) -->$", re.MULTILINE | re.DOTALL)


class Blok(NamedTuple):
    """One piece of the page between backticks, or a copy to be made."""

    taal: str
    wat: str
    tekst: str


class Opdracht(NamedTuple):
    """A command with what it must print."""

    woorden: tuple[str, ...]
    uitvoer: tuple[str, ...]


def blocks(handleiding: Path) -> list[Blok]:
    """Give the pieces of a page in their order."""
    tekst = handleiding.read_text(encoding="utf-8")
    return [Blok(taal or kopie, wat.strip(), inhoud or naam) for taal, wat, inhoud, kopie, naam in _BLOK.findall(tekst)]


def commands(blok: Blok) -> Iterator[Opdracht]:
    """Give the commands of one piece: what stands behind a `$`, and the lines below it."""
    for deel in blok.tekst.split("$ ")[1:]:
        eerste, *uitvoer = deel.splitlines()
        _, *woorden = [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', eerste)]
        yield Opdracht(tuple(woorden), tuple(uitvoer))


def expect(uitvoer: str, regels: tuple[str, ...]) -> None:
    """Check that *regels* stand in the output in this order; `…` alone skips lines, within a line it skips characters."""
    over = uitvoer.splitlines()
    springt = True
    for regel in regels:
        if regel == "…":
            springt = True
            continue
        patroon = re.compile(r".*".join(map(re.escape, regel.rstrip().split("…"))) + r"\s*$")
        plek = next((i for i, kandidaat in enumerate(over) if patroon.match(kandidaat)), None)
        assert plek is not None, f"{regel!r} staat niet in:\n{uitvoer}"
        assert springt or not plek, f"{regel!r} staat niet meteen hierna:\n{uitvoer}"
        over, springt = over[plek + 1 :], False
