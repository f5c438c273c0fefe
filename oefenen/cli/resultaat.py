"""The result of a conversation with the range of its scores, for every command that prints it."""

import sys

from oefenen.cli.kanaal import talk
from oefenen.report.verslag import Verslag
from oefenen.session.afspraken import load
from oefenen.session.bereik import find_bereik, kept_bereik
from oefenen.session.session import Session
from oefenen.store.store import Store


def full_verslag(sessie: Session, store: Store | None) -> Verslag:
    """Build the debrief with what was reachable; that can take some seconds, so a terminal is told."""
    if sys.stderr is not None and sys.stderr.isatty() and kept_bereik(sessie, store) is None:
        talk("Even rekenen welke scores in dit scenario te halen zijn…")
    load(sessie)
    return sessie.verslag(find_bereik(sessie, store))
