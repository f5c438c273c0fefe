"""Another opening of the same conversation: drawn from the seed, and only one in which it can still go well."""

from collections.abc import Callable
from pathlib import Path
from random import SystemRandom

from oefenen.checking.bereikt import reached
from oefenen.checking.exploring.verkenning import explore
from oefenen.engine.spel import Spel
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.opening import Opening
from oefenen.model.tempo import Tempo
from oefenen.model.woorden import Oordeel, Speelstand
from oefenen.reading.bestanden import Reader, check_playable
from oefenen.session.anders.openingen import openings
from oefenen.session.session import Session, start
from oefenen.store.store import Store

POGINGEN = 8
"""So many openings are tried; more would take too long."""


def find_opening(spel: Spel, seed: int, progress: Callable[[int], None] | None = None) -> Opening:
    """Give another opening for *spel* (seconds), always the same one for the same seed.

    In that opening no turn is without a choice, and a good ending can be reached if the story has one. Raises OefenenError when
    none of those that were tried is so.
    """
    for poging, opening in enumerate(openings(spel, seed), start=1):
        if _is_fair(Spel(spel.scenario, spel.persona, klok=bool(spel.klok), tempo=spel.tempo, opening=opening), progress):
            return opening
        if poging == POGINGEN:
            break
    raise OefenenError(
        "Er is voor dit gesprek geen andere opening gevonden waarmee het nog goed kan aflopen. Speel het gewoon opnieuw.",
        ExitCode.BEVINDINGEN,
    )


def _is_fair(spel: Spel, progress: Callable[[int], None] | None) -> bool:
    verkenning = explore(spel, progress=progress)
    if verkenning.begin_vast or verkenning.vast:
        return False
    goed = {naam for naam, plan in spel.eindes.items() if plan.einde.oordeel is Oordeel.GOED}
    # Of a conversation that is too large not everything was seen: what was not seen may still be there.
    te_groot = not verkenning.volledig and not verkenning.rond
    return not goed or te_groot or bool(goed & reached(verkenning).eindes)


def start_otherwise(  # noqa: PLR0913 - the ways in which a conversation can begin
    pad: Path,
    *,
    stand: Speelstand = Speelstand.OEFENEN,
    klok: bool = True,
    store: Store | None = None,
    seed: int | None = None,
    persona: str | None = None,
    reader: Reader | None = None,
    tempo: Tempo = Tempo.GEWOON,
) -> Session:
    """Begin a conversation with another opening (seconds); raise OefenenError when there is none or it cannot begin."""
    lezer = reader or Reader()
    scenario, mens, _ = check_playable(lezer.read(pad, persona=persona))
    zaad = SystemRandom().randrange(1 << 31) if seed is None else seed
    opening = find_opening(Spel(scenario, mens, klok=klok, tempo=tempo), zaad)
    return start(pad, stand=stand, klok=klok, store=store, seed=zaad, persona=persona, reader=lezer, opening=opening, tempo=tempo)
