"""One choice of many conversations at once: the vector form of engine.stap, over the same recipes and conditions."""

from collections.abc import Iterable, Iterator

import numpy as np

from oefenen.checking.exploring.bewerking import Bewerking
from oefenen.checking.exploring.geheugen import Tabel
from oefenen.checking.exploring.getallen import different
from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.recepten import Sleutel
from oefenen.checking.exploring.stroom import Stroom
from oefenen.checking.exploring.vertrek import Vertrek
from oefenen.checking.exploring.vorm import GEHEUGEN, KIND, STEMMING, TIJD, Mask, Matrix, Toets
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import KeuzePlan, Regel
from oefenen.engine.toestand import ERKENNING, OPENHEID
from oefenen.model.scenario import Keuze
from oefenen.model.woorden import DOORVRAAGZETTEN, STAND_MAX, STANDEN

Overgangen = tuple[tuple[int, tuple[tuple[Toets | None, int], ...]], ...]
"""For each stemming in which a zet can trigger something: its place, and what is tried in written order."""


class Golf:
    """Makes choices in clouds of states."""

    def __init__(self, kader: Kader) -> None:
        """Prepare for the game of *kader*."""
        self.kader, self.spel, self.vorm, self.gezien = kader, kader.spel, kader.vorm, kader.gezien
        self.vertrek = Vertrek(kader)
        self._werken: dict[int, _Werk] = {}
        self._bewerkingen: dict[Sleutel, Bewerking] = {}
        self._overgangen = self._read_transitions()
        agenda, regels = self.spel.scenario.kop.agenda, self.spel.persona.regels
        self._agenda = agenda.sleutel if agenda is not None and regels.verborgen_agenda else None

    def _read_transitions(self) -> dict[str, Overgangen]:
        per_zet: dict[str, dict[int, list[tuple[Toets | None, int]]]] = {}
        for overgang in self.spel.persona.overgangen:
            als = None if overgang.als is None else self.vorm.test(overgang.als)
            doel = self.vorm.stemmingen.index(overgang.naar)
            for bron in overgang.van:
                per_zet.setdefault(overgang.bij, {}).setdefault(self.vorm.stemmingen.index(bron), []).append((als, doel))
        return {zet: tuple((bron, tuple(rij)) for bron, rij in bronnen.items()) for zet, bronnen in per_zet.items()}

    def bewerking(self, keuze: Keuze, sleutel: Sleutel) -> Bewerking:
        """Give a recipe made ready; made once."""
        bewerking = self._bewerkingen.get(sleutel)
        if bewerking is None:
            recept = self.kader.recepten.get(keuze, sleutel)
            bewerking = Bewerking(self.vorm, recept, traagheid=self.spel.persona.regels.traagheid)
            self._bewerkingen[sleutel] = bewerking
        return bewerking

    def choices(self, wolk: Wolk) -> Iterator[tuple[KeuzePlan, Wolk]]:
        """Give every choice with the states that offer it, which may be changed."""
        for plan in self.spel.beurten[wolk.beurt].keuzes:
            mag = self.kader.available(wolk, plan)
            binnen = wolk.inside(mag)
            self._record(plan, wolk, mag, binnen)
            if binnen is wolk:
                yield plan, Wolk(wolk.beurt, wolk.fase, wolk.staat.copy(), wolk.bron)
            elif binnen is not None:
                yield plan, binnen

    def _record(self, plan: KeuzePlan, wolk: Wolk, mag: Mask | bool, binnen: Wolk | None) -> None:  # noqa: FBT001
        """Record whether the condition of a choice held and failed; of one that was made already nothing is asked."""
        nee = binnen is not wolk
        bit = self.kader.once(plan)
        if bit is not None and nee:
            open_ = ~bit.test(wolk.staat)
            if binnen is None and not open_.any():
                return
            nee = bool((open_ & ~np.asarray(mag)).any())
        self.gezien.answer(plan, binnen, wolk if nee else None)

    def step(self, wolk: Wolk, plan: KeuzePlan, nummer: int, stroom: Stroom) -> None:
        """Make one choice in all states of *wolk*, which all offer it and are changed."""
        beurt = self.spel.beurten[wolk.beurt]
        werk = self._werken.get(id(plan))
        if werk is None:
            werk = self._werken[id(plan)] = _Werk(self, plan)
        eerdere: Iterable[tuple[Regel | None, Wolk]] = [(None, wolk)]
        if beurt.hub and self.vorm.klok:
            eerdere = self.kader.pick(beurt.ouder, wolk)
        for eerder, gelijk in eerdere:
            for regel, deel in self._said(plan, gelijk):
                self._effects(deel, werk, regel)
                self.vertrek.leave(deel, plan, nummer, eerder, stroom)

    def _said(self, plan: KeuzePlan, wolk: Wolk) -> Iterable[tuple[Regel, Wolk]]:
        if len(plan.zegt) == 1 and plan.zegt[0].variant.als is None:
            self.gezien.answer(plan.zegt[0], wolk, None)
            return ((plan.zegt[0], wolk),)
        return self.kader.pick(plan.zegt, wolk)

    def _effects(self, wolk: Wolk, werk: "_Werk", regel: Regel) -> None:
        staat = wolk.staat
        werk.carry_out(staat, wolk.fase, maar=regel.ja_maar)
        if werk.plan.keuze.leerling:
            staat[KIND] = np.clip(staat[KIND] + werk.plan.keuze.leerling, 0, STAND_MAX)
        if self.vorm.klok:
            staat[TIJD] += regel.kosten
        for rij, masker in werk.altijd:
            staat[rij] |= masker
        if werk.vraagt_door:
            self._hidden_agenda(wolk)
        if werk.weet:
            self._tell(staat, werk)
        for overgangen in werk.overgangen:
            self._trigger(staat, wolk.fase, overgangen)
        if werk.overgangen:
            self.gezien.feel(staat[STEMMING], len(self.vorm.stemmingen))

    def _hidden_agenda(self, wolk: Wolk) -> None:
        """R5, like engine.stap._hidden_agenda."""
        if self._agenda is None:
            return
        staat, bit = wolk.staat, self.vorm.weet[self._agenda]
        los = (staat[OPENHEID] >= 6) & (staat[ERKENNING] >= 5) & ~bit.test(staat)  # noqa: PLR2004 - R5 names them
        los = los & self.kader.test(wolk, self.spel.persona.regels.agenda_als)
        if los.any():
            self.gezien.verteld.add(self._agenda)
            staat[bit.rij] |= los * np.int32(bit.masker)

    def _tell(self, staat: Matrix, werk: "_Werk") -> None:
        """R6, like engine.stap._agreement."""
        regels = self.spel.persona.regels
        echt: Mask | None = None
        if werk.plan.afspraak and regels.fasegrens:
            echt = staat[ERKENNING] > regels.fasegrens_tot
        for naam in werk.weet:
            geldt = echt if naam == "afspraak" else None
            if geldt is None or geldt.any():
                self.gezien.verteld.add(naam)
            bit = self.vorm.weet.get(naam)
            if bit is not None:
                staat[bit.rij] |= bit.masker if geldt is None else geldt * np.int32(bit.masker)

    def _trigger(self, staat: Matrix, fase: str, overgangen: Overgangen) -> None:
        """Let one zet move the machine of the persona, like engine.stap._trigger_stemming."""
        voor = staat[STEMMING].copy()
        nieuw: Matrix | None = None
        for bron, pogingen in overgangen:
            nog = voor == bron
            if not nog.any():
                continue
            nieuw = voor.copy() if nieuw is None else nieuw
            for als, doel in pogingen:
                raak = nog if als is None else nog & als(staat, fase)
                nieuw[raak] = doel
                nog = nog & ~raak
        if nieuw is not None:
            staat[STEMMING] = nieuw


