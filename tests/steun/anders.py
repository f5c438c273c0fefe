"""A conversation that ended and of which somebody sees a score otherwise."""

from pathlib import Path

from gesprekken import MIS, begin, write_gesprek

from oefenen.session.session import Session
from oefenen.store.store import Store

WAAROM = "Deze vader wil [b]eerst[/b] cijfers."


def ended(map_: Path, store: Store | None) -> Session:
    """Hold the short conversation with the weakest sentences."""
    return begin(write_gesprek(map_), store, keuzes=MIS)
