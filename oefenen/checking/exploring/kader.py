"""What every part of the exploration of one game shares: the game, the form of its states, what was seen, what can be asked."""

from collections.abc import Iterable, Iterator
from copy import copy

import numpy as np

from oefenen.checking.exploring.bewerking import Tabel
from oefenen.checking.exploring.codes import Codering
from oefenen.checking.exploring.geheugen import Geheugens
from oefenen.checking.exploring.gezien import Gezien
from oefenen.checking.exploring.recepten import Recepten
from oefenen.checking.exploring.vooruitblik import Blik, Vooruitblik, representatives
from oefenen.checking.exploring.vorm import GEHEUGEN, Bit, Mask, Matrix, Vorm
from oefenen.checking.exploring.wolk import Wolk
from oefenen.engine.spel import BeurtPlan, KeuzePlan, Regel, Spel
from oefenen.engine.toestand import Toestand
from oefenen.model.voorwaarde import Voorwaarde


class Kader:
    """Holds it."""

    def __init__(self, spel: Spel) -> None:
        """Prepare for *spel*."""
        self.spel = spel
        self.recepten = Recepten(spel.persona)
        self.blik = Vooruitblik(spel, self.recepten)
        self.vorm = Vorm(spel, self.blik)
        self.geheugens = Geheugens(spel.persona)
        self.gezien = Gezien()
        self._eenmalig = {
            id(keuze): self.vorm.gekozen[keuze.pad]
            for plan in spel.beurten.values()
            for keuze in plan.keuzes
            if plan.hub or keuze.keuze.eenmalig
        }
        self._tabellen: dict[int, Tabel | None] = {}
        self._houdt: dict[int, tuple[list[tuple[int, int]], Codering]] = {}
        self._hubs = {naam: self._hub(plan) for naam, plan in spel.beurten.items() if plan.hub}

    def _hub(self, plan: BeurtPlan) -> list[tuple[int, int]]:
        """Give per row the bits that say which choices of a hub were made."""
        maskers: dict[int, int] = {}
        for keuze in plan.keuzes:
            bit = self.vorm.gekozen[keuze.pad]
            maskers[bit.rij] = maskers.get(bit.rij, 0) | bit.masker
        return list(maskers.items())

    def representatives(self, punten: int) -> Tabel | None:
        """Give for each value of a stand the one that stands for it between these cut points; None when all differ."""
        if punten not in self._tabellen:
            tabel = np.array(representatives(punten), dtype=np.int32)
            self._tabellen[punten] = None if tabel.tolist() == list(range(tabel.size)) else tabel
        return self._tabellen[punten]

    def kept(self, blik: Blik) -> tuple[list[tuple[int, int]], Codering]:
        """Give per word of bits which stay where *blik* is what can still be asked, if not all do, and the numbering of states."""
        gevonden = self._houdt.get(blik.namen)
        if gevonden is None:
            weg = [bit for nummer, bit in enumerate(self.vorm.weet.values()) if not blik.asks_fact(nummer)]
            weg += [bit for nummer, bit in enumerate(self.vorm.gekozen.values()) if not blik.asks_choice(nummer)]
            blijft = dict(self.vorm.vol)
            for bit in weg:
                blijft[bit.rij] &= ~bit.masker
            maskers = [(rij, masker) for rij, masker in blijft.items() if masker != self.vorm.vol[rij]]
            gevonden = self._houdt[blik.namen] = maskers, Codering(self.vorm, blijft, onthoudt=self.recepten.onthoudt)
        return gevonden

    def listening(self, gezien: Gezien) -> "Kader":
        """Give the same with another one to tell what is seen."""
        nieuw = copy(self)
        nieuw.gezien = gezien
        return nieuw

    def from_toestand(self, t: Toestand) -> Wolk:
        """Turn one state of the engine into a cloud; its turn forgets what cannot be asked there."""
        staat = self.vorm.column(t)
        staat[GEHEUGEN] = self.geheugens.number(self.geheugens.limit((t.emotie, t.vorige), self.spel.beurten[t.beurt]))
        return Wolk(t.beurt, t.fase, staat, np.zeros(1, dtype=np.int32))

    def test(self, wolk: Wolk, voorwaarde: Voorwaarde | None) -> Mask | bool:
        """Say for each state whether *voorwaarde* holds; one bool when it is the same for all."""
        return True if voorwaarde is None else self.vorm.test(voorwaarde)(wolk.staat, wolk.fase)

    def knocked(self, wolken: Iterable[Wolk]) -> Mask:
        """Say of each state of *wolken* whether the next parent has knocked."""
        geklopt: Mask = np.concatenate([self.vorm.geklopt.test(wolk.staat) for wolk in wolken])
        return geklopt

    def once(self, plan: KeuzePlan) -> Bit | None:
        """Give the bit of a choice that is offered once."""
        return self._eenmalig.get(id(plan))

    def available(self, wolk: Wolk, plan: KeuzePlan) -> Mask | bool:
        """Say for each state whether *plan* is offered."""
        bit = self._eenmalig.get(id(plan))
        als = plan.keuze.als
        if bit is None:
            return True if als is None else self.vorm.test(als)(wolk.staat, wolk.fase)
        open_ = ~bit.test(wolk.staat)
        return open_ if als is None else open_ & self.vorm.test(als)(wolk.staat, wolk.fase)

    def offers(self, wolk: Wolk, plan: BeurtPlan) -> Mask | bool:
        """Say for each state whether a turn offers anything."""
        aanbod: Mask | bool = False
        for keuze in plan.keuzes:
            deel = self.available(wolk, keuze)
            if deel is True:
                return True
            aanbod = deel if aanbod is False else aanbod if deel is False else np.logical_or(aanbod, deel)
        return aanbod

    def made(self, staat: Matrix, hub: str) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        """Count how many choices of a hub were made."""
        keren = np.zeros(staat.shape[1], dtype=np.int64)
        for rij, masker in self._hubs[hub]:
            keren += np.bitwise_count(staat[rij] & masker)
        return keren

    def pick(self, regels: tuple[Regel, ...], wolk: Wolk) -> Iterator[tuple[Regel, Wolk]]:
        """Give each line with the states in which it is said: the first whose condition holds."""
        rest: Wolk | None = wolk
        for regel in regels:
            if rest is None:
                return
            raak, rest = rest.divide(self.test(rest, regel.variant.als))
            self.gezien.answer(regel, raak, rest)
            if raak is not None:
                yield regel, raak
        if rest is not None:
            yield regels[-1], rest

    def listen(self, regels: tuple[Regel, ...], wolk: Wolk) -> None:
        """Record which line is said where it changes nothing which one it is."""
        if len(regels) == 1:
            self.gezien.answer(regels[0], wolk, None)
        elif not self.gezien.knows(regels):
            for _ in self.pick(regels, wolk):
                pass
