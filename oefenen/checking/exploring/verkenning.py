"""Everything that can happen in a scenario, as layers of states with the choices between them."""

from collections.abc import Callable, Container

import numpy as np

from oefenen.checking.exploring.aankomst import Aankomst
from oefenen.checking.exploring.getallen import different
from oefenen.checking.exploring.golf import Golf
from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.lagen import Laag, Verkenning, Voorval
from oefenen.checking.exploring.rondgang import Geweest, can_go_round, goes_round
from oefenen.checking.exploring.stroom import Afloop, Merk, Stroom
from oefenen.checking.exploring.vorm import STEMMING
from oefenen.engine.spel import Spel
from oefenen.engine.stap import GeblokkeerdError, begin
from oefenen.model.woorden import Fase

MEESTE_TOESTANDEN = 2_000_000
Progress = Callable[[int], None]


def explore(spel: Spel, *, hooguit: int = MEESTE_TOESTANDEN, progress: Progress | None = None) -> Verkenning:
    """Find all reachable states of *spel*, or stop and say so at *hooguit* states."""
    if can_go_round(spel):
        verkenning = _explore(spel, hooguit, progress, eens=True)
        verkenning.rond = verkenning.volledig and goes_round(verkenning)
        if verkenning.rond or not verkenning.volledig:
            verkenning.volledig = False
            return verkenning
    return _explore(spel, hooguit, progress, eens=False)


def _explore(spel: Spel, hooguit: int, progress: Progress | None, *, eens: bool) -> Verkenning:
    """Go from layer to layer; with *eens* a state that was met before is not visited again."""
    kader = Kader(spel)
    keuzes = [keuze for beurt in spel.beurten.values() for keuze in beurt.keuzes]
    verkenning = Verkenning(kader, keuzes, list(spel.eindes))
    stap = _Stap(verkenning)
    try:
        laag = stap.start()
    except GeblokkeerdError:
        verkenning.begin_vast = True
        return verkenning
    geweest = Geweest(stap.aankomst.codes) if eens else None
    if geweest is not None:
        geweest.keep_new(None, laag, 0)
    aantal = 0
    while laag.aantal:
        verkenning.lagen.append(laag)
        aantal += laag.aantal
        if progress is not None:
            progress(aantal)
        if aantal > hooguit:
            verkenning.volledig = False
            break
        volgende = stap.next(laag)
        if geweest is not None:
            verkenning.terug += geweest.keep_new(laag, volgende, len(verkenning.lagen))
        laag = volgende
    return verkenning


class _Stap:
    """Makes the next layer."""

    def __init__(self, verkenning: Verkenning) -> None:
        self._verkenning = verkenning
        self._kader = verkenning.kader
        self._golf, self.aankomst = Golf(self._kader), Aankomst(self._kader)
        self._nummers = {id(keuze): nummer for nummer, keuze in enumerate(verkenning.keuzes)}

    def start(self) -> Laag:
        """Give the one state in which every conversation begins."""
        wolk = self._kader.from_toestand(begin(self._kader.spel))
        self._kader.gezien.feel(wolk.staat[STEMMING], len(self._kader.vorm.stemmingen))
        self._kader.listen(self._kader.spel.beurten[wolk.beurt].ouder, wolk)
        self.aankomst.simplify(wolk.beurt, wolk.staat)
        return Laag([wolk], wolk.aantal)

    def next(self, laag: Laag) -> Laag:
        """Make every choice in every state of *laag*; fill in its edges and give the layer after it."""
        stroom = choose_all(self._golf, laag, self._nummers)
        _close(laag, stroom.aflopen)
        volgende = self._arrive(laag, stroom)
        self._keep(stroom.merken)
        return volgende

    def _arrive(self, laag: Laag, stroom: Stroom) -> Laag:
        wolken, van, keuze, naar = [], [], [], []
        aantal = 0
        for beurt, leden in stroom.naar.items():
            binnen = self.aankomst.enter(beurt, leden, stroom)
            if not binnen:
                continue
            laatst = self.aankomst.settle(beurt, binnen)
            van.append(laatst.van)
            keuze.append(laatst.keuze)
            naar.append(laatst.naar + np.int32(aantal))
            wolken.append(laatst.wolk)
            aantal += laatst.wolk.aantal
        if wolken:
            laag.van, laag.keuze, laag.naar = np.concatenate(van), np.concatenate(keuze), np.concatenate(naar)
        return Laag(wolken, aantal)

    def _keep(self, merken: list[Merk]) -> None:
        """Keep what happened, apart for each choice."""
        diepte = len(self._verkenning.lagen) - 1
        for merk in merken:
            voorvallen = self._verkenning.merken.setdefault((merk.soort, merk.naam), [])
            voorvallen += [Voorval(diepte, nummer, merk.bron[merk.keuze == nummer]) for nummer in different(merk.keuze)]


def choose_all(golf: Golf, laag: Laag, nummers: dict[int, int], beurten: Container[str] | None = None) -> Stroom:
    """Make every choice in every state of a layer; *nummers* gives choices their place in Verkenning.keuzes.

    With *beurten* only states in those turns.
    """
    stroom = Stroom()
    eerste = 0
    for wolk in laag.wolken:
        wolk.bron = np.arange(eerste, eerste + wolk.aantal, dtype=np.int32)
        eerste += wolk.aantal
        for plan, binnen in golf.choices(wolk) if beurten is None or wolk.beurt in beurten else ():
            golf.step(binnen, plan, nummers[id(plan)], stroom)
    return stroom


def _close(laag: Laag, aflopen: list[Afloop]) -> None:
    if aflopen:
        maten = [afloop.wolk.aantal for afloop in aflopen]
        laag.slot_van = np.concatenate([afloop.wolk.bron for afloop in aflopen])
        laag.slot_keuze = np.repeat(np.array([afloop.keuze for afloop in aflopen], np.int32), maten)
        laag.slot_einde = np.repeat(np.array([afloop.einde for afloop in aflopen], np.int32), maten)
        laag.slot_weg = np.repeat([afloop.wolk.fase == Fase.AFGEBROKEN.value for afloop in aflopen], maten)
