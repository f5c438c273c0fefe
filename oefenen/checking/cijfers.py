"""Exact figures over an exploration: chances, numbers of conversations, ranges of scores, routes."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.sommen import NIETS, Deling, Tafel, Telling, best_tables, count_points, degrees, divide, mean_sums, starts
from oefenen.checking.verkenning import Laag, Verkenning
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
    slot = _outermost(verkenning, vaardigheden, 1 if hoogste else -1, eindes)
    return None if slot is None else value(slot.som, slot.kansen)


def mean_score(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> float | None:
    """Give the mean score (0..100) of these skills together that a random player gets, over conversations with enough chances."""
    return mean_of(divide(verkenning), count_points(verkenning, vaardigheden))


def mean_of(delingen: list[Deling], telling: Telling) -> float | None:
    """Give the mean score like mean_score, for points and shares that were counted before."""
    genoeg = {kansen: totaal for kansen, totaal in mean_sums(delingen, telling).items() if kansen >= MINSTE_KANSEN}
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
    teken = 1 if hoogste else -1
    slot = _outermost(verkenning, vaardigheden, teken, eindes)
    if slot is None:
        return []
    punten, kansen = count_points(verkenning, vaardigheden)
    telling = Telling(punten * np.int16(teken), kansen)
    stappen = list(best_tables(verkenning, telling))[: slot.diepte]
    som, over, pijl = teken * slot.som, slot.kansen, (slot.van, slot.keuze)
    route = [verkenning.keuzes[slot.keuze].pad]
    for laag, tafel, _ in reversed(stappen):
        som, over = som - int(telling.punten[pijl[1]]), over - int(kansen[pijl[1]])
        pijl = next(p for p in _edges_to(laag, pijl[0]) if _leads(tafel, telling, p, (som, over)))
        route.append(verkenning.keuzes[pijl[1]].pad)
    return route[::-1]


def _edges_to(laag: Laag, staat: int) -> Iterator[tuple[int, int]]:
    """Give (state, choice) of every edge to a state of the next layer."""
    begin, eind = np.searchsorted(laag.naar, (staat, staat + 1))
    return zip(laag.van[begin:eind].tolist(), laag.keuze[begin:eind].tolist(), strict=True)


def _leads(tafel: Tafel, telling: Telling, pijl: tuple[int, int], doel: tuple[int, int]) -> bool:
    """Say whether the best way to an edge gives exactly this sum with this number of chances."""
    van, keuze = pijl
    rij = doel[1] - int(telling.kansen[keuze]) - tafel.eerste
    return 0 <= rij < len(tafel.waarden) and int(tafel.waarden[rij, van]) == doel[0] - int(telling.punten[keuze])


class _Slot(NamedTuple):
    """The last edge of a conversation with an outermost score."""

    som: int
    kansen: int
    diepte: int
    van: int
    keuze: int


def _outermost(verkenning: Verkenning, vaardigheden: tuple[str, ...], teken: int, eindes: Container[str] | None) -> _Slot | None:
    """Find the ending with the highest mean (*teken* 1) or the lowest (-1), a shortest one."""
    punten, kansen = count_points(verkenning, vaardigheden)
    mag = np.array([eindes is None or einde in eindes for einde in verkenning.eindes], dtype=np.bool_)
    beste: _Slot | None = None
    for diepte, (laag, _, slot) in enumerate(best_tables(verkenning, Telling(punten * np.int16(teken), kansen))):
        sloten = np.flatnonzero(mag[laag.slot_einde])
        if not sloten.size:
            continue
        waarden = slot.waarden[:, sloten]
        plekken = sloten[waarden.argmax(axis=1)]
        for aantal, (som, plek) in enumerate(zip(waarden.max(axis=1).tolist(), plekken.tolist(), strict=True), slot.eerste):
            beter = beste is None or som * beste.kansen > teken * beste.som * aantal
            if aantal >= MINSTE_KANSEN and som > NIETS // 2 and beter:
                beste = _Slot(teken * som, aantal, diepte, int(laag.slot_van[plek]), int(laag.slot_keuze[plek]))
    return beste


def least_chances(verkenning: Verkenning, vaardigheid: str) -> tuple[int, list[str]]:
    """Give the fewest chances for a skill in any conversation that the parent does not break off, and such a conversation.

    (0, []) when the parent breaks off every conversation.
    """
    kansen = count_points(verkenning, (vaardigheid,)).kansen
    per_laag = [np.zeros(1, dtype=np.int64)]
    beste: _Slot | None = None
    for diepte, laag in enumerate(verkenning.lagen):
        heel = np.flatnonzero(~laag.slot_weg)
        if heel.size:
            sommen = per_laag[-1][laag.slot_van[heel]] + kansen[laag.slot_keuze[heel]]
            plek = int(heel[sommen.argmin()])
            if beste is None or int(sommen.min()) < beste.kansen:
                beste = _Slot(0, int(sommen.min()), diepte, int(laag.slot_van[plek]), int(laag.slot_keuze[plek]))
        if laag.van.size:
            begin, doelen = starts(laag)
            verder = np.zeros(verkenning.lagen[diepte + 1].aantal, dtype=np.int64)
            verder[doelen] = np.minimum.reduceat(per_laag[-1][laag.van] + kansen[laag.keuze], begin)
            per_laag.append(verder)
    if beste is None:
        return 0, []
    pijl = (beste.van, beste.keuze)
    route = [verkenning.keuzes[beste.keuze].pad]
    for laag, minst in zip(reversed(verkenning.lagen[: beste.diepte]), reversed(per_laag[: beste.diepte]), strict=True):
        pijl = min(_edges_to(laag, pijl[0]), key=lambda p, m=minst: int(m[p[0]] + kansen[p[1]]))  # type: ignore[misc]
        route.append(verkenning.keuzes[pijl[1]].pad)
    return beste.kansen, route[::-1]


def shortest_route(verkenning: Verkenning, diepte: int, staat: int) -> list[str]:
    """Give a shortest list of choices (`beurt.keuze`) that leads to a state of layer *diepte*."""
    route = []
    for laag in reversed(verkenning.lagen[:diepte]):
        pijl = int(np.searchsorted(laag.naar, staat))
        route.append(verkenning.keuzes[int(laag.keuze[pijl])].pad)
        staat = int(laag.van[pijl])
    return route[::-1]
