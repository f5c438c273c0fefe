"""Players who do not weigh what is said: what always taking the longest, the first or the politest choice gives, and what greed gives."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.gang import Gang, walk
from oefenen.checking.figures.sommen import Telling
from oefenen.checking.figures.toppen import Toppen
from oefenen.engine.scoring import MIDDEN, SCHAAL, value
from oefenen.engine.spel import KeuzePlan, Regel, prepared
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
    """What this player always takes: `de langste keuze`."""
    raad: str
    """What an author can do against it."""
    maat: Callable[[KeuzePlan, Regel], float]
    meest: bool = True
    """Whether the most is best, or the least."""

    def waarde(self, plan: KeuzePlan, regel: Regel) -> float:
        """Give the value of a choice in these words."""
        return self.maat(plan, regel) if self.meest else -self.maat(plan, regel)


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a player gets: the score per axis and of everything together (0..100), and the chance of a good ending.

    The score is that of the mean chance of all conversations: a long conversation counts for more than a short one.
    """

    kijk: Kijk
    scores: Mapping[str, float | None]
    kans_goed: float


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The blind players and the greedy one beside the random player and the best possible."""

    willekeurig: Uitslag
    beste: Mapping[str, float | None]
    """The highest score that can be reached, per axis and of everything together."""
    blind: tuple[Uitslag, ...]
    gulzig: Uitslag

    def part(self, uitslag: Uitslag, naam: str) -> float:
        """Say how far a player comes from random (0) to the best possible (1) on an axis; 0 when that cannot be said."""
        van, tot, waarde = self.willekeurig.scores[naam], self.beste[naam], uitslag.scores[naam]
        if van is None or tot is None or waarde is None or tot <= van:
            return 0.0
        return (waarde - van) / (tot - van)


def _words(_: KeuzePlan, regel: Regel) -> float:
    return count_words(regel.variant.zegt)


def _questions(_: KeuzePlan, regel: Regel) -> float:
    return regel.variant.zegt.count("?")


BLIND: tuple[Kijk, ...] = (
    Kijk("langste", "de langste keuze", "Maak in een paar beurten een zwakke keuze langer of de beste korter.", _words),
    Kijk(
        "kortste", "de kortste keuze", "Maak in een paar beurten een zwakke keuze korter of de beste langer.",
        _words, meest=False,
    ),
    Kijk(
        "beleefdste", "de keuze die het beleefdst begint", "Laat ook een zwakke keuze vriendelijk beginnen.",
        lambda _, regel: bool(_BELEEFD.match(spoken(regel.variant.zegt))),
    ),
    Kijk(
        "vraagtekens", "de keuze met de meeste vraagtekens", "Zet ook in zwakke keuzes een vraag, en maak een paar sterke zonder.",
        _questions,
    ),
    Kijk(
        "zonder_vraag", "een keuze zonder vraagteken", "Zet ook in sterke keuzes een vraag, en maak een paar zwakke zonder.",
        _questions, meest=False,
    ),
)  # fmt: skip
_PLAATS = "Zet de beste keuze niet steeds op dezelfde plek in het bestand."
GULZIG = Kijk("gulzig", "de keuze met de meeste punten", "", lambda plan, _: sum(plan.telt.values()))


def compare_players(toppen: Toppen, groepen: Mapping[str, tuple[str, ...]]) -> Vergelijking:
    """Play every blind player to the end, exactly; *toppen* are those of a shrunken exploration.

    *groepen* says which skills go together.
    """
    kern = toppen.verkenning
    plaatsen = {plan.pad: nummer for beurt in kern.spel.beurten.values() for nummer, plan in enumerate(beurt.keuzes)}

    def place(plan: KeuzePlan, _: Regel) -> float:
        return plaatsen[plan.pad]

    kijken = (
        Kijk("willekeurig", "een willekeurige keuze", "", lambda _plan, _regel: 0),
        GULZIG,
        *BLIND,
        Kijk("eerste", "de eerste keuze in het bestand", _PLAATS, place, meest=False),
        Kijk("laatste", "de laatste keuze in het bestand", _PLAATS, place),
    )
    willekeurig, gulzig, *blind = play(kern, {naam: toppen.count(delen) for naam, delen in groepen.items()}, kijken)
    beste = {naam: toppen.find(delen) for naam, delen in groepen.items()}
    hoogst = {naam: None if top is None else value(top.som, top.kansen) for naam, top in beste.items()}
    return Vergelijking(willekeurig, hoogst, tuple(blind), gulzig)


def skill_groups(vaardigheden: Vaardigheden) -> dict[str, tuple[str, ...]]:
    """Give the skills of each axis, and of everything together."""
    alle = vaardigheden.vaardigheden
    return {as_: tuple(v.id for v in alle.values() if v.als_as == as_) for as_ in vaardigheden.assen} | {ALLES: tuple(alle)}


def play(kern: Verkenning, tellingen: Mapping[str, Telling], kijken: Sequence[Kijk]) -> list[Uitslag]:
    """Say what players get on groups of skills, of which the points were counted."""
    gang = follow(kern, kijken)
    goed = [nummer for nummer, naam in enumerate(kern.eindes) if kern.spel.eindes[naam].einde.oordeel is Oordeel.GOED]
    return [
        Uitslag(kijk, {groep: _score(keuzes, telling) for groep, telling in tellingen.items()}, sum(eindes[goed].tolist()))
        for kijk, keuzes, eindes in zip(kijken, gang.keuzes, gang.eindes, strict=True)
    ]


def follow(kern: Verkenning, kijken: Sequence[Kijk]) -> Gang:
    """Let players walk who each look at one thing; in the preparation only greed looks."""
    maten = {kijk.maat: _values(kern, kijk.maat) for kijk in kijken}
    return walk(kern, np.array([maten[kijk.maat] if kijk.meest else -maten[kijk.maat] for kijk in kijken]))


def _score(per_keuze: NDArray[np.float64], telling: Telling) -> float | None:
    """Give the mean score per chance; None when there are no chances at all."""
    kansen = float(per_keuze @ telling.kansen)
    return MIDDEN + SCHAAL * float(per_keuze @ telling.punten) / kansen if kansen else None


def _values(kern: Verkenning, maat: Callable[[KeuzePlan, Regel], float]) -> NDArray[np.float64]:
    """Look at every variant of every choice."""
    breedte = max((len(plan.zegt) for plan in kern.keuzes), default=1)
    vol = (0.0,) * breedte
    stil = frozenset() if maat is GULZIG.maat else prepared(kern.spel)
    rijen = [
        vol if plan.pad in stil else (*[maat(plan, regel) for regel in plan.zegt], *vol[len(plan.zegt) :]) for plan in kern.keuzes
    ]
    return np.array(rijen, dtype=np.float64).reshape(len(kern.keuzes), breedte)
