"""What one conversation measured: per skill the sum of its scores and the number of chances."""

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.scoring import Score, score
from oefenen.model.poging import Meetpunt, Meting

_NIETS = Score(0, 0)


def measure(gesprek: Gesprek, vanaf: int = 0) -> Meting:
    """Measure a conversation of which the first *vanaf* choices are shared with an earlier one."""
    alles = score(stap.scores for stap in gesprek.stappen)
    eigen = score(stap.scores for stap in gesprek.stappen[vanaf:])
    punten = {naam: Meetpunt(*som, *eigen.get(naam, _NIETS)) for naam, som in alles.items()}
    return Meting(punten, tuple(gesprek.spel.scenario.kop.focus))
