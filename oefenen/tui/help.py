"""Help that belongs to what has the focus: the protocol, and finding whose help it is."""

from typing import NamedTuple, Protocol, runtime_checkable

from textual.screen import Screen

GEEN_HULP = "Hier is nog geen uitleg bij."


class HelpText(NamedTuple):
    """What a widget or screen says about itself; *tekst* may have several paragraphs."""

    titel: str
    tekst: str


@runtime_checkable
class Helpable(Protocol):
    """A widget or screen that can explain itself."""

    help: HelpText


def find_help(scherm: Screen[object]) -> HelpText:
    """Give the help of what has the focus, or else of the nearest that holds it."""
    for node in (scherm.focused or scherm).ancestors_with_self:
        if isinstance(node, Helpable):
            return node.help
    return HelpText("Hulp", GEEN_HULP)
