"""The routes that the scenarios themselves carry as tests, and the numbers that a player types for them."""

from pathlib import Path

from spelen import load

from oefenen.engine.gesprek import Gesprek
from oefenen.reading.bestanden import Reader, check_playable


def routes(pad: Path) -> list[tuple[str, ...]]:
    """Give the choices of every proef of a scenario."""
    return [proef.kies for proef in check_playable(Reader().read(pad))[0].proeven]


def numbers(pad: Path, keuzes: tuple[str, ...], seed: int) -> list[str]:
    """Give the numbers under which *keuzes* are shown with *seed*."""
    gesprek = Gesprek(load(pad), seed=seed)
    nummers = []
    for keuze in keuzes:
        nummers.append(str([geschud.id for geschud in gesprek.geschud()].index(keuze.rpartition(".")[2]) + 1))
        gesprek.kies(keuze)
    return nummers
