"""What was still reachable before and after every choice of a played conversation, exact: counted back from all endings."""

from collections.abc import Sequence
from math import gcd
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.lagen import Laag, Verkenning
from oefenen.checking.exploring.verkenning import Progress, explore
from oefenen.checking.figures.sommen import NIETS, Telling, count_points
from oefenen.engine.scoring import value
from oefenen.engine.spel import Spel
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import SCORE_MIN, Oordeel

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
BESTE_EERST = (Oordeel.GOED, Oordeel.MIDDEN)
"""What is better than slecht, the best first."""
_ONDER_ALLES = SCORE_MIN - 1, 1
"""A mean (as a fraction) that is lower than any: what has no chances at all does not come above it."""


class _Uitweg(NamedTuple):
    """The edges that leave the states of one layer, those of each state together."""

    aantal: int
    """How many states the layer has."""
    staten: Ints
    """The states that have any, in order, and where their edges begin."""
    begin: Ints
    keuze: Ints
    naar: Ints
    """The state of the next layer; the place after the last one is an ending."""
    oordeel: Ints
    """How good that ending is, as a place in BESTE_EERST; -1 where it is no ending or a bad one."""


def compute_uitzicht(
    spel: Spel, vaardigheden: Vaardigheden, keuzes: Sequence[str], *, progress: Progress | None = None
) -> list[Uitzicht]:
    """Explore all reachable states; say what was reachable before the first of *keuzes* (`beurt.keuze`) and after each of them.

    Empty when there are too many states, or when a conversation can go round: then nothing can be said for sure.
    """
    verkenning = explore(spel, progress=progress)
    return find_uitzicht(shrink(verkenning), tuple(vaardigheden.vaardigheden), keuzes) if verkenning.volledig else []


def find_uitzicht(kern: Verkenning, vaardigheden: tuple[str, ...], keuzes: Sequence[str]) -> list[Uitzicht]:
    """Say it from a shrunken exploration that is whole, with the score of *vaardigheden* together."""
    wegen = [_ways_out(kern, diepte) for diepte in range(len(kern.lagen))]
    nummers = {plan.pad: nummer for nummer, plan in enumerate(kern.keuzes)}
    route = [nummers[keuze] for keuze in keuzes]
    staten, einde = _follow(wegen, route)
    kansen = _chances(wegen)
    telling = count_points(kern, vaardigheden)
    hoogst = _highest(wegen, telling, route, staten)
    uit = [_best(kansen[diepte][:, staat], hoogst[diepte]) for diepte, staat in enumerate(staten)]
    return uit if einde is None else [*uit, _best(einde, _score(telling, route))]


def _ways_out(kern: Verkenning, diepte: int) -> _Uitweg:
    laag: Laag = kern.lagen[diepte]
    volgende = kern.lagen[diepte + 1].aantal if diepte + 1 < len(kern.lagen) else 0
    rang = np.array([_rank(kern.spel.eindes[naam].einde.oordeel) for naam in kern.eindes], dtype=np.int64)
    van = np.concatenate([laag.van, laag.slot_van]).astype(np.int64)
    orde = np.argsort(van, kind="stable")
    van = van[orde]
    begin = np.flatnonzero(np.concatenate((np.ones(min(1, van.size), np.bool_), van[1:] != van[:-1])))
    keuze = np.concatenate([laag.keuze, laag.slot_keuze]).astype(np.int64)[orde]
    naar = np.concatenate([laag.naar, np.full(laag.slot_van.size, volgende)]).astype(np.int64)[orde]
    oordeel = np.concatenate([np.full(laag.van.size, -1), rang[laag.slot_einde]])[orde]
    return _Uitweg(laag.aantal, van[begin], begin, keuze, naar, oordeel)


def _rank(oordeel: Oordeel) -> int:
    return BESTE_EERST.index(oordeel) if oordeel in BESTE_EERST else -1


def _follow(wegen: Sequence[_Uitweg], route: Sequence[int]) -> tuple[list[int], Floats | None]:
    """Give the state before each choice and after the last one, or the ending to which that led, as chances."""
    staten = [0]
    for weg, keuze in zip(wegen, route, strict=False):
        van, tot = _edges(weg, staten[-1])
        pijl = van + weg.keuze[van:tot].tolist().index(keuze)
        if weg.oordeel[pijl] >= 0 or _ends(wegen, len(staten), weg.naar[pijl]):
            return staten, _as_chances(int(weg.oordeel[pijl]))
        staten.append(int(weg.naar[pijl]))
    return staten, None


def _edges(weg: _Uitweg, staat: int) -> tuple[int, int]:
    """Give where the edges of a state begin and end."""
    plek = int(weg.staten.searchsorted(staat))
    return int(weg.begin[plek]), int(weg.begin[plek + 1]) if plek + 1 < weg.begin.size else weg.keuze.size


