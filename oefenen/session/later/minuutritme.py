"""When a single turn comes back: growing intervals by FSRS; the only module that imports fsrs.

The conversation itself is the first time, and counts as Good whatever was chosen there: the turn comes back after two days. The outcome
of an answer is the rating: zwak is Again, half is Hard, sterk is Good, vlot is Easy. There are no learning steps within a day, so a turn
that stays strong comes back after 2, 11, 46 and then at most 180 days, and one that was weak the next day. There is no chance in it.
"""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, cast

from oefenen.model.minuutbeurt import Minuutbeurt, Uitkomst

if TYPE_CHECKING:
    from fsrs import Card
    from fsrs.card import CardDict

EERST_NA = timedelta(days=2)
"""After the conversation itself: what FSRS gives for a first Good, known here so that ending a conversation needs no FSRS."""
LANGST = timedelta(days=180)
ONTHOUDEN = 0.9
"""The chance that it still goes well when it comes back."""
_GEHEUGEN = 365
"""Days: longer ago does not count as longer. A clock that was wrong in the past must not make a turn look known for ever."""


def plan(minuutbeurt: Minuutbeurt, uitkomst: Uitkomst, nu: datetime) -> tuple[str, datetime]:
    """Give what the spacing knows after *uitkomst*, as JSON, and when the turn comes back: always at least a day after *nu*."""
    from fsrs import Rating, Scheduler  # noqa: PLC0415 - only who answers one waits for it

    ritme = Scheduler(
        desired_retention=ONTHOUDEN, learning_steps=(), relearning_steps=(), maximum_interval=LANGST.days, enable_fuzzing=False
    )
    kaart = _card(minuutbeurt.kaart)
    if kaart is None:
        kaart, _ = ritme.review_card(_new(minuutbeurt.gemaakt), Rating.Good, minuutbeurt.gemaakt)
    kaart.last_review = nu - timedelta(days=_days_since(minuutbeurt.laatst, nu))
    oordeel = {
        Uitkomst.ZWAK: Rating.Again,
        Uitkomst.HALF: Rating.Hard,
        Uitkomst.STERK: Rating.Good,
        Uitkomst.VLOT: Rating.Easy,
    }[uitkomst]
    kaart, _ = ritme.review_card(kaart, oordeel, nu)
    return json.dumps(kaart.to_dict()), kaart.due


def _days_since(laatst: datetime, nu: datetime) -> int:
    """Count the days on the calendar, as they count for who practises; a moment in the future is now."""
    return min(_GEHEUGEN, max(0, (nu.astimezone().date() - laatst.astimezone().date()).days))


def _new(gemaakt: datetime) -> "Card":
    from fsrs import Card  # noqa: PLC0415 - as above

    return Card(card_id=0, due=gemaakt)


def _card(bewaard: str) -> "Card | None":
    """Read what was kept; None when nothing was, or when it cannot be read any more: then the turn starts again."""
    from fsrs import Card  # noqa: PLC0415 - as above

    try:
        return Card.from_dict(cast("CardDict", json.loads(bewaard))) if bewaard else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
