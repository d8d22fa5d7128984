"""Reads films: first what they are called, so that every film is known, then what is said of them.

What must stay true: `facts` and `also` hold what is written as true, `never` what is written as
false, and nothing is in both, for the proof that an option is wrong rests on them. For the same
reason a film with an error in its facts is left out: what could not be read might be true of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from quiz.facts.base import Film, Relation, Value, film_key
from quiz.facts.fields import fields, many, table, text, whole, words, yes
from quiz.facts.nodes import Complaints, Node, Scalar, Table
from quiz.facts.relations import FILM_KEYS, relation_named
from quiz.facts.terms import place
from quiz.facts.trivia import TriviaReader, read_trivia
from quiz.facts.values import Reader, placed_values, values
from quiz.question import Source, Text

YEAR = Relation("year", "year")
FORMER = re.compile(r".*\S \([0-9]{4}\)")
USUAL_FAME, LEAST_FAME, MOST_FAME = 3, 1, 5


@dataclass(frozen=True, slots=True)
class Head:
    """A film's entry of which title and year are read, and the rest is not yet. `errors` counts
    what was wrong so far; `open` says that a statement of being closed does not hold for the film."""

    key: str
    title: Text
    year: Value
    found: Mapping[str, Node]
    source: Source
    errors: int
    open: bool


def read_heads(
    node: Node, reader: Reader, relations: Mapping[str, Relation], first: dict[str, Source]
) -> tuple[Head, ...]:
    """The films of one file by name; `first` gathers where each was first told of, to refuse the
    second."""
    complaints = reader.complaints
    heads = []
    for item in many(node, complaints, "films"):
        entry = table(item, complaints, "films")
        head = _head(entry, reader, relations) if entry is not None else None
        if head is None:
            continue
        if (known := first.setdefault(head.key.casefold(), head.source)) is not head.source:
            complaints.add(entry, "film-twice", film=head.key, first=place(known))
        else:
            heads.append(head)
    return tuple(heads)


def _head(entry: Table, reader: Reader, relations: Mapping[str, Relation]) -> Head | None:
    before = reader.complaints.errors
    found = _entries(entry, reader.complaints, relations)
    title = _title(found, reader)
    year = values(YEAR, found["year"], reader.of(YEAR)) if "year" in found else ()
    if not title or not year:
        return None
    name = title.get(reader.language) or title[min(title)]
    open_ = "open" in found and yes(found["open"], reader.complaints, "open")
    errors = reader.complaints.errors - before
    return Head(film_key(name, int(year[0].key)), title, year[0], found, reader.place(entry), errors, open_)


def _title(found: Mapping[str, Node], reader: Reader) -> Text:
    """The title in every language: `title` and what `titles` adds to it."""
    title = text(found["title"], reader.complaints, "title", reader.language) if "title" in found else {}
    titles = table(found["titles"], reader.complaints, "titles") if "titles" in found else None
    if titles is None:
        return title
    for code in sorted(titles.entries.keys() & title):
        reader.complaints.add(titles.entries[code][0], "title-twice", key=code)
    return {**text(titles, reader.complaints, "titles", reader.language), **title}


def _entries(entry: Table, complaints: Complaints, relations: Mapping[str, Relation]) -> dict[str, Node]:
    """The known keys of a film's entry. A relation that stands outside its heading is told so."""
    headings = {relation.under for relation in relations.values() if relation.under}
    allowed = FILM_KEYS | headings | {name for name, relation in relations.items() if not relation.under}
    astray = {key: at for key, (at, _) in entry.entries.items() if key in relations and key not in allowed}
    for key, at in astray.items():
        heading = relations[key].under
        complaints.add(at, "relation-under", fix=f"{heading}: {{{key}: …}}", relation=key, heading=heading)
    rest = {key: pair for key, pair in entry.entries.items() if key not in astray}
    return fields(replace(entry, entries=rest), allowed, complaints, required=("title", "year"))


def read_body(
    head: Head, reader: Reader, relations: Mapping[str, Relation], known: Callable[[str], bool]
) -> Film | None:
    """The film with everything that is said of it, or None when its facts have an error; `known`
    as in TriviaReader."""
    found, complaints = head.found, reader.complaints
    before = complaints.errors
    facts = _facts(head, reader, relations)
    also = _keys(found.get("also"), reader, relations, "also")
    never = _never(found.get("not"), reader, relations, facts, also)
    complete = _complete(found.get("complete"), complaints, relations)
    believed = not (head.errors or complaints.errors > before or complaints.full)
    note, note_source = _note(found["note"], reader) if "note" in found else ({}, "")
    trivia = TriviaReader(complaints, reader.language, reader.source, known)
    film = Film(
        head.key,
        head.title,
        int(head.year.key),
        facts,
        head.source,
        {name: frozenset(key for _, key in pairs) for name, pairs in also.items()},
        never,
        complete,
        fame=_fame(found.get("fame"), complaints),
        note=note,
        note_source=note_source,
        trivia=read_trivia(found["trivia"], trivia) if "trivia" in found else (),
        former=_former(found["was"], head, complaints) if "was" in found else "",
    )
    return film if believed else None


