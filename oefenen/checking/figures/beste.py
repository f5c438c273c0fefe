"""The conversations with the highest score: which choices are on one of them."""

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.figures.sommen import Index, Tafel, Telling, along
from oefenen.checking.figures.toppen import Toppen
from oefenen.engine.scoring import MINSTE_KANSEN

Mask = NDArray[np.bool_]


def choices_on_best(toppen: Toppen, vaardigheden: tuple[str, ...]) -> set[str]:
    """List the choices (`beurt.keuze`) of all conversations with the highest score on these skills together."""
    beste = toppen.find(vaardigheden)
    if beste is None:
        return set()
    # Weighed so, the sum of every best conversation is 0 and that of every other one is less.
    gewogen = Telling(beste.gewicht, toppen.count(vaardigheden).kansen)
    keuzes = toppen.verkenning.keuzes
    gebruikt = np.zeros(len(keuzes), dtype=np.bool_)
    daarna: tuple[Tafel, Mask] | None = None
    for (laag, _), tafel in zip(reversed(toppen.treden[: len(beste.tafels)]), reversed(beste.tafels), strict=True):
        op_weg = np.zeros(tafel.waarden.shape, dtype=np.bool_)
        if laag.slot_van.size:
            raak = np.flatnonzero(along(tafel, gewogen, laag.slot_van, laag.slot_keuze).waarden[-1] == 0)
            einde = Tafel(MINSTE_KANSEN, np.zeros((1, 1), dtype=np.int64)), np.ones((1, 1), dtype=np.bool_)
            nul = np.zeros(raak.size, dtype=np.int32)
            _mark(tafel, gewogen, (laag.slot_van[raak], laag.slot_keuze[raak], nul), einde, (op_weg, gebruikt))
        if daarna is not None:
            gemerkt: Mask = np.logical_or.reduce(daarna[1], axis=0)
            pijlen = np.flatnonzero(gemerkt[laag.naar])
            _mark(tafel, gewogen, (laag.van[pijlen], laag.keuze[pijlen], laag.naar[pijlen]), daarna, (op_weg, gebruikt))
        daarna = (tafel, op_weg)
    return {plan.pad for plan, ja in zip(keuzes, gebruikt.tolist(), strict=True) if ja}


def _mark(
    tafel: Tafel, telling: Telling, pijlen: tuple[Index, Index, Index], daarna: tuple[Tafel, Mask], merk: tuple[Mask, Mask]
) -> None:
    """Mark the edges that lead, with the highest sum, to what is marked in *daarna*, and the states that they leave."""
    van, keuze, naar = pijlen
    (eerste, sommen), gemerkt = daarna
    op_weg, gebruikt = merk
    kansen = np.arange(tafel.eerste, MINSTE_KANSEN + 1)[:, None] + telling.kansen[keuze]
    rijen = np.minimum(kansen, MINSTE_KANSEN) - eerste
    waar = np.maximum(rijen, 0), naar
    na = tafel.waarden[:, van] + telling.punten[keuze]
    rij, plek = np.nonzero((rijen >= 0) & gemerkt[waar] & (sommen[waar] == na))
    op_weg[rij, van[plek]] = True
    gebruikt[keuze[plek]] = True
