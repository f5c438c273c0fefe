"""The single turns that there are: made out of conversations that ended, and which of them are due."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from oefenen.model.diagnostic import OefenenError
from oefenen.model.minuutbeurt import Minuutbeurt, Plek
from oefenen.reading.bestanden import Reader
from oefenen.report.anders.keerpunten import turning_points
from oefenen.report.later.minuutbeurten import propose
from oefenen.session.anders.keerpunten import kept_uitzicht
from oefenen.session.later.minuutritme import EERST_NA
from oefenen.session.lezer import OnceReader
from oefenen.session.session import Session, VeranderdError, resume
from oefenen.store.store import Bewaard, Store

NIEUW = 3
"""So many turns a conversation adds at most."""
PER_KEER = 3
"""So many are proposed at once: a few minutes."""
_TERUG = 10
"""So many conversations are looked at in one go."""
_LANG = timedelta(days=60)
"""What ended longer ago gives no turns any more."""
_SPELING = timedelta(days=1)
"""A clock may be off by so much before it was wrong."""


def harvest(store: Store, nu: datetime, reader: Reader | None = None) -> None:
    """Choose turns out of the conversations that ended since the last time; one that cannot be replayed (yet) is left for later.

    What ended long ago is left alone: nobody wants to find a hundred turns at once.
    """
    lezer = reader or OnceReader()
    for bewaard in map(store.gesprek, store.without_minuutbeurten(_TERUG)):
        if abs(nu - _ended(bewaard)) <= _LANG:
            with suppress(OefenenError):
                choose_turns(resume(bewaard, store, reader=lezer), bewaard, store)


def choose_turns(sessie: Session, bewaard: Bewaard, store: Store) -> None:
    """Keep the turns of one finished conversation that deserve it."""
    einde = _ended(bewaard)
    gevonden = propose(sessie.gesprek, vanaf=sessie.vanaf, keerpunten=_turning(sessie, store))
    plekken = [(regel.nummer, Plek(bewaard.bestand, bewaard.persona, regel.beurt, regel.vaardigheid)) for regel in gevonden]
    store.keep_minuutbeurten(sessie.id, plekken, nieuw=NIEUW, gemaakt=einde, eerst_op=einde + EERST_NA)


def _ended(bewaard: Bewaard) -> datetime:
    return datetime.fromisoformat(bewaard.afgelopen or bewaard.begonnen)


def _turning(sessie: Session, store: Store) -> list[int]:
    """Give the turning points by number when somebody looked at them; computing them takes too long for this."""
    uitzicht = kept_uitzicht(sessie, store)
    return [punt.stap.nummer for punt in turning_points(sessie.gesprek.stappen, uitzicht)] if uitzicht else []


def is_due(minuutbeurt: Minuutbeurt, nu: datetime) -> bool:
    """Say whether a turn is back: by the day and not by the hour.

    One that was met in the future is due as well: then the clock of the computer was wrong, and what it said locks nothing.
    """
    return minuutbeurt.klaar_op.astimezone().date() <= nu.astimezone().date() or minuutbeurt.laatst > nu + _SPELING


@dataclass(frozen=True, slots=True)
class Stapel:
    """The single turns at one moment."""

    klaar: tuple[Minuutbeurt, ...]
    """Those that are due, the one that waits longest first."""
    later: tuple[Minuutbeurt, ...]
    """Those that are not, the one that comes first first."""
    apart: tuple[str, ...] = ()
    """Why some of those that are due cannot be practised now: once for each reason."""

    @property
    def volgende(self) -> datetime | None:
        """When the first one comes of those that are not due; None when there is none."""
        return self.later[0].klaar_op if self.later else None


def sort_out(store: Store, nu: datetime, *, vaardigheid: str | None = None, reader: Reader | None = None) -> Stapel:
    """Give the turns that are due and those that are not, all of them or those for one skill.

    What is due is looked up: a turn of a scenario that was changed or taken away is set aside until it is as it was.
    """
    lezer = reader or OnceReader()
    alle = [beurt for beurt in store.minuutbeurten() if vaardigheid in (None, beurt.plek.vaardigheid)]
    nagekeken: dict[int, str] = {}
    klaar = []
    for beurt in [beurt for beurt in alle if is_due(beurt, nu)]:
        if beurt.gesprek not in nagekeken:
            nagekeken[beurt.gesprek] = _why_not(beurt, store, lezer)
        if not nagekeken[beurt.gesprek]:
            klaar.append(beurt)
    later = tuple(beurt for beurt in alle if not is_due(beurt, nu))
    return Stapel(tuple(klaar), later, tuple(dict.fromkeys(reden for reden in nagekeken.values() if reden)))


def _why_not(minuutbeurt: Minuutbeurt, store: Store, reader: Reader) -> str:
    """Say why a turn cannot be practised; "" when it can."""
    bewaard = store.gesprek(minuutbeurt.gesprek)
    try:
        resume(bewaard, store, reader=reader)
    except VeranderdError:
        return f"‘{bewaard.titel}’ is veranderd sinds je het speelde. Wat je eruit zou oefenen, ligt apart tot het weer hetzelfde is."
    except OefenenError:
        return f"‘{bewaard.titel}’ kan nu niet gelezen worden. Wat je eruit zou oefenen, ligt apart."
    return ""