def _facts(head: Head, reader: Reader, relations: Mapping[str, Relation]) -> dict[str, tuple[Value, ...]]:
    nodes = {name: node for name, node in head.found.items() if name in relations and name != YEAR.name}
    for heading in sorted({relation.under for relation in relations.values() if relation.under}):
        if heading in head.found:
            nodes |= _under(heading, head.found[heading], reader.complaints, relations)
    facts = {name: values(relations[name], node, reader.of(relations[name])) for name, node in nodes.items()}
    if YEAR.name in relations:
        facts[YEAR.name] = (head.year,)
    return {name: facts[name] for name in sorted(facts) if facts[name]}


def _under(heading: str, node: Node, complaints: Complaints, relations: Mapping[str, Relation]) -> dict[str, Node]:
    entry = table(node, complaints, heading)
    allowed = {name for name, relation in relations.items() if relation.under == heading}
    return fields(entry, allowed, complaints) if entry is not None else {}


Placed = Mapping[str, tuple[tuple[Node, str], ...]]
"""Value keys by relation, each with the node it was read from."""


def _keys(node: Node | None, reader: Reader, relations: Mapping[str, Relation], what: str) -> Placed:
    """What `also` and `not` list."""
    entry = table(node, reader.complaints, what) if node is not None else None
    found: dict[str, tuple[tuple[Node, str], ...]] = {}
    for at, listed in entry.entries.values() if entry is not None else ():
        if relation := relation_named(at, relations, reader.complaints):
            pairs = placed_values(relation, listed, replace(reader, asked=False))
            found[relation.name] = tuple((place, value.key) for place, value in pairs)
    return dict(sorted(found.items()))


def _never(
    node: Node | None,
    reader: Reader,
    relations: Mapping[str, Relation],
    facts: Mapping[str, tuple[Value, ...]],
    also: Placed,
) -> dict[str, frozenset[str]]:
    """What is known to be false; complains of what is written as true as well, and believes that."""
    false: dict[str, frozenset[str]] = {}
    for name, pairs in _keys(node, reader, relations, "not").items():
        true = {value.key for value in facts.get(name, ())} | {key for _, key in also.get(name, ())}
        for at, key in pairs:
            if key in true:
                reader.complaints.add(at, "true-and-false", value=key, relation=name)
        false[name] = frozenset(key for _, key in pairs if key not in true)
    return false


def _complete(node: Node | None, complaints: Complaints, relations: Mapping[str, Relation]) -> frozenset[str]:
    return names_of_relations(node, complaints, "complete", relations) if node is not None else frozenset()


def names_of_relations(
    node: Node, complaints: Complaints, what: str, relations: Mapping[str, Relation]
) -> frozenset[str]:
    """The relations a list names; complains of those there are not."""
    named = set()
    for item in many(node, complaints, what):
        if not isinstance(item, Scalar):
            complaints.add(item, "not-text", what=what)
        elif relation := relation_named(item, relations, complaints):
            named.add(relation.name)
    return frozenset(named)


def _fame(node: Node | None, complaints: Complaints) -> int:
    fame = whole(node, complaints, "fame", LEAST_FAME, MOST_FAME) if node is not None else None
    return fame or USUAL_FAME


def _note(node: Node, reader: Reader) -> tuple[Text, str]:
    """The note, and where it was read when it says so: `{en: …, source: …}`."""
    if not (isinstance(node, Table) and "source" in node.entries):
        return text(node, reader.complaints, "note", reader.language), ""
    source = words(node.entries["source"][1], reader.complaints, "source")
    rest = {key: pair for key, pair in node.entries.items() if key != "source"}
    return text(replace(node, entries=rest), reader.complaints, "note", reader.language), source


def _former(node: Node, head: Head, complaints: Complaints) -> str:
    former = words(node, complaints, "was")
    if former and (not FORMER.fullmatch(former) or former == head.key):
        complaints.add(node, "was-not-a-film", was=former)
        return ""
    return former
