"""Opening the database file safely; the only module that imports sqlite3."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.store.migrations import MIGRATIONS

APPLICATION_ID = 0x6F65666E
"""`oefn`: the file says whose it is."""
SCHEMA_VRAAG = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
"""Everything that a database consists of."""
WACHTTIJD = 3.0
"""Seconds that we wait for another window that is writing."""

Connection = sqlite3.Connection
Row = sqlite3.Row


class OpslagError(OefenenError):
    """Keeping or reading what was played did not work; nothing that was kept is lost."""


@contextmanager
def translated(pad: Path) -> Iterator[None]:
    """Turn the errors of the database library into one Dutch message."""
    try:
        yield
    except sqlite3.Error as error:
        raise OpslagError(f"{_explain(error)} Het gaat om {pad}.", ExitCode.ONLEESBAAR) from error


def _explain(error: sqlite3.Error) -> str:
    tekst = str(error)
    if "locked" in tekst or "busy" in tekst:
        return "Een ander venster is nog aan het bewaren. Sluit dat venster of probeer het zo opnieuw."
    if "full" in tekst:
        return "De schijf is vol, dus deze keuze is niet bewaard. Maak ruimte en ga verder waar je was."
    if "readonly" in tekst or "unable to open" in tekst or "permission" in tekst:
        return "In de map met je gesprekken mag niet geschreven worden."
    if "not a database" in tekst or "malformed" in tekst or "corrupt" in tekst:
        return (
            "Het bestand met je gesprekken is beschadigd; er is niets aan veranderd. Zet een reservekopie terug of hernoem het."
        )
    if "disk I/O" in tekst:
        return "Het bestand met je gesprekken kan niet gelezen of geschreven worden. Misschien is de schijf vol."
    return "Bewaren lukt niet: het bestand met je gesprekken geeft een fout."


def connect(pad: Path) -> Connection:
    """Open (or make) the database and bring its schema up to date.

    A damaged or newer file is refused before anything is written to it.
    """
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        bestaat = pad.exists() and pad.stat().st_size > 0
    except OSError as error:
        raise OpslagError(f"De map voor je gesprekken kan niet gemaakt worden: {pad.parent}.") from error
    with translated(pad):
        if bestaat:
            _refuse_foreign(pad)
        connection = sqlite3.connect(pad, timeout=WACHTTIJD, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            _migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _refuse_foreign(pad: Path) -> None:
    with closing(sqlite3.connect(f"{pad.resolve().as_uri()}?mode=ro", uri=True, timeout=WACHTTIJD)) as connection:
        versie = connection.execute("PRAGMA user_version").fetchone()[0]
        van_ons = connection.execute("PRAGMA application_id").fetchone()[0]
        if versie and van_ons != APPLICATION_ID:
            raise OpslagError(f"Dit bestand is niet van oefenen; er is niets aan veranderd. Het gaat om {pad}.")
        if versie > len(MIGRATIONS):
            raise OpslagError(
                "Je gesprekken zijn bewaard met een nieuwere versie van oefenen. Werk oefenen bij; er is niets veranderd. "
                f"Het gaat om {pad}."
            )
        fout = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if fout != "ok":
            raise damaged()


def _migrate(connection: Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS):
        return
    with transaction(connection):
        # Read again: another window may have migrated while we waited for the lock.
        gedaan = connection.execute("PRAGMA user_version").fetchone()[0]
        for nummer in range(gedaan + 1, len(MIGRATIONS) + 1):
            _take_step(connection, nummer)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")


def _take_step(connection: Connection, nummer: int) -> None:
    for opdracht in filter(str.strip, MIGRATIONS[nummer - 1].split(";")):
        connection.execute(opdracht)
    connection.execute(f"PRAGMA user_version = {nummer:d}")


def open_plain(pad: Path | None, *, readonly: bool = False) -> Connection:
    """Open a database as it is, without bringing it up to date; None is one in memory. Raises the errors of the library."""
    if pad is None:
        return sqlite3.connect(":memory:", isolation_level=None)
    if readonly:
        return sqlite3.connect(f"{pad.resolve().as_uri()}?mode=ro", uri=True, timeout=WACHTTIJD, isolation_level=None)
    return sqlite3.connect(pad, timeout=WACHTTIJD, isolation_level=None)


def is_database(connection: Connection) -> bool:
    """Say whether what was opened is a database at all."""
    try:
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        return False
    return True


def damaged() -> Exception:
    """Give the error of a database that is not whole, for what the library itself does not notice."""
    return sqlite3.DatabaseError("database disk image is malformed")


def migrated_schema(versie: int) -> set[tuple[str, ...]]:
    """Give what a database of an earlier version consists of: type, name, table and sql of all that is in it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for nummer in range(1, versie + 1):
            _take_step(connection, nummer)
        return set(connection.execute(SCHEMA_VRAAG))


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Do everything in this block, or nothing of it; wait for another window that is writing. One within another is part of it."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk makes the database roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
