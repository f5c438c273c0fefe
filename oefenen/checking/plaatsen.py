"""Every condition of a scenario, with where it stands in the file and what in the game asks it."""

from collections.abc import Iterator
from typing import NamedTuple

from oefenen.engine.spel import BeurtPlan, EindePlan, KeuzePlan, Regel, Spel
from oefenen.model.scenario import Route
from oefenen.model.voorwaarde import Voorwaarde

Stap = str | int
"""One step down in a file: a key, or a place in a list."""


class Rij(NamedTuple):
    """Lines, routes or a choice that are tried from top to bottom: whose they are, and where they stand."""

    soort: str
    """`ouder` (or the question of the preparation), `zegt`, `reactie`, `naar`, or `als` for the condition of a choice itself."""
    eigenaar: BeurtPlan | KeuzePlan | EindePlan
    pad: tuple[Stap, ...]
    dingen: tuple[Regel, ...] | tuple[Route, ...] | tuple[KeuzePlan]

    def als(self, plaats: int) -> Voorwaarde | None:
        """Give the condition of the thing at *plaats*."""
        ding = self.dingen[plaats]
        return ding.als if isinstance(ding, Route) else ding.keuze.als if isinstance(ding, KeuzePlan) else ding.variant.als

    def plek(self, plaats: int) -> tuple[Stap, ...]:
        """Give where the thing at *plaats* stands in the file."""
        return self.pad if self.soort == "als" else (*self.pad, plaats)


class Plaats(NamedTuple):
    """One condition: where its text stands, and the line, route, choice or ending that it belongs to."""

    pad: tuple[Stap, ...]
    als: Voorwaarde
    ding: object
    soort: str
    beurt: str
    """The turn in which it is asked; "" for what is asked at the end."""


def rows(spel: Spel) -> Iterator[tuple[str, Rij]]:
    """Give everything that is tried from top to bottom, with its turn ("" for endings); endings themselves are not among it."""
    for naam, plan in spel.beurten.items():
        yield naam, Rij("ouder", plan, ("beurten", naam, "vraag" if plan.beurt.vooraf else "ouder"), plan.ouder)
        for plaats, keuze in enumerate(plan.keuzes):
            pad = ("beurten", naam, "keuzes", plaats)
            yield naam, Rij("als", keuze, pad, (keuze,))
            yield naam, Rij("zegt", keuze, (*pad, "zegt"), keuze.zegt)
            yield naam, Rij("reactie", keuze, (*pad, "reactie"), keuze.reactie)
            yield naam, Rij("naar", keuze, (*pad, "naar"), keuze.keuze.naar)
    for naam, einde in spel.eindes.items():
        yield "", Rij("ouder", einde, ("eindes", naam, "ouder"), einde.ouder)


def conditions(spel: Spel) -> Iterator[Plaats]:
    """Give every condition of a scenario."""
    for beurt, rij in rows(spel):
        for plaats, ding in enumerate(rij.dingen):
            if (als := rij.als(plaats)) is not None:
                yield Plaats((*rij.plek(plaats), "als"), als, ding, rij.soort, beurt)
    for naam, einde in spel.eindes.items():
        if einde.einde.als is not None:
            yield Plaats(("eindes", naam, "als"), einde.einde.als, einde, "einde", "")
        for plaats, variant in enumerate(einde.einde.thuis):
            if variant.als is not None:
                yield Plaats(("eindes", naam, "thuis", plaats, "als"), variant.als, variant, "thuis", "")
    for plaats, punt in enumerate(spel.scenario.briefje):
        yield Plaats(("briefje", plaats, "als"), punt.als, punt, "briefje", "")
