"""What states remember of the choice before (R1, R2), as numbers, with tables that say how they change."""

from collections.abc import Callable

import numpy as np

from oefenen.checking.exploring.getallen import different
from oefenen.checking.exploring.vorm import Index
from oefenen.engine.recept import Geheugen
from oefenen.engine.spel import BeurtPlan, KeuzePlan
from oefenen.model.persona import Persona


class Geheugens:
    """Numbers for memories; 0 is nothing."""

    def __init__(self, persona: Persona) -> None:
        """Start with only the empty memory."""
        self._regels = persona.regels
        self.waarden: list[Geheugen] = [(False, ())]
        self._nummers: dict[Geheugen, int] = {self.waarden[0]: 0}

    def number(self, waarde: Geheugen) -> int:
        """Give a memory its number."""
        nummer = self._nummers.get(waarde)
        if nummer is None:
            nummer = self._nummers[waarde] = len(self.waarden)
            self.waarden.append(waarde)
        return nummer

    def after(self, plan: KeuzePlan) -> "Tabel":
        """Say what is remembered after a choice, like engine.stap._remember."""
        zetten = tuple(dict.fromkeys(plan.keuze.zet))

        def remember(nummer: int) -> int:
            reeksen = dict(self.waarden[nummer][1])
            return self.number((plan.emotie, tuple([(zet, min(3, reeksen.get(zet, 0) + 1)) for zet in zetten])))

        return Tabel(remember)

    def entering(self, plan: BeurtPlan) -> "Tabel":
        """Say what is still remembered in a turn: only what its choices can ask, like engine.stap._enter."""
        return Tabel(lambda nummer: self.number(self.limit(self.waarden[nummer], plan)))

    def limit(self, waarde: Geheugen, plan: BeurtPlan) -> Geheugen:
        """Forget what R1 and R2 cannot ask about in a turn of this persona."""
        emotie, vorige = waarde
        houdt = plan.zetten if self._regels.trucje_dooft_uit else frozenset[str]()
        return emotie and plan.inhoud and self._regels.emotie_eerst, tuple([paar for paar in vorige if paar[0] in houdt])


class Tabel:
    """A function of memories, asked for many at once and worked out once for each."""

    __slots__ = ("_functie", "_tabel")

    def __init__(self, functie: Callable[[int], int]) -> None:
        """Take what gives the answer (0 or more) for one memory."""
        self._functie = functie
        self._tabel = np.full(16, -1, dtype=np.int32)

    def __call__(self, nummers: Index) -> Index:
        """Give the answer for each of *nummers*."""
        hoogst = int(nummers.max())
        if hoogst >= self._tabel.size:
            self._tabel = np.concatenate([self._tabel, np.full(hoogst + 1, -1, dtype=np.int32)])
        uit: Index = self._tabel[nummers]
        if uit.min() < 0:
            for nummer in different(nummers[uit < 0]):
                self._tabel[nummer] = self._functie(nummer)
            uit = self._tabel[nummers]
        return uit
