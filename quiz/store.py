"""The player's SQLite file: matches and their events, what was seen, settings.

What must stay true: an event is on the disk when `append` returns (an answer before its reveal),
events are only ever added, and a file that cannot be understood is never written over. Where
nothing can be kept, the store keeps in memory and `notice` says so.

A file of an older version is copied aside and taken forward in one transaction; one of a newer
version opens read-only; one that is no sound database is renamed and a fresh one begun.

The settings are wanted before the first frame, so what only matches need is imported with them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.game.values import Context, Event

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE match (id INTEGER PRIMARY KEY, context TEXT NOT NULL);
    CREATE TABLE event (match INTEGER NOT NULL REFERENCES match, n INTEGER NOT NULL, version INTEGER NOT NULL,
                        json TEXT NOT NULL, PRIMARY KEY (match, n)) WITHOUT ROWID;
    CREATE TABLE seen (question TEXT PRIMARY KEY, match INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
)
EVENT_VERSION = 1
PATIENCE_MS = 3000


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A match without an end: its number, what it was started with, what has happened in it."""

    match: int
    context: Context
    events: tuple[Event, ...]


@dataclass(slots=True)
class Store:
    """An open player's file. `notice` is the key of the words that say what is wrong with it, or
    empty; `read_only` says that nothing more will be kept."""

    connection: sqlite3.Connection
    notice: str = ""
    read_only: bool = False

    def begin(self, context: Context) -> int:
        """Keeps a new match and returns its number (0 when nothing can be kept)."""
        words = _dump(context)

        def insert(connection: sqlite3.Connection) -> int:
            return connection.execute("INSERT INTO match (context) VALUES (?)", (words,)).lastrowid or 0

        return self._write(insert)

    def append(self, match: int, event: Event) -> None:
        """Adds an event to a match, and to what was seen; on the disk when it returns."""
        from quiz.game.values import Dealt, Locked

        words = _dump(event)

        def insert(connection: sqlite3.Connection) -> int:
            # An answer must outlive a power cut, the rest only a crash, which WAL does with NORMAL.
            connection.execute(f"PRAGMA synchronous = {'FULL' if isinstance(event, Locked) else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "INSERT INTO event SELECT ?, COALESCE(MAX(n), 0) + 1, ?, ? FROM event WHERE match = ?",
                (match, EVENT_VERSION, words, match),
            )
            if isinstance(event, Dealt):
                connection.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (event.question.id, match))
            connection.execute("COMMIT")
            return 0

        self._write(insert)

    def unfinished(self) -> Unfinished | None:
        """The newest match that was cut off after its first question, if it can be read."""
        from quiz.game.values import Context, Ended

        rows = self._rows("SELECT id, context FROM match WHERE id IN (SELECT match FROM event) ORDER BY id DESC")
        for match, context in rows:
            try:
                found = Unfinished(match, _load(Context, context), self._events(match))
            except ValueError:
                self.notice = "notice-match-unreadable"
                continue
            if not any(isinstance(event, Ended) for event in found.events):
                return found
        return None

    def discard(self, match: int) -> None:
        """Ends a match that nobody wants to go on with."""
        from quiz.game.values import Ended

        self.append(match, Ended("stopped"))

    def seen(self) -> frozenset[str]:
        """The ids of all questions met before."""
        return frozenset(str(row[0]) for row in self._rows("SELECT question FROM seen"))

    def setting(self, name: str) -> str | None:
        """A setting's value, None when it was never set."""
        rows = self._rows("SELECT value FROM setting WHERE name = ?", name)
        return str(rows[0][0]) if rows else None

    def set_setting(self, name: str, value: str) -> None:
        """Keeps a setting."""
        sql = "INSERT OR REPLACE INTO setting VALUES (?, ?)"
        self._write(lambda connection: connection.execute(sql, (name, value)).rowcount)

    def close(self) -> None:
        """Lets go of the file."""
        self.connection.close()

    def _events(self, match: int) -> tuple[Event, ...]:
        from quiz.game.values import Event

        rows = self._rows("SELECT version, json FROM event WHERE match = ? ORDER BY n", match)
        if any(version > EVENT_VERSION for version, _ in rows):
            raise ValueError("the match was played with a newer version")
        return tuple(_load(Event, words) for _, words in rows)

    def _write(self, work: Callable[[sqlite3.Connection], int]) -> int:
        """Does the work and returns what it gives; when the disk is full or the folder gone, says
        so in `notice` and keeps nothing from then on."""
        if self.read_only:
            return 0
        try:
            return work(self.connection)
        except sqlite3.DatabaseError:
            self.notice = "notice-store-unwritable"
            self.read_only = True
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            return 0

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self.connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError:
            self.notice = self.notice or "notice-store-unreadable"
            return []


def open_store(path: Path | None, steps: tuple[str, ...] = STEPS) -> Store:
    """Opens the player's file, making it and its folder when there is none; None keeps in memory.

    Never raises for what is on the disk: see the head of this module for each case and `notice`.
    """
    if path is None:
        return _in_memory("", steps)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _opened(path, steps)
    except sqlite3.OperationalError:  # before DatabaseError, its parent: the place, not the content
        return _in_memory("notice-store-unwritable", steps)
    except sqlite3.DatabaseError:
        return _set_aside(path, steps)
    except OSError:
        return _in_memory("notice-store-unwritable", steps)


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
        _take_forward(connection, path, version, steps)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return Store(connection)


def _take_forward(connection: sqlite3.Connection, path: Path, version: int, steps: tuple[str, ...]) -> None:
    if version == len(steps):
        return
    if version:
        with sqlite3.connect(path.with_name(f"{path.stem}.version-{version}{path.suffix}")) as copy:
            connection.backup(copy)
    script = "".join(steps[version:])
    connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {len(steps)}; COMMIT;")


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
    return Store(connection, notice)


def _connect(name: str, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=PATIENCE_MS / 1000, isolation_level=None, uri=uri)
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    return connection


def _dump(value: Context | Event) -> str:
    import json

    from quiz.game.record import to_json

    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))


def _load(as_: Any, words: str) -> Any:
    import json

    from quiz.game.record import from_json

    return from_json(as_, json.loads(words))
