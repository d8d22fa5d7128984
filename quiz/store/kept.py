"""What is kept in the player's SQLite file: matches and their events, what was seen, settings.

What must stay true: an event is on the disk when `append` returns (an answer before its reveal),
events are only ever added, and a file that cannot be understood is never written over. Where
nothing can be kept, the store keeps in memory and `notice` says so.

The settings are wanted before the first frame, so what only matches need is imported with them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.game.values import Context, Event

Work = Callable[[sqlite3.Connection], int]
EVENT_VERSION = 1
LAST = "SELECT json FROM event WHERE match = id ORDER BY n DESC LIMIT 1"
ENDED = '%"kind":"Ended"%'
"""The last event of a match, and what it is like where the match ended."""


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
        rows = self._rows(f"SELECT id, context, ({LAST}) AS last FROM match WHERE last NOT NULL ORDER BY id DESC")
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
        return bool(self._rows(f"SELECT 1 FROM match WHERE ({LAST}) NOT LIKE ? ORDER BY id DESC LIMIT 1", ENDED))

    def others(self, match: int) -> int:
        """How many matches before this one were cut off too, as far as they can be read."""
        from quiz.game.values import Ended, Event

        rows = self._rows(f"SELECT ({LAST}) AS last FROM match WHERE last NOT NULL AND id < ?", match)
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
            if is_busy(fault):
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


def is_busy(fault: sqlite3.DatabaseError) -> bool:
    """Whether another window is writing just now."""
    return isinstance(fault, sqlite3.OperationalError) and "locked" in str(fault)


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
