"""The page about how people learn names 21 principles, and every place and test that it names is there."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

WORTEL = Path(__file__).parent.parent.parent
BLADZIJDE = WORTEL / "docs" / "didactiek.md"
DELEN = re.split(r"^## ", BLADZIJDE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
GEHEEL, DEELS = "✔", "deels"


def part(deel: str, kop: str) -> str:
    """Give what is said under one of the four headings of a principle."""
    gevonden = re.search(rf"^\*\*{kop}\.\*\* (.+?)(?=^\*\*|\Z)", deel, re.MULTILINE | re.DOTALL)
    assert gevonden, f"{kop} ontbreekt bij {deel.splitlines()[0]}"
    return gevonden[1].strip()


@cache
def functions(pad: Path) -> frozenset[str]:
    """Name the functions of a file."""
    boom = ast.parse(pad.read_text(encoding="utf-8"))
    return frozenset(knoop.name for knoop in ast.walk(boom) if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef))


def test_there_are_21_principles_in_order_and_each_is_ticked_or_says_what_lacks() -> None:
    koppen = [deel.splitlines()[0] for deel in DELEN]
    assert [int(kop.split(".")[0]) for kop in koppen] == list(range(1, 22))
    for kop, deel in zip(koppen, DELEN, strict=True):
        assert kop.endswith((GEHEEL, DEELS))
        assert kop.endswith(GEHEEL) or part(deel, "Nog niet")


@pytest.mark.parametrize("deel", DELEN, ids=lambda deel: deel.split(".")[0])
def test_a_principle_has_its_evidence_its_places_and_its_tests(deel: str) -> None:
    assert part(deel, "Bewijs")
    assert part(deel, "In oefenen")
    plaatsen = re.findall(r"`([^`]+)`", part(deel, "Waar"))
    assert plaatsen
    assert [plaats for plaats in plaatsen if not (WORTEL / plaats).exists()] == []


@pytest.mark.parametrize("deel", DELEN, ids=lambda deel: deel.split(".")[0])
def test_the_tests_of_a_principle_are_there(deel: str) -> None:
    namen = re.findall(r"`([^`]+)`", part(deel, "Test"))
    assert namen
    for naam in namen:
        bestand, _, functie = naam.partition("::")
        assert functie in functions(WORTEL / bestand), naam


def test_what_somebody_would_read_is_a_link_that_works() -> None:
    for doel in re.findall(r"\]\(([^)#]+)\)", BLADZIJDE.read_text(encoding="utf-8")):
        assert (BLADZIJDE.parent / doel).is_file(), doel
