"""`oefenen uitvoer`: one kept conversation as one file, to hand over to a trainer or a fellow student."""

from pathlib import Path

import click

from oefenen.cli.kanaal import check_new, talk, terminal_width, write_new
from oefenen.cli.nederlands import GetalType, OpdrachtCommand, PadType
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.session.anders.keerpunten import kept_uitzicht
from oefenen.session.samen.overdracht import make_file
from oefenen.session.session import resume
from oefenen.store.store import Bewaard, Store


@click.command(
    cls=OpdrachtCommand,
    help="""Schrijf een gesprek in één bestand, om over te dragen.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over je laatste gesprek.

    In het bestand staat het hele gesprek met je eigen zinnen, de keerpunten, je voornemen, en de opmerkingen die erbij geschreven zijn.
    Er staat geen naam in, tenzij je die zelf geeft. Het bestand gaat nergens vanzelf heen: jij bepaalt wie het krijgt.
    Wie het krijgt, neemt het in met ‘oefenen invoer’.""",
    epilog="""\b
    Voorbeelden:
      oefenen uitvoer --naar gesprek.json
      oefenen uitvoer 12 --naar gesprek.json --naam Sanne
      oefenen uitvoer 12""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option("--naar", metavar="BESTAND", type=PadType(), help="Schrijf het in een nieuw bestand.")
@click.option("--naam", metavar="NAAM", default="", help="Zet deze naam erbij. Zonder deze optie staat er geen naam in.")
def uitvoer(gesprek: int | None, naar: Path | None, naam: str) -> int:
    """Replay the conversation and write its file."""
    if naar is not None:
        check_new(naar)
    with Store() as store:
        bewaard = store.gesprek(gesprek) if gesprek is not None else _last(store)
        sessie = resume(bewaard, store)
        if terminal_width(err=True) and kept_uitzicht(sessie, store) is None:
            talk("Even rekenen waar de keerpunten zijn…")
        tekst = make_file(sessie, store, naam)
    if naar is None:
        click.echo(tekst, nl=False)
    else:
        write_new(naar, tekst)
        talk(f"Gesprek {bewaard.id} staat in {naar}. Stuur het alleen naar wie het mag lezen.")
    return ExitCode.GOED


def _last(store: Store) -> Bewaard:
    bewaard = store.laatste()
    if bewaard is None:
        raise OefenenError("Er is nog geen gesprek bewaard. Begin met: oefenen", ExitCode.GEBRUIK)
    return bewaard
