"""Conversations that come to a fair ending without a phase, or before they are rounded off."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.bereikt import all_targets
from oefenen.checking.exploring.getallen import different
from oefenen.checking.exploring.lagen import Laag
from oefenen.checking.figures.gewicht import Floats, shares
from oefenen.checking.figures.procent import percent
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.model.diagnostic import Severity
from oefenen.model.woorden import GESPREKSFASEN, Fase, Oordeel


class _Slot(NamedTuple):
    """Endings of one kind together: how likely they are, and the first one: its layer, state and choice."""

    kans: float
    diepte: int
    staat: int
    keuze: int


def _fair(zaak: Zaak) -> Iterator[tuple[int, Laag, NDArray[np.int64]]]:
    """Give the layers with the ending edges that end well or half well, with nobody walking out and time left."""
    eerlijk = np.array([plan.einde.oordeel is not Oordeel.SLECHT for plan in zaak.spel.eindes.values()])
    for diepte, laag in enumerate(zaak.verkenning.lagen):
        keus = np.flatnonzero(~laag.slot_weg & eerlijk[laag.slot_einde])
        if keus.size and zaak.spel.klok:
            keus = keus[~zaak.verkenning.kader.knocked(laag.wolken)[laag.slot_van[keus]]]
        if keus.size:
            yield diepte, laag, keus


def _turns(zaak: Zaak, fase: Fase) -> frozenset[str]:
    return frozenset(naam for naam, plan in zaak.spel.beurten.items() if plan.beurt.fase is fase)


def _overgeslagen(zaak: Zaak) -> Iterator[Vondst]:
    for fase in GESPREKSFASEN[:-1]:
        beurten = _turns(zaak, fase) & zaak.bereikt.beurten
        slot = _first(zaak, shares(zaak.verkenning, zonder=beurten)) if beurten and _can_avoid(zaak, beurten) else None
        if slot is not None:
            eerste = next(naam for naam in zaak.spel.beurten if naam in beurten)
            feiten = {"fase": fase.value, "kans": percent(slot.kans)}
            yield Vondst(("beurten", eerste, "fase"), feiten, route=_around(zaak, slot, beurten))


def _can_avoid(zaak: Zaak, beurten: frozenset[str]) -> bool:
    """Say whether the turns allow a way to an ending around *beurten*; whether conditions do is seen in the states."""
    spel = zaak.spel
    gezien, open_ = set(beurten), [zaak.scenario.eerste]
    while open_:
        naam = open_.pop()
        if naam not in spel.beurten:
            return True
        if naam not in gezien:
            gezien.add(naam)
            open_ += all_targets(spel.beurten[naam])
    return False


def _first(zaak: Zaak, aandelen: list[Floats]) -> _Slot | None:
    """Add up the fair endings of the states that a random player can be in."""
    kans, eerste = 0.0, None
    for diepte, laag, eerlijk in _fair(zaak):
        keus = eerlijk[aandelen[diepte][laag.slot_van[eerlijk]] > 0]
        kans += float(aandelen[diepte][laag.slot_van[keus]].sum())
        if eerste is None and keus.size:
            eerste = diepte, int(laag.slot_van[keus[0]]), int(laag.slot_keuze[keus[0]])
    return None if eerste is None else _Slot(kans, *eerste)


def _around(zaak: Zaak, slot: _Slot, zonder: frozenset[str]) -> tuple[str, ...]:
    """Give a shortest list of choices to an ending that comes in none of these turns."""
    aandelen = shares(zaak.verkenning, zonder=zonder)
    route, staat = [zaak.verkenning.keuzes[slot.keuze].pad], slot.staat
    for diepte in reversed(range(slot.diepte)):
        laag = zaak.verkenning.lagen[diepte]
        begin, eind = np.searchsorted(laag.naar, (staat, staat + 1))
        pijl = begin + int(np.argmax(aandelen[diepte][laag.van[begin:eind]] > 0))
        route.append(zaak.verkenning.keuzes[int(laag.keuze[pijl])].pad)
        staat = int(laag.van[pijl])
    return tuple(reversed(route))


def _te_vroeg(zaak: Zaak) -> Iterator[Vondst]:
    """Report each turn outside *afronden* from which a conversation ends fairly."""
    if not _turns(zaak, Fase.AFRONDEN):
        return
    per_beurt: dict[str, _Slot] = {}
    for diepte, laag, keus in _fair(zaak):
        for nummer in different(laag.slot_keuze[keus]):
            plan = zaak.verkenning.keuzes[nummer]
            beurt = plan.pad.partition(".")[0]
            if zaak.spel.beurten[beurt].beurt.fase is not Fase.AFRONDEN:
                staten = laag.slot_van[keus[laag.slot_keuze[keus] == nummer]]
                eerder = per_beurt.get(beurt, _Slot(0.0, diepte, int(staten[0]), nummer))
                per_beurt[beurt] = eerder._replace(kans=eerder.kans + float(zaak.aandelen[diepte][staten].sum()))
    for beurt, slot in per_beurt.items():
        route = zaak.route(slot.diepte, slot.staat)
        fase = zaak.spel.beurten[beurt].beurt.fase.value
        feiten = {"beurt": beurt, "fase": fase, "kans": percent(slot.kans)}
        yield Vondst(("beurten", beurt), feiten, sleutel=True, route=(*route, zaak.verkenning.keuzes[slot.keuze].pad))


def _geen_afronding(zaak: Zaak) -> Iterator[Vondst]:
    if not _turns(zaak, Fase.AFRONDEN):
        yield Vondst(("beurten",), sleutel=True)


REGELS = (
    Regel(
        "S130", Severity.WAARSCHUWING, "Overgeslagen fase",
        "Een gesprek kan goed of halverwege eindigen zonder de fase ‘{fase}’ (kans {kans}).",
        "Stuur elke weg langs een beurt van deze fase, of geef zo'n gesprek een slecht einde.",
        _overgeslagen, spelend=True,
    ),
    Regel(
        "S131", Severity.WAARSCHUWING, "Einde vóór het afronden",
        "Vanuit beurt ‘{beurt}’ (fase {fase}) eindigt een gesprek zonder afronding (kans {kans}).",
        "Ga met ‘naar’ eerst naar een beurt in de fase afronden.",
        _te_vroeg, spelend=True,
    ),
    Regel(
        "S132", Severity.SMAAK, "Geen afronding",
        "Geen enkele beurt heeft de fase afronden.",
        "Sluit af met een beurt waarin je vraagt hoe de ouder terugkijkt en afscheid neemt.",
        _geen_afronding,
    ),
)  # fmt: skip
