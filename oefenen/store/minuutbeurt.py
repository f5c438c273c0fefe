"""The single turns to be practised again, and every answer to them."""

from datetime import datetime
from pathlib import Path

from oefenen.model.minuutbeurt import Antwoord, Minuutbeurt, Plek, Uitkomst
from oefenen.model.nu import stamp
from oefenen.store.database import Connection, Row, transaction, translated

_TE_OOGSTEN = """
SELECT g.id FROM gesprek g
WHERE g.afgelopen IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM minuutbeurt_bron b WHERE b.gesprek = g.id)
    AND NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id)
ORDER BY g.id DESC LIMIT ?
"""
"""The last conversations that ended here of which nobody looked yet which turns deserve it; those out of a file are somebody else's."""


class MinuutbeurtOpslag:
    """The part of the store that keeps single turns."""

    pad: Path
    _db: Connection

    def without_minuutbeurten(self, hooguit: int) -> list[int]:
        """Give the numbers of finished conversations of which the turns were not chosen yet, the first one first."""
        with translated(self.pad):
            rijen = self._db.execute(_TE_OOGSTEN, (hooguit,)).fetchall()
        return sorted(rij["id"] for rij in rijen)

    def minuutbeurten(self) -> list[Minuutbeurt]:
        """Give all single turns with their answers, the one that is due first first."""
        with translated(self.pad):
            rijen = self._db.execute("SELECT * FROM minuutbeurt ORDER BY id").fetchall()
            antwoorden = self._db.execute("SELECT * FROM minuutbeurt_antwoord ORDER BY minuutbeurt, nummer").fetchall()
        per_beurt: dict[int, list[Antwoord]] = {}
        for rij in antwoorden:
            per_beurt.setdefault(rij["minuutbeurt"], []).append(_answer(rij))
        gevonden = [_card(rij, tuple(per_beurt.get(rij["id"], ()))) for rij in rijen]
        return sorted(gevonden, key=lambda beurt: (beurt.klaar_op, beurt.id))

    def keep_minuutbeurten(
        self, gesprek: int, plekken: list[tuple[int, Plek]], *, nieuw: int, gemaakt: datetime, eerst_op: datetime
    ) -> None:
        """Keep the turns of a conversation, by the number of their choice: those that were there before now come out of this one.

        At most *nieuw* are added. Afterwards the conversation is not in *without_minuutbeurten* any more.
        """
        with translated(self.pad), transaction(self._db):
            for nummer, plek in plekken:
                waar = (plek.bestand, plek.persona, plek.beurt, plek.vaardigheid)
                oud = self._db.execute(
                    "UPDATE minuutbeurt SET gesprek = ?, nummer = ?"
                    " WHERE bestand = ? AND persona = ? AND beurt = ? AND vaardigheid = ?",
                    (gesprek, nummer, *waar),
                ).rowcount
                if not oud and nieuw:
                    nieuw -= 1
                    self._db.execute(
                        "INSERT INTO minuutbeurt (gesprek, nummer, bestand, persona, beurt, vaardigheid, gemaakt, eerst_op)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        (gesprek, nummer, *waar, stamp(gemaakt), stamp(eerst_op)),
                    )
            self._db.execute("INSERT OR IGNORE INTO minuutbeurt_bron (gesprek) VALUES (?)", (gesprek,))

    def keep_minuutantwoord(self, minuutbeurt: int, antwoord: Antwoord) -> None:
        """Keep one answer after those that are there; it is on disk when this returns."""
        with translated(self.pad):
            self._db.execute(
                "INSERT INTO minuutbeurt_antwoord"
                " (minuutbeurt, nummer, moment, keuze, uitkomst, seconden, eigen_zin, kaart, klaar_op)"
                " SELECT ?, coalesce(max(nummer), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM minuutbeurt_antwoord WHERE minuutbeurt = ?",
                (
                    minuutbeurt, stamp(antwoord.moment), antwoord.keuze, antwoord.uitkomst.value, antwoord.seconden,
                    antwoord.eigen_zin, antwoord.kaart, stamp(antwoord.klaar_op), minuutbeurt,
                ),
            )  # fmt: skip

    def drop_minuutantwoord(self, minuutbeurt: int) -> bool:
        """Forget the last answer to a turn, which then is what it was before; say whether there was one."""
        with translated(self.pad):
            weg = self._db.execute(
                "DELETE FROM minuutbeurt_antwoord WHERE minuutbeurt = ?1"
                " AND nummer = (SELECT max(nummer) FROM minuutbeurt_antwoord WHERE minuutbeurt = ?1)",
                (minuutbeurt,),
            ).rowcount
        return bool(weg)


def _card(rij: Row, antwoorden: tuple[Antwoord, ...]) -> Minuutbeurt:
    plek = Plek(rij["bestand"], rij["persona"], rij["beurt"], rij["vaardigheid"])
    gemaakt, eerst_op = (datetime.fromisoformat(rij[naam]) for naam in ("gemaakt", "eerst_op"))
    return Minuutbeurt(rij["id"], plek, rij["gesprek"], rij["nummer"], gemaakt, eerst_op, antwoorden)


def _answer(rij: Row) -> Antwoord:
    return Antwoord(
        datetime.fromisoformat(rij["moment"]), rij["keuze"], Uitkomst(rij["uitkomst"]), rij["seconden"], rij["eigen_zin"],
        rij["kaart"], datetime.fromisoformat(rij["klaar_op"]),
    )  # fmt: skip
