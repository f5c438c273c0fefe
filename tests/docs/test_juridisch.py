"""Every legal point that a conversation touches says where it comes from, and when somebody last looked."""

import re
from datetime import date
from pathlib import Path

import pytest

BLADZIJDE = Path("docs/juridisch.md")
KOLOMMEN = ["onderwerp", "wat de gesprekken zeggen", "waar", "bron", "laatst nagekeken"]
NOG_NIET = "nog na te kijken"


def rows() -> list[list[str]]:
    regels = [regel for regel in BLADZIJDE.read_text(encoding="utf-8").splitlines() if regel.startswith("|")]
    return [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]


def test_there_is_one_table_with_these_columns() -> None:
    kop, streep, *inhoud = rows()
    assert kop == KOLOMMEN
    assert set("".join(streep)) == {"-"}
    assert len(inhoud) > 10


@pytest.mark.parametrize("rij", rows()[2:], ids=lambda rij: rij[0])
def test_a_row_is_complete_and_says_when_it_was_checked(rij: list[str]) -> None:
    assert len(rij) == len(KOLOMMEN)
    assert all(rij)
    if rij[-1] != NOG_NIET:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", rij[-1])
        assert date.fromisoformat(rij[-1]) >= date(2026, 1, 1)


def test_every_subject_stands_there_once() -> None:
    onderwerpen = [rij[0] for rij in rows()[2:]]
    assert len(onderwerpen) == len(set(onderwerpen))
