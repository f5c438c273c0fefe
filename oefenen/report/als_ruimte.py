"""Who got the room, as lines: for the screen, and as a part of the Markdown file."""

from oefenen.model.scenario import ScenarioKop
from oefenen.report.markdown_tekst import safe
from oefenen.report.ruimte import Ruimte, look
from oefenen.report.verslag import Verslag

TITEL = "Wie kreeg de ruimte?"


def room_lines(ruimte: Ruimte, kop: ScenarioKop) -> list[tuple[str, str]]:
    """Give a few facts, each with a word in front; none for a conversation without a sentence."""
    if not ruimte.zinnen:
        return []
    kind = [f"{kop.leerling.naam} {ruimte.percent('kind')} %"] if ruimte.kind else []
    woorden = ", ".join([f"jij {ruimte.percent('leraar')} %", f"{kop.ouder.naam} {ruimte.percent('ouder')} %", *kind])
    hoeken = ", ".join(f"{wie} {keren}" for wie, keren in ruimte.hoeken.items())
    genoemd = ", ".join(f"{fase} {keren}" for fase, keren in ruimte.kind_genoemd.items() if keren) or "nergens"
    stil = [("Stil", f"je was {ruimte.stiltes} keer stil en wachtte")] if ruimte.stiltes else []
    return [
        ("Woorden", woorden),
        ("Zinnen over", f"{hoeken} (van de {ruimte.zinnen}; een zin kan over meer gaan)"),
        (f"‘{kop.leerling.naam}’", f"noemde je bij: {genoemd}"),
        *stil,
    ]


def as_part(verslag: Verslag) -> str:
    """Give the part of the Markdown file; "" when nothing was said."""
    ruimte, kop = look(verslag), verslag.gesprek.spel.scenario.kop
    regels = [f"- {safe(wat)}: {safe(tekst)}" for wat, tekst in room_lines(ruimte, kop)]
    regels += [f"- **{safe(tekst)}**" for tekst in ruimte.opmerkingen]
    return "\n".join([f"## {TITEL}", "", *regels]) if regels else ""
