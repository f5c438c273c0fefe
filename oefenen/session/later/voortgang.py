"""The attempts of the trainee with what they measured, and measuring the ones of which nothing was kept yet."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from oefenen.model.diagnostic import OefenenError
from oefenen.model.poging import Meting, Poging
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.reading.bestanden import Reader
from oefenen.report.voortgang.beeld import Namen
from oefenen.report.voortgang.meten import measure
from oefenen.session.lezer import OnceReader
from oefenen.session.session import VeranderdError, resume
from oefenen.store.store import Store

VERANDERD = "zonder vaardigheden: het scenario is sindsdien veranderd"
WEG = "zonder vaardigheden: het bestand van het scenario is er niet meer"


class Nagemeten(NamedTuple):
    """What came out of measuring older attempts, by the number of the conversation."""

    metingen: dict[int, Meting]
    redenen: dict[int, str]
    """Why it cannot be replayed."""


def unmeasured(pogingen: Iterable[Poging]) -> list[Poging]:
    """Give the attempts of which no measurement is kept that still holds."""
    return [poging for poging in pogingen if poging.meting is None]


def measure_older(store: Store, progress: Callable[[int], None] | None = None) -> Nagemeten:
    """Replay, measure and keep every attempt of which nothing was kept.

    *progress* hears how many are done, and may raise to break it off.
    """
    reader = OnceReader()
    uit = Nagemeten({}, {})
    for gedaan, poging in enumerate(unmeasured(store.pogingen())):
        if progress is not None:
            progress(gedaan)
        try:
            sessie = resume(store.gesprek(poging.nummer), store, reader=reader)
        except OefenenError as error:
            uit.redenen[poging.nummer] = _why_not(error, poging)
            continue
        meting = measure(sessie.gesprek, poging.vanaf)
        uit.metingen[poging.nummer] = meting
        with suppress(OefenenError):  # what is not kept is measured again
            store.keep_meting(poging.nummer, sessie.gelezen.inhoud_hash, meting)
    return uit


def _why_not(error: OefenenError, poging: Poging) -> str:
    """Say in a few words why an attempt cannot be replayed; whoever opens it hears the whole story."""
    if isinstance(error, VeranderdError):
        return VERANDERD
    return error.melding if Path(poging.bestand).is_file() else WEG


def complete(pogingen: Iterable[Poging], gemeten: Nagemeten) -> list[Poging]:
    """Give the attempts with what was measured just now."""
    return [
        poging._replace(meting=gemeten.metingen[poging.nummer]) if poging.nummer in gemeten.metingen else poging
        for poging in pogingen
    ]


def names(pogingen: Iterable[Poging], reader: Reader | None = None) -> Namen:
    """Give what skills, axes and personas are called: those of the library, and then what stands beside the scenarios."""
    lezer = reader or Reader()
    plekken = {poging.persona: Path(poging.bestand).parent for poging in pogingen}
    mappen = dict.fromkeys([lezer.bibliotheek, *plekken.values()])
    alle = [vaardigheden for map_ in mappen if (vaardigheden := lezer.vaardigheden(map_)[0])]
    labels = {}
    for persona, map_ in plekken.items():
        uit = lezer.persona(persona, map_)
        if uit is not None and uit[0] is not None:
            labels[persona] = uit[0].label
    bekend = {naam: v for deel in reversed(alle) for naam, v in deel.vaardigheden.items()}
    eerst = alle[0].vaardigheden if alle else {}
    assen = {naam: titel for deel in reversed(alle) for naam, titel in deel.assen.items()}
    return Namen(Vaardigheden({**eerst, **bekend}, assen, {}), labels)