class _Werk:
    """One choice made ready for many states."""

    __slots__ = ("_golf", "_recepten", "altijd", "na", "overgangen", "plan", "vraagt_door", "weet")

    def __init__(self, golf: Golf, plan: KeuzePlan) -> None:
        self._golf, self.plan = golf, plan
        vorm, zetten = golf.vorm, plan.keuze.zet
        bits = [vorm.zwaar] * plan.zwaar
        if plan.onthoud and plan.pad in vorm.gekozen:
            bits.append(vorm.gekozen[plan.pad])
        self.altijd = [(bit.rij, bit.masker) for bit in bits]
        self.weet = sorted(plan.weet)
        agenda = golf.spel.scenario.kop.agenda
        self.vraagt_door = agenda is not None and agenda.sleutel not in plan.weet and any(z in DOORVRAAGZETTEN for z in zetten)
        self.overgangen = [golf._overgangen[zet] for zet in zetten if zet in golf._overgangen]  # noqa: SLF001 - one file
        onthoudt = golf.kader.recepten.onthoudt
        self.na = golf.kader.geheugens.after(plan) if onthoudt else None
        self._recepten: dict[bool, tuple[list[Bewerking], Tabel | None]] = {}

    def carry_out(self, staat: Matrix, fase: str, *, maar: bool) -> None:
        """Carry the recipe out that belongs to what each state remembers, and remember this choice."""
        bewerkingen, welke = self._recepten.get(maar) or self._prepare(maar=maar)
        if welke is None:
            bewerkingen[0](staat, fase)
        else:
            soort = welke(staat[GEHEUGEN])
            eerste = int(soort[0])
            if (soort == eerste).all():
                bewerkingen[eerste](staat, fase)
            else:
                for nummer in different(soort):
                    kolommen = np.flatnonzero(soort == nummer)
                    deel = staat.take(kolommen, axis=1)
                    bewerkingen[nummer](deel, fase)
                    staat[: len(STANDEN), kolommen] = deel[: len(STANDEN)]
        if self.na is not None:
            staat[GEHEUGEN] = self.na(staat[GEHEUGEN])

    def _prepare(self, *, maar: bool) -> "tuple[list[Bewerking], Tabel | None]":
        golf, keuze = self._golf, self.plan.keuze
        recepten, waarden = golf.kader.recepten, golf.kader.geheugens.waarden
        bewerkingen: list[Bewerking] = []
        if not recepten.onthoudt or keuze.effect is not None:
            self._recepten[maar] = [golf.bewerking(keuze, recepten.key(keuze, (False, ()), maar=maar))], None
            return self._recepten[maar]

        def find(sleutel: Sleutel) -> int:
            bewerking = golf.bewerking(keuze, sleutel)
            if bewerking not in bewerkingen:
                bewerkingen.append(bewerking)
            return bewerkingen.index(bewerking)

        self._recepten[maar] = bewerkingen, Tabel(lambda nummer: find(recepten.key(keuze, waarden[nummer], maar=maar)))
        return self._recepten[maar]
