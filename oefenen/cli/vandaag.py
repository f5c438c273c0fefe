"""`oefenen vandaag`: the two or three things for today."""

from pathlib import Path

import click

from oefenen.cli.kanaal import Kanaal, write_json
from oefenen.cli.nederlands import OpdrachtCommand
from oefenen.model.diagnostic import ExitCode
from oefenen.model.nu import now
from oefenen.report.later.als_vandaag import as_data, as_lines
from oefenen.session.later.vandaag import today
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Laat zien wat je vandaag kunt oefenen: twee of drie dingen, met waarom.

    Eerst de minuutbeurten die terugkomen, dan één gesprek, dan wat er van je laatste gesprek nog open ligt. Je hoeft niets: wat je
    overslaat, blijft gewoon staan. Er wordt niets geteld en niets verstuurd.""",
    epilog="""\b
    Voorbeelden:
      oefenen vandaag
      oefenen minuutbeurt
      oefenen vandaag --json""",
)
@click.option("--json", is_flag=True, help="Geef alles als JSON.")
@click.pass_obj
def vandaag(mappen: tuple[Path, ...], *, json: bool) -> int:
    """Find it out and print it."""
    nu = now()
    with Store() as store:
        dag = today(store, nu, mappen)
    if json:
        write_json(as_data(dag))
    else:
        Kanaal().data(as_lines(dag, nu))
    return ExitCode.GOED
