"""Everything that can happen in the game of a trial, found out once, in threads beside the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from oefenen.session.auteur.schrijver import Beurtregel, explore_trial, list_turns
from oefenen.session.session import Session

if TYPE_CHECKING:
    from oefenen.checking.zaak import Zaak
    from oefenen.session.auteur.toestanden import Toestandkeuze


class _StoppedError(Exception):
    """Nobody waits for it any more."""


class Verkenner:
    """Knows what there is to know about one version of a game."""

    def __init__(self, sessie: Session) -> None:
        """Know nothing yet about the game of *sessie*."""
        self._sessie = sessie
        self._zaak: Zaak | None = None

    @property
    def klaar(self) -> bool:
        """Whether everything is known."""
        return self._zaak is not None

    @property
    def turns(self) -> list[Beurtregel]:
        """The turns, with what is known of them."""
        return list_turns(self._sessie.spel, self._zaak)

    def explore(self, stopped: Callable[[], bool], progress: Callable[[int], object]) -> bool:
        """Find everything out (seconds); False when *stopped* said that nobody waits any more."""

        def check(aantal: int) -> None:
            if stopped():
                raise _StoppedError
            progress(aantal)

        try:
            self._zaak = self._zaak or explore_trial(self._sessie, check)
        except _StoppedError:
            return False
        return True

    def states(self, beurt: str) -> "list[Toestandkeuze]":
        """Give a few different states of a turn (up to seconds); everything must be known."""
        from oefenen.session.auteur.toestanden import states_at  # noqa: PLC0415 - loads numpy

        return [] if self._zaak is None else states_at(self._zaak, beurt)
