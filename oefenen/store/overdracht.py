"""Handing over: the mark by which a conversation is recognised in a file, and which conversations came from one."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from oefenen.store.database import Connection, transaction, translated


class Herkomst(NamedTuple):
    """Where a conversation that was taken in came from."""

    kenmerk: str
    """The random mark that it has in every file."""
    naam: str
    """Who had the conversation, as typed there; "" is nobody."""
    vingerafdruk: str
    """The digest of the conversation in the file, without what was written about it."""


class OverdrachtOpslag:
    """The part of the store that knows conversations across files."""

    pad: Path
    _db: Connection

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Keep everything in this block, or nothing of it."""
        with translated(self.pad), transaction(self._db):
            yield

    def kenmerk(self, gesprek: int) -> str:
        """Give the mark of a conversation, made the first time that it is asked for and the same ever after."""
        with self.at_once():
            van = self.herkomst(gesprek)
            if van is not None:
                return van.kenmerk
            self._db.execute("INSERT OR IGNORE INTO kenmerk (gesprek, kenmerk) VALUES (?, ?)", (gesprek, secrets.token_hex(16)))
            rij = self._db.execute("SELECT kenmerk FROM kenmerk WHERE gesprek = ?", (gesprek,)).fetchone()
        return str(rij["kenmerk"])

    def own_by_mark(self, kenmerk: str) -> int | None:
        """Give the conversation of this data folder itself that was handed over with this mark."""
        with translated(self.pad):
            rij = self._db.execute("SELECT gesprek FROM kenmerk WHERE kenmerk = ?", (kenmerk,)).fetchone()
        return rij["gesprek"] if rij else None

    def taken_in(self, vingerafdruk: str) -> int | None:
        """Give the conversation that was taken in before from a file with this digest."""
        with translated(self.pad):
            rij = self._db.execute("SELECT gesprek FROM ingenomen WHERE vingerafdruk = ?", (vingerafdruk,)).fetchone()
        return rij["gesprek"] if rij else None

    def herkomst(self, gesprek: int) -> Herkomst | None:
        """Say where a conversation came from; None for one that was held here."""
        with translated(self.pad):
            rij = self._db.execute("SELECT kenmerk, naam, vingerafdruk FROM ingenomen WHERE gesprek = ?", (gesprek,)).fetchone()
        return Herkomst(*rij) if rij else None

    def keep_herkomst(self, gesprek: int, van: Herkomst, *, begonnen: str, afgelopen: str | None) -> None:
        """Note that a conversation came from a file, with the moments at which it was held there."""
        with self.at_once():
            self._db.execute("INSERT INTO ingenomen (gesprek, kenmerk, naam, vingerafdruk) VALUES (?, ?, ?, ?)", (gesprek, *van))
            self._db.execute("UPDATE gesprek SET begonnen = ?, afgelopen = ? WHERE id = ?", (begonnen, afgelopen, gesprek))
