"""The routes that the scenarios themselves carry as tests, and the numbers that a player types for them."""

from pathlib import Path

from spelen import load

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.reading.bestanden import Reader, check_playable


def routes(pad: Path) -> list[tuple[str, ...]]:
    """Give the choices of every proef of a scenario with its own parent."""
    scenario, mens, _ = check_playable(Reader().read(pad))
    return [proef.kies for proef in scenario.proeven if proef.persona in ("", mens.id)]


def preparation(pad: Path) -> tuple[str, ...]:
    """Give the choices of the first proef that are made before there is a parent."""
    return tuple(stap.keuze.id for stap in replay(load(pad), routes(pad)[0]).stappen if stap.vooraf)


def at_the_door(pad: Path, *, klok: bool | None = None) -> Gesprek:
    """Give a conversation in which the preparation is done and nothing is said yet."""
    return replay(load(pad, klok=klok), preparation(pad))


def numbers(pad: Path, keuzes: tuple[str, ...], seed: int) -> list[str]:
    """Give the numbers under which *keuzes* are shown with *seed*."""
    gesprek = Gesprek(load(pad), seed=seed)
    nummers = []
    for keuze in keuzes:
        nummers.append(str([geschud.id for geschud in gesprek.geschud()].index(keuze.rpartition(".")[2]) + 1))
        gesprek.kies(keuze)
    return nummers
