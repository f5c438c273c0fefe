"""The list of agreements after a conversation, as the trainee keeps it: which ones, who writes the report, what goes into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from oefenen.model.afspraak import Afspraak

VERSLAG_DOOR = ("leraar", "ouder", "samen", "leerling")
"""Who can write the report (S0.45)."""


class Afspraakregel(NamedTuple):
    """One agreement on the list; *mee* says whether it holds and goes into the report."""

    afspraak: Afspraak
    mee: bool = True
    keuze: str = ""
    """The choice (`beurt.keuze`) that made it; "" when the trainee wrote it afterwards."""


@dataclass(frozen=True, slots=True)
class Afsprakenlijst:
    """The agreements in order; every change gives a new list."""

    regels: tuple[Afspraakregel, ...] = ()
    verslag_door: str = ""
    """One of VERSLAG_DOOR; "" is nobody yet."""
    woord: str = ""
    """The trainee's own words at the top of the report."""
    punten: Mapping[str, bool] = field(default_factory=dict)
    """Whether something that was told goes into the report, where the trainee decided it."""

    @property
    def afspraken(self) -> tuple[Afspraak, ...]:
        """The agreements that hold."""
        return tuple(regel.afspraak for regel in self.regels if regel.mee)

    def add(self, regel: Afspraakregel, plek: int | None = None) -> "Afsprakenlijst":
        """Put one more agreement at *plek*, at the end by default."""
        regels = list(self.regels)
        regels.insert(len(regels) if plek is None else plek, regel)
        return replace(self, regels=tuple(regels))

    def change(self, plek: int, regel: Afspraakregel) -> "Afsprakenlijst":
        """Put another agreement in the place of the one at *plek*."""
        return self.remove(plek).add(regel, plek)

    def remove(self, plek: int) -> "Afsprakenlijst":
        """Take the agreement at *plek* away."""
        return replace(self, regels=self.regels[:plek] + self.regels[plek + 1 :])

    def with_point(self, punt: str, *, mee: bool) -> "Afsprakenlijst":
        """Say whether what was told goes into the report."""
        return replace(self, punten={**self.punten, punt: mee})

    def by(self, wie: str) -> "Afsprakenlijst":
        """Say who writes the report; "" is nobody."""
        return replace(self, verslag_door=wie)

    def with_word(self, woord: str) -> "Afsprakenlijst":
        """Put these words at the top of the report."""
        return replace(self, woord=woord)
