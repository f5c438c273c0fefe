"""`oefenen wissen`: everything that was kept, gone for good, after asking twice."""

import click

from oefenen.cli.kanaal import talk
from oefenen.cli.nederlands import GebruikError, OpdrachtCommand
from oefenen.cli.vragen import ask, can_ask, one_of
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.session.gegevens import copies_beside, database, where, wipe_all

WOORD = "wissen"


@click.command(
    cls=OpdrachtCommand,
    help="""Wis alles wat oefenen van je bewaard heeft.

    Gesprekken, eigen zinnen, voornemens, opmerkingen en instellingen gaan echt weg: ze worden overschreven en zijn niet terug te
    halen. Je wordt twee keer gevraagd of je het zeker weet. Bestanden die je zelf ergens bewaarde (een reservekopie, een portfolio,
    een verslag) blijven staan.""",
    epilog="""\b
    Voorbeelden:
      oefenen wissen
      oefenen wissen --ja --zeker""",
)
@click.option("--ja", is_flag=True, help="Sla de eerste vraag over.")
@click.option("--zeker", is_flag=True, help="Sla de tweede vraag over.")
def wissen(*, ja: bool, zeker: bool) -> int:
    """Ask twice, and wipe."""
    if not database().exists() and not copies_beside():
        talk(f"In {where()} is niets bewaard, dus er is niets te wissen.")
        return ExitCode.GOED
    if not (ja and zeker) and not can_ask():
        raise GebruikError("Zet er --ja en --zeker bij om te wissen zonder vragen.")
    talk(f"Dit wist alles wat oefenen bewaarde in {where()}.")
    if (ja or _agrees()) and (zeker or _agrees_again()):
        for pad in wipe_all():
            talk(f"Gewist: {pad}")
    else:
        talk("Er is niets gewist.")
    return ExitCode.GOED


def _agrees() -> bool:
    return ask("Wil je alles wissen?", "nee", lambda woord: one_of(woord, ("ja", "nee"))) == "ja"


def _agrees_again() -> bool:
    def read(woord: str) -> bool:
        if woord.casefold() in (WOORD, "nee"):
            return woord.casefold() == WOORD
        raise OefenenError(f"Typ {WOORD}, of druk op Enter om niets te doen.", ExitCode.GEBRUIK)

    return ask(f"Het kan niet terug. Typ {WOORD} als je het zeker weet", "nee", read)
