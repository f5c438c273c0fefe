"""Everything in the writer's handbook works as it says: its commands are run and its changes are made, in order."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from handleidingen import Opdracht, blocks, commands, expect

HANDLEIDING = Path("docs/handleiding-schrijver.md")


def run(opdracht: Opdracht, map_: Path, code: int) -> None:
    """Run it; *code* is what stands behind `console`, or 0."""
    omgeving = os.environ | {"OEFENEN_DATA": str(map_ / "data"), "COLUMNS": "80", "PYTHONUTF8": "1"}
    if opdracht.woorden[0] == "volg":
        _follow(opdracht, map_, omgeving)
        return
    klaar = subprocess.run(
        [sys.executable, "-m", "oefenen", *opdracht.woorden],
        cwd=map_, env=omgeving, capture_output=True, text=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert klaar.returncode == code, klaar.stdout + klaar.stderr
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
    for blok in blocks(HANDLEIDING):
        if blok.taal == "console":
            for opdracht in commands(blok):
                run(opdracht, tmp_path, int(blok.wat or 0))
        elif blok.taal == "kopie":
            (tmp_path / blok.tekst).write_text(pad.read_text(encoding="utf-8"), encoding="utf-8")
        elif blok.wat == "weg":
            change(pad, blok.tekst, "")
        elif blok.wat == "oud":
            oud = blok.tekst
        elif blok.wat == "nieuw":
            change(pad, oud, blok.tekst)


def test_every_piece_of_the_handbook_is_used() -> None:
    soorten = [(blok.taal, blok.wat) for blok in blocks(HANDLEIDING)]
    assert set(soorten) == {("console", ""), ("console", "1"), ("yaml", "oud"), ("yaml", "nieuw"), ("yaml", "weg"), ("kopie", "")}
    assert soorten.count(("yaml", "oud")) == soorten.count(("yaml", "nieuw")) > 5


def test_every_link_of_the_handbook_leads_somewhere() -> None:
    for doel in re.findall(r"\]\(([^)#]+)\)", HANDLEIDING.read_text(encoding="utf-8")):
        assert (HANDLEIDING.parent / doel).exists(), doel
