"""`oefenen schema`: the JSON Schema of a kind of file, for editors that complete and check while you type."""

import click

from oefenen.cli.nederlands import KeuzeType, OpdrachtCommand
from oefenen.session.auteur.schema import GEPUBLICEERD, GESPREK, NAAST, PORTFOLIO, SOORTEN, schema_text


@click.command(
    cls=OpdrachtCommand,
    help=f"""Geef het JSON-schema van een soort bestand.

    SOORT is {SOORTEN[0]} (als je niets opgeeft), {SOORTEN[1]}, {SOORTEN[2]}, {GESPREK} of {PORTFOLIO}. Met een schema vult je editor sleutels aan, legt ze uit
    en onderstreept wat er niet hoort. Zet het naast je bestand, met dit als eerste regel van je bestand:

    # yaml-language-server: $schema=./{NAAST}

    ‘oefenen nieuw’ doet dat vanzelf. Het schema van een {GESPREK} beschrijft het bestand van ‘oefenen uitvoer’, en dat van een {PORTFOLIO}
    dat van ‘oefenen portfolio --vorm json’, voor wie daar zelf iets mee wil maken.""",
    epilog=f"""\b
    Voorbeelden:
      oefenen schema > {NAAST}
      oefenen schema persona > persona.schema.json""",
)
@click.argument("soort", metavar="[SOORT]", type=KeuzeType(GEPUBLICEERD), default=SOORTEN[0])
def schema(*, soort: str) -> int:
    """Print one schema."""
    click.echo(schema_text(soort), nl=False)
    return 0
