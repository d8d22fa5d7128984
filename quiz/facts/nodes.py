"""YAML as its author wrote it: every scalar stays text and knows its line and column.

PyYAML's events are turned into a small tree of our own, because its values lose what an author
needs (`No`, `1917` and `12:08` are film titles) and because a hostile file must be refused before
anything is built from it. What must stay true: any bytes give either a tree or problems with a
place, never an exception, a hang, or a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from quiz.question import Problem

MOST_BYTES = 16 * 1024 * 1024
MOST_NODES = 500_000
DEEPEST = 32
MOST_PROBLEMS = 500
LONGEST_QUOTE = 200
FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
BOOK_UNSAFE = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text; `plain` when it stood without quotes."""

    text: str
    line: int
    column: int
    plain: bool


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `entries` holds key and value by the key's text, in the author's order."""

    entries: dict[str, tuple[Scalar, Node]]
    line: int
    column: int


Node = Scalar | Many | Table


@dataclass(slots=True)
class Complaints:
    """Collects the problems of one file, so that its author hears of all of them at once.
    `errors` counts those that are no warnings."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    errors: int = 0

    @property
    def full(self) -> bool:
        """Whether so much is wrong that the rest is not listed."""
        return len(self.problems) > MOST_PROBLEMS

    def add(self, at: Node | None, code: str, fix: str = "", **arguments: object) -> None:
        """An error at a node (None: the whole file)."""
        self._add(at, code, fix, "error", arguments)

    def warn(self, at: Node | None, code: str, fix: str = "", **arguments: object) -> None:
        """A warning: what can be played all the same."""
        self._add(at, code, fix, "warning", arguments)

    def _add(self, at: Node | None, code: str, fix: str, severity: str, arguments: dict[str, object]) -> None:
        if self.full:
            return
        if len(self.problems) == MOST_PROBLEMS:
            worst = "error" if self.errors else severity
            code, fix, severity, arguments = "too-many-problems", "", worst, {"limit": MOST_PROBLEMS}
        self.errors += severity == "error"
        line, column = (at.line, at.column) if at is not None else (0, 0)
        words = {name: _clipped(str(value)) for name, value in arguments.items()}
        self.problems.append(
            Problem(self.file, line, column, code, words, fix, "warning" if severity == "warning" else "error")
        )


def _clipped(words: str) -> str:
    """Words short enough for one line of a report."""
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


class _Refused(Exception):
    """Ends the reading of a file after its complaint was made."""


def load(raw: bytes, complaints: Complaints) -> Node | None:
    """The tree of a YAML file, or None when it is empty or a complaint says why it cannot be read.

    Refuses anchors, aliases, tags, duplicate keys, keys that are not text, several documents,
    control characters, depth over 32, more than 16 MB or 500,000 nodes.
    """
    if len(raw) > MOST_BYTES:
        complaints.add(None, "file-too-large", size=len(raw), limit=MOST_BYTES)
        return None
    try:
        return _Builder(iter(yaml.parse(raw, Loader=FAST)), complaints).document()
    except _Refused:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Scalar("", mark.line + 1, mark.column + 1, True) if mark else None
        complaints.add(place, "yaml-syntax", what=error.problem or "")
    except yaml.reader.ReaderError as error:
        complaints.add(_at_byte(raw, error.position), "yaml-letters", what=error.reason)
    except (yaml.YAMLError, ValueError, UnicodeError, RecursionError) as error:
        complaints.add(None, "yaml-syntax", what=str(error).partition("\n")[0])
    return None


class _Builder:
    """Builds the tree from the events, counting as it goes."""

    def __init__(self, events: Iterator[yaml.Event], complaints: Complaints) -> None:
        self.events = events
        self.complaints = complaints
        self.count = 0

    def document(self) -> Node | None:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            return None
        node = self.node(next(self.events), 1)
        next(self.events)
        extra = next(self.events)
        if not isinstance(extra, yaml.StreamEndEvent):
            self._refuse(extra, "yaml-documents")
        return node

    def node(self, event: yaml.Event, depth: int) -> Node:
        self.count += 1
        if self.count > MOST_NODES:
            self._refuse(event, "yaml-too-many", limit=MOST_NODES)
        if depth > DEEPEST:
            self._refuse(event, "yaml-too-deep", limit=DEEPEST)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(event, "yaml-anchor")
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self._refuse(event, "yaml-tag", tag=tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._many(event, depth)
        return self._table(event, depth)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        scalar = Scalar(event.value, *_place(event), plain=not event.style)
        if BOOK_UNSAFE.search(scalar.text):
            self.complaints.add(scalar, "text-letters")
            return Scalar(BOOK_UNSAFE.sub("", scalar.text), scalar.line, scalar.column, scalar.plain)
        return scalar

    def _many(self, event: yaml.Event, depth: int) -> Many:
        items: list[Node] = []
        for inner in self.events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            items.append(self.node(inner, depth + 1))
        return Many(tuple(items), *_place(event))

    def _table(self, event: yaml.Event, depth: int) -> Table:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent):
                break
            key = self.node(inner, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.complaints.add(key, "key-not-text")
            elif key.text in entries:
                self.complaints.add(key, "key-twice", key=key.text, line=entries[key.text][0].line)
            else:
                entries[key.text] = (key, value)
        return Table(entries, *_place(event))

    def _refuse(self, event: yaml.Event, code: str, **arguments: object) -> None:
        self.complaints.add(Scalar("", *_place(event), plain=True), code, "", **arguments)
        raise _Refused


def _at_byte(raw: bytes, position: int) -> Scalar:
    """The place of a byte that is no letter, as a node to complain of."""
    before = raw[:position]
    return Scalar("", before.count(b"\n") + 1, position - before.rfind(b"\n"), plain=True)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)
