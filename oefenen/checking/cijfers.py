"""Exact figures over an exploration: chances, numbers of conversations, ranges of scores, routes."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.verkenning import Laag, Verkenning
from oefenen.engine.scoring import MINSTE_KANSEN, value

Floats = NDArray[np.float64]
_NIETS = np.int16(-20_000)
"""Lower than any sum of scores."""


@dataclass(frozen=True, slots=True)
class Kansen:
    """What a player who chooses at random meets: expected times, which is a chance for what happens at most once."""

    eindes: Mapping[str, float]
    keuzes: Mapping[str, float]
    """By `beurt.keuze`."""
    beurten: Mapping[str, float]
    lengte: float
    """The mean number of choices."""


def degrees(laag: Laag) -> NDArray[np.int64]:
    """Count for each state of a layer the choices that it offers."""
    uit = np.bincount(laag.van, minlength=laag.aantal)
    return uit + np.bincount(laag.slot_van, minlength=laag.aantal)


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
            beurten[wolk.plek.beurt] += float(p[eerste : eerste + wolk.aantal].sum())
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
            begin, doelen = _starts(laag)
            nieuw[doelen] = np.add.reduceat(wegen[laag.van], begin)
            wegen = nieuw
    return totaal


def _starts(laag: Laag) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Give where the edges to each next state begin, and which state that is."""
    begin = np.flatnonzero(np.concatenate(([True], laag.naar[1:] != laag.naar[:-1])))
    return begin, laag.naar[begin]


def score_range(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> tuple[float, float] | None:
    """Give the lowest and highest score (0..100) of these skills together in any conversation with enough chances."""
    punten = np.array([sum(plan.telt.get(v, 0) for v in vaardigheden) for plan in verkenning.keuzes], dtype=np.int16)
    kansen = np.array([sum(v in plan.telt for v in vaardigheden) for plan in verkenning.keuzes], dtype=np.int64)
    laagst: float | None = None
    hoogst: float | None = None
    for teken in (1, -1):
        for kans, som in _best_sums(verkenning, punten * np.int16(teken), kansen).items():
            if kans >= MINSTE_KANSEN:
                waarde = value(teken * som, kans)
                if teken > 0:
                    hoogst = waarde if hoogst is None else max(hoogst, waarde)
                else:
                    laagst = waarde if laagst is None else min(laagst, waarde)
    return None if laagst is None or hoogst is None else (laagst, hoogst)


def _best_sums(verkenning: Verkenning, punten: NDArray[np.int16], kansen: NDArray[np.int64]) -> dict[int, int]:
    """Give per number of chances the highest sum with which a conversation can end."""
    best = np.zeros((1, 1), dtype=np.int16)
    uit: dict[int, int] = {}
    for diepte, laag in enumerate(verkenning.lagen):
        _collect(uit, _shift(best[laag.slot_van], punten[laag.slot_keuze], kansen[laag.slot_keuze]))
        if not laag.van.size:
            break
        verder = _shift(best[laag.van], punten[laag.keuze], kansen[laag.keuze])
        begin, doelen = _starts(laag)
        best = np.full((verkenning.lagen[diepte + 1].aantal, verder.shape[1]), _NIETS, dtype=np.int16)
        best[doelen] = np.maximum.reduceat(verder, begin, axis=0)
        gebruikt = np.flatnonzero((best > _NIETS // 2).any(axis=0))
        best = best[:, : int(gebruikt[-1]) + 1]
    return uit


def _shift(best: NDArray[np.int16], punten: NDArray[np.int16], kansen: NDArray[np.int64]) -> NDArray[np.int16]:
    """Move each row right by its chances and add its points."""
    ruimte = int(kansen.max(initial=0))
    nieuw = np.full((best.shape[0], best.shape[1] + ruimte), _NIETS, dtype=np.int16)
    for stap in np.unique(kansen):
        rijen = kansen == stap
        nieuw[rijen, int(stap) : int(stap) + best.shape[1]] = best[rijen]
    return nieuw + punten[:, None] if best.size else nieuw


def _collect(uit: dict[int, int], sommen: NDArray[np.int16]) -> None:
    if not sommen.size:
        return
    for kans, som in enumerate(sommen.max(axis=0).tolist()):
        if som > _NIETS // 2:
            uit[kans] = max(uit.get(kans, som), som)


def shortest_route(verkenning: Verkenning, diepte: int, staat: int) -> list[str]:
    """Give a shortest list of choices (`beurt.keuze`) that leads to a state of layer *diepte*."""
    route = []
    for laag in reversed(verkenning.lagen[:diepte]):
        pijl = int(np.searchsorted(laag.naar, staat))
        route.append(verkenning.keuzes[int(laag.keuze[pijl])].pad)
        staat = int(laag.van[pijl])
    return route[::-1]
