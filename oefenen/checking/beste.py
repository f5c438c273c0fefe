"""The conversations with the highest score: which choices are on one of them."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.sommen import NIETS, Tafel, Telling, best_tables, count_points
from oefenen.checking.verkenning import Laag, Verkenning
from oefenen.engine.scoring import MINSTE_KANSEN

Mask = NDArray[np.bool_]


def choices_on_best(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> set[str]:
    """List the choices (`beurt.keuze`) of all conversations with the highest score on these skills together."""
    telling = count_points(verkenning, vaardigheden)
    stappen = list(best_tables(verkenning, telling))
    beste = _highest(slot for _, _, slot in stappen)
    if beste is None:
        return set()
    gebruikt = np.zeros(len(verkenning.keuzes), dtype=np.bool_)
    daarna: tuple[Tafel, Mask] | None = None
    for laag, tafel, slot in reversed(stappen):
        op_weg = np.zeros(tafel.waarden.shape, dtype=np.bool_)
        _mark_endings(laag, tafel, slot, telling, beste, (op_weg, gebruikt))
        if daarna is not None:
            _mark_edges(laag, tafel, daarna, telling, (op_weg, gebruikt))
        daarna = (tafel, op_weg)
    return {plan.pad for plan, ja in zip(verkenning.keuzes, gebruikt.tolist(), strict=True) if ja}


def _highest(sloten: Iterator[Tafel]) -> tuple[int, int] | None:
    """Find the highest mean with which a conversation can end, as a sum and its chances."""
    beste: tuple[int, int] | None = None
    for slot in sloten:
        if not slot.waarden.size:
            continue
        for kansen, som in enumerate(slot.waarden.max(axis=1).tolist(), slot.eerste):
            if kansen >= MINSTE_KANSEN and som > NIETS // 2 and (beste is None or som * beste[1] > beste[0] * kansen):
                beste = (som, kansen)
    return beste


def _mark_endings(
    laag: Laag, tafel: Tafel, slot: Tafel, telling: Telling, beste: tuple[int, int], merk: tuple[Mask, Mask]
) -> None:
    """Mark the states from which the last choice of a best conversation is made, and that choice."""
    op_weg, gebruikt = merk
    for rij, kansen in zip(slot.waarden.astype(np.int64), range(slot.eerste, slot.eerste + len(slot.waarden)), strict=True):
        if kansen >= MINSTE_KANSEN:
            raak = np.flatnonzero(rij * beste[1] == beste[0] * kansen)
            keuze = laag.slot_keuze[raak]
            op_weg[kansen - telling.kansen[keuze] - tafel.eerste, laag.slot_van[raak]] = True
            gebruikt[keuze] = True


def _mark_edges(laag: Laag, tafel: Tafel, daarna: tuple[Tafel, Mask], telling: Telling, merk: tuple[Mask, Mask]) -> None:
    """Mark the states and choices that lead, with the highest sum, to a marked state of the next layer."""
    op_weg, gebruikt = merk
    verder, gemerkt = daarna
    for rij, hier in enumerate(gemerkt):
        pijlen = np.flatnonzero(hier[laag.naar])
        keuze, van = laag.keuze[pijlen], laag.van[pijlen]
        terug = rij + verder.eerste - telling.kansen[keuze] - tafel.eerste
        binnen = np.flatnonzero((terug >= 0) & (terug < len(tafel.waarden)))
        pijlen, keuze, van, terug = pijlen[binnen], keuze[binnen], van[binnen], terug[binnen]
        raak = tafel.waarden[terug, van] + telling.punten[keuze] == verder.waarden[rij, laag.naar[pijlen]]
        op_weg[terug[raak], van[raak]] = True
        gebruikt[keuze[raak]] = True
