"""`oefenen volg`: looks at a scenario at every save, and plays from the turn that is being written."""

import os
import sys
from pathlib import Path

import click

from oefenen.cli.nederlands import GebruikError, OpdrachtCommand, PadType
from oefenen.model.diagnostic import ExitCode
from oefenen.session.auteur.nakijken import Soort, kind_of


@click.command(
    cls=OpdrachtCommand,
    help="""Kijk mee terwijl je een scenario schrijft.

    BESTAND is een scenario. Bij elke keer dat je het bewaart, of een persona of de vaardigheden ernaast, zie je wat er mis is, wat er nieuw
    en opgelost is, en de cijfers met wat ze de vorige keer waren. Met s speel je vanaf de beurt waar je mee bezig bent; bewaar je het
    bestand terwijl je speelt, dan gaat het gesprek op dezelfde plek verder.

    In een pijp komt er bij elke keer bewaren een blok tekst bij. De exitcode is 0 na q, 3 als het bestand nooit gelezen kon worden en 130
    na Ctrl-C.""",
    epilog="""\b
    Voorbeelden:
      oefenen volg mijn_scenario.yaml
      oefenen volg mijn_scenario.yaml > verslag.txt""",
)
@click.argument("bestand", type=PadType())
@click.pass_context
def volg(ctx: click.Context, *, bestand: Path) -> int:
    """Start the watcher and the checker, and tell what they find."""
    if bestand.is_dir():
        raise GebruikError(f"{bestand} is een map. Volg één scenario.", ctx)
    if bestand.exists() and kind_of(bestand) is not Soort.SCENARIO:
        raise GebruikError(f"Dit is geen scenario: {bestand}", ctx)
    import gc  # noqa: PLC0415 - see below

    from oefenen.cli.volg_werk import follow_in_pipe, follow_in_terminal  # noqa: PLC0415 - numpy and watchfiles only where they are used

    # Starting is over, and this program may run for a whole day.
    gc.freeze()
    gc.enable()
    terminal = (
        all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)) and os.environ.get("TERM") != "dumb"
    )
    gelezen = follow_in_terminal(bestand) if terminal else follow_in_pipe(bestand)
    return ExitCode.GOED if gelezen else ExitCode.ONLEESBAAR
