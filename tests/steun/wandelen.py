"""Brute force beside the exploration: every step of a small game played by the engine, with everything that happens in it."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from spelen import beurt, beurten, keuze, write

from oefenen.engine import stap
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Spel
from oefenen.engine.spoor import Spoor
from oefenen.engine.toestand import Toestand
from oefenen.model.woorden import Fase, Oordeel

PERSONA = """\
effecten:
  feit: [{als: spanning >= 6, effect: {spanning: 2}}, {effect: {vertrouwen: 2, openheid: 1}}]
  erkenning: {vertrouwen: 1, spanning: -2, openheid: 2, erkenning: 2}
  druk: {vertrouwen: -2, spanning: 3, erkenning: -1}
  stilte: {openheid: 1}
overgangen:
  - {bij: druk, van: rustig, naar: boos, als: spanning >= 7}
  - {bij: druk, van: boos, naar: weg, als: spanning >= 9}
  - {bij: erkenning, van: boos, naar: rustig}
"""


@dataclass(slots=True)
class Gebeurd:
    """What happened in all steps of a game; *kans* counts how often a random player meets an event."""

    beurten: set[str] = field(default_factory=set)
    keuzes: set[str] = field(default_factory=set)
    eindes: set[str] = field(default_factory=set)
    zinnen: set[int] = field(default_factory=set)
    """The identity of every variant that was said."""
    feiten: set[str] = field(default_factory=set)
    stemmingen: set[str] = field(default_factory=set)
    aangeboden: dict[str, set[bool]] = field(default_factory=dict)
    kans: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    pijlen: dict[object, set[object]] = field(default_factory=dict)
    """From state to states; an ending and a blocked turn are `None`."""


def messy_game(map_: Path, seed: int, *, lussen: bool = False) -> Path:
    """Write a small scenario in which much goes wrong: blocked turns, gaps, hubs that run dry; with *lussen* also rounds."""
    rnd = Random(seed)
    namen = [f"b{i}" for i in range(5)]
    delen = []
    for i, naam in enumerate(namen):
        doelen = [*namen[i + 1 :], "einde", "los"] if not lussen else [*namen, "einde"]
        hub = i in (1, 2) and rnd.random() < 0.5
        keuzes = [_messy_keuze(rnd, k, doelen, hub=hub) for k in range(rnd.choice([2, 3, 3]))]
        extra: dict[str, object] = {"kies_hooguit": rnd.randint(1, 3), "terugval": rnd.choice(namen[i + 1 :])} if hub else {}
        ouder = f"[{{als: {_als(rnd)}, zegt: Eerst.}}, {{als: {_als(rnd)}, zegt: Dan wat langer.}}, {{zegt: Anders.}}]"
        fase = rnd.choice(["afstemmen", "delen", "afspreken", "afronden"])
        delen.append(beurt(naam, *keuzes, fase=fase, ouder=ouder, **extra))
    eindes = (
        "eindes:\n  top: {als: vertrouwen >= 7, oordeel: goed, ouder: Dag.}\n"
        f"  half: {{oordeel: midden, ouder: [{{als: {_als(rnd)}, zegt: Zo.}}, {{zegt: Dag.}}]}}\n"
        "  los: {oordeel: midden, als: spanning = 0, ouder: Dag.}\n  mis: {oordeel: slecht, ouder: Dag.}\n"
    )
    klok = 0 if lussen else rnd.choice([0, 0, 40, 70])
    kop = f"start: {{spanning: {rnd.randint(3, 8)}}}\nsleutels: {{geheim: G.}}\nagenda: {{sleutel: geheim}}\nklok: {klok}\n"
    return write(map_, beurten(*delen, eindes=eindes), persona=PERSONA, kop=kop)


def _als(rnd: Random) -> str:
    return rnd.choice([
        "spanning >= 6", "spanning < 6", "vertrouwen < 5", "vertrouwen >= 5", "weet geheim", "niet weet geheim", "stemming is boos",
        "gekozen b0.k0", "erkenning >= 6 of weet geheim", "openheid > 9", "bezocht(b1) >= 2", "fase is delen",
    ])  # fmt: skip


def _messy_keuze(rnd: Random, nummer: int, doelen: list[str], *, hub: bool) -> str:
    extra: dict[str, object] = {}
    if rnd.random() < (0.35 if nummer else 0.1):
        extra["als"] = _als(rnd)
    if rnd.random() < 0.15:
        extra["weet"] = "[geheim]"
    if rnd.random() < 0.15:
        extra["eenmalig"] = "ja"
    if rnd.random() < 0.3:
        extra["reactie"] = f"[{{als: {_als(rnd)}, zegt: Nou.}}, {{zegt: Ja.}}]"
    if rnd.random() < (0.2 if hub else 0.4):
        slot = f", {{naar: {rnd.choice(doelen)}}}" if rnd.random() < 0.6 else ""
        extra["naar"] = f"[{{als: {_als(rnd)}, naar: {rnd.choice(doelen)}}}{slot}]"
    return keuze(f"k{nummer}", rnd.choice(["feit", "erkenning", "druk", "stilte", "feit, druk"]), **extra)


@contextmanager
def watching() -> Iterator[list[tuple[str, str]]]:
    """Collect what the engine meets on its way: hubs that are left, routes of which none holds."""
    gezien: list[tuple[str, str]] = []
    exhausted, route = stap._exhausted, stap._route

    def new_exhausted(spel: Spel, t: Toestand, plan: BeurtPlan) -> bool:
        op = exhausted(spel, t, plan)
        if op:
            gedaan = sum(k.pad in t.gekozen for k in plan.keuzes)
            gezien.append(("vol" if gedaan >= (plan.beurt.kies_hooguit or 0) else "droog", plan.beurt.id))
        return op

    def new_route(spel: Spel, t: Toestand, plan: KeuzePlan) -> str:
        if plan.routes and not any(test is None or test(t) for test, _ in plan.routes):
            gezien.append(("gat", plan.pad))
        return route(spel, t, plan)

    stap._exhausted, stap._route = new_exhausted, new_route
    try:
        yield gezien
    finally:
        stap._exhausted, stap._route = exhausted, route


def play_everything(spel: Spel) -> Gebeurd:
    """Play every conversation of a game that cannot go round, each with its chance."""
    uit = Gebeurd()
    with watching() as gezien:
        start = _begin(spel, uit, gezien)
        open_: list[tuple[Toestand, float, tuple[str, ...]]] = [] if start is None else [(start, 1.0, (start.beurt,))]
        while open_:
            t, p, weg = open_.pop()
            aanbod = _look(spel, t, p, uit)
            for plan in aanbod:
                na = _take(spel, t, plan, p / len(aanbod), uit, gezien)
                if na is not None and na.einde is None:
                    open_.append((na, p / len(aanbod), (*weg, na.beurt)))
                elif na is not None:
                    _finish(spel, (t, na), p / len(aanbod), weg, uit)
    return uit


def visit_everything(spel: Spel) -> Gebeurd:
    """Visit every state of a game once, also of one that can go round; chances mean nothing then."""
    uit = Gebeurd()
    with watching() as gezien:
        start = _begin(spel, uit, gezien)
        open_ = [start] if start is not None else []
        while open_:
            t = open_.pop()
            for plan in _look(spel, t, 0.0, uit):
                na = _take(spel, t, plan, 0.0, uit, gezien)
                doel = None if na is None or na.einde is not None else _key(na)
                uit.pijlen.setdefault(_key(t), set()).add(doel)
                if na is not None and doel is not None and doel not in uit.pijlen:
                    uit.pijlen[doel] = set()
                    open_.append(na)
    return uit


def _key(t: Toestand) -> object:
    """Give a state without its seconds, which decide nothing without a clock, and with visits as far as they are asked."""
    kopie = t.copy()
    kopie.tijd, kopie.bezocht = 0, tuple(min(3, keren) for keren in t.bezocht)
    return kopie.snapshot()


def _begin(spel: Spel, uit: Gebeurd, gezien: list[tuple[str, str]]) -> Toestand | None:
    spoor = Spoor()
    try:
        start = stap.begin(spel, spoor)
    except stap.GeblokkeerdError:
        return None
    _hear(start, spoor, uit)
    gezien.clear()
    return start


def _look(spel: Spel, t: Toestand, p: float, uit: Gebeurd) -> list[KeuzePlan]:
    uit.beurten.add(t.beurt)
    aanbod = stap.available(spel, t)
    for plan in spel.beurten[t.beurt].keuzes:
        if plan.pad not in t.gekozen:
            uit.aangeboden.setdefault(plan.pad, set()).add(plan in aanbod)
    uit.kans["in", t.beurt] += p
    uit.kans["een", t.beurt] += p if len(aanbod) == 1 else 0.0
    return aanbod


def _take(spel: Spel, t: Toestand, plan: KeuzePlan, p: float, uit: Gebeurd, gezien: list[tuple[str, str]]) -> Toestand | None:
    spoor = Spoor()
    uit.keuzes.add(plan.pad)
    gezien.clear()
    na: Toestand | None = None
    try:
        na = stap.step(spel, t, plan, spoor)
    except stap.GeblokkeerdError as error:
        uit.kans["vast", str(error).split("‘")[1].split("’")[0]] += p
        uit.zinnen |= {id(variant) for variant in (spoor.zegt, *spoor.reacties)}
    for soort, naam in gezien:
        uit.kans[soort, naam] += p
    if na is not None:
        _hear(na, spoor, uit)
        if na.geklopt and not t.geklopt:
            uit.kans["klopt", ""] += p
    return na


def _hear(t: Toestand, spoor: Spoor, uit: Gebeurd) -> None:
    gezegd = [spoor.zegt, spoor.ouder, *spoor.reacties]
    uit.zinnen |= {id(variant) for variant in gezegd if variant is not None}
    uit.feiten |= t.weet
    uit.stemmingen.add(t.stemming)
    if t.einde is not None:
        uit.eindes.add(t.einde)


def _finish(spel: Spel, stand: tuple[Toestand, Toestand], p: float, weg: tuple[str, ...], uit: Gebeurd) -> None:
    """Count a fair ending: which phases it missed, and whether it came before *afronden*."""
    voor, na = stand
    assert na.einde is not None
    if na.fase == Fase.AFGEBROKEN.value or voor.geklopt or spel.eindes[na.einde].einde.oordeel is Oordeel.SLECHT:
        return
    fasen = {spel.beurten[naam].beurt.fase for naam in weg}
    for fase in Fase:
        uit.kans["zonder", fase.value] += 0.0 if fase in fasen else p
    uit.kans["einde", voor.beurt] += p
