"""The head of a pack: what it is called, who made it, in which languages and about what it asks.

What must stay true: only a title is asked of an author; everything else has a value that works.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from quiz.facts.base import FactBase, Film
from quiz.facts.fields import fields, is_language, many, nearest, table, text, whole, words
from quiz.facts.films import LEAST_FAME, MOST_FAME
from quiz.facts.nodes import Complaints, Many, Node, Scalar, Table
from quiz.packs.files import HEAD_KEYS, Book, holds_films, is_fact
from quiz.question import COVERS, Text

NAME = re.compile(r"[^\W_]+([-.][^\W_]+)*")
FIRST_YEAR, LAST_YEAR = 1870, 2100
EVERYTHING = "all"


@dataclass(frozen=True, slots=True)
class Head:
    """What a pack says of itself. `languages` are those it may be asked in, the first is the one
    of its plain words."""

    name: str
    version: str
    title: Text
    about: Text
    author: str
    licence: str
    languages: tuple[str, ...]
    source: str
    cover: str


def read_head(book: Book) -> Head:
    """The head of a pack; complains of a missing title."""
    complaints = book.complaints
    found = _entries(book)
    languages = _languages(found.get("languages"), complaints)
    if book.head is not None and "title" not in found:
        complaints.add(book.head, "missing-key", fix="title:", key="title")

    def plain(key: str) -> str:
        return words(found[key], complaints, key) if key in found else ""

    def told(key: str) -> Text:
        return text(found[key], complaints, key, languages[0]) if key in found else {}

    return Head(
        _name(found.get("pack"), book),
        plain("version"),
        told("title"),
        told("about"),
        plain("author"),
        plain("licence"),
        languages,
        plain("source"),
        _cover(found.get("cover"), complaints),
    )


def chosen_films(book: Book, base: FactBase) -> frozenset[str] | None:
    """The keys of the films a pack asks about; None for all that it knows. A pack that neither
    chooses nor brings films asks about none."""
    complaints, node = book.complaints, _entries(book).get("films")
    if node is None:
        brings = any(sheet.section("films") is not None for sheet in book.sheets)
        return None if brings else frozenset()
    if holds_films(node) or _is_everything(node):
        return None
    if isinstance(node, Table):
        return _selected(node, base, complaints)
    keys = {film.key for film in base.films}
    return frozenset(key for item in many(node, complaints, "films") if (key := film_named(item, keys, complaints)))


def chosen_relations(book: Book, base: FactBase, others: tuple[str, ...]) -> frozenset[str] | None:
    """The relations a pack asks for; None for all. `others` are names that stand beside them."""
    complaints, node = book.complaints, _entries(book).get("relations")
    if node is None or _is_everything(node):
        return None
    known = (*base.relations, *others)
    if isinstance(node, Table):
        found = fields(node, ("not",), complaints, required=("not",))
        return frozenset(known) - (_relations(found["not"], known, complaints) if "not" in found else frozenset())
    return _relations(node, known, complaints)


def film_named(node: Node, keys: set[str], complaints: Complaints) -> str:
    """The key of a film of the base; empty after a complaint with the nearest."""
    key = words(node, complaints, "films")
    if key and key not in keys:
        complaints.add(node, "unknown-film", fix="" if complaints.full else nearest(key, keys), film=key)
        return ""
    return key


def _entries(book: Book) -> Mapping[str, Node]:
    entries = book.head.entries if book.head is not None else {}
    return {key: node for key, (_, node) in entries.items() if key in HEAD_KEYS}


def _is_everything(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text.strip() == EVERYTHING


def _name(node: Node | None, book: Book) -> str:
    name = words(node, book.complaints, "pack") if node is not None else ""
    if name and not NAME.fullmatch(name):
        book.complaints.add(node, "pack-name", name=name)
        return book.stem
    return name or book.stem


def _cover(node: Node | None, complaints: Complaints) -> str:
    wish = words(node, complaints, "cover") if node is not None else ""
    if wish and wish not in COVERS:
        complaints.add(node, "unknown-cover", fix=nearest(wish, COVERS), cover=wish, covers=", ".join(COVERS))
        return ""
    return wish


def _languages(node: Node | None, complaints: Complaints) -> tuple[str, ...]:
    found: list[str] = []
    if node is None or is_fact("languages", node):
        return ("en",)
    for item in many(node, complaints, "languages"):
        code = words(item, complaints, "languages")
        if code and not is_language(code):
            complaints.add(item, "not-a-language", key=code)
        elif code and code not in found:
            found.append(code)
    return tuple(found) or ("en",)


def _relations(node: Node, known: tuple[str, ...], complaints: Complaints) -> frozenset[str]:
    found = set()
    for item in many(node, complaints, "relations"):
        name = words(item, complaints, "relations")
        if name in known:
            found.add(name)
        elif name:
            complaints.add(item, "unknown-relation", fix=nearest(name, known), relation=name)
    return frozenset(found)


Test = Callable[[Film], bool]


def _selected(node: Table, base: FactBase, complaints: Complaints) -> frozenset[str]:
    """The films that pass every test; `not` holds tests of which they pass none."""
    tests = [*_tests(node, base, complaints)]
    found = frozenset(film.key for film in base.films if all(test(film) for test in tests))
    if not found and not complaints.problems:
        complaints.add(node, "selection-empty")
    return found


def _tests(node: Table, base: FactBase, complaints: Complaints, inner: bool = False) -> Iterator[Test]:
    """For every relation named, whether a film has one of the values named."""
    for name, (at, value) in node.entries.items():
        if name == "year":
            yield _within(name, value, complaints, FIRST_YEAR, LAST_YEAR)
        elif name == "fame":
            yield _within(name, value, complaints, LEAST_FAME, MOST_FAME)
        elif name == "not" and not inner:
            yield _without(value, base, complaints)
        elif name in base.relations:
            yield _has_one(name, value, base, complaints)
        else:
            known = (*base.relations, "fame", *(() if inner else ("not",)))
            complaints.add(at, "unknown-relation", fix=nearest(name, known), relation=name)


def _without(node: Node, base: FactBase, complaints: Complaints) -> Test:
    entry = table(node, complaints, "not")
    tests = [*_tests(entry, base, complaints, inner=True)] if entry is not None else []
    return lambda film: not any(test(film) for test in tests)


def _within(what: str, node: Node, complaints: Complaints, least: int, most: int) -> Test:
    """The year or the fame of a film: a number, or the first and the last of a span, 1940..1989."""
    span = words(node, complaints, what)
    first, dots, last = span.partition("..")
    at = node if isinstance(node, Scalar) else None
    ends = [
        whole(Scalar(end, at.line, at.column, plain=True), complaints, what, least, most)
        for end in ((first, last) if dots else (first,))
        if at is not None and span
    ]
    low, high = (ends or [None])[0], (ends or [None])[-1]
    if low is not None and high is not None and low > high:
        complaints.add(node, "span-backwards", fix=f"{high}..{low}", first=low, last=high)
    number: Callable[[Film], int] = attrgetter(what)
    return lambda film: low is None or high is None or low <= number(film) <= high


def _has_one(relation: str, node: Node, base: FactBase, complaints: Complaints) -> Test:
    known = {value.key for film in base.films for value in film.facts.get(relation, ())}
    wanted = set()
    for item in node.items if isinstance(node, Many) else (node,):
        key = words(item, complaints, relation)
        if key and key not in known:
            complaints.add(item, "unknown-value", fix=nearest(key, known), value=key, relation=relation)
        elif key:
            wanted.add(key)
    return lambda film: any(value.key in wanted for value in film.facts.get(relation, ()))
