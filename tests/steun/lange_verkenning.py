"""A scenario whose exploration takes seconds, to see what happens meanwhile."""

from spelen import beurt, beurten, keuze

STANDEN = ("vertrouwen", "spanning", "openheid", "erkenning")
_VRAAGT = keuze("z", als=" en ".join(["tijd_over < 300", *(f"{stand} = {n}" for stand in STANDEN for n in (1, 3, 5, 7, 9))]))
"""Asks for everything at the end, so that no two states are alike."""


def _turn(n: int) -> str:
    woorden = [f'"{"woord " * (5 * k + (7 * n + k) % 11)}"' for k in range(1, 6)]
    effecten = [
        f"{{{STANDEN[(n + k) % 4]}: {1 - 2 * (k % 2)}, {STANDEN[(n + k + 1 + k % 3) % 4]}: {(k % 3) - 1}}}" for k in range(5)
    ]
    return beurt(f"b{n}", *(keuze(f"k{k}", zegt=woorden[k], effect=effecten[k]) for k in range(5)), _VRAAGT)


LANG = beurten(*(_turn(n) for n in range(320)))
"""To be written with `klok: 7200` in its head."""
