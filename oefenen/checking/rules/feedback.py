"""Feedback that is missing, too long, or tells what the parent has not told yet."""

import re
from collections.abc import Iterator

from oefenen.checking.rules.regel import Regel, Vondst
from oefenen.checking.zaak import Zaak
from oefenen.engine.spel import BeurtPlan, Spel
from oefenen.model.diagnostic import Severity
from oefenen.model.scenario import Beurt, Keuze
from oefenen.model.voorwaarde import En, Voorwaarde, Weet

MEESTE_WOORDEN = 45
MINSTE_BEURTEN = 4
"""A shorter scenario is still being made."""
_OUDER, _STRAKS = "wat de zin met de ouder doet en waarom", "wat je straks aan deze keuze hebt en waarom"
MINSTE_OVERLAP = 2
DEEL_OVERLAP = 2 / 3
_STAM = 5
"""Letters by which forms of one word are known."""
_GEWOON = frozenset(
    re.findall(
        r"\w+",
        "haar hier daar deze maar niet naar over voor zijn zich zelf heeft hebben wordt worden werd waren altijd nooit "
        "thuis school moeder vader ouder ouders kind week weken omdat zoals meer veel weer vroeger door alles iets niets "
        "gaat doet zegt laat heel goed eigen wilde willen kunnen moeten zouden eerst",
    )
)
"""Words that say nothing about a sleutel."""


def _missing(zaak: Zaak) -> Iterator[Vondst]:
    keuzes = [(beurt, plaats, k) for beurt in zaak.scenario.beurten.values() for plaats, k in enumerate(beurt.keuzes)]
    zonder = [(beurt, plaats, keuze) for beurt, plaats, keuze in keuzes if not keuze.feedback]
    if len(zaak.scenario.beurten) < MINSTE_BEURTEN:
        return
    if 2 * len(zonder) > len(keuzes):
        feiten = {"wat": f"{len(zonder)} van de {len(keuzes)} keuzes hebben", "dit": _OUDER}
        yield Vondst(("beurten",), feiten, sleutel=True)
        return
    for beurt, plaats, keuze in zonder:
        feiten = {"wat": f"De keuze ‘{beurt.id}.{keuze.id}’ heeft", "dit": _STRAKS if beurt.vooraf else _OUDER}
        yield Vondst(("beurten", beurt.id, "keuzes", plaats, "id"), feiten)


def _too_long(zaak: Zaak) -> Iterator[Vondst]:
    for beurt in zaak.scenario.beurten.values():
        for plaats, keuze in enumerate(beurt.keuzes):
            if len(keuze.feedback.split()) <= MEESTE_WOORDEN:
                continue
            woorden = [m for m in re.finditer(r"\S+", keuze.feedback) if re.search(r"\w", m.group())]
            if len(woorden) > MEESTE_WOORDEN:
                pad = ("beurten", beurt.id, "keuzes", plaats, "feedback")
                feiten = {"keuze": f"{beurt.id}.{keuze.id}", "aantal": len(woorden)}
                eerste = woorden[MEESTE_WOORDEN]
                yield Vondst(pad, feiten, verder=eerste.start(), lengte=len(eerste.group()))


def _tells_too_much(zaak: Zaak) -> Iterator[Vondst]:
    kop = zaak.scenario.kop
    openbaar = _stems(" ".join([
        kop.titel, kop.rol, kop.doel, kop.leerling.naam, kop.ouder.naam,
        *kop.dossier.feiten, *kop.dossier.oordelen, *kop.dossier.ouder,
    ]))  # fmt: skip
    geheim = {sleutel: _stems(tekst) - openbaar for sleutel, tekst in kop.sleutels.items()}
    if not any(len(stammen) >= MINSTE_OVERLAP for stammen in geheim.values()):
        return
    bekend = known_before(zaak.spel)
    for beurt in zaak.scenario.beurten.values():
        for plaats, keuze in enumerate(beurt.keuzes):
            weet = bekend.get(beurt.id, frozenset()) | set(keuze.weet) | _asks(keuze.als)
            verteld = _stems(keuze.feedback)
            for sleutel, stammen in geheim.items():
                nodig = max(MINSTE_OVERLAP, DEEL_OVERLAP * len(stammen))
                raak = stammen & verteld if sleutel not in weet else set()
                if len(raak) >= nodig and len(raak - _said_here(beurt, keuze)) >= nodig:
                    pad = ("beurten", beurt.id, "keuzes", plaats, "feedback")
                    yield Vondst(pad, {"keuze": f"{beurt.id}.{keuze.id}", "sleutel": sleutel})


