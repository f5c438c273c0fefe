"""The texts of a scenario where they stand: what a choice says, without quotations, and its length."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oefenen.checking.plaatsen import Stap
from oefenen.checking.zaak import Zaak
from oefenen.model.scenario import Beurt, Keuze, Variant
from oefenen.reading.nodes import Block

_AANHALING = re.compile(r"‘[^’]*’(?!\w)|“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")


_TEKENS = re.compile("[‘“\"']")
"""What a quotation begins with."""


class Zin(NamedTuple):
    """One variant of what a choice says: its turn, its choice, and the place of both it and the choice in their lists."""

    beurt: Beurt
    keuze: Keuze
    variant: Variant
    plaats: int
    nummer: int

    def pad(self, zaak: Zaak) -> tuple[Stap, ...]:
        """Say where it stands."""
        pad = ("beurten", self.beurt.id, "keuzes", self.plaats, "zegt", self.nummer)
        return (*pad, "zegt") if isinstance(zaak.node(*pad), Block) else pad


def choice_lines(zaak: Zaak) -> Iterator[Zin]:
    """Give every variant of every choice that is said aloud."""
    for beurt in zaak.scenario.beurten.values():
        for plaats, keuze in enumerate(beurt.keuzes):
            for nummer, variant in enumerate(keuze.zegt):
                if variant.zegt:
                    yield Zin(beurt, keuze, variant, plaats, nummer)


def without_quotes(tekst: str) -> str:
    """Blank what is quoted, so that places stay the same."""
    return _AANHALING.sub(lambda stuk: " " * len(stuk.group()), tekst) if _TEKENS.search(tekst) else tekst


def length(zaak: Zaak, keuze: Keuze) -> int:
    """Count the words of a choice as it is mostly said; 0 for silence and acts."""
    return 0 if "stilte" in keuze.zet else zaak.count_words(keuze.zegt[-1].zegt)
