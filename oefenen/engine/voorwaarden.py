"""Conditions to functions of a state."""

from collections.abc import Callable, Sequence
from operator import eq, ge, gt, le, lt, ne

from oefenen.engine.toestand import Toestand
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet
from oefenen.model.woorden import LEERLING, STAND_INDEX

Test = Callable[[Toestand], bool]
OPERATOREN: dict[str, Callable[[int, int], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt, "=": eq, "!=": ne}


def compile_voorwaarde(voorwaarde: Voorwaarde, beurten: Sequence[str] = ()) -> Test:  # noqa: C901, PLR0911 - one answer per kind
    """Turn a condition into a test; *beurten* are the turns whose visits a state counts, in its order."""
    match voorwaarde:
        case Vergelijking(naam, operator, waarde):
            return _compare(naam, operator, waarde)
        case Is("stemming", stemming):
            return lambda t: t.stemming == stemming
        case Is("persona", persona):
            return lambda t: t.persona == persona
        case Is(_, fase):
            return lambda t: t.fase == fase
        case Weet(naam):
            return lambda t: naam in t.weet
        case Gekozen():
            pad = voorwaarde.pad
            return lambda t: pad in t.gekozen
        case Bezocht(beurt, operator, waarde):
            return _visits(list(beurten).index(beurt), operator, waarde)
        case Niet(deel):
            binnen = compile_voorwaarde(deel, beurten)
            return lambda t: not binnen(t)
        case En(delen):
            tests = [compile_voorwaarde(deel, beurten) for deel in delen]
            return lambda t: all(test(t) for test in tests)
        case Of(delen):
            tests = [compile_voorwaarde(deel, beurten) for deel in delen]
            return lambda t: any(test(t) for test in tests)


def _compare(naam: str, operator: str, waarde: int) -> Test:
    vergelijk = OPERATOREN[operator]
    if naam == LEERLING:
        return lambda t: vergelijk(t.leerling, waarde)
    if naam == "tijd_over":
        return lambda t: vergelijk(t.tijd_over, waarde)
    index = STAND_INDEX[naam]
    return lambda t: vergelijk(t.standen[index], waarde)


def _visits(index: int, operator: str, waarde: int) -> Test:
    vergelijk = OPERATOREN[operator]
    return lambda t: vergelijk(t.bezocht[index], waarde)
