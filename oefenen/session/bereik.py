"""The lowest and highest reachable scores of a scenario: computed once per content and kept."""

import json
from collections.abc import Callable
from contextlib import suppress

from oefenen.checking.figures.bereik import compute_bereik
from oefenen.model.diagnostic import OefenenError
from oefenen.report.verslag import Bereik
from oefenen.session.session import Session
from oefenen.session.spelnaam import game_name
from oefenen.store.store import Store

_SOORT = "bereik-1"


def kept_bereik(sessie: Session, store: Store | None) -> Bereik | None:
    """Give the range when it was computed before; None otherwise."""
    bewaard = store.berekend(sessie.gelezen.inhoud_hash, _kind(sessie)) if store else None
    return None if bewaard is None else {naam: (laag, hoog) for naam, (laag, hoog) in json.loads(bewaard).items()}


def find_bereik(sessie: Session, store: Store | None, progress: Callable[[int], None] | None = None) -> Bereik:
    """Give the range, computing and keeping it when needed (seconds); *progress* hears the number of states."""
    bewaard = kept_bereik(sessie, store)
    if bewaard is not None:
        return bewaard
    bereik = compute_bereik(sessie.spel, sessie.vaardigheden, progress=progress)
    if store is not None:
        # What is not kept is computed again: a full disk or another window is no reason to hold back the result.
        with suppress(OefenenError):
            store.keep_berekend(sessie.gelezen.inhoud_hash, _kind(sessie), json.dumps(bereik))
    return bereik


def _kind(sessie: Session) -> str:
    return f"{_SOORT}:{game_name(sessie)}"
