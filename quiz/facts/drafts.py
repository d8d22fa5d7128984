"""Drafted facts: what a program read out of a document, and what of it a person has looked at.

A film under `drafts` says of every value where it was read and whether it is `reviewed`. What must
stay true: nothing unreviewed is ever asked. A reviewed value of a reviewed film is a fact like any
other; an unreviewed one is kept as `also`, so that it cannot serve as a wrong option either.
`filed` makes films of drafts before anything else reads the file, so that every rule and every
complaint of films holds for them, with their lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quiz.facts.fields import decimal, fields, is_empty, many, table, words, yes
from quiz.facts.nodes import Complaints, Many, Node, Scalar, Table

DRAFTS, FILMS = "drafts", "films"
NOWHERE = Scalar("", 0, 0, plain=True)
FILM = frozenset({"title", "titles", "year", "at", "is", "reviewed", "values"})
ABOUT = ("as", "quote", "at", "confidence", "means", "conflict", "reviewed")
TRIVIA = "trivia"
NEVER_ALSO = frozenset({TRIVIA})


@dataclass(frozen=True, slots=True)
class DraftValue:
    """A value that was read: of which relation (`under` is its heading, if any), the words it stands
    in, their place, how sure the program is from 0 to 1, whom of the base it means, what it is in
    conflict with."""

    relation: str
    value: str
    under: str = ""
    character: str = ""
    quote: str = ""
    at: str = ""
    confidence: float = 0.5
    means: str = ""
    conflict: str = ""
    reviewed: bool = False
    place: Scalar = NOWHERE


@dataclass(frozen=True, slots=True)
class DraftFilm:
    """A film that was read; `known` is the film of the base it is, if any."""

    title: str
    year: str
    at: str = ""
    known: str = ""
    reviewed: bool = False
    values: tuple[DraftValue, ...] = ()
    place: Scalar = NOWHERE


def read_drafts(node: Node, complaints: Complaints) -> tuple[DraftFilm, ...]:
    """The drafted films of a file; what is wrong with one is complained of, and it is left out."""
    films = (_film(item, complaints) for item in many(node, complaints, DRAFTS))
    return tuple(film for film in films if film is not None)


def _film(node: Node, complaints: Complaints) -> DraftFilm | None:
    entry = table(node, complaints, DRAFTS)
    found = fields(entry, FILM, complaints, required=("title",)) if entry is not None else {}
    if "title" not in found:
        return None
    values = many(found["values"], complaints, "values") if "values" in found else ()
    read = (_value(item, complaints) for item in values)
    return DraftFilm(
        words(found["title"], complaints, "title"),
        _plain(found.get("year"), complaints, "year"),
        _plain(found.get("at"), complaints, "at"),
        _plain(found.get("is"), complaints, "is"),
        "reviewed" in found and yes(found["reviewed"], complaints, "reviewed"),
        tuple(value for value in read if value is not None),
        _spot(node),
    )


def _value(node: Node, complaints: Complaints) -> DraftValue | None:
    entry = table(node, complaints, "values")
    if entry is None:
        return None
    told = [(key, value) for key, (_, value) in entry.entries.items() if key not in ABOUT]
    if len(told) != 1:
        complaints.add(node, "draft-value")
        return None
    relation, value = told[0]
    under = ""
    if isinstance(value, Table) and len(value.entries) == 1:
        under, (relation, (_, value)) = relation, next(iter(value.entries.items()))
    about = {key: entry.entries[key][1] for key in ABOUT if key in entry.entries}
    made = _described(relation, words(value, complaints, relation), about, complaints)
    return replace(made, under=under, place=_spot(value)) if made.value else None


def _described(relation: str, value: str, about: dict[str, Node], complaints: Complaints) -> DraftValue:
    text = {key: _plain(about.get(key), complaints, key) for key in ("as", "quote", "at", "means", "conflict")}
    sure = decimal(about["confidence"], complaints, "confidence", 0, 1) if "confidence" in about else None
    return DraftValue(
        relation,
        value,
        character=text["as"],
        quote=text["quote"],
        at=text["at"],
        confidence=0.5 if sure is None else sure,
        means=text["means"],
        conflict=text["conflict"],
        reviewed="reviewed" in about and yes(about["reviewed"], complaints, "reviewed"),
    )


def _plain(node: Node | None, complaints: Complaints, what: str) -> str:
    return "" if node is None or is_empty(node) else words(node, complaints, what)


def _spot(node: Node) -> Scalar:
    return Scalar("", node.line, node.column, plain=True)


def filed(tree: Table, complaints: Complaints) -> Table:
    """The file with the reviewed films among its `films` and without `drafts`; says how many values
    nobody has looked at."""
    if DRAFTS not in tree.entries:
        return tree
    key, node = tree.entries[DRAFTS]
    drafted = read_drafts(node, complaints)
    entries = {name: pair for name, pair in tree.entries.items() if name != DRAFTS}
    films = [_as_film(film) for film in drafted if film.reviewed and film.year]
    own = entries[FILMS][1] if FILMS in entries else Many((), node.line, node.column)
    if films and isinstance(own, Many):
        entries[FILMS] = (key, Many((*own.items, *films), node.line, node.column))
    waiting = sum(not (film.reviewed and value.reviewed) for film in drafted for value in film.values)
    waiting += sum(not film.reviewed for film in drafted)
    if waiting or not films:
        complaints.warn(key, "draft-waiting", count=waiting)
    return replace(tree, entries=entries)


def _as_film(film: DraftFilm) -> Table:
    entries: dict[str, Node] = {"title": _scalar(film.title, film.place), "year": _scalar(film.year, film.place)}
    sure = [value for value in film.values if value.reviewed]
    for name in dict.fromkeys(value.under or value.relation for value in sure):
        own = [value for value in sure if name in (value.under, value.relation)]
        entries[name] = _nested(own) if own[0].under else Many(tuple(map(_node, own)), *_at(own[0]))
    if also := _also(film):
        entries["also"] = also
    return _table(entries, film.place)


def _nested(values: list[DraftValue]) -> Table:
    names = dict.fromkeys(value.relation for value in values)
    return _table(
        {
            name: Many(tuple(_node(value) for value in values if value.relation == name), *_at(values[0]))
            for name in names
        },
        values[0].place,
    )


def _also(film: DraftFilm) -> Table | None:
    """What nobody has looked at yet, by relation, but for what stands reviewed beside it."""
    reviewed = {(value.relation, value.means or value.value) for value in film.values if value.reviewed}
    open_ = [value for value in film.values if not value.reviewed and value.relation not in NEVER_ALSO]
    open_ = [value for value in open_ if (value.relation, value.means or value.value) not in reviewed]
    names = dict.fromkeys(value.relation for value in open_)
    entries: dict[str, Node] = {name: Many(tuple(_names(open_, name)), *_at(open_[0])) for name in names}
    return _table(entries, film.place) if entries else None


def _names(values: list[DraftValue], relation: str) -> Iterator[Node]:
    told = {value.means or value.value: value for value in values if value.relation == relation}
    return (_scalar(name, value.place) for name, value in told.items())


def _node(value: DraftValue) -> Node:
    """A value with where it was read: `{value: …, source: …}`, or `Actor: {as: …, source: …}`."""
    source = _scalar(f"“{value.quote}”, {value.at}" if value.at else f"“{value.quote}”", value.place)
    name = _scalar(value.means or value.value, value.place)
    if value.relation == TRIVIA:
        return _table({"say": name, "source": source}, value.place)
    if value.character:
        inner = _table({"as": _scalar(value.character, value.place), "source": source}, value.place)
        return _table({name.text: inner}, value.place)
    return _table({"value": name, "source": source}, value.place)


def _scalar(text: str, place: Scalar) -> Scalar:
    return replace(place, text=text)


def _table(entries: dict[str, Node], place: Scalar) -> Table:
    return Table({key: (_scalar(key, place), node) for key, node in entries.items()}, place.line, place.column)


def _at(value: DraftValue) -> tuple[int, int]:
    return value.place.line, value.place.column
