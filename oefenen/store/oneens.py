"""With which scores the trainee does not agree."""

from pathlib import Path

from oefenen.model.oneens import Oneens
from oefenen.store.database import Connection, translated


class OneensOpslag:
    """The part of the store that keeps where somebody sees it otherwise."""

    pad: Path
    _db: Connection

    def oneens(self, gesprek: int) -> tuple[Oneens, ...]:
        """Give the turns of a conversation that somebody sees otherwise, in their order."""
        with translated(self.pad):
            rijen = self._db.execute("SELECT nummer, waarom FROM oneens WHERE gesprek = ? ORDER BY nummer", (gesprek,)).fetchall()
        return tuple(Oneens(*rij) for rij in rijen)

    def keep_oneens(self, gesprek: int, oneens: Oneens) -> None:
        """Keep one turn, in the place of what was kept about it; it is on disk when this returns."""
        with translated(self.pad):
            self._db.execute("INSERT OR REPLACE INTO oneens (gesprek, nummer, waarom) VALUES (?, ?, ?)", (gesprek, *oneens))

    def drop_oneens(self, gesprek: int, nummer: int) -> None:
        """Forget one turn."""
        with translated(self.pad):
            self._db.execute("DELETE FROM oneens WHERE gesprek = ? AND nummer = ?", (gesprek, nummer))
