"""Exact figures over an exploration: chances, numbers of conversations, ranges of scores, routes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.gemiddelden import mean_sums
from oefenen.checking.figures.gewicht import Weging, weigh
from oefenen.checking.figures.sommen import Pijl, Sums, add_up, count_points, degrees, edges_to, starts
from oefenen.checking.figures.toppen import Toppen
from oefenen.engine.scoring import MIDDEN, MINSTE_KANSEN, SCHAAL, value

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Kansen:
    """What a player who chooses at random meets: expected times, which is a chance for what happens at most once."""

    eindes: Mapping[str, float]
    keuzes: Mapping[str, float]
    """By `beurt.keuze`."""
    beurten: Mapping[str, float]
    lengte: float
    """The mean number of choices in the conversation itself, what is prepared left out."""


def chances(verkenning: Verkenning, weging: Weging | None = None) -> Kansen:
    """Follow a player who takes every choice on offer with the same chance; *weging* when that was done before."""
    p, delen = weging or weigh(verkenning, [degrees(laag) for laag in verkenning.lagen])
    keuzes = np.zeros(len(verkenning.keuzes))
    eindes = np.zeros(len(verkenning.eindes))
    beurten = dict.fromkeys(verkenning.spel.beurten, 0.0)
    lengte = 0.0
    for hier, deel, laag in zip(p, delen, verkenning.lagen, strict=True):
        eerste = 0
        for wolk in laag.wolken:
            som = float(hier[eerste : eerste + wolk.aantal].sum())
            beurten[wolk.beurt] += som
            lengte += 0.0 if verkenning.spel.beurten[wolk.beurt].beurt.vooraf else som
            eerste += wolk.aantal
        add_up(keuzes, laag.keuze, deel[laag.van])
        add_up(keuzes, laag.slot_keuze, deel[laag.slot_van])
        add_up(eindes, laag.slot_einde, deel[laag.slot_van])
    return Kansen(
        dict(zip(verkenning.eindes, eindes.tolist(), strict=True)),
        dict(zip([plan.pad for plan in verkenning.keuzes], keuzes.tolist(), strict=True)),
        beurten,
        lengte,
    )


def count_conversations(verkenning: Verkenning) -> int:
    """Count the different conversations, as sequences of choices, exactly."""
    wegen: NDArray[np.object_] = np.ones(1, dtype=object)
    totaal = 0
    for diepte, laag in enumerate(verkenning.lagen):
        if laag.slot_van.size:
            totaal += int(wegen[laag.slot_van].sum())
        if laag.van.size:
            nieuw = np.zeros(verkenning.lagen[diepte + 1].aantal, dtype=object)
            begin, doelen = starts(laag)
            nieuw[doelen] = np.add.reduceat(wegen[laag.van], begin)
            wegen = nieuw
    return totaal


def score_range(
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, eindes: Collection[str] | None = None
) -> tuple[float, float] | None:
    """Give the lowest and highest score (0..100) of these skills together in any conversation with enough chances.

    With *eindes* only conversations that end with one of those.
    """
    toppen = Toppen(verkenning)
    laagst, hoogst = (toppen.find(vaardigheden, hoogste=hoogste, eindes=eindes) for hoogste in (False, True))
    return None if laagst is None or hoogst is None else (value(laagst.som, laagst.kansen), value(hoogst.som, hoogst.kansen))


def outermost(
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, hoogste: bool = True, eindes: Collection[str] | None = None
) -> float | None:
    """Give one end of the range: the highest score, or the lowest."""
    beste = Toppen(verkenning).find(vaardigheden, hoogste=hoogste, eindes=eindes)
    return None if beste is None else value(beste.som, beste.kansen)


def mean_score(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> float | None:
    """Give the mean score (0..100) of these skills together that a random player gets, over conversations with enough chances."""
    sommen = mean_sums(verkenning, count_points(verkenning, vaardigheden))
    genoeg = {kansen: totaal for kansen, totaal in sommen.items() if kansen >= MINSTE_KANSEN}
    kans = sum(totaal.real for totaal in genoeg.values())
    if not kans:
        return None
    return MIDDEN + SCHAAL * sum(totaal.imag / kansen for kansen, totaal in genoeg.items()) / kans


def best_route(
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, hoogste: bool = True, eindes: Collection[str] | None = None
) -> list[str]:
    """Give a shortest conversation (`beurt.keuze`) with the highest, or lowest, score; [] when none has enough chances.

    With *eindes* only conversations that end with one of those.
    """
    beste = Toppen(verkenning).find(vaardigheden, hoogste=hoogste, eindes=eindes)
    return [] if beste is None else [verkenning.keuzes[keuze].pad for keuze in beste.route]


def least_chances(verkenning: Verkenning, vaardigheid: str) -> tuple[int, list[str]]:
    """Give the fewest chances for a skill in any conversation that the parent does not break off, and such a conversation.

    (0, []) when the parent breaks off every conversation.
    """
    (minst,) = find_least(Toppen(verkenning), (vaardigheid,))
    return (0, []) if minst is None else (minst.aantal, minst.route())


class Minst(NamedTuple):
    """The fewest chances for a skill."""

    aantal: int
    route: Callable[[], list[str]]
    """Gives a conversation that has no more."""


def find_least(toppen: Toppen, vaardigheden: Sequence[str]) -> list[Minst | None]:
    """Give for each skill the fewest chances; None when the parent breaks off every conversation."""
    if not vaardigheden:
        return []
    kansen = np.array([toppen.count((v,)).kansen for v in vaardigheden])
    per_laag = [np.zeros((len(vaardigheden), 1), dtype=np.int64)]
    beste: list[tuple[int, int, Pijl] | None] = [None] * len(vaardigheden)
    for diepte, (laag, begin) in enumerate(toppen.treden):
        heel = np.flatnonzero(~laag.slot_weg)
        if heel.size:
            van, keuze = laag.slot_van[heel], laag.slot_keuze[heel]
            sommen = per_laag[-1][:, van] + kansen[:, keuze]
            for rij, plek in enumerate(sommen.argmin(axis=1).tolist()):
                aantal, eerder = int(sommen[rij, plek]), beste[rij]
                if eerder is None or aantal < eerder[0]:
                    beste[rij] = (aantal, diepte, (int(van[plek]), int(keuze[plek])))
        if begin.size:
            verder = per_laag[-1].take(laag.van, axis=1) + kansen.take(laag.keuze, axis=1)
            per_laag.append(np.minimum.reduceat(verder, begin, axis=1))
    return [
        None if top is None else Minst(top[0], partial(_least_route, toppen, [hier[rij] for hier in per_laag], kansen[rij], top))
        for rij, top in enumerate(beste)
    ]


def _least_route(toppen: Toppen, per_laag: list[Sums], kansen: Sums, top: tuple[int, int, Pijl]) -> list[str]:
    _, diepte, pijl = top
    keuzes = toppen.verkenning.keuzes
    route = [keuzes[pijl[1]].pad]
    for (laag, _), minst in zip(reversed(toppen.treden[:diepte]), reversed(per_laag[:diepte]), strict=True):
        pijl = min(edges_to(laag, pijl[0]), key=lambda p, m=minst: int(m[p[0]] + kansen[p[1]]))  # type: ignore[misc]
        route.append(keuzes[pijl[1]].pad)
    return route[::-1]


def shortest_route(verkenning: Verkenning, diepte: int, staat: int) -> list[str]:
    """Give a shortest list of choices (`beurt.keuze`) that leads to a state of layer *diepte*."""
    return Wegwijzer(verkenning).route(diepte, staat)


class Wegwijzer:
    """Finds the shortest ways to many states; what they share is looked for once."""

    def __init__(self, verkenning: Verkenning) -> None:
        """Look in *verkenning*."""
        self.verkenning = verkenning
        self._stappen: dict[tuple[int, int], tuple[int, str]] = {}

    def route(self, diepte: int, staat: int) -> list[str]:
        """Give a shortest list of choices (`beurt.keuze`) that leads to a state of layer *diepte*."""
        route = []
        for laag in range(diepte - 1, -1, -1):
            stap = self._stappen.get((laag, staat)) or self._step(laag, staat)
            staat = stap[0]
            route.append(stap[1])
        return route[::-1]

    def _step(self, diepte: int, staat: int) -> tuple[int, str]:
        """Give the state of layer *diepte*, and the choice in it, from which a state of the next layer is reached first."""
        laag = self.verkenning.lagen[diepte]
        pijl = int(laag.naar.searchsorted(staat))
        stap = int(laag.van[pijl]), self.verkenning.keuzes[int(laag.keuze[pijl])].pad
        self._stappen[diepte, staat] = stap
        return stap
