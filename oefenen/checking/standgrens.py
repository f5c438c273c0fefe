"""Between which values each stand can be in each turn: an over-estimate from the recipes alone, cheap and never too narrow.

An exploration keeps of a stand only what a condition can still ask, so it cannot say that a stand is at its end. Here every
turn has a lowest and a highest value per stand; what cannot change anything even so, changes nothing in any conversation.
"""

from collections.abc import Collection, Iterator
from functools import reduce
from heapq import heappop, heappush

from oefenen.checking.exploring.recepten import Recepten
from oefenen.checking.exploring.vooruitblik import targets
from oefenen.engine.recept import Change, Operation, Recept
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.engine.toestand import ERKENNING, SPANNING, VERTROUWEN
from oefenen.model.voorwaarde import En, Vergelijking, Voorwaarde
from oefenen.model.woorden import STAND_INDEX, STAND_MAX, Fase

Grens = tuple[int, int]
Grenzen = tuple[Grens, ...]
"""Lowest and highest value per stand, in the order of STANDEN."""
Verschil = tuple[int, int]
"""A stand and a change of it that can really happen."""


class Standgrens:
    """The values that can be, turn by turn. *keuzes* are the choices that are ever offered."""

    def __init__(self, spel: Spel, keuzes: Collection[str], recepten: Recepten | None = None) -> None:
        """Follow everything until nothing gets wider; *recepten* may have been written before."""
        self.spel, self.keuzes = spel, keuzes
        self.grenzen: dict[str, Grenzen] = {}
        self._recepten = recepten or Recepten(spel.persona)
        self._van_keuze: dict[str, tuple[Recept, ...]] = {}
        self._na: dict[tuple[int, Grenzen], Grenzen] = {}
        self._verschillen: dict[tuple[int, Grenzen], frozenset[Verschil]] = {}
        self._bedoeld: dict[int, frozenset[Verschil]] = {}
        self._follow()

    def _follow(self) -> None:
        """Go past the turns that got wider, those that stand first in the file first."""
        spel = self.spel
        namen = list(spel.beurten)
        nummers = {naam: nummer for nummer, naam in enumerate(namen)}
        doelen: dict[str, list[str]] = {}
        self._widen(spel.scenario.eerste, tuple((waarde, waarde) for waarde in spel.start().standen))
        rij = [nummers[spel.scenario.eerste]]
        open_ = {spel.scenario.eerste}
        while rij:
            naam = namen[heappop(rij)]
            open_.remove(naam)
            plan = spel.beurten[naam]
            na = {self._after(keuze, self.grenzen[naam]) for keuze in plan.keuzes if keuze.pad in self.keuzes}
            if na:
                samen = reduce(_hull, na)
                if naam not in doelen:
                    doelen[naam] = targets(spel, plan)
                for doel in doelen[naam]:
                    if self._widen(doel, samen) and doel not in open_:
                        open_.add(doel)
                        heappush(rij, nummers[doel])

    def recipes(self, plan: KeuzePlan) -> tuple[Recept, ...]:
        """Give a choice's different recipes after everything that can have come before it: one and the same for equal choices."""
        recepten = self._van_keuze.get(plan.pad)
        if recepten is None:
            recepten = self._van_keuze[plan.pad] = self._recepten.all_of(plan.keuze, {regel.ja_maar for regel in plan.zegt})
        return recepten

    def changes(self, beurt: str, plan: KeuzePlan) -> frozenset[Verschil]:
        """Give the changes that a choice can really make in this turn."""
        if beurt not in self.grenzen:
            return frozenset()
        recepten, voor = self.recipes(plan), _narrow(self.grenzen[beurt], plan.keuze.als)
        sleutel = id(recepten), voor
        if sleutel not in self._verschillen:
            self._verschillen[sleutel] = frozenset(v for recept in recepten for v in _effective(recept.operations, voor))
        return self._verschillen[sleutel]

    def can_change(self, beurt: str, plan: KeuzePlan) -> bool:
        """Say whether a choice can really change something in this turn."""
        if beurt not in self.grenzen:
            return False
        voor = _narrow(self.grenzen[beurt], plan.keuze.als)
        return any(True for recept in self.recipes(plan) for _ in _effective(recept.operations, voor))

    def meant(self, plan: KeuzePlan) -> frozenset[Verschil]:
        """Give the changes that a choice is written to make."""
        recepten = self.recipes(plan)
        if id(recepten) not in self._bedoeld:
            self._bedoeld[id(recepten)] = frozenset(v for recept in recepten for v in _written(recept.operations))
        return self._bedoeld[id(recepten)]

    def _after(self, plan: KeuzePlan, grenzen: Grenzen) -> Grenzen:
        recepten, voor = self.recipes(plan), _narrow(grenzen, plan.keuze.als)
        sleutel = id(recepten), voor
        if sleutel not in self._na:
            self._na[sleutel] = self._carry_out_all(recepten, voor)
        return self._na[sleutel]

    def _carry_out_all(self, recepten: tuple[Recept, ...], voor: Grenzen) -> Grenzen:
        uit = voor
        for recept in recepten:
            na = _carry_out(recept.operations, voor)
            if self.spel.persona.regels.traagheid and recept.stijging is not None:
                na = _limit(voor, na, recept.stijging)
            uit = _hull(uit, na)
        return uit

    def _widen(self, beurt: str, grenzen: Grenzen) -> bool:
        regels = self.spel.persona.regels
        afspreken = self.spel.beurten[beurt].beurt.fase is Fase.AFSPREKEN
        if afspreken and regels.fasegrens and regels.fasegrens_weigert and grenzen[ERKENNING][0] <= regels.fasegrens_tot:
            laag, hoog = grenzen[SPANNING]
            grenzen = (*grenzen[:SPANNING], (laag, min(STAND_MAX, hoog + 1)), *grenzen[SPANNING + 1 :])
        tussentijd = self.spel.beurten[beurt].beurt.tussentijd
        for stand, delta in (tussentijd.effect if tussentijd else {}).items():
            grenzen = _add(grenzen, Change(STAND_INDEX[stand], delta, ""))
        oud = self.grenzen.get(beurt)
        self.grenzen[beurt] = grenzen if oud is None else _hull(oud, grenzen)
        return self.grenzen[beurt] != oud


