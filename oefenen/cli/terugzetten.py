"""`oefenen terugzetten`: a copy in the place of what is kept now, and never without a copy of that."""

from pathlib import Path

import click

from oefenen.cli.kanaal import talk
from oefenen.cli.nederlands import GebruikError, OpdrachtCommand, PadType
from oefenen.cli.vragen import ask, can_ask, one_of
from oefenen.model.diagnostic import ExitCode
from oefenen.session.gegevens import compare_copy, restore


@click.command(
    cls=OpdrachtCommand,
    help="""Zet een reservekopie terug.

    KOPIE is een bestand van ‘oefenen reservekopie’. Alles wat nu bewaard is, wordt vervangen door wat in de kopie staat. Eerst wordt
    van wat er nu is ook een kopie gemaakt, dus er gaat niets verloren.""",
    epilog="""\b
    Voorbeelden:
      oefenen terugzetten oefenen-reservekopie-2026-11-22-190512.sqlite
      oefenen terugzetten kopie.sqlite --ja""",
)
@click.argument("kopie", metavar="KOPIE", type=PadType())
@click.option("--ja", is_flag=True, help="Zet terug zonder te vragen.")
def terugzetten(kopie: Path, *, ja: bool) -> int:
    """Say what would change, ask, and do it."""
    verschil = compare_copy(kopie)
    for regel in verschil.regels:
        talk(regel)
    if not ja and verschil.nu is not None:
        if not can_ask():
            raise GebruikError("Zet er --ja bij om terug te zetten zonder vraag.")
        if ask("Terugzetten?", "nee", lambda woord: one_of(woord, ("ja", "nee"))) == "nee":
            talk("Er is niets veranderd.")
            return ExitCode.GOED
    vooraf = restore(kopie)
    talk("De kopie is teruggezet.")
    if vooraf is not None:
        talk(f"Wat er eerst stond, is bewaard in {vooraf}. Ook dat bestand kun je terugzetten.")
    return ExitCode.GOED
