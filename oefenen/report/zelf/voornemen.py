"""Whether an if-then intention is specific: gentle questions about it, never more than that."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oefenen.report.afspraken.woorden import MEER_PATROON, VAAG_PATROON, phrases

_MOMENT_VAAG = re.compile(
    phrases((
        "moeilijk", "lastig", "spannend", "nodig", "misgaat", "mis gaat", "goed gaat", "niet lukt", "fout gaat", "ongemakkelijk",
        "een gesprek voer", "een gesprek heb", "het gesprek",
    )),
    re.IGNORECASE,
)  # fmt: skip
"""A moment that can be any moment."""
_MERKBAAR = re.compile(
    phrases((
        "zegt", "zeg", "vraagt", "zie", "hoor", "kijkt", "stem", "stil", "zwijgt", "huilt", "praat", "praten", "zucht", "roept",
        "armen", "lacht", "knikt", "herhaalt", "opstaat", "onderbreekt",
    )),
    re.IGNORECASE,
)  # fmt: skip
"""A moment that can be seen or heard."""
_DAAD_VAAG = re.compile(
    phrases((
        "probeer", "rustig blijven", "rustig", "kalm", "goed", "meer", "minder", "duidelijker", "luister ik", "luisteren", "let ik",
        "oppassen", "doe ik mijn best", "empathisch", "begrip", "professioneel", "open",
    )),
    re.IGNORECASE,
)  # fmt: skip
"""What nobody can see somebody do."""
_ZICHTBAAR = re.compile(
    phrases(
        (
            "zeg",
            "vraag",
            "noem",
            "wacht",
            "schrijf",
            "tel",
            "pak",
            "leg",
            "knik",
            "herhaal",
            "vat",
            "sta",
            "loop",
            "zwijg",
            "stel",
        )
    ),
    re.IGNORECASE,
)
"""What somebody can see or hear."""
_NIET = re.compile(r"(?<!\w)(?:niet|geen|nooit)(?!\w)", re.IGNORECASE)


class Vraag(NamedTuple):
    """One gentle question about a half of the intention."""

    veld: str
    tekst: str


def questions(als: str, dan: str) -> list[Vraag]:
    """Ask what would make the intention more specific, what matters most first; nothing about an empty one."""
    return list(_ask(als.strip(), dan.strip())) if als.strip() or dan.strip() else []


def _ask(als: str, dan: str) -> Iterator[Vraag]:
    if not als:
        yield Vraag("als", "Wanneer doe je dat? Noem iets wat je dan ziet of hoort.")
    elif _MOMENT_VAAG.search(als) and not _MERKBAAR.search(als):
        yield Vraag("als", "Waaraan merk je dat? Noem iets wat je dan ziet of hoort.")
    if not dan:
        yield Vraag("dan", "Wat doe je dan? Noem één ding dat je zegt of doet.")
    elif _NIET.search(dan) and not _ZICHTBAAR.search(dan):
        yield Vraag("dan", "Wat doe je dan wél?")
    elif (_DAAD_VAAG.search(dan) or VAAG_PATROON.search(dan)) and not _ZICHTBAAR.search(dan):
        yield Vraag("dan", "Hoe ziet dat eruit? Noem wat je zegt of doet.")
    elif MEER_PATROON.search(dan):
        yield Vraag("dan", "Dit lijkt meer dan één ding. Wat doe je het eerst?")
