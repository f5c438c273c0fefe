"""The reachable range of scores, computed in a thread beside the screen."""

from collections.abc import Callable

from oefenen.model.diagnostic import OefenenError
from oefenen.report.verslag import Bereik
from oefenen.session.bereik import find_bereik
from oefenen.session.session import Session
from oefenen.store.store import Store


class _StoppedError(Exception):
    """Nobody waits for the range any more."""


def find_beside(sessie: Session, stopped: Callable[[], bool]) -> Bereik | None:
    """Compute the range; None when *stopped* says that nobody waits any more, empty when it cannot be known."""

    def check(_: int) -> None:
        if stopped():
            raise _StoppedError

    try:
        return _find(sessie, check)
    except _StoppedError:
        return None
    except OefenenError:
        return {}  # the scores are shown without it


def _find(sessie: Session, check: Callable[[int], None]) -> Bereik:
    """Keep what was computed through a connection of our own: a database connection belongs to one thread."""
    if sessie.store is None:
        return find_bereik(sessie, None, progress=check)
    with Store(sessie.store.pad) as store:
        return find_bereik(sessie, store, progress=check)
