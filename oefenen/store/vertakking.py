"""How a conversation began otherwise than at its start: which one it branched off from, and with which opening."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from oefenen.model.eigen_zin import EigenZin
from oefenen.model.opening import GEWOON, Opening, check_opening
from oefenen.store.database import Connection, translated


class Aanloop(NamedTuple):
    """What is there before the first choice of a new conversation."""

    opening: Mapping[str, int] = GEWOON
    vorig: int = 0
    """The conversation that it branches off from; 0 is none."""
    keuzes: tuple[str, ...] = ()
    """The choices (`beurt.keuze`) that it shares with that one."""
    eigen_zinnen: Mapping[int, EigenZin] = MappingProxyType({})
    """What was typed before those, by the number of the choice."""


NIETS = Aanloop()
"""A conversation from its start, as in the story."""


class VertakkingOpslag:
    """The part of the store that keeps how conversations began."""

    pad: Path
    _db: Connection

    def opening(self, gesprek: int) -> Opening:
        """Give the opening of a conversation; raise OefenenError when it cannot be understood."""
        with translated(self.pad):
            rijen = self._db.execute("SELECT stand, erbij FROM opening WHERE gesprek = ?", (gesprek,)).fetchall()
        return check_opening({rij["stand"]: rij["erbij"] for rij in rijen})

    def _keep_aanloop(self, gesprek: int, aanloop: Aanloop) -> None:
        """Keep how a conversation begins, within a transaction."""
        self._db.executemany(
            "INSERT INTO keuze (gesprek, nummer, keuze) VALUES (?, ?, ?)",
            [(gesprek, nummer, keuze) for nummer, keuze in enumerate(aanloop.keuzes, start=1)],
        )
        self._db.executemany(
            "INSERT INTO opening (gesprek, stand, erbij) VALUES (?, ?, ?)",
            [(gesprek, stand, erbij) for stand, erbij in aanloop.opening.items()],
        )
        self._db.executemany(
            "INSERT INTO eigen_zin (gesprek, nummer, tekst, lijkt_op) VALUES (?, ?, ?, ?)",
            [(gesprek, nummer, zin.tekst, zin.lijkt_op) for nummer, zin in aanloop.eigen_zinnen.items()],
        )
        if aanloop.vorig:
            self._db.execute(
                "INSERT INTO vertakking (gesprek, vorig, vanaf) VALUES (?, ?, ?)", (gesprek, aanloop.vorig, len(aanloop.keuzes))
            )
