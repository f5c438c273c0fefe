"""The lowest and highest score that any conversation can reach, per skill and per axis."""

from collections.abc import Callable

from oefenen.checking.golf import Afloop, Golf
from oefenen.checking.wolk import Wolk, merge
from oefenen.engine.scoring import MINSTE_KANSEN, value
from oefenen.engine.spel import Spel
from oefenen.model.vaardigheid import Vaardigheden

MEESTE_TOESTANDEN = 2_000_000
MEESTE_KEUZES = 100
"""A conversation in which more choices can be made goes round."""


def compute_bereik(
    spel: Spel, vaardigheden: Vaardigheden, *, progress: Callable[[int], None] | None = None
) -> dict[str, tuple[float, float]]:
    """Explore all reachable states; give per skill and per axis (lowest, highest), 0..100.

    Only conversations with at least three chances count, as in a score. Empty when there are too many states to be sure.
    """
    alle = vaardigheden.vaardigheden
    gevolgd = {v: (v,) for v in alle} | {as_: tuple(v.id for v in alle.values() if v.als_as == as_) for as_ in vaardigheden.assen}
    golf = Golf(spel, tuple(gevolgd.values()))
    bereik = _Bereik(tuple(gevolgd))
    laag = [golf.start()]
    aantal = 0
    for _ in range(MEESTE_KEUZES):
        aantal += sum(wolk.aantal for wolk in laag)
        if progress is not None:
            progress(aantal)
        if aantal > MEESTE_TOESTANDEN:
            return {}
        laag = _next_layer(golf, laag, bereik)
        if not laag:
            return bereik.grenzen
    return {}


def _next_layer(golf: Golf, laag: list[Wolk], bereik: "_Bereik") -> list[Wolk]:
    groepen: dict[tuple[object, ...], list[Wolk]] = {}
    for wolk in laag:
        for plan, binnen in golf.choices(wolk):
            for uitkomst in golf.step(binnen, plan):
                if isinstance(uitkomst, Wolk):
                    groepen.setdefault(uitkomst.plek.key(), []).append(uitkomst)
                elif isinstance(uitkomst, Afloop):
                    bereik.add(uitkomst.wolk)
    return [merge(wolken) for wolken in groepen.values()]


class _Bereik:
    """Widens with every conversation that ends."""

    def __init__(self, namen: tuple[str, ...]) -> None:
        self.namen = namen
        self.grenzen: dict[str, tuple[float, float]] = {}

    def add(self, wolk: Wolk) -> None:
        for rij, (naam, kansen) in enumerate(zip(self.namen, wolk.plek.kansen, strict=True)):
            if kansen < MINSTE_KANSEN:
                continue
            laag, hoog = value(int(wolk.laag[rij].min()), kansen), value(int(wolk.hoog[rij].max()), kansen)
            oud = self.grenzen.get(naam, (laag, hoog))
            self.grenzen[naam] = (min(oud[0], laag), max(oud[1], hoog))
