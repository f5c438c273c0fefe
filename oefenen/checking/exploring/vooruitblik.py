"""What the future of a turn can still ask: facts, choices, cut points of standen, seconds.

States that no future question can tell apart play alike, so the exploration takes them together. Everything here is an
over-estimate: asking too much only costs states, asking too little would make the exploration wrong.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from oefenen.engine.recept import Change, Operation
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Regel, Spel
from oefenen.model.voorwaarde import Bezocht, Gekozen, Vergelijking, Voorwaarde, Weet, atoms
from oefenen.model.woorden import DOORVRAAGZETTEN, EINDE, STAND_INDEX, STAND_MAX, STANDEN

_ALLES = 10**9
Cuts = list[set[int]]
"""Per stand the values c (1..10) for which `stand >= c` can still matter."""


@dataclass(slots=True)
class Blik:
    """What can still be asked from a turn on, its own choices included."""

    weet: set[str] = field(default_factory=set)
    gekozen: set[str] = field(default_factory=set)
    cuts: Cuts = field(default_factory=lambda: [set() for _ in STANDEN])
    seconden: int = 0
    """The most that the rest of the conversation can take."""


def look_ahead(spel: Spel) -> tuple[dict[str, Blik], int]:
    """Give for each turn what can still be asked, and the largest `tijd_over` that a condition names."""
    volgenden = {naam: targets(spel, plan) for naam, plan in spel.beurten.items()}
    blikken = {naam: Blik() for naam in spel.beurten}
    slot = _end_blik(spel)
    veranderd = True
    while veranderd:
        veranderd = False
        for naam in reversed(list(spel.beurten)):
            nieuw = _look(spel, spel.beurten[naam], [blikken.get(v, slot) for v in volgenden[naam]] + [slot])
            if (nieuw.weet, nieuw.gekozen, nieuw.cuts) != (blikken[naam].weet, blikken[naam].gekozen, blikken[naam].cuts):
                blikken[naam] = nieuw
                veranderd = True
    for naam, seconden in _longest(spel, volgenden).items():
        blikken[naam].seconden = seconden
    return blikken, max(
        (a.waarde for a in _every_atom(spel) if isinstance(a, Vergelijking) and a.naam == "tijd_over"), default=-1
    )


def _every_atom(spel: Spel) -> Iterable[Voorwaarde]:
    for plan in spel.beurten.values():
        for als in (*_beurt_conditions(plan), *(als for keuze in plan.keuzes for als in _keuze_conditions(spel, keuze))):
            yield from atoms(als)
    for einde in spel.eindes.values():
        yield from atoms(einde.einde.als)
    for overgang in spel.persona.overgangen:
        yield from atoms(overgang.als)


def visits_that_count(spel: Spel) -> tuple[int, ...]:
    """Give for each turn whose visits are counted the number from which one more makes no difference."""
    hoogst = dict.fromkeys(spel.bezoeken, 0)
    for atom in _every_atom(spel):
        if isinstance(atom, Bezocht):
            hoogst[atom.beurt] = max(hoogst[atom.beurt], atom.waarde + 1)
    return tuple(hoogst.values())


def targets(spel: Spel, plan: BeurtPlan) -> list[str]:
    """List where the choices of a turn can lead; hubs fall back further."""
    doelen = {plan.beurt.terugval} if plan.beurt.terugval else set()
    for keuze in plan.keuzes:
        doelen |= {naar for _, naar in keuze.routes}
        if not keuze.routes or keuze.routes[-1][0] is not None:
            doelen.add(plan.volgende)
    open_ = list(doelen)
    while open_:
        hub = spel.beurten.get(str(open_.pop()))
        terugval = hub.beurt.terugval if hub else None
        if terugval and terugval not in doelen:
            doelen.add(terugval)
            open_.append(terugval)
    return [doel for doel in doelen if doel is not None and doel != EINDE and doel not in spel.eindes]


def _end_blik(spel: Spel) -> Blik:
    blik = Blik()
    for plan in spel.eindes.values():
        _ask(blik, plan.einde.als)
        for variant in plan.einde.ouder:
            _ask(blik, variant.als)
    blik.weet |= {"kernboodschap", "afspraak"}
    for stand in ("vertrouwen", "erkenning"):
        blik.cuts[STAND_INDEX[stand]].add(6)  # R7
    return blik


def _ask(blik: Blik, voorwaarde: Voorwaarde | None) -> None:
    for atom in atoms(voorwaarde):
        match atom:
            case Weet(naam):
                blik.weet.add(naam)
            case Gekozen():
                blik.gekozen.add(atom.pad)
            case Vergelijking(naam, operator, waarde) if naam in STAND_INDEX:
                blik.cuts[STAND_INDEX[naam]] |= _cut_points(operator, waarde)


def _cut_points(operator: str, waarde: int) -> set[int]:
    punten = {">=": {waarde}, "<": {waarde}, ">": {waarde + 1}, "<=": {waarde + 1}}.get(operator, {waarde, waarde + 1})
    return {punt for punt in punten if 1 <= punt <= STAND_MAX}


def _beurt_conditions(plan: BeurtPlan) -> Iterable[Voorwaarde | None]:
    return (variant.als for variant in plan.beurt.ouder)


def _keuze_conditions(spel: Spel, plan: KeuzePlan) -> Iterable[Voorwaarde | None]:
    keuze = plan.keuze
    yield keuze.als
    yield from (deel.als for deel in (*keuze.zegt, *keuze.reactie))
    yield from (route.als for route in keuze.naar)
    for zet in keuze.zet:
        yield from (effect.als for effect in spel.persona.effecten.get(zet, ()))
        yield from (overgang.als for overgang in spel.persona.overgangen if overgang.bij == zet)
    yield spel.persona.regels.agenda_als


def _look(spel: Spel, plan: BeurtPlan, later: list[Blik]) -> Blik:
    blik = Blik()
    for verder in later:
        blik.weet |= verder.weet
        blik.gekozen |= verder.gekozen
    agenda = spel.scenario.kop.agenda
    if agenda is not None:
        blik.weet.add(agenda.sleutel)
    for keuze in plan.keuzes:
        eigen = Blik(cuts=[set().union(*(verder.cuts[i] for verder in later)) for i in range(len(STANDEN))])
        for als in (*_keuze_conditions(spel, keuze), *_entry_conditions(spel, plan, keuze)):
            _ask(eigen, als)
        _ask_rules(spel, keuze, eigen)
        blik.weet |= eigen.weet
        blik.gekozen |= eigen.gekozen
        for i, (laagst, hoogst) in enumerate(_shifts(spel, keuze)):
            blik.cuts[i] |= {
                c - verschuiving
                for c in eigen.cuts[i]
                for verschuiving in range(laagst, hoogst + 1)
                if 1 <= c - verschuiving <= STAND_MAX
            }
        if plan.hub or keuze.keuze.eenmalig:
            blik.gekozen.add(keuze.pad)
    return blik


def _entry_conditions(spel: Spel, plan: BeurtPlan, keuze: KeuzePlan) -> Iterable[Voorwaarde | None]:
    """Give what is asked when the next turn is entered: its lines and whether it offers anything."""
    doelen = [naar for _, naar in keuze.routes] + [plan.volgende, *([plan.beurt.terugval] if plan.beurt.terugval else [])]
    for doel in doelen:
        volgend = spel.beurten.get(doel)
        if volgend is not None:
            yield from _beurt_conditions(volgend)
            yield from (k.keuze.als for k in volgend.keuzes)


def _ask_rules(spel: Spel, keuze: KeuzePlan, blik: Blik) -> None:
    regels = spel.persona.regels
    if regels.emotie_eerst:
        blik.cuts[STAND_INDEX["spanning"]].add(regels.emotie_vanaf)
    if regels.traagheid:
        blik.cuts[STAND_INDEX["spanning"]].add(8)
    if regels.fasegrens:
        blik.cuts[STAND_INDEX["erkenning"]].add(regels.fasegrens_tot + 1)
    if regels.verborgen_agenda and any(zet in DOORVRAAGZETTEN for zet in keuze.keuze.zet):
        blik.cuts[STAND_INDEX["openheid"]].add(6)
        blik.cuts[STAND_INDEX["erkenning"]].add(5)


def _shifts(spel: Spel, plan: KeuzePlan) -> list[tuple[int, int]]:
    """Give per stand the lowest and highest partial sum of changes that a choice can make, 0 included."""
    laagst, hoogst = [0] * len(STANDEN), [0] * len(STANDEN)
    for emotie in (False, True):
        for reeks in (0, 1, 2):
            geheugen = (emotie, tuple((zet, reeks) for zet in plan.keuze.zet) if reeks else ())
            for maar in {regel.ja_maar for regel in plan.zegt}:
                grenzen = _bounds(spel.recept(plan, geheugen, maar=maar).operations)
                laagst = [min(oud, grens[0]) for oud, grens in zip(laagst, grenzen, strict=True)]
                hoogst = [max(oud, grens[1]) for oud, grens in zip(hoogst, grenzen, strict=True)]
    spanning = STAND_INDEX["spanning"]
    hoogst[spanning] += 1  # R6 at the border of afspreken
    return [(max(-STAND_MAX, laag), min(STAND_MAX, hoog)) for laag, hoog in zip(laagst, hoogst, strict=True)]


def _bounds(operations: tuple[Operation, ...]) -> list[tuple[int, int]]:
    """Bound all partial sums of *operations* per stand; of branches only one is taken."""
    grenzen = [(0, 0)] * len(STANDEN)
    for operation in operations:
        if isinstance(operation, Change):
            laag, hoog = grenzen[operation.stand]
            grenzen[operation.stand] = (laag + min(0, operation.delta), hoog + max(0, operation.delta))
        else:
            takken = [_bounds(tak) for _, _, tak in operation.takken] or [[(0, 0)] * len(STANDEN)]
            grenzen = [
                (laag + min(tak[i][0] for tak in takken), hoog + max(tak[i][1] for tak in takken))
                for i, (laag, hoog) in enumerate(grenzen)
            ]
    return grenzen


def _most(regels: Iterable[Regel]) -> int:
    return max((regel.kosten for regel in regels), default=0)


def _longest(spel: Spel, volgenden: Mapping[str, list[str]]) -> dict[str, int]:
    """Give for each turn the most seconds from there on; a loop that is no hub has no longest way."""
    wacht_op = {naam: {v for v in doelen if v != naam or not spel.beurten[naam].hub} for naam, doelen in volgenden.items()}
    vragers: dict[str, list[str]] = {}
    for naam, doelen in wacht_op.items():
        for doel in doelen:
            vragers.setdefault(doel, []).append(naam)
    nog = {naam: len(doelen) for naam, doelen in wacht_op.items()}
    klaar = [naam for naam, aantal in nog.items() if not aantal]
    langst = dict.fromkeys(volgenden, _ALLES)
    while klaar:
        naam = klaar.pop()
        plan = spel.beurten[naam]
        keren = plan.beurt.kies_hooguit or 1
        rest = max((_most(spel.beurten[v].ouder) + langst[v] for v in wacht_op[naam]), default=0)
        per_keuze = max((_most(k.zegt) + _most(k.reactie) for k in plan.keuzes), default=0)
        langst[naam] = min(_ALLES, keren * per_keuze + (keren - 1) * _most(plan.ouder) + rest)
        for vrager in vragers.get(naam, ()):
            nog[vrager] -= 1
            if not nog[vrager]:
                klaar.append(vrager)
    return langst


def representatives(cuts: Cuts) -> list[list[int]]:
    """Give per stand a table of 11: for each value the one that stands for all that play alike."""
    tabellen = []
    for punten in cuts:
        tabel, vast = [], 0
        for waarde in range(STAND_MAX + 1):
            vast = waarde if waarde in punten else vast
            tabel.append(vast)
        tabellen.append(tabel)
    return tabellen
