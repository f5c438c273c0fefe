"""Attempts of our own: made up one by one, or played in the short conversation and kept."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from gesprekken import begin

from oefenen.model.poging import Meting, Poging, Som
from oefenen.model.vaardigheid import Vaardigheden, Vaardigheid
from oefenen.report.voortgang.beeld import Namen
from oefenen.store.store import Store

NAMEN = Namen(
    Vaardigheden(
        {
            "contact": Vaardigheid("contact", "Contact", "relatie", ""),
            "luisteren": Vaardigheid("luisteren", "Luisteren", "relatie", ""),
            "regie": Vaardigheid("regie", "Regie", "structuur", ""),
        },
        {"relatie": "Relatie", "structuur": "Structuur"},
        {},
    ),
    {"boos": "Boze ouder"},
)


def poging(  # noqa: PLR0913 - an attempt has this many facts
    nummer: int,
    sommen: Mapping[str, Som] | None,
    *,
    eigen: Mapping[str, Som] | None = None,
    persona: str = "boos",
    scenario: str = "w1",
    titel: str = "",
    oordeel: str = "midden",
    zelf: Mapping[str, int] | None = None,
) -> Poging:
    """Make up an attempt: one a day, in September."""
    meting = None if sommen is None else Meting(sommen, sommen if eigen is None else eigen, ("luisteren",))
    return Poging(
        nummer, f"2026-09-{nummer:02d}T10:00:00+00:00", scenario, f"/{scenario}.yaml", titel or f"Gesprek {scenario}", persona,
        "einde", oordeel, 0 if eigen is None else 3, meting, zelf,
    )  # fmt: skip


def play_all(pad: Path, store: Store, routes: Sequence[Sequence[str]]) -> list[int]:
    """Play the short conversation once for each route, a day apart, look at the figures, and give their numbers."""
    nummers = [begin(pad, store, keuzes=tuple(route)).id for route in routes]
    for dag, nummer in enumerate(nummers, start=1):
        change(store, "UPDATE gesprek SET begonnen = ? WHERE id = ?", (f"2026-09-{dag:02d}T10:00:00+00:00", nummer))
        store.keep_cijfers_gezien(nummer)
    return nummers


def change(store: Store, opdracht: str, waarden: Sequence[object] = ()) -> None:
    """Change the database behind the back of the store."""
    with closing(sqlite3.connect(store.pad)) as db, db:
        db.execute(opdracht, tuple(waarden))
