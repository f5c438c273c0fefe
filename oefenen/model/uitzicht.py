"""What was still reachable at one moment of a conversation."""

from typing import NamedTuple


class Uitzicht(NamedTuple):
    """The best that could still come: of all conversations that go on from here, none is estimated."""

    oordeel: str
    """The best ending that could still be reached: goed, midden or slecht."""
    kans: float
    """How likely somebody who chooses at random from here ends that well (0..1)."""
    hoogst: float | None
    """The highest score of all skills together that could still be reached (0..100); None when nothing is ever at stake."""
