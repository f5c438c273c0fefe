"""The conversations that were played: begun, continued choice by choice, finished."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.model.nu import now, stamp
from oefenen.store.afspraken import AfsprakenOpslag
from oefenen.store.coaching import CoachingOpslag
from oefenen.store.database import Connection, Row, connect, transaction, translated
from oefenen.store.eigen_zin import EigenZinOpslag
from oefenen.store.gegevensmap import data_dir
from oefenen.store.gekozen import GekozenOpslag
from oefenen.store.hulp import HulpOpslag
from oefenen.store.meting import MetingOpslag
from oefenen.store.minuutbeurt import MinuutbeurtOpslag
from oefenen.store.oneens import OneensOpslag
from oefenen.store.overdracht import OverdrachtOpslag
from oefenen.store.vertakking import NIETS, Aanloop, VertakkingOpslag
from oefenen.store.waarneming import WaarnemingOpslag
from oefenen.store.zelfbeeld import LAATST, ZelfbeeldOpslag

BESTAND = "gesprekken.sqlite"
_GESPREKKEN = """
SELECT g.*, (SELECT count(*) FROM keuze k WHERE k.gesprek = g.id) AS gekozen, v.vorig, coalesce(v.vanaf, 0) AS vanaf,
    (SELECT count(*) FROM eigen_zin z WHERE z.gesprek = g.id AND z.nummer > coalesce(v.vanaf, 0)) AS getypt,
    EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id) AS ingenomen
FROM gesprek g LEFT JOIN vertakking v ON v.gesprek = g.id
"""
_EIGEN_KEUZE = "EXISTS (SELECT 1 FROM keuze k WHERE k.gesprek = g.id AND k.nummer > coalesce(v.vanaf, 0))"
"""Whether conversation g has a choice that it does not share with the one that it branched off from."""
_EIGEN_GESPREK = "NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = g.id)"
"""Whether conversation g was held here, and not taken in from a file."""
_PER_SCENARIO = """
WHERE g.id IN (
    SELECT max(a.id) FROM gesprek a LEFT JOIN vertakking t ON t.gesprek = a.id
    WHERE NOT EXISTS (SELECT 1 FROM ingenomen i WHERE i.gesprek = a.id) AND (a.afgelopen IS NOT NULL
        OR EXISTS (SELECT 1 FROM keuze k WHERE k.gesprek = a.id AND k.nummer > coalesce(t.vanaf, 0))
        OR EXISTS (SELECT 1 FROM eigen_zin z WHERE z.gesprek = a.id AND z.nummer > coalesce(t.vanaf, 0)))
    GROUP BY a.bestand, a.afgelopen IS NULL
) ORDER BY g.id
"""
"""Per scenario file the last conversation that was finished, and the last one that was not but that has a choice or a typed sentence of its own."""


@dataclass(frozen=True, slots=True)
class Bewaard:
    """A kept conversation without its choices. Times are ISO 8601 in UTC."""

    id: int
    scenario: str
    bestand: str
    titel: str
    persona: str
    stand: str
    klok: bool
    seed: int
    inhoud_hash: str
    begonnen: str
    afgelopen: str | None
    einde: str | None
    oordeel: str | None
    gekozen: int = 0
    """How many choices were made, those that it shares with another conversation included."""
    vorig: int | None = None
    """The conversation that it branched off from, when there is one and it is still there."""
    tempo: int = 100
    """Percent of the scenario's time that the clock gives."""
    vanaf: int = 0
    """How many choices it shares with that one."""
    getypt: int = 0
    """How many own sentences were typed after those."""
    ingenomen: bool = False
    """Whether it came from a file: the conversation of somebody else, no attempt of this trainee."""

    @property
    def begonnen_aan(self) -> bool:
        """Whether anything was chosen or typed in this conversation itself."""
        return self.gekozen > self.vanaf or self.getypt > 0


