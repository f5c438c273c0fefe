"""The figures of one scenario at a glance: how many conversations, how they end, what they score, the best and the worst one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.cijfers import best_route, count_conversations, mean_score, score_range
from oefenen.checking.zaak import Zaak
from oefenen.model.vaardigheid import Vaardigheden


@dataclass(frozen=True, slots=True)
class Reeks:
    """The lowest, mean and highest score (0..100); None when no conversation has enough chances, or when it is not known."""

    laag: float | None = None
    gemiddeld: float | None = None
    hoog: float | None = None


@dataclass(frozen=True, slots=True)
class Overzicht:
    """What is known of all conversations of a scenario, as exact figures."""

    volledig: bool
    """False when figures are not known: not everything was seen, or a conversation can go round or get stuck."""
    toestanden: int
    gesprekken: int | None
    """How many different conversations there are, as sequences of choices, those of the preparation included."""
    beurten: int
    """Those of the conversation itself."""
    voorbereiden: int
    """The turns of the preparation."""
    keuzes: int
    """All choices of the conversation itself."""
    lengte: float | None
    """The mean number of choices of a random player in the conversation itself."""
    eindes: Mapping[str, float]
    """How likely a random player ends so, in the order of the file; empty when that is not known."""
    scores: Mapping[str, Reeks]
    """Of each skill of the focus, then of each other skill and each axis that is at stake."""
    beste: tuple[str, ...]
    """A shortest conversation (`beurt.keuze`) with the highest score on all skills together; () when there is none."""
    slechtste: tuple[str, ...]


def survey(zaak: Zaak) -> Overzicht:
    """Collect the figures of a scenario; what was explored before is not explored again."""
    verkenning = zaak.verkenning
    volledig = verkenning.volledig and not verkenning.vast and not verkenning.begin_vast
    kern = zaak.kern if volledig else None
    alle = tuple(zaak.vaardigheden.vaardigheden)
    return Overzicht(
        volledig=volledig,
        toestanden=verkenning.aantal,
        gesprekken=None if kern is None else count_conversations(kern),
        beurten=len(zaak.gespreksbeurten),
        voorbereiden=len(zaak.spel.beurten) - len(zaak.gespreksbeurten),
        keuzes=sum(len(plan.keuzes) for plan in zaak.gespreksbeurten),
        lengte=zaak.kansen.lengte if volledig else None,
        eindes=zaak.kansen.eindes if volledig else {},
        scores={naam: _range(kern, delen) for naam, delen in _measured(zaak).items()},
        beste=() if kern is None else tuple(best_route(kern, alle)),
        slechtste=() if kern is None else tuple(best_route(kern, alle, hoogste=False)),
    )


def _range(kern: Verkenning | None, vaardigheden: tuple[str, ...]) -> Reeks:
    grenzen = None if kern is None else score_range(kern, vaardigheden)
    if kern is None or grenzen is None:
        return Reeks()
    return Reeks(grenzen[0], mean_score(kern, vaardigheden), grenzen[1])


def _measured(zaak: Zaak) -> dict[str, tuple[str, ...]]:
    """Say which skills are taken together under each name."""
    in_geding = {v for plan in zaak.verkenning.keuzes for v in plan.telt}
    namen = dict.fromkeys((*zaak.scenario.kop.focus, *(v for v in zaak.vaardigheden.vaardigheden if v in in_geding)))
    return {naam: (naam,) for naam in namen} | _axes(zaak.vaardigheden, in_geding)


def _axes(vaardigheden: Vaardigheden, in_geding: Iterable[str]) -> dict[str, tuple[str, ...]]:
    alle = vaardigheden.vaardigheden.values()
    delen = {as_: tuple(v.id for v in alle if v.als_as == as_) for as_ in vaardigheden.assen}
    return {as_: namen for as_, namen in delen.items() if set(namen) & set(in_geding)}
