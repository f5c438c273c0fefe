"""The graph of a scenario: what the author wrote, with what an exploration of all conversations met of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from oefenen.checking.bereikt import ways_out
from oefenen.checking.exploring.verkenning import MEESTE_TOESTANDEN, Progress
from oefenen.checking.figures.procent import percent, times
from oefenen.checking.figures.stromen import Rondes, Stroom, flows
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import BeurtPlan, EindePlan, KeuzePlan
from oefenen.engine.tijd import spoken
from oefenen.model.scenario import Route, Variant
from oefenen.model.voorwaarde import write
from oefenen.model.woorden import EINDE, REGELS, Oordeel
from oefenen.reading.bestanden import Reader
from oefenen.report.als_tekst import plain
from oefenen.report.graaf.graaf import ANDERS, NOOIT, Bundel, Door, Graaf, GraafBeurt, GraafEinde, GraafKeuze, Kans, Pijl

_TE_GROOT = "Dit scenario is te groot om helemaal na te gaan. De kansen zijn niet bekend."
_ROND = "Een gesprek kan hier eindeloos rondgaan, dus de kansen zijn niet bekend. Wat nooit gebeurt, klopt wel."
_BEGIN_VAST = "In de eerste beurt valt niets te kiezen, dus er is geen enkel gesprek mogelijk."
_GELIJK = 9
"""Decimals in which chances that are the same agree."""


class _Uit(NamedTuple):
    """What was met after a choice."""

    naar: str
    door: Door
    kans: float


def make_graaf(
    pad: Path, reader: Reader, *, persona: str | None = None, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None
) -> Graaf:
    """Read a scenario, explore it (seconds) and give its graph; raise OefenenError when it cannot be played."""
    return as_graaf(Zaak(reader.read(pad, persona=persona), hooguit=hooguit, progress=progress))


def as_graaf(zaak: Zaak) -> Graaf:
    """Give the graph of a scenario."""
    return _Maker(zaak).graaf()


class _Maker:
    """Puts what was written beside what was met."""

    def __init__(self, zaak: Zaak) -> None:
        self.spel = zaak.spel
        verkenning = zaak.verkenning
        self.telt = verkenning.volledig
        self.zeker = verkenning.volledig or verkenning.rond
        self.opmerkingen = tuple(
            tekst
            for tekst, waar in (
                (_TE_GROOT, not self.zeker),
                (_ROND, verkenning.rond),
                (_BEGIN_VAST, verkenning.begin_vast),
            )
            if waar
        )
        stromen = flows(verkenning)
        self.vast: dict[str, float] = {}
        self.binnen = {zaak.scenario.eerste: 1.0}
        self.uit: dict[str, list[_Uit]] = {plan.pad: [] for plan in verkenning.keuzes}
        for stroom, kans in stromen.pijlen.items():
            door = Door.AFGEBROKEN if stroom.weg else Door.KLOK if stroom.klok else Door.KEUZE
            self.add(stroom, kans, door)
        for stroom, kans in stromen.vast.items():
            self.add(stroom, kans, Door.VAST)
            self.vast[stroom.naar] = self.vast.get(stroom.naar, 0.0) + kans
        self.rondes = Rondes(self.spel.beurten, (*stromen.pijlen, *stromen.vast))

    def add(self, stroom: Stroom, kans: float, door: Door) -> None:
        self.uit[stroom.keuze].append(_Uit(stroom.naar, door, kans))
        if stroom.keuze.partition(".")[0] != stroom.naar:
            self.binnen[stroom.naar] = self.binnen.get(stroom.naar, 0.0) + kans

    def graaf(self) -> Graaf:
        kop = self.spel.scenario.kop
        beurten = tuple(map(self.beurt, self.spel.beurten.values()))
        eindes = tuple(map(self.einde, self.spel.eindes.values()))
        bundels = tuple(bundel for beurt in beurten for bundel in self.bundels(beurt))
        return Graaf(kop.id, kop.titel, self.spel.persona.id, beurten, eindes, bundels, self.opmerkingen)

    def kans(self, waarde: float | None, *, eens: bool = True) -> Kans:
        """Give a chance (*eens*) or a mean number of times; None for *waarde* is not met."""
        if waarde is None:
            return NOOIT if self.zeker else Kans()
        if not self.telt:
            return Kans()
        return Kans(waarde, percent(waarde) if eens else times(waarde))

    def beurt(self, plan: BeurtPlan) -> GraafBeurt:
        naam, beurt = plan.beurt.id, plan.beurt
        return GraafBeurt(
            naam, beurt.fase, _said(beurt.ouder[-1]), self.turn_kans(plan), tuple(self.keuze(plan, keuze) for keuze in plan.keuzes),
            beurt.kies_hooguit, beurt.terugval or "", self.kans(self.vast[naam]) if naam in self.vast else NOOIT,
        )  # fmt: skip

    def turn_kans(self, plan: BeurtPlan) -> Kans:
        naam = plan.beurt.id
        if naam not in self.binnen:
            return self.kans(None)
        keer = sum(uit.kans for keuze in plan.keuzes for uit in self.uit[keuze.pad]) + self.vast.get(naam, 0.0)
        if not self.telt or not self.rondes.again(naam):
            return self.kans(keer)
        if not self.rondes.alone(naam):
            return self.kans(keer, eens=False)
        binnen = self.binnen[naam]
        return Kans(binnen, f"{percent(binnen)}, gemiddeld {times(keer)}")

    def keuze(self, plan: BeurtPlan, keuze: KeuzePlan) -> GraafKeuze:
        alle = self.uit[keuze.pad]
        eens = self.once(plan, keuze)
        pijlen = [
            Pijl(uit.naar, self.kans(uit.kans, eens=eens), uit.door, self.als(keuze, uit.naar) if uit.door is Door.KEUZE else "")
            for uit in sorted(alle, key=lambda uit: -round(uit.kans, _GELIJK))
        ]
        gevonden = {uit.naar for uit in alle if uit.door in (Door.KEUZE, Door.VAST)}
        if gevonden & set(self.spel.eindes):
            gevonden.add(EINDE)
        geschreven = dict.fromkeys(doel for doel, weg in ways_out(plan) if weg.keuze is keuze)
        pijlen += [Pijl(doel, self.kans(None), als=self.als(keuze, doel)) for doel in geschreven if doel not in gevonden]
        som = sum(uit.kans for uit in alle) if alle else None
        return GraafKeuze(keuze.keuze.id, self.kans(som, eens=eens), tuple(pijlen))

    def once(self, plan: BeurtPlan, keuze: KeuzePlan) -> bool:
        return plan.hub or keuze.keuze.eenmalig or not self.rondes.again(plan.beurt.id)

    def als(self, keuze: KeuzePlan, doel: str) -> str:
        """Say when the author leads from a choice to *doel*."""
        routes = keuze.keuze.naar
        hierheen = [route.als for route in routes if route.naar == doel or (route.naar == EINDE and doel in self.spel.eindes)]
        met = [als for als in hierheen if als is not None]
        if len(met) < len(hierheen) or not hierheen:
            return ANDERS if _conditional(routes) else ""
        return f"als {' of '.join(map(write, met))}"

    def einde(self, plan: EindePlan) -> GraafEinde:
        einde = plan.einde
        als = f"als {write(einde.als)}" if einde.als is not None else self._rule(plan)
        return GraafEinde(einde.id, einde.oordeel, _said(einde.ouder[-1]), self.kans(self.binnen.get(einde.id)), als)

    def _rule(self, plan: EindePlan) -> str:
        laatste = list(self.spel.eindes.values())[-1]
        if plan is laatste:
            return ANDERS if len(self.spel.eindes) > 1 else ""
        regel = self.spel.persona.regels.slot and plan.einde.oordeel is not Oordeel.SLECHT
        return f"volgens regel R7 ({REGELS['R7'].label.lower()})" if regel else ""

    def bundels(self, beurt: GraafBeurt) -> Iterator[Bundel]:
        """Take the arrows of a turn together."""
        groepen: dict[tuple[str, Door, bool], list[tuple[GraafKeuze, Pijl]]] = {}
        for keuze in beurt.keuzes:
            for pijl in keuze.pijlen:
                groepen.setdefault((pijl.naar, pijl.door, pijl.kans.nooit), []).append((keuze, pijl))
        mee = sum(not keuze.kans.nooit for keuze in beurt.keuzes)
        for (naar, door, nooit), leden in groepen.items():
            som = None if nooit else sum(pijl.kans.waarde or 0.0 for _, pijl in leden)
            eens = not self.rondes.together(beurt.id, naar) or (len(leden) == 1 and beurt.kies_hooguit is not None)
            voorwaarden = {pijl.als for _, pijl in leden}
            yield Bundel(
                beurt.id, naar, door, tuple(keuze.id for keuze, _ in leden), len(leden) == mee > 1 and not nooit,
                self.kans(som, eens=eens), voorwaarden.pop() if len(voorwaarden) == 1 else "",
            )  # fmt: skip
        if beurt.terugval and all(naar != beurt.terugval for naar, _, _ in groepen):
            yield Bundel(beurt.id, beurt.terugval, Door.TERUGVAL, (), elke=False, kans=self.kans(None))


def _said(variant: Variant) -> str:
    """Give the words of a line without what is done meanwhile, or else what is done."""
    return " ".join(spoken(variant.zegt).split()) or plain(variant)


def _conditional(routes: tuple[Route, ...]) -> bool:
    return any(route.als is not None for route in routes)
