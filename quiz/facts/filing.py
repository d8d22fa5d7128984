"""Files the rows of a table away as numbers, in the order in which they come.

What must stay true: a row is filed whole or not at all, and no two films have one title and year.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from quiz.facts.base import film_key
from quiz.facts.cells import Fault
from quiz.facts.columns import ENGLISH, Column, Trust
from quiz.facts.rows import Row


@dataclass(slots=True)
class Rows:
    """The numbers of one relation, row by row; rows without any need not be added."""

    starts: array[int] = field(default_factory=lambda: array("I"))
    ids: array[int] = field(default_factory=lambda: array("I"))
    parts: array[int] = field(default_factory=lambda: array("I"))

    def add(self, row: int, ids: Sequence[int], parts: Sequence[int] = ()) -> None:
        """Adds a row, which must come after those before."""
        self.starts.extend([len(self.ids)] * (row + 1 - len(self.starts)))
        self.ids.extend(ids)
        self.parts.extend(parts)

    def column(self, order: Sequence[int], numbers: Sequence[int]) -> Column:
        """The rows in the order of the films, each number changed for its new one."""
        ends = self.starts + array("I", [len(self.ids)] * (len(order) + 1 - len(self.starts)))
        starts, ids, parts = array("I", [0]), array("I"), array("I")
        for row in order:
            begin, end = ends[row], ends[row + 1]
            if begin < end:
                ids.extend(self.ids[begin:end])
                if self.parts:
                    parts.extend(self.parts[begin:end])
            starts.append(len(ids))
        return Column(starts, array("I", map(numbers.__getitem__, ids)), parts)


@dataclass(slots=True)
class Draft:
    """The rows read so far, in their own order; a row has the same place in every list. `first` are
    the places by key, `marks` a checksum of each row, `twins` the places of films that another one
    cannot be told apart from, `open` of those that are not closed whatever the table says."""

    file: str
    titles: dict[str, dict[int, str]] = field(default_factory=dict)
    years: array[int] = field(default_factory=lambda: array("H"))
    lines: array[int] = field(default_factory=lambda: array("I"))
    votes: array[int] = field(default_factory=lambda: array("I"))
    fame: array[int] = field(default_factory=lambda: array("B"))
    trust: array[int] = field(default_factory=lambda: array("I"))
    trusts: dict[Trust, int] = field(default_factory=dict)
    columns: dict[str, Rows] = field(default_factory=dict)
    also: dict[str, Rows] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)
    first: dict[str, int] = field(default_factory=dict)
    marks: array[int] = field(default_factory=lambda: array("I"))
    twins: set[int] = field(default_factory=set)

    def add(self, row: Row, line: int, raw: bytes) -> None:
        """Keeps a row; Fault when there is a film of that title and year."""
        key = film_key(row.titles[ENGLISH], row.year)
        mark = crc32(raw)
        place = self.first.setdefault(key.casefold(), len(self.years))
        if place < len(self.years):
            if self.marks[place] != mark:
                self.twins.add(place)
            raise Fault("film-twice", film=key, first=f"{self.file}:{self.lines[place]}")
        self.marks.append(mark)
        for language, title in row.titles.items():
            self.titles.setdefault(language, {})[place] = title
        self.years.append(row.year)
        self.lines.append(line)
        self.votes.append(row.votes)
        self.fame.append(row.fame)
        self.trust.append(self.trusted(row.complete, row.partial, row.doubted))
        for name, ids in row.values.items():
            if ids:
                self.columns.setdefault(name, Rows()).add(place, ids, row.parts.get(name, ()))
        for name, ids in row.also.items():
            self.also.setdefault(name, Rows()).add(place, ids)
        if row.open:
            self.open.add(place)

    def trusted(self, complete: Iterable[str], partial: Iterable[str], doubted: Iterable[str]) -> int:
        """The number of a Trust, of which there is one however many films share it."""
        trust = Trust(frozenset(complete), frozenset(partial), frozenset(doubted))
        return self.trusts.setdefault(trust, len(self.trusts))
