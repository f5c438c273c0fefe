"""When the trainee took a time-out: how often, and before which choices."""

from pathlib import Path

from oefenen.model.time_out import HOOGUIT
from oefenen.store.database import Connection, translated


class HulpOpslag:
    """The part of the store that counts the help that was asked for; taking back a choice gives none of it back."""

    pad: Path
    _db: Connection

    def hulp(self, gesprek: int) -> tuple[int, ...]:
        """Give the choices (from 1) before which a time-out was taken, in the order in which they were taken."""
        with translated(self.pad):
            rijen = self._db.execute("SELECT nummer FROM hulp WHERE gesprek = ? ORDER BY keer", (gesprek,)).fetchall()
        return tuple(rij["nummer"] for rij in rijen)

    def keep_hulp(self, gesprek: int, nummer: int) -> bool:
        """Keep that a time-out was taken before choice *nummer*; it is on disk when this returns. False when there are no more."""
        with translated(self.pad):
            uit = self._db.execute(
                "INSERT INTO hulp (gesprek, keer, nummer) SELECT ?, aantal + 1, ?"
                " FROM (SELECT count(*) AS aantal FROM hulp WHERE gesprek = ?) WHERE aantal < ?",
                (gesprek, nummer, gesprek, HOOGUIT),
            )
        return uit.rowcount == 1
