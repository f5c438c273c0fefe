"""Players who walk through one exploration side by side, each with what it gives to every choice."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Laag, Verkenning

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Gang(NamedTuple):
    """A row for each player: how often it makes every choice and comes to every ending."""

    keuzes: Floats
    eindes: Floats


class _Pijlen(NamedTuple):
    """The edges of one layer, those to endings last."""

    van: Ints
    keuze: Ints
    zegt: Ints


def walk(kern: Verkenning, waarden: Floats) -> Gang:
    """Let all players walk; *waarden* says for each of them what every choice is worth in every variant of its words.

    A player takes the choice on offer with the highest value, and of equals each with the same chance.
    """
    spelers, aantal, breedte = waarden.shape
    plat = waarden.reshape(spelers, aantal * breedte)
    uit = Gang(np.zeros((spelers, aantal)), np.zeros((spelers, len(kern.eindes))))
    p: Floats = np.ones((spelers, 1))
    for diepte, laag in enumerate(kern.lagen):
        pijlen = _join(laag)
        if not pijlen.van.size:
            break
        kans = _share(pijlen, plat.take(pijlen.keuze * breedte + pijlen.zegt, axis=1), p)
        verder = laag.van.size
        _add(uit.keuzes, laag.keuze, kans[:, :verder])
        _add(uit.keuzes, laag.slot_keuze, kans[:, verder:])
        _add(uit.eindes, laag.slot_einde, kans[:, verder:])
        volgende = kern.lagen[diepte + 1].aantal if diepte + 1 < len(kern.lagen) else 0
        p = _sum(laag.naar, kans[:, :verder], volgende)
    return uit


def _join(laag: Laag) -> _Pijlen:
    paren = (laag.van, laag.slot_van), (laag.keuze, laag.slot_keuze), (laag.zegt, laag.slot_zegt)
    return _Pijlen(*(np.concatenate(paar).astype(np.int64) for paar in paren))


def _share(pijlen: _Pijlen, waarde: Floats, p: Floats) -> Floats:
    """Divide the chance of being in each state over the best of the edges that leave it."""
    orde = np.argsort(pijlen.van, kind="stable")
    van = pijlen.van[orde]
    begin = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), van[1:] != van[:-1])))
    groep = np.empty(van.size, dtype=np.int64)
    groep[orde] = np.repeat(np.arange(begin.size), np.diff(begin, append=van.size))
    hoogst = np.maximum.reduceat(waarde[:, orde], begin, axis=1)
    houdt = waarde == hoogst.take(groep, axis=1)
    graad = np.add.reduceat(houdt[:, orde], begin, axis=1, dtype=np.int64)
    deel = p.take(van[begin], axis=1) / graad
    kans: Floats = deel.take(groep, axis=1) * houdt
    return kans


def _add(bij: Floats, welke: NDArray[np.int32], kans: Floats) -> None:
    """Add chances up by choice or ending; a layer knows only a few of them."""
    if welke.size:
        eerste = int(welke.min())
        breedte = int(welke.max()) - eerste + 1
        bij[:, eerste : eerste + breedte] += _sum(welke - eerste, kans, breedte)


def _sum(welke: NDArray[np.int32], kans: Floats, breedte: int) -> Floats:
    """Add up per player, in the order of the edges."""
    spelers = len(kans)
    vakken = np.arange(spelers)[:, None] * breedte + welke
    som = np.bincount(vakken.ravel(), weights=kans.ravel(), minlength=spelers * breedte)
    return som.reshape(spelers, breedte).astype(np.float64, copy=False)
