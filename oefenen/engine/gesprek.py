"""One conversation as it is played: the choices made and what each of them did."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from oefenen.engine.spel import KeuzePlan, Spel
from oefenen.engine.spoor import Spoor
from oefenen.engine.stap import available, begin, pick, step
from oefenen.engine.toestand import Gevolg, Toestand
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.scenario import Einde, Keuze, Variant
from oefenen.model.woorden import Fase


class KeuzeNietMogelijkError(OefenenError):
    """A choice was made that this turn does not offer."""


@dataclass(frozen=True, slots=True)
class Stap:
    """One choice and everything that it did."""

    nummer: int
    """Counts from 1, the preparation included."""
    volgnummer: int
    """Counts from 1 within the preparation, and again within the conversation."""
    beurt: str
    fase: Fase
    keuze: Keuze
    zegt: Variant
    """What the trainee said: the variant that held."""
    ouder_eerder: Variant
    """What the parent had said before it."""
    reacties: tuple[Variant, ...]
    """What the parent did at once, the hidden agenda included."""
    tussentijd: Variant | None
    """What happened after that, before the next turn began."""
    ouder: Variant | None
    """The line that opens the next turn, or the last line."""
    gevolgen: tuple[Gevolg, ...]
    regels: tuple[str, ...]
    """Rules that did something else than change a stand."""
    scores: dict[str, int]
    """The score of every skill at stake; 0 where this choice does not name it."""
    voor: Toestand
    na: Toestand

    @property
    def vooraf(self) -> bool:
        """Whether it belongs to the preparation, before there was a parent."""
        return self.fase is Fase.VOORBEREIDEN

    @property
    def begint(self) -> bool:
        """Whether the conversation itself begins after it."""
        return self.vooraf and self.na.fase != Fase.VOORBEREIDEN.value


class Gesprek:
    """A conversation: deterministic given the game, the choices and the seed (which only shuffles what is shown)."""

    def __init__(self, spel: Spel, *, seed: int = 0) -> None:
        """Start at the first turn."""
        self.spel, self.seed = spel, seed
        self.schudden = True
        spoor = Spoor()
        self.toestand = begin(spel, spoor)
        self.opening: Variant = spoor.ouder or Variant()
        self.stappen: list[Stap] = []
        self._ouder = self.opening

    @property
    def einde(self) -> Einde | None:
        """How it ended; None while it goes on."""
        return self.spel.eindes[self.toestand.einde].einde if self.toestand.einde else None

    @property
    def vooraf(self) -> bool:
        """Whether the trainee still prepares: there is no parent yet, and the clock stands still."""
        return self.toestand.fase == Fase.VOORBEREIDEN.value

    @property
    def keuzes(self) -> list[Keuze]:
        """The choices on offer, in file order; none after the end."""
        return [plan.keuze for plan in available(self.spel, self.toestand)]

    @property
    def ouder(self) -> Variant:
        """What the parent said last to open a turn."""
        return self._ouder

    def geschud(self) -> list[Keuze]:
        """Give the choices in the order in which they are shown: shuffled by seed and turn (rule of play 7), if that is wanted."""
        keuzes = self.keuzes
        if self.schudden:
            Random(f"{self.seed}:{len(self.stappen)}").shuffle(keuzes)  # noqa: S311 - an order, no secret
        return keuzes

    def zin(self, keuze: Keuze) -> Variant:
        """Give the words in which *keuze* is offered now."""
        return pick(self._plan(keuze.id).zegt, self.toestand).variant

    def kies(self, keuze_id: str) -> Stap:
        """Say a choice, named `id` or `beurt.id`; raise KeuzeNietMogelijkError when this turn does not offer it."""
        plan = self._plan(keuze_id)
        spoor = Spoor()
        voor = self.toestand
        na = step(self.spel, voor, plan, spoor)
        reacties = (*spoor.reacties, *((spoor.agenda,) if spoor.agenda else ()))
        fase = self.spel.beurten[voor.beurt].beurt.fase
        vooraf = sum(stap.vooraf for stap in self.stappen)
        volgnummer = len(self.stappen) + 1 - (0 if fase is Fase.VOORBEREIDEN else vooraf)
        stap = Stap(
            len(self.stappen) + 1, volgnummer, voor.beurt, fase, plan.keuze, spoor.zegt or Variant(),
            self._ouder, reacties, spoor.tussentijd, spoor.ouder, tuple(spoor.gevolgen), tuple(dict.fromkeys(spoor.regels)),
            dict(plan.telt), voor, na,
        )  # fmt: skip
        self.stappen.append(stap)
        self.toestand = na
        self._ouder = spoor.ouder or self._ouder
        return stap

    def undo(self) -> None:
        """Take the last choice back."""
        stap = self.stappen.pop()
        self.toestand, self._ouder = stap.voor, stap.ouder_eerder

    def _plan(self, keuze_id: str) -> KeuzePlan:
        if self.toestand.einde is not None:
            raise KeuzeNietMogelijkError(f"Het gesprek is al afgelopen; ‘{keuze_id}’ kan niet meer.", ExitCode.GEBRUIK)
        mogelijk = available(self.spel, self.toestand)
        for plan in mogelijk:
            if keuze_id in (plan.keuze.id, plan.pad):
                return plan
        namen = ", ".join(plan.keuze.id for plan in mogelijk)
        raise KeuzeNietMogelijkError(
            f"De keuze ‘{keuze_id}’ is er niet in beurt ‘{self.toestand.beurt}’. Mogelijk: {namen}.", ExitCode.GEBRUIK
        )


def replay(spel: Spel, keuzes: Iterable[str], *, seed: int = 0) -> Gesprek:
    """Play *keuzes* (ids or `beurt.id`) through the same code as a live conversation."""
    gesprek = Gesprek(spel, seed=seed)
    for keuze in keuzes:
        gesprek.kies(keuze)
    return gesprek
