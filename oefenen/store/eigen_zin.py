"""The sentences that the trainee typed before seeing the choices."""

from pathlib import Path

from oefenen.model.eigen_zin import EigenZin
from oefenen.store.database import Connection, translated


class EigenZinOpslag:
    """The part of the store that keeps own sentences, each by the number of the choice that it came before."""

    pad: Path
    _db: Connection

    def eigen_zinnen(self, gesprek: int) -> dict[int, EigenZin]:
        """Give the sentences of a conversation by the number of the choice (from 1)."""
        with translated(self.pad):
            rijen = self._db.execute(
                "SELECT nummer, tekst, lijkt_op FROM eigen_zin WHERE gesprek = ? ORDER BY nummer", (gesprek,)
            ).fetchall()
        return {rij["nummer"]: EigenZin(rij["tekst"], rij["lijkt_op"]) for rij in rijen}

    def keep_eigen_zin(self, gesprek: int, nummer: int, zin: EigenZin) -> None:
        """Keep the sentence before choice *nummer*, in the place of what was kept there; it is on disk when this returns."""
        with translated(self.pad):
            self._db.execute(
                "INSERT OR REPLACE INTO eigen_zin (gesprek, nummer, tekst, lijkt_op) VALUES (?, ?, ?, ?)",
                (gesprek, nummer, zin.tekst, zin.lijkt_op),
            )
