"""Every other opening that a conversation can have, good or not, in an order that the seed decides."""

from collections.abc import Iterator
from itertools import product
from random import Random

from oefenen.engine.spel import Spel
from oefenen.model.opening import VERSCHIL, Opening
from oefenen.model.woorden import STAND_MAX, STANDEN


def openings(spel: Spel, seed: int) -> Iterator[Opening]:
    """Give every other opening, in an order that the seed decides: each stand as in the story, or one lower or higher."""
    gewoon = Spel(spel.scenario, spel.persona).start().stand
    mogelijk = [
        [verschil for verschil in (0, -VERSCHIL, VERSCHIL) if 0 <= gewoon[stand] + verschil <= STAND_MAX] for stand in STANDEN
    ]
    alle = [dict(zip(STANDEN, verschillen, strict=True)) for verschillen in product(*mogelijk) if any(verschillen)]
    Random(f"opening:{seed}").shuffle(alle)  # noqa: S311 - an order, no secret
    for verschillen in alle:
        yield {stand: verschil for stand, verschil in verschillen.items() if verschil}
