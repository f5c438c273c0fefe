"""One step of play: the order and the rules of one choice (rules of play 5, domain rules R1-R8)."""

from oefenen.engine.recept import Change, Operation
from oefenen.engine.spel import GEEN_KLOK, BeurtPlan, KeuzePlan, Regel, Spel
from oefenen.engine.spoor import Spoor
from oefenen.engine.toestand import ERKENNING, OPENHEID, SPANNING, VERTROUWEN, Gevolg, Toestand
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.scenario import Tussentijd, Variant
from oefenen.model.woorden import (
    DOORVRAAGZETTEN,
    EINDE,
    LEERLING,
    STAND_INDEX,
    STAND_MAX,
    STANDEN,
    TUSSENTIJD,
    Fase,
    Oordeel,
)

_MEESTE_SPRONGEN = 50


class GeblokkeerdError(OefenenError):
    """A turn offers no choice: a mistake in the scenario, never an ending (rule of play 2)."""


def available(spel: Spel, t: Toestand) -> list[KeuzePlan]:
    """List the choices that are offered in state *t*, in file order."""
    if t.einde is not None:
        return []
    plan = spel.beurten[t.beurt]
    eens = plan.hub
    return [
        keuze
        for keuze in plan.keuzes
        if (keuze.test is None or keuze.test(t)) and not ((eens or keuze.keuze.eenmalig) and keuze.pad in t.gekozen)
    ]


def begin(spel: Spel, spoor: Spoor | None = None) -> Toestand:
    """Start a conversation: go to the first turn and let the parent speak."""
    t = spel.start()
    _go(spel, t, spel.scenario.eerste, None, spoor)
    return t


def step(spel: Spel, t: Toestand, plan: KeuzePlan, spoor: Spoor | None = None) -> Toestand:
    """Say one choice in state *t* and give the state after it; *spoor* is filled with everything that happened.

    Raises GeblokkeerdError when the next turn offers nothing.
    """
    new = t.copy()
    zegt = pick(plan.zegt, t)
    if spoor is not None:
        spoor.zegt = zegt.variant
    new.tijd += zegt.kosten
    recept = spel.recept(plan, (t.emotie, t.vorige), maar=zegt.ja_maar)
    _carry_out(new, recept.operations, spoor)
    if recept.trucje and spoor is not None and spel.persona.regels.trucje_zegt:
        spoor.reacties.append(Variant(spel.persona.regels.trucje_zegt))
    if spel.persona.regels.traagheid and recept.stijging is not None:
        _limit(t, new, recept.stijging, spoor)
    if plan.keuze.leerling:
        _move_leerling(new, plan.keuze.leerling, spoor)
    _remember(t, new, plan)
    _hidden_agenda(spel, new, plan, spoor)
    _agreement(spel, new, plan, spoor)
    _trigger_stemming(spel, new, plan)
    if plan.reactie:
        _say(new, pick(plan.reactie, new), spoor)
    if spel.klok:
        new.tijd_over = max(0, spel.klok - new.tijd)
    if spel.persona.stemmingen[new.stemming].einde:
        spel.fase_triggers[Fase.AFGEBROKEN.value](new)
        _end(spel, new, EINDE, spoor)
    elif t.geklopt:
        _end(spel, new, EINDE, spoor)
    else:
        _go(spel, new, _route(spel, new, plan), t, spoor)
    return new


def pick(regels: tuple[Regel, ...], t: Toestand) -> Regel:
    """Take the first line whose condition holds; the last one has none (rule of play 3)."""
    for regel in regels:
        if regel.test is None or regel.test(t):
            return regel
    return regels[-1]


def _say(t: Toestand, regel: Regel, spoor: Spoor | None) -> None:
    t.tijd += regel.kosten
    if spoor is not None:
        spoor.reacties.append(regel.variant)


def _change(t: Toestand, index: int, delta: int, door: str, regel: str, spoor: Spoor | None) -> None:
    van = t.standen[index]
    naar = min(STAND_MAX, max(0, van + delta))
    if naar != van:
        t.standen[index] = naar
        if spoor is not None:
            spoor.gevolgen.append(Gevolg(STANDEN[index], van, naar, door, regel))


def _move_leerling(t: Toestand, delta: int, spoor: Spoor | None) -> None:
    van, t.leerling = t.leerling, min(STAND_MAX, max(0, t.leerling + delta))
    if t.leerling != van and spoor is not None:
        spoor.gevolgen.append(Gevolg(LEERLING, van, t.leerling, "keuze"))


