"""Mistakes in the text of W1 and its persona are all noticed, this many without an older version beside it."""

from pathlib import Path

import pytest
from opmerken import check_mutations

ZONDER_VERSCHIL = 0.33
"""Which part nakijken and test notice by themselves, a little below what they do today."""


@pytest.mark.timeout(900)
def test_a_mistake_is_noticed(tmp_path: Path) -> None:
    check_mutations("w1", tmp_path, zaad=7, vloer=ZONDER_VERSCHIL, gelijk={})
