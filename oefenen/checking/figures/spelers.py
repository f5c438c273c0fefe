"""Players who do not weigh what is said: what always taking the longest, the first or the politest choice gives, and what greed gives."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.verkenning import Laag, Verkenning
from oefenen.checking.figures.cijfers import Kansen, chances, outermost
from oefenen.checking.figures.sommen import Telling, count_points
from oefenen.engine.scoring import MIDDEN, SCHAAL
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
    """What this player always takes: `de langste keuze`."""
    raad: str
    """What an author can do against it."""
    waarde: Callable[[KeuzePlan, Regel], float]


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
    Kijk("langste", "de langste keuze", "Maak in een paar beurten een zwakke keuze langer of de beste korter.", _words),
    Kijk(
        "kortste", "de kortste keuze", "Maak in een paar beurten een zwakke keuze korter of de beste langer.",
        lambda plan, regel: -_words(plan, regel),
    ),
    Kijk(
        "beleefdste", "de keuze die het beleefdst begint", "Laat ook een zwakke keuze vriendelijk beginnen.",
        lambda _, regel: bool(_BELEEFD.match(spoken(regel.variant.zegt))),
    ),
    Kijk(
        "vraagtekens", "de keuze met de meeste vraagtekens", "Zet ook in zwakke keuzes een vraag, en maak een paar sterke zonder.",
        lambda _, regel: regel.variant.zegt.count("?"),
    ),
    Kijk(
        "zonder_vraag", "een keuze zonder vraagteken", "Zet ook in sterke keuzes een vraag, en maak een paar zwakke zonder.",
        lambda _, regel: -regel.variant.zegt.count("?"),
    ),
)  # fmt: skip
_PLAATS = "Zet de beste keuze niet steeds op dezelfde plek in het bestand."
GULZIG = Kijk("gulzig", "de keuze met de meeste punten", "", lambda plan, _: sum(plan.telt.values()))


def compare_players(kern: Verkenning, groepen: Mapping[str, tuple[str, ...]]) -> Vergelijking:
    """Play every blind player to the end, exactly; *kern* is a shrunken exploration, *groepen* says which skills go together."""
    tellingen = {naam: count_points(kern, delen) for naam, delen in groepen.items()}
    plaats = {plan.pad: nummer for beurt in kern.spel.beurten.values() for nummer, plan in enumerate(beurt.keuzes)}
    volgorde = (
        Kijk("eerste", "de eerste keuze in het bestand", _PLAATS, lambda plan, _: -plaats[plan.pad]),
        Kijk("laatste", "de laatste keuze in het bestand", _PLAATS, lambda plan, _: plaats[plan.pad]),
    )
    return Vergelijking(
        play(kern, tellingen, Kijk("willekeurig", "een willekeurige keuze", "", lambda _plan, _regel: 0)),
        {naam: outermost(kern, delen) for naam, delen in groepen.items()},
        tuple(play(kern, tellingen, kijk) for kijk in (*BLIND, *volgorde)),
    )


def skill_groups(vaardigheden: Vaardigheden) -> dict[str, tuple[str, ...]]:
    """Give the skills of each axis, and of everything together."""
    alle = vaardigheden.vaardigheden
    return {as_: tuple(v.id for v in alle.values() if v.als_as == as_) for as_ in vaardigheden.assen} | {ALLES: tuple(alle)}


def play(kern: Verkenning, tellingen: Mapping[str, Telling], kijk: Kijk) -> Uitslag:
    """Say what one player gets on groups of skills, of which the points were counted."""
    gevolgd = follow(kern, kijk)
    kansen = chances(gevolgd)
    per_keuze = np.array(list(kansen.keuzes.values()))
    scores = {groep: _score(per_keuze, telling) for groep, telling in tellingen.items()}
    return Uitslag(kijk, scores, _good(gevolgd, kansen))


def _score(per_keuze: NDArray[np.float64], telling: Telling) -> float | None:
    """Give the mean score per chance; None when there are no chances at all."""
    kansen = float(per_keuze @ telling.kansen)
    return MIDDEN + SCHAAL * float(per_keuze @ telling.punten) / kansen if kansen else None


def chance_of_good(verkenning: Verkenning) -> float:
    """Say how likely a random player of these choices comes to a good ending."""
    return _good(verkenning, chances(verkenning))


def _good(verkenning: Verkenning, kansen: Kansen) -> float:
    plannen = verkenning.spel.eindes
    return sum(kans for einde, kans in kansen.eindes.items() if plannen[einde].einde.oordeel is Oordeel.GOED)


def follow(kern: Verkenning, kijk: Kijk) -> Verkenning:
    """Leave only the choices that a player who looks at *kijk* takes, and the states where that leads."""
    waarde = _values(kern, kijk)
    uit = Verkenning(kern.kader, kern.keuzes, kern.eindes, volledig=kern.volledig)
    bereikt = np.zeros(1, dtype=np.int64)
    for laag in kern.lagen:
        over, bereikt = _leave(laag, waarde[laag.keuze, laag.zegt], waarde[laag.slot_keuze, laag.slot_zegt], bereikt)
        uit.lagen.append(over)
        if not bereikt.size:
            break
    return uit


def _values(kern: Verkenning, kijk: Kijk) -> NDArray[np.float64]:
    """Look at every variant of every choice."""
    breedte = max((len(plan.zegt) for plan in kern.keuzes), default=1)
    tabel = np.zeros((len(kern.keuzes), breedte))
    for rij, plan in zip(tabel, kern.keuzes, strict=True):
        rij[: len(plan.zegt)] = [kijk.waarde(plan, regel) for regel in plan.zegt]
    return tabel


def _leave(
    laag: Laag, waarde: NDArray[np.float64], slot_waarde: NDArray[np.float64], bereikt: NDArray[np.int64]
) -> tuple[Laag, NDArray[np.int64]]:
    """Leave the best edges of the states *bereikt*, which are numbered anew; give the states that follow."""
    hoogst = np.full(laag.aantal, -np.inf)
    np.maximum.at(hoogst, laag.van, waarde)
    np.maximum.at(hoogst, laag.slot_van, slot_waarde)
    nummer = np.full(laag.aantal, -1, dtype=np.int32)
    nummer[bereikt] = np.arange(bereikt.size)
    houd = np.flatnonzero((waarde == hoogst[laag.van]) & (nummer[laag.van] >= 0))
    slot = np.flatnonzero((slot_waarde == hoogst[laag.slot_van]) & (nummer[laag.slot_van] >= 0))
    daarna, naar = np.unique(laag.naar[houd], return_inverse=True)
    over = Laag(
        [], int(bereikt.size), nummer[laag.van[houd]], laag.keuze[houd], naar.astype(np.int32),
        nummer[laag.slot_van[slot]], laag.slot_keuze[slot], laag.slot_einde[slot], laag.slot_weg[slot],
        laag.zegt[houd], laag.slot_zegt[slot],
    )  # fmt: skip
    return over, daarna.astype(np.int64)
