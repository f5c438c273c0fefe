"""Whether somebody is spoken of as he or she, as far as the word for the parent says so."""

import re

_ZIJ = ("moeder", "oma", "tante", "zus", "vrouw", "mama")
_HIJ = ("vader", "opa", "oom", "broer", "man", "papa")
"""The end of a relatie says it: stiefvader, pleegmoeder."""
_SAMEN = re.compile(r"\ben\b|[/,&+]")


def pronoun(relatie: str) -> str:
    """Give `zij` or `hij`; "" where the word says neither, and for more than one person."""
    woord = relatie.casefold().strip()
    if _SAMEN.search(woord):
        return ""
    return "zij" if woord.endswith(_ZIJ) else "hij" if woord.endswith(_HIJ) else ""
