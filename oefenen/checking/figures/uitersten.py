"""The conversation with the highest or lowest sum of something that each choice adds: turns, seconds."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.exploring.vorm import Mask
from oefenen.checking.figures.sommen import starts

Sums = NDArray[np.int64]
Slot = Callable[[Laag], Mask]
"""Says of each ending edge of a layer whether it counts."""


class Kosten(NamedTuple):
    """What each edge and each ending edge of one layer adds."""

    pijlen: Sums
    slot: Sums


class Uiterste(NamedTuple):
    """The outermost sum, and a shortest conversation that has it."""

    som: int
    route: tuple[str, ...]


def slot_of(verkenning: Verkenning, eindes: Collection[str], *, heel: bool = False) -> Slot:
    """Select the conversations with one of *eindes*; with *heel* only those that the parent does not break off."""
    telt = np.array([naam in eindes for naam in verkenning.eindes])

    def select(laag: Laag) -> Mask:
        gekozen: Mask = telt[laag.slot_einde]
        return gekozen & ~laag.slot_weg if heel else gekozen

    return select


def per_choice(verkenning: Verkenning, gewicht: Sums) -> list[Kosten]:
    """Let every choice add its own weight."""
    return [Kosten(gewicht[laag.keuze], gewicht[laag.slot_keuze]) for laag in verkenning.lagen]


def outermost(verkenning: Verkenning, kosten: Sequence[Kosten], slot: Slot, *, meest: bool) -> Uiterste | None:
    """Find the highest (*meest*) or lowest sum of a conversation that ends in *slot*; None when none does."""
    teken = 1 if meest else -1
    per_laag = [np.zeros(1, dtype=np.int64)]
    beste: tuple[int, int, int] | None = None
    for diepte, (laag, erbij) in enumerate(zip(verkenning.lagen, kosten, strict=True)):
        telt = np.flatnonzero(slot(laag))
        if telt.size:
            sommen = teken * (per_laag[-1][laag.slot_van[telt]] + erbij.slot[telt])
            hoogst = int(sommen.argmax())
            if beste is None or int(sommen[hoogst]) > beste[0]:
                beste = (int(sommen[hoogst]), diepte, int(telt[hoogst]))
        if laag.van.size:
            per_laag.append(_carry(per_laag[-1], laag, erbij.pijlen, teken))
    if beste is None:
        return None
    som, diepte, pijl = beste
    return Uiterste(teken * som, _route(verkenning, kosten, per_laag, (diepte, pijl, teken)))


def _carry(sommen: Sums, laag: Laag, erbij: Sums, teken: int) -> Sums:
    begin, _ = starts(laag)
    verder: Sums = teken * np.maximum.reduceat(teken * (sommen[laag.van] + erbij), begin)
    return verder


def _route(
    verkenning: Verkenning, kosten: Sequence[Kosten], per_laag: Sequence[Sums], waar: tuple[int, int, int]
) -> tuple[str, ...]:
    diepte, pijl, teken = waar
    laatste = verkenning.lagen[diepte]
    staat = int(laatste.slot_van[pijl])
    route = [verkenning.keuzes[int(laatste.slot_keuze[pijl])].pad]
    for d in range(diepte - 1, -1, -1):
        laag = verkenning.lagen[d]
        begin, eind = np.searchsorted(laag.naar, (staat, staat + 1))
        sommen = per_laag[d][laag.van[begin:eind]] + kosten[d].pijlen[begin:eind]
        pijl = int(begin) + int((teken * sommen).argmax())
        staat = int(laag.van[pijl])
        route.append(verkenning.keuzes[int(laag.keuze[pijl])].pad)
    return tuple(route[::-1])
