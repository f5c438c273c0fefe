"""What a change does in play: the figures of two versions that are not the same, and what checking finds more or less."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from typing import Any

from oefenen.checking.overzicht import Overzicht, Reeks
from oefenen.checking.verschil.namen import Namen
from oefenen.model.diagnostic import Diagnostic

_PRECIES = 1e-9
"""What two sums of the same chances may differ."""
_GETAL = re.compile(r"\d[\d.,]*")
_ROUTES = ("beste", "slechtste")
_GETALLEN = ("volledig", "gesprekken", "toestanden", "beurten", "voorbereiden", "keuzes", "lengte")


@dataclass(frozen=True, slots=True)
class Cijfer:
    """A figure that changed: one of the fields of Overzicht, with the name of the ending or skill where it has one.

    None for a number that is not known, and for what a version does not have: an ending, a skill at stake.
    """

    veld: str
    naam: str
    oud: Any
    nieuw: Any


def compare_figures(oud: Overzicht, nieuw: Overzicht, namen: Namen) -> list[Cijfer]:
    """Give the figures that changed, told with the new names; chances, scores and routes only when both versions know theirs."""
    uit = [Cijfer(veld, "", getattr(oud, veld), getattr(nieuw, veld)) for veld in _GETALLEN]
    if oud.volledig and nieuw.volledig:
        uit += _by_name("eindes", {namen.plek(naam): kans for naam, kans in oud.eindes.items()}, nieuw.eindes)
        uit += _by_name("scores", oud.scores, nieuw.scores)
        uit += [Cijfer(veld, "", tuple(map(namen.pad, getattr(oud, veld))), getattr(nieuw, veld)) for veld in _ROUTES]
    return [cijfer for cijfer in uit if not _same(cijfer.oud, cijfer.nieuw)]


def _by_name(veld: str, oud: Mapping[str, Any], nieuw: Mapping[str, Any]) -> Iterator[Cijfer]:
    for naam in dict.fromkeys((*nieuw, *oud)):
        yield Cijfer(veld, naam, oud.get(naam), nieuw.get(naam))


def _same(oud: object, nieuw: object) -> bool:
    if isinstance(oud, Reeks) and isinstance(nieuw, Reeks):
        return all(_same(a, b) for a, b in zip(_ends(oud), _ends(nieuw), strict=True))
    if isinstance(oud, float) and isinstance(nieuw, float):
        return isclose(oud, nieuw, rel_tol=_PRECIES, abs_tol=_PRECIES**2)
    return oud == nieuw


def _ends(reeks: Reeks) -> tuple[float | None, float | None, float | None]:
    return reeks.laag, reeks.gemiddeld, reeks.hoog


def compare_findings(oud: Iterable[Diagnostic], nieuw: Iterable[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Give what is found only in the new version, and what was found only in the old one.

    A finding is the same when it says the same, or says it of the same line or with other figures: those move with every change.
    """
    weg, erbij = list(oud), list(nieuw)
    for kenmerk in (_words, _line, _shape):
        weg, erbij = _left_over(weg, erbij, kenmerk), _left_over(erbij, weg, kenmerk)
    return erbij, weg


def _words(d: Diagnostic) -> tuple[str, str]:
    return d.code, d.melding


def _line(d: Diagnostic) -> tuple[str, str]:
    return d.code, d.bronregel.strip() or d.melding


def _shape(d: Diagnostic) -> tuple[str, str]:
    return d.code, _GETAL.sub("0", d.melding)


def _left_over(
    deze: list[Diagnostic], andere: list[Diagnostic], kenmerk: Callable[[Diagnostic], tuple[str, str]]
) -> list[Diagnostic]:
    """Give those of *deze* that have no partner in *andere*."""
    partners = Counter(map(kenmerk, andere))
    over = []
    for d in deze:
        if partners[kenmerk(d)]:
            partners[kenmerk(d)] -= 1
        else:
            over.append(d)
    return over
