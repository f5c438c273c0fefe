"""Sets the watcher and the checker to work for `oefenen volg`, and tells what they find in a window or in a pipe."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from oefenen.cli.balk import Balk
from oefenen.cli.postbus import Postbus, ToetsenPostbus
from oefenen.cli.volg_cijfers import figures_in_full
from oefenen.cli.volg_lus import Volglus
from oefenen.cli.volg_tekst import findings, head
from oefenen.session.auteur.berichten import Bericht, Klaar, Mislukt, Veranderd, Voortgang
from oefenen.session.auteur.nakijker import Nakijker
from oefenen.session.auteur.volgen import Volgstand
from oefenen.session.auteur.wachter import Wachter

_GEDULD = 1.0
"""Seconds that a thread gets to notice that it is over."""


@contextmanager
def _at_work(pad: Path, post: Postbus[Bericht]) -> Iterator[Nakijker]:
    """Have the file watched, and a checker ready that waits to be asked."""
    wachter, nakijker = Wachter(pad, post.send), Nakijker(pad, post.send)
    wachter.start()
    nakijker.start()
    try:
        yield nakijker
    finally:
        # A thread that wakes up inside a library while Python is being taken down can take the exit code with it.
        for draad in (wachter, nakijker):
            draad.stop()
        for draad in (wachter, nakijker):
            draad.join(_GEDULD)


def follow_in_terminal(pad: Path) -> bool:
    """Follow *pad* with keys until the writer stops; say whether there was ever something to read."""
    with ToetsenPostbus[Bericht]() as post, _at_work(pad, post) as nakijker:
        return Volglus(pad, post, nakijker.ask).run()


def follow_in_pipe(pad: Path) -> NoReturn:
    """Print a block of text for every check, until it is interrupted."""
    stand, balk = Volgstand(), Balk(pad.stem)
    post = Postbus[Bericht]()
    with _at_work(pad, post) as nakijker:
        nakijker.ask()
        while True:
            match post.receive():
                case Veranderd():
                    balk = Balk(pad.stem)
                    nakijker.ask()
                case Voortgang(aantal):
                    balk(aantal)
                case Klaar(ronde, _):
                    with balk:
                        stand.add(ronde)
                    click.echo(f"{_block(stand, pad)}\n")
                case Mislukt(error):
                    raise error


def _block(stand: Volgstand, pad: Path) -> str:
    blokken = [*findings(stand, 0), figures_in_full(stand, 0)]
    return "\n\n".join([head(stand, pad, bezig=False), *("\n".join(regel.tekst for regel in blok) for blok in blokken if blok)])