def _ends(wegen: Sequence[_Uitweg], volgende: int, naar: int) -> bool:
    return naar == (wegen[volgende].aantal if volgende < len(wegen) else 0)


def _as_chances(oordeel: int) -> Floats:
    return np.array([float(oordeel == rang) for rang in range(len(BESTE_EERST))])


def _chances(wegen: Sequence[_Uitweg]) -> list[Floats]:
    """Give per layer for each state how likely a random player gets each of BESTE_EERST."""
    uit: list[Floats] = []
    daarna = np.zeros((len(BESTE_EERST), 0))
    for weg in reversed(wegen):
        kans = np.concatenate([daarna, np.zeros((len(BESTE_EERST), 1))], axis=1)[:, weg.naar]
        for rang in range(len(BESTE_EERST)):
            kans[rang] += weg.oordeel == rang
        daarna = np.zeros((len(BESTE_EERST), weg.aantal))
        daarna[:, weg.staten] = np.add.reduceat(kans, weg.begin, axis=1) / np.diff(weg.begin, append=weg.keuze.size)
        uit.append(daarna)
    return uit[::-1]


def _best(kansen: Floats, hoogst: float | None) -> Uitzicht:
    """Name the best that has any chance."""
    for oordeel, kans in zip(BESTE_EERST, kansen.tolist(), strict=True):
        if kans > 0:
            return Uitzicht(oordeel.value, kans, hoogst)
    return Uitzicht(Oordeel.SLECHT.value, 1.0, hoogst)


# The highest score


def _score(telling: Telling, route: Sequence[int]) -> float | None:
    kansen = int(telling.kansen[route].sum())
    return value(int(telling.punten[route].sum()), kansen) if kansen else None


def _highest(wegen: Sequence[_Uitweg], telling: Telling, route: Sequence[int], staten: Sequence[int]) -> list[float | None]:
    """Give for the state before each choice the highest score that a conversation which began so can have.

    A mean is no sum, so each round looks for the way on that lies furthest above the mean found so far (Dinkelbach), for all
    moments at once; when none lies above it any more, it is the highest. All in whole numbers.
    """
    som = [int(telling.punten[route[:diepte]].sum()) for diepte in range(len(staten))]
    kansen = [int(telling.kansen[route[:diepte]].sum()) for diepte in range(len(staten))]
    beste = [_ONDER_ALLES] * len(staten)
    open_ = list(range(len(staten)))
    while open_:
        teller, noemer = np.array([beste[nummer] for nummer in open_], dtype=np.int64).T
        gewicht = noemer[:, None] * telling.punten - teller[:, None] * telling.kansen
        tafels = _sums(wegen, gewicht)
        verder = []
        for rij, diepte in enumerate(open_):
            erbij = _trace(wegen, [tafel[rij] for tafel in tafels], gewicht[rij], (diepte, staten[diepte]))
            punten, aantal = som[diepte] + int(telling.punten[erbij].sum()), kansen[diepte] + int(telling.kansen[erbij].sum())
            if punten * int(noemer[rij]) > int(teller[rij]) * aantal:
                deler = gcd(punten, aantal)
                beste[diepte] = punten // deler, aantal // deler
                verder.append(diepte)
        open_ = verder
    return [None if mean == _ONDER_ALLES else value(*mean) for mean in beste]


def _sums(wegen: Sequence[_Uitweg], gewicht: Ints) -> list[Ints]:
    """Give per layer, in a row for each weighing, the highest sum of weights from each state to an ending."""
    uit: list[Ints] = []
    daarna = np.zeros((len(gewicht), 0), dtype=np.int64)
    for weg in reversed(wegen):
        som = np.concatenate([daarna, np.zeros((len(gewicht), 1), dtype=np.int64)], axis=1)[:, weg.naar] + gewicht[:, weg.keuze]
        daarna = np.full((len(gewicht), weg.aantal), NIETS, dtype=np.int64)
        daarna[:, weg.staten] = np.maximum.reduceat(som, weg.begin, axis=1)
        uit.append(daarna)
    return uit[::-1]


def _trace(wegen: Sequence[_Uitweg], tafels: Sequence[Ints], gewicht: Ints, vanaf: tuple[int, int]) -> list[int]:
    """Give the choices of the way on with the highest sum, from a state of a layer."""
    diepte, staat = vanaf
    route: list[int] = []
    while True:
        weg = wegen[diepte]
        van, tot = _edges(weg, staat)
        diepte += 1
        na = np.append(tafels[diepte], 0) if diepte < len(wegen) else np.zeros(1, dtype=np.int64)
        pijl = van + int((na[weg.naar[van:tot]] + gewicht[weg.keuze[van:tot]]).argmax())
        route.append(int(weg.keuze[pijl]))
        staat = int(weg.naar[pijl])
        if _ends(wegen, diepte, staat):
            return route
