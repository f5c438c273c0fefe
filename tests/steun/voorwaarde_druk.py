"""A condition as the text that an author would write."""

from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet


def as_text(boom: Voorwaarde) -> str:  # noqa: PLR0911 - one line for each kind
    """Print a condition with no more brackets than its meaning needs."""
    match boom:
        case Vergelijking():
            return f"{boom.naam} {boom.operator} {boom.waarde}"
        case Is():
            return f"{boom.naam} is {boom.waarde}"
        case Weet():
            return f"weet {boom.naam}"
        case Gekozen():
            return f"gekozen {boom.pad}"
        case Bezocht():
            return f"bezocht({boom.beurt}) {boom.operator} {boom.waarde}"
        case Niet():
            return f"niet {_inner(boom.deel, En, Of)}"
        case En():
            return " en ".join(_inner(deel, En, Of) for deel in boom.delen)
        case Of():
            return " of ".join(_inner(deel, Of) for deel in boom.delen)


def _inner(deel: Voorwaarde, *tussen_haakjes: type) -> str:
    return f"({as_text(deel)})" if isinstance(deel, tussen_haakjes) else as_text(deel)
