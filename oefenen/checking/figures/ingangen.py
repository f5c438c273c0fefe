"""The ways into one turn that show different things there: other lines, other choices, other routes, other standen."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.exploring.aankomst import Aankomst, Binnen
from oefenen.checking.exploring.gezien import Gezien
from oefenen.checking.exploring.golf import Golf
from oefenen.checking.exploring.kader import Kader
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.exploring.stroom import Stroom
from oefenen.checking.exploring.verkenning import choose_all
from oefenen.checking.exploring.vooruitblik import targets
from oefenen.checking.exploring.vorm import STEMMING, Mask
from oefenen.checking.exploring.wolk import Wolk
from oefenen.checking.figures.cijfers import shortest_route
from oefenen.checking.figures.spreiding import Doelen, Punten, choose
from oefenen.engine.spel import BeurtPlan
from oefenen.engine.stap import begin
from oefenen.model.voorwaarde import Voorwaarde, atoms

ANDERS = 3
"""Another stemming, or a fact that only one of two states has, weighs as much as a stand that is so much higher."""


class Ingang(NamedTuple):
    """A way into a turn: by choice *keuze* (a place in Verkenning.keuzes) from state *van* of layer *diepte*; -1 is no choice."""

    diepte: int
    van: int
    keuze: int

    def route(self, verkenning: Verkenning) -> tuple[str, ...]:
        """Give the shortest list of choices (`beurt.keuze`) that goes this way."""
        if self.keuze < 0:
            return ()
        return (*shortest_route(verkenning, self.diepte, self.van), verkenning.keuzes[self.keuze].pad)


@dataclass(slots=True)
class _Deel:
    """All ways into the turn: the states that they lead to, a column each, and what is to be seen there."""

    wolk: Wolk
    wegen: NDArray[np.int32]
    """Of each: diepte, van, keuze."""
    gezien: dict[Hashable, Mask] = field(default_factory=dict)

    def see(self, wat: Hashable, waar: Mask | bool) -> None:  # noqa: FBT001 - one bool when it is the same for all
        """Note that *wat* is to be seen in the states *waar*."""
        masker = self.gezien.setdefault(wat, np.zeros(self.wolk.aantal, np.bool_))
        masker |= waar


class _Oor(Gezien):
    """Remembers for each thing that held in which states it did."""

    def __init__(self) -> None:
        super().__init__()
        self.gehoord: list[tuple[object, NDArray[np.int32]]] = []

    def answer(self, ding: object, ja: Wolk | None, nee: Wolk | None) -> None:  # noqa: ARG002 - the shape of Gezien
        """Note where *ding* held."""
        if ja is not None:
            self.gehoord.append((ding, ja.bron))

    def knows(self, dingen: Iterable[object]) -> bool:  # noqa: ARG002 - as above
        """Go on asking: it is asked who hears a line, not whether somebody does."""
        return False


def find_ingangen(verkenning: Verkenning, beurt: str, hooguit: int) -> list[Ingang]:
    """Give at most *hooguit* ways into *beurt*, a shortest one first; none when no conversation comes there."""
    if not verkenning.lagen or beurt not in verkenning.spel.beurten:
        return []
    oor = _Oor()
    kader = verkenning.kader.listening(oor)
    binnen = list(_enter(verkenning, kader, beurt))
    if not binnen:
        return []
    deel = _join(binnen)
    _look_around(kader, oor, deel)
    doelen, punten = _marks(deel), _numbers(verkenning, deel.wolk)
    anders = _different(doelen, punten)
    gekozen = anders[choose(doelen[:, anders], punten[anders], hooguit)]
    return [Ingang(*weg) for weg in deel.wegen[:, gekozen].T.tolist()]


def _enter(verkenning: Verkenning, kader: Kader, beurt: str) -> Iterator[tuple[int, Binnen]]:
    """Take every step that can lead into the turn again, from layer to layer; give them with their layer."""
    spel, golf, aankomst = kader.spel, Golf(kader), Aankomst(kader)
    start = begin(spel)
    if start.beurt == beurt:
        wolk = kader.from_toestand(start)
        wolk.bron[:] = -1
        yield -1, Binnen(wolk, np.full(1, -1, dtype=np.int32))
    nummers = {id(plan): nummer for nummer, plan in enumerate(verkenning.keuzes)}
    leidt = {naam for naam, plan in spel.beurten.items() if beurt in targets(spel, plan)}
    for diepte, laag in enumerate(verkenning.lagen):
        stroom = choose_all(golf, laag, nummers, leidt)
        if beurt in stroom.naar:
            for binnen in aankomst.enter(beurt, stroom.naar[beurt], stroom):
                yield diepte, binnen


def _join(binnen: list[tuple[int, Binnen]]) -> _Deel:
    """Put all ways in beside each other."""
    eerste = binnen[0][1].wolk
    staat = np.concatenate([lid.wolk.staat for _, lid in binnen], axis=1)
    wegen = [np.array([np.full_like(lid.keuze, diepte), lid.wolk.bron, lid.keuze]) for diepte, lid in binnen]
    wolk = Wolk(eerste.beurt, eerste.fase, staat, np.arange(staat.shape[1], dtype=np.int32))
    return _Deel(wolk, np.concatenate(wegen, axis=1))


def _look_around(kader: Kader, oor: _Oor, deel: _Deel) -> None:
    """Note what the parent says first, which parts of conditions hold, and what each choice says, hears and leads to."""
    wolk, golf = deel.wolk, Golf(kader)
    plan = kader.spel.beurten[wolk.beurt]
    oor.gehoord.clear()
    for _ in kader.pick(plan.ouder, wolk):
        pass
    for deelvoorwaarde in parts(plan):
        waar = np.asarray(kader.test(wolk, deelvoorwaarde))
        deel.see((deelvoorwaarde, True), waar)
        deel.see((deelvoorwaarde, False), ~waar)
    for keuze, binnen in golf.choices(wolk):
        golf.step(binnen, keuze, 0, Stroom())
    eigen = _things(plan)
    for ding, bron in oor.gehoord:
        if id(ding) in eigen:
            waar = np.zeros(wolk.aantal, np.bool_)
            waar[bron] = True
            deel.see(id(ding), waar)


def _things(plan: BeurtPlan) -> set[int]:
    """Give what can hold in a turn: its lines, its choices, their words, reactions and routes."""
    dingen: set[int] = set(map(id, plan.ouder))
    for keuze in plan.keuzes:
        dingen |= {id(keuze), *map(id, keuze.zegt), *map(id, keuze.reactie), *map(id, keuze.keuze.naar)}
    return dingen


def parts(plan: BeurtPlan) -> list[Voorwaarde]:
    """List the smallest parts of the conditions that are asked in a turn before a choice is made."""
    gevraagd = [variant.als for variant in plan.beurt.ouder]
    for keuze in plan.keuzes:
        gevraagd += [keuze.keuze.als, *(variant.als for variant in keuze.keuze.zegt)]
    return list(dict.fromkeys(atoom for als in gevraagd for atoom in atoms(als)))


def _marks(deel: _Deel) -> Doelen:
    """Give a row for everything that is to be seen in some state."""
    return np.array(list(deel.gezien.values()), dtype=np.bool_).reshape(len(deel.gezien), deel.wolk.aantal)


def _numbers(verkenning: Verkenning, wolk: Wolk) -> Punten:
    """Give the standen, and ANDERS for the stemming that it is and for everything that is known."""
    vorm, staat = verkenning.kader.vorm, wolk.staat
    stemming = [(staat[STEMMING] == i) * ANDERS for i in range(len(vorm.stemmingen))]
    bekend = [bit.test(staat) * ANDERS for bit in (*vorm.weet.values(), vorm.geklopt)]
    return np.array([*staat[:STEMMING], *stemming, *bekend], dtype=np.int16).T


def _different(doelen: Doelen, punten: Punten) -> NDArray[np.int64]:
    """Give the places of the candidates that are not the same as an earlier one."""
    rijen = np.ascontiguousarray(np.concatenate([np.packbits(doelen, axis=0).T, punten.astype(np.uint8)], axis=1))
    _, eersten = np.unique(rijen.view(np.dtype((np.void, rijen.shape[1]))), return_index=True)
    return np.sort(eersten).astype(np.int64)