def _stems(tekst: str) -> set[str]:
    """Give the words that carry a text, cut so that forms of one word are the same."""
    woorden = re.findall(r"\w+", tekst.casefold())
    return {woord[:_STAM] for woord in woorden if len(woord) >= _STAM - 1 and woord not in _GEWOON}


def _said_here(beurt: Beurt, keuze: Keuze) -> set[str]:
    return _stems(" ".join(f"{v.zegt} {v.doet}" for v in (*beurt.ouder, *keuze.zegt, *keuze.reactie)))


def _asks(als: Voorwaarde | None) -> set[str]:
    """Give the facts that must be known for a condition to hold."""
    delen = als.delen if isinstance(als, En) else (als,)
    return {deel.naam for deel in delen if isinstance(deel, Weet)}


def known_before(spel: Spel) -> dict[str, frozenset[str]]:
    """Give for each turn the facts that are on the table whatever way led there."""
    bekend: dict[str, frozenset[str]] = {spel.scenario.eerste: frozenset()}
    open_ = [spel.scenario.eerste]
    while open_:
        plan = spel.beurten[open_.pop()]
        for doel, feiten in _exits(spel, plan, bekend[plan.beurt.id]):
            nieuw = feiten & bekend[doel] if doel in bekend else feiten
            if doel not in bekend or nieuw != bekend[doel]:
                bekend[doel] = nieuw
                open_.append(doel)
    return bekend


def _exits(spel: Spel, plan: BeurtPlan, hier: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the turns to which the choices of a turn lead, each with what is then known for sure."""
    for keuze in plan.keuzes:
        na = hier | keuze.weet | _asks(keuze.keuze.als)
        routes = [(route.naar, na | _asks(route.als)) for route in keuze.keuze.naar]
        if not routes or keuze.keuze.naar[-1].als is not None:
            routes.append((plan.volgende, na))
        gezien: set[str] = set()
        for naar, feiten in routes:
            doel: str | None = naar
            while doel in spel.beurten and doel not in gezien:
                gezien.add(doel)
                yield doel, feiten
                # A hub that is used up is passed.
                doel = spel.beurten[doel].beurt.terugval


REGELS = (
    Regel(
        "S504", Severity.WAARSCHUWING, "Feedback te lang",
        "De feedback van ‘{keuze}’ heeft {aantal} woorden; hooguit 45 is de afspraak.",
        "Zeg eerst wat het met de ouder doet, dan waarom, en zo nodig een alternatief. Meer leest niemand tijdens een gesprek.",
        _too_long,
    ),
    Regel(
        "S505", Severity.WAARSCHUWING, "Feedback ontbreekt",
        "{wat} geen feedback.",
        "Schrijf in hooguit 45 woorden {dit}.",
        _missing,
    ),
    Regel(
        "S506", Severity.WAARSCHUWING, "Feedback verklapt een sleutel",
        "De feedback van ‘{keuze}’ lijkt de sleutel ‘{sleutel}’ te verklappen, en die kan hier nog onbekend zijn.",
        "Schrijf de feedback zo dat wie dit nog niet hoorde, het ook hier niet leest.",
        _tells_too_much,
    ),
)  # fmt: skip
