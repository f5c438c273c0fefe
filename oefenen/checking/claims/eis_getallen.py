"""Eisen about figures: scores, chances, turns, minutes, chances for a skill, keys that can be found."""

from collections.abc import Callable
from math import lcm
from operator import eq, ge, gt, le, lt, ne

import numpy as np
from numpy.typing import NDArray

from oefenen.checking.claims.antwoord import Antwoord
from oefenen.checking.claims.volgen import endings_of
from oefenen.checking.exploring.lagen import Verkenning
from oefenen.checking.figures.cijfers import best_route, least_chances, mean_score, score_range
from oefenen.checking.figures.procent import percent
from oefenen.checking.figures.sommen import degrees, starts
from oefenen.checking.figures.tijden import Tijden
from oefenen.checking.figures.uitersten import Uiterste, outermost, per_choice, slot_of
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import prepared
from oefenen.model.eis import Beurten, Duurt, Geding, KansGrens, ScoreGrens, SleutelsTeVinden, Welke

_VERGELIJK: dict[str, Callable[[float, float], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}
_STIJGEND = frozenset({">=", ">"})
_KRAP = 1e-9
"""Closer to its border than this a chance is computed again in whole numbers."""
_MINUUT = 60
_TE_WEINIG = "geen enkel gesprek heeft genoeg kansen voor een score"


def prove_score(zaak: Zaak, eis: ScoreGrens) -> Antwoord:
    """Compare the highest, lowest or mean score with its border."""
    if eis.wat == "gemiddelde":
        gemiddeld = mean_score(zaak.kern, (eis.vaardigheid,))
        if gemiddeld is None:
            return Antwoord(klopt=False, uitleg=_TE_WEINIG)
        return Antwoord(_compare(gemiddeld, eis.operator, eis.grens), f"het gemiddelde is {_number(gemiddeld)}")
    grenzen = score_range(zaak.kern, (eis.vaardigheid,))
    if grenzen is None:
        return Antwoord(klopt=False, uitleg=_TE_WEINIG)
    hoogste = eis.wat == "hoogste"
    waarde = grenzen[hoogste]
    klopt = _compare(waarde, eis.operator, eis.grens)
    # A conversation that was found proves that the highest score is at least its own, and the lowest at most.
    zeker = eis.operator not in ("=", "!=") and klopt == (hoogste == (eis.operator in _STIJGEND))
    route = tuple(best_route(zaak.kern, (eis.vaardigheid,), hoogste=hoogste))
    return Antwoord(klopt, f"de {eis.wat} score is {_number(waarde)}", route, zeker=zeker)


def prove_kans(zaak: Zaak, eis: KansGrens) -> Antwoord:
    """Compare the chance that a random player ends like this with its border."""
    eindes = [naam for naam in endings_of(zaak.spel, eis.uitkomst) if naam in zaak.kansen.eindes]
    kans = sum(zaak.kansen.eindes[naam] for naam in eindes)
    grens = eis.teller / eis.noemer
    uitleg = f"de kans is {percent(kans)}"
    if not zaak.verkenning.volledig:
        rest = max(0.0, 1 - sum(zaak.kansen.eindes.values()))
        hier, daar = (_compare(waarde, eis.operator, grens) for waarde in (kans, kans + rest))
        zeker = hier == daar and not zaak.verkenning.rond and eis.operator not in ("=", "!=")
        return Antwoord(hier, f"de kans is minstens {percent(kans)}" if zeker else "", zeker=zeker)
    if abs(kans - grens) < _KRAP and not zaak.verkenning.vast:
        deel, geheel = exact_chance(zaak.kern, eindes)
        return Antwoord(_compare(deel * eis.noemer, eis.operator, eis.teller * geheel), uitleg)
    return Antwoord(_compare(kans, eis.operator, grens), uitleg)


def exact_chance(verkenning: Verkenning, eindes: list[str]) -> tuple[int, int]:
    """Give the chance that a random player ends in one of *eindes* as a fraction of whole numbers."""
    deler = lcm(*(int(graad) for laag in verkenning.lagen for graad in np.unique(degrees(laag)) if graad))
    telt = np.array([naam in eindes for naam in verkenning.eindes])
    p: NDArray[np.object_] = np.ones(1, dtype=object)
    teller, noemer = 0, 1
    for diepte, laag in enumerate(verkenning.lagen):
        deel = p * (deler // np.maximum(1, degrees(laag))).astype(object)
        teller, noemer = teller * deler, noemer * deler
        teller += sum(deel[laag.slot_van[telt[laag.slot_einde]]].tolist())
        if laag.van.size:
            begin, doelen = starts(laag)
            p = np.zeros(verkenning.lagen[diepte + 1].aantal, dtype=object)
            p[doelen] = np.add.reduceat(deel[laag.van], begin)
    return teller, noemer


def prove_beurten(zaak: Zaak, eis: Beurten) -> Antwoord:
    """Compare the shortest and the longest conversation with the borders; what is prepared is no turn of it."""
    vooraf = prepared(zaak.spel)
    een = per_choice(zaak.kern, np.array([plan.pad not in vooraf for plan in zaak.kern.keuzes], dtype=np.int64))
    slot = _slot(zaak.kern, eis.welke)
    kortst, langst = (outermost(zaak.kern, een, slot, meest=meest) for meest in (False, True))
    if kortst is None or langst is None:
        return Antwoord(klopt=True, uitleg="maar geen enkel gesprek eindigt zo")
    if kortst.som < eis.minst:
        return Antwoord(klopt=False, uitleg=f"dit gesprek heeft {_turns(kortst.som)}", route=kortst.route, zeker=True)
    if langst.som > eis.meest:
        return Antwoord(klopt=False, uitleg=f"dit gesprek heeft {_turns(langst.som)}", route=langst.route, zeker=True)
    return Antwoord(klopt=True, uitleg=f"het kortste gesprek heeft {_turns(kortst.som)}, het langste {_turns(langst.som)}")


def prove_duur(zaak: Zaak, eis: Duurt, tijden: Tijden) -> Antwoord:
    """Compare the time that the longest or shortest conversation takes with its border."""
    hooguit = eis.operator == "<="
    uiterste = outermost(zaak.verkenning, tijden.kosten, _slot(zaak.verkenning, eis.welke), meest=hooguit)
    if uiterste is None:
        return Antwoord(klopt=True, uitleg="maar geen enkel gesprek eindigt zo")
    gevonden = Uiterste(uiterste.som + tijden.opening, uiterste.route)
    klopt = _compare(gevonden.som, eis.operator, eis.seconden)
    uitleg = f"het {'langste' if hooguit else 'kortste'} gesprek duurt {_duration(gevonden.som)}"
    return Antwoord(klopt, uitleg, gevonden.route, zeker=not klopt)


def prove_geding(zaak: Zaak, eis: Geding) -> Antwoord:
    """Compare the fewest chances for a skill with the border."""
    minst, route = least_chances(zaak.kern, eis.vaardigheid)
    if not route:
        return Antwoord(klopt=False, uitleg="de ouder breekt elk gesprek af")
    uitleg = f"in dit gesprek {minst} keer" if minst < eis.minst else f"minstens {minst} keer"
    return Antwoord(minst >= eis.minst, uitleg, tuple(route), zeker=minst < eis.minst)


def prove_sleutels(zaak: Zaak, _: SleutelsTeVinden) -> Antwoord:
    """Look which sleutels never come on the table."""
    weg = [naam for naam in zaak.scenario.kop.sleutels if naam not in zaak.verkenning.kader.gezien.verteld]
    if weg:
        return Antwoord(klopt=False, uitleg=f"geen enkel gesprek vertelt {', '.join(weg)}")
    leeg = not zaak.scenario.kop.sleutels
    return Antwoord(klopt=True, uitleg="maar dit scenario heeft geen sleutels" if leeg else "", zeker=True)


def _slot(verkenning: Verkenning, welke: Welke) -> Callable[..., NDArray[np.bool_]]:
    return slot_of(verkenning, endings_of(verkenning.spel, welke.uitkomst), heel=welke.heel)


def _compare(waarde: float, operator: str, grens: float) -> bool:
    return _VERGELIJK[operator](waarde, grens)


def _number(waarde: float) -> str:
    return f"{waarde:.1f}".replace(".", ",").removesuffix(",0")


def _turns(aantal: int) -> str:
    return _count(aantal, "beurt", "beurten")


def _duration(seconden: int) -> str:
    minuten, rest = divmod(seconden, _MINUUT)
    delen = [_count(minuten, "minuut", "minuten"), _count(rest, "seconde", "seconden")]
    return " en ".join(deel for deel in delen if not deel.startswith("0 ")) or delen[1]


def _count(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
