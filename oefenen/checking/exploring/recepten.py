"""The recipes of all choices after everything that can come before them: equal choices share theirs."""

from collections.abc import Collection

from oefenen.engine.recept import Change, Geheugen, Operation, Recept, write_recept
from oefenen.model.persona import Persona
from oefenen.model.scenario import Keuze
from oefenen.model.woorden import STAND_MAX, STANDEN

Reeksen = tuple[int, ...]
"""How often in a row each zet of a choice came before it, in their order."""
Wat = tuple[tuple[str, ...], tuple[tuple[str, int], ...] | None, str]
"""What a choice does: its zetten, its own effect when it has one, and what became of a promise."""
Sleutel = tuple[Wat, bool, Reeksen, bool]
Schuif = tuple[tuple[int, int], ...]
"""Per stand the lowest and highest partial sum of changes, 0 included."""
_SPANNING = STANDEN.index("spanning")


class Recepten:
    """Writes every recipe of a persona once."""

    def __init__(self, persona: Persona) -> None:
        """Start with none."""
        self.persona = persona
        self.onthoudt = persona.regels.emotie_eerst or persona.regels.trucje_dooft_uit
        """Whether any recipe depends on the choice before."""
        self._recepten: dict[Sleutel, Recept] = {}
        self._schuiven: dict[tuple[Wat, tuple[bool, ...]], Schuif] = {}
        self._alle: dict[tuple[Wat, tuple[bool, ...]], tuple[Recept, ...]] = {}

    def key(self, keuze: Keuze, geheugen: Geheugen, *, maar: bool) -> Sleutel:
        """Give what a recipe depends on: choices and memories with equal keys have equal recipes."""
        wat = what(keuze)
        regels = self.persona.regels
        if wat[1] is not None or not keuze.zet:
            return wat, False, (), False
        reeksen: Reeksen = ()
        if regels.trucje_dooft_uit and geheugen[1]:
            eerder = dict(geheugen[1])
            reeksen = tuple([min(2, eerder.get(zet, 0)) for zet in keuze.zet])
        return wat, geheugen[0] and regels.emotie_eerst, reeksen if any(reeksen) else (), maar and regels.ja_maar

    def get(self, keuze: Keuze, sleutel: Sleutel) -> Recept:
        """Give the recipe of *keuze* that belongs to *sleutel*."""
        recept = self._recepten.get(sleutel)
        if recept is None:
            _, emotie, reeksen, maar = sleutel
            geheugen = emotie, tuple((zet, reeks) for zet, reeks in zip(keuze.zet, reeksen, strict=False) if reeks)
            recept = self._recepten[sleutel] = write_recept(self.persona, keuze, geheugen, maar=maar)
        return recept

    def all_of(self, keuze: Keuze, maren: Collection[bool]) -> tuple[Recept, ...]:
        """Give the different recipes after everything that can have come before, where all zetten came equally often."""
        welke = what(keuze), tuple(sorted(maren))
        gevonden = self._alle.get(welke)
        if gevonden is None:
            sleutels = {
                self.key(keuze, (emotie, tuple((zet, reeks) for zet in dict.fromkeys(keuze.zet)) if reeks else ()), maar=maar)
                for emotie in (False, True)
                for reeks in (0, 1, 2)
                for maar in maren
            }
            gevonden = self._alle[welke] = tuple([self.get(keuze, sleutel) for sleutel in sorted(sleutels)])
        return gevonden

    def shifts(self, keuze: Keuze, wat: Wat, maren: tuple[bool, ...]) -> Schuif:
        """Give per stand the lowest and highest partial sum of changes that a choice, which does *wat*, can make."""
        welke = wat, maren
        schuif = self._schuiven.get(welke)
        if schuif is None:
            grenzen = [bounds(recept.operations) for recept in self.all_of(keuze, maren)]
            laagst = [max(-STAND_MAX, min(grens[stand][0] for grens in grenzen)) for stand in range(len(STANDEN))]
            hoogst = [max(grens[stand][1] for grens in grenzen) for stand in range(len(STANDEN))]
            if self.persona.regels.fasegrens_weigert:
                hoogst[_SPANNING] += 1  # R6 at the border of afspreken
            schuif = tuple((laag, min(STAND_MAX, hoog)) for laag, hoog in zip(laagst, hoogst, strict=True))
            self._schuiven[welke] = schuif
        return schuif


def what(keuze: Keuze) -> Wat:
    """Give what a choice does to the standen, without what came before it."""
    return keuze.zet, None if keuze.effect is None else tuple(keuze.effect.items()), keuze.belofte


def bounds(operations: tuple[Operation, ...]) -> list[tuple[int, int]]:
    """Bound all partial sums of *operations* per stand; of branches only one is taken."""
    grenzen = [(0, 0)] * len(STANDEN)
    for operation in operations:
        if isinstance(operation, Change):
            laag, hoog = grenzen[operation.stand]
            grenzen[operation.stand] = (laag + min(0, operation.delta), hoog + max(0, operation.delta))
        else:
            takken = [bounds(tak) for _, _, tak in operation.takken] or [[(0, 0)] * len(STANDEN)]
            grenzen = [
                (laag + min(tak[i][0] for tak in takken), hoog + max(tak[i][1] for tak in takken))
                for i, (laag, hoog) in enumerate(grenzen)
            ]
    return grenzen
