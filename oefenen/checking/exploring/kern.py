"""An exploration with all states that have the same future taken together: small enough to ask it many things.

Two states of a layer with the same choices in the same words, leading to the same endings and to states that are alike
themselves, cannot be told apart by any play. What is asked about routes, scores, chances and endings has the same answer here;
what is asked about standen or facts has not, for a kern has no clouds.
"""

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.verkenning import Laag, Verkenning
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import KeuzePlan

Ids = NDArray[np.int64]


def shrink(verkenning: Verkenning) -> Verkenning:
    """Take the states with the same future together."""
    uit = Verkenning(verkenning.kader, verkenning.keuzes, verkenning.eindes, volledig=verkenning.volledig)
    beurten = {naam: nummer for nummer, naam in enumerate(verkenning.spel.beurten)}
    van_beurt = np.array([beurten[plan.pad.partition(".")[0]] for plan in verkenning.keuzes], dtype=np.int64)
    plaats = np.array([i for beurt in verkenning.spel.beurten.values() for i in range(len(beurt.keuzes))], dtype=np.int64)
    klassen: Ids = np.zeros(0, dtype=np.int64)
    for laag in reversed(verkenning.lagen):
        woorden = _words(verkenning, laag)
        ids = _classes(laag, klassen, plaats, van_beurt, woorden)
        uit.lagen.append(_take(laag, ids, klassen, woorden))
        klassen = ids
    uit.lagen.reverse()
    return uit


def _words(verkenning: Verkenning, laag: Laag) -> dict[int, Ids]:
    """Say for each choice with several variants which one each state of the layer hears."""
    uit: dict[int, Ids] = {}
    eerste = 0
    for wolk in laag.wolken:
        for nummer, plan in _with_variants(verkenning, wolk.beurt):
            rij = uit.setdefault(nummer, np.zeros(laag.aantal, dtype=np.int64))
            rij[eerste : eerste + wolk.aantal] = _variant(verkenning.kader, wolk, plan)
        eerste += wolk.aantal
    return uit


def _with_variants(verkenning: Verkenning, beurt: str) -> list[tuple[int, KeuzePlan]]:
    return [(i, plan) for i, plan in enumerate(verkenning.keuzes) if len(plan.zegt) > 1 and plan.pad.startswith(f"{beurt}.")]


def _variant(kader: Kader, wolk: Wolk, plan: KeuzePlan) -> Ids:
    welke = np.full(wolk.aantal, len(plan.zegt) - 1, dtype=np.int64)
    for nummer, regel in reversed(list(enumerate(plan.zegt[:-1]))):
        welke[kader.test(wolk, regel.variant.als)] = nummer
    return welke


def _classes(laag: Laag, klassen: Ids, plaats: Ids, van_beurt: Ids, woorden: dict[int, Ids]) -> Ids:
    """Give every state a number, the same for states with the same future."""
    van = np.concatenate([laag.van, laag.slot_van])
    keuze = np.concatenate([laag.keuze, laag.slot_keuze])
    verder = klassen[laag.naar] if laag.naar.size else np.zeros(0, dtype=np.int64)
    slot = 1 + 2 * laag.slot_einde.astype(np.int64) + laag.slot_weg
    doel = np.concatenate([verder + 1 + int(slot.max(initial=0)), slot])
    tabel = np.zeros((int(plaats.max(initial=0)) + 2, laag.aantal), dtype=np.int64)
    tabel[plaats[keuze], van] = doel
    tabel[-1, van] = van_beurt[keuze]
    ids = np.zeros(laag.aantal, dtype=np.int64)
    for rij in (*tabel, *woorden.values()):
        if rij.size and rij.min() != rij.max():
            _, ids = np.unique(ids * (rij.max() + 1) + rij, return_inverse=True)
    return ids


def _take(laag: Laag, ids: Ids, klassen: Ids, woorden: dict[int, Ids]) -> Laag:
    """Keep the edges of one state of each class."""
    _, eersten = np.unique(ids, return_index=True)
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
