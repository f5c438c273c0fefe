"""The agreements of a conversation: kept as one list, all of it or nothing."""

from pathlib import Path

from oefenen.model.afspraak import Afspraak
from oefenen.model.afsprakenlijst import Afspraakregel, Afsprakenlijst
from oefenen.store.database import Connection, transaction, translated


class AfsprakenOpslag:
    """The part of the store that keeps agreements."""

    pad: Path
    _db: Connection

    def afspraken(self, gesprek: int) -> Afsprakenlijst | None:
        """Give the list that was kept with a conversation; None when nobody kept one."""
        with translated(self.pad):
            verslag = self._db.execute("SELECT verslag_door, woord FROM verslag WHERE gesprek = ?", (gesprek,)).fetchone()
            regels = self._db.execute(
                "SELECT wie, wat, wanneer, terugkijken, mee, keuze FROM afspraak WHERE gesprek = ? ORDER BY nummer", (gesprek,)
            ).fetchall()
            punten = self._db.execute("SELECT punt, mee FROM verslagpunt WHERE gesprek = ?", (gesprek,)).fetchall()
        if verslag is None:
            return None
        return Afsprakenlijst(
            tuple(Afspraakregel(Afspraak(*rij[:4]), bool(rij["mee"]), rij["keuze"]) for rij in regels),
            verslag["verslag_door"],
            verslag["woord"],
            {rij["punt"]: bool(rij["mee"]) for rij in punten},
        )

    def keep_afspraken(self, gesprek: int, lijst: Afsprakenlijst) -> None:
        """Keep *lijst* in the place of what was kept before; it is on disk when this returns."""
        regels = [
            (gesprek, nummer, *regel.afspraak, int(regel.mee), regel.keuze) for nummer, regel in enumerate(lijst.regels, start=1)
        ]
        punten = [(gesprek, punt, int(mee)) for punt, mee in lijst.punten.items()]
        with translated(self.pad), transaction(self._db):
            self._db.execute("DELETE FROM afspraak WHERE gesprek = ?", (gesprek,))
            self._db.execute("DELETE FROM verslagpunt WHERE gesprek = ?", (gesprek,))
            self._db.execute(
                "INSERT OR REPLACE INTO verslag (gesprek, verslag_door, woord) VALUES (?, ?, ?)",
                (gesprek, lijst.verslag_door, lijst.woord),
            )
            self._db.executemany(
                "INSERT INTO afspraak (gesprek, nummer, wie, wat, wanneer, terugkijken, mee, keuze)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                regels,
            )
            self._db.executemany("INSERT INTO verslagpunt (gesprek, punt, mee) VALUES (?, ?, ?)", punten)
