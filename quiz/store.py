"""The player's SQLite file: matches and their events, what was seen, settings.

What must stay true: an event is on the disk when `append` returns (an answer before its reveal),
events are only ever added, and a file that cannot be understood is never written over. Where
nothing can be kept, the store keeps in memory and `notice` says so.

A file of an older version is copied aside and taken forward in one transaction; one of a newer
version opens read-only; one that is no sound database is renamed and a fresh one begun.

The settings are wanted before the first frame, so what only matches need is imported with them.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
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
ENDED = '%"kind":"Ended"%'
"""The last line of a match that ended, as it is written."""
PATIENCE_MS = 1000
"""How long another window that is writing is waited for, at most; the player waits along."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A match without an end: its number, what it was started with, what has happened in it."""

    match: int
    context: Context
    events: tuple[Event, ...]


@dataclass(slots=True)
class Store:
    """An open player's file. `notice` is the key of the words that say what is wrong with it, or
    empty; `read_only` says that nothing more will be kept, `lasting` that it is a file at all."""

    connection: sqlite3.Connection
    notice: str = ""
    read_only: bool = False
    lasting: bool = True
    _waiting: list[Work] = field(default_factory=list)

    @property
    def keeps(self) -> bool:
        """Whether a match can be gone on with after the program has ended."""
        return self.lasting and not self.read_only

    def begin(self, context: Context) -> int:
        """Keeps a new match and returns its number (0 when nothing can be kept)."""
        words = _dump(context)

        def insert(connection: sqlite3.Connection) -> int:
            return connection.execute("INSERT INTO match (context) VALUES (?)", (words,)).lastrowid or 0

        return self._write(insert)

    def append(self, match: int, event: Event, number: int) -> None:
        """Adds an event to a match, and to what was seen; on the disk when it returns. `number`
        is the how-manieth of its match it is, from 1: another window that plays the same match has
        taken it already, and then nothing more is kept here."""
        from quiz.game.values import Dealt, Locked

        words = _dump(event)

        def insert(connection: sqlite3.Connection) -> int:
            # An answer must outlive a power cut, the rest only a crash, which WAL does with NORMAL.
            connection.execute(f"PRAGMA synchronous = {'FULL' if isinstance(event, Locked) else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(
                "INSERT INTO event (match, n, version, json) VALUES (?, ?, ?, ?)",
                (match, number, EVENT_VERSION, words),
            )
            if isinstance(event, Dealt):
                connection.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (event.question.id, match))
            connection.execute("COMMIT")
            return 0

        self._write(insert)

    def unfinished(self) -> Unfinished | None:
        """The newest match that was cut off after its first question, if it can be read."""
        from quiz.game.values import Context, Ended, Event

        # Only the last event tells, and the one of a match that ended is short.
        last = "SELECT json FROM event WHERE match = id ORDER BY n DESC LIMIT 1"
        rows = self._rows(f"SELECT id, context, ({last}) AS last FROM match WHERE last NOT NULL ORDER BY id DESC")
        for match, context, words in rows:
            try:
                if not isinstance(_load(Event, words), Ended):
                    return Unfinished(match, _load(Context, context), self._events(match))
            except (ValueError, TypeError, RecursionError):
                self.notice = "notice-match-unreadable"
        return None

    @property
    def resumes(self) -> bool:
        """Whether a match seems to be left, told by the last lines of matches alone, none of which is read: for the
        first picture, which waits for nothing."""
        last = "SELECT json FROM event WHERE match = id ORDER BY n DESC LIMIT 1"
        return bool(self._rows(f"SELECT 1 FROM match WHERE ({last}) NOT LIKE ? ORDER BY id DESC LIMIT 1", ENDED))

    def others(self, match: int) -> int:
        """How many matches before this one were cut off too, as far as they can be read."""
        from quiz.game.values import Ended, Event

        last = "SELECT json FROM event WHERE match = id ORDER BY n DESC LIMIT 1"
        rows = self._rows(f"SELECT ({last}) AS last FROM match WHERE last NOT NULL AND id < ?", match)
        return sum(not isinstance(event, Ended) for (words,) in rows if (event := _loaded(Event, words)) is not None)

    def discard(self, match: int) -> None:
        """Ends a match that nobody wants to go on with."""
        from quiz.game.values import Ended

        count = self._rows("SELECT COUNT(*) FROM event WHERE match = ?", match)
        self.append(match, Ended("stopped"), count[0][0] + 1 if count else 1)

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
        if not all(isinstance(version, int) and version <= EVENT_VERSION for version, _ in rows):
            raise ValueError("the match was played with a newer version")
        return tuple(_load(Event, words) for _, words in rows)

    def _write(self, work: Work) -> int:
        """Does the work and returns what it gives. When another window is writing, it is done
        with the next; when the disk is full or the folder gone, `notice` says so and nothing is
        kept from then on."""
        if self.read_only:
            return 0
        self._waiting.append(work)
        done = 0
        try:
            while self._waiting:
                done = self._waiting[0](self.connection)
                self._waiting.pop(0)
        except sqlite3.DatabaseError as fault:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if _is_busy(fault):
                return 0
            elsewhere = isinstance(fault, sqlite3.IntegrityError)
            self.notice = "notice-match-elsewhere" if elsewhere else "notice-store-unwritable"
            self.read_only = True
            return 0
        return done

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self.connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError:
            self.notice = self.notice or "notice-store-unreadable"
            return []


Work = Callable[[sqlite3.Connection], int]


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
            if not _is_busy(fault) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _is_busy(fault: sqlite3.DatabaseError) -> bool:
    return isinstance(fault, sqlite3.OperationalError) and "locked" in str(fault)


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


def _dump(value: Context | Event) -> str:
    import json

    from quiz.game.record import to_json

    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))


def _load(as_: Any, words: str) -> Any:
    import json

    from quiz.game.record import from_json

    return from_json(as_, json.loads(words))


def _loaded(as_: Any, words: str) -> Any:
    """What was written; None when it cannot be read."""
    try:
        return _load(as_, words)
    except (ValueError, TypeError, RecursionError):
        return None
