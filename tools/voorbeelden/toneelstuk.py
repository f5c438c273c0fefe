"""One conversation as a play that can be read aloud: who speaks, what is said, and in italics what there is to see."""

import re
from collections.abc import Iterator
from itertools import groupby

from oefenen.engine.gesprek import Gesprek
from oefenen.model.scenario import ScenarioKop, Variant
from oefenen.model.woorden import TUSSENTIJD, VASTE_FEITEN, label
from oefenen.report.als_tekst import minutes, speaker, where, who
from oefenen.report.markdown_tekst import safe
from oefenen.report.verslag import Verslag, build, einde_naam
from tools.scenarios.portret import Portret

_AANWIJZING = re.compile(r"(\([^()]*\))")
_GEKLOPT = "*(Er wordt geklopt: de tijd is om.)*"


def as_play(portret: Portret, route: tuple[str, ...], titel: str) -> str:
    """Write a whole conversation out as Markdown."""
    gesprek = portret.gesprek(route)
    kop = portret.scenario.kop
    verslag = build(gesprek, portret.vaardigheden, stand="")
    delen = [
        f"# {safe(kop.titel)}: {titel}",
        f"{safe(who(kop))} · {where(kop)} · {portret.spel.persona.label.lower()}",
        f"**Je rol:** {safe(kop.rol)}",
        f"**Je doel:** {safe(kop.doel)}",
        *_prepared(verslag),
        "## Het gesprek",
        *_talk(gesprek, kop),
        "## Hoe het afliep",
        *_ending(portret, verslag),
    ]
    return "\n\n".join(delen) + "\n"


def _prepared(verslag: Verslag) -> Iterator[str]:
    if verslag.voorbereiding:
        yield "## Voorbereiding"
        yield "\n".join(f"- {_line(stap.zegt)}" for stap in verslag.voorbereiding)


def _talk(gesprek: Gesprek, kop: ScenarioKop) -> Iterator[str]:
    """Give the lines in order, those of one person together."""
    for wie, regels in groupby(_lines(gesprek, kop), key=lambda regel: regel[0]):
        tekst = " ".join(tekst for _, tekst in regels)
        yield f"**{safe(wie)}:** {tekst}" if wie else tekst


def _lines(gesprek: Gesprek, kop: ScenarioKop) -> Iterator[tuple[str, str]]:
    gezegd = [stap for stap in gesprek.stappen if not stap.vooraf]
    if gezegd:
        yield _who(gezegd[0].ouder_eerder, kop), _line(gezegd[0].ouder_eerder)
    for stap in gezegd:
        yield "Jij", _line(stap.zegt)
        for variant in (*stap.reacties, stap.tussentijd, stap.ouder):
            if variant is not None and (tekst := _line(variant)):
                yield _who(variant, kop), tekst
        if stap.na.geklopt and not stap.voor.geklopt and stap.na.einde is None:
            yield "", _GEKLOPT


def _who(variant: Variant, kop: ScenarioKop) -> str:
    return speaker(variant.spreker, kop, kop.ouder.naam)


def _line(variant: Variant) -> str:
    """Give a line with its acts in italics; what happens between two turns is all act."""
    if variant.spreker == TUSSENTIJD:
        return f"*{safe(variant.zegt.strip())}*" if variant.zegt.strip() else ""
    doet = f"*({safe(variant.doet.strip())})*" if variant.doet else ""
    zegt = _AANWIJZING.sub(r"*\1*", safe(variant.zegt)).strip()
    return " ".join(deel for deel in (doet, zegt) if deel)


def _ending(portret: Portret, verslag: Verslag) -> Iterator[str]:
    naam, oordeel = einde_naam(verslag), label(verslag.oordeel).lower()
    hoe = oordeel if verslag.einde == verslag.oordeel else f"{oordeel} (*{safe(naam)}*)"
    yield f"**Einde:** {hoe}, na {len(verslag.gezegd)} beurten en {minutes(verslag.tijd)} minuten."
    score = portret.score(verslag.gesprek)
    assen = ", ".join(f"{regel.label.lower()} {regel.score:.0f}" for regel in verslag.assen if regel.score is not None)
    yield f"**Score:** {score:.0f} van de 100{f' ({assen})' if assen else ''}."
    wel = [regel for regel in verslag.sleutels if regel.gevonden]
    niet = [regel for regel in verslag.sleutels if not regel.gevonden]
    for titel, regels in (("Wat op tafel kwam", wel), ("Wat niet op tafel kwam", niet)):
        if regels:
            yield f"**{titel}:**\n\n" + "\n".join(f"- {safe(regel.tekst)}" for regel in regels)
    for titel, gelukt in (("Dit lukte", True), ("Dit lukte niet", False)):
        namen = [VASTE_FEITEN.get(deel, deel) for deel, ja in verslag.slot.items() if ja is gelukt]
        if namen:
            yield f"**{titel}:** {', '.join(namen)}."
    if verslag.terugblik:
        yield f"**Om over te praten:** {safe(verslag.terugblik)}"
