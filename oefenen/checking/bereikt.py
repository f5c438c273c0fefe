"""Which turns, choices and endings some conversation reaches, and why the others stay out of reach."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.gezien import Gezien
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Spel
from oefenen.model.voorwaarde import En, Gekozen, Is, Vergelijking, Voorwaarde, Weet, write


@dataclass(frozen=True, slots=True)
class Bereikt:
    """Ids of turns and endings, and `beurt.keuze` of choices, that are met in some conversation."""

    beurten: frozenset[str]
    keuzes: frozenset[str]
    eindes: frozenset[str]


def reached(verkenning: Verkenning) -> Bereikt:
    """Collect what is met in the states and edges of an exploration."""
    keuzes = np.zeros(len(verkenning.keuzes), np.bool_)
    eindes = np.zeros(len(verkenning.eindes), np.bool_)
    beurten: set[str] = set()
    for laag in verkenning.lagen:
        keuzes[laag.keuze] = keuzes[laag.slot_keuze] = True
        eindes[laag.slot_einde] = True
        beurten.update(wolk.beurt for wolk in laag.wolken)
    for terug in verkenning.terug:
        keuzes[terug.keuze] = True
    for voorvallen in verkenning.merken.values():
        keuzes[[voorval.keuze for voorval in voorvallen]] = True
    return Bereikt(
        frozenset(beurten),
        frozenset(_names((plan.pad for plan in verkenning.keuzes), keuzes)),
        frozenset(_names(verkenning.eindes, eindes)),
    )


def _names(namen: Iterable[str], keus: NDArray[np.bool_]) -> Iterator[str]:
    return (naam for naam, bereikt in zip(namen, keus.tolist(), strict=True) if bereikt)


class Weg(NamedTuple):
    """What names a turn as what comes next: a turn, its choice (None: the terugval) and the place of the route.

    The place is None when the choice has no route that holds and it is the next turn in the file.
    """

    beurt: str
    keuze: KeuzePlan | None
    plaats: int | None


def ways_out(plan: BeurtPlan) -> Iterator[tuple[str, Weg]]:
    """Give everything to which a turn can lead, endings included, with what leads there."""
    naam = plan.beurt.id
    if plan.beurt.terugval is not None:
        yield plan.beurt.terugval, Weg(naam, None, None)
    for keuze in plan.keuzes:
        for plaats, (_, naar) in enumerate(keuze.routes):
            yield naar, Weg(naam, keuze, plaats)
        if not keuze.routes or keuze.routes[-1][0] is not None:
            yield plan.volgende, Weg(naam, keuze, None)


def all_targets(plan: BeurtPlan) -> set[str]:
    """Give everything to which a turn can lead."""
    return {doel for doel, _ in ways_out(plan)}


def ways_in(spel: Spel) -> dict[str, list[Weg]]:
    """Give for each turn what leads to it from other turns."""
    uit: dict[str, list[Weg]] = {naam: [] for naam in spel.beurten}
    for naam, plan in spel.beurten.items():
        for doel, weg in ways_out(plan):
            if doel in uit and doel != naam:
                uit[doel].append(weg)
    return uit


def why_closed(gezien: Gezien, bereikt: Bereikt, wegen: list[Weg]) -> str:
    """Say why no conversation takes one of the ways that lead to a turn."""
    if not wegen:
        return "geen keuze verwijst ernaar"
    open_ = [weg for weg in wegen if weg.beurt in bereikt.beurten]
    if not open_:
        return f"de enige weg gaat langs ‘{wegen[0].beurt}’, en daar komt ook niemand"
    naam, keuze, plaats = open_[0]
    if keuze is None:
        return f"de terugval van ‘{naam}’ wordt nooit gebruikt"
    if keuze.pad not in bereikt.keuzes:
        return f"de keuze ‘{keuze.pad}’ wordt nooit aangeboden"
    return _why_route(gezien, keuze, plaats)


def _why_route(gezien: Gezien, keuze: KeuzePlan, plaats: int | None) -> str:
    routes = keuze.keuze.naar
    route = routes[-1 if plaats is None else plaats] if routes else None
    if plaats is not None and route is not None and route.als is not None and gezien.failed(route) and not gezien.held(route):
        return f"bij keuze ‘{keuze.pad}’ klopt ‘{write(route.als)}’ nooit"
    for eerder in routes[:plaats]:
        if eerder.als is not None and gezien.held(eerder) and not gezien.failed(eerder):
            return f"bij keuze ‘{keuze.pad}’ klopt ‘{write(eerder.als)}’ altijd al"
    if not routes:
        return f"na keuze ‘{keuze.pad}’ is elk gesprek al afgelopen"
    return f"na keuze ‘{keuze.pad}’ gaat elk gesprek ergens anders heen"


def why_never(spel: Spel, gezien: Gezien, bereikt: Bereikt, voorwaarde: Voorwaarde, beurt: str) -> str:
    """Say what in *voorwaarde* is out of reach in the whole conversation, as ` (…)`; "" when it is not that simple."""
    for deel in voorwaarde.delen if isinstance(voorwaarde, En) else (voorwaarde,):
        reden = _why_part(spel, gezien, bereikt, deel, beurt)
        if reden:
            return f" ({reden})"
    return ""


def _why_part(spel: Spel, gezien: Gezien, bereikt: Bereikt, deel: Voorwaarde, beurt: str) -> str:
    match deel:
        case Weet(naam) if naam not in gezien.verteld:
            return f"‘{naam}’ komt nooit op tafel"
        case Is("stemming", naam) if naam not in (list(spel.persona.stemmingen)[nummer] for nummer in gezien.stemmingen):
            return f"de stemming wordt nooit ‘{naam}’"
        case Is("fase", naam) if beurt and spel.beurten[beurt].beurt.fase.value != naam:
            return f"deze beurt hoort bij de fase ‘{spel.beurten[beurt].beurt.fase.value}’"
        case Gekozen() if deel.pad not in bereikt.keuzes:
            return f"‘{deel.pad}’ wordt nooit gekozen"
        case Vergelijking("tijd_over") if not spel.klok:
            return "dit scenario heeft geen klok"
    return ""
