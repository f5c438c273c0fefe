"""Turns, choices and endings that no conversation reaches, with what stands in the way."""

from collections.abc import Iterator

from oefenen.checking.bereikt import all_targets, ways_in, why_closed, why_never
from oefenen.checking.rules.regel import Regel, Vondst, enumerate_names
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import EindePlan
from oefenen.model.diagnostic import Severity
from oefenen.model.voorwaarde import write
from oefenen.model.woorden import EINDE, Oordeel


def _beurten(zaak: Zaak) -> Iterator[Vondst]:
    """Report each turn from which others are shut off as well once, with those others."""
    wegen = ways_in(zaak.spel)
    dicht = {naam: {weg.beurt for weg in wegen[naam]} for naam in zaak.spel.beurten if naam not in zaak.bereikt.beurten}
    gevolg = {naam for naam, bronnen in dicht.items() if bronnen and bronnen <= dicht.keys()}
    over, volgorde = set(dicht), {naam: nummer for nummer, naam in enumerate(dicht)}
    for wortel in sorted(dicht, key=gevolg.__contains__):
        if wortel in over:
            mee = (_behind(zaak, wortel, over) & gevolg) - {wortel}
            over -= mee | {wortel}
            reden = why_closed(zaak.gezien, zaak.bereikt, wegen[wortel])
            ook = f" Daardoor ook niet bij {enumerate_names(sorted(mee, key=volgorde.__getitem__))}." if mee else ""
            yield Vondst(("beurten", wortel), {"beurt": wortel, "reden": reden, "ook": ook}, sleutel=True)


def _behind(zaak: Zaak, wortel: str, dicht: set[str]) -> set[str]:
    """Give the turns of *dicht* to which *wortel* leads in any number of steps."""
    achter, open_ = {wortel}, [wortel]
    while open_:
        nieuw = (all_targets(zaak.spel.beurten[open_.pop()]) & dicht) - achter
        achter |= nieuw
        open_ += nieuw
    return achter


def _keuzes(zaak: Zaak) -> Iterator[Vondst]:
    for plan in zaak.verkenning.keuzes:
        beurt, _, keuze = plan.pad.partition(".")
        if plan.pad in zaak.bereikt.keuzes or beurt not in zaak.bereikt.beurten:
            continue
        pad, als = zaak.keuze_pad(beurt, keuze), plan.keuze.als
        if als is None:
            reden = f"een gesprek verlaat ‘{beurt}’ altijd voordat hij aan de beurt komt"
            yield Vondst((*pad, "id"), {"keuze": plan.pad, "reden": reden})
        elif zaak.wereld.can_hold(als) is not False:
            waarom = why_never(zaak.spel, zaak.gezien, zaak.bereikt, als, beurt)
            yield Vondst((*pad, "als"), {"keuze": plan.pad, "reden": f"‘{write(als)}’ klopt daar nooit{waarom}"})


def _eindes(zaak: Zaak) -> Iterator[Vondst]:
    for naam, plan in zaak.spel.eindes.items():
        als = plan.einde.als
        if naam not in zaak.bereikt.eindes and (als is None or zaak.wereld.can_hold(als) is not False):
            yield Vondst(("eindes", naam), {"einde": naam, "reden": _why_not(zaak, plan)}, sleutel=True)


def _why_not(zaak: Zaak, plan: EindePlan) -> str:
    gezien, einde = zaak.gezien, plan.einde
    if gezien.asked(plan) and einde.als is not None:
        return f"‘{write(einde.als)}’ klopt aan het eind nooit{why_never(zaak.spel, gezien, zaak.bereikt, einde.als, '')}"
    if gezien.asked(plan):
        nodig = "vier" if einde.oordeel is Oordeel.GOED else "twee van de vier"
        return f"regel R7 vraagt {nodig}: vertrouwen 6, erkenning 6, de kernboodschap en een afspraak die staat"
    if any(gezien.held(eerder) for eerder in zaak.spel.eindes.values()) or EINDE in _targets(zaak):
        return "een ander einde past altijd al"
    return "geen keuze gaat ernaartoe"


def _targets(zaak: Zaak) -> set[str]:
    """Give where the choices that are made can lead."""
    gemaakt = [k for k in zaak.verkenning.keuzes if k.pad in zaak.bereikt.keuzes]
    return {naar for keuze in gemaakt for _, naar in keuze.routes} | {list(zaak.spel.beurten.values())[-1].volgende}


BEURT = Regel(
    "S110", Severity.WAARSCHUWING, "Onbereikbare beurt",
    "Geen enkel gesprek komt bij beurt ‘{beurt}’: {reden}.{ook}",
    "Zorg dat er een weg naartoe is met ‘naar’, of haal de beurt weg.",
    _beurten, spelend=True, rond=True,
)  # fmt: skip
KEUZE = Regel(
    "S111", Severity.WAARSCHUWING, "Onbereikbare keuze",
    "De keuze ‘{keuze}’ wordt nooit aangeboden: {reden}.",
    "Verander de voorwaarde, of haal de keuze weg.",
    _keuzes, spelend=True, rond=True,
)  # fmt: skip
SLOT = Regel(
    "S112", Severity.WAARSCHUWING, "Onbereikbaar einde",
    "Geen enkel gesprek eindigt met ‘{einde}’: {reden}.",
    "Maak de voorwaarde ruimer, zet het einde hoger in de lijst, of haal het weg.",
    _eindes, spelend=True, rond=True,
)  # fmt: skip
REGELS = (BEURT, KEUZE, SLOT)
