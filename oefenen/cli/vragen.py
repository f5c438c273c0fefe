"""Asking on the terminal: a question with its default, until the answer is one that can be used."""

import sys
from collections.abc import Callable, Collection
from typing import TypeVar

import click

from oefenen.model.diagnostic import ExitCode, OefenenError

LANGSTE_ANTWOORD = 1000
"""Characters that are read at once."""
T = TypeVar("T")


def can_ask() -> bool:
    """Say whether somebody can answer: questions go to stderr, answers come from stdin."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def ask(vraag: str, anders: str, lees: Callable[[str], T]) -> T:
    """Ask until *lees* takes the answer; Enter alone is the answer *anders*."""
    while True:
        click.echo(f"{vraag} [{anders}]: ", err=True, nl=False)
        regel = sys.stdin.readline(LANGSTE_ANTWOORD)
        if not regel:
            raise OefenenError("\nEr kwam geen antwoord. Er is niets geschreven.", ExitCode.GEBRUIK)
        try:
            return lees(regel.strip() or anders)
        except OefenenError as error:
            click.echo(f"  {error.melding}", err=True)


def one_of(woord: str, bekend: Collection[str]) -> str:
    """Find the word that is meant, by its whole or by its beginning; raise OefenenError when it is not exactly one."""
    klein = woord.strip().casefold()
    treffers = [b for b in bekend if b == klein] or [b for b in bekend if klein and b.startswith(klein)]
    if len(treffers) != 1:
        raise OefenenError(f"‘{woord}’ kan hier niet. Kies uit {', '.join(bekend)}.", ExitCode.GEBRUIK)
    return treffers[0]


def some_of(woorden: str, bekend: Collection[str]) -> tuple[str, ...]:
    """Find the words that are meant, with commas between them."""
    delen = [deel for deel in woorden.replace(",", " ").split() if deel]
    if not delen:
        raise OefenenError(f"Noem er minstens één. Kies uit {', '.join(bekend)}.", ExitCode.GEBRUIK)
    return tuple(dict.fromkeys(one_of(deel, bekend) for deel in delen))
