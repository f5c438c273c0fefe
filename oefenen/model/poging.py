"""A finished conversation as one attempt among others: when it was, how it ended, and what it measured."""

from collections.abc import Mapping
from typing import NamedTuple

VERSIE = 1
"""Of the way of scoring: goes up when the same conversation would get other scores, and what was kept is then measured again."""
Som = tuple[int, int]
"""The sum of the scores of one skill, and the number of chances it rests on."""


class Meting(NamedTuple):
    """What was measured in one conversation, by skill; only those that were at stake."""

    alles: Mapping[str, Som]
    """Over all its choices."""
    eigen: Mapping[str, Som]
    """Over those that it does not share with the conversation that it branched off from; the same when there is none."""
    focus: tuple[str, ...]
    """The skills that its scenario is about."""


class Poging(NamedTuple):
    """One attempt of the trainee. Times are ISO 8601 in UTC."""

    nummer: int
    """The number of the conversation; attempts are ordered by it, so a clock that was set back changes nothing."""
    begonnen: str
    scenario: str
    bestand: str
    titel: str
    persona: str
    einde: str
    oordeel: str
    vanaf: int = 0
    """How many choices it shares with the conversation that it branched off from: these count there and not here."""
    meting: Meting | None = None
    """None when its choices cannot be replayed any more, or were not yet."""
    zelf: Mapping[str, int] | None = None
    """What the trainee thought of it before seeing the figures, 0..100 by skill."""
    gezien: bool = True
    """Whether the figures about it were shown in its debrief."""

    @property
    def cijfers(self) -> Meting | None:
        """The measurement as far as it may be shown: who did not look at the figures yet can still estimate first."""
        return self.meting if self.gezien else None
