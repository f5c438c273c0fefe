"""What was chosen in all finished conversations of a scenario; those of somebody else are left out."""

from pathlib import Path

from oefenen.model.gekozen import Gekozen, Keus
from oefenen.store.database import Connection, translated

_VAN_HIER = "g.bestand = ? AND NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id)"


class GekozenOpslag:
    """The part of the store that gives choices to count."""

    pad: Path
    _db: Connection

    def gekozen(self, bestand: str, inhoud_hash: str) -> Gekozen:
        """Give the choices of the finished conversations of a scenario file, which has this content now."""
        with translated(self.pad):
            keuzes = self._db.execute(
                "SELECT k.gesprek, k.nummer, k.keuze FROM keuze k JOIN gesprek g ON g.id = k.gesprek"  # noqa: S608 - our own words
                f" WHERE {_VAN_HIER} AND g.afgelopen IS NOT NULL ORDER BY k.gesprek, k.nummer",
                (bestand,),
            ).fetchall()
            vertakt = self._db.execute(
                "SELECT v.gesprek, v.vorig, v.vanaf FROM vertakking v JOIN gesprek g ON g.id = v.gesprek"  # noqa: S608 - idem
                f" WHERE {_VAN_HIER} AND v.vorig IS NOT NULL",
                (bestand,),
            ).fetchall()
            aantal = self._db.execute(
                "SELECT count(*) AS alle, count(CASE WHEN g.inhoud_hash <> ? THEN 1 END) AS eerder FROM gesprek g"  # noqa: S608 - idem
                f" WHERE {_VAN_HIER} AND g.afgelopen IS NOT NULL",
                (inhoud_hash, bestand),
            ).fetchone()
        return Gekozen(
            tuple(Keus(*rij) for rij in keuzes),
            {rij["gesprek"]: (rij["vorig"], rij["vanaf"]) for rij in vertakt},
            aantal["alle"],
            aantal["eerder"],
        )
