"""A chance, and a mean number of times, as a reader sees it."""

_AFRONDING = 1e-9
"""What a sum of many chances may be off."""


def percent(kans: float) -> str:
    """Give a chance as a Dutch percentage that never rounds to a false 0 or 100."""
    if kans <= 0:
        return "0 %"
    if kans > 1 - _AFRONDING:
        return "100 %"
    procent = kans * 100
    if procent < 0.01:  # noqa: PLR2004
        return "minder dan 0,01 %"
    tekst = f"{procent:.2f}" if procent < 1 else f"{procent:.1f}" if procent < 10 or procent > 99 else f"{procent:.0f}"  # noqa: PLR2004
    return ("99,9" if tekst == "100.0" else tekst.replace(".", ",")) + " %"


def times(aantal: float) -> str:
    """Give how often something happens on average, in Dutch, never as a false 0."""
    if 0 < aantal < 0.01:  # noqa: PLR2004
        return "minder dan 0,01 keer"
    decimalen = 0 if aantal >= 9.95 else 1 if aantal >= 0.95 else 2  # noqa: PLR2004 - two digits that matter
    return f"{aantal:.{decimalen}f} keer".replace(".", ",")
