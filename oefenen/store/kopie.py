"""A copy of all that was kept, putting one back, and wiping everything; works while other windows are open."""

import os
import secrets
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from oefenen.model.diagnostic import ExitCode, OefenenError
from oefenen.store.database import (
    APPLICATION_ID,
    SCHEMA_VRAAG,
    Connection,
    OpslagError,
    connect,
    damaged,
    is_database,
    migrated_schema,
    open_plain,
    translated,
)
from oefenen.store.migrations import MIGRATIONS

GROOTST = 1 << 30
"""Bytes of a copy that is put back: a thousand times what years of practising take."""
_BIJ_DE_DATABASE = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Inhoud:
    """What a database holds, as far as one wants to know before putting it in the place of another."""

    gesprekken: int
    laatste: str
    """When the last conversation was begun, ISO 8601 in UTC; empty without any."""

    @property
    def aantal(self) -> str:
        """How many conversations, in words."""
        return "1 gesprek" if self.gesprekken == 1 else f"{self.gesprekken} gesprekken"

    @property
    def in_woorden(self) -> str:
        """How many conversations, and of when the last one is."""
        return f"{self.aantal}, het laatste van {self.laatste[:10]}" if self.laatste else self.aantal


def measure(pad: Path) -> Inhoud:
    """Say what the database at *pad* holds; it is only read. Raises OpslagError when it is not one of ours, or damaged."""
    with translated(pad), closing(_open_copy(pad)) as kopie:
        rij = kopie.execute("SELECT count(*), coalesce(max(begonnen), '') FROM gesprek").fetchone()
        return Inhoud(rij[0], rij[1])


def back_up(van: Path, naar: Path, *, over: bool = False) -> None:
    """Copy the whole database to one new file that appears when it is complete.

    Raises OpslagError when that is impossible, and when there is a file already that was not to be replaced.
    """
    if naar.is_dir():
        raise OpslagError(f"{naar} is een map. Zet er een bestandsnaam achter.", ExitCode.GEBRUIK)
    if (naar.exists() or naar.is_symlink()) and not over:
        raise OpslagError(f"{naar} bestaat al. Er is niets veranderd.", ExitCode.GEBRUIK)
    if naar.resolve() == van.resolve():
        raise OpslagError("Dat is het bestand met je gesprekken zelf. Kies een andere naam.", ExitCode.GEBRUIK)
    naast = naar.with_name(f".{naar.name}.{secrets.token_hex(4)}.tmp")
    try:
        with translated(naar), closing(connect(van)) as bron, closing(open_plain(naast)) as doel:
            bron.backup(doel)
            # One file is all there is to carry: nothing of it may wait in a second one.
            doel.execute("PRAGMA journal_mode = DELETE")
        with naast.open("rb+") as bestand:
            os.fsync(bestand.fileno())
        naast.replace(naar)
    except OSError as error:
        raise OpslagError(f"De kopie kan niet geschreven worden: {naar}.") from error
    finally:
        for einde in _BIJ_DE_DATABASE:
            with suppress(OSError):
                naast.with_name(naast.name + einde).unlink()


def put_back(kopie: Path, naar: Path) -> None:
    """Put everything of *kopie* in the place of what is kept at *naar*, or change nothing; other windows see it at once.

    Raises OpslagError when it is not a whole copy that this version can read.
    """
    with translated(kopie), closing(_open_copy(kopie)) as bron, closing(open_plain(None)) as tussen:
        bron.backup(tussen)
        with translated(naar), closing(connect(naar)) as doel:
            tussen.backup(doel)
    with closing(connect(naar)):
        pass  # brings an older copy up to date


def _open_copy(pad: Path) -> Connection:
    """Open a copy for reading after making sure that it is one: it may come from anywhere."""
    if not pad.is_file():
        raise OpslagError(f"Er is geen bestand {pad}.", ExitCode.GEBRUIK)
    if pad.stat().st_size > GROOTST:
        raise OpslagError(f"{pad} is te groot voor een reservekopie van oefenen. Er is niets veranderd.")
    kopie = open_plain(pad, readonly=True)
    try:
        kopie.execute("PRAGMA trusted_schema = OFF")
        _refuse(kopie, pad)
    except BaseException:
        kopie.close()
        raise
    return kopie


def _refuse(kopie: Connection, pad: Path) -> None:
    versie = kopie.execute("PRAGMA user_version").fetchone()[0]
    if kopie.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID or versie < 1:
        raise OpslagError(f"Dit is geen reservekopie van oefenen; er is niets veranderd. Het gaat om {pad}.")
    if versie > len(MIGRATIONS):
        raise OpslagError(f"Deze kopie is van een nieuwere versie van oefenen. Werk oefenen bij; er is niets veranderd. ({pad})")
    if kopie.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok" or kopie.execute("PRAGMA foreign_key_check").fetchone():
        raise damaged()
    # Anything besides our own tables could do something of its own as soon as it is used.
    if set(kopie.execute(SCHEMA_VRAAG)) != migrated_schema(versie):
        raise OpslagError(f"In deze kopie staat iets wat niet van oefenen is; er is niets veranderd. Het gaat om {pad}.")


def wipe(pad: Path) -> None:
    """Make every conversation, setting and text unreadable and take the file away; raise OpslagError when it cannot be done."""
    if not pad.exists():
        return
    with translated(pad), closing(open_plain(pad)) as database:
        database.execute("PRAGMA secure_delete = ON")
        database.execute("PRAGMA foreign_keys = OFF")
        if is_database(database):
            _empty(database)
    for einde in _BIJ_DE_DATABASE:
        try:
            pad.with_name(pad.name + einde).unlink(missing_ok=True)
        except OSError as error:
            raise OefenenError(f"{pad} is leeg, maar kan niet weg: een ander venster heeft het nog open.") from error


def _empty(database: Connection) -> None:
    """Overwrite the rows of every table, also in what is still waiting to be written."""
    tabellen = [
        rij[0] for rij in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    ]
    database.execute("BEGIN EXCLUSIVE")
    for tabel in tabellen:
        database.execute(f'DELETE FROM "{tabel.replace(chr(34), chr(34) * 2)}"')  # noqa: S608 - quoted
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.execute("VACUUM")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
