"""Turns in which there is sometimes only one thing to choose, and how likely that is."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.exploring.wolk import Wolk
from oefenen.checking.figures.gewicht import Floats, Ints


@dataclass(slots=True)
class Enkel:
    """How likely a random player is in a turn with one choice, and with more; and the first state with one: layer and number."""

    eerste: tuple[int, int]
    een: float = 0.0
    meer: float = 0.0


def count_single(verkenning: Verkenning, aantallen: list[Ints], delen: list[Floats]) -> dict[str, Enkel]:
    """Look at the turns that sometimes have one choice; not at hubs, where the last choice is meant to be the last.

    *aantallen* and *delen* say how many choices each state offers, and how likely a random player takes one of them.
    """
    uit: dict[str, Enkel] = {}
    for diepte, (laag, aantal) in enumerate(zip(verkenning.lagen, aantallen, strict=True)):
        for wolk, deel in _clouds(laag):
            een = aantal[deel] == 1
            if wolk.beurt not in uit and not verkenning.spel.beurten[wolk.beurt].hub and een.any():
                uit[wolk.beurt] = Enkel((diepte, deel.start + int(een.argmax())))
    for laag, aantal, keus in zip(verkenning.lagen, aantallen, delen, strict=True) if uit else ():
        for wolk, deel in _clouds(laag):
            if wolk.beurt in uit:
                een, p = aantal[deel] == 1, keus[deel] * aantal[deel]
                uit[wolk.beurt].een += float(p[een].sum())
                uit[wolk.beurt].meer += float(p[np.logical_not(een)].sum())
    return uit


def _clouds(laag: Laag) -> Iterator[tuple[Wolk, slice]]:
    """Give the clouds of a layer with the numbers of their states."""
    begin = 0
    for wolk in laag.wolken:
        yield wolk, slice(begin, begin + wolk.aantal)
        begin += wolk.aantal
