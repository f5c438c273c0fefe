"""A conversation that a writer tries out: never kept, and it goes on at the same place when the scenario changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from oefenen.engine.gesprek import Gesprek
from oefenen.engine.spel import Spel
from oefenen.engine.stap import GeblokkeerdError
from oefenen.model.diagnostic import OefenenError
from oefenen.model.woorden import Speelstand
from oefenen.reading.bestanden import Gelezen, check_playable
from oefenen.session.session import Session
from oefenen.session.verder import choices_of, go_on


class Waar(Enum):
    """Where a conversation is after its scenario changed."""

    ZELFDE_PLEK = auto()
    ANDERE_PLEK = auto()
    """All choices were made again, and now they lead to another turn or ending."""
    EERDER = auto()
    """A choice cannot be made any more; the conversation waits before it."""
    OUDE_VERSIE = auto()
    """The new version cannot be played; the conversation goes on in the one before."""


@dataclass(frozen=True, slots=True)
class Overgang:
    """What changing to another version did."""

    waar: Waar
    mislukt: str = ""
    """The choice that cannot be made any more."""
    reden: str = ""


class Proefspel:
    """One conversation on trial."""

    def __init__(self, gelezen: Gelezen, keuzes: Sequence[str]) -> None:
        """Make *keuzes* in the version that was read; raise OefenenError when that cannot be played."""
        self.sessie = _session(gelezen, go_on(_game(gelezen), keuzes).gesprek)
        self._gezien = gelezen.inhoud_hash

    @property
    def gesprek(self) -> Gesprek:
        """The conversation so far."""
        return self.sessie.gesprek

    def undo(self) -> bool:
        """Take the last choice back, also after the end; False when there is none."""
        if not self.gesprek.stappen:
            return False
        self.gesprek.undo()
        return True

    def follow(self, gelezen: Gelezen) -> Overgang | None:
        """Go on in the version that was read now; None when it says the same as the one before."""
        if gelezen.inhoud_hash == self._gezien:
            return None
        self._gezien = gelezen.inhoud_hash
        try:
            vervolg = go_on(_game(gelezen), choices_of(self.gesprek))
        except GeblokkeerdError as error:
            return Overgang(Waar.OUDE_VERSIE, reden=error.melding)
        except OefenenError:
            return Overgang(Waar.OUDE_VERSIE, reden=_first_mistake(gelezen))
        plek = (self.gesprek.toestand.beurt, self.gesprek.toestand.einde)
        self.sessie = _session(gelezen, vervolg.gesprek)
        if vervolg.mislukt:
            return Overgang(Waar.EERDER, vervolg.mislukt, vervolg.reden)
        nu = (self.gesprek.toestand.beurt, self.gesprek.toestand.einde)
        return Overgang(Waar.ZELFDE_PLEK if nu == plek else Waar.ANDERE_PLEK)


def _game(gelezen: Gelezen) -> Spel:
    scenario, persona, _ = check_playable(gelezen)
    return Spel(scenario, persona)


def _session(gelezen: Gelezen, gesprek: Gesprek) -> Session:
    _, _, vaardigheden = check_playable(gelezen)
    return Session(gelezen, vaardigheden, gesprek, Speelstand.OEFENEN, proef=True)


def _first_mistake(gelezen: Gelezen) -> str:
    eerste = gelezen.fouten[0]
    return f"regel {eerste.regel}: {eerste.melding}" if eerste.regel else eerste.melding
