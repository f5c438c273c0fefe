"""The lowest and highest score that any conversation can reach, per skill and per axis."""

from oefenen.checking.exploring.kern import shrink
from oefenen.checking.exploring.verkenning import Progress, explore
from oefenen.checking.figures.cijfers import score_range
from oefenen.engine.spel import Spel
from oefenen.model.vaardigheid import Vaardigheden


def compute_bereik(spel: Spel, vaardigheden: Vaardigheden, *, progress: Progress | None = None) -> dict[str, tuple[float, float]]:
    """Explore all reachable states; give per skill and per axis (lowest, highest), 0..100.

    Only conversations with at least three chances count, as in a score. Empty when there are too many states to be sure.
    """
    verkenning = explore(spel, progress=progress)
    if not verkenning.volledig:
        return {}
    alle = vaardigheden.vaardigheden
    gevolgd = {v: (v,) for v in alle} | {as_: tuple(v.id for v in alle.values() if v.als_as == as_) for as_ in vaardigheden.assen}
    kern = shrink(verkenning)
    grenzen = {naam: score_range(kern, delen) for naam, delen in gevolgd.items()}
    return {naam: grens for naam, grens in grenzen.items() if grens is not None}
