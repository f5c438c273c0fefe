"""One step of many conversations at once: the vector form of engine.stap, over the same recipes and conditions."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from oefenen.checking.exploring.gezien import Gezien
from oefenen.checking.exploring.vooruitblik import look_ahead, representatives, visits_that_count
from oefenen.checking.exploring.wolk import STEMMING, Mask, Plek, Wolk, carry_out, limit, replace_row, test_mens, weigh
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Regel, Spel
from oefenen.engine.stap import begin
from oefenen.engine.toestand import ERKENNING, OPENHEID, SPANNING, Toestand
from oefenen.model.voorwaarde import Voorwaarde
from oefenen.model.woorden import DOORVRAAGZETTEN, EINDE, STAND_MAX, Fase, Oordeel


class Afloop(NamedTuple):
    """States that came to an ending."""

    einde: str
    wolk: Wolk


class Vast(NamedTuple):
    """States in which nothing can be chosen."""

    wolk: Wolk


Uitkomst = Wolk | Afloop | Vast


class _Vooraf(NamedTuple):
    """What a step still needs of the place before it: the place, and in a hub the line that opened it."""

    plek: Plek
    regel: Regel | None


class Golf:
    """Carries clouds of states one choice further."""

    def __init__(self, spel: Spel) -> None:
        """Prepare for *spel*."""
        self.spel = spel
        self.gezien = Gezien()
        self.stemmingen = tuple(spel.persona.stemmingen)
        self.blikken, self.drempel = look_ahead(spel)
        self._tabellen = {naam: np.array(representatives(blik.cuts), dtype=np.int16) for naam, blik in self.blikken.items()}
        self._bezoekgrens = visits_that_count(spel)
        self._weg = np.array([s.einde for s in spel.persona.stemmingen.values()])
        self._overgangen: dict[tuple[str, int], list[tuple[Voorwaarde | None, int]]] = {}
        for overgang in spel.persona.overgangen:
            for bron in overgang.van:
                sleutel = (overgang.bij, self.stemmingen.index(bron))
                self._overgangen.setdefault(sleutel, []).append((overgang.als, self.stemmingen.index(overgang.naar)))

    def start(self) -> Wolk:
        """Give the cloud of one state in which every conversation begins."""
        wolk = self.from_toestand(begin(self.spel))
        self.gezien.feel(wolk.mens[STEMMING], len(self.stemmingen))
        self._listen(self.spel.beurten[wolk.plek.beurt].ouder, wolk)
        return self.simplify(wolk)

    def from_toestand(self, t: Toestand) -> Wolk:
        """Turn one state of the engine into a cloud."""
        plek = Plek(t.beurt, t.fase, (t.emotie, t.vorige), t.weet, t.gekozen, t.bezocht, t.zwaar, t.geklopt)
        mens = np.array([[*t.standen, self.stemmingen.index(t.stemming)]], dtype=np.int16).T.copy()
        tijd = np.array([t.tijd if self.spel.klok else 0], dtype=np.int32)
        bron = np.zeros(1, dtype=np.int32)
        return Wolk(plek, mens, tijd, bron, self.stemmingen, self.spel.bezoeken, self.spel.klok)

    def available(self, wolk: Wolk, plan: KeuzePlan) -> Mask | bool:
        """Say for each state whether *plan* is offered."""
        eens = plan.keuze.eenmalig or self.spel.beurten[wolk.plek.beurt].hub
        if eens and plan.pad in wolk.plek.gekozen:
            return False
        return True if plan.keuze.als is None else wolk.test(plan.keuze.als)

    def choices(self, wolk: Wolk) -> Iterator[tuple[KeuzePlan, Wolk]]:
        """Give every choice with the states that offer it."""
        for plan in self.spel.beurten[wolk.plek.beurt].keuzes:
            binnen, buiten = wolk.divide(self.available(wolk, plan))
            if plan.pad not in wolk.plek.gekozen:
                self.gezien.answer(plan, binnen, buiten)
            if binnen is not None:
                yield plan, binnen

    def step(self, wolk: Wolk, plan: KeuzePlan) -> Iterator[Uitkomst]:
        """Make one choice in all states of *wolk* (which all offer it)."""
        beurt = self.spel.beurten[wolk.plek.beurt]
        for eerder, gelijk in self._pick(beurt.ouder, wolk) if beurt.hub and self.spel.klok else [(None, wolk)]:
            for regel, deel in self._pick(plan.zegt, gelijk):
                nieuw = self._effects(deel, plan, regel)
                for los in self._hidden_agenda(nieuw, plan):
                    for staat in self._agreement(los, plan):
                        yield from self._after(self._trigger(staat, plan), plan, _Vooraf(wolk.plek, eerder))

    def _pick(self, regels: tuple[Regel, ...], wolk: Wolk) -> Iterator[tuple[Regel, Wolk]]:
        rest: Wolk | None = wolk
        for regel in regels:
            if rest is None:
                return
            raak, rest = rest.split(regel.variant.als)
            self.gezien.answer(regel, raak, rest)
            if raak is not None:
                yield regel, raak
        if rest is not None:
            yield regels[-1], rest

    def _listen(self, regels: tuple[Regel, ...], wolk: Wolk) -> None:
        """Record which line is said where it changes nothing which one it is."""
        if len(regels) == 1:
            self.gezien.answer(regels[0], wolk, None)
        elif not self.gezien.knows(regels):
            for _ in self._pick(regels, wolk):
                pass

    def _effects(self, wolk: Wolk, plan: KeuzePlan, regel: Regel) -> Wolk:
        plek = wolk.plek
        mens = wolk.mens.copy()
        recept = self.spel.recept(plan, plek.geheugen, maar=regel.ja_maar)
        carry_out(wolk, mens, recept.operations)
        if self.spel.persona.regels.traagheid:
            limit(wolk.mens, mens, recept.stijging)
        reeksen = dict(plek.geheugen[1])
        vorige = tuple((zet, min(3, reeksen.get(zet, 0) + 1)) for zet in dict.fromkeys(plan.keuze.zet))
        gekozen = plek.gekozen | {plan.pad} if plan.onthoud else plek.gekozen
        nieuw = replace(
            plek,
            geheugen=(plan.emotie, vorige),
            gekozen=gekozen,
            zwaar=plek.zwaar or plan.zwaar,
        )
        tijd = wolk.tijd + regel.kosten if self.spel.klok else wolk.tijd
        return replace(wolk, plek=nieuw, mens=mens, tijd=tijd)

    def _hidden_agenda(self, wolk: Wolk, plan: KeuzePlan) -> Iterator[Wolk]:
        """R5, like engine.stap._hidden_agenda."""
        agenda, regels = self.spel.scenario.kop.agenda, self.spel.persona.regels
        mogelijk = agenda is not None and regels.verborgen_agenda and agenda.sleutel not in wolk.plek.weet | plan.weet
        if agenda is None or not mogelijk or not any(zet in DOORVRAAGZETTEN for zet in plan.keuze.zet):
            yield wolk
            return
        gezien = (wolk.mens[OPENHEID] >= 6) & (wolk.mens[ERKENNING] >= 5)  # noqa: PLR2004 - R5 names them
        if regels.agenda_als is not None:
            gezien = gezien & wolk.test(regels.agenda_als)
        los, dicht = wolk.divide(gezien)
        if los is not None:
            self.gezien.verteld.add(agenda.sleutel)
            yield los.at(weet=los.plek.weet | {agenda.sleutel})
        if dicht is not None:
            yield dicht

    def _agreement(self, wolk: Wolk, plan: KeuzePlan) -> Iterator[Wolk]:
        """R6, like engine.stap._agreement."""
        regels = self.spel.persona.regels
        if not (plan.afspraak and regels.fasegrens):
            self.gezien.verteld |= plan.weet
            yield wolk.at(weet=wolk.plek.weet | plan.weet) if plan.weet else wolk
            return
        schijn, echt = wolk.divide(wolk.mens[ERKENNING] <= regels.fasegrens_tot)
        if schijn is not None:
            self.gezien.verteld |= plan.weet - {"afspraak"}
            yield schijn.at(weet=schijn.plek.weet | (plan.weet - {"afspraak"}))
        if echt is not None:
            self.gezien.verteld |= plan.weet
            yield echt.at(weet=echt.plek.weet | plan.weet)

    def _trigger(self, wolk: Wolk, plan: KeuzePlan) -> Wolk:
        mens = wolk.mens
        for zet in plan.keuze.zet:
            nu = mens[STEMMING].copy()
            for bron in np.unique(nu):
                for als, doel in reversed(self._overgangen.get((zet, int(bron)), ())):
                    masker = nu == bron
                    if als is not None:
                        masker = masker & test_mens(als, replace_row(mens, nu), wolk)
                    mens[STEMMING][masker] = doel
        self.gezien.feel(mens[STEMMING], len(self.stemmingen))
        return wolk

    def _after(self, wolk: Wolk, plan: KeuzePlan, voor: "_Vooraf") -> Iterator[Uitkomst]:
        delen: Iterable[tuple[Regel | None, Wolk]] = [(None, wolk)]
        if plan.reactie and self.spel.klok:
            delen = self._pick(plan.reactie, wolk)
        elif plan.reactie:
            self._listen(plan.reactie, wolk)
        for regel, deel in delen:
            tijd = deel.tijd + regel.kosten if regel else deel.tijd
            weg, blijft = replace(deel, tijd=tijd).divide(self._weg[deel.mens[STEMMING]])
            if weg is not None:
                yield from self._end(weg.at(fase=Fase.AFGEBROKEN.value), EINDE)
            if blijft is None:
                continue
            if voor.plek.geklopt:
                yield from self._end(blijft, EINDE)
                continue
            yield from self._follow(blijft, plan, voor)

    def _follow(self, wolk: Wolk, plan: KeuzePlan, voor: "_Vooraf") -> Iterator[Uitkomst]:
        """Take the first route that holds, or else go to the next turn."""
        rest: Wolk | None = wolk
        for route in plan.keuze.naar:
            if rest is None:
                return
            raak, rest = rest.split(route.als)
            self.gezien.answer(route, raak, rest)
            if raak is not None:
                yield from self._go(raak, route.naar, voor.regel)
        if rest is not None:
            if plan.keuze.naar:
                self.gezien.mark("gat", plan.pad, rest)
            volgende = self.spel.beurten[voor.plek.beurt].volgende
            yield from self._go(rest, volgende, voor.regel)

    def _go(self, wolk: Wolk, naar: str, eerder: Regel | None) -> Iterator[Uitkomst]:
        """Enter a turn or end, like engine.stap._go."""
        if naar == EINDE or naar in self.spel.eindes:
            yield from self._end(wolk, naar)
            return
        plan = self.spel.beurten[naar]
        eerder = eerder if plan.hub and naar == wolk.plek.beurt else None
        binnen = wolk.at(beurt=naar)
        if not plan.hub:
            yield from self._enter(binnen, plan, None)
            return
        open_, op = binnen.divide(self._offers(binnen, plan))
        if open_ is not None:
            yield from self._enter(open_, plan, eerder)
        if op is not None:
            gedaan = sum(keuze.pad in op.plek.gekozen for keuze in plan.keuzes)
            self.gezien.mark("vol" if gedaan >= (plan.beurt.kies_hooguit or 0) else "droog", naar, op)
            yield from self._go(op, plan.beurt.terugval or EINDE, None)

    def _offers(self, wolk: Wolk, plan: BeurtPlan) -> Mask | bool:
        gedaan = sum(keuze.pad in wolk.plek.gekozen for keuze in plan.keuzes)
        if plan.hub and gedaan >= (plan.beurt.kies_hooguit or 0):
            return False
        aanbod: Mask | bool = False
        for keuze in plan.keuzes:
            deel = self.available(wolk, keuze)
            if deel is True:
                return True
            aanbod = deel if aanbod is False else aanbod if deel is False else np.logical_or(aanbod, deel)
        return aanbod

    def _enter(self, wolk: Wolk, plan: BeurtPlan, eerder: Regel | None) -> Iterator[Uitkomst]:
        plek, mens, regels = wolk.plek, wolk.mens, self.spel.persona.regels
        fase = plan.beurt.fase.value
        if fase != plek.fase and fase == Fase.AFSPREKEN.value and regels.fasegrens and regels.fasegrens_weigert:
            mens = mens.copy()
            mens[SPANNING] += (mens[ERKENNING] <= regels.fasegrens_tot) & (mens[SPANNING] < STAND_MAX)
        bezocht = plek.bezocht
        if plan.telt_bezoek >= 0:
            i = plan.telt_bezoek
            bezocht = (*bezocht[:i], bezocht[i] + 1, *bezocht[i + 1 :])
        emotie, vorige = plek.geheugen
        geheugen = (emotie and plan.inhoud, tuple(paar for paar in vorige if paar[0] in plan.zetten))
        binnen = replace(wolk, plek=replace(plek, fase=fase, bezocht=bezocht, geheugen=geheugen), mens=mens)
        speelt, vast = binnen.divide(self._offers(binnen, plan))
        if vast is not None:
            self.gezien.block(plan, vast)
            yield Vast(vast)
        if speelt is not None:
            yield from self._speak(speelt, plan, eerder)

    def _speak(self, wolk: Wolk, plan: BeurtPlan, eerder: Regel | None) -> Iterator[Wolk]:
        """Let the parent open the turn; back in a hub only a line other than *eerder* is said."""
        if not self.spel.klok:
            self._listen(plan.ouder, wolk)
            yield self.simplify(wolk)
            return
        for regel, deel in self._pick(plan.ouder, wolk):
            verder = replace(deel, tijd=deel.tijd + (0 if regel is eerder else regel.kosten))
            klopt, rustig = verder.divide(verder.tijd >= self.spel.klok)
            if klopt is not None:
                self.gezien.mark("klopt", plan.beurt.id, klopt)
                yield self.simplify(klopt.at(geklopt=True))
            if rustig is not None:
                yield self.simplify(rustig)

    def simplify(self, wolk: Wolk) -> Wolk:
        """Forget what the rest of the conversation cannot ask: facts, choices, seconds, and values between cut points."""
        plek = wolk.plek
        blik = self.blikken[plek.beurt]
        tabel = self._tabellen[plek.beurt]
        mens = wolk.mens.copy()
        for rij in range(STEMMING):
            mens[rij] = tabel[rij][mens[rij]]
        tijd = wolk.tijd
        if self.spel.klok:
            ruim = tijd + blik.seconden + max(0, self.drempel + 1) < self.spel.klok
            tijd = np.where(ruim, 0, tijd).astype(np.int32)
            if plek.geklopt:
                tijd = np.full_like(tijd, self.spel.klok)
        bezocht = tuple([min(keren, grens) for keren, grens in zip(plek.bezocht, self._bezoekgrens, strict=True)])
        nieuw = replace(plek, weet=plek.weet & blik.weet, gekozen=plek.gekozen & blik.gekozen, bezocht=bezocht)
        return replace(wolk, plek=nieuw, mens=mens, tijd=tijd)

    def _end(self, wolk: Wolk, naar: str) -> Iterator[Afloop]:
        for einde, deel in [(naar, wolk)] if naar != EINDE else self._endings(wolk):
            weg = deel.plek.fase == Fase.AFGEBROKEN.value
            self._listen(self.spel.eindes[einde].ouder, deel if weg else deel.at(fase=Fase.NABESPREKEN.value))
            yield Afloop(einde, deel)

    def _endings(self, wolk: Wolk) -> Iterator[tuple[str, Wolk]]:
        """Try the endings from top to bottom, like engine.stap._choose_einde."""
        slot = self.spel.persona.regels.slot
        plannen = list(self.spel.eindes.values())
        rest: Wolk | None = wolk
        for plan in plannen[:-1]:
            einde = plan.einde
            if rest is None:
                return
            if slot and rest.plek.zwaar and einde.oordeel is Oordeel.GOED:
                continue
            if einde.als is None and slot and einde.oordeel is not Oordeel.SLECHT:
                raak, rest = rest.divide(weigh(rest) >= (4 if einde.oordeel is Oordeel.GOED else 2))
            else:
                raak, rest = rest.split(einde.als)
            self.gezien.answer(plan, raak, rest)
            if raak is not None:
                yield einde.id, raak
        if rest is not None:
            yield plannen[-1].einde.id, rest
