"""Lengths of choices that give the best one away."""

from collections.abc import Iterator

from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.rules.teksten import length
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import BeurtPlan
from oefenen.model.diagnostic import Severity

MINSTE_BEURTEN = 4
"""In fewer turns the longest choice is easily the best one by luck."""
FACTOR = 3
VERSCHIL = 6
"""Words: between short sentences a factor says nothing."""


def _longest_is_best(zaak: Zaak) -> Iterator[Vondst]:
    telt = [best_is_longest(zaak, beurt) for beurt in zaak.gespreksbeurten]
    beurten = [ja for ja in telt if ja is not None]
    if len(beurten) >= MINSTE_BEURTEN and 2 * sum(beurten) > len(beurten):
        yield Vondst(("beurten",), {"aantal": sum(beurten), "van": len(beurten)}, sleutel=True)


def best_is_longest(zaak: Zaak, beurt: BeurtPlan) -> bool | None:
    """Say whether one choice is the longest and the best; None when the choices do not differ in points or in length."""
    punten = [sum(plan.telt.values()) for plan in beurt.keuzes]
    lengtes = [length(zaak, plan.keuze) for plan in beurt.keuzes]
    if len(set(punten)) == 1 or len(set(lengtes)) == 1:
        return None
    langste = max(lengtes)
    return lengtes.count(langste) == 1 and punten[lengtes.index(langste)] == max(punten)


def _far_apart(zaak: Zaak) -> Iterator[Vondst]:
    for beurt in (plan.beurt for plan in zaak.gespreksbeurten):
        lengtes = [length(zaak, keuze) for keuze in beurt.keuzes]
        woorden = sorted((aantal, plaats) for plaats, aantal in enumerate(lengtes) if aantal)
        if not woorden:
            continue
        (kort, plaats), (lang, _) = woorden[0], woorden[-1]
        if lang > FACTOR * kort and lang - kort >= VERSCHIL:
            feiten = {"beurt": beurt.id, "keuze": beurt.keuzes[plaats].id, "kort": kort, "lang": lang}
            yield Vondst(("beurten", beurt.id, "keuzes", plaats, "id"), feiten)


REGELS = (
    Regel(
        "S502", Severity.WAARSCHUWING, "Langste keuze is de beste",
        "In {aantal} van de {van} beurten is de langste keuze ook de beste.",
        "Spelers merken dat snel. Maak in een paar beurten een zwakke keuze langer of de beste korter.",
        _longest_is_best,
    ),
    Regel(
        "S503", Severity.SMAAK, "Lengtes lopen ver uiteen",
        "In ‘{beurt}’ heeft de kortste keuze (‘{keuze}’) {kort} woorden en de langste {lang}.",
        "Een lengte die eruit springt, verklapt iets. Hou de langste keuze binnen drie keer de kortste.",
        _far_apart,
    ),
)  # fmt: skip
