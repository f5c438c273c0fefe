"""What one conversation measured: per skill the sum of its scores and the number of chances."""

from collections.abc import Iterable, Mapping

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.scoring import score
from oefenen.model.poging import Meting, Som


def measure(gesprek: Gesprek, vanaf: int = 0) -> Meting:
    """Measure a conversation of which the first *vanaf* choices are shared with an earlier one."""
    alles = _sums(gesprek.stappen)
    return Meting(alles, _sums(gesprek.stappen[vanaf:]) if vanaf else alles, tuple(gesprek.spel.scenario.kop.focus))


def _sums(stappen: Iterable[Stap]) -> Mapping[str, Som]:
    return {naam: (som.som, som.kansen) for naam, som in score(stap.scores for stap in stappen).items()}
