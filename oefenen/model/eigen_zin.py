"""What the trainee would have said, typed before the choices were shown."""

from typing import NamedTuple

GEEN_ERVAN = ""
"""It resembled none of the choices."""


class EigenZin(NamedTuple):
    """One sentence of the trainee's own; it is never scored."""

    tekst: str
    lijkt_op: str | None = None
    """The id of the choice that it resembled, or GEEN_ERVAN; None when the trainee did not say."""
