"""That the trainee sees the score of a turn otherwise."""

from typing import NamedTuple


class Oneens(NamedTuple):
    """One turn, with why."""

    nummer: int
    """The number of the choice, from 1."""
    waarom: str = ""
    """On one line; "" when it was not said."""
