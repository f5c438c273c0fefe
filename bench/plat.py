"""The yardstick of the exploration: a plain one over a dict of tuples, for games in which only two standen move.

State: (turn, vertrouwen, spanning). One pass over the layers gives what the exact exploration gives: which turns, choices and
endings are reached, how likely a random player meets them, and how many different conversations there are.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from oefenen.engine.recept import Change
from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.model.voorwaarde import En, Niet, Of, Vergelijking, Voorwaarde
from oefenen.model.woorden import EINDE, STAND_INDEX

VERTROUWEN, SPANNING = STAND_INDEX["vertrouwen"], STAND_INDEX["spanning"]
Guard = Callable[[int, int], bool]
_OPERATOREN = {">=": ">=", "<=": "<=", ">": ">", "<": "<", "=": "==", "!=": "!="}


@dataclass
class Antwoorden:
    """What both explorations must say."""

    beurten: dict[str, float] = field(default_factory=dict)
    keuzes: dict[str, float] = field(default_factory=dict)
    eindes: dict[str, float] = field(default_factory=dict)
    gesprekken: int = 0
    toestanden: int = 0


def as_python(voorwaarde: Voorwaarde) -> str:
    match voorwaarde:
        case Vergelijking(naam, operator, waarde):
            return f"{'v' if naam == 'vertrouwen' else 's'} {_OPERATOREN[operator]} {waarde}"
        case Niet(deel):
            return f"not ({as_python(deel)})"
        case En(delen):
            return " and ".join(f"({as_python(deel)})" for deel in delen)
        case Of(delen):
            return " or ".join(f"({as_python(deel)})" for deel in delen)
    raise ValueError(voorwaarde)


def guard(voorwaarde: Voorwaarde | None) -> Guard | None:
    """Compile a condition to a function: as fast as plain Python gets."""
    return None if voorwaarde is None else eval(f"lambda v, s: {as_python(voorwaarde)}")  # noqa: S307 - our own generated scenario


class Plat:
    """The game as plain tuples."""

    def __init__(self, spel: Spel) -> None:
        start = spel.start().standen
        self.begin = (spel.scenario.eerste, start[VERTROUWEN], start[SPANNING])
        self.beurten = {naam: [self._keuze(spel, plan) for plan in beurt.keuzes] for naam, beurt in spel.beurten.items()}
        self.eindes = [(naam, guard(einde.einde.als)) for naam, einde in spel.eindes.items()]

    def _keuze(self, spel: Spel, plan: KeuzePlan) -> tuple[str, Guard | None, list[tuple[int, int]], str]:
        """Give a choice as (path, guard, [(which stand, change)], target)."""
        operations = spel.recept(plan, (False, ()), maar=False).operations
        stappen = [(operation.stand, operation.delta) for operation in operations if isinstance(operation, Change)]
        assert len(stappen) == len(operations)
        assert all(stand in (VERTROUWEN, SPANNING) for stand, _ in stappen)
        (route,) = plan.keuze.naar
        return plan.pad, guard(plan.keuze.als), stappen, route.naar

    def explore(self) -> Antwoorden:
        """Go through all states, layer by layer."""
        uit = Antwoorden()
        laag = {self.begin: (1.0, 1)}
        while laag:
            uit.toestanden += len(laag)
            volgende: dict[tuple[str, int, int], tuple[float, int]] = {}
            for (beurt, v, s), (kans, aantal) in laag.items():
                uit.beurten[beurt] = uit.beurten.get(beurt, 0.0) + kans
                open_ = [keuze for keuze in self.beurten[beurt] if keuze[1] is None or keuze[1](v, s)]
                deel = kans / len(open_)
                for pad, _, stappen, naar in open_:
                    uit.keuzes[pad] = uit.keuzes.get(pad, 0.0) + deel
                    nv, ns = v, s
                    for stand, delta in stappen:
                        if stand == VERTROUWEN:
                            nv = min(10, max(0, nv + delta))
                        else:
                            ns = min(10, max(0, ns + delta))
                    if naar == EINDE:
                        einde = next(naam for naam, test in self.eindes if test is None or test(nv, ns))
                        uit.eindes[einde] = uit.eindes.get(einde, 0.0) + deel
                        uit.gesprekken += aantal
                        continue
                    staat = (naar, nv, ns)
                    eerder = volgende.get(staat)
                    volgende[staat] = (deel, aantal) if eerder is None else (eerder[0] + deel, eerder[1] + aantal)
            laag = volgende
        return uit
