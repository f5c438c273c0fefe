"""What was reachable at every moment of a conversation: computed once per conversation and kept."""

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256

from oefenen.model.diagnostic import OefenenError
from oefenen.model.uitzicht import Uitzicht
from oefenen.session.session import Session
from oefenen.session.spelnaam import game_name
from oefenen.session.verder import choices_of
from oefenen.store.store import Store

_SOORT = "uitzicht-1"


def kept_uitzicht(sessie: Session, store: Store | None) -> list[Uitzicht] | None:
    """Give what was reachable when it was computed before; None otherwise."""
    bewaard = store.berekend(sessie.gelezen.inhoud_hash, _kind(sessie)) if store else None
    return None if bewaard is None else [Uitzicht(*waarden) for waarden in json.loads(bewaard)]


def find_uitzicht(sessie: Session, store: Store | None, progress: Callable[[int], None] | None = None) -> list[Uitzicht]:
    """Give what was reachable before the first choice and after each, computing and keeping it when needed (seconds).

    Empty when it cannot be known. *progress* hears the number of states.
    """
    bewaard = kept_uitzicht(sessie, store)
    if bewaard is not None:
        return bewaard
    from oefenen.checking.figures.keerpunten import compute_uitzicht  # noqa: PLC0415 - loads numpy: only to compute

    uitzicht = compute_uitzicht(sessie.spel, sessie.vaardigheden, choices_of(sessie.gesprek), progress=progress)
    if store is not None:
        # As with the range: what is not kept is computed again.
        with suppress(OefenenError):
            store.keep_berekend(sessie.gelezen.inhoud_hash, _kind(sessie), json.dumps(uitzicht))
    return uitzicht


def _kind(sessie: Session) -> str:
    """Name the game and the choices that were made: the number of a conversation can be given again."""
    keuzes = sha256("\n".join(choices_of(sessie.gesprek)).encode()).hexdigest()
    return f"{_SOORT}:{game_name(sessie)}:{keuzes}"
