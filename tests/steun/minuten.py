"""Single turns under control of a test: a conversation that went wrong at a moment, and what comes back later."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from gesprekken import MIS, begin, write_gesprek

from oefenen.model.minuutbeurt import Minuutbeurt
from oefenen.session.later.minuutbeurten import harvest
from oefenen.session.session import Session
from oefenen.store.store import Store

BEGIN = datetime(2026, 9, 1, 16, 0, tzinfo=UTC)
"""When the conversation ends."""
ANDERS = (
    "ouder: Wat doen we eraan?",
    'ouder: [{zegt: "Druk, druk. En nu?", als: gekozen deur.druk}, {zegt: "Wat doen we eraan?"}]',
)
"""Gives the second turn another line after the choice that went wrong."""


def days(aantal: float) -> datetime:
    """Give a moment so many days after the conversation."""
    return BEGIN + timedelta(days=aantal)


def set_clock(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Let the program think that it is *moment*."""
    monkeypatch.setenv("OEFENEN_NU", moment.isoformat())


def played(
    map_: Path, store: Store, monkeypatch: pytest.MonkeyPatch, keuzes: tuple[str, ...] = MIS, vervang: tuple[str, str] = ANDERS
) -> Session:
    """Hold a conversation that ends at BEGIN."""
    set_clock(monkeypatch, BEGIN)
    return begin(write_gesprek(map_, vervang=vervang), store, keuzes=keuzes)


def turns(store: Store) -> dict[str, Minuutbeurt]:
    """Choose turns out of what was played, and give them by the name of the turn."""
    harvest(store, BEGIN)
    return {beurt.plek.beurt: beurt for beurt in store.minuutbeurten()}
