"""`oefenen aanvulling`: the script with which a shell completes our commands after Tab."""

import click

from oefenen.cli.nederlands import KeuzeType, OpdrachtCommand
from oefenen.cli.tab_scripts import SCRIPTS
from oefenen.model.diagnostic import ExitCode


@click.command(
    cls=OpdrachtCommand,
    help="""Laat je shell met Tab aanvullen wat je achter oefenen typt.

    SHELL is bash (4.4 of nieuwer), zsh of fish. Je krijgt een script; bewaar het één keer met de regels hieronder en open daarna een
    nieuw venster. Tab vult dan opdrachten, opties, scenario's en YAML-bestanden aan. In zsh en fish staat de uitleg ernaast.

    Het werkt als je het programma start met ‘oefenen’, dus niet met ‘python3 -m uv run oefenen’.""",
    epilog="""\b
    Voorbeelden:
      bash:
        oefenen aanvulling bash > ~/.oefenen.bash
        echo '. ~/.oefenen.bash' >> ~/.bashrc
      zsh:
        oefenen aanvulling zsh > ~/.oefenen.zsh
        echo '. ~/.oefenen.zsh' >> ~/.zshrc
      fish:
        oefenen aanvulling fish > ~/.config/fish/completions/oefenen.fish""",
)
@click.argument("shell", type=KeuzeType(tuple(SCRIPTS)))
def aanvulling(shell: str) -> int:
    """Print the script, with the line ends of Unix everywhere."""
    click.echo(SCRIPTS[shell].encode(), nl=False)
    return ExitCode.GOED
