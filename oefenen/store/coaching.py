"""What a trainer wrote about a conversation: kept as one whole, all of it or nothing."""

from pathlib import Path

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.store.database import Connection, transaction, translated


class CoachingOpslag:
    """The part of the store that keeps remarks and instructions."""

    pad: Path
    _db: Connection

    def coaching(self, gesprek: int) -> Coaching:
        """Give what was written about a conversation; GEEN_COACHING when that is nothing."""
        with translated(self.pad):
            opdracht = self._db.execute("SELECT tekst, naam FROM opdracht WHERE gesprek = ?", (gesprek,)).fetchone()
            regels = self._db.execute(
                "SELECT nummer, tekst FROM opmerking WHERE gesprek = ? ORDER BY nummer, volgorde", (gesprek,)
            ).fetchall()
        opmerkingen = tuple(Opmerking(rij["nummer"], rij["tekst"]) for rij in regels)
        return Coaching(opmerkingen, *opdracht) if opdracht else Coaching(opmerkingen)

    def keep_coaching(self, gesprek: int, coaching: Coaching) -> None:
        """Keep *coaching* in the place of what was kept before; it is on disk when this returns."""
        regels = [(gesprek, volgorde, *opmerking) for volgorde, opmerking in enumerate(coaching.opmerkingen, start=1)]
        with translated(self.pad), transaction(self._db):
            self._db.execute("DELETE FROM opmerking WHERE gesprek = ?", (gesprek,))
            self._db.execute(
                "INSERT OR REPLACE INTO opdracht (gesprek, tekst, naam) VALUES (?, ?, ?)",
                (gesprek, coaching.opdracht, coaching.naam),
            )
            self._db.executemany("INSERT INTO opmerking (gesprek, volgorde, nummer, tekst) VALUES (?, ?, ?, ?)", regels)
