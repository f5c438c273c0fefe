"""Everything in the writer's handbook works as it says: its commands are run and its changes are made, in order."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

HANDLEIDING = Path("docs/handleiding-schrijver.md")
_BLOK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$|^<!-- (kopie): (\S+) -->$", re.MULTILINE | re.DOTALL)


class Blok(NamedTuple):
    """One piece of the page between backticks, or a copy to be made."""

    taal: str
    wat: str
    tekst: str


class Opdracht(NamedTuple):
    """A command with what it must print, and its exit code: what stands behind `console`, or 0."""

    woorden: tuple[str, ...]
    uitvoer: tuple[str, ...]
    code: int


def blocks() -> list[Blok]:
    tekst = HANDLEIDING.read_text(encoding="utf-8")
    return [Blok(taal or kopie, wat.strip(), inhoud or naam) for taal, wat, inhoud, kopie, naam in _BLOK.findall(tekst)]


def commands(blok: Blok) -> Iterator[Opdracht]:
    for deel in blok.tekst.split("$ ")[1:]:
        eerste, *uitvoer = deel.splitlines()
        _, *woorden = _words(eerste)
        yield Opdracht(tuple(woorden), tuple(uitvoer), int(blok.wat or 0))


def _words(regel: str) -> list[str]:
    return [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', regel)]


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


def run(opdracht: Opdracht, map_: Path) -> None:
    omgeving = os.environ | {"OEFENEN_DATA": str(map_ / "data"), "COLUMNS": "80", "PYTHONUTF8": "1"}
    if opdracht.woorden[0] == "volg":
        _follow(opdracht, map_, omgeving)
        return
    klaar = subprocess.run(
        [sys.executable, "-m", "oefenen", *opdracht.woorden],
        cwd=map_, env=omgeving, capture_output=True, text=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert klaar.returncode == opdracht.code, klaar.stdout + klaar.stderr
    expect(klaar.stdout, opdracht.uitvoer)


def _follow(opdracht: Opdracht, map_: Path, omgeving: dict[str, str]) -> None:
    """Let it follow until it has said what the page says."""
    with subprocess.Popen(
        [sys.executable, "-m", "oefenen", *opdracht.woorden],
        cwd=map_, env=omgeving, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True, encoding="utf-8",
    ) as volg:  # fmt: skip
        gevraagd = next(regel for regel in opdracht.uitvoer if regel != "…")
        assert volg.stdout is not None
        gevonden = any(gevraagd in regel for regel in volg.stdout)
        volg.kill()
    assert gevonden


def change(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert tekst.count(oud) == 1, f"{oud!r} staat {tekst.count(oud)} keer in het bestand"
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


@pytest.mark.timeout(240)
def test_who_follows_the_handbook_gets_what_it_says(tmp_path: Path) -> None:
    pad, oud = tmp_path / "de_pet.yaml", ""
    for blok in blocks():
        if blok.taal == "console":
            for opdracht in commands(blok):
                run(opdracht, tmp_path)
        elif blok.taal == "kopie":
            (tmp_path / blok.tekst).write_text(pad.read_text(encoding="utf-8"), encoding="utf-8")
        elif blok.wat == "weg":
            change(pad, blok.tekst, "")
        elif blok.wat == "oud":
            oud = blok.tekst
        elif blok.wat == "nieuw":
            change(pad, oud, blok.tekst)


def test_every_piece_of_the_handbook_is_used() -> None:
    soorten = [(blok.taal, blok.wat) for blok in blocks()]
    assert set(soorten) == {("console", ""), ("console", "1"), ("yaml", "oud"), ("yaml", "nieuw"), ("yaml", "weg"), ("kopie", "")}
    assert soorten.count(("yaml", "oud")) == soorten.count(("yaml", "nieuw")) > 5


def test_every_link_of_the_handbook_leads_somewhere() -> None:
    for doel in re.findall(r"\]\(([^)#]+)\)", HANDLEIDING.read_text(encoding="utf-8")):
        assert (HANDLEIDING.parent / doel).exists(), doel
