"""Why a condition does not hold, or why a conversation ended as it did, in words: the parts that decide it, with their values."""

from oefenen.engine.spel import GEEN_KLOK, EindePlan, Spel
from oefenen.engine.stap import slotbalans, weigh
from oefenen.engine.toestand import Toestand
from oefenen.engine.voorwaarden import compile_voorwaarde
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet
from oefenen.model.woorden import Fase, Oordeel

_ANDERSOM = {">=": "<", "<=": ">", ">": "<=", "<": ">=", "=": "!=", "!=": "="}
_SLOT = {
    "vertrouwen": "vertrouwen is {0.stand[vertrouwen]} (gevraagd: >= 6)",
    "erkenning": "erkenning is {0.stand[erkenning]} (gevraagd: >= 6)",
    "kernboodschap": "de kernboodschap is niet gezegd",
    "afspraak": "er staat geen afspraak",
}


def why_not(voorwaarde: Voorwaarde, spel: Spel, t: Toestand, *, wil: bool = True) -> list[str]:
    """List the parts because of which *voorwaarde* is not *wil* in state *t*; none when it is."""
    match voorwaarde:
        case Niet(deel):
            return why_not(deel, spel, t, wil=not wil)
        case En(delen) | Of(delen):
            per_deel = [why_not(deel, spel, t, wil=wil) for deel in delen]
            een_is_genoeg = isinstance(voorwaarde, Of) == wil
            if een_is_genoeg and not all(per_deel):
                return []
            return [reden for redenen in per_deel for reden in redenen]
        case _:
            klopt = compile_voorwaarde(voorwaarde, spel.bezoeken)(t)
            return [] if klopt == wil else [_say(voorwaarde, spel, t, wil=wil)]


def _say(atom: Voorwaarde, spel: Spel, t: Toestand, *, wil: bool) -> str:
    match atom:
        case Vergelijking("tijd_over") if t.tijd_over >= GEEN_KLOK:
            return "er loopt geen klok"
        case Vergelijking(naam, operator, waarde):
            nu = t.tijd_over if naam == "tijd_over" else t.stand[naam]
            return f"{naam} is {nu} (gevraagd: {_wanted(operator, waarde, wil=wil)})"
        case Bezocht(beurt, operator, waarde):
            keren = t.bezocht[spel.bezoeken.index(beurt)]
            return f"bezocht({beurt}) is {keren} (gevraagd: {_wanted(operator, waarde, wil=wil)})"
        case Is(naam, waarde):
            hier = t.stemming if naam == "stemming" else t.fase
            return f"de {naam} is {hier} (gevraagd: {waarde})" if wil else f"de {naam} is {waarde}, en dat mag hier niet"
        case Weet(naam):
            return f"‘{naam}’ ligt nog niet op tafel" if wil else f"‘{naam}’ ligt al op tafel"
        case Gekozen():
            return f"‘{atom.pad}’ is niet gekozen" if wil else f"‘{atom.pad}’ is al gekozen"
    raise TypeError(atom)


def _wanted(operator: str, waarde: int, *, wil: bool) -> str:
    return f"{operator if wil else _ANDERSOM[operator]} {waarde}"


def why_not_einde(spel: Spel, t: Toestand, einde: str) -> list[str]:
    """List why the conversation that ended in state *t* did not end with *einde*."""
    if t.fase == Fase.AFGEBROKEN.value:
        return ["de ouder brak het gesprek af"]
    plan = spel.eindes[einde]
    namen = list(spel.eindes)
    slot = spel.persona.regels.slot and einde != namen[-1]
    if slot and t.zwaar and plan.einde.oordeel is Oordeel.GOED:
        return [f"een kritieke vlag op een keuze met -2 sluit ‘{einde}’ uit"]
    redenen = [] if plan.einde.als is None else why_not(plan.einde.als, spel, t)
    if plan.einde.als is None and slot:
        redenen = _unbalanced(plan, t)
    if redenen:
        return redenen
    if t.einde is not None and namen.index(t.einde) < namen.index(einde):
        return [f"‘{t.einde}’ staat hoger in de lijst en past ook"]
    return ["een keuze gaat rechtstreeks naar het andere einde"]


def _unbalanced(plan: EindePlan, t: Toestand) -> list[str]:
    """Say what R7 misses for this ending."""
    nodig = {Oordeel.GOED: 4, Oordeel.MIDDEN: 2}.get(plan.einde.oordeel, 0)
    if weigh(t) >= nodig:
        return []
    return [_SLOT[naam].format(t) for naam, klopt in slotbalans(t).items() if not klopt]
