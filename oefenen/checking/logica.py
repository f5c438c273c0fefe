"""What follows from the words of a condition alone: whether it can hold, must hold, or follows from another one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import eq, ge, gt, le, lt, ne

from oefenen.engine.spel import GEEN_KLOK
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet, atoms
from oefenen.model.woorden import FASEN_VAN_BEURTEN, STAND_MAX, Fase

_OPERATOREN = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}
_MEESTE_STAPPEN = 20_000
"""A condition that needs more is left alone."""
_FASEN = (*(fase.value for fase in FASEN_VAN_BEURTEN), Fase.NABESPREKEN.value)
Waarde = int | str
Keuring = Mapping[str, Waarde]
"""What is known: a value for each thing that a condition asks about."""


@dataclass(frozen=True, slots=True)
class Wereld:
    """What a condition can be about in one scenario: the persona with its stemmingen, and the seconds on the clock (0: none)."""

    stemmingen: tuple[str, ...]
    klok: int
    persona: str = ""
    _bekend: dict[Voorwaarde, bool | None] = field(default_factory=dict, compare=False, repr=False)

    def can_hold(self, voorwaarde: Voorwaarde) -> bool | None:
        """Say whether there are values that make *voorwaarde* true; None when that takes too long to find out."""
        if voorwaarde not in self._bekend:
            try:
                self._bekend[voorwaarde] = _Zoeker(voorwaarde, _values(self, atoms(voorwaarde))).search({})
            except TimeoutError:
                self._bekend[voorwaarde] = None
        return self._bekend[voorwaarde]

    def must_hold(self, voorwaarde: Voorwaarde) -> bool:
        """Say whether *voorwaarde* is true whatever happens."""
        return self.can_hold(Niet(voorwaarde)) is False

    def follows(self, uit: Voorwaarde, dit: Voorwaarde) -> bool:
        """Say whether *dit* is true whenever *uit* is."""
        return self.can_hold(En((uit, Niet(dit)))) is False


def _thing(atom: Voorwaarde) -> str:
    """Name what an atom asks about."""
    match atom:
        case Vergelijking(naam) | Is(naam):
            return naam
        case Weet(naam):
            return f"weet {naam}"
        case Gekozen():
            return f"gekozen {atom.pad}"
        case Bezocht(beurt):
            return f"bezocht {beurt}"
    raise TypeError(atom)


def _values(wereld: Wereld, delen: Iterable[Voorwaarde]) -> dict[str, Sequence[Waarde]]:
    """List for each thing the values that tell its atoms apart."""
    getallen: dict[str, set[int]] = {}
    uit: dict[str, Sequence[Waarde]] = {}
    for atom in delen:
        match atom:
            case Vergelijking(_, _, waarde) | Bezocht(_, _, waarde):
                getallen.setdefault(_thing(atom), set()).update((waarde - 1, waarde, waarde + 1))
            case Is(naam):
                uit[naam] = {"stemming": wereld.stemmingen, "persona": (wereld.persona,)}.get(naam, _FASEN)
            case _:
                uit[_thing(atom)] = (0, 1)
    for ding, punten in getallen.items():
        laagst, hoogst = _bounds(ding, wereld.klok)
        uit[ding] = sorted({min(hoogst, max(laagst, punt)) for punt in punten})
    return uit


def _bounds(ding: str, klok: int) -> tuple[int, int]:
    if ding == "tijd_over":
        return (0, klok) if klok else (GEEN_KLOK, GEEN_KLOK)
    return (0, GEEN_KLOK) if ding.startswith("bezocht ") else (0, STAND_MAX)


class _Zoeker:
    """Tries values one thing at a time and stops as soon as the rest cannot matter."""

    def __init__(self, voorwaarde: Voorwaarde, waarden: dict[str, Sequence[Waarde]]) -> None:
        self.voorwaarde, self.waarden = voorwaarde, waarden
        self.stappen = 0

    def search(self, bekend: Keuring) -> bool:
        self.stappen += 1
        if self.stappen > _MEESTE_STAPPEN:
            raise TimeoutError
        antwoord = _judge(self.voorwaarde, bekend)
        if antwoord is not None:
            return antwoord
        ding = next(ding for ding in self.waarden if ding not in bekend)
        return any(self.search({**bekend, ding: waarde}) for waarde in self.waarden[ding])


def _judge(voorwaarde: Voorwaarde, bekend: Keuring) -> bool | None:
    """Say whether a condition holds with what is known; None when that is not enough."""
    match voorwaarde:
        case Niet(deel):
            binnen = _judge(deel, bekend)
            return None if binnen is None else not binnen
        case En(delen) | Of(delen):
            beslist = isinstance(voorwaarde, Of)
            antwoorden = [_judge(deel, bekend) for deel in delen]
            if beslist in antwoorden:
                return beslist
            return None if None in antwoorden else not beslist
    waarde = bekend.get(_thing(voorwaarde))
    return None if waarde is None else _judge_atom(voorwaarde, waarde)


def _judge_atom(atom: Voorwaarde, waarde: Waarde) -> bool:
    match atom:
        case Vergelijking(_, operator, grens) | Bezocht(_, operator, grens):
            return bool(_OPERATOREN[operator](waarde, grens))
        case Is(_, naam):
            return waarde == naam
    return waarde == 1


def asks_persona(voorwaarde: Voorwaarde) -> bool:
    """Say whether a condition asks how the parent reacts."""
    return any(isinstance(atom, Is) and atom.naam == "persona" for atom in atoms(voorwaarde))
