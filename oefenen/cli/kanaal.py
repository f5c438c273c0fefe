"""Where text goes: what was asked for to stdout, everything around it to stderr, wrapped only on a terminal."""

import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.report.breedte import wrap

_SMALST = 20


class Kanaal:
    """Writes the conversation and the talk around it; with *opzij* the conversation goes to stderr too."""

    def __init__(self, *, opzij: bool = False) -> None:
        """Find out which streams are terminals."""
        self.opzij = opzij
        self._breedte = {err: terminal_width(err=err) for err in (False, True)}

    def data(self, regels: Iterable[str]) -> None:
        """Write lines of the conversation."""
        self._write(regels, err=self.opzij)

    def talk(self, *regels: str) -> None:
        """Write lines that are no part of the conversation."""
        self._write(regels, err=True)

    def _write(self, regels: Iterable[str], *, err: bool) -> None:
        breedte = self._breedte[err]
        for regel in regels:
            for deel in wrap(regel, breedte) if breedte else (regel,):
                click.echo(deel, err=err)


def terminal_width(*, err: bool = False) -> int:
    """Give the width of the terminal, or 0 when there is none."""
    stream = sys.stderr if err else sys.stdout
    if stream is None or not stream.isatty():
        return 0
    return max(_SMALST, shutil.get_terminal_size().columns - 1)


def write_json(gegevens: object) -> None:
    """Write one JSON document to stdout."""
    click.echo(as_json_text(gegevens))


def as_json_text(gegevens: object) -> str:
    """Give a JSON document as a person can read it."""
    return json.dumps(gegevens, ensure_ascii=False, indent=2)


def talk(tekst: str) -> None:
    """Say something on stderr."""
    click.echo(tekst, err=True)


def check_new(pad: Path) -> None:
    """Raise OefenenError when write_new could not make a file, before time is spent on what would be in it."""
    if pad.exists():
        raise _taken(pad)
    if not pad.parent.is_dir():
        raise _no_folder(pad)


def write_new(pad: Path, tekst: str) -> None:
    """Write a file that was not there yet: people write in these files, so none is ever replaced, nor left half written."""
    from oefenen.session.auteur.schrijven import write_file  # noqa: PLC0415 - not for what is only said

    check_new(pad)
    try:
        write_file(pad, tekst)
    except FileExistsError:
        raise _taken(pad) from None
    except FileNotFoundError:
        raise _no_folder(pad) from None


def _taken(pad: Path) -> OefenenError:
    return OefenenError(f"{pad} bestaat al en blijft zoals het is. Kies een andere naam.", ExitCode.GEBRUIK)


def _no_folder(pad: Path) -> OefenenError:
    return OefenenError(f"De map {pad.parent} bestaat niet.", ExitCode.GEBRUIK)
