"""`oefenen gekozen`: which choices nobody makes, and which everybody, for the author of a scenario."""

from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, write_json
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.cli.tab_namen import scenarios
from oefenen.model.diagnostic import ExitCode
from oefenen.reading.bestanden import Reader
from oefenen.report.gekozen import as_data, as_lines
from oefenen.session.gekozen import count_choices
from oefenen.session.library import find_scenario
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Laat zien welke keuzes bijna nooit of bijna altijd gekozen zijn.

    SCENARIO is een naam uit ‘oefenen lijst’ of een bestand. Voor wie scenario's schrijft: een zin die bijna niemand kiest, is te doorzichtig; een zin die bijna iedereen kiest, leert weinig.
    Geteld worden de gesprekken op deze computer die af zijn, en alleen beurten die in minstens twintig gesprekken voorkwamen. Een deel
    dat twee gesprekken delen, telt één keer. Er wordt niets verstuurd.""",
    epilog="""\b
    Voorbeelden:
      oefenen gekozen w1
      oefenen gekozen mijn_scenario.yaml --json""",
)
@click.argument("scenario", shell_complete=scenarios)
@click.option("--json", is_flag=True, help="Geef alles als JSON.")
@click.pass_obj
def gekozen(mappen: tuple[Path, ...], scenario: str, *, json: bool) -> int:
    """Find the scenario, count, and print it."""
    with Store() as store:
        telling = count_choices(find_scenario(scenario, mappen), store, Reader())
    if json:
        write_json(as_data(telling))
    else:
        Kanaal().data(as_lines(telling))
    return ExitCode.GOED
