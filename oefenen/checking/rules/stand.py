"""Standen that never change, that end at their border, and effects that border takes away."""

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
TE_VAAK = 0.6
MINSTE_BEURTEN = 4
"""In a shorter exercise a stand may well stay as it is."""


def _never_changes(zaak: Zaak) -> Iterator[Vondst]:
    if len(zaak.scenario.beurten) < MINSTE_BEURTEN:
        return
    grenzen = zaak.standgrens
    verandert = {
        stand
        for beurt in zaak.spel.beurten.values()
        for plan in beurt.keuzes
        for stand, _ in grenzen.changes(beurt.beurt.id, plan)
    }
    regels = zaak.persona.regels
    if regels.fasegrens and regels.fasegrens_weigert:
        verandert.add(STAND_INDEX["spanning"])
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
    bedoeld, echt = grenzen.meant(plan), grenzen.changes(beurt, plan)
    pad: tuple[Stap, ...] = zaak.keuze_pad(beurt, plan.keuze.id)
    if plan.keuze.effect is not None:
        for stand, delta in sorted(bedoeld - echt):
            feiten = {"wat": f"‘{STANDEN[stand]}: {delta}’", "keuze": plan.pad, "reden": _reason(((stand, delta),))}
            yield Vondst((*pad, "effect", STANDEN[stand]), feiten, sleutel=True)
    elif bedoeld and not echt:
        feiten = {"wat": "Wat de persona van deze zetten vindt", "keuze": plan.pad, "reden": _reason(bedoeld)}
        yield Vondst((*pad, "zet"), feiten)


def _reason(verschillen: Iterable[Verschil]) -> str:
    delen = [f"{STANDEN[stand]} is hier altijd al {STAND_MAX if delta > 0 else 0}" for stand, delta in sorted(verschillen)]
    return " en ".join(dict.fromkeys(delen))


def _saturates(zaak: Zaak) -> Iterator[Vondst]:
    if zaak.verkenning.vast or not zaak.gewoon:
        return
    eindstanden = [_play(zaak, seed) for seed in range(STEEKPROEF)]
    for nummer, stand in enumerate(STANDEN):
        for grens in (0, STAND_MAX):
            aantal = sum(standen[nummer] == grens for standen in eindstanden)
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
