"""From scored choices to a profile: only what was at stake counts (domain rules 2.4 and 2.5).

When the same conversation would get other scores than before, model.poging.VERSIE goes up.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

MINSTE_KANSEN = 3
"""With fewer chances nothing can be said (2.5)."""
MIDDEN, SCHAAL = 50, 25


class Score(NamedTuple):
    """The sum of the scores of a skill and the number of turns in which it was at stake."""

    som: int
    kansen: int

    @property
    def waarde(self) -> float | None:
        """50 + 25 x mean, 0..100, to one decimal; None with too few chances."""
        return known(self.som, self.kansen)


@cache
def known(som: int, kansen: int) -> float | None:
    """Give value(som, kansen); None with too few chances."""
    return value(som, kansen) if kansen >= MINSTE_KANSEN else None


def value(som: int, kansen: int) -> float:
    """Give 50 + 25 x som / kansen to one decimal; *kansen* at least 1."""
    return round(MIDDEN + SCHAAL * som / kansen, 1)


def score(stappen: Iterable[Mapping[str, int]]) -> dict[str, Score]:
    """Add up the scores at stake of each step by skill."""
    sommen: dict[str, list[int]] = {}
    for scores in stappen:
        for vaardigheid, punten in scores.items():
            som = sommen.setdefault(vaardigheid, [0, 0])
            som[0] += punten
            som[1] += 1
    return {vaardigheid: Score(*som) for vaardigheid, som in sommen.items()}


def combine(scores: Mapping[str, Score], vaardigheden: Iterable[str]) -> Score:
    """Take several skills together, each chance counting once: an axis, or one of the five of the source."""
    delen = [scores[v] for v in vaardigheden if v in scores]
    return Score(sum(d.som for d in delen), sum(d.kansen for d in delen))
