"""What came out of an eis: proven, refuted with a conversation that shows it, or too large to say."""

from enum import StrEnum
from typing import NamedTuple

from oefenen.model.eis import Eis


class Uitslag(StrEnum):
    """What is known of an eis."""

    BEWEZEN = "bewezen"
    WEERLEGD = "weerlegd"
    TE_GROOT = "te groot"


class Antwoord(NamedTuple):
    """Whether an eis holds as far as was seen. *zeker* says that what was not seen cannot change that."""

    klopt: bool
    uitleg: str = ""
    route: tuple[str, ...] | None = None
    """A conversation (`beurt.keuze`) that shows it: the counter-example, or the example that was asked for."""
    ronde: tuple[str, ...] = ()
    """Choices after *route* that can be repeated for ever."""
    zeker: bool = False


class Bewijs(NamedTuple):
    """One eis with what is known of it."""

    eis: Eis
    uitslag: Uitslag
    uitleg: str
    route: tuple[str, ...] | None = None
    ronde: tuple[str, ...] = ()
