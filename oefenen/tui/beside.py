"""Work that takes seconds, done in a thread beside the screen with a database connection of its own."""

from collections.abc import Callable
from typing import TypeVar

from oefenen.session.session import Session
from oefenen.store.store import Store

T = TypeVar("T")
Progress = Callable[[int], None]


class _StoppedError(Exception):
    """Nobody waits for it any more."""


def check_stopped(stopped: Callable[[], bool]) -> Progress:
    """Give what hears of progress and breaks the work off when *stopped* says that nobody waits any more."""

    def check(_: int) -> None:
        if stopped():
            raise _StoppedError

    return check


def do_beside(sessie: Session, doe: Callable[[Store | None, Progress], T], stopped: Callable[[], bool]) -> T | None:
    """Let *doe* work with the store of *sessie*; None when *stopped* said that nobody waits any more."""
    if sessie.store is not None:
        return do_with(sessie.store, doe, stopped)
    try:
        return doe(None, check_stopped(stopped))
    except _StoppedError:
        return None


def do_with(store: Store, doe: Callable[[Store, Progress], T], stopped: Callable[[], bool]) -> T | None:
    """Let *doe* work with a connection of its own to *store*; None when *stopped* said that nobody waits any more."""
    try:
        # A database connection belongs to one thread.
        with Store(store.pad) as eigen:
            return doe(eigen, check_stopped(stopped))
    except _StoppedError:
        return None
