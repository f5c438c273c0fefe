"""Leaving a turn: the parent's answer, walking out, the knock on the door, the route to the next turn, the ending."""

from collections.abc import Iterable

import numpy as np

from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.stroom import Afloop, Onderweg, Stroom
from oefenen.checking.exploring.vorm import STEMMING, TIJD, Index, Mask
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import KeuzePlan, Regel
from oefenen.engine.toestand import ERKENNING, SPANNING, VERTROUWEN
from oefenen.model.scenario import Einde
from oefenen.model.woorden import EINDE, STAND_MAX, Fase, Oordeel


class Vertrek:
    """Sends clouds on after a choice."""

    def __init__(self, kader: Kader) -> None:
        """Prepare for the game of *kader*."""
        self.kader, self.spel, self.vorm, self.gezien = kader, kader.spel, kader.vorm, kader.gezien
        self._weg = np.array([stemming.einde for stemming in self.spel.persona.stemmingen.values()])
        self._loopt_weg = bool(self._weg.any())
        self._eindes = {naam: nummer for nummer, naam in enumerate(self.spel.eindes)}
        regels = self.spel.persona.regels
        self._weigert = regels.fasegrens and regels.fasegrens_weigert

    def leave(self, wolk: Wolk, plan: KeuzePlan, nummer: int, eerder: Regel | None, stroom: Stroom) -> None:
        """Let the parent answer, and go where the conversation goes."""
        delen: Iterable[tuple[Regel | None, Wolk]] = ((None, wolk),)
        if plan.reactie and self.vorm.klok:
            delen = self.kader.pick(plan.reactie, wolk)
        elif plan.reactie:
            self.kader.listen(plan.reactie, wolk)
        for regel, deel in delen:
            if regel is not None:
                deel.staat[TIJD] += regel.kosten
            blijft = self._stay(deel, nummer, stroom)
            if blijft is not None:
                self._follow(blijft, plan, nummer, eerder, stroom)

    def _stay(self, wolk: Wolk, nummer: int, stroom: Stroom) -> Wolk | None:
        """End where the parent walks out or knocked before; give the states that go on."""
        blijft: Wolk | None = wolk
        if self._loopt_weg:
            weg, blijft = wolk.divide(self._weg[wolk.staat[STEMMING]])
            if weg is not None:
                weg.fase = Fase.AFGEBROKEN.value
                self.end(weg, EINDE, nummer, stroom)
        if blijft is not None and self.vorm.klok:
            klaar, blijft = blijft.divide(self.vorm.geklopt.test(blijft.staat))
            if klaar is not None:
                self.end(klaar, EINDE, nummer, stroom)
        return blijft

    def _follow(self, wolk: Wolk, plan: KeuzePlan, nummer: int, eerder: Regel | None, stroom: Stroom) -> None:
        """Take the first route that holds, or else go to the next turn."""
        rest: Wolk | None = wolk
        for route in plan.keuze.naar:
            if rest is None:
                return
            raak, rest = rest.divide(self.kader.test(rest, route.als))
            self.gezien.answer(route, raak, rest)
            if raak is not None:
                self._go(raak, route.naar, nummer, eerder, stroom)
        if rest is not None:
            if plan.keuze.naar:
                stroom.mark("gat", plan.pad, rest, nummer)
            self._go(rest, self.spel.beurten[wolk.beurt].volgende, nummer, eerder, stroom)

    def _go(self, wolk: Wolk, naar: str, nummer: int, eerder: Regel | None, stroom: Stroom) -> None:
        """Go to a turn or end, like engine.stap._go."""
        plan = self.spel.beurten.get(naar)
        if plan is None or naar in self._eindes:
            self.end(wolk, naar, nummer, stroom)
            return
        open_: Wolk | None = wolk
        if plan.hub:
            eerder = eerder if naar == wolk.beurt else None
            op = None
            mag = self.kader.made(wolk.staat, naar) < (plan.beurt.kies_hooguit or 0)
            binnen = Wolk(naar, wolk.fase, wolk.staat, wolk.bron)
            open_, op = binnen.divide(mag & self.kader.offers(binnen, plan))
            if op is not None:
                self._fall_back(op, naar, nummer, stroom)
        else:
            eerder = None
        if open_ is not None:
            self._cross(open_, plan.beurt.fase)
            stroom.naar.setdefault(naar, []).append(Onderweg(open_, nummer, eerder))

    def _fall_back(self, wolk: Wolk, hub: str, nummer: int, stroom: Stroom) -> None:
        plan = self.spel.beurten[hub]
        vol, droog = wolk.divide(self.kader.made(wolk.staat, hub) >= (plan.beurt.kies_hooguit or 0))
        for soort, deel in (("vol", vol), ("droog", droog)):
            if deel is not None:
                stroom.mark(soort, hub, deel, nummer)
        self._go(wolk, plan.beurt.terugval or EINDE, nummer, None, stroom)

    def _cross(self, wolk: Wolk, fase: Fase) -> None:
        """R6 at the border: whoever goes to afspreken too early gets tension back."""
        if self._weigert and fase is Fase.AFSPREKEN and wolk.fase != fase.value:
            staat, tot = wolk.staat, self.spel.persona.regels.fasegrens_tot
            staat[SPANNING] += (staat[ERKENNING] <= tot) & (staat[SPANNING] < STAND_MAX)

    def end(self, wolk: Wolk, naar: str, nummer: int, stroom: Stroom) -> None:
        """Come to an ending: *naar*, or the first that holds."""
        for einde, deel in ((naar, wolk),) if naar != EINDE else self._endings(wolk):
            hoort = deel
            if deel.fase != Fase.AFGEBROKEN.value:
                hoort = Wolk(deel.beurt, Fase.NABESPREKEN.value, deel.staat, deel.bron)
            self.kader.listen(self.spel.eindes[einde].ouder, hoort)
            stroom.aflopen.append(Afloop(deel, nummer, self._eindes[einde]))

    def _endings(self, wolk: Wolk) -> Iterable[tuple[str, Wolk]]:
        """Try the endings from top to bottom, like engine.stap._choose_einde."""
        *plannen, laatste = self.spel.eindes.values()
        rest: Wolk | None = wolk
        for plan in plannen:
            if rest is None:
                return
            raak, mag = self._holds(rest, plan.einde)
            if mag is False:
                continue
            past, over = rest.divide(raak)
            self.gezien.answer(plan, past, over if np.any(mag & ~np.asarray(raak)) else None)
            if past is not None:
                yield plan.einde.id, past
            rest = over
        if rest is not None:
            yield laatste.einde.id, rest

    def _holds(self, wolk: Wolk, einde: Einde) -> tuple[Mask | bool, Mask | bool]:
        """Say for each state whether an ending holds, and whether it was asked: R7 shuts a good one without asking."""
        raak = self.kader.test(wolk, einde.als)
        if not self.spel.persona.regels.slot:
            return raak, True
        if einde.als is None and einde.oordeel is not Oordeel.SLECHT:
            raak = self._weigh(wolk) >= (4 if einde.oordeel is Oordeel.GOED else 2)
        if einde.oordeel is not Oordeel.GOED:
            return raak, True
        mag = ~self.vorm.zwaar.test(wolk.staat)
        return (raak & mag, mag) if mag.any() else (False, False)

    def _weigh(self, wolk: Wolk) -> Index:
        """R7: count the four things under a good ending."""
        staat, weet = wolk.staat, self.vorm.weet
        telling: Index = (staat[VERTROUWEN] >= 6).astype(np.int32) + (staat[ERKENNING] >= 6)  # noqa: PLR2004 - R7 names 6
        for feit in ("kernboodschap", "afspraak"):
            telling = telling + weet[feit].test(staat)
        return telling
