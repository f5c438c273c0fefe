"""The name under which what was computed about a game is kept."""

from oefenen.model.opening import write_opening
from oefenen.session.session import Session


def game_name(sessie: Session) -> str:
    """Name what besides the content decides what can happen: the persona, the clock, another opening."""
    opening = write_opening(sessie.spel.opening)
    return f"{sessie.spel.persona.id}:{sessie.spel.klok}" + (f":{opening}" if opening else "")
