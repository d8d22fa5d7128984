"""Reads one row of a film table, a JSON object, into what the columns take of it.

    {"title": "Alien", "year": 1979, "directors": ["Ridley Scott"],
     "cast": [["Sigourney Weaver", "Ripley", 4]], "oscars": 1, "oscar_categories": ["VISUAL EFFECTS"]}

A key is the name of a relation, or one that tables use for it (`directors`, `genres`). What must
stay true: a row is taken whole or refused with the reason, for what could not be read might be true
of the film; and a list that tables are known to cut short is never taken as whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from quiz.facts.base import Relation
from quiz.facts.columns import YEAR, class_of
from quiz.facts.fields import LONGEST_TEXT
from quiz.facts.nodes import BOOK_UNSAFE
from quiz.facts.oscars import award
from quiz.facts.people import Names as Known
from quiz.facts.terms import composed
from quiz.facts.values import FIRST_FILM, LAST_FILM

CAST, WON, LANGUAGE = "cast", "won", "language"
RELATION_OF = {
    "directors": "director",
    "writers": "writer",
    "composers": "composer",
    "cinematographers": "cinematographer",
    "genres": "genre",
    "countries": "country",
    "languages": LANGUAGE,
    "oscar_categories": WON,
}
"""What tables call a relation."""
TITLES = {"title": "en", "ru": "ru", "kk": "kk"}
READ = frozenset({*TITLES, "year", "years", "votes", "oscars", "also", "doubted", "open"})
UNUSED = frozenset({"imdb", "tmdb", "original", "runtime"})
"""Keys of tables of which no fact is made."""

CUT = frozenset({CAST, LANGUAGE, "genre"})
"""The relations whose lists tables cut: casts to the first few, languages to the main one."""
CUT_AT = {"director": 3, "writer": 3}
"""Lists of so many names may have been cut there."""
FAME = (500, 5_000, 50_000, 250_000)
USUAL_FAME = 3
MOST_VOTES = 4_000_000_000
MOST_VALUES = 1_000

NOTE = re.compile(r"\s*\([^()]*\)\s*")
ONESELF = re.compile(r"(self|himself|herself|themselves)\b", re.IGNORECASE)
NO_LANGUAGE = frozenset({"", "none", "no", "silent", "silent film"})
SPELT = {"Standard Cantonese": "Cantonese", "Standard Mandarin": "Mandarin"}


class Fault(Exception):
    """Why a row is refused: the code of a problem, what to write instead, and its arguments."""

    def __init__(self, code: str, fix: str = "", **arguments: object) -> None:
        super().__init__(code)
        self.code, self.fix, self.arguments = code, fix, arguments


class Numbers(dict[str, int]):
    """The number of every name of one class, given out as the names come. A name that is not known
    is made tidy first; an empty one has no number (-1). Two spellings may have one number."""

    def __init__(self, tidy: Callable[[str], str]) -> None:
        super().__init__()
        self.tidy = tidy
        self.names: list[str] = []

    def __missing__(self, name: object) -> int:
        if not isinstance(name, str):
            raise Fault("not-text", what="a name")
        key = self.tidy(name)
        number = self.get(key, -1) if key != name else -1
        if key and number < 0:
            number = len(self.names)
            self.names.append(key)
            self[key] = number
        self[name] = number
        return number


@dataclass(slots=True)
class Row:
    """What a row says: values and characters by relation as numbers, title by language."""

    titles: dict[str, str] = field(default_factory=dict)
    year: int = 0
    votes: int = 0
    fame: int = USUAL_FAME
    values: dict[str, list[int]] = field(default_factory=dict)
    parts: dict[str, list[int]] = field(default_factory=dict)
    also: dict[str, list[int]] = field(default_factory=dict)
    doubted: set[str] = field(default_factory=set)
    complete: set[str] = field(default_factory=set)
    partial: set[str] = field(default_factory=set)
    open: bool = False


@dataclass(slots=True)
class RowReader:
    """What rows are read with, and the names they gave so far: `numbers` by class, `characters` for
    what values carry. `unknown` counts keys that mean nothing, with the first line that has each;
    `differing` the films whose numbers contradict their lists."""

    relations: Mapping[str, Relation]
    numbers: dict[str, Numbers]
    characters: Numbers
    unknown: dict[str, list[int]] = field(default_factory=dict)

    def read(self, found: object, line: int) -> Row:
        """The row; Fault when it is refused."""
        if not isinstance(found, dict):
            raise Fault("row-not-object")
        row = Row()
        row.titles = {code: title for key, code in TITLES.items() if (title := _title(found.get(key), key))}
        for key in ("title", "year"):
            if found.get(key) is None:
                raise Fault("missing-key", f'"{key}":', key=key)
        row.year = _whole(found["year"], "year", FIRST_FILM, LAST_FILM)
        if (votes := found.get("votes")) is not None:
            row.votes = _whole(votes, "votes", 0, MOST_VOTES)
            row.fame = 1 + sum(row.votes >= cut for cut in FAME)
        for key, value in found.items():
            if key not in READ and value is not None:
                self._take(row, key, value, line)
        self._trust(row, found)
        if (also := found.get("also")) is not None:
            row.also = {name: self._ids(name, listed) for name, listed in self._listed(also)}
        return row

    def _take(self, row: Row, key: str, value: object, line: int) -> None:
        name = RELATION_OF.get(key, key)
        relation = self.relations.get(name)
        if relation is None or name == YEAR:
            if name not in RELATION_OF.values() and key not in UNUSED:
                self.unknown.setdefault(key, [line, 0])[1] += 1
        elif relation.with_:
            ids, parts = self._carrying(name, value)
            row.values[name], row.parts[name] = row.values.get(name, []) + ids, row.parts.get(name, []) + parts
        else:
            row.values[name] = row.values.get(name, []) + self._ids(name, value)

    def _ids(self, name: str, value: object) -> list[int]:
        """The numbers of the values that are listed, each once."""
        numbers = self.numbers[class_of(self.relations[name])]
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list):
            raise Fault("row-not-list", what=name)
        if len(listed) > MOST_VALUES:
            raise Fault("row-list-long", what=name, limit=MOST_VALUES)
        if name == WON:
            listed = [award(category) for category in map(_text, listed)]
        elif name == LANGUAGE:
            listed = [_language(_text(each)) for each in listed]
            listed = list(filter(None, listed))
        try:
            ids = list(dict.fromkeys(map(numbers.__getitem__, listed)))
        except TypeError:  # a list or map where a name is wanted has no place in a dict
            raise Fault("not-text", what=name) from None
        if -1 in ids:
            raise Fault("empty-text", what=name)
        return ids

    def _carrying(self, name: str, value: object) -> tuple[list[int], list[int]]:
        """As `_ids`, of names or of lists [name, character, …], with the numbers of the characters."""
        if not isinstance(value, list):
            raise Fault("row-not-list", what=name)
        if len(value) > MOST_VALUES:
            raise Fault("row-list-long", what=name, limit=MOST_VALUES)
        ids: list[int] = []
        parts: list[int] = []
        numbers = self.numbers[class_of(self.relations[name])]
        for each in value:
            who, part = _entry(each)
            ids.append(numbers[who])
            parts.append(max(0, self.characters[part]) if part else 0)
        if -1 in ids:
            raise Fault("empty-text", what=name)
        return ids, parts

    def _trust(self, row: Row, found: Mapping[str, Any]) -> None:
        """Which of the lists are whole, which are not, and which are in doubt."""
        row.partial = {name for name in CUT if name in self.relations}
        row.partial |= {name for name, cut in CUT_AT.items() if len(row.values.get(name, ())) >= cut}
        if (years := found.get("years")) is not None:
            if not isinstance(years, dict | list):
                raise Fault("row-not-list", what="years")
            row.doubted |= {YEAR} if len(years) > 1 else set()
        if (count := found.get("oscars")) is not None:
            count = _whole(count, "oscars", 0, MOST_VALUES)
            if count != len(found.get("oscar_categories") or ()):
                row.doubted.add(WON)
            elif count:
                row.complete.add(WON)
        row.doubted |= {name for name, ids in row.values.items() if len(ids) > 1 and not self.relations[name].several}
        row.doubted |= set(self.named(found.get("doubted"), "doubted"))
        row.doubted &= self.relations.keys()
        row.complete &= self.relations.keys()
        if not isinstance(opened := found.get("open", False), bool):
            raise Fault("row-not-true", what="open")
        row.open = opened

    def named(self, listed: object, what: str) -> Iterator[str]:
        """The relations that a list names."""
        if listed is None:
            return
        if not isinstance(listed, list):
            raise Fault("row-not-list", what=what)
        for name in map(_text, listed):
            if name not in self.relations:
                raise Fault("unknown-relation", relation=name)
            yield name

    def _listed(self, also: object) -> Iterator[tuple[str, object]]:
        if not isinstance(also, dict):
            raise Fault("not-table", what="also")
        for name, listed in also.items():
            if name not in self.relations:
                raise Fault("unknown-relation", relation=name)
            yield name, listed


def reader_of(relations: Mapping[str, Relation], known: Known, terms: Callable[[str, str], str]) -> RowReader:
    """A reader that gives the people and terms who are known their own keys; `terms` says the key
    of a name in a class."""

    def person(name: str) -> str:
        key = _tidy(name)
        meant = known.meant(key)
        return meant[0] if len(meant) == 1 else key

    def term(kind: str) -> Callable[[str], str]:
        return lambda name: terms(kind, _tidy(name))

    numbers = {}
    for relation in relations.values():
        kind = class_of(relation)
        numbers[kind] = Numbers(person if relation.value == "person" else term(kind))
    characters = Numbers(_character)
    characters.names.append("")
    return RowReader(relations, numbers, characters)


def _title(value: object, what: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Fault("not-text", what=what)
    title = _tidy(value)
    if not title and what == "title":
        raise Fault("empty-text", what=what)
    return title


def _tidy(name: str) -> str:
    """A name in the form in which names are compared."""
    if BOOK_UNSAFE.search(name):
        raise Fault("text-letters")
    if len(name) > LONGEST_TEXT:
        raise Fault("text-too-long", what="a name", limit=LONGEST_TEXT)
    return composed(name)


def _character(name: str) -> str:
    """A character without notes such as (voice); empty when an actor appears as themselves, which
    is to say without number 0."""
    name = _tidy(NOTE.sub(" ", name) if "(" in name else name)
    return "" if ONESELF.match(name) or "(" in name else name


def _language(name: str) -> str:
    plain = name.removesuffix(" language").removesuffix(" languages")
    return "" if plain.casefold() in NO_LANGUAGE else SPELT.get(plain, plain)


def _entry(value: object) -> tuple[str, str | None]:
    """A name and what it carries: `name`, `[name]`, `[name, character, …]`."""
    who, part = (*value[:2], None, None)[:2] if isinstance(value, list) else (value, None)
    if not isinstance(who, str) or not (part is None or isinstance(part, str)):
        raise Fault("not-text", what="a name")
    return who, part


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Fault("not-text", what="a name")
    return value


def _whole(value: object, what: str, low: int, high: int) -> int:
    """A whole number from low to high; Fault otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Fault("not-a-number", what=what, low=low, high=high)
    return value
