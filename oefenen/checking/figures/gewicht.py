"""How likely a random player is to be in a state, layer by layer."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.figures.sommen import degrees

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Weging(NamedTuple):
    """A random player, layer by layer: the chance of being in each state, and of taking one given choice there."""

    p: list[Floats]
    deel: list[Floats]


def weigh(verkenning: Verkenning, aantallen: list[Ints], *, zonder: frozenset[str] = frozenset()) -> Weging:
    """Follow a random player, who has so many choices in each state.

    With *zonder* only conversations count that do not come in one of those turns.
    """
    p: Floats = np.ones(1)
    uit = Weging([], [])
    for diepte, (laag, aantal) in enumerate(zip(verkenning.lagen, aantallen, strict=True)):
        if zonder:
            p[_in_turns(laag, zonder)] = 0.0
        deel = p / np.maximum(1, aantal)
        uit.p.append(p)
        uit.deel.append(deel)
        volgende = verkenning.lagen[diepte + 1].aantal if diepte + 1 < len(verkenning.lagen) else 0
        p = np.bincount(laag.naar, weights=deel[laag.van], minlength=volgende).astype(np.float64)
    return uit


def shares(verkenning: Verkenning, *, zonder: frozenset[str] = frozenset()) -> list[Floats]:
    """Give per layer for each state the chance of being there divided by the number of choices there.

    With *zonder* only conversations count that do not come in one of those turns.
    """
    return weigh(verkenning, count_choices(verkenning), zonder=zonder).deel


def count_choices(verkenning: Verkenning) -> list[Ints]:
    """Count per layer for each state the choices on offer, those included after which nothing can be chosen."""
    uit = [degrees(laag) for laag in verkenning.lagen]
    for (soort, _), voorvallen in verkenning.merken.items():
        for voorval in voorvallen if soort == "vast" else ():
            uit[voorval.diepte] += np.bincount(voorval.staten, minlength=verkenning.lagen[voorval.diepte].aantal)
    return uit


def _in_turns(laag: Laag, beurten: frozenset[str]) -> NDArray[np.bool_]:
    """Say which states of a layer are in one of these turns."""
    return np.concatenate([np.full(wolk.aantal, wolk.beurt in beurten) for wolk in laag.wolken])