def _carry_out(t: Toestand, operations: tuple[Operation, ...], spoor: Spoor | None) -> None:
    for operation in operations:
        if type(operation) is Change:
            _change(t, operation.stand, operation.delta, operation.door, operation.regel, spoor)
        else:
            for _, test, tak in operation.takken:  # type: ignore[union-attr]
                if test is None or test(t):
                    _carry_out(t, tak, spoor)
                    break


def _limit(t: Toestand, new: Toestand, stijging: int, spoor: Spoor | None) -> None:
    """R8: trust grows and tension falls slowly; getting worse has no limit."""
    te_veel = new.standen[VERTROUWEN] - t.standen[VERTROUWEN] - stijging
    if te_veel > 0:
        _change(new, VERTROUWEN, -te_veel, "traagheid", "R8", spoor)
    daling = 2 if t.standen[SPANNING] >= 8 else 1  # noqa: PLR2004 - R8 names 8
    te_veel = t.standen[SPANNING] - new.standen[SPANNING] - daling
    if te_veel > 0:
        _change(new, SPANNING, te_veel, "traagheid", "R8", spoor)


def _remember(t: Toestand, new: Toestand, plan: KeuzePlan) -> None:
    new.vorige = tuple([(zet, min(3, _streak(t, zet) + 1)) for zet in dict.fromkeys(plan.keuze.zet)])
    new.emotie = plan.emotie
    if plan.onthoud and plan.pad not in new.gekozen:
        new.gekozen = new.gekozen | {plan.pad}
    new.zwaar = new.zwaar or plan.zwaar


def _streak(t: Toestand, zet: str) -> int:
    for eerder, reeks in t.vorige:
        if eerder == zet:
            return reeks
    return 0


def _hidden_agenda(spel: Spel, new: Toestand, plan: KeuzePlan, spoor: Spoor | None) -> None:
    """R5: the agenda comes loose for who asks on or is silent, once the parent feels seen."""
    agenda, regels = spel.scenario.kop.agenda, spel.persona.regels
    if agenda is None or not regels.verborgen_agenda or agenda.sleutel in new.weet:
        return
    if not any(zet in DOORVRAAGZETTEN for zet in plan.keuze.zet) or agenda.sleutel in plan.weet:
        return
    gezien = new.standen[OPENHEID] >= 6 and new.standen[ERKENNING] >= 5  # noqa: PLR2004 - R5 names them
    if gezien and (spel.agenda_test is None or spel.agenda_test(new)):
        new.weet = new.weet | {agenda.sleutel}
        if spoor is not None:
            spoor.regels.append("R5")
            if agenda.zegt:
                spoor.agenda = Variant(agenda.zegt)


def _agreement(spel: Spel, new: Toestand, plan: KeuzePlan, spoor: Spoor | None) -> None:
    """R6: what is agreed before the parent feels acknowledged does not hold."""
    regels = spel.persona.regels
    if plan.afspraak and regels.fasegrens and new.standen[ERKENNING] <= regels.fasegrens_tot:
        if spoor is not None:
            spoor.regels.append("R6")
        if plan.weet:
            new.weet = new.weet | (plan.weet - {"afspraak"})
    elif plan.weet:
        new.weet = new.weet | plan.weet


def _trigger_stemming(spel: Spel, new: Toestand, plan: KeuzePlan) -> None:
    for zet in plan.keuze.zet:
        bronnen = spel.stemming_triggers.get(zet)
        poort = bronnen.get(new.stemming) if bronnen else None
        if poort is not None and any(test is None or test(new) for test in poort[1]):
            poort[0](new)


def _route(spel: Spel, t: Toestand, plan: KeuzePlan) -> str:
    for test, naar in plan.routes:
        if test is None or test(t):
            return naar
    return spel.beurten[t.beurt].volgende


def _go(spel: Spel, new: Toestand, naar: str, vorige: Toestand | None, spoor: Spoor | None) -> None:
    """Enter the turn *naar* (or end), change the phase, and let the parent speak."""
    for _ in range(_MEESTE_SPRONGEN):
        if naar == EINDE or naar in spel.eindes:
            _end(spel, new, naar, spoor)
            return
        plan = spel.beurten[naar]
        terug = plan.hub and naar == new.beurt
        new.beurt = naar
        if not plan.hub or not _exhausted(spel, new, plan):
            _enter(spel, new, plan, vorige if terug else None, spoor)
            return
        naar = plan.beurt.terugval or EINDE
    raise GeblokkeerdError(f"Vanuit ‘{new.beurt}’ is geen keuze meer te bereiken: terugvallen verwijzen naar elkaar.")


