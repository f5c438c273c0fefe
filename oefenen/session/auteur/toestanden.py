"""A few different states in which a conversation can come to a turn, each with the choices that lead there."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from oefenen.checking.figures.ingangen import ANDERS, find_ingangen, parts
from oefenen.checking.figures.spreiding import choose_among
from oefenen.checking.zaak import Zaak
from oefenen.engine.gesprek import Gesprek, replay
from oefenen.engine.spel import Spel
from oefenen.engine.spoor import Spoor
from oefenen.engine.stap import GeblokkeerdError, available, step
from oefenen.engine.toestand import Toestand
from oefenen.engine.voorwaarden import compile_voorwaarde
from oefenen.model.voorwaarde import Gekozen
from oefenen.model.woorden import LEERLING, label

_RUIM = 6
"""So many times as many conversations are played as are asked for: the exploration takes states together, playing does not."""


@dataclass(frozen=True, slots=True)
class Toestandkeuze:
    """One state of a turn: how to get there, the state itself, and a line that tells it from the others."""

    keuzes: tuple[str, ...]
    """As `beurt.keuze`."""
    toestand: Toestand
    tekst: str


def states_at(zaak: Zaak, beurt: str, *, hooguit: int = 9) -> list[Toestandkeuze]:
    """Give different states in which *beurt* can be reached, one after the fewest choices first; none when it is unreachable.

    As far as *hooguit* allows, everything that can be seen in the turn is to be seen in one of them: every choice, every line of
    the parent, and both answers to every part of a condition. Exploring a large scenario takes seconds, what follows does not.
    """
    ingangen = find_ingangen(zaak.verkenning, beurt, hooguit * _RUIM)
    routes = dict.fromkeys(ingang.route(zaak.verkenning) for ingang in ingangen)
    gesprekken = [replay(zaak.spel, route) for route in routes]
    feiten = sorted({feit for gesprek in gesprekken for feit in (*gesprek.toestand.weet, *gesprek.toestand.gekozen)})
    gekozen = choose_among([(_seen(gesprek), _numbers(gesprek.toestand, zaak.spel, feiten)) for gesprek in gesprekken], hooguit)
    kandidaten = list(zip(routes, gesprekken, strict=True))
    return _describe(zaak.spel, [(kandidaten[plaats][0], kandidaten[plaats][1].toestand) for plaats in gekozen])


def _seen(gesprek: Gesprek) -> frozenset[Hashable]:
    """Say what is to be seen: the parent's line, the parts of conditions, and what each choice on offer does."""
    spel, t = gesprek.spel, gesprek.toestand
    uit: set[Hashable] = {("ouder", id(gesprek.ouder))}
    for deel in parts(spel.beurten[t.beurt]):
        uit.add((deel, compile_voorwaarde(deel, spel.bezoeken)(t)))
    for plan in available(spel, t):
        spoor = Spoor()
        try:
            na = step(spel, t, plan, spoor)
        except GeblokkeerdError:
            uit.add((plan.pad, "vast"))
        else:
            uit |= {(plan.pad, na.einde or na.beurt)}
        uit |= {(plan.pad, id(variant)) for variant in (spoor.zegt, *spoor.reacties)}
    return frozenset(uit)


def _numbers(t: Toestand, spel: Spel, feiten: Sequence[str]) -> list[int]:
    stemming = [(t.stemming == naam) * ANDERS for naam in spel.persona.stemmingen]
    bekend = [(feit in t.weet or feit in t.gekozen) * ANDERS for feit in feiten]
    return [*t.standen, t.leerling, *stemming, *bekend, t.geklopt * ANDERS]


def _describe(spel: Spel, gekozen: Sequence[tuple[tuple[str, ...], Toestand]]) -> list[Toestandkeuze]:
    """Say of each state what it is like, and what it knows that not all of them know."""
    if not gekozen:
        return []
    gevraagd = _asked(spel, gekozen[0][1].beurt)
    anders = _differing([t.weet for _, t in gekozen]), _differing([t.gekozen & gevraagd for _, t in gekozen])
    return [Toestandkeuze(route, t, " · ".join(_say(spel, len(route), t, *anders))) for route, t in gekozen]


def _asked(spel: Spel, beurt: str) -> frozenset[str]:
    """Give the choices of which a turn asks whether they were made."""
    plan = spel.beurten[beurt]
    return frozenset(deel.pad for deel in parts(plan) if isinstance(deel, Gekozen)) | {keuze.pad for keuze in plan.keuzes}


def _differing(per_staat: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset.union(*per_staat) - frozenset.intersection(*per_staat)


def _say(spel: Spel, aantal: int, t: Toestand, feiten: frozenset[str], eerder: frozenset[str]) -> Iterator[str]:
    yield label(t.stemming)
    kind = [] if spel.scenario.kop.aan_tafel is None else [f"{LEERLING} {t.leerling}"]
    yield ", ".join([*(f"{naam} {waarde}" for naam, waarde in t.stand.items()), *kind])
    if feiten & t.weet:
        yield "op tafel: " + ", ".join(sorted(feiten & t.weet))
    elif feiten:
        yield "niets op tafel" if not t.weet else "niets extra op tafel"
    if eerder & t.gekozen:
        yield "al gekozen: " + ", ".join(sorted(eerder & t.gekozen))
    if t.geklopt:
        yield "er is geklopt"
    elif spel.klok:
        yield f"nog {t.tijd_over // 60}:{t.tijd_over % 60:02}"
    yield "aan het begin" if not aantal else f"na {aantal} {'keuze' if aantal == 1 else 'keuzes'}"
