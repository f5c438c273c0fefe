"""`oefenen verslag`: the debrief of a kept conversation, played again from its choices."""

from datetime import datetime
from pathlib import Path

import click

from oefenen.cli.nederlands import GetalType, KeuzeType, OpdrachtCommand, PadType
from oefenen.cli.resultaat import full_verslag
from oefenen.cli.tab_namen import gesprekken
from oefenen.cli.uitvoer import as_json_text, talk, write_new
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.report.als_json import as_json
from oefenen.report.als_markdown import as_markdown
from oefenen.session.session import resume
from oefenen.store.store import Bewaard, Store


@click.command(
    cls=OpdrachtCommand,
    help="""Maak een verslag van een bewaard gesprek.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over je laatste gesprek.""",
    epilog="""\b
    Voorbeelden:
      oefenen verslag
      oefenen verslag 12 --naar verslag.md
      oefenen verslag --vorm json""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option(
    "--vorm",
    type=KeuzeType(("md", "json")),
    default="md",
    metavar="VORM",
    help="md (om te lezen, standaard) of json (voor een script).",
)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het verslag in een nieuw bestand.")
def verslag(gesprek: int | None, vorm: str, naar: Path | None) -> int:
    """Replay the conversation and write its debrief."""
    with Store() as store:
        bewaard = store.laatste() if gesprek is None else store.gesprek(gesprek)
        if bewaard is None:
            raise OefenenError("Er is nog geen gesprek bewaard. Begin met: oefenen", ExitCode.GEBRUIK)
        resultaat = full_verslag(resume(bewaard, store), store)
    tekst = as_json_text(as_json(resultaat)) + "\n" if vorm == "json" else as_markdown(resultaat, datum=_day(bewaard))
    if naar is None:
        click.echo(tekst, nl=False)
    else:
        write_new(naar, tekst)
        talk(f"Het verslag van gesprek {bewaard.id} staat in {naar}.")
    return ExitCode.GOED


def _day(bewaard: Bewaard) -> str:
    return datetime.fromisoformat(bewaard.begonnen).astimezone().strftime("%d-%m-%Y")
