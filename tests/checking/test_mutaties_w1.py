"""Mistakes in the text of W1 are noticed: at least 95 of 100, and most of them without an older version beside it."""

from pathlib import Path

from opmerken import check_mutations


def test_a_mistake_is_noticed(tmp_path: Path) -> None:
    check_mutations("w1", tmp_path, 7, 0.0, {})
