"""What was different about the opening of a conversation, in words."""

from oefenen.engine.spel import Spel
from oefenen.model.woorden import label


def opening_line(spel: Spel) -> str:
    """Say in what the parent began otherwise than in the story; "" when it was the usual opening."""
    begin = spel.start().stand
    delen = [
        f"{label(stand).lower()} {begin[stand]} in plaats van {begin[stand] - erbij}" for stand, erbij in spel.opening.items()
    ]
    return f"De ouder was deze keer iets anders gestemd: {', '.join(delen)}." if delen else ""
