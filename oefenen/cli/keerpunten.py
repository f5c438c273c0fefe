"""`oefenen keerpunten`: where a conversation could still have gone otherwise."""

import click

from oefenen.cli.kanaal import Kanaal, talk, terminal_width, write_json
from oefenen.cli.nederlands import GetalType, OpdrachtCommand
from oefenen.cli.tab_namen import gesprekken
from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.report.anders.als_keerpunten import as_data, as_lines
from oefenen.report.anders.keerpunten import turning_points
from oefenen.session.afspraken import last_finished
from oefenen.session.anders.keerpunten import find_uitzicht, kept_uitzicht
from oefenen.session.anders.vertakken import name_turn
from oefenen.session.session import resume
from oefenen.store.store import Store


@click.command(
    cls=OpdrachtCommand,
    help="""Laat zien waar een gesprek nog anders had kunnen gaan.

    GESPREK is een nummer uit ‘oefenen lijst --gesprekken’. Zonder nummer gaat het over het laatste gesprek dat af is.

    Je ziet hooguit drie keerpunten: beurten waar het meest verloren ging, uitgerekend over alle gesprekken die vanaf daar nog
    konden. Welke zin beter was, staat er niet bij. Daarna staan alle beurten er. Met ‘oefenen speel --vanaf’ speel je vanaf een
    beurt verder, in een nieuw gesprek.""",
    epilog="""\b
    Voorbeelden:
      oefenen keerpunten
      oefenen keerpunten 12 --json
      oefenen speel --vanaf 12:5 --tekst""",
)
@click.argument("gesprek", required=False, type=GetalType(1), shell_complete=gesprekken)
@click.option("--json", is_flag=True, help="Geef alles als JSON.")
def keerpunten(gesprek: int | None, *, json: bool) -> int:
    """Replay the conversation, compute what was reachable, and print it."""
    with Store() as store:
        sessie = resume(last_finished(store) if gesprek is None else store.gesprek(gesprek), store)
        if not sessie.gesprek.stappen:
            raise OefenenError(f"In gesprek {sessie.id} is nog niets gekozen.", ExitCode.GEBRUIK)
        if terminal_width(err=True) and kept_uitzicht(sessie, store) is None:
            talk("Even rekenen wat er in dit gesprek allemaal kon…")
        uitzicht = find_uitzicht(sessie, store)
    if json:
        write_json({"gesprek": sessie.id} | as_data(sessie.gesprek, uitzicht))
        return ExitCode.GOED
    titel = f"Keerpunten in gesprek {sessie.id}: {sessie.spel.scenario.kop.titel}"
    Kanaal().data([titel, "", *as_lines(sessie.gesprek, uitzicht)])
    punten = turning_points(sessie.gesprek.stappen, uitzicht)
    plek = punten[0].stap.nummer - 1 if punten else 0
    talk(f"\nVerder spelen vanaf een beurt: oefenen speel --vanaf {sessie.id}:{name_turn(sessie.gesprek, plek)} --tekst")
    return ExitCode.GOED
