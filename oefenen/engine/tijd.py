"""What things cost on the clock, in whole seconds (rule of play 4, domain rules 2.6)."""

import re

from oefenen.model.scenario import Variant

_AANWIJZING = re.compile(r"\([^()]*\)")
_WOORD = re.compile(r"\w\S*")
"""A word from its first letter or digit on: what stands before that is no word."""
STILTE = 4
GEBAAR = 3


def spoken(tekst: str) -> str:
    """Give *tekst* without the stage directions between brackets."""
    return _AANWIJZING.sub(" ", tekst) if "(" in tekst else tekst


def count_words(tekst: str) -> int:
    """Count the words that are really said."""
    return len(_WOORD.findall(spoken(tekst)))


def cost(variant: Variant, *, stil: bool = False) -> int:
    """Give the seconds that a line takes: 5 + words / 2.5, rounded up; silence 4; an act without words 3."""
    woorden = count_words(variant.zegt)
    if woorden:
        return 5 + -(-woorden * 2 // 5) + (STILTE if stil else 0)
    if stil:
        return STILTE
    return GEBAAR if variant.zegt or variant.doet else 0
