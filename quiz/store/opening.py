"""Opens the player's file, whatever state it is in.

A file of an older version is copied aside and taken forward in one transaction; one of a newer
version opens read-only; one that is no sound database is renamed and a fresh one begun. Where
nothing can be kept, the store keeps in memory and its `notice` says so.
"""

from __future__ import annotations

import os
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

from quiz.store.kept import Store, is_busy

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE match (id INTEGER PRIMARY KEY, context TEXT NOT NULL);
    CREATE TABLE event (match INTEGER NOT NULL REFERENCES match, n INTEGER NOT NULL, version INTEGER NOT NULL,
                        json TEXT NOT NULL, PRIMARY KEY (match, n)) WITHOUT ROWID;
    CREATE TABLE seen (question TEXT PRIMARY KEY, match INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
)
PATIENCE_MS = 1000
"""How long another window that is writing is waited for, at most; the player waits along."""


def open_store(path: Path | None, steps: tuple[str, ...] = STEPS) -> Store:
    """Opens the player's file, making it and its folder when there is none; None keeps in memory.

    Never raises for what is on the disk: see the head of this module for each case and `notice`.
    """
    if path is None:
        return _in_memory("", steps)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _opened_in_time(path, steps)
    except sqlite3.OperationalError:  # before DatabaseError, its parent: the place, not the content
        return _read_only(path, steps)
    except sqlite3.DatabaseError:
        return _set_aside(path, steps)
    except OSError:
        return _in_memory("notice-store-unwritable", steps)


def _opened_in_time(path: Path, steps: tuple[str, ...]) -> Store:
    """Opens it as soon as another window that is just making it lets go; SQLite refuses the switch
    to WAL at once, without its own patience."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            return _opened(path, steps)
        except sqlite3.OperationalError as fault:
            if not is_busy(fault) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _read_only(path: Path, steps: tuple[str, ...]) -> Store:
    """A file that may be read, but not written: its settings and what was seen still count."""
    notice = "notice-store-unwritable"
    if not path.is_file() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return _in_memory(notice, steps)
    try:
        reader = _connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
        reader.execute("SELECT COUNT(*) FROM setting")
        return Store(reader, notice, read_only=True)
    except sqlite3.DatabaseError:
        return _in_memory(notice, steps)


def _opened(path: Path, steps: tuple[str, ...]) -> Store:
    connection = _connect(str(path))
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(steps):
            connection.close()
            reader = _connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            return Store(reader, "notice-store-newer", read_only=True)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("the file is damaged")
        connection.execute("PRAGMA journal_mode = WAL")
        if version < len(steps):
            _take_forward(connection, path, steps)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return Store(connection)


def _take_forward(connection: sqlite3.Connection, path: Path, steps: tuple[str, ...]) -> None:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version:
        with sqlite3.connect(path.with_name(f"{path.stem}.version-{version}{path.suffix}")) as copy:
            connection.backup(copy)
    connection.execute("BEGIN IMMEDIATE")
    # Another window may have done it while this one waited.
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    for statement in "".join(steps[version:]).split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {max(version, len(steps))}")
    connection.execute("COMMIT")


def _set_aside(path: Path, steps: tuple[str, ...]) -> Store:
    """Renames a damaged file, with what SQLite laid beside it, to the first free name."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        for tail in ("", "-wal", "-shm"):
            beside = path.with_name(path.name + tail)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + tail))
        return replace(_opened(path, steps), notice="notice-store-damaged")
    except (OSError, sqlite3.DatabaseError):
        return _in_memory("notice-store-unwritable", steps)


def _in_memory(notice: str, steps: tuple[str, ...]) -> Store:
    connection = _connect(":memory:")
    connection.executescript("".join(steps))
    return Store(connection, notice, lasting=False)


def _connect(name: str, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=PATIENCE_MS / 1000, isolation_level=None, uri=uri)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    return connection
