"""English that Textual leaves behind: what to look for, and where a running app can show it."""

import re
from collections.abc import Iterator
from typing import Any

from scherm import scherm_tekst
from textual.app import App
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_WOORD = re.compile(r"[a-z]+")
ENGELS = frozenset(
    _WOORD.findall(
        """
        about all app back bottom button change clear clipboard close command commands copy cursor delete do down each error exit
        find first focus for found from go hide just key keys last left line list loading made matches maximize maximum minimize
        move next no option options page palette panel paste percentage play press previous quit remove results right save saved
        screen screenshot scroll search select selected selection show submit suspend system text the theme this to toggle undo
        up want warning you
        """
    )
)
"""Words of Textual's own texts; words that are Dutch too, or the name of a key (open, of, start, enter, end), are not here."""


def english_in(tekst: str) -> set[str]:
    """Give the English words that *tekst* holds."""
    return {woord for woord in _WOORD.findall(tekst.casefold()) if woord in ENGELS}


def texts_of(app: App[Any]) -> Iterator[str]:
    """Yield what the top screen can say besides author text: bindings, tooltips, footer, palette and toasts."""
    for actief in app.active_bindings.values():
        yield actief.binding.description
        yield actief.tooltip
    for toets in app.screen.query(FooterKey):
        yield f"{toets.key_display} {toets.description}"
    for voet in app.screen.query(Footer):
        yield str(voet.tooltip or "")
    for opdracht in app.get_system_commands(app.screen):
        yield f"{opdracht.title} {opdracht.help}"
    for melding in app._notifications:
        yield f"{melding.title} {melding.message}"


def leftovers(app: App[Any], *, painted: bool = False) -> dict[str, set[str]]:
    """Give every text with English in it; with *painted* also the lines on the screen itself."""
    teksten = [*texts_of(app), *(scherm_tekst(app).splitlines() if painted else [])]
    return {tekst: engels for tekst in teksten if (engels := english_in(tekst))}
