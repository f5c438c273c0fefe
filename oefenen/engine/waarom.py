"""Why a condition does not hold, or why a conversation ended as it did, in words: the parts that decide it, with their values."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oefenen.engine.spel import GEEN_KLOK, EindePlan, Spel
from oefenen.engine.stap import choose_einde, slotbalans, weigh
from oefenen.engine.toestand import Toestand
from oefenen.engine.voorwaarden import compile_voorwaarde
from oefenen.model.voorwaarde import Bezocht, En, Gekozen, Is, Niet, Of, Vergelijking, Voorwaarde, Weet, write
from oefenen.model.woorden import LEERLING, Fase, Oordeel

_ANDERSOM = {">=": "<", "<=": ">", ">": "<=", "<": ">=", "=": "!=", "!=": "="}
_SLOT = {
    "vertrouwen": "vertrouwen is {0.stand[vertrouwen]} (gevraagd: >= 6)",
    "erkenning": "erkenning is {0.stand[erkenning]} (gevraagd: >= 6)",
    "kernboodschap": "de kernboodschap is niet gezegd",
    "afspraak": "er staat geen afspraak",
}


class Deel(NamedTuple):
    """A piece of a condition as its author wrote it; *klopt* is None for what only holds the parts together."""

    tekst: str
    klopt: bool | None = None
    nu: str = ""
    """The value that was looked at, where the answer does not say it already."""


def explain(voorwaarde: Voorwaarde, spel: Spel, t: Toestand) -> list[Deel]:
    """Give a condition piece by piece, each part with whether it holds in state *t*; put together they are the whole condition."""
    return list(_explain(voorwaarde, spel, t))


def _explain(voorwaarde: Voorwaarde, spel: Spel, t: Toestand) -> Iterator[Deel]:
    match voorwaarde:
        case Niet(En() | Of() as deel):
            yield from (Deel("niet ("), *_explain(deel, spel, t), Deel(")"))
        case Niet(Niet(deel)):
            yield from (Deel("niet niet "), *_explain(deel, spel, t))
        case Niet(deel):
            ((tekst, klopt, nu),) = _explain(deel, spel, t)
            yield Deel(f"niet {tekst}", not klopt, nu)
        case En(delen):
            yield from _join(" en ", [_bracket(deel, spel, t) for deel in delen])
        case Of(delen):
            yield from _join(" of ", [explain(deel, spel, t) for deel in delen])
        case _:
            klopt = compile_voorwaarde(voorwaarde, spel.bezoeken)(t)
            yield Deel(write(voorwaarde), klopt, _value(voorwaarde, spel, t, klopt=klopt))


def _bracket(deel: Voorwaarde, spel: Spel, t: Toestand) -> list[Deel]:
    binnen = explain(deel, spel, t)
    return [Deel("("), *binnen, Deel(")")] if isinstance(deel, Of) else binnen


def _join(woord: str, stukken: Sequence[Sequence[Deel]]) -> Iterator[Deel]:
    for nummer, stuk in enumerate(stukken):
        yield from (Deel(woord), *stuk) if nummer else stuk


def number(t: Toestand, naam: str) -> int:
    """Give the number that a condition asks by *naam*."""
    return {"tijd_over": t.tijd_over, LEERLING: t.leerling}.get(naam, t.stand.get(naam, 0))


def word(t: Toestand, naam: str) -> str:
    """Give the word that a condition asks by *naam*."""
    return {"stemming": t.stemming, "persona": t.persona}.get(naam, t.fase)


def _value(atom: Voorwaarde, spel: Spel, t: Toestand, *, klopt: bool) -> str:
    match atom:
        case Vergelijking("tijd_over") if t.tijd_over >= GEEN_KLOK:
            return "geen klok"
        case Vergelijking(naam):
            return str(number(t, naam))
        case Bezocht(beurt):
            return str(t.bezocht[spel.bezoeken.index(beurt)])
        case Is(naam) if not klopt:
            return word(t, naam)
    return ""


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
            nu = number(t, naam)
            return f"{naam} is {nu} (gevraagd: {_wanted(operator, waarde, wil=wil)})"
        case Bezocht(beurt, operator, waarde):
            keren = t.bezocht[spel.bezoeken.index(beurt)]
            return f"bezocht({beurt}) is {keren} (gevraagd: {_wanted(operator, waarde, wil=wil)})"
        case Is(naam, waarde):
            hier = word(t, naam)
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


class EindeUitleg(NamedTuple):
    """One ending: whether it is the one that it is, or would be now, and why (not)."""

    einde: str
    wordt_het: bool
    redenen: list[str]
    als: list[Deel]
    """Its condition, part by part; none when it has none."""


def explain_eindes(spel: Spel, t: Toestand) -> list[EindeUitleg]:
    """Say of every ending whether state *t* ended with it, or would if the conversation were over now."""
    slot = t
    if t.einde is None:
        slot = t.copy()
        slot.einde = choose_einde(spel, t)
    return [_explain_einde(spel, slot, plan) for plan in spel.eindes.values()]


def _explain_einde(spel: Spel, slot: Toestand, plan: EindePlan) -> EindeUitleg:
    naam, als = plan.einde.id, plan.einde.als
    wordt_het = naam == slot.einde
    redenen = _why_einde(spel, slot, plan) if wordt_het else why_not_einde(spel, slot, naam)
    return EindeUitleg(naam, wordt_het, redenen, [] if als is None else explain(als, spel, slot))


def _why_einde(spel: Spel, slot: Toestand, plan: EindePlan) -> list[str]:
    """Say why an ending without a condition is taken; a condition speaks for itself."""
    redenen = ["de ouder brak het gesprek af"] if slot.fase == Fase.AFGEBROKEN.value else []
    if plan.einde.als is not None:
        return redenen
    if plan is list(spel.eindes.values())[-1]:
        return [*redenen, "geen einde hierboven past"]
    return [*redenen, f"van de vier dingen die R7 vraagt zijn er {weigh(slot)}"] if spel.persona.regels.slot else redenen


def _unbalanced(plan: EindePlan, t: Toestand) -> list[str]:
    """Say what R7 misses for this ending."""
    nodig = {Oordeel.GOED: 4, Oordeel.MIDDEN: 2}.get(plan.einde.oordeel, 0)
    if weigh(t) >= nodig:
        return []
    return [_SLOT[naam].format(t) for naam, klopt in slotbalans(t).items() if not klopt]
