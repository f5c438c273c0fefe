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

    def coached(self, bestand: str, persona: str, voor: int) -> int | None:
        """Give the conversation whose coaching an attempt opens with: of this scenario file, with this persona if there is one.

        That is the attempt that was begun first after the coaching came, and *voor* is the number that it has or will have. None
        when there is no coaching that waits for it.
        """
        with translated(self.pad):
            rij = self._db.execute(
                """
                SELECT g.id FROM opdracht o JOIN gesprek g ON g.id = o.gesprek
                WHERE g.bestand = :bestand AND g.id < :voor
                    AND (o.tekst <> '' OR EXISTS (SELECT 1 FROM opmerking p WHERE p.gesprek = g.id))
                    AND NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id)
                    AND NOT EXISTS (
                        SELECT 1 FROM gesprek later WHERE later.bestand = g.bestand AND later.id > o.na AND later.id < :voor
                            AND EXISTS (SELECT 1 FROM keuze k WHERE k.gesprek = later.id)
                            AND NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = later.id)
                    )
                ORDER BY g.persona = :persona DESC, o.na DESC, g.id DESC LIMIT 1
                """,
                {"bestand": bestand, "persona": persona, "voor": voor},
            ).fetchone()
        return rij["id"] if rij else None

    def keep_coaching(self, gesprek: int, coaching: Coaching) -> None:
        """Keep *coaching* in the place of what was kept before; it is on disk when this returns."""
        regels = [(gesprek, volgorde, *opmerking) for volgorde, opmerking in enumerate(coaching.opmerkingen, start=1)]
        with translated(self.pad), transaction(self._db):
            self._db.execute("DELETE FROM opmerking WHERE gesprek = ?", (gesprek,))
            self._db.execute(
                "INSERT OR REPLACE INTO opdracht (gesprek, tekst, naam, na) SELECT ?, ?, ?, max(id) FROM gesprek",
                (gesprek, coaching.opdracht, coaching.naam),
            )
            self._db.executemany("INSERT INTO opmerking (gesprek, volgorde, nummer, tekst) VALUES (?, ?, ?, ?)", regels)
