"""Looking at two conversations before holding one oneself: which they are is computed once per content and kept."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.scenario import ScenarioKop
from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Gelezen, check_playable
from oefenen.report.hulp.voorbeeld import Voorbeeld
from oefenen.session.session import Session
from oefenen.session.spelnaam import game_name
from oefenen.store.store import Store

NIVEAU = 1
"""Beginners learn most from examples; later on they are in the way (principle 2)."""
ADVIES = "Bekijk eerst het voorbeeldgesprek."
GEEN = "Van dit gesprek is geen voorbeeld te maken: er is geen gesprek gevonden dat goed afloopt."
_SOORT = "voorbeeld-1"
_BEKEKEN = "voorbeeld_bekeken:"


class Routes(NamedTuple):
    """The choices of both conversations; () where there is none."""

    goed: tuple[str, ...]
    midden: tuple[str, ...]


def offers_example(kop: ScenarioKop) -> bool:
    """Say whether this conversation has an example to look at."""
    return kop.niveau == NIVEAU


def check_level(kop: ScenarioKop) -> None:
    """Raise OefenenError when this conversation has no example to look at."""
    if not offers_example(kop):
        raise OefenenError(
            f"‘{kop.titel}’ is een gesprek van niveau {kop.niveau}. Een voorbeeldgesprek is er bij niveau {NIVEAU}: wie al verder is, "
            "leert meer van zelf spelen en terugkijken.",
            ExitCode.GEBRUIK,
        )


def look_on(gelezen: Gelezen, store: Store | None) -> Session:
    """Give a session of which nothing is played or kept, to look on at; raise OefenenError when it cannot be played."""
    scenario, persona, vaardigheden = check_playable(gelezen)
    return Session(gelezen, vaardigheden, Gesprek(Spel(scenario, persona)), Speelstand.OEFENEN, store)


def kept_routes(sessie: Session, store: Store | None) -> Routes | None:
    """Give the conversations when they were computed before; None otherwise."""
    bewaard = store.berekend(sessie.gelezen.inhoud_hash, _kind(sessie)) if store else None
    return None if bewaard is None else Routes(*(tuple(route) for route in json.loads(bewaard)))


def find_routes(sessie: Session, store: Store | None, progress: Callable[[int], None] | None = None) -> Routes:
    """Give the conversations, computing and keeping them when needed (seconds); *progress* hears the number of states."""
    bewaard = kept_routes(sessie, store)
    if bewaard is not None:
        return bewaard
    from oefenen.checking.figures.voorbeelden import compute_examples  # noqa: PLC0415 - loads numpy: only to compute

    routes = Routes(*compute_examples(sessie.spel, sessie.vaardigheden, progress=progress))
    if store is not None:
        # As with the range: what is not kept is computed again.
        with suppress(OefenenError):
            store.keep_berekend(sessie.gelezen.inhoud_hash, _kind(sessie), json.dumps(routes))
    return routes


def play_out(sessie: Session, routes: Routes) -> Voorbeeld:
    """Play both conversations; raise OefenenError when there is no good one."""
    if not routes.goed:
        raise OefenenError(GEEN)
    return Voorbeeld(replay(sessie.spel, routes.goed), replay(sessie.spel, routes.midden) if routes.midden else None)


def watched(kop: ScenarioKop, store: Store | None) -> bool:
    """Say whether the example was looked at before; where that is not known, no."""
    with suppress(OefenenError):
        return store is not None and bool(store.instelling(f"{_BEKEKEN}{kop.id}"))
    return False


def remember_watched(kop: ScenarioKop, store: Store | None) -> None:
    """Remember that the example was looked at; when that cannot be kept it is advised once more."""
    with suppress(OefenenError):
        if store is not None:
            store.keep_instelling(f"{_BEKEKEN}{kop.id}", "ja")


def _kind(sessie: Session) -> str:
    return f"{_SOORT}:{game_name(sessie)}"
