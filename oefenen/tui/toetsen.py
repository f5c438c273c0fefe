"""Keys in Dutch: what they are called, and what the keys that Textual brings along do."""

from collections.abc import Iterable
from dataclasses import replace

from textual.binding import ActiveBinding, Binding

NAMEN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "delete": "Del",
    "space": "spatie",
    "slash": "/",
    "question_mark": "?",
}
VERTAALD = {
    "Focus Next": "Naar het volgende onderdeel",
    "Focus Previous": "Naar het vorige onderdeel",
    "Copy selected text": "Kopiëren",
    "Down": "Omlaag",
    "Up": "Omhoog",
    "First": "Naar de eerste",
    "Last": "Naar de laatste",
    "Page Down": "Een scherm omlaag",
    "Page Up": "Een scherm omhoog",
    "Scroll Down": "Omlaag",
    "Scroll Up": "Omhoog",
    "Scroll Home": "Naar het begin",
    "Scroll End": "Naar het einde",
    "Scroll Left": "Naar links",
    "Scroll Right": "Naar rechts",
    "Page Left": "Een scherm naar links",
    "Page Right": "Een scherm naar rechts",
    "Select": "Kiezen",
    "Submit": "Kiezen",
    "Press button": "De knop indrukken",
    "Toggle": "Aan of uit",
    "Next option": "Naar de volgende",
    "Previous option": "Naar de vorige",
    "Move cursor left": "Een letter naar links",
    "Move cursor right or accept the completion suggestion": "Een letter naar rechts",
    "Move cursor left a word": "Een woord naar links",
    "Move cursor right a word": "Een woord naar rechts",
    "Move cursor left and select": "Links selecteren",
    "Move cursor right and select": "Rechts selecteren",
    "Move cursor left a word and select": "Een woord links selecteren",
    "Move cursor right a word and select": "Een woord rechts selecteren",
    "Select line start": "Tot het begin selecteren",
    "Select line end": "Tot het einde selecteren",
    "Select all": "Alles selecteren",
    "Go to start": "Naar het begin",
    "Go to end": "Naar het einde",
    "Delete character left": "Een letter links weghalen",
    "Delete character right": "Een letter rechts weghalen",
    "Delete left to start of word": "Een woord links weghalen",
    "Delete right to start of word": "Een woord rechts weghalen",
    "Delete all to the left": "Alles links weghalen",
    "Delete all to the right": "Alles rechts weghalen",
    "Cut selected text": "Knippen",
    "Paste text from the clipboard": "Plakken",
}
"""What Textual says about the keys of its own widgets -> what we say."""
BIJZAAK = frozenset(
    vertaald for engels, vertaald in VERTAALD.items() if "ursor" in engels or "elete" in engels or " line " in engels
) | {
    "Kopiëren",
    "Knippen",
    "Plakken",
    "Alles selecteren",
    "Naar links",
    "Naar rechts",
    "Een scherm naar links",
    "Een scherm naar rechts",
}
"""Keys that everyone's fingers know; the help leaves them out."""


def key_name(toets: str) -> str:
    """Give the Dutch name of a key such as `ctrl+left`."""
    delen = toets.split("+")
    naam = NAMEN.get(delen[-1], delen[-1].capitalize() if len(delen[-1]) > 1 else delen[-1])
    return "+".join([*(deel.capitalize() for deel in delen[:-1]), naam])


def translated(actief: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Say in Dutch what Textual's own keys do."""
    return {toets: _translate(binding) for toets, binding in actief.items()}


def _translate(actief: ActiveBinding) -> ActiveBinding:
    binding = actief.binding
    return actief._replace(binding=replace(binding, description=VERTAALD.get(binding.description, binding.description)))


def keys_to_explain(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """Give (keys, what they do) for the help, keys with the same effect together."""
    regels: dict[str, list[str]] = {}
    for binding in bindings:
        if binding.description and binding.description not in BIJZAAK:
            namen = regels.setdefault(binding.description, [])
            naam = binding.key_display or key_name(binding.key)
            if naam not in namen:
                namen.append(naam)
    return [(" of ".join(namen), wat) for wat, namen in regels.items()]
