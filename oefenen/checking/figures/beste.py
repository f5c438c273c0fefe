"""The conversations with the highest score: which choices are on one of them."""

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.verkenning import Laag, Verkenning
from oefenen.checking.figures.sommen import Tafel, Telling, along, count_points, enough, find_best, tables
from oefenen.engine.scoring import MINSTE_KANSEN

Mask = NDArray[np.bool_]


def choices_on_best(verkenning: Verkenning, vaardigheden: tuple[str, ...]) -> set[str]:
    """List the choices (`beurt.keuze`) of all conversations with the highest score on these skills together."""
    telling = count_points(verkenning, vaardigheden)
    beste = find_best(verkenning, telling)
    if beste is None:
        return set()
    # Weighed so, the sum of every best conversation is 0 and that of every other one is less.
    gewogen = Telling(beste.gewicht, telling.kansen)
    gebruikt = np.zeros(len(verkenning.keuzes), dtype=np.bool_)
    daarna: tuple[Tafel, Mask] | None = None
    for laag, tafel in reversed(list(tables(verkenning, gewogen))):
        op_weg = np.zeros(tafel.waarden.shape, dtype=np.bool_)
        genoeg = enough(along(tafel, gewogen, laag.slot_van, laag.slot_keuze))
        if genoeg is not None:
            raak = np.flatnonzero(genoeg == 0)
            _mark(tafel, gewogen, (laag.slot_van[raak], laag.slot_keuze[raak]), (MINSTE_KANSEN, 0), (op_weg, gebruikt))
        if daarna is not None:
            _mark_edges(laag, tafel, daarna, gewogen, (op_weg, gebruikt))
        daarna = (tafel, op_weg)
    return {plan.pad for plan, ja in zip(verkenning.keuzes, gebruikt.tolist(), strict=True) if ja}


def _mark_edges(laag: Laag, tafel: Tafel, daarna: tuple[Tafel, Mask], telling: Telling, merk: tuple[Mask, Mask]) -> None:
    """Mark what leads, with the highest sum, to a marked state of the next layer."""
    verder, gemerkt = daarna
    for kansen, (hier, sommen) in enumerate(zip(gemerkt, verder.waarden, strict=True), verder.eerste):
        pijlen = np.flatnonzero(hier[laag.naar])
        _mark(tafel, telling, (laag.van[pijlen], laag.keuze[pijlen]), (kansen, sommen[laag.naar[pijlen]]), merk)


def _mark(
    tafel: Tafel,
    telling: Telling,
    pijlen: tuple[NDArray[np.int32], NDArray[np.int32]],
    na: tuple[int, NDArray[np.int64] | int],
    merk: tuple[Mask, Mask],
) -> None:
    """Mark the edges after which there are *na* chances and points, and the states that they leave."""
    van, keuze = pijlen
    op_weg, gebruikt = merk
    for kansen, (sommen, rij) in enumerate(zip(tafel.waarden, op_weg, strict=True), tafel.eerste):
        klopt = np.minimum(MINSTE_KANSEN, kansen + telling.kansen[keuze]) == na[0]
        raak = klopt & (sommen[van] + telling.punten[keuze] == na[1])
        rij[van[raak]] = True
        gebruikt[keuze[raak]] = True
