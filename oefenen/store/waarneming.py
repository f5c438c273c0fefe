"""The observation forms that people filled in: per conversation one by the trainee and one by a colleague."""

from pathlib import Path

from oefenen.model.waarneming import Kijker, Waarneming
from oefenen.model.woorden import Merk
from oefenen.store.database import Connection, transaction, translated


class WaarnemingOpslag:
    """The part of the store that keeps observation forms, each as a whole."""

    pad: Path
    _db: Connection

    def waarneming(self, gesprek: int, wie: str = Kijker.COLLEGA) -> Waarneming | None:
        """Give the form that *wie* filled in, as far as it came; None when nobody began."""
        with translated(self.pad):
            blad = self._db.execute(
                "SELECT naam, compliment, tip, antwoord_groei, antwoord_vaker FROM waarneming WHERE gesprek = ? AND wie = ?",
                (gesprek, str(wie)),
            ).fetchone()
            punten = self._db.execute(
                "SELECT punt, oordeel, nummer FROM waarneming_punt WHERE gesprek = ? AND wie = ?", (gesprek, str(wie))
            ).fetchall()
        if blad is None:
            return None
        return Waarneming(
            blad["naam"],
            {rij["punt"]: Merk(rij["oordeel"]) for rij in punten},
            {rij["punt"]: rij["nummer"] for rij in punten if rij["nummer"] is not None},
            blad["compliment"],
            blad["tip"],
            (blad["antwoord_groei"], blad["antwoord_vaker"]),
        )

    def waarnemingen(self, gesprek: int) -> dict[Kijker, Waarneming]:
        """Give the forms of a conversation by who filled them in."""
        return {wie: blad for wie in Kijker if (blad := self.waarneming(gesprek, wie))}

    def keep_waarneming(self, gesprek: int, waarneming: Waarneming, wie: str = Kijker.COLLEGA) -> None:
        """Keep the form of *wie* in the place of what was kept before; it is on disk when this returns."""
        punten = [
            (gesprek, str(wie), punt, oordeel.value, waarneming.bewijs.get(punt)) for punt, oordeel in waarneming.oordelen.items()
        ]
        with translated(self.pad), transaction(self._db):
            self._db.execute("DELETE FROM waarneming_punt WHERE gesprek = ? AND wie = ?", (gesprek, str(wie)))
            self._db.execute(
                "INSERT OR REPLACE INTO waarneming (gesprek, wie, naam, compliment, tip, antwoord_groei, antwoord_vaker)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (gesprek, str(wie), waarneming.naam, waarneming.compliment, waarneming.tip, *waarneming.antwoorden),
            )
            self._db.executemany(
                "INSERT INTO waarneming_punt (gesprek, wie, punt, oordeel, nummer) VALUES (?, ?, ?, ?, ?)", punten
            )
