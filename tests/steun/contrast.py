"""Contrast of every text that a running app really paints."""

import unicodedata
from typing import Any

from rich.color import Color
from rich.style import Style
from textual.app import App

GENOEG = 4.5
"""WCAG 2 AA for text of normal size."""


def pale_texts(app: App[Any], genoeg: float = GENOEG) -> list[str]:
    """List the texts on the top screen whose contrast with their background is below *genoeg*."""
    gevonden: dict[str, None] = {}
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if _readable(segment.text) and segment.style is not None:
                verhouding = style_contrast(segment.style)
                if verhouding < genoeg:
                    gevonden[f"{segment.text.strip()!r}: {verhouding:.2f} ({segment.style})"] = None
    return list(gevonden)


def _readable(tekst: str) -> bool:
    """Say whether *tekst* holds anything to read; lines, blocks and scrollbars are no text."""
    return any(unicodedata.category(teken)[0] in "LNP" or unicodedata.category(teken) == "Sm" for teken in tekst)


def style_contrast(style: Style) -> float:
    """Give the contrast ratio (1..21) of a style as it is painted."""
    voor, achter = style.color, style.bgcolor
    assert voor is not None, f"no colour in {style}"
    assert achter is not None, f"no background in {style}"
    if style.reverse:
        voor, achter = achter, voor
    assert not style.dim, f"dim text has no colour of its own: {style}"
    return contrast(voor, achter)


def contrast(een: Color, ander: Color) -> float:
    """Give the contrast ratio of two colours by the formula of WCAG 2."""
    licht, donker = sorted((_luminance(een), _luminance(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _luminance(kleur: Color) -> float:
    delen = [deel / 255 for deel in kleur.get_truecolor()]
    lineair = [deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen]
    return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]
