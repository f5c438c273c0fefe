"""Two conversations to look at: the one with the highest score, and one that ends halfway."""

from collections.abc import Iterable, Sequence

from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.verkenning import Progress, explore
from oefenen.checking.figures.toppen import Toppen
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.scoring import Score, combine, score
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import OefenenError
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import Oordeel

Route = tuple[str, ...]
"""Choices, as `beurt.keuze`."""


def compute_examples(spel: Spel, vaardigheden: Vaardigheden, *, progress: Progress | None = None) -> tuple[Route, Route]:
    """Explore all reachable states; give the best conversation that ends well, and a middling one; () where there is none.

    When there are too many states to be sure, both come from the proeven of the scenario.
    """
    alle = tuple(vaardigheden.vaardigheden)
    verkenning = explore(spel, progress=progress)
    if not verkenning.volledig or verkenning.vast or verkenning.begin_vast:
        proeven = list(tried(spel))
        goed = max(_ended(spel, proeven, Oordeel.GOED), key=lambda gesprek: _mean(gesprek, alle), default=None)
        midden = next(iter(_ended(spel, proeven, Oordeel.MIDDEN)), None)
        return _choices(goed), _choices(midden)
    toppen = Toppen(shrink(verkenning))
    return find_best_ending(spel, toppen, alle), find_middling(spel, toppen, alle)


def find_best_ending(spel: Spel, toppen: Toppen, vaardigheden: Route) -> Route:
    """Give a shortest conversation with the highest score that ends well; without a good ending that of all."""
    beste = toppen.find(vaardigheden, eindes=_endings(spel, Oordeel.GOED)) or toppen.find(vaardigheden)
    return () if beste is None else tuple(toppen.verkenning.keuzes[keuze].pad for keuze in beste.route)


def find_middling(spel: Spel, toppen: Toppen, vaardigheden: Route) -> Route:
    """Find a conversation that ends halfway, as near as can be to the middle between the worst and the best score.

    It is one of the proeven of the scenario, or the best or worst one with such an ending.
    """
    grenzen = [toppen.find(vaardigheden, hoogste=hoogste) for hoogste in (False, True)]
    doel = sum(top.som / top.kansen for top in grenzen if top is not None) / 2
    kandidaten = list(tried(spel))
    for naam in sorted(_endings(spel, Oordeel.MIDDEN)):
        for hoogste in (True, False):
            top = toppen.find(vaardigheden, hoogste=hoogste, eindes={naam})
            kandidaten += [] if top is None else [tuple(toppen.verkenning.keuzes[keuze].pad for keuze in top.route)]
    dichtst: tuple[float, Gesprek] | None = None
    for gesprek in _ended(spel, kandidaten, Oordeel.MIDDEN):
        totaal = _total(gesprek, vaardigheden)
        if totaal.waarde is not None:
            afstand = abs(totaal.som / totaal.kansen - doel)
            if dichtst is None or afstand < dichtst[0]:
                dichtst = afstand, gesprek
    return () if dichtst is None else _choices(dichtst[1])


def tried(spel: Spel) -> Iterable[Route]:
    """Give the routes that the scenario tries itself with this parent."""
    eigen = spel.scenario.kop.persona
    return (proef.kies for proef in spel.scenario.proeven if (proef.persona or eigen) == spel.persona.id)


def _endings(spel: Spel, oordeel: Oordeel) -> set[str]:
    return {naam for naam, einde in spel.scenario.eindes.items() if einde.oordeel is oordeel}


def _ended(spel: Spel, routes: Iterable[Route], oordeel: Oordeel) -> list[Gesprek]:
    """Play routes and keep the conversations that ended so; a route that cannot be played is none."""
    uit = []
    for route in routes:
        try:
            gesprek = replay(spel, route)
        except OefenenError:
            continue
        if gesprek.einde is not None and gesprek.einde.oordeel is oordeel:
            uit.append(gesprek)
    return uit


def _total(gesprek: Gesprek, vaardigheden: Sequence[str]) -> Score:
    return combine(score(stap.scores for stap in gesprek.stappen), vaardigheden)


def _mean(gesprek: Gesprek, vaardigheden: Sequence[str]) -> float:
    return _total(gesprek, vaardigheden).waarde or 0.0


def _choices(gesprek: Gesprek | None) -> Route:
    return () if gesprek is None else tuple(f"{stap.beurt}.{stap.keuze.id}" for stap in gesprek.stappen)
