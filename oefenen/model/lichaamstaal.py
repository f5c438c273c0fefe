"""What there is to see of somebody at the table, and never a number: bands of a value of 0..10."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lichaamstaal:
    """What the trainee sees up to and including the value *tot* (0..10)."""

    tot: int
    ziet: str


def seen(banden: Iterable[Lichaamstaal], waarde: int) -> str:
    """Say what the trainee sees at *waarde*; "" when no band goes so far."""
    return next((band.ziet for band in banden if waarde <= band.tot), "")
