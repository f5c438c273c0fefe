"""Players who do not weigh what is said: what always taking the longest, the first or the politest choice gives, and what greed gives."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.cijfers import chances, mean_score, score_range
from oefenen.checking.verkenning import Laag, Verkenning
from oefenen.engine.spel import KeuzePlan, Regel
from oefenen.engine.tijd import count_words, spoken
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import Oordeel

ALLES = "alles"
"""The name of all skills together, beside the axes."""
_BELEEFD = re.compile(
    r"\W*((wat|heel|echt)\s+)?(sorry|excuses|mijn excuses|dank|bedankt|fijn|goed dat u|prettig|graag|welkom|alstublieft|"
    r"natuurlijk|ik begrijp|ik snap|dat begrijp ik|dat snap ik|begrijpelijk|wat vervelend|vervelend|wat naar|het spijt|dat spijt)\b",
    re.IGNORECASE,
)


class Kijk(NamedTuple):
    """What a player looks at: the choice with the highest value is taken, and of equals each with the same chance."""

    naam: str
    tekst: str
    """How it is said: `altijd de langste`."""
    waarde: Callable[[KeuzePlan, Regel], float]


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a player gets: the mean score per axis and of everything together (0..100), and the chance of a good ending."""

    naam: str
    tekst: str
    scores: Mapping[str, float | None]
    kans_goed: float


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The blind players beside the random player and the best possible."""

    willekeurig: Uitslag
    beste: Mapping[str, float | None]
    """The highest score that can be reached, per axis and of everything together."""
    blind: tuple[Uitslag, ...]

    def part(self, uitslag: Uitslag, naam: str) -> float:
        """Say how far a player comes from random (0) to the best possible (1) on an axis; 0 when that cannot be said."""
        van, tot, waarde = self.willekeurig.scores[naam], self.beste[naam], uitslag.scores[naam]
        if van is None or tot is None or waarde is None or tot <= van:
            return 0.0
        return (waarde - van) / (tot - van)


def _words(_: KeuzePlan, regel: Regel) -> float:
    return count_words(regel.variant.zegt)


BLIND: tuple[Kijk, ...] = (
    Kijk("langste", "altijd de langste", _words),
    Kijk("kortste", "altijd de kortste", lambda plan, regel: -_words(plan, regel)),
    Kijk("beleefdste", "altijd de beleefdste opening", lambda _, regel: bool(_BELEEFD.match(spoken(regel.variant.zegt)))),
    Kijk("vraagtekens", "altijd de meeste vraagtekens", lambda _, regel: regel.variant.zegt.count("?")),
    Kijk("zonder_vraag", "altijd zonder vraagteken", lambda _, regel: -regel.variant.zegt.count("?")),
)
GULZIG = Kijk("gulzig", "steeds de meeste punten", lambda plan, _: sum(plan.telt.values()))


def compare_players(kern: Verkenning, vaardigheden: Vaardigheden) -> Vergelijking:
    """Play every blind player to the end, exactly; *kern* is a shrunken exploration."""
    groepen = skill_groups(vaardigheden)
    eerste = {plan.pad: -plaats for beurt in kern.spel.beurten.values() for plaats, plan in enumerate(beurt.keuzes)}
    volgorde = (
        Kijk("eerste", "altijd de eerste in het bestand", lambda plan, _: eerste[plan.pad]),
        Kijk("laatste", "altijd de laatste in het bestand", lambda plan, _: -eerste[plan.pad]),
    )
    grenzen = {naam: score_range(kern, delen) for naam, delen in groepen.items()}
    return Vergelijking(
        _result(kern, groepen, "willekeurig", "willekeurig"),
        {naam: None if grens is None else grens[1] for naam, grens in grenzen.items()},
        tuple(_result(follow(kern, kijk), groepen, kijk.naam, kijk.tekst) for kijk in (*BLIND, *volgorde)),
    )


def skill_groups(vaardigheden: Vaardigheden) -> dict[str, tuple[str, ...]]:
    """Give the skills of each axis, and of everything together."""
    alle = vaardigheden.vaardigheden
    return {as_: tuple(v.id for v in alle.values() if v.als_as == as_) for as_ in vaardigheden.assen} | {ALLES: tuple(alle)}


def _result(kern: Verkenning, groepen: Mapping[str, tuple[str, ...]], naam: str, tekst: str) -> Uitslag:
    return Uitslag(naam, tekst, {groep: mean_score(kern, delen) for groep, delen in groepen.items()}, chance_of_good(kern))


def chance_of_good(verkenning: Verkenning) -> float:
    """Say how likely a random player of these choices comes to a good ending."""
    plannen = verkenning.spel.eindes
    return sum(kans for einde, kans in chances(verkenning).eindes.items() if plannen[einde].einde.oordeel is Oordeel.GOED)


def follow(kern: Verkenning, kijk: Kijk) -> Verkenning:
    """Leave only the choices that a player who looks at *kijk* takes, and the states where that leads."""
    waarde = _values(kern, kijk)
    uit = Verkenning(kern.golf, kern.keuzes, kern.eindes, volledig=kern.volledig)
    bereikt = np.ones(1, dtype=np.bool_)
    for diepte, laag in enumerate(kern.lagen):
        over = _leave(laag, waarde[laag.keuze, laag.zegt], waarde[laag.slot_keuze, laag.slot_zegt], bereikt)
        uit.lagen.append(over)
        if not over.van.size:
            break
        bereikt = np.zeros(kern.lagen[diepte + 1].aantal, dtype=np.bool_)
        bereikt[over.naar] = True
    return uit


def _values(kern: Verkenning, kijk: Kijk) -> NDArray[np.float64]:
    """Look at every variant of every choice."""
    breedte = max((len(plan.zegt) for plan in kern.keuzes), default=1)
    tabel = np.zeros((len(kern.keuzes), breedte))
    for rij, plan in zip(tabel, kern.keuzes, strict=True):
        rij[: len(plan.zegt)] = [kijk.waarde(plan, regel) for regel in plan.zegt]
    return tabel


def _leave(laag: Laag, waarde: NDArray[np.float64], slot_waarde: NDArray[np.float64], bereikt: NDArray[np.bool_]) -> Laag:
    hoogst = np.full(laag.aantal, -np.inf)
    np.maximum.at(hoogst, laag.van, waarde)
    np.maximum.at(hoogst, laag.slot_van, slot_waarde)
    houd = np.flatnonzero((waarde == hoogst[laag.van]) & bereikt[laag.van])
    slot = np.flatnonzero((slot_waarde == hoogst[laag.slot_van]) & bereikt[laag.slot_van])
    return Laag(
        [], laag.aantal, laag.van[houd], laag.keuze[houd], laag.naar[houd],
        laag.slot_van[slot], laag.slot_keuze[slot], laag.slot_einde[slot], laag.slot_weg[slot],
        laag.zegt[houd], laag.slot_zegt[slot],
    )  # fmt: skip
