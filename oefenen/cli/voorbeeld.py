"""`oefenen voorbeeld`: look on at a good or a middling conversation, turn by turn."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, talk, terminal_width
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.cli.tab_namen import personas, scenarios
from oefenen.model.diagnostic import ExitCode
from oefenen.reading.bestanden import Reader
from oefenen.report.hulp.voorbeeld import Bladzijde, beside_page, first_lines, good_pages, middling_pages, second_lines
from oefenen.session.library import check_persona, find_scenario
from oefenen.session.zelf.voorbeeld import check_level, find_routes, kept_routes, look_on, play_out, remember_watched
from oefenen.store.store import Store

VERDER = "(Enter: verder)"
STOP = "stop"


@click.command(
    cls=OpdrachtCommand,
    help="""Kijk mee met een voorbeeldgesprek, beurt voor beurt.

    SCENARIO is een naam uit ‘oefenen lijst’ (het begin is genoeg) of het pad van een bestand. Een voorbeeldgesprek is er bij
    gesprekken van niveau 1. Voor elke zin krijg je een vraag; daarna lees je wat de leraar zei, wat de ouder deed en waarom.

    Zonder --middel zie je een goed gesprek. Met --middel zie je een middelmatig gesprek, en daarna de twee naast elkaar op de plek
    waar ze voor het eerst verschillen. In een terminal lees je met Enter verder, en met stop houd je op.""",
    epilog="""\b
    Voorbeelden:
      oefenen voorbeeld w1
      oefenen voorbeeld w1 --middel
      oefenen voorbeeld w1 > voorbeeld.txt""",
)
@click.argument("scenario", shell_complete=scenarios)
@click.option("--middel", is_flag=True, help="Kijk naar een middelmatig gesprek, en zet het naast het goede.")
@click.option("--persona", metavar="NAAM", shell_complete=personas, help="Kijk hoe het gaat met een andere ouder.")
@click.pass_obj
def voorbeeld(mappen: tuple[Path, ...], scenario: str, *, middel: bool, persona: str | None) -> int:
    """Find the scenario, find both conversations, and tell one of them."""
    pad, reader = find_scenario(scenario, mappen), Reader()
    check_persona(persona, pad, reader)
    with Store() as store:
        sessie = look_on(reader.read(pad, persona=persona), store)
        kop = sessie.spel.scenario.kop
        check_level(kop)
        if terminal_width(err=True) and kept_routes(sessie, store) is None:
            talk("Even rekenen wat er in dit gesprek allemaal kan…")
        beide = play_out(sessie, find_routes(sessie, store))
        naast = beside_page(beide)
        bladzijden = [*middling_pages(beide), *([naast] if naast else [])] if middel else good_pages(beide)
        if not bladzijden:
            talk("Van dit gesprek is er geen middelmatig voorbeeld.")
            return ExitCode.BEVINDINGEN
        gelezen = tell(Kanaal(), kop.titel, bladzijden)
        if gelezen and not middel:
            remember_watched(kop, store)
    if gelezen:
        talk(f"\nNu zelf: oefenen speel {scenario}" if middel else f"\nDaarna: oefenen voorbeeld {scenario} --middel")
    return ExitCode.GOED


def tell(kanaal: Kanaal, titel: str, bladzijden: Sequence[Bladzijde]) -> bool:
    """Tell pages one after the other, with a pause where somebody reads along; say whether they were all told."""
    pauze = all(stroom is not None and stroom.isatty() for stroom in (sys.stdin, sys.stdout))
    delen = [deel for bladzijde in bladzijden for deel in _parts(bladzijde)]
    kanaal.data([f"Voorbeeldgesprek: {titel}"])
    for nummer, deel in enumerate(delen, start=1):
        kanaal.data(["", *deel])
        if pauze and nummer < len(delen) and not _go_on():
            return False
    return True


def _parts(bladzijde: Bladzijde) -> list[list[str]]:
    """Give what is told at once: everything, or first up to the question and then the rest."""
    eerst = [f"{bladzijde.deel}. {bladzijde.titel}", *first_lines(bladzijde)]
    dan = second_lines(bladzijde)
    return [[*eerst, "", f"Vraag: {bladzijde.vraag}"], dan] if bladzijde.vraag else [[*eerst, *dan]]


def _go_on() -> bool:
    """Wait for Enter; say whether the trainee reads on."""
    talk(VERDER)
    regel = sys.stdin.readline()
    return bool(regel) and regel.strip().casefold() != STOP
