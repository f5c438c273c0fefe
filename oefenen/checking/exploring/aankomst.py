"""Entering a turn: the phase, the visit, what is still remembered, whether there is anything to choose, the parent's line."""

from typing import NamedTuple

import numpy as np

from oefenen.checking.exploring.bewerking import pass_time
from oefenen.checking.exploring.codes import Codes
from oefenen.checking.exploring.geheugen import Tabel
from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.stroom import Onderweg, Stroom
from oefenen.checking.exploring.vorm import GEHEUGEN, KIND, TIJD, Index, Matrix
from oefenen.checking.exploring.wolk import Wolk, merge
from oefenen.engine.spel import BeurtPlan, Regel
from oefenen.model.woorden import STANDEN


class Binnen(NamedTuple):
    """States that entered a turn, with the choice (a place in Verkenning.keuzes) by which each came."""

    wolk: Wolk
    keuze: Index


class Laatst(NamedTuple):
    """Equal states taken together, with their edges: from where, by which choice, to which state."""

    wolk: Wolk
    van: Index
    keuze: Index
    naar: Index


class Aankomst:
    """Lets clouds enter turns."""

    def __init__(self, kader: Kader) -> None:
        """Prepare for the game of *kader*."""
        self.kader, self.vorm, self.gezien = kader, kader.vorm, kader.gezien
        self._ingangen: dict[str, _Ingang] = {}

    def _ingang(self, beurt: str) -> "_Ingang":
        ingang = self._ingangen.get(beurt)
        if ingang is None:
            ingang = self._ingangen[beurt] = _Ingang(self.kader, self.kader.spel.beurten[beurt])
        return ingang

    def enter(self, beurt: str, leden: list[Onderweg], stroom: Stroom) -> list[Binnen]:
        """Let states enter a turn and the parent speak; states in which nothing can be chosen are marked and left out."""
        eerdere = {id(lid.eerder): lid.eerder for lid in leden} if self.vorm.klok else {}
        if len(eerdere) < 2:  # noqa: PLR2004 - one way in for all
            return self._enter(beurt, leden, leden[0].eerder, stroom)
        delen = [[lid for lid in leden if lid.eerder is eerder] for eerder in eerdere.values()]
        return [binnen for deel in delen for binnen in self._enter(beurt, deel, deel[0].eerder, stroom)]

    def _enter(self, beurt: str, leden: list[Onderweg], eerder: Regel | None, stroom: Stroom) -> list[Binnen]:
        ingang = self._ingang(beurt)
        plan = ingang.plan
        staat, bron, keuze = _together(leden)
        for rij, tabel in ingang.tussentijd:
            staat[rij] = tabel[staat[rij]]
        if ingang.bezoek is not None:
            ingang.bezoek.add(staat)
        if ingang.houdt is not None:
            staat[GEHEUGEN] = ingang.houdt(staat[GEHEUGEN])
        wolk = Wolk(beurt, ingang.fase, staat, bron)
        if not ingang.biedt_altijd:
            speelt, vast = self._numbered(wolk).divide(self.kader.offers(wolk, plan))
            if vast is not None:
                self._block(plan, vast)
                stroom.mark("vast", beurt, Wolk(beurt, ingang.fase, vast.staat, bron[vast.bron]), keuze[vast.bron])
            if speelt is None:
                return []
            wolk, keuze = Wolk(beurt, ingang.fase, speelt.staat, bron[speelt.bron]), keuze[speelt.bron]
        if not self.vorm.klok:
            self.kader.listen(plan.ouder, wolk)
            return [Binnen(wolk, keuze)]
        return self._speak(Binnen(wolk, keuze), plan, eerder, stroom)

    def _numbered(self, wolk: Wolk) -> Wolk:
        """Give the same states, each coming from its own place."""
        return Wolk(wolk.beurt, wolk.fase, wolk.staat, np.arange(wolk.aantal, dtype=np.int32))

    def _speak(self, binnen: Binnen, plan: BeurtPlan, eerder: Regel | None, stroom: Stroom) -> list[Binnen]:
        """Let the parent open the turn; back in a hub only a line other than *eerder* is said."""
        uit = []
        bron = binnen.wolk.bron
        for regel, deel in self.kader.pick(plan.ouder, self._numbered(binnen.wolk)):
            staat = deel.staat
            if regel is not eerder:
                staat[TIJD] += regel.kosten
            wolk, keuze = Wolk(deel.beurt, deel.fase, staat, bron[deel.bron]), binnen.keuze[deel.bron]
            klopt = staat[TIJD] >= self.vorm.klok
            if klopt.any():
                laat = np.flatnonzero(klopt)
                stroom.mark("klopt", plan.beurt.id, wolk.take(laat), keuze[laat])
                staat[self.vorm.geklopt.rij, laat] |= self.vorm.geklopt.masker
            uit.append(Binnen(wolk, keuze))
        return uit

    def _block(self, plan: BeurtPlan, vast: Wolk) -> None:
        """Record that every choice was asked about in vain, but for those that were made already."""
        for keuze in plan.keuzes:
            bit = self.kader.once(keuze)
            if bit is None or not bit.test(vast.staat).all():
                self.gezien.answer(keuze, None, vast)

    def settle(self, beurt: str, leden: list[Binnen]) -> Laatst:
        """Forget what cannot be asked any more and take equal states together."""
        if len(leden) == 1:
            ((wolk, keuze),) = leden
            staat, bron = wolk.staat, wolk.bron
        else:
            staat = np.concatenate([lid.wolk.staat for lid in leden], axis=1)
            bron = np.concatenate([lid.wolk.bron for lid in leden])
            keuze = np.concatenate([lid.keuze for lid in leden])
        ingang = self._ingang(beurt)
        self.simplify(beurt, staat)
        samen = merge(ingang.codering, staat)
        wolk = Wolk(beurt, ingang.fase, samen.staat, np.zeros(samen.staat.shape[1], dtype=np.int32))
        return Laatst(wolk, bron[samen.orde], keuze[samen.orde], samen.werd)

    def codes(self, beurt: str, staat: Matrix) -> Codes:
        """Give states of a turn their numbers."""
        return self._ingang(beurt).codering(staat)

    def simplify(self, beurt: str, staat: Matrix) -> None:
        """Forget, in place, what the rest of the conversation cannot ask: facts, choices, seconds, values between cut points."""
        ingang = self._ingang(beurt)
        for rij, tabel in ingang.tabellen:
            staat[rij] = tabel[staat[rij]]
        for rij, masker in ingang.maskers:
            staat[rij] &= masker
        if self.vorm.klok:
            tijd = staat[TIJD]
            tijd[tijd < ingang.ruim] = 0
            tijd[self.vorm.geklopt.test(staat)] = self.vorm.klok


