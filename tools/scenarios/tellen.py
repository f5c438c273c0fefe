"""What the page counts beside the figures that a check already has: turns, seconds, chances at stake, choices on offer."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.figures.spelers import BLIND, Kijk, Uitslag, play, skill_groups
from oefenen.checking.figures.tijden import measure
from oefenen.checking.figures.toppen import Toppen
from oefenen.checking.figures.uitersten import outermost, per_choice, slot_of
from oefenen.checking.rules.lengte import best_is_longest
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Regel, prepared

PLAATSEN = ("eerste", "tweede", "derde", "vierde")
Weegt = Callable[[KeuzePlan], int]


class Bereik(NamedTuple):
    """The lowest and the highest number in a conversation that the parent does not break off."""

    laagst: int
    hoogst: int


class Geding(NamedTuple):
    """In how many turns a skill is at stake."""

    alles: Bereik
    vooraf: Bereik
    """The part of it that belongs to the preparation."""
    gemiddeld: float
    """For a player who chooses at random."""


class Langste(NamedTuple):
    """In how many turns one choice is the longest and the best."""

    aantal: int
    van: int


def count_turns(zaak: Zaak) -> tuple[Bereik, int]:
    """Give the number of turns of the talk in a whole conversation, and in the shortest of all."""
    vooraf = prepared(zaak.spel)

    def weegt(plan: KeuzePlan) -> int:
        return int(plan.pad not in vooraf)

    return _between(zaak, weegt), _ends(zaak, weegt, meest=False, heel=False)


def mean_seconds(zaak: Zaak) -> float:
    """Say how long a player talks who chooses at random."""
    tijden = measure(zaak.verkenning)
    seconden = float(tijden.opening)
    for laag, deel, kosten in zip(zaak.verkenning.lagen, zaak.aandelen, tijden.kosten, strict=True):
        seconden += float(deel[laag.van] @ kosten.pijlen) + float(deel[laag.slot_van] @ kosten.slot)
    return seconden


def count_stakes(zaak: Zaak) -> dict[str, Geding]:
    """Say for each skill that is ever at stake how often it is, those of the focus first."""
    vooraf = prepared(zaak.spel)
    in_geding = {v for plan in zaak.verkenning.keuzes for v in plan.telt}
    namen = dict.fromkeys((*zaak.scenario.kop.focus, *(v for v in zaak.vaardigheden.vaardigheden if v in in_geding)))
    kansen = zaak.kansen.keuzes
    return {
        v: Geding(
            _between(zaak, lambda plan, v=v: int(v in plan.telt)),  # type: ignore[misc]
            _between(zaak, lambda plan, v=v: int(v in plan.telt and plan.pad in vooraf)),  # type: ignore[misc]
            sum(kansen[plan.pad] for plan in zaak.verkenning.keuzes if v in plan.telt),
        )
        for v in namen
    }


def _between(zaak: Zaak, weegt: Weegt) -> Bereik:
    return Bereik(*(_ends(zaak, weegt, meest=meest, heel=True) for meest in (False, True)))


def _ends(zaak: Zaak, weegt: Weegt, *, meest: bool, heel: bool) -> int:
    kern = zaak.kern
    gewicht: NDArray[np.int64] = np.array([weegt(plan) for plan in kern.keuzes], dtype=np.int64)
    uiterste = outermost(kern, per_choice(kern, gewicht), slot_of(kern, kern.eindes, heel=heel), meest=meest)
    return 0 if uiterste is None else uiterste.som


def count_offers(zaak: Zaak) -> dict[str, Bereik]:
    """Say for each turn how many choices it offers, wherever a conversation comes from."""
    uit: dict[str, Bereik] = {}
    for beurt, aantal in _offers(zaak):
        eerder = uit.get(beurt, Bereik(int(aantal.min()), 0))
        uit[beurt] = Bereik(min(eerder.laagst, int(aantal.min())), max(eerder.hoogst, int(aantal.max())))
    return uit


def _offers(zaak: Zaak) -> Iterator[tuple[str, NDArray[np.int64]]]:
    for laag, aantallen in zip(zaak.verkenning.lagen, zaak.aantallen, strict=True):
        begin = 0
        for wolk in laag.wolken:
            if wolk.aantal:
                yield wolk.beurt, aantallen[begin : begin + wolk.aantal]
            begin += wolk.aantal


def count_longest(zaak: Zaak, *, vooraf: bool = False) -> Langste:
    """Count the turns in which the longest choice is the best; with *vooraf* those of the preparation as well."""
    beurten: tuple[BeurtPlan, ...] = tuple(zaak.spel.beurten.values()) if vooraf else zaak.gespreksbeurten
    return Langste(sum(best_is_longest(zaak, beurt) is True for beurt in beurten), len(beurten))


def play_blind(zaak: Zaak) -> tuple[Uitslag, list[Uitslag]]:
    """Let a random player and the blind ones play; what is prepared counts for none of them."""
    toppen = Toppen(zaak.kern, vooraf=False)
    tellingen = {naam: toppen.count(delen) for naam, delen in skill_groups(zaak.vaardigheden).items()}
    kijken = [Kijk("willekeurig", "een willekeurige keuze", "", lambda _plan, _regel: 0)]
    kijken += [kijk for kijk in BLIND if kijk.naam in ("langste", "kortste")]
    plaatsen = {plan.pad: nummer for beurt in zaak.spel.beurten.values() for nummer, plan in enumerate(beurt.keuzes)}
    kijken += [
        Kijk(f"plaats_{nummer + 1}", f"de {woord} keuze in het bestand", "", _at(plaatsen, nummer))
        for nummer, woord in enumerate(PLAATSEN)
    ]
    willekeurig, *blind = play(zaak.kern, tellingen, kijken)
    return willekeurig, blind


def _at(plaatsen: Mapping[str, int], nummer: int) -> Callable[[KeuzePlan, Regel], float]:
    return lambda plan, _: plaatsen[plan.pad] == nummer
