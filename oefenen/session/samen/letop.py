"""Filling in the card for whoever watches: the intention and the skills of one conversation."""

from contextlib import suppress

from oefenen.model.diagnostic import OefenenError
from oefenen.report.bladen.letop import MEESTE, Kijkpunt, card
from oefenen.report.bladen.vorm import Blad
from oefenen.session.session import Session, resume
from oefenen.store.store import Store

_ANKER = 2
"""The anchor that says what is to be seen when it goes well."""


def watch_card(store: Store, gesprek: int | None = None) -> Blad:
    """Give the card for a conversation, else for the last one that was finished; raise OefenenError when that one is not there."""
    if gesprek is None:
        pogingen = store.pogingen()
        if not pogingen:
            return card()
        gesprek = pogingen[-1].nummer
    bewaard = store.gesprek(gesprek)
    punten: tuple[Kijkpunt, ...] = ()
    with suppress(OefenenError):  # a scenario that changed leaves room to write
        punten = _points(resume(bewaard, store))
    return card(store.zelfbeeld(gesprek), punten)


def _points(sessie: Session) -> tuple[Kijkpunt, ...]:
    """Give the skills that the conversation was about: those that went least well first, then those that had too few chances."""
    alle = sessie.vaardigheden.vaardigheden
    scores = {regel.id: regel.score for regel in sessie.verslag().vaardigheden if regel.score is not None}
    focus = [naam for naam in sessie.spel.scenario.kop.focus if naam in alle]
    zwakst = sorted(focus, key=lambda naam: scores.get(naam, 101.0))[:MEESTE]
    return tuple(Kijkpunt(alle[naam].label, alle[naam].ankers.get(_ANKER, "")) for naam in zwakst)
