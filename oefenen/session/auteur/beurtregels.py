"""On which lines of a scenario its turns stand, also while its text cannot be read."""

import re
from collections.abc import Iterable
from itertools import pairwise

_BEGIN = re.compile(r"beurten\s*:\s*(#.*)?")
_NAAM = re.compile(r"( +)(['\"]?)(\w+)\2\s*:(?=\s|$)")


def turn_lines(tekst: str) -> dict[str, range]:
    """Give the lines (from 1) of every turn; none for a file that writes its turns in another way than one below the other."""
    regels = tekst.split("\n")
    begin = next((nummer for nummer, regel in enumerate(regels, 1) if _BEGIN.fullmatch(regel.rstrip())), len(regels))
    namen: list[tuple[str, int]] = []
    inspringing = ""
    einde = len(regels) + 1
    for nummer, regel in enumerate(regels[begin:], begin + 1):
        if regel[:1].strip() and not regel.startswith("#"):
            einde = nummer
            break
        naam = _NAAM.match(regel)
        if naam and naam[1] == (inspringing or naam[1]):
            inspringing = naam[1]
            namen.append((naam[3], nummer))
    return {naam: range(eerste, tot) for (naam, eerste), (_, tot) in pairwise([*namen, ("", einde)])}


def turn_at(tekst: str, regels: Iterable[int]) -> str:
    """Give the turn that has the first of these lines that is in any turn; "" when none is."""
    van = {regel: naam for naam, plek in turn_lines(tekst).items() for regel in plek}
    return next((van[regel] for regel in regels if regel in van), "")


def changed_turn(oud: str, nieuw: str) -> str:
    """Give the first turn of *nieuw* that is new or reads differently in *oud*; "" when none does."""
    eerder = _texts(oud)
    return next((naam for naam, tekst in _texts(nieuw).items() if eerder.get(naam) != tekst), "")


def _texts(tekst: str) -> dict[str, str]:
    regels = tekst.split("\n")
    return {naam: "\n".join(regels[plek.start - 1 : plek.stop - 1]).rstrip() for naam, plek in turn_lines(tekst).items()}