class _Ingang:
    """One turn made ready to be entered by many states."""

    __slots__ = ("bezoek", "biedt_altijd", "codering", "fase", "houdt", "maskers", "plan", "ruim", "tabellen", "tussentijd")

    def __init__(self, kader: Kader, plan: BeurtPlan) -> None:
        vorm, naam = kader.vorm, plan.beurt.id
        self.plan, self.fase = plan, plan.beurt.fase.value
        self.tussentijd = pass_time(plan.beurt)
        self.bezoek = vorm.bezocht.get(naam)
        self.houdt: Tabel | None = kader.geheugens.entering(plan) if kader.recepten.onthoudt else None
        self.biedt_altijd = any(keuze.keuze.als is None and kader.once(keuze) is None for keuze in plan.keuzes)
        blik = kader.blik.blikken[naam]
        rijen = (*range(len(STANDEN)), KIND)
        tabellen = [(rij, kader.representatives(blik.cuts(plek))) for plek, rij in enumerate(rijen)]
        self.tabellen = [(rij, tabel) for rij, tabel in tabellen if tabel is not None]
        self.ruim = vorm.klok - blik.seconden - max(0, kader.blik.drempel + 1)
        self.maskers, self.codering = kader.kept(blik)


def _together(leden: list[Onderweg]) -> tuple[Matrix, Index, Index]:
    if len(leden) == 1:
        wolk, nummer, _ = leden[0]
        return wolk.staat, wolk.bron, np.full(wolk.bron.size, nummer, dtype=np.int32)
    staat = np.concatenate([lid.wolk.staat for lid in leden], axis=1)
    bron = np.concatenate([lid.wolk.bron for lid in leden])
    keuze = np.repeat(np.array([lid.keuze for lid in leden], dtype=np.int32), [lid.wolk.bron.size for lid in leden])
    return staat, bron, keuze