class Store(
    AfsprakenOpslag,
    CoachingOpslag,
    EigenZinOpslag,
    GekozenOpslag,
    HulpOpslag,
    OneensOpslag,
    OverdrachtOpslag,
    VertakkingOpslag,
    WaarnemingOpslag,
    ZelfbeeldOpslag,
    MetingOpslag,
    MinuutbeurtOpslag,
):
    """One open database; use it as a context manager or close it."""

    def __init__(self, pad: Path | None = None) -> None:
        """Open the database at *pad*, in the user's data folder by default; raise OpslagError when that is impossible."""
        self.pad = pad or data_dir() / BESTAND
        self._db: Connection = connect(self.pad)

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def reopen(self) -> None:
        """Open the database again after closing it, for what was put in its place; an empty one when there is nothing."""
        self._db = connect(self.pad)

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(self, soort: type[BaseException] | None, error: BaseException | None, spoor: TracebackType | None) -> None:
        """Close the database."""
        self.close()

    def begin(  # noqa: PLR0913 - a conversation has this many facts
        self,
        *,
        scenario: str,
        bestand: str,
        titel: str,
        persona: str,
        stand: str,
        klok: bool,
        seed: int,
        inhoud_hash: str,
        tempo: int = 100,
        aanloop: Aanloop = NIETS,
    ) -> int:
        """Keep a new conversation, with all that is there before its first choice or not at all, and give its number."""
        with translated(self.pad), transaction(self._db):
            uit = self._db.execute(
                "INSERT INTO gesprek (scenario, bestand, titel, persona, stand, klok, seed, inhoud_hash, tempo, begonnen)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (scenario, bestand, titel, persona, stand, int(klok), seed, inhoud_hash, int(tempo), _now()),
            )
            nummer = int(uit.lastrowid or 0)
            self._keep_aanloop(nummer, aanloop)
        return nummer

    def add_keuze(self, gesprek: int, nummer: int, keuze: str) -> None:
        """Keep choice *nummer* (from 1) of a conversation; it is on disk when this returns."""
        with translated(self.pad):
            self._db.execute("INSERT INTO keuze (gesprek, nummer, keuze) VALUES (?, ?, ?)", (gesprek, nummer, keuze))

    def drop_keuze(self, gesprek: int, nummer: int) -> None:
        """Forget choice *nummer* of a conversation, the last one; what was typed before it stays, without what it resembled."""
        with translated(self.pad), transaction(self._db):
            self._db.execute("UPDATE eigen_zin SET lijkt_op = NULL WHERE gesprek = ? AND nummer = ?", (gesprek, nummer))
            self._db.execute("DELETE FROM eigen_zin WHERE gesprek = ? AND nummer > ?", (gesprek, nummer))
            for tabel in ("keuze", "opmerking", "oneens"):
                self._db.execute(f"DELETE FROM {tabel} WHERE gesprek = ? AND nummer >= ?", (gesprek, nummer))  # noqa: S608 - our own names

    def finish(self, gesprek: int, einde: str, oordeel: str) -> None:
        """Note that a conversation has ended, and how."""
        with translated(self.pad):
            self._db.execute(
                "UPDATE gesprek SET afgelopen = ?, einde = ?, oordeel = ? WHERE id = ? AND afgelopen IS NULL",
                (_now(), einde, oordeel, gesprek),
            )

    def keuzes(self, gesprek: int) -> list[str]:
        """Give the choices of a conversation in order, as `beurt.keuze`."""
        with translated(self.pad):
            rijen = self._db.execute("SELECT keuze FROM keuze WHERE gesprek = ? ORDER BY nummer", (gesprek,)).fetchall()
        return [rij["keuze"] for rij in rijen]

    def gesprek(self, nummer: int) -> Bewaard:
        """Give one conversation; raise OefenenError when there is none with this number."""
        gevonden = self._select("WHERE g.id = ?", (nummer,))
        if not gevonden:
            raise OefenenError(
                f"Gesprek {nummer} is er niet. Met ‘oefenen lijst --gesprekken’ zie je wat er bewaard is.", ExitCode.GEBRUIK
            )
        return gevonden[0]

    def gesprekken(self) -> list[Bewaard]:
        """Give all conversations, the newest first."""
        return self._select("ORDER BY g.id DESC")

    def laatste(self) -> Bewaard | None:
        """Give the conversation that was begun last and has at least one choice of its own."""
        gevonden = self._select(f"WHERE {_EIGEN_GESPREK} AND {_EIGEN_KEUZE} ORDER BY g.id DESC LIMIT 1")
        return gevonden[0] if gevonden else None

    def laatste_afgelopen(self, bestand: str, persona: str, voor: int = 0) -> Bewaard | None:
        """Give the last finished conversation of a scenario file with this persona; of those before conversation *voor*, if given."""
        waar = (
            f"WHERE {_EIGEN_GESPREK} AND g.bestand = ? AND g.persona = ? AND g.afgelopen IS NOT NULL AND g.id < ?"
            " ORDER BY g.id DESC LIMIT 1"
        )
        gevonden = self._select(waar, (bestand, persona, voor or LAATST))
        return gevonden[0] if gevonden else None

    def overzicht(self) -> tuple[dict[str, Bewaard], dict[str, Bewaard]]:
        """Give by scenario file the last finished conversation and the one to go on with."""
        af: dict[str, Bewaard] = {}
        lopend: dict[str, Bewaard] = {}
        for bewaard in self._select(_PER_SCENARIO):
            (af if bewaard.afgelopen else lopend)[bewaard.bestand] = bewaard
        for bestand in [b for b, open_ in lopend.items() if b in af and af[b].id > open_.id]:
            del lopend[bestand]
        return af, lopend

    def remove(self, gesprek: int) -> None:
        """Forget a conversation."""
        with translated(self.pad):
            self._db.execute("DELETE FROM gesprek WHERE id = ?", (gesprek,))

    def berekend(self, inhoud_hash: str, soort: str) -> str | None:
        """Give what was computed before about a scenario with this content."""
        with translated(self.pad):
            rij = self._db.execute(
                "SELECT gegevens FROM berekend WHERE inhoud_hash = ? AND soort = ?", (inhoud_hash, soort)
            ).fetchone()
        return rij["gegevens"] if rij else None

    def keep_berekend(self, inhoud_hash: str, soort: str, gegevens: str) -> None:
        """Keep what was computed about a scenario."""
        with translated(self.pad):
            self._db.execute(
                "INSERT OR REPLACE INTO berekend (inhoud_hash, soort, gegevens) VALUES (?, ?, ?)", (inhoud_hash, soort, gegevens)
            )

    def instelling(self, naam: str, anders: str = "") -> str:
        """Give a setting."""
        with translated(self.pad):
            rij = self._db.execute("SELECT waarde FROM instelling WHERE naam = ?", (naam,)).fetchone()
        return rij["waarde"] if rij else anders

    def instellingen(self) -> dict[str, str]:
        """Give all settings that were ever changed."""
        with translated(self.pad):
            return dict(self._db.execute("SELECT naam, waarde FROM instelling").fetchall())

    def keep_instelling(self, naam: str, waarde: str) -> None:
        """Keep a setting."""
        with translated(self.pad):
            self._db.execute("INSERT OR REPLACE INTO instelling (naam, waarde) VALUES (?, ?)", (naam, waarde))

    def _select(self, waar: str, waarden: Iterable[object] = ()) -> list[Bewaard]:
        with translated(self.pad):
            rijen = self._db.execute(f"{_GESPREKKEN} {waar}", tuple(waarden)).fetchall()
        return [_bewaard(rij) for rij in rijen]


def _bewaard(rij: Row) -> Bewaard:
    return Bewaard(**{**dict(rij), "klok": bool(rij["klok"]), "ingenomen": bool(rij["ingenomen"])})


def _now() -> str:
    return stamp(now())
