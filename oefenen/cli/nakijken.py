"""`oefenen nakijken`: every mistake in scenarios, personas and skills, with its place and what to do about it."""

from pathlib import Path

import click

from oefenen.cli.balk import Balk
from oefenen.cli.nederlands import OpdrachtCommand, PadType
from oefenen.cli.uitvoer import write_json
from oefenen.reading.bestanden import shipped
from oefenen.report.diagnostics import as_data, as_text, count
from oefenen.session.nakijken import check_paths


@click.command(
    cls=OpdrachtCommand,
    help="""Zoek fouten in scenario's, persona's en vaardigheden.

    PAD is een bestand of een map (met alles eronder). Zonder PAD worden de meegeleverde scenario's nagekeken, en die van --map.
    Bij elke fout zie je de regel, wat er mis is en wat je kunt doen. Van een scenario worden alle gesprekken nagegaan die mogelijk
    zijn; dat duurt een paar seconden.

    De exitcode is 0 als alles goed is, 1 als er een fout of waarschuwing is en 3 als een bestand niet gelezen kan worden. Een
    smaakkwestie verandert de exitcode niet.""",
    epilog="""\b
    Voorbeelden:
      oefenen nakijken mijn_scenario.yaml
      oefenen nakijken mijn_map --json""",
)
@click.argument("paden", metavar="[PAD]...", nargs=-1, type=PadType())
@click.option("--json", "als_json", is_flag=True, help="Geef de bevindingen als JSON.")
@click.option("--alleen-lezen", is_flag=True, help="Kijk alleen of alles te lezen is; ga de gesprekken niet na.")
@click.pass_obj
def nakijken(mappen: tuple[Path, ...], *, paden: tuple[Path, ...], als_json: bool, alleen_lezen: bool) -> int:
    """Check the files and print what was found."""
    with Balk("Nakijken") as balk:
        nagekeken = check_paths(paden or (shipped(), *mappen), alleen_lezen=alleen_lezen, progress=balk)
    if als_json:
        write_json([as_data(d) for d in nagekeken.diagnostics])
    else:
        click.echo("\n\n".join([*map(as_text, nagekeken.diagnostics), count(nagekeken.diagnostics, len(nagekeken.bestanden))]))
    return nagekeken.exit_code
