"""Conversations that can go round: whether there can be any, which states were met before, and which never come to an end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.codes import Codes
from oefenen.checking.exploring.lagen import Laag, Terug, Verkenning
from oefenen.checking.exploring.vorm import Index, Mask, Matrix
from oefenen.engine.spel import BeurtPlan, Spel


def can_go_round(spel: Spel) -> bool:
    """Say whether the turns allow a conversation without end; conditions are not looked at.

    Time goes on, a choice of a hub can be made once, and so can one that is `eenmalig`: what uses them comes to an end.
    """
    if spel.klok:
        return False
    vooruit = {naam: steps(plan) & spel.beurten.keys() for naam, plan in spel.beurten.items()}
    terug: dict[str, list[str]] = {naam: [] for naam in vooruit}
    for naam, doelen in vooruit.items():
        for doel in doelen:
            terug[doel].append(naam)
    nog = {naam: len(doelen) for naam, doelen in vooruit.items()}
    klaar = [naam for naam, aantal in nog.items() if not aantal]
    for naam in klaar:
        for eerder in terug[naam]:
            nog[eerder] -= 1
            if not nog[eerder]:
                klaar.append(eerder)
    return len(klaar) < len(nog)


def steps(plan: BeurtPlan) -> set[str]:
    """Give the turns to which a turn can lead more than once."""
    if plan.hub:
        return {plan.beurt.terugval} if plan.beurt.terugval else set()
    doelen: set[str] = set()
    for keuze in plan.keuzes:
        if not keuze.keuze.eenmalig:
            doelen |= {naar for _, naar in keuze.routes}
            if not keuze.routes or keuze.routes[-1][0] is not None:
                doelen.add(plan.volgende)
    return doelen


@dataclass(slots=True)
class _Bekend:
    """The states met at one place, in the order of their codes, each with its layer and its number there."""

    code: Codes = field(default_factory=lambda: np.zeros(0, np.int64))
    laag: Index = field(default_factory=lambda: np.zeros(0, np.int32))
    nummer: Index = field(default_factory=lambda: np.zeros(0, np.int32))

    def find(self, code: Codes) -> tuple[Mask, NDArray[np.int64]]:
        """Say which of *code* are known, and at which place."""
        plek = np.searchsorted(self.code, code)
        plek = np.minimum(plek, max(0, self.code.size - 1))
        return (self.code[plek] == code if self.code.size else np.zeros(code.size, np.bool_)), plek

    def add(self, code: Codes, laag: int, nummer: Index) -> None:
        """Remember new states."""
        alle = np.concatenate([self.code, code])
        orde = np.argsort(alle, kind="stable")
        self.code = alle[orde]
        self.laag = np.concatenate([self.laag, np.full(code.size, laag, np.int32)])[orde]
        self.nummer = np.concatenate([self.nummer, nummer])[orde]


class Geweest:
    """The states met so far."""

    def __init__(self, codes: Callable[[str, Matrix], Codes]) -> None:
        """Start with none; *codes* numbers the states of a turn."""
        self._codes = codes
        self._plekken: dict[str, _Bekend] = {}

    def keep_new(self, voor: "Laag | None", laag: Laag, diepte: int) -> list[Terug]:
        """Leave in *laag* (layer *diepte*) only states that are new; give the edges of the layer before it that lead back."""
        doel_laag, doel = np.full(laag.aantal, diepte, np.int32), np.zeros(laag.aantal, np.int32)
        wolken, eerste, aantal = [], 0, 0
        for wolk in laag.wolken:
            bekend = self._plekken.setdefault(wolk.beurt, _Bekend())
            code = self._codes(wolk.beurt, wolk.staat)
            oud, plek = bekend.find(code)
            deel = slice(eerste, eerste + wolk.aantal)
            eerste += wolk.aantal
            nieuw = np.arange(aantal, aantal + int(np.count_nonzero(~oud)), dtype=np.int32)
            doel_laag[deel][oud], doel[deel][oud] = bekend.laag[plek[oud]], bekend.nummer[plek[oud]]
            doel[deel][~oud] = nieuw
            if nieuw.size:
                bekend.add(code[~oud], diepte, nieuw)
                wolken.append(wolk.take(np.flatnonzero(~oud)))
                aantal += nieuw.size
        laag.wolken, laag.aantal = wolken, aantal
        return [] if voor is None else _cut(voor, diepte, doel_laag, doel)


def _cut(voor: Laag, diepte: int, doel_laag: Index, doel: Index) -> list[Terug]:
    """Keep in *voor* the edges to new states; give the others."""
    naar_laag, naar = doel_laag[voor.naar], doel[voor.naar]
    terug = [
        Terug(diepte - 1, voor.van[keus], voor.keuze[keus], int(eerder), naar[keus])
        for eerder in np.unique(naar_laag[naar_laag != diepte])
        for keus in [naar_laag == eerder]
    ]
    vooruit = naar_laag == diepte
    voor.van, voor.keuze, voor.naar = voor.van[vooruit], voor.keuze[vooruit], naar[vooruit]
    return terug


class Graaf(NamedTuple):
    """All states under one numbering: where each layer begins, and the edges."""

    eerste: list[int]
    aantal: int
    van: NDArray[np.int64]
    naar: NDArray[np.int64]


def as_graaf(verkenning: Verkenning) -> Graaf:
    """Give the states of all layers numbers after each other."""
    lagen = verkenning.lagen
    eerste = [0, *np.cumsum([laag.aantal for laag in lagen]).tolist()]
    van = [laag.van + eerste[i] for i, laag in enumerate(lagen)] + [t.van + eerste[t.diepte] for t in verkenning.terug]
    naar = [laag.naar + eerste[i + 1] for i, laag in enumerate(lagen)] + [t.naar + eerste[t.doel] for t in verkenning.terug]
    return Graaf(eerste, eerste[-1], np.concatenate(van).astype(np.int64), np.concatenate(naar).astype(np.int64))


def goes_round(verkenning: Verkenning) -> bool:
    """Say whether a state can be met twice in one conversation."""
    return bool(verkenning.lagen) and bool(on_rounds(as_graaf(verkenning)).any())


def on_rounds(graaf: Graaf) -> Mask:
    """Say which states lie on a round, or on a way from one round to another."""
    return _prune(leads_round(graaf), graaf.naar, graaf.van)


def leads_round(graaf: Graaf) -> Mask:
    """Say which states lie on a round or can lead to one."""
    return _prune(np.ones(graaf.aantal, np.bool_), graaf.van, graaf.naar)


def _prune(leeft: Mask, van: NDArray[np.int64], naar: NDArray[np.int64]) -> Mask:
    """Leave only states of *leeft* that have an edge to another one that is left."""
    while True:
        verder = np.zeros(leeft.size, np.bool_)
        verder[van[leeft[van] & leeft[naar]]] = True
        if (verder == leeft).all():
            return leeft
        leeft = leeft & verder


def without_exit(verkenning: Verkenning, graaf: Graaf) -> Mask:
    """Say from which states no ending can be reached; a turn in which nothing can be chosen is a mistake of its own, no trap."""
    goed = np.zeros(graaf.aantal, np.bool_)
    for diepte, laag in enumerate(verkenning.lagen):
        goed[laag.slot_van + graaf.eerste[diepte]] = True
    for (soort, _), voorvallen in verkenning.merken.items():
        for voorval in voorvallen if soort == "vast" else ():
            goed[voorval.staten + graaf.eerste[voorval.diepte]] = True
    while True:
        nieuw = graaf.van[goed[graaf.naar] & ~goed[graaf.van]]
        if not nieuw.size:
            return ~goed
        goed[nieuw] = True
