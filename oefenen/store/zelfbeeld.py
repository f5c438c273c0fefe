"""What the trainee thought of a conversation, and whether the figures about it were shown."""

from pathlib import Path

from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.store.database import Connection, transaction, translated

LAATST = (1 << 63) - 1
"""A number that no conversation reaches."""
_WOORDEN = "gewonnen, verloren, compliment, tip, als, dan, waarom_bij, waarom"


class ZelfbeeldOpslag:
    """The part of the store that keeps own estimates and what follows from them."""

    pad: Path
    _db: Connection

    def zelfbeeld(self, gesprek: int) -> Zelfbeeld | None:
        """Give what was answered about a conversation; None when nothing was."""
        with translated(self.pad):
            rij = self._db.execute(
                f"SELECT {_WOORDEN} FROM zelfbeeld WHERE gesprek = ?",  # noqa: S608 - our own names
                (gesprek,),
            ).fetchone()
            schattingen = self._db.execute(
                "SELECT vaardigheid, punten FROM schatting WHERE gesprek = ? ORDER BY rowid", (gesprek,)
            ).fetchall()
        if rij is None:
            return None
        beeld = Zelfbeeld({regel["vaardigheid"]: regel["punten"] for regel in schattingen}, **dict(rij))
        return None if beeld.leeg else beeld

    def keep_zelfbeeld(self, gesprek: int, beeld: Zelfbeeld) -> None:
        """Keep *beeld* in the place of what was kept before; it is on disk when this returns."""
        woorden = (
            beeld.gewonnen, beeld.verloren, beeld.compliment, beeld.tip, beeld.als, beeld.dan, beeld.waarom_bij, beeld.waarom,
        )  # fmt: skip
        gezet = ", ".join(f"{naam} = excluded.{naam}" for naam in _WOORDEN.split(", "))
        with translated(self.pad), transaction(self._db):
            self._db.execute(
                f"INSERT INTO zelfbeeld (gesprek, {_WOORDEN}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - our own names
                f" ON CONFLICT (gesprek) DO UPDATE SET {gezet}",
                (gesprek, *woorden),
            )
            self._db.execute("DELETE FROM schatting WHERE gesprek = ?", (gesprek,))
            self._db.executemany(
                "INSERT INTO schatting (gesprek, vaardigheid, punten) VALUES (?, ?, ?)",
                [(gesprek, vaardigheid, punten) for vaardigheid, punten in beeld.schattingen.items()],
            )

    def laatste_voornemen(self, bestand: str, persona: str, voor: int = 0) -> tuple[int, Zelfbeeld] | None:
        """Give the conversation of the last intention, with what was answered about it; of those before *voor*, if given.

        One of this scenario file with this persona comes first, then one of this file, then any other. What was taken in from a
        file is of somebody else.
        """
        with translated(self.pad):
            rij = self._db.execute(
                "SELECT z.gesprek FROM zelfbeeld z JOIN gesprek g ON g.id = z.gesprek"
                " WHERE (z.als <> '' OR z.dan <> '') AND g.id < ? AND NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id)"
                " ORDER BY g.bestand = ? AND g.persona = ? DESC, g.bestand = ? DESC, g.id DESC LIMIT 1",
                (voor or LAATST, bestand, persona, bestand),
            ).fetchone()
        beeld = self.zelfbeeld(rij["gesprek"]) if rij else None
        return (rij["gesprek"], beeld) if beeld else None

    def cijfers_gezien(self, gesprek: int) -> bool:
        """Say whether the figures about a conversation were shown: from then on an estimate is none."""
        with translated(self.pad):
            rij = self._db.execute("SELECT gezien FROM zelfbeeld WHERE gesprek = ?", (gesprek,)).fetchone()
        return bool(rij and rij["gezien"])

    def keep_cijfers_gezien(self, gesprek: int) -> None:
        """Note that the figures were shown."""
        with translated(self.pad):
            self._db.execute(
                "INSERT INTO zelfbeeld (gesprek, gezien) VALUES (?, 1) ON CONFLICT (gesprek) DO UPDATE SET gezien = 1", (gesprek,)
            )
