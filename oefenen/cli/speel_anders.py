"""The ways in which `oefenen speel` plays a conversation again: from one of its turns, or with another opening."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from oefenen.cli.kanaal import talk, terminal_width
from oefenen.cli.nederlands import GebruikError
from oefenen.cli.tab_namen import gesprekken
from oefenen.report.als_tekst import place
from oefenen.session.anders.vertakken import branch, find_turn
from oefenen.session.library import scenario_files
from oefenen.session.session import Session, resume
from oefenen.store.store import Store

LANGST = 40


class Vanaf(NamedTuple):
    """A turn of a kept conversation."""

    gesprek: int
    plaats: str


class VanafType(click.ParamType[Vanaf]):
    """`GESPREK:BEURT`, such as 12:5, or 12:v2 for a turn of the preparation."""

    name = "beurt"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Vanaf:  # noqa: ANN401 - the shape of click
        """Read the two numbers."""
        if isinstance(value, Vanaf):
            return value
        gesprek, _, plaats = str(value).partition(":")
        if not (gesprek.isascii() and gesprek.isdigit() and plaats.isprintable() and plaats) or len(str(value)) > LANGST:
            self.fail(f"‘{value}’ is geen beurt. Schrijf het gesprek en de beurt zo: 12:5.", param, ctx)
        return Vanaf(int(gesprek), plaats)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> Any:  # noqa: ANN401 - as above
        """Propose conversations."""
        return gesprekken(ctx, param, incomplete)


def play_from(vanaf: Vanaf, store: Store) -> Session:
    """Begin a conversation that goes on from a turn of another one, and say so."""
    oud = resume(store.gesprek(vanaf.gesprek), store)
    aantal = find_turn(oud.gesprek, vanaf.plaats)
    nieuw = branch(oud, aantal)
    waar = place(oud.gesprek.stappen[aantal])
    talk(f"Je speelt gesprek {oud.id} opnieuw vanaf {waar}. Het wordt gesprek {nieuw.id}; het oude blijft bewaard.")
    return nieuw


def check_alone(optie: str, anders: Sequence[str]) -> None:
    """Raise GebruikError when something was given that cannot go together with *optie*."""
    if anders:
        raise GebruikError(f"{anders[0]} kan niet samen met {optie}: dat gaat verder met een gesprek zoals het bewaard is.")


def scenario_name(bestand: Path) -> str:
    """Give what one types for a scenario: its name when it comes with the program, else its path."""
    return bestand.stem if bestand in scenario_files() else str(bestand)


def tell_search() -> None:
    """Say on a terminal that looking for another opening takes a moment."""
    if terminal_width(err=True):
        talk("Even nagaan hoe het gesprek anders kan beginnen…")
