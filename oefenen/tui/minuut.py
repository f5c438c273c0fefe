"""A minute to answer in: how many seconds were used, with a pause while something else is read."""

from collections.abc import Callable
from time import monotonic

from oefenen.session.later.minuutbeurt import SECONDEN


class Minuut:
    """Counts real seconds; when they are over nothing happens but that *over* says so."""

    def __init__(self, tik: Callable[[], float] = monotonic) -> None:
        """Stand still; *tik* gives the seconds of some clock."""
        self._tik = tik
        self._gebruikt = 0.0
        self._sinds: float | None = None

    def begin(self) -> None:
        """Begin a new minute."""
        self._gebruikt = 0.0
        self._sinds = self._tik()

    def pause(self) -> None:
        """Stand still."""
        if self._sinds is not None:
            self._gebruikt += self._tik() - self._sinds
            self._sinds = None

    def go_on(self) -> None:
        """Count on."""
        if self._sinds is None:
            self._sinds = self._tik()

    @property
    def seconden(self) -> int:
        """The seconds that were used."""
        loopt = 0.0 if self._sinds is None else self._tik() - self._sinds
        return int(self._gebruikt + loopt)

    @property
    def over(self) -> int:
        """The seconds that are left."""
        return max(0, SECONDEN - self.seconden)
