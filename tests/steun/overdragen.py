"""A conversation that is handed over: its file as data, to be changed by tests, and what a store holds before and after."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gesprekken import MIS, begin, write_gesprek

from oefenen.model.coaching import Coaching, Opmerking
from oefenen.model.eigen_zin import EigenZin
from oefenen.model.oneens import Oneens
from oefenen.model.zelfbeeld import Zelfbeeld
from oefenen.session.samen.invoer import Uitslag, take_in
from oefenen.session.samen.overdracht import as_text, hand_over
from oefenen.session.session import Session, resume
from oefenen.store.store import Store

COACHING = Coaching((Opmerking(1, "Wacht hier [b]even[/b]."), Opmerking(2, "Mooi.")), "Vraag eerst door.", "Karin")
ZELF = Zelfbeeld({"luisteren": 60, "contact": 0}, 2, 0, "Ik bleef rustig.", "Vraag door.", "hij zucht", "wacht ik", 1, "Schrik.")


@dataclass
class Bureau:
    """One person with a store and a folder of scenarios."""

    store: Store
    map: Path

    def hold(self, keuzes: tuple[str, ...] = MIS) -> Session:
        """Hold the short conversation."""
        return begin(self.map / "kort.yaml", self.store, keuzes=keuzes)

    def file(self, sessie: Session, naam: str = "") -> str:
        """Give the text of its hand-over file, without turning points: those take long."""
        return as_text(hand_over(sessie, self.store, (), naam))

    def resume(self, nummer: int) -> Session:
        """Bring a conversation back."""
        return resume(self.store.gesprek(nummer), self.store)

    def take_in(self, tekst: str | bytes) -> Uitslag:
        """Take in a file with this text."""
        pad = self.map.parent / "binnen.json"
        pad.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
        return take_in(pad, self.store, [self.map])

    def everything(self) -> list[tuple[Any, ...]]:
        """Give every row of every table, to see that nothing changed."""
        with closing(sqlite3.connect(self.store.pad)) as db:
            tabellen = [rij[0] for rij in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            return [(tabel, *rij) for tabel in tabellen for rij in db.execute(f"SELECT * FROM {tabel}")]  # noqa: S608 - our own names


def bureau(map_: Path) -> Bureau:
    """Give somebody a store and the short scenario, in a folder of their own."""
    return Bureau(Store(map_ / "data" / "gesprekken.sqlite"), write_gesprek(map_ / "scenarios").parent)


def rich_file(een: Bureau) -> str:
    """Give a file in which every field says something."""
    sessie = een.hold()
    een.store.keep_eigen_zin(sessie.id, 1, EigenZin("U bent boos.", "welkom"))
    een.store.keep_eigen_zin(sessie.id, 2, EigenZin("Wat nu?", ""))
    een.store.keep_zelfbeeld(sessie.id, ZELF)
    een.store.keep_hulp(sessie.id, 2)
    een.store.keep_oneens(sessie.id, Oneens(2, "Deze vader wil [b]eerst[/b] cijfers."))
    een.store.keep_coaching(sessie.id, COACHING)
    return een.file(een.resume(sessie.id), "Sanne")


def changed(tekst: str, *stappen: str | int, waarde: object) -> str:
    """Give the file with another value at one place."""
    heel = json.loads(tekst)
    deel = heel
    for stap in stappen[:-1]:
        deel = deel[stap]
    deel[stappen[-1]] = waarde
    return json.dumps(heel)


def texts(waarde: Any, plek: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Give the place of every text in JSON data."""
    if isinstance(waarde, str):
        return [plek]
    delen = waarde.items() if isinstance(waarde, dict) else enumerate(waarde) if isinstance(waarde, list) else ()
    return [gevonden for sleutel, deel in delen for gevonden in texts(deel, (*plek, sleutel))]


Verandering = Callable[[str], str | bytes]
