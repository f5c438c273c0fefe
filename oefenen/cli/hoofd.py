"""The main command: finds the command that is asked for, and says in Dutch what is wrong with its use."""

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from oefenen.cli.app_verzoek import AppVerzoek, mappen_from_environment
from oefenen.cli.nederlands import GebruikError, OpdrachtCommand, PadType, did_you_mean
from oefenen.cli.opdrachten import HULP, MAPPEN_VARIABELE, NAAM, OPDRACHTEN
from oefenen.model.diagnostic import OefenenError

if TYPE_CHECKING:  # a command that runs completes nothing
    from click.shell_completion import CompletionItem

COMPLETE = "_OEFENEN_COMPLETE"
"""Set by a shell that wants to complete a line."""


class OpdrachtGroup(OpdrachtCommand, click.Group):
    """The group of commands: a command is imported when it is used, not when it is listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the shape of click
        """Give the names in the order of the help."""
        return list(OPDRACHTEN)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Import one command."""
        if cmd_name not in OPDRACHTEN:
            return None
        opdracht = getattr(import_module(f"oefenen.cli.{cmd_name}"), cmd_name)
        return opdracht if isinstance(opdracht, click.Command) else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for."""
        opdracht = self.get_command(ctx, args[0])
        if opdracht is None:
            raise GebruikError(f"De opdracht ‘{args[0]}’ bestaat niet.{did_you_mean(args[0], OPDRACHTEN)}", ctx)
        return args[0], opdracht, args[1:]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem[str]]":
        """Propose commands and options; no command is imported for its explanation."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only when a shell asks

        items = [CompletionItem(naam, help=uitleg) for naam, uitleg in OPDRACHTEN.items() if naam.startswith(incomplete)]
        return [*items, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the shape of click
        """Write the page that needs no click."""
        formatter.write(HULP)


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 - the shape of click
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version  # noqa: PLC0415 - only who asks for the version waits for it

        click.echo(f"{NAAM} {version(NAAM)}")
        ctx.exit()


@click.group(NAAM, cls=OpdrachtGroup, invoke_without_command=True)
@click.option(
    "--map", "mappen", metavar="MAP", multiple=True, type=PadType(map_=True), help="Zoek ook in deze map naar scenario's."
)
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_show_version, help="Laat zien welke versie dit is."
)
@click.pass_context
def hoofd(ctx: click.Context, mappen: tuple[Path, ...]) -> AppVerzoek | None:
    """Ask for the app when there is no command; otherwise hand the folders to the command."""
    vast = mappen_from_environment()
    for map_ in vast:
        if not map_.is_dir():
            click.echo(f"De map {map_} uit {MAPPEN_VARIABELE} bestaat niet.", err=True)
    ctx.obj = (*vast, *mappen)
    return None if ctx.invoked_subcommand else AppVerzoek(ctx.obj)


def run_cli(args: Sequence[str]) -> int | AppVerzoek:
    """Run the command line and give its exit code, or the wish to open the app."""
    if opdracht := os.environ.get(COMPLETE):
        return _complete(opdracht)
    try:
        with hoofd.make_context(NAAM, list(args)) as ctx:
            uit = hoofd.invoke(ctx)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        click.echo(error.format_message(), err=True)
        click.echo(f"Uitleg: {error.ctx.command_path if error.ctx else NAAM} --help", err=True)
        return error.exit_code
    return uit if isinstance(uit, AppVerzoek) else int(uit or 0)


def _complete(opdracht: str) -> int:
    """Answer a shell; a line that cannot be understood gets no proposals."""
    from click.shell_completion import shell_complete  # noqa: PLC0415 - only when a shell asks

    try:
        return shell_complete(hoofd, {}, NAAM, COMPLETE, opdracht)
    except (click.UsageError, OefenenError):
        return 0
