"""Standen that never change, that end at their border, and effects that border takes away."""

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random

from oefenen.checking.plaatsen import Stap
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.standgrens import Standgrens, Verschil
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import KeuzePlan
from oefenen.engine.stap import available, begin, step
from oefenen.model.diagnostic import Severity
from oefenen.model.woorden import STAND_INDEX, STAND_MAX, STANDEN

STEEKPROEF = 100
"""Conversations played to see where standen end: an exploration does not keep their values."""
_GRENZEN = (0, STAND_MAX)
TE_VAAK = 0.6
MINSTE_BEURTEN = 4
"""In a shorter exercise a stand may well stay as it is."""


def _never_changes(zaak: Zaak) -> Iterator[Vondst]:
    if len(zaak.gespreksbeurten) < MINSTE_BEURTEN:
        return
    regels = zaak.persona.regels
    verandert = {STAND_INDEX["spanning"]} if regels.fasegrens and regels.fasegrens_weigert else set[int]()
    tijden = [plan.beurt.tussentijd for plan in zaak.gespreksbeurten]
    verandert |= {STAND_INDEX[stand] for tijd in tijden if tijd for stand, delta in tijd.effect.items() if delta}
    for beurt in zaak.spel.beurten.values():
        for plan in beurt.keuzes:
            if len(verandert) == len(STANDEN):
                return
            verandert |= {stand for stand, _ in zaak.standgrens.changes(beurt.beurt.id, plan)}
    for nummer, stand in enumerate(STANDEN):
        if nummer not in verandert:
            yield Vondst(("persona",), {"stand": stand, "waarde": zaak.spel.start().standen[nummer]})


def _without_effect(zaak: Zaak) -> Iterator[Vondst]:
    grenzen = zaak.standgrens
    for beurt in zaak.spel.beurten.values():
        for plan in beurt.keuzes:
            if plan.pad in grenzen.keuzes:
                yield from _clamped(zaak, grenzen, beurt.beurt.id, plan)


def _clamped(zaak: Zaak, grenzen: Standgrens, beurt: str, plan: KeuzePlan) -> Iterator[Vondst]:
    bedoeld = grenzen.meant(plan)
    if plan.keuze.effect is None and (not bedoeld or grenzen.can_change(beurt, plan)):
        return
    pad: tuple[Stap, ...] = zaak.keuze_pad(beurt, plan.keuze.id)
    if plan.keuze.effect is not None:
        for stand, delta in sorted(bedoeld - grenzen.changes(beurt, plan)):
            feiten = {"wat": f"‘{STANDEN[stand]}: {delta}’", "keuze": plan.pad, "reden": _reason(((stand, delta),))}
            yield Vondst((*pad, "effect", STANDEN[stand]), feiten, sleutel=True)
    else:
        feiten = {"wat": "Wat de persona van deze zetten vindt", "keuze": plan.pad, "reden": _reason(bedoeld)}
        yield Vondst((*pad, "zet"), feiten)


def _reason(verschillen: Iterable[Verschil]) -> str:
    delen = [f"{STANDEN[stand]} is hier altijd al {STAND_MAX if delta > 0 else 0}" for stand, delta in sorted(verschillen)]
    return " en ".join(dict.fromkeys(delen))


def _saturates(zaak: Zaak) -> Iterator[Vondst]:
    if zaak.verkenning.vast or not zaak.gewoon:
        return
    geteld: Counter[tuple[int, int]] = Counter()
    for seed in range(STEEKPROEF):
        geteld.update(enumerate(_play(zaak, seed)))
        nog = STEEKPROEF - 1 - seed
        if max(geteld[nummer, grens] for nummer in range(len(STANDEN)) for grens in _GRENZEN) + nog <= TE_VAAK * STEEKPROEF:
            return
    for nummer, stand in enumerate(STANDEN):
        for grens in _GRENZEN:
            aantal = geteld[nummer, grens]
            if aantal > TE_VAAK * STEEKPROEF:
                yield Vondst(("persona",), {"stand": stand, "grens": grens, "aantal": aantal, "van": STEEKPROEF})


def _play(zaak: Zaak, seed: int) -> list[int]:
    """Play one random conversation and give the standen at its end."""
    kies = Random(seed)  # noqa: S311 - the same conversations each time, no secret
    t = begin(zaak.spel)
    while t.einde is None:
        mogelijk = available(zaak.spel, t)
        t = step(zaak.spel, t, mogelijk[int(kies.random() * len(mogelijk))])
    return t.standen


REGELS = (
    Regel(
        "S301", Severity.WAARSCHUWING, "Stand verandert nooit",
        "De stand ‘{stand}’ verandert in geen enkel gesprek: hij blijft {waarde}.",
        "Gebruik zetten waar deze persona met ‘{stand}’ op reageert, of geef de persona daar effecten voor.",
        _never_changes, spelend=True,
    ),
    Regel(
        "S302", Severity.SMAAK, "Stand eindigt op de grens",
        "De stand ‘{stand}’ eindigt bijna altijd op {grens}: in {aantal} van een steekproef van {van} willekeurige gesprekken.",
        "Dan maakt het voor deze stand weinig uit wat je kiest. Maak de effecten kleiner, of begin verder van de grens.",
        _saturates, spelend=True,
    ),
    Regel(
        "S303", Severity.WAARSCHUWING, "Effect zonder werking",
        "{wat} verandert bij ‘{keuze}’ nooit iets: {reden}.",
        "Een stand loopt van 0 tot en met 10. Begin verder van de grens, of haal het effect weg.",
        _without_effect, spelend=True,
    ),
)  # fmt: skip
