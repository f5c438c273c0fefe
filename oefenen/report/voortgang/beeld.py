"""The figures of progress: per skill and per kind of parent over attempts, first beside last, with what they rest on.

What a conversation shares with the one that it branched off from counts there and nowhere else. A score needs three chances in its
conversation (MINSTE_KANSEN, domain rule 2.5); a median and a spread need three such conversations, for of two they would only repeat
the two. With standardized patients most of the error of measurement is that somebody does otherwise in every conversation, and only many of
them give a stable picture (van der Vleuten & Swanson 1990); so what a figure rests on stands beside it. Nothing is taken together into one figure (2.5): a kind of parent has its three axes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from statistics import median
from typing import NamedTuple

from oefenen.engine.scoring import known
from oefenen.model.poging import Poging, Som
from oefenen.model.vaardigheid import Vaardigheden
from oefenen.model.woorden import label
from oefenen.report.voortgang.ijking import IJkpunt, points

MINSTE_METINGEN = 3
"""With fewer conversations no median and no spread are given."""


class Namen(NamedTuple):
    """What skills, axes and personas are called."""

    vaardigheden: Vaardigheden
    personas: Mapping[str, str]

    def persona(self, naam: str) -> str:
        """Give the label of a persona, or its id as words."""
        return self.personas.get(naam) or label(naam).capitalize()


class Punt(NamedTuple):
    """One attempt on a line; *waarde* (0..100) is None with too few chances."""

    poging: Poging
    waarde: float | None
    kansen: int


_PUNT: Callable[[tuple[Poging, float | None, int]], Punt] = partial(tuple.__new__, Punt)
"""Makes a point as Punt(...) does, at half the price: of 1,000 conversations there are 13,000."""


class Spreiding(NamedTuple):
    """Where the scores of the attempts lie, 0..100."""

    midden: float
    laagst: float
    hoogst: float


class Lijn(NamedTuple):
    """The course of one skill (or axis) over the attempts in which it was at stake."""

    id: str
    label: str
    punten: tuple[Punt, ...]

    @property
    def kansen(self) -> int:
        """The chances of all attempts together."""
        return sum(punt.kansen for punt in self.punten)

    @property
    def gemeten(self) -> tuple[Punt, ...]:
        """The attempts with enough chances for a score."""
        return tuple(punt for punt in self.punten if punt.waarde is not None)

    @property
    def spreiding(self) -> Spreiding | None:
        """Give the median and the extremes; None with too few attempts."""
        waarden = [punt.waarde for punt in self.punten if punt.waarde is not None]
        if len(waarden) < MINSTE_METINGEN:
            return None
        return Spreiding(median(waarden), min(waarden), max(waarden))


class PersonaBeeld(NamedTuple):
    """The attempts with one kind of parent."""

    id: str
    label: str
    pogingen: tuple[Poging, ...]
    assen: tuple[Lijn, ...]


class Vergelijking(NamedTuple):
    """Two attempts beside each other, the first and the last of *aantal*; *titel* is "" for those of all scenarios."""

    titel: str
    eerste: Poging
    laatste: Poging
    aantal: int
    regels: tuple[tuple[str, Punt, Punt], ...]
    """Per skill its label and both points."""


@dataclass(frozen=True, slots=True)
class Voortgang:
    """All figures about a row of attempts."""

    pogingen: tuple[Poging, ...]
    vaardigheden: tuple[Lijn, ...]
    personas: tuple[PersonaBeeld, ...]
    vergelijkingen: tuple[Vergelijking, ...]
    ijking: tuple[IJkpunt, ...]
    namen: Namen

    @property
    def ongemeten(self) -> tuple[Poging, ...]:
        """The attempts that count with their date and ending alone."""
        return tuple(poging for poging in self.pogingen if poging.cijfers is None)


def build(pogingen: Sequence[Poging], namen: Namen) -> Voortgang:
    """Compute everything from attempts in their order."""
    gemeten = [poging for poging in pogingen if poging.cijfers is not None]
    return Voortgang(
        tuple(pogingen),
        _skills(gemeten, namen.vaardigheden),
        tuple(_persona(naam, deel, namen) for naam, deel in _by_persona(pogingen).items()),
        tuple(_comparisons(gemeten, namen.vaardigheden)),
        points(gemeten),
        namen,
    )


def choose(pogingen: Iterable[Poging], persona: str = "") -> list[Poging]:
    """Give the attempts with one persona; all of them when it is ""."""
    return [poging for poging in pogingen if persona in ("", poging.persona)]


def only_skill(voortgang: Voortgang, vaardigheid: str) -> Voortgang:
    """Leave out what is about other skills; the axes are about several and go too."""
    naam = voortgang.namen.vaardigheden.label(vaardigheid)
    geschat = [poging for poging in voortgang.pogingen if poging.zelf and vaardigheid in poging.zelf]
    return replace(
        voortgang,
        vaardigheden=tuple(lijn for lijn in voortgang.vaardigheden if lijn.id == vaardigheid),
        personas=tuple(beeld._replace(assen=()) for beeld in voortgang.personas),
        vergelijkingen=tuple(
            paar._replace(regels=regels)
            for paar in voortgang.vergelijkingen
            if (regels := tuple(regel for regel in paar.regels if regel[0] == naam))
        ),
        ijking=points(poging._replace(zelf={vaardigheid: (poging.zelf or {})[vaardigheid]}) for poging in geschat),
    )


def _skills(gemeten: Sequence[Poging], vaardigheden: Vaardigheden) -> tuple[Lijn, ...]:
    """Give a line for every skill that was at stake, in the order in which skills are shown."""
    punten: defaultdict[str, list[Punt]] = defaultdict(list, {naam: [] for naam in vaardigheden.vaardigheden})
    for poging in gemeten:
        for naam, (som, kansen) in _own(poging).items():
            punten[naam].append(_PUNT((poging, known(som, kansen), kansen)))
    return tuple(Lijn(naam, vaardigheden.label(naam), tuple(deel)) for naam, deel in punten.items() if deel)


def _own(poging: Poging) -> Mapping[str, Som]:
    return poging.cijfers.eigen if poging.cijfers else {}


def _by_persona(pogingen: Iterable[Poging]) -> dict[str, list[Poging]]:
    per: dict[str, list[Poging]] = {}
    for poging in pogingen:
        per.setdefault(poging.persona, []).append(poging)
    return per


def _persona(naam: str, pogingen: Sequence[Poging], namen: Namen) -> PersonaBeeld:
    """Take the skills of each axis together, each chance counting once."""
    plek = {as_: nummer for nummer, as_ in enumerate(namen.vaardigheden.assen)}
    bij = {v.id: plek[v.als_as] for v in namen.vaardigheden.vaardigheden.values() if v.als_as in plek}
    nergens = len(plek)
    punten: list[list[Punt]] = [[] for _ in plek]
    for poging in pogingen:
        sommen, alle_kansen = [0] * (nergens + 1), [0] * (nergens + 1)
        for vaardigheid, (som, kansen) in _own(poging).items():
            nummer = bij.get(vaardigheid, nergens)
            sommen[nummer] += som
            alle_kansen[nummer] += kansen
        for lijst, som, kansen in zip(punten, sommen, alle_kansen, strict=False):
            if kansen:
                lijst.append(_PUNT((poging, known(som, kansen), kansen)))
    assen = zip(namen.vaardigheden.assen.items(), punten, strict=True)
    lijnen = tuple(Lijn(as_, titel, tuple(lijst)) for (as_, titel), lijst in assen if lijst)
    return PersonaBeeld(naam, namen.persona(naam), tuple(pogingen), lijnen)


def _comparisons(gemeten: Sequence[Poging], vaardigheden: Vaardigheden) -> Iterable[Vergelijking]:
    """Put the first beside the last: of everything, and of each scenario; what began at a turning point stands aside."""
    heel = [poging for poging in gemeten if not poging.vanaf]
    per: dict[tuple[str, str], list[Poging]] = {}
    for poging in heel:
        per.setdefault((poging.scenario, poging.persona), []).append(poging)
    if len(per) > 1:
        yield _comparison("", heel, vaardigheden)
    for deel in per.values():
        if len(deel) > 1:
            yield _comparison(deel[-1].titel, deel, vaardigheden)


def _comparison(titel: str, pogingen: Sequence[Poging], vaardigheden: Vaardigheden) -> Vergelijking:
    eerste, laatste = pogingen[0], pogingen[-1]
    regels = []
    for naam in dict.fromkeys([*vaardigheden.vaardigheden, *_own(eerste), *_own(laatste)]):
        paar = _point(eerste, naam), _point(laatste, naam)
        if paar[0].kansen or paar[1].kansen:
            regels.append((vaardigheden.label(naam), *paar))
    return Vergelijking(titel, eerste, laatste, len(pogingen), tuple(regels))


def _point(poging: Poging, vaardigheid: str) -> Punt:
    som, kansen = _own(poging).get(vaardigheid, (0, 0))
    return Punt(poging, known(som, kansen), kansen)
