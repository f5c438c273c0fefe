"""An exploration with all states that have the same future taken together: small enough to ask it many things.

Two states of a layer with the same choices in the same words, leading to the same endings and to states that are alike
themselves, cannot be told apart by any play. What is asked about routes, scores, chances and endings has the same answer here;
what is asked about standen or facts has not, for a kern has no clouds.
"""

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import KeuzePlan

Ids = NDArray[np.int64]
_HOOGSTE = 1 << 62
"""Numbers up to here can be put in one number with others."""


def shrink(verkenning: Verkenning) -> Verkenning:
    """Take the states with the same future together."""
    uit = Verkenning(verkenning.kader, verkenning.keuzes, verkenning.eindes, volledig=verkenning.volledig)
    vorm = _Vorm(verkenning)
    klassen: Ids = np.zeros(0, dtype=np.int64)
    for laag in reversed(verkenning.lagen):
        woorden = _words(vorm, laag)
        ids = _classes(vorm, laag, klassen, woorden)
        uit.lagen.append(_take(laag, ids, klassen, woorden))
        klassen = ids
    uit.lagen.reverse()
    return uit


class _Vorm:
    """What is known of turns and choices beforehand: the place of each choice in its turn, which have more than one variant."""

    def __init__(self, verkenning: Verkenning) -> None:
        self.kader, self.vast = verkenning.kader, bool(verkenning.vast)
        beurten = verkenning.spel.beurten
        self.nummers = {naam: nummer for nummer, naam in enumerate(beurten)}
        self.plaats = np.array([plaats for beurt in beurten.values() for plaats in range(len(beurt.keuzes))], dtype=np.int64)
        self.breedte = 1 + int(self.plaats.max(initial=0))
        self.met_varianten: dict[str, list[tuple[int, KeuzePlan]]] = {}
        for nummer, plan in enumerate(verkenning.keuzes):
            if len(plan.zegt) > 1:
                self.met_varianten.setdefault(plan.pad.partition(".")[0], []).append((nummer, plan))


def _words(vorm: _Vorm, laag: Laag) -> dict[int, Ids]:
    """Say for each choice with several variants which one each state of the layer hears."""
    uit: dict[int, Ids] = {}
    eerste = 0
    for wolk in laag.wolken:
        for nummer, plan in vorm.met_varianten.get(wolk.beurt, ()):
            rij = uit.setdefault(nummer, np.zeros(laag.aantal, dtype=np.int64))
            rij[eerste : eerste + wolk.aantal] = _variant(vorm.kader, wolk, plan)
        eerste += wolk.aantal
    return uit


def _variant(kader: Kader, wolk: Wolk, plan: KeuzePlan) -> Ids:
    welke = np.full(wolk.aantal, len(plan.zegt) - 1, dtype=np.int64)
    for nummer, regel in reversed(list(enumerate(plan.zegt[:-1]))):
        welke[kader.test(wolk, regel.variant.als)] = nummer
    return welke


def _classes(vorm: _Vorm, laag: Laag, klassen: Ids, woorden: dict[int, Ids]) -> Ids:
    """Give every state a number, the same for states with the same future."""
    slot = 1 + 2 * laag.slot_einde + laag.slot_weg
    tabel = np.zeros((vorm.breedte, laag.aantal), dtype=np.int32)
    plat = tabel.reshape(-1)
    plat[vorm.plaats[laag.keuze] * laag.aantal + laag.van] = klassen[laag.naar] + (1 + int(slot.max(initial=0)))
    plat[vorm.plaats[laag.slot_keuze] * laag.aantal + laag.slot_van] = slot
    rijen = np.concatenate((tabel, [_turns(vorm, laag, tabel)], *([rij] for rij in woorden.values())))
    ids, aantal = np.zeros(laag.aantal, dtype=np.int64), 1
    for rij, laagst, hoogst in zip(rijen, rijen.min(axis=1).tolist(), rijen.max(axis=1).tolist(), strict=True):
        if laagst == hoogst:
            continue
        if aantal * (hoogst + 1) > _HOOGSTE:
            ids, aantal = _rank(ids, aantal)
        ids *= hoogst + 1
        ids += rij
        aantal *= hoogst + 1
    return _rank(ids, aantal)[0]


def _turns(vorm: _Vorm, laag: Laag, tabel: NDArray[np.int32]) -> Ids:
    """Give the number of the turn of each state; where nothing can be chosen it does not matter."""
    beurten = np.repeat([vorm.nummers[wolk.beurt] for wolk in laag.wolken], [wolk.aantal for wolk in laag.wolken])
    return np.where(np.logical_or.reduce(tabel, axis=0), beurten, 0) if vorm.vast else beurten


def _rank(code: Ids, grens: int) -> tuple[Ids, int]:
    """Give each number (below *grens*) its place among the different ones, and how many of those there are."""
    bits = code.size.bit_length()
    if grens.bit_length() + bits < _HOOGSTE.bit_length():
        # Sorting one number for code and place is twice as fast as asking for the order.
        orde = np.sort(code << bits | np.arange(code.size))
        code = orde >> bits
        orde &= (1 << bits) - 1
    else:
        orde = np.argsort(code, kind="stable")
        code = code[orde]
    rang = np.zeros(code.size, dtype=np.int64)
    np.cumsum(code[1:] != code[:-1], out=rang[1:])
    uit = np.empty(code.size, dtype=np.int64)
    uit[orde] = rang
    return uit, int(rang[-1]) + 1


def _take(laag: Laag, ids: Ids, klassen: Ids, woorden: dict[int, Ids]) -> Laag:
    """Keep the edges of one state of each class."""
    eersten = np.empty(int(ids.max()) + 1, dtype=np.int64)
    eersten[ids[::-1]] = np.arange(laag.aantal - 1, -1, -1)
    houd = np.zeros(laag.aantal, dtype=np.bool_)
    houd[eersten] = True
    pijlen, sloten = np.flatnonzero(houd[laag.van]), np.flatnonzero(houd[laag.slot_van])
    naar = klassen[laag.naar[pijlen]] if pijlen.size else laag.naar
    orde = np.argsort(naar, kind="stable")
    pijlen = pijlen[orde] if pijlen.size else pijlen
    nieuw = Laag(
        [], int(eersten.size),
        ids[laag.van[pijlen]].astype(np.int32), laag.keuze[pijlen], naar[orde].astype(np.int32),
        ids[laag.slot_van[sloten]].astype(np.int32), laag.slot_keuze[sloten], laag.slot_einde[sloten], laag.slot_weg[sloten],
    )  # fmt: skip
    nieuw.zegt = _said(laag.van[pijlen], nieuw.keuze, woorden)
    nieuw.slot_zegt = _said(laag.slot_van[sloten], nieuw.slot_keuze, woorden)
    return nieuw


def _said(van: NDArray[np.int32], keuze: NDArray[np.int32], woorden: dict[int, Ids]) -> NDArray[np.int32]:
    """Say which variant of its words each edge stands for."""
    uit = np.zeros(van.size, dtype=np.int32)
    for nummer, rij in woorden.items():
        waar = keuze == nummer
        uit[waar] = rij[van[waar]]
    return uit