def _hull(een: Grenzen, ander: Grenzen) -> Grenzen:
    return tuple((min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(een, ander, strict=True))


def _limit(voor: Grenzen, na: Grenzen, stijging: int) -> Grenzen:
    """R8 on both ends."""
    uit = list(na)
    laag, hoog = na[VERTROUWEN]
    uit[VERTROUWEN] = (min(laag, voor[VERTROUWEN][0] + stijging), min(hoog, voor[VERTROUWEN][1] + stijging))
    laag, hoog = na[SPANNING]
    uit[SPANNING] = (max(laag, voor[SPANNING][0] - 2), max(hoog, voor[SPANNING][1] - 1))
    return tuple(uit)


def _carry_out(operations: tuple[Operation, ...], grenzen: Grenzen) -> Grenzen:
    for operation in operations:
        if isinstance(operation, Change):
            grenzen = _add(grenzen, operation)
        else:
            uit: Grenzen | None = None
            for tak, binnen in _branches(operation.takken, grenzen):
                na = _carry_out(tak, binnen)
                uit = na if uit is None else _hull(uit, na)
            grenzen = grenzen if uit is None else uit
    return grenzen


def _add(grenzen: Grenzen, change: Change) -> Grenzen:
    laag, hoog = (min(STAND_MAX, max(0, waarde + change.delta)) for waarde in grenzen[change.stand])
    return (*grenzen[: change.stand], (laag, hoog), *grenzen[change.stand + 1 :])


def _effective(operations: tuple[Operation, ...], grenzen: Grenzen) -> Iterator[Verschil]:
    """Give the changes that some value lets through."""
    for operation in operations:
        if isinstance(operation, Change):
            laag, hoog = grenzen[operation.stand]
            if laag < STAND_MAX if operation.delta > 0 else hoog > 0:
                yield operation.stand, operation.delta
        else:
            for tak, binnen in _branches(operation.takken, grenzen):
                yield from _effective(tak, binnen)
        grenzen = _carry_out((operation,), grenzen)


def _written(operations: tuple[Operation, ...]) -> Iterator[Verschil]:
    for operation in operations:
        if isinstance(operation, Change):
            yield operation.stand, operation.delta
        else:
            for _, _, tak in operation.takken:
                yield from _written(tak)


def _branches(
    takken: tuple[tuple[Voorwaarde | None, object, tuple[Operation, ...]], ...], grenzen: Grenzen
) -> Iterator[tuple[tuple[Operation, ...], Grenzen]]:
    """Give the branches that can be taken, each with the values for which it is; no operations when none need be."""
    for als, _, tak in takken:
        if _can_hold(als, grenzen):
            yield tak, _narrow(grenzen, als)
        if als is None:
            return
    yield (), grenzen


def _narrow(grenzen: Grenzen, als: Voorwaarde | None) -> Grenzen:
    """Leave only values for which a condition can hold, as far as it compares a stand; everything when none is left."""
    for deel in als.delen if isinstance(als, En) else (als,):
        if isinstance(deel, Vergelijking) and deel.naam in STAND_INDEX and (past := _fitting(deel, grenzen)):
            i = STAND_INDEX[deel.naam]
            grenzen = (*grenzen[:i], past, *grenzen[i + 1 :])
    return grenzen


def _can_hold(als: Voorwaarde | None, grenzen: Grenzen) -> bool:
    delen = als.delen if isinstance(als, En) else (als,)
    return all(_fitting(deel, grenzen) for deel in delen if isinstance(deel, Vergelijking) and deel.naam in STAND_INDEX)


def _fitting(deel: Vergelijking, grenzen: Grenzen) -> Grens | None:
    """Give the lowest and highest value for which a comparison holds; None when there is none."""
    (laag, hoog), waarde = grenzen[STAND_INDEX[deel.naam]], deel.waarde
    match deel.operator:
        case ">=":
            laag = max(laag, waarde)
        case ">":
            laag = max(laag, waarde + 1)
        case "<=":
            hoog = min(hoog, waarde)
        case "<":
            hoog = min(hoog, waarde - 1)
        case "=":
            laag, hoog = max(laag, waarde), min(hoog, waarde)
        case _:
            laag, hoog = laag + (laag == waarde), hoog - (hoog == waarde)
    return (laag, hoog) if laag <= hoog else None
