"""Click in Dutch: help pages, wrong use, and the types of our options."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from oefenen.cli.tab_namen import files
from oefenen.model.woorden import WOORDEN

if TYPE_CHECKING:  # a command that runs completes nothing
    from click.shell_completion import CompletionItem


class GebruikError(click.UsageError):
    """Wrong use of a command, already in Dutch."""


def did_you_mean(naam: str, bekend: Iterable[str]) -> str:
    """Ask whether a known name was meant; "" when none comes near."""
    dichtbij = get_close_matches(naam, list(bekend), n=2, cutoff=0.5)
    return f" Bedoelde je {' of '.join(f'‘{n}’' for n in dichtbij)}?" if dichtbij else ""


class OpdrachtCommand(click.Command):
    """A command whose help and errors are Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they come
        """Call the options by their Dutch name."""
        super().__init__(*args, **kwargs)
        self.options_metavar = "[OPTIES]"

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give --help with a Dutch explanation."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Laat deze uitleg zien."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        rijen = [rij for param in self.get_params(ctx) if isinstance(param, click.Option) and (rij := param.get_help_record(ctx))]
        with formatter.section("Opties"):
            formatter.write_dl(rijen)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, with every complaint in Dutch."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise _in_dutch(error, ctx) from None
        if ctx.args and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            raise GebruikError(f"Hier staat te veel: {' '.join(map(str, ctx.args))}.", ctx)
        return rest


def _in_dutch(error: click.UsageError, ctx: click.Context) -> GebruikError:
    opties = {naam: param for param in ctx.command.get_params(ctx) for naam in param.opts if isinstance(param, click.Option)}
    match error:
        case GebruikError():
            return error
        case click.NoSuchOption():
            melding = f"De optie ‘{error.option_name}’ bestaat niet.{did_you_mean(error.option_name, opties)}"
        case click.BadOptionUsage():
            vlag = getattr(opties.get(error.option_name), "is_flag", False)
            melding = f"Achter ‘{error.option_name}’ hoort {'niets' if vlag else 'nog een waarde'}."
        case click.MissingParameter(param=click.Parameter() as param):
            melding = f"Er ontbreekt nog iets: {param.human_readable_name}."
        case click.BadParameter(param=click.Parameter() as param):
            melding = f"{param.opts[0] if isinstance(param, click.Option) else param.human_readable_name}: {error.message}"
        case _:
            melding = error.format_message()
    return GebruikError(melding, ctx)


class KeuzeType(click.Choice[str]):
    """One word out of a few."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401, ARG002 - the shape of click
        """Say which words there are."""
        return f"‘{value}’ kan hier niet. Kies uit {', '.join(self.choices)}."

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":
        """Propose the words, those of the vocabulary with what they mean."""
        items = super().shell_complete(ctx, param, incomplete)
        for item in items:
            woord = WOORDEN.get(item.value)
            item.help = woord.uitleg if woord else None
        return items


class GetalType(click.ParamType[int]):
    """A whole number from *laagst* up."""

    name = "getal"
    HOOGST = 2**31 - 1
    LANGST = 20

    def __init__(self, laagst: int = 0) -> None:
        """Accept numbers from *laagst*."""
        self.laagst = laagst

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 - as above
        """Read the number."""
        tekst = str(value)
        if not (tekst.isascii() and tekst.isdigit() and len(tekst) < self.LANGST and self.laagst <= int(tekst) <= self.HOOGST):
            self.fail(f"‘{value}’ is geen heel getal van {self.laagst} tot en met {self.HOOGST}.", param, ctx)
        return int(tekst)


class PadType(click.ParamType[Path]):
    """A path as the user writes it; with *map_* it must be a folder that exists."""

    name = "pad"

    def __init__(self, *, map_: bool = False) -> None:
        """Accept any path, or only folders."""
        self.map_ = map_

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401 - as above
        """Read the path."""
        pad = Path(value).expanduser()
        if self.map_ and not pad.is_dir():
            self.fail(f"{pad} is geen map.", param, ctx)
        return pad

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":  # noqa: ARG002 - as above
        """Propose folders; what a command reads is YAML, what it writes can be any file."""
        return files(incomplete, "dir" if self.map_ else "yaml" if isinstance(param, click.Argument) else "file")
