"""Choices whose points leave nothing to choose, or do not lead where they seem to lead."""

from collections.abc import Iterator

from oefenen.checking.figures.beste import choices_on_best
from oefenen.checking.figures.spelers import skill_groups
from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import KeuzePlan
from oefenen.model.diagnostic import Severity

DUIDELIJK_BETER = 2
"""Skills on which a choice must be strictly better than every other one to leave nothing to choose."""


def _best_on_all(zaak: Zaak) -> Iterator[Vondst]:
    for beurt in zaak.spel.beurten.values():
        punten = [tuple(plan.telt.values()) for plan in beurt.keuzes]
        hoogst = tuple(map(max, zip(*punten, strict=True)))
        if len(punten) > 1 and punten.count(hoogst) == 1:
            plan = beurt.keuzes[punten.index(hoogst)]
            alleen = [scores.count(meest) == 1 for scores, meest in zip(zip(*punten, strict=True), hoogst, strict=True)]
            beter = [v for v, ja in zip(plan.telt, alleen, strict=True) if ja]
            if len(beter) >= DUIDELIJK_BETER:
                pad = zaak.keuze_pad(beurt.beurt.id, plan.keuze.id)
                yield Vondst((*pad, "id"), {"keuze": plan.pad, "beter": " en ".join(f"‘{v}’" for v in beter)})


def _at_least(plan: KeuzePlan, ander: KeuzePlan) -> bool:
    return all(punten >= ander.telt[v] for v, punten in plan.telt.items())


def _on_no_best(zaak: Zaak) -> Iterator[Vondst]:
    if not zaak.gewoon:
        return
    over, op_beste = _good_here(zaak), set[str]()
    alle = zaak.vaardigheden.vaardigheden
    enkel = sorted(alle, key=lambda v: v not in zaak.scenario.kop.focus)
    for groep in (*skill_groups(zaak.vaardigheden).values(), *((v,) for v in enkel)):
        if over <= op_beste:
            return
        op_beste |= choices_on_best(zaak.toppen, groep)
    mooi = {pad.partition(".")[0] for pad in op_beste}
    for beurt in zaak.spel.beurten.values():
        for plan in beurt.keuzes:
            # A turn to mend what went wrong is on no best conversation at all, and should not be.
            if plan.pad in over - op_beste and beurt.beurt.id in mooi:
                yield Vondst((*zaak.keuze_pad(beurt.beurt.id, plan.keuze.id), "id"), {"keuze": plan.pad})


def _good_here(zaak: Zaak) -> set[str]:
    """Give the choices that are offered and than which no other in their turn is better on all skills."""
    kansen = zaak.kansen.keuzes
    return {
        plan.pad
        for beurt in zaak.spel.beurten.values()
        for plan in beurt.keuzes
        if plan.telt and kansen[plan.pad] and not any(_better(ander, plan) for ander in beurt.keuzes)
    }


def _better(een: KeuzePlan, ander: KeuzePlan) -> bool:
    return _at_least(een, ander) and dict(een.telt) != dict(ander.telt)


def _all_equal(zaak: Zaak) -> Iterator[Vondst]:
    for beurt in zaak.spel.beurten.values():
        genoemd = any(plan.keuze.scores for plan in beurt.keuzes)
        if genoemd and len(beurt.keuzes) > 1 and all(plan.telt == beurt.keuzes[0].telt for plan in beurt.keuzes):
            yield Vondst(("beurten", beurt.beurt.id), {"beurt": beurt.beurt.id}, sleutel=True)


REGELS = (
    Regel(
        "S403", Severity.WAARSCHUWING, "Overal de beste",
        "‘{keuze}’ is in deze beurt nergens minder en het beste op {beter}.",
        "Dan valt er niets af te wegen. Laat deze keuze ergens iets liggen, of laat een andere keuze op één punt beter zijn.",
        _best_on_all,
    ),
    Regel(
        "S404", Severity.SMAAK, "Goed hier, nergens het beste",
        "‘{keuze}’ scoort in deze beurt goed, maar zit in geen enkel gesprek met de hoogste score: voor geen vaardigheid en geen as.",
        "Kijk waar deze keuze naartoe leidt. Is de weg daarna slechter dan je bedoelde, of zijn de punten hier te hoog?",
        _on_no_best, spelend=True,
    ),
    Regel(
        "S405", Severity.WAARSCHUWING, "Alle keuzes evenveel punten",
        "In de beurt ‘{beurt}’ geven alle keuzes dezelfde punten.",
        "Wat je kiest, maakt zo niet uit voor de score. Geef sterkere en zwakkere keuzes andere punten.",
        _all_equal,
    ),
)  # fmt: skip
