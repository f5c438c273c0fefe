"""Exact figures over an exploration: chances, numbers of conversations, ranges of scores, routes."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.verkenning import Verkenning
from oefenen.checking.figures.sommen import Beste, Pijl, Telling, count_points, degrees, edges_to, find_best, mean_sums, starts
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
    """The mean number of choices."""


def chances(verkenning: Verkenning) -> Kansen:
    """Follow a player who takes every choice on offer with the same chance."""
    keuzes = np.zeros(len(verkenning.keuzes))
    eindes = np.zeros(len(verkenning.eindes))
    beurten = dict.fromkeys(verkenning.spel.beurten, 0.0)
    p: Floats = np.ones(1)
    lengte = 0.0
    for diepte, laag in enumerate(verkenning.lagen):
        eerste = 0
        for wolk in laag.wolken:
            beurten[wolk.beurt] += float(p[eerste : eerste + wolk.aantal].sum())
            eerste += wolk.aantal
        lengte += float(p.sum())
        deel = p / np.maximum(1, degrees(laag))
        keuzes += np.bincount(laag.keuze, weights=deel[laag.van], minlength=keuzes.size)
        keuzes += np.bincount(laag.slot_keuze, weights=deel[laag.slot_van], minlength=keuzes.size)
        eindes += np.bincount(laag.slot_einde, weights=deel[laag.slot_van], minlength=eindes.size)
        volgende = verkenning.lagen[diepte + 1].aantal if diepte + 1 < len(verkenning.lagen) else 0
        p = np.bincount(laag.naar, weights=deel[laag.van], minlength=volgende).astype(np.float64)
    return Kansen(
        dict(zip(verkenning.eindes, eindes.tolist(), strict=True)),
        {plan.pad: float(kans) for plan, kans in zip(verkenning.keuzes, keuzes, strict=True)},
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
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, eindes: Container[str] | None = None
) -> tuple[float, float] | None:
    """Give the lowest and highest score (0..100) of these skills together in any conversation with enough chances.

    With *eindes* only conversations that end with one of those.
    """
    laagst = outermost(verkenning, vaardigheden, hoogste=False, eindes=eindes)
    hoogst = outermost(verkenning, vaardigheden, eindes=eindes)
    return None if laagst is None or hoogst is None else (laagst, hoogst)


def outermost(
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, hoogste: bool = True, eindes: Container[str] | None = None
) -> float | None:
    """Give one end of the range: the highest score, or the lowest."""
    beste = find_end(verkenning, vaardigheden, hoogste=hoogste, eindes=eindes)
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
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, hoogste: bool = True, eindes: Container[str] | None = None
) -> list[str]:
    """Give a shortest conversation (`beurt.keuze`) with the highest, or lowest, score; [] when none has enough chances.

    With *eindes* only conversations that end with one of those.
    """
    beste = find_end(verkenning, vaardigheden, hoogste=hoogste, eindes=eindes)
    return [] if beste is None else [verkenning.keuzes[keuze].pad for keuze in beste.route]


def find_end(
    verkenning: Verkenning, vaardigheden: tuple[str, ...], *, hoogste: bool = True, eindes: Container[str] | None = None
) -> Beste | None:
    """Find a conversation at one end of the range, with its sum and chances."""
    punten, kansen = count_points(verkenning, vaardigheden)
    mag = None if eindes is None else np.array([einde in eindes for einde in verkenning.eindes], dtype=np.bool_)
    beste = find_best(verkenning, Telling(punten if hoogste else -punten, kansen), mag)
    return beste if hoogste or beste is None else beste._replace(som=-beste.som)


def least_chances(verkenning: Verkenning, vaardigheid: str) -> tuple[int, list[str]]:
    """Give the fewest chances for a skill in any conversation that the parent does not break off, and such a conversation.

    (0, []) when the parent breaks off every conversation.
    """
    kansen = count_points(verkenning, (vaardigheid,)).kansen
    per_laag = [np.zeros(1, dtype=np.int64)]
    beste: tuple[int, int, Pijl] | None = None
    for diepte, laag in enumerate(verkenning.lagen):
        heel = np.flatnonzero(~laag.slot_weg)
        if heel.size:
            sommen = per_laag[-1][laag.slot_van[heel]] + kansen[laag.slot_keuze[heel]]
            plek = int(heel[sommen.argmin()])
            if beste is None or int(sommen.min()) < beste[0]:
                beste = (int(sommen.min()), diepte, (int(laag.slot_van[plek]), int(laag.slot_keuze[plek])))
        if laag.van.size:
            begin, doelen = starts(laag)
            verder = np.zeros(verkenning.lagen[diepte + 1].aantal, dtype=np.int64)
            verder[doelen] = np.minimum.reduceat(per_laag[-1][laag.van] + kansen[laag.keuze], begin)
            per_laag.append(verder)
    if beste is None:
        return 0, []
    aantal, diepte, pijl = beste
    route = [verkenning.keuzes[pijl[1]].pad]
    for laag, minst in zip(reversed(verkenning.lagen[:diepte]), reversed(per_laag[:diepte]), strict=True):
        pijl = min(edges_to(laag, pijl[0]), key=lambda p, m=minst: int(m[p[0]] + kansen[p[1]]))  # type: ignore[misc]
        route.append(verkenning.keuzes[pijl[1]].pad)
    return aantal, route[::-1]


def shortest_route(verkenning: Verkenning, diepte: int, staat: int) -> list[str]:
    """Give a shortest list of choices (`beurt.keuze`) that leads to a state of layer *diepte*."""
    route = []
    for laag in reversed(verkenning.lagen[:diepte]):
        pijl = int(np.searchsorted(laag.naar, staat))
        route.append(verkenning.keuzes[int(laag.keuze[pijl])].pad)
        staat = int(laag.van[pijl])
    return route[::-1]
