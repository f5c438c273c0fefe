"""What the watcher and the checker tell, from their own threads, to whoever follows a scenario."""

from dataclasses import dataclass

from oefenen.reading.bestanden import Gelezen
from oefenen.session.auteur.ronde import Ronde


@dataclass(frozen=True, slots=True)
class Veranderd:
    """The scenario, or something that it uses, was saved with other contents."""


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """A version was read; its conversations have not been gone through yet."""

    gelezen: Gelezen


@dataclass(frozen=True, slots=True)
class Voortgang:
    """So many states have been seen."""

    aantal: int


@dataclass(frozen=True, slots=True)
class Klaar:
    """A version was checked, the newest one when this was sent."""

    ronde: Ronde
    nummer: int
    """Which request this answers (see Nakijker.ask)."""


@dataclass(frozen=True, slots=True)
class Mislukt:
    """A thread broke down."""

    error: BaseException


Bericht = Veranderd | Ingelezen | Voortgang | Klaar | Mislukt
