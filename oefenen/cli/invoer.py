"""`oefenen invoer`: a conversation from a file into the store, or what a trainer wrote about an own one."""

from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, talk
from oefenen.cli.nederlands import GebruikError, GetalType, OpdrachtCommand, PadType
from oefenen.cli.tab_namen import any_files, gesprekken
from oefenen.model.diagnostic import ExitCode
from oefenen.report.als_overdracht import as_lines
from oefenen.report.coaching import overview_lines
from oefenen.session.samen.invoer import Afloop, Uitslag, forget, only_read, take_in, tell
from oefenen.session.session import resume
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Neem een gesprek in uit een bestand.

    BESTAND is gemaakt met ‘oefenen uitvoer’, of met de toets u in de nabespreking.

    Is het een gesprek van een ander? Dan komt het erbij, los van je eigen pogingen: je kunt het bekijken, er opmerkingen bij schrijven
    en het weer uitvoeren. Is het je eigen gesprek met opmerkingen erin? Dan komen die bij je gesprek, en je volgende poging begint ermee.

    Met --vergeet haal je een gesprek van een ander weer weg; BESTAND laat je dan weg.

    Alles in het bestand wordt eerst nagekeken. Hoort het bij een scenario dat hier anders is of niet staat, dan kun je het alleen lezen.""",
    epilog="""\b
    Voorbeelden:
      oefenen invoer gesprek.json
      oefenen invoer gesprek.json --alleen-lezen
      oefenen --map mijn_scenarios invoer gesprek.json
      oefenen invoer --vergeet 3""",
)
@click.argument("bestand", required=False, type=PadType(), shell_complete=any_files)
@click.option("--alleen-lezen", is_flag=True, help="Laat het gesprek als gewone tekst zien en bewaar niets.")
@click.option(
    "--vergeet",
    metavar="GESPREK",
    type=GetalType(1),
    shell_complete=gesprekken,
    help="Haal een ingenomen gesprek weg, met alles erbij.",
)
@click.pass_obj
def invoer(mappen: tuple[Path, ...], *, bestand: Path | None, alleen_lezen: bool, vergeet: int | None) -> int:
    """Take the file in, only read it, or forget what was taken in."""
    if (bestand is None) is (vergeet is None):
        raise GebruikError("Geef een BESTAND om in te nemen, of --vergeet met het nummer van een gesprek.")
    if vergeet is not None:
        with Store() as store:
            talk(f"Weg: gesprek {vergeet}, {forget(store, vergeet)}.")
        return ExitCode.GOED
    return _take_in(bestand or Path(), mappen, alleen_lezen=alleen_lezen)


def _take_in(bestand: Path, mappen: tuple[Path, ...], *, alleen_lezen: bool) -> int:
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
