"""What the future of a turn can still ask: facts, choices, cut points of standen, seconds.

States that no future question can tell apart play alike, so the exploration takes them together. Everything here is an
over-estimate: asking too much only costs states, asking too little would make the exploration wrong.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from oefenen.checking.exploring.duur import longest
from oefenen.checking.exploring.recepten import Recepten, Schuif, Wat, what
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Spel
from oefenen.model.voorwaarde import Bezocht, Gekozen, Vergelijking, Voorwaarde, Weet, atoms
from oefenen.model.woorden import DOORVRAAGZETTEN, EINDE, STAND_INDEX, STAND_MAX, STANDEN

_BREED = STAND_MAX + 1
_PUNTEN = (1 << _BREED) - 2
"""The cut points 1..10 of one stand as bits: bit c says that `stand >= c` can still matter."""
_NAMEN = _BREED * (len(STANDEN) + 1)
"""Above the cut points of the standen and of a pupil at the table: bits of facts and of choices in turn."""
_ALLE_PUNTEN = (1 << _NAMEN) - 1
_VERTROUWEN, _SPANNING, _OPENHEID, _ERKENNING, _KIND = range(len(STANDEN) + 1)
Vraag = int
"""Everything that is asked, as bits; asking both is `|`."""


@dataclass(slots=True)
class Blik:
    """What can still be asked from a turn on, its own choices included."""

    vraag: Vraag
    seconden: int = 0
    """The most that the rest of the conversation can take."""

    def cuts(self, stand: int) -> int:
        """Give the cut points of a stand, or after those of a pupil at the table, as bits."""
        return self.vraag >> _BREED * stand & _PUNTEN

    @property
    def namen(self) -> int:
        """Give the facts and choices that are asked, as bits."""
        return self.vraag >> _NAMEN

    def asks_fact(self, nummer: int) -> bool:
        """Say whether the fact at this place in Vooruitblik.feiten can be asked."""
        return bool(self.namen >> 2 * nummer & 1)

    def asks_choice(self, nummer: int) -> bool:
        """Say whether the choice at this place in Vooruitblik.keuzes can be asked."""
        return bool(self.namen >> 2 * nummer + 1 & 1)


class Vooruitblik:
    """What can still be asked in every turn of a game."""

    def __init__(self, spel: Spel, recepten: Recepten) -> None:
        """Look ahead in *spel*."""
        self.spel, self.recepten = spel, recepten
        self._feiten: dict[str, int] = {}
        self._keuzes: dict[str, int] = {}
        self._van_wat: dict[Wat, Vraag] = {}
        self._bezoeken = dict.fromkeys(spel.bezoeken, 0)
        self.drempel = -1
        """The largest `tijd_over` that a condition names."""
        self._agenda = self._ask(spel.persona.regels.agenda_als)
        volgenden = {naam: targets(spel, plan) for naam, plan in spel.beurten.items()}
        self._ingangen = {naam: self._before(naam, self._entry(plan)) for naam, plan in spel.beurten.items()}
        self._slot = self._ending()
        self.blikken = {naam: Blik(vraag) for naam, vraag in self._look_ahead(volgenden).items()}
        if spel.klok:
            for naam, seconden in longest(spel, volgenden).items():
                self.blikken[naam].seconden = seconden

    @property
    def feiten(self) -> tuple[str, ...]:
        """Every fact that is asked somewhere."""
        return tuple(self._feiten)

    @property
    def keuzes(self) -> tuple[str, ...]:
        """Every choice (`beurt.keuze`) that has to be remembered."""
        return tuple(self._keuzes)

    @property
    def bezoekgrens(self) -> tuple[int, ...]:
        """For each turn whose visits are counted the number from which one more makes no difference."""
        return tuple(self._bezoeken.values())

    def _look_ahead(self, volgenden: dict[str, list[str]]) -> dict[str, Vraag]:
        """Carry questions back from turn to turn until nothing is asked more."""
        vragers: dict[str, list[str]] = {naam: [] for naam in volgenden}
        for naam, doelen in volgenden.items():
            for doel in doelen:
                vragers[doel].append(naam)
        eigen = {naam: self._own(plan) for naam, plan in self.spel.beurten.items()}
        vragen = dict.fromkeys(volgenden, 0)
        open_ = dict.fromkeys(volgenden)
        while open_:
            naam, _ = open_.popitem()
            later = self._slot
            for doel in volgenden[naam]:
                later |= self._before(doel, vragen[doel])
            nieuw = later & ~_ALLE_PUNTEN
            for schuif, vraag in eigen[naam].items():
                nieuw |= _smear(vraag | later, schuif)
            if nieuw != vragen[naam]:
                vragen[naam] = nieuw
                open_ |= dict.fromkeys(vragers[naam])
        return vragen

    def _own(self, plan: BeurtPlan) -> dict[Schuif, Vraag]:
        """Give what the choices of a turn ask, those that can move the standen as far taken together."""
        uit: dict[Schuif, Vraag] = {}
        hier = self._agenda | (self._ingangen[plan.beurt.id] if plan.hub else 0)
        for keuze in plan.keuzes:
            wat = what(keuze.keuze)
            vraag = hier | self._zetten(wat) | self._choice(keuze)
            for _, naar in keuze.routes:
                vraag |= self._ingangen.get(naar, 0)
            if not keuze.routes or keuze.routes[-1][0] is not None:
                vraag |= self._ingangen.get(plan.volgende, 0)
            if plan.hub or keuze.keuze.eenmalig:
                vraag |= self._remember(keuze.pad)
            schuif = self.recepten.shifts(keuze.keuze, wat, tuple([regel.ja_maar for regel in keuze.zegt]))
            kind = min(0, keuze.keuze.leerling), max(0, keuze.keuze.leerling)
            verder = (*schuif, kind)
            uit[verder] = uit.get(verder, 0) | vraag
        return uit

    def _before(self, beurt: str, vraag: Vraag) -> Vraag:
        """Give what must be known before a turn begins for *vraag* to be known in it."""
        tussentijd = self.spel.beurten[beurt].beurt.tussentijd
        if tussentijd is None or not tussentijd.effect:
            return vraag
        deltas = [tussentijd.effect.get(stand, 0) for stand in STANDEN]
        return _smear(vraag, tuple((min(0, delta), max(0, delta)) for delta in (*deltas, 0)))

    def _choice(self, keuze: KeuzePlan) -> Vraag:
        """Give what a choice itself asks."""
        gewoon = keuze.keuze
        vraag = 0 if gewoon.als is None else self._ask(gewoon.als)
        for variant in (*gewoon.zegt, *gewoon.reactie):
            if variant.als is not None:
                vraag |= self._ask(variant.als)
        for route in gewoon.naar:
            if route.als is not None:
                vraag |= self._ask(route.als)
        return vraag

    def _zetten(self, wat: Wat) -> Vraag:
        """Give what persona and rules ask for the zetten of a choice."""
        vraag = self._van_wat.get(wat)
        if vraag is None:
            persona = self.spel.persona
            als = [effect.als for zet in wat[0] for effect in persona.effecten.get(zet, ())]
            als += [overgang.als for zet in wat[0] for overgang in persona.overgangen if overgang.bij == zet]
            vraag = self._van_wat[wat] = self._ask_all(als) | self._rules(wat[0])
        return vraag

    def _rules(self, zetten: tuple[str, ...]) -> Vraag:
        regels = self.spel.persona.regels
        vraag = 0
        if regels.emotie_eerst:
            vraag |= _cut(_SPANNING, regels.emotie_vanaf)
        if regels.traagheid:
            vraag |= _cut(_SPANNING, 8)
        if regels.fasegrens:
            vraag |= _cut(_ERKENNING, regels.fasegrens_tot + 1)
        if regels.verborgen_agenda and any(zet in DOORVRAAGZETTEN for zet in zetten):
            vraag |= _cut(_OPENHEID, 6) | _cut(_ERKENNING, 5)
        return vraag

    def _entry(self, plan: BeurtPlan) -> Vraag:
        """Give what is asked when a turn is entered: its lines and whether it offers anything; a hub may pass on further."""
        vraag, gezien = 0, {plan.beurt.id}
        while True:
            vraag |= self._ask_all([variant.als for variant in plan.beurt.ouder] + [keuze.als for keuze in plan.beurt.keuzes])
            verder = self.spel.beurten.get(plan.beurt.terugval or "")
            if verder is None or verder.beurt.id in gezien:
                return vraag
            plan = verder
            gezien.add(plan.beurt.id)

    def _ending(self) -> Vraag:
        eindes = self.spel.scenario.eindes.values()
        vraag = self._ask_all([als for einde in eindes for als in (einde.als, *(variant.als for variant in einde.ouder))])
        agenda = self.spel.scenario.kop.agenda
        if agenda is not None:
            vraag |= self._know(agenda.sleutel)
        # R7 weighs these four.
        return vraag | self._know("kernboodschap") | self._know("afspraak") | _cut(_VERTROUWEN, 6) | _cut(_ERKENNING, 6)

    def _know(self, feit: str) -> Vraag:
        return 1 << _NAMEN + 2 * self._feiten.setdefault(feit, len(self._feiten))

    def _remember(self, pad: str) -> Vraag:
        return 1 << _NAMEN + 2 * self._keuzes.setdefault(pad, len(self._keuzes)) + 1

    def _ask_all(self, voorwaarden: Iterable[Voorwaarde | None]) -> Vraag:
        vraag = 0
        for voorwaarde in voorwaarden:
            vraag |= self._ask(voorwaarde)
        return vraag

    def _ask(self, voorwaarde: Voorwaarde | None) -> Vraag:
        vraag = 0
        for atom in () if voorwaarde is None else atoms(voorwaarde):
            match atom:
                case Vergelijking("tijd_over", _, waarde):
                    self.drempel = max(self.drempel, waarde)
                case Vergelijking("leerling", operator, waarde):
                    vraag |= _compare(_KIND, operator, waarde)
                case Vergelijking(naam, operator, waarde):
                    vraag |= _compare(STAND_INDEX[naam], operator, waarde)
                case Weet(naam):
                    vraag |= self._know(naam)
                case Gekozen():
                    vraag |= self._remember(atom.pad)
                case Bezocht(beurt, _, waarde):
                    self._bezoeken[beurt] = max(self._bezoeken[beurt], waarde + 1)
        return vraag


def _smear(vraag: Vraag, schuif: Schuif) -> Vraag:
    """Give what must be asked before a change for *vraag* to be known after it."""
    uit = vraag & ~_ALLE_PUNTEN
    for stand, (laagst, hoogst) in enumerate(schuif):
        punten = vraag >> _BREED * stand & _PUNTEN
        breder = 0
        for verschuiving in range(laagst, hoogst + 1):
            breder |= punten >> verschuiving if verschuiving >= 0 else punten << -verschuiving
        uit |= (breder & _PUNTEN) << _BREED * stand
    return uit


def _cut(stand: int, punt: int) -> Vraag:
    return 1 << _BREED * stand + punt if 1 <= punt <= STAND_MAX else 0


def _compare(stand: int, operator: str, waarde: int) -> Vraag:
    if operator in (">=", "<"):
        return _cut(stand, waarde)
    if operator in (">", "<="):
        return _cut(stand, waarde + 1)
    return _cut(stand, waarde) | _cut(stand, waarde + 1)


def targets(spel: Spel, plan: BeurtPlan) -> list[str]:
    """List where the choices of a turn can lead; hubs fall back further."""
    doelen = {plan.beurt.terugval} if plan.beurt.terugval else set()
    for keuze in plan.keuzes:
        doelen.update([naar for _, naar in keuze.routes])
        if not keuze.routes or keuze.routes[-1][0] is not None:
            doelen.add(plan.volgende)
    open_ = list(doelen)
    while open_:
        hub = spel.beurten.get(str(open_.pop()))
        terugval = hub.beurt.terugval if hub else None
        if terugval and terugval not in doelen:
            doelen.add(terugval)
            open_.append(terugval)
    return sorted(doel for doel in doelen if doel is not None and doel != EINDE and doel not in spel.eindes)


def representatives(punten: int) -> list[int]:
    """Give a table of 11: for each value the one that stands for all that play alike."""
    tabel, vast = [], 0
    for waarde in range(STAND_MAX + 1):
        vast = waarde if punten >> waarde & 1 else vast
        tabel.append(vast)
    return tabel
