"""How much time there is on the clock, beside what the scenario gives: the trainee's own pace."""

from enum import IntEnum


class Tempo(IntEnum):
    """Percent of the time of the scenario."""

    KRAP = 75
    GEWOON = 100
    RUIM = 150

    def seconden(self, klok: int) -> int:
        """Give the seconds of a clock of *klok* seconds, in whole tens when there are as many."""
        tijd = klok * self // 100
        return tijd if self is Tempo.GEWOON or tijd < 60 else tijd // 10 * 10  # noqa: PLR2004 - a minute
