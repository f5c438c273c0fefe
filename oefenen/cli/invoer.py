"""`oefenen invoer`: a conversation from a file into the store, or what a trainer wrote about an own one."""

from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, talk
from oefenen.cli.nederlands import OpdrachtCommand, PadType
from oefenen.cli.tab_namen import any_files
from oefenen.model.diagnostic import ExitCode
from oefenen.report.als_overdracht import as_lines
from oefenen.report.coaching import overview_lines
from oefenen.session.invoer import Afloop, Uitslag, only_read, take_in, tell
from oefenen.session.session import resume
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Neem een gesprek in uit een bestand.

    BESTAND is gemaakt met ‘oefenen uitvoer’, of met u in de nabespreking.

    Is het een gesprek van een ander? Dan komt het erbij, los van je eigen pogingen: je kunt het bekijken, er opmerkingen bij schrijven
    en het weer uitvoeren. Is het je eigen gesprek met opmerkingen erin? Dan komen die bij je gesprek, en je volgende poging begint ermee.

    Alles in het bestand wordt eerst nagekeken. Hoort het bij een scenario dat hier anders is of niet staat, dan kun je het alleen lezen.""",
    epilog="""\b
    Voorbeelden:
      oefenen invoer gesprek.json
      oefenen invoer gesprek.json --alleen-lezen
      oefenen --map mijn_scenarios invoer gesprek.json""",
)
@click.argument("bestand", type=PadType(), shell_complete=any_files)
@click.option("--alleen-lezen", is_flag=True, help="Laat het gesprek als gewone tekst zien en bewaar niets.")
@click.pass_obj
def invoer(mappen: tuple[Path, ...], *, bestand: Path, alleen_lezen: bool) -> int:
    """Take the file in, or only read it."""
    if alleen_lezen:
        Kanaal().data(as_lines(only_read(bestand)))
        return ExitCode.GOED
    with Store() as store:
        uitslag = take_in(bestand, store, mappen)
        talk("\n".join(tell(uitslag, bestand)))
        if uitslag.afloop is Afloop.ALLEEN_LEZEN:
            talk("")
            Kanaal().data(as_lines(uitslag.overdracht))
            return ExitCode.BEVINDINGEN
        _show(uitslag, store)
    return ExitCode.GOED


def _show(uitslag: Uitslag, store: Store) -> None:
    nummer = uitslag.gesprek
    if uitslag.eigen:
        sessie = resume(store.gesprek(nummer), store)
        talk("")
        Kanaal().data(overview_lines(sessie.gesprek, sessie.coaching))
        talk(f"\nJe volgende poging begint hiermee: oefenen speel {sessie.spel.scenario.kop.id}")
    else:
        talk(f"Bekijken: oefenen verslag {nummer}. Opmerkingen schrijven: oefenen opmerkingen {nummer}")
