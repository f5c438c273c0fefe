"""`oefenen oneens`: a score that you see otherwise, as a question to discuss."""

import click

from oefenen.cli.kanaal import Kanaal, talk, write_json
from oefenen.cli.nederlands import GebruikError, GetalType, OpdrachtCommand
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.diagnostic import ExitCode
from oefenen.report.zelf.oneens import as_data, plain_part
from oefenen.session.anders.vertakken import find_turn
from oefenen.session.samen.oneens import disagree, take_back
from oefenen.session.session import Session, resume
from oefenen.session.zelf.geen_namen import remember_warning, warning
from oefenen.store.store import Store

GEEN = "Je bent het nog nergens mee oneens."


@click.command(
    cls=OpdrachtCommand,
    help="""Zeg bij welke beurt jij de score anders ziet, en krijg er een vraag bij om over te praten.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’, BEURT een beurt daarin: 5, of v2 in de voorbereiding. Zonder BEURT zie je wat er al
    staat. WAAROM is één zin en mag weg.

    Mensen bedachten de scores, dus je mag het anders zien. Wat je schrijft, staat in het verslag en in het bestand voor je trainer.""",
    epilog="""\b
    Voorbeelden:
      oefenen oneens 12
      oefenen oneens 12 5 "Deze vader wil eerst de cijfers."
      oefenen oneens 12 5 --haal-weg""",
)
@click.argument("gesprek", type=GetalType(1), shell_complete=gesprekken)
@click.argument("beurt", required=False)
@click.argument("waarom", required=False, default="")
@click.option("--haal-weg", is_flag=True, help="Haal het bij deze beurt weer weg.")
@click.option("--json", is_flag=True, help="Geef alles als JSON.")
def oneens(gesprek: int, beurt: str | None, waarom: str, *, haal_weg: bool, json: bool) -> int:
    """Change what is kept where that is asked, and show it."""
    with Store() as store:
        sessie = resume(store.gesprek(gesprek), store)
        if beurt is not None:
            _change(sessie, beurt, waarom, haal_weg=haal_weg)
        elif haal_weg:
            raise GebruikError("Zeg er ook bij welke beurt.")
        verslag = sessie.verslag()
        if json:
            write_json({"gesprek": sessie.id, "oneens": as_data(verslag)})
            return ExitCode.GOED
        if regels := plain_part(verslag):
            Kanaal().data([f"Gesprek {sessie.id}: {sessie.spel.scenario.kop.titel}", *regels])
        else:
            talk(GEEN)
        if waarom and not haal_weg and (let_op := warning(store)):
            talk(f"\n{let_op}")
            remember_warning(store)
    return ExitCode.GOED


def _change(sessie: Session, beurt: str, waarom: str, *, haal_weg: bool) -> None:
    nummer = find_turn(sessie.gesprek, beurt) + 1
    if not haal_weg:
        disagree(sessie, nummer, waarom)
    elif not take_back(sessie, nummer):
        raise GebruikError(f"Bij beurt {beurt} stond niets.")
