"""What comes after Tab where something of the user's own world is asked: scenarios, files, personas, kept conversations."""

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from oefenen.cli.app_verzoek import mappen_from_environment
from oefenen.model.diagnostic import OefenenError

if TYPE_CHECKING:  # a command that runs completes nothing
    import click
    from click.shell_completion import CompletionItem


def scenarios(ctx: "click.Context", _: "click.Parameter", incomplete: str) -> "list[CompletionItem[str]]":
    """Propose the scenarios there are, each with its title, and files."""
    from oefenen.session.library import read_library  # noqa: PLC0415 - as above

    mappen = (*mappen_from_environment(), *(ctx.find_root().params.get("mappen") or ()))
    return [*items(((rij.id, rij.titel) for rij in read_library(mappen)), incomplete), *files(incomplete)]


def yaml_files(_: "click.Context", __: "click.Parameter", incomplete: str) -> "list[CompletionItem[str]]":
    """Propose YAML files and folders."""
    return files(incomplete)


def any_files(_: "click.Context", __: "click.Parameter", incomplete: str) -> "list[CompletionItem[str]]":
    """Propose any file."""
    return files(incomplete, "file")


def personas(_: "click.Context", __: "click.Parameter", incomplete: str) -> "list[CompletionItem[str]]":
    """Propose the personas that come with the program."""
    from oefenen.reading.bestanden import Reader, shipped  # noqa: PLC0415 - as above

    return items(((naam, "") for naam in Reader().persona_namen(shipped())), incomplete)


def vaardigheden(_: "click.Context", __: "click.Parameter", incomplete: str) -> "list[CompletionItem[str]]":
    """Propose the skills, each with its label."""
    from oefenen.reading.bestanden import Reader, shipped  # noqa: PLC0415 - as above

    alle = Reader().vaardigheden(shipped())[0]
    return items(((v.id, v.label) for v in alle.vaardigheden.values()) if alle else (), incomplete)


def gesprekken(_: "click.Context", __: "click.Parameter", incomplete: str) -> "list[CompletionItem[str]]":
    """Propose the numbers of kept conversations, the newest first; nothing is made where nothing was kept."""
    from oefenen.store.gegevensmap import data_dir  # noqa: PLC0415 - as above
    from oefenen.store.store import BESTAND, Store  # noqa: PLC0415 - as above

    if not (data_dir() / BESTAND).is_file():
        return []
    with suppress(OefenenError), Store() as store:
        return items(((str(b.id), f"{b.titel}, {b.begonnen[:10]}") for b in store.gesprekken()), incomplete)
    return []


def files(incomplete: str, soort: str = "yaml") -> "list[CompletionItem[str]]":
    """Leave it to the shell to propose files: `yaml`, `dir` or any `file`."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - as above

    return [CompletionItem(incomplete, type=soort)]


def items(namen: Iterable[tuple[str, str]], incomplete: str) -> "list[CompletionItem[str]]":
    """Make proposals of names with their explanations, on one line each."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - as above

    passend = [(naam, uitleg) for naam, uitleg in namen if naam.startswith(incomplete) and naam.isprintable()]
    return [CompletionItem(naam, help=" ".join(uitleg.split()) or None) for naam, uitleg in passend]
