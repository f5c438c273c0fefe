"""The lessons name commands that work, turns that exist and points of the sources that are there."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from routes import routes

from oefenen.reading.bestanden import Reader, check_playable, shipped

BLADZIJDE = Path("docs/werkvormen.md")
TEKST = BLADZIJDE.read_text(encoding="utf-8")
OPDRACHTEN = [
    regel.strip() for blok in re.findall(r"```sh\n(.*?)```", TEKST, re.DOTALL) for regel in blok.splitlines() if regel.strip()
]
PUNTEN = {"S0": 47, "S1": 43, "S2": 53, "S3": 36, "S4": 37}
"""How many points each of the five sources has."""


@pytest.mark.parametrize("opdracht", dict.fromkeys(OPDRACHTEN))
def test_a_command_of_the_lesson_works(opdracht: str) -> None:
    programma, *woorden = opdracht.split()
    assert programma == "oefenen"
    [w1] = shipped().glob("w1_*.yaml")
    for eerst in [["speel", "w1", "--keuzes", routes(w1)[0][0]]] if woorden[0] == "verslag" else []:
        assert run(eerst).returncode == 0
    klaar = run(woorden)
    assert klaar.returncode == 0, klaar.stderr


def run(woorden: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "oefenen", *woorden],
        capture_output=True, text=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_the_turns_that_it_names_exist() -> None:
    bij_w1 = re.search(r"In `w1` zijn dat de beurten (.+?)\.", TEKST, re.DOTALL)
    assert bij_w1
    genoemd = [("w1", beurt) for beurt in re.findall(r"`(\w+)`", bij_w1[1])]
    genoemd += re.findall(r"^\| `(\w\d)` [^|]+\| \w+ \| `(\w+)`:", TEKST, re.MULTILINE)
    assert len(genoemd) == 8
    for code, beurt in genoemd:
        [pad] = [pad for pad in shipped().glob("*.yaml") if pad.name.startswith(f"{code}_")]
        scenario, _, _ = check_playable(Reader().read(pad))
        assert scenario.beurten[beurt].denk_eerst


def test_every_point_of_a_source_exists() -> None:
    genoemd = re.findall(r"\b(S\d)\.(\d+)", TEKST)
    assert len(set(genoemd)) > 50
    assert all(1 <= int(nummer) <= PUNTEN[bron] for bron, nummer in genoemd)


def test_every_link_of_the_lesson_leads_somewhere() -> None:
    koppen = {re.sub(r"[^\w -]", "", kop.lower()).replace(" ", "-") for kop in re.findall(r"^#+ (.+)$", TEKST, re.MULTILINE)}
    for pad, anker in re.findall(r"\]\(([^)#]*)#?([^)]*)\)", TEKST):
        assert not pad or (BLADZIJDE.parent / pad).exists(), pad
        assert pad or anker in koppen, anker


def test_the_minutes_of_the_workshop_follow_each_other() -> None:
    minuten = [(int(van), int(tot)) for van, tot in re.findall(r"^\| (\d+)–(\d+) \|", TEKST, re.MULTILINE)]
    assert minuten[0][0] == 0
    assert minuten[-1][1] == 60
    assert all(eerder[1] == later[0] for eerder, later in pairwise(minuten))
