"""What the trainee thought of a conversation beside what was measured: estimates, turns that were pointed at, and calibration."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from oefenen.engine.gesprek import Gesprek, Stap
from oefenen.engine.toestand import VERTROUWEN
from oefenen.model.uitzicht import Uitzicht
from oefenen.model.woorden import STANDEN, TUSSENTIJD
from oefenen.model.zelfbeeld import NERGENS, Zelfbeeld
from oefenen.report.anders.keerpunten import turning_points
from oefenen.report.verslag import Verslag
from oefenen.report.zelf.eigen_zin import strongest
from oefenen.report.zelf.ijking import DICHTBIJ, IJking, calibrate

_WOORDEN = ("lukte nog niet", "lukte soms", "wisselend", "lukte vaak", "lukte steeds")
_GRENZEN = (10, 30, 60, 80)
"""Up to and including each of these the words of the same place hold."""


class Schatting(NamedTuple):
    """One focus skill: what the trainee thought (None is no answer) and what was measured (None with too few chances)."""

    id: str
    label: str
    zelf: int | None
    gemeten: float | None
    kansen: int

    @property
    def verschil(self) -> float | None:
        """How much higher the estimate is; None when there is nothing to compare."""
        return None if self.zelf is None or self.gemeten is None else round(self.zelf - self.gemeten, 1)

    @property
    def woorden(self) -> str:
        """The difference in words; "" when nothing was estimated."""
        if self.zelf is None:
            return ""
        if self.verschil is None:
            return "te weinig kansen om te vergelijken"
        if abs(self.verschil) < DICHTBIJ:
            return "je zat er dichtbij"
        return f"je schatte jezelf {abs(self.verschil):.0f} {'hoger' if self.verschil > 0 else 'lager'} in"


class Aanwijzing(NamedTuple):
    """Where the trainee thinks that trust was won or lost, and where it really moved most that way."""

    gewonnen: bool
    zelf: Stap | None
    """The turn that was pointed at; None is nowhere."""
    echt: tuple[Stap, ...]
    """All turns in which it moved most; none when it never moved that way."""
    hoeveel: int
    """By how much it moved there."""

    @property
    def raak(self) -> bool:
        """Whether it is what was measured."""
        return self.zelf.nummer in {stap.nummer for stap in self.echt} if self.zelf else not self.echt


@dataclass(frozen=True, slots=True)
class Zelfvergelijking:
    """Everything that the trainee answered, beside the measurement."""

    beeld: Zelfbeeld
    schattingen: tuple[Schatting, ...]
    aanwijzingen: tuple[Aanwijzing, ...]
    ijking: IJking | None
    waarom_bij: Stap | None
    """The turn of which was asked why, when there is an answer."""


def compare(verslag: Verslag) -> Zelfvergelijking | None:
    """Put the answers of a finished conversation beside its measurement; None when nothing was answered."""
    beeld, stappen = verslag.zelfbeeld, {stap.nummer: stap for stap in verslag.stappen}
    if beeld.leeg or not verslag.einde:
        return None
    gemeten = {regel.id: (regel.score, regel.kansen) for regel in verslag.vaardigheden}
    wijst = ((True, beeld.gewonnen), (False, beeld.verloren))
    return Zelfvergelijking(
        beeld,
        _estimates(verslag),
        tuple(_pointed(verslag, stappen.get(nummer), gewonnen) for gewonnen, nummer in wijst if nummer in (NERGENS, *stappen)),
        calibrate(beeld, gemeten),
        stappen.get(beeld.waarom_bij or 0) if beeld.waarom else None,
    )


def _estimates(verslag: Verslag) -> tuple[Schatting, ...]:
    """Give the skills that were rated, in the order of the scenario's focus."""
    gemeten = {regel.id: regel for regel in verslag.vaardigheden}
    beeld, uit = verslag.zelfbeeld, []
    for naam, zelf in beeld.schattingen.items():
        regel = gemeten.get(naam)
        if regel is None:
            uit.append(Schatting(naam, verslag.labels.get(naam, naam), zelf, None, 0))
        else:
            uit.append(Schatting(naam, regel.label, zelf, regel.score, regel.kansen))
    focus = verslag.gesprek.spel.scenario.kop.focus
    return tuple(sorted(uit, key=lambda s: focus.index(s.id) if s.id in focus else len(focus)))


def trust_moved(stap: Stap) -> int:
    """Give by how much what was said in a turn moved the trust of the parent; not what happened after it."""
    return sum(g.naar - g.van for g in stap.gevolgen if g.stand == STANDEN[VERTROUWEN] and g.door != TUSSENTIJD)


def _pointed(verslag: Verslag, zelf: Stap | None, gewonnen: bool) -> Aanwijzing:  # noqa: FBT001 - one of two sides
    richting = 1 if gewonnen else -1
    bewogen = [(richting * trust_moved(stap), stap) for stap in verslag.gezegd]
    meest = max((hoeveel for hoeveel, _ in bewogen), default=0)
    echt = tuple(stap for hoeveel, stap in bewogen if hoeveel == meest) if meest > 0 else ()
    return Aanwijzing(gewonnen, zelf, echt, max(meest, 0))


def in_words(schatting: int) -> str:
    """Say what an estimate of 0..100 means."""
    return next((woorden for grens, woorden in zip(_GRENZEN, _WOORDEN, strict=False) if schatting <= grens), _WOORDEN[-1])


def pick_turn(gesprek: Gesprek, uitzicht: Sequence[Uitzicht] | None) -> Stap | None:
    """Choose the one turn to ask about: the first turning point, or else where most points were left, of equal ones where trust moved most.

    None before anything was said.
    """
    punten = turning_points(gesprek.stappen, uitzicht or ())
    if punten:
        return punten[0].stap
    gezegd = [stap for stap in gesprek.stappen if not stap.vooraf]
    return max(gezegd, key=lambda stap: (_left(gesprek, stap), abs(trust_moved(stap))), default=None)


def _left(gesprek: Gesprek, stap: Stap) -> int:
    """Give how many points more the strongest choice of a turn would have given."""
    beste = strongest(gesprek, stap)
    return 0 if beste is None else sum(beste.telt.values()) - sum(stap.scores.values())