def _exhausted(spel: Spel, t: Toestand, plan: BeurtPlan) -> bool:
    gedaan = sum(keuze.pad in t.gekozen for keuze in plan.keuzes)
    return gedaan >= (plan.beurt.kies_hooguit or 0) or not available(spel, t)


def _enter(spel: Spel, new: Toestand, plan: BeurtPlan, terug_van: Toestand | None, spoor: Spoor | None) -> None:
    fase = plan.beurt.fase.value
    if fase != new.fase:
        _cross(spel, new, fase, spoor)
        spel.fase_triggers[fase](new)
    if plan.beurt.tussentijd is not None:
        _pass_time(new, plan.beurt.tussentijd, spoor)
    if plan.telt_bezoek >= 0:
        bezocht = list(new.bezocht)
        bezocht[plan.telt_bezoek] += 1
        new.bezocht = tuple(bezocht)
    # What R1 and R2 cannot ask about in this turn is forgotten, so that states that play alike are alike.
    new.vorige = tuple([paar for paar in new.vorige if paar[0] in plan.zetten])
    new.emotie = new.emotie and plan.inhoud
    if not available(spel, new):
        raise GeblokkeerdError(
            f"In beurt ‘{new.beurt}’ kan de speler niets kiezen: geen enkele ‘als’ klopt. Dit is een fout in het scenario.",
            ExitCode.BEVINDINGEN,
        )
    regel = pick(plan.ouder, new)
    if terug_van is None or pick(plan.ouder, terug_van) is not regel:
        new.tijd += regel.kosten
        if spoor is not None:
            spoor.ouder = regel.variant
    if spel.klok:
        new.tijd_over = max(0, spel.klok - new.tijd)
        new.geklopt = new.geklopt or not new.tijd_over
        if spoor is not None:
            spoor.geklopt = new.geklopt


def _pass_time(t: Toestand, tussentijd: Tussentijd, spoor: Spoor | None) -> None:
    for stand, delta in tussentijd.effect.items():
        _change(t, STAND_INDEX[stand], delta, TUSSENTIJD, "", spoor)
    if spoor is not None:
        spoor.tussentijd = Variant(tussentijd.tekst, spreker=TUSSENTIJD)


def _cross(spel: Spel, t: Toestand, fase: str, spoor: Spoor | None) -> None:
    """R6 at the border: whoever goes to afspreken too early gets a seeming yes or a no."""
    regels = spel.persona.regels
    if fase != Fase.AFSPREKEN.value or not regels.fasegrens or t.standen[ERKENNING] > regels.fasegrens_tot:
        return
    if spoor is not None:
        spoor.regels.append("R6")
        if regels.fasegrens_zegt:
            spoor.reacties.append(Variant(regels.fasegrens_zegt))
    if regels.fasegrens_weigert:
        _change(t, SPANNING, 1, "fasegrens", "R6", spoor)


def _end(spel: Spel, new: Toestand, naar: str, spoor: Spoor | None) -> None:
    if naar == EINDE:
        naar = choose_einde(spel, new)
    new.einde = naar
    if new.fase != Fase.AFGEBROKEN.value:
        spel.fase_triggers[Fase.NABESPREKEN.value](new)
    new.tijd_over = max(0, spel.klok - new.tijd) if spel.klok else GEEN_KLOK
    if spoor is not None:
        spoor.ouder = pick(spel.eindes[naar].ouder, new).variant


def choose_einde(spel: Spel, t: Toestand) -> str:
    """Give the first ending that holds in state *t* (rule of play 2, R7)."""
    slot = spel.persona.regels.slot
    plannen = list(spel.eindes.values())
    laatste = plannen[-1].einde
    for plan in plannen:
        test, einde = plan.test, plan.einde
        if slot and t.zwaar and einde.oordeel is Oordeel.GOED and einde is not laatste:
            continue
        if test is None and slot and einde is not laatste and einde.oordeel is not Oordeel.SLECHT:
            if weigh(t) >= (4 if einde.oordeel is Oordeel.GOED else 2):
                return einde.id
        elif test is None or test(t):
            return einde.id
    return laatste.id


def slotbalans(t: Toestand) -> dict[str, bool]:
    """R7: the four things that a good ending rests on."""
    return {
        "vertrouwen": t.standen[VERTROUWEN] >= 6,  # noqa: PLR2004 - R7 names 6
        "erkenning": t.standen[ERKENNING] >= 6,  # noqa: PLR2004
        "kernboodschap": "kernboodschap" in t.weet,
        "afspraak": "afspraak" in t.weet,
    }


def weigh(t: Toestand) -> int:
    """Count how many of the four hold (0..4)."""
    return sum(slotbalans(t).values())
