"""The page about the house names files that are there."""

import re
from pathlib import Path

import pytest

WORTEL = Path(__file__).parent.parent.parent
TEKST = (WORTEL / "docs" / "architectuur.md").read_text(encoding="utf-8")
KAMERS = "model|reading|engine|checking|store|report|session|cli|tui"
PADEN = sorted(set(re.findall(rf"`((?:{KAMERS})/[\w/]+(?:\.py|\.tcss|/))`", TEKST)))


def test_it_names_places_in_the_house() -> None:
    assert len(PADEN) > 40


@pytest.mark.parametrize("pad", PADEN)
def test_a_place_that_it_names_is_there(pad: str) -> None:
    assert (WORTEL / "oefenen" / pad).exists()
