"""Opening a store's file: what is no store is refused before SQLite touches it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from detente.errors import StoreError
from detente.store.schema import APPLICATION_ID, MIGRATIONS, applied, migrate

_WAIT_SECONDS = 30
"""How long a writer waits for another: far longer than one dispatch takes to be written."""


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to the store at `path`, its tables up to date.

    `create` makes the file where there is none. Raises StoreError, the file left as it is, where it is no
    store, a damaged one, or one that a newer detente has changed.
    """
    new = _is_new(path, create)
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
        if not new:
            _refuse_newer(path, connection)
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        if new:
            # Only now: the application id then stands in the file itself, not in a log beside it.
            connection.execute("PRAGMA journal_mode = WAL")
        # With a write-ahead log NORMAL cannot corrupt; a power cut may cost the last dispatches, never the file.
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection
    except (sqlite3.Error, StoreError) as error:
        if connection is not None:
            connection.close()
        raise error if isinstance(error, StoreError) else explained(path, error) from error


def explained(path: Path, error: sqlite3.Error) -> StoreError:
    """What SQLite says, as one line with the file and a remedy."""
    words = str(error)
    if "locked" in words or "busy" in words:
        return StoreError(f"{path}: another process is writing to this store; try again when it has ended")
    if "readonly" in words:
        return StoreError(f"{path}: the store may not be written to; check its permissions and its folder's")
    if "full" in words:
        return StoreError(f"{path}: the disk is full; what was stored before is safe")
    if isinstance(error, sqlite3.DatabaseError) and ("malformed" in words or "not a database" in words):
        return StoreError(
            f"{path}: the store is damaged ({words}); "
            f"restore a copy, or save what is left with: sqlite3 {path} .recover"
        )
    return StoreError(f"{path}: {words}")


def _is_new(path: Path, create: bool) -> bool:
    """Whether a store is to be made at `path`; StoreError where what stands there is none."""
    if path.is_dir():
        raise StoreError(f"{path}: is a folder, a store is one file; name a file, as in {path / 'detente.db'}")
    if not path.exists() or path.stat().st_size == 0:
        if not create:
            raise StoreError(f"{path}: there is no store here; make one with: detente code PATH --store {path}")
        if not path.parent.is_dir():
            raise StoreError(f"{path}: the folder {path.parent} does not exist; make it first")
        return True
    if _application_id(path) != APPLICATION_ID:
        raise StoreError(
            f"{path}: is an SQLite file of another program, not a detente store; name another file, "
            "it was left as it is"
        )
    return False


def _application_id(path: Path) -> int:
    """The id in the file's header, read without lock or log; StoreError where the file is no SQLite file."""
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        return int(connection.execute("PRAGMA application_id").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise StoreError(
                f"{path}: is not a detente store (no SQLite file); name another file, it was left as it is"
            ) from error
        raise explained(path, error) from error
    finally:
        if connection is not None:
            connection.close()


def _refuse_newer(path: Path, connection: sqlite3.Connection) -> None:
    newer = sorted(applied(connection) - MIGRATIONS.keys())
    if newer:
        raise StoreError(
            f"{path}: was written by a newer detente (it has {newer[-1]}); upgrade with: pip install --upgrade detente"
        )
