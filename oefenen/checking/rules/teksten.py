"""The texts of a scenario where they stand: what a choice says, without quotations, and its length."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from oefenen.checking.plaatsen import Stap
from oefenen.checking.zaak import Zaak
from oefenen.engine.tijd import count_words
from oefenen.model.scenario import Beurt, Keuze, Variant
from oefenen.reading.nodes import Block

_AANHALING = re.compile(r"‘[^’]*’(?!\w)|“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")


class Zin(NamedTuple):
    """One variant of what a choice says, and where it stands."""

    beurt: Beurt
    keuze: Keuze
    variant: Variant
    pad: tuple[Stap, ...]


def choice_lines(zaak: Zaak) -> Iterator[Zin]:
    """Give every variant of every choice that is said aloud."""
    for beurt in zaak.scenario.beurten.values():
        for plaats, keuze in enumerate(beurt.keuzes):
            for nummer, variant in enumerate(keuze.zegt):
                if variant.zegt:
                    pad = ("beurten", beurt.id, "keuzes", plaats, "zegt", nummer)
                    yield Zin(beurt, keuze, variant, (*pad, "zegt") if isinstance(zaak.node(*pad), Block) else pad)


def without_quotes(tekst: str) -> str:
    """Blank what is quoted, so that places stay the same."""
    return _AANHALING.sub(lambda stuk: " " * len(stuk.group()), tekst)


def length(keuze: Keuze) -> int:
    """Count the words of a choice as it is mostly said; 0 for silence and acts."""
    return 0 if "stilte" in keuze.zet else count_words(keuze.zegt[-1].zegt)
