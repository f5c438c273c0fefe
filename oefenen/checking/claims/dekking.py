"""Which reachable choices the proeven leave untaken, and a small set of conversations that takes them all."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np

from oefenen.checking.claims.kaart import Kaart
from oefenen.checking.claims.volgen import choice_bits, ending, follow
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.uitersten import outermost, per_choice, slot_of
from oefenen.model.eis import Moment

_MEESTE_ROUTES = 500


class Dekking(NamedTuple):
    """What is covered, and how the rest can be."""

    bereikbaar: tuple[str, ...]
    """Every choice (`beurt.keuze`) that some conversation takes, in file order."""
    open: tuple[str, ...]
    """Those that no proef takes."""
    routes: tuple[tuple[str, ...], ...]
    """Conversations that together take all of *open*, as far as a conversation that ends does."""
    kleinste: bool
    """Whether it is proven that fewer conversations cannot do it; otherwise it is nearly the smallest number."""


def cover(verkenning: Verkenning, genomen: Collection[str]) -> Dekking:
    """Compare the choices that were taken with those that can be, and find routes for the rest."""
    kaart = Kaart(verkenning)
    bereikt = np.zeros(len(verkenning.keuzes), dtype=np.bool_)
    bereikt[kaart.pijlen.keuze] = True
    bereikt[kaart.slot.keuze] = True
    bereikbaar = tuple(plan.pad for plan, raak in zip(verkenning.keuzes, bereikt, strict=True) if raak)
    open_ = tuple(pad for pad in bereikbaar if pad not in genomen)
    routes = _routes(verkenning, open_)
    if verkenning.rond:
        routes += _one_by_one(kaart, [pad for pad in open_ if not any(pad in route for route in routes)])
    gedekt = [pad for pad in open_ if any(pad in route for route in routes)]
    return Dekking(bereikbaar, open_, routes, kleinste=len(routes) <= _at_least(verkenning, gedekt))


def _routes(verkenning: Verkenning, open_: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Take the conversation with the most open choices again and again, then leave out what became needless."""
    rest = set(open_)
    routes: list[tuple[str, ...]] = []
    slot = slot_of(verkenning, verkenning.eindes)
    while rest and len(routes) < _MEESTE_ROUTES:
        gewicht = np.array([plan.pad in rest for plan in verkenning.keuzes], dtype=np.int64)
        beste = outermost(verkenning, per_choice(verkenning, gewicht), slot, meest=True)
        if beste is None or not beste.som:
            break
        routes.append(beste.route)
        rest -= set(beste.route)
    return tuple(_needed(routes, set(open_)))


def _one_by_one(kaart: Kaart, open_: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Find a route for each choice that only a conversation that goes round takes."""
    routes: list[tuple[str, ...]] = []
    for pad in open_:
        if not any(pad in route for route in routes):
            langs = follow(kaart, choice_bits(kaart, [Moment(pad, "keuze")])).route(ending(kaart, None), 1)
            routes += [langs] if langs else []
    return tuple(routes)


def _needed(routes: list[tuple[str, ...]], open_: set[str]) -> list[tuple[str, ...]]:
    """Leave out each route whose choices the others take too."""
    over = list(routes)
    for route in reversed(routes):
        anders = {pad for ander in over if ander is not route for pad in ander}
        if set(route) & open_ <= anders:
            over.remove(route)
    return over


def _at_least(verkenning: Verkenning, open_: Collection[str]) -> int:
    """Give a number of conversations below which it cannot be done: a turn that comes once shows one choice at a time."""
    per_beurt: dict[str, list[str]] = {}
    for pad in open_:
        per_beurt.setdefault(pad.partition(".")[0], []).append(pad)
    slot = slot_of(verkenning, verkenning.eindes)
    minst = 0
    for paden in sorted(per_beurt.values(), key=len, reverse=True):
        if len(paden) <= minst:
            break
        gewicht = np.array([plan.pad in paden for plan in verkenning.keuzes], dtype=np.int64)
        meest = outermost(verkenning, per_choice(verkenning, gewicht), slot, meest=True)
        if meest is not None and meest.som:
            minst = max(minst, -(-len(paden) // meest.som))
    return minst
