"""`oefenen reservekopie`: everything that was kept in one file."""

from pathlib import Path

import click

from oefenen.cli.kanaal import talk
from oefenen.cli.nederlands import OpdrachtCommand, PadType
from oefenen.model.diagnostic import ExitCode
from oefenen.session.gegevens import make_copy, propose_copy


@click.command(
    cls=OpdrachtCommand,
    help="""Maak een kopie van alles wat bewaard is, in één bestand.

    Gesprekken, eigen zinnen, voornemens, opmerkingen en instellingen gaan mee. Je mag gewoon doorspelen terwijl dit loopt. Zet het
    bestand op een andere plek dan deze computer. Terugzetten doe je met ‘oefenen terugzetten’.""",
    epilog="""\b
    Voorbeelden:
      oefenen reservekopie
      oefenen reservekopie --naar /media/usb/oefenen.sqlite""",
)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Waar de kopie komt. Zonder dit: in de map waar je nu bent.")
@click.option("--overschrijf", is_flag=True, help="De kopie mag in de plaats komen van een bestand dat er al is.")
def reservekopie(naar: Path | None, *, overschrijf: bool) -> int:
    """Copy, and say what is in it."""
    doel = naar or Path(propose_copy())
    inhoud = make_copy(doel, over=overschrijf)
    talk(f"De kopie met {inhoud.aantal} staat in {doel}.")
    return ExitCode.GOED
