"""Checks a scenario in the background, always its newest version: a look that is overtaken by a save stops."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Condition, Thread

from oefenen.reading.bestanden import Reader
from oefenen.session.auteur.berichten import Bericht, Ingelezen, Klaar, Mislukt, Voortgang
from oefenen.session.auteur.ronde import look


class _IngehaaldError(Exception):
    """There is a newer version to look at."""


class Nakijker(Thread):
    """Tells what it finds by calling *meld* from its own thread."""

    def __init__(self, pad: Path, meld: Callable[[Bericht], None]) -> None:
        """Look at *pad* when it is asked; it stays the same file when its folder is taken away and put back."""
        super().__init__(name="nakijker", daemon=True)
        self._pad, self._echt, self._meld = pad, pad.absolute(), meld
        self._vraag = Condition()
        self._gevraagd = 0
        self._genoeg = False

    def ask(self) -> int:
        """Look at the file as it is now; what was going on stops. Give the number of this request."""
        with self._vraag:
            self._gevraagd += 1
            self._vraag.notify()
            return self._gevraagd

    def stop(self) -> None:
        """Look no longer; what was going on stops."""
        self._genoeg = True
        self.ask()

    def run(self) -> None:
        """Look whenever it is asked, until it is stopped."""
        gedaan = 0
        while True:
            with self._vraag:
                while self._gevraagd == gedaan:
                    self._vraag.wait()
                gedaan = self._gevraagd
            if self._genoeg:
                return
            try:
                self._look(gedaan)
            except _IngehaaldError:
                continue
            except BaseException as error:  # noqa: BLE001 - it is raised again where the program can tell it
                self._meld(Mislukt(error))
                return

    def _look(self, nummer: int) -> None:
        tijd = datetime.now().astimezone()
        gelezen = Reader().read(self._echt)
        self._meld(Ingelezen(gelezen))
        ronde = look(gelezen, self._pad, tijd, progress=partial(self._progress, nummer))
        if nummer == self._gevraagd:
            self._meld(Klaar(ronde, nummer))

    def _progress(self, nummer: int, aantal: int) -> None:
        if nummer != self._gevraagd:
            raise _IngehaaldError
        self._meld(Voortgang(aantal))
