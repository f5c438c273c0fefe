"""The reachable range of scores, computed in a thread beside the screen."""

from collections.abc import Callable
from functools import partial

from oefenen.model.diagnostic import OefenenError
from oefenen.report.verslag import Bereik
from oefenen.session.bereik import find_bereik
from oefenen.session.session import Session
from oefenen.tui.beside import do_beside


def find_beside(sessie: Session, stopped: Callable[[], bool]) -> Bereik | None:
    """Compute the range; None when *stopped* says that nobody waits any more, empty when it cannot be known."""
    try:
        return do_beside(sessie, partial(find_bereik, sessie), stopped)
    except OefenenError:
        return {}  # the scores are shown without it
