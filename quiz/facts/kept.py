"""A film base as lines of JSON, to be read again without its YAML: one film, person, term or relation a line.

What must stay true: what is read equals what was written; a base with problems is never kept; and
of lines that are not whole nothing is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from sys import intern
from typing import Any

from quiz import pace
from quiz.facts.base import FactBase, Film, Mark, Person, Relation, Term, Trivia, Value
from quiz.question import Source

FORM = 1
"""Raised when the lines are written another way."""
END = "end"
SETS = 256
NOTHING: dict[str, Any] = {}
"""Stands for all that are empty."""


def lines_of(base: FactBase) -> Iterator[str]:
    """The base line by line; ValueError for one with problems."""
    if base.problems:
        raise ValueError("a base with problems is never kept")
    for row in _rows(base):
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _rows(base: FactBase) -> Iterator[list[Any]]:
    yield ["form", FORM]
    for name, r in base.relations.items():
        yield ["relation", name, r.name, r.value, r.from_, r.under, r.with_, r.several, r.complete, r.alike, r.weight]
    for name, p in base.people.items():
        yield ["person", name, p.key, dict(p.text), p.also, p.born, p.died, p.gender, _place(p.source)]
    for kind, terms in base.terms.items():
        yield ["kind", kind]
        for name, t in terms.items():
            yield ["term", kind, name, t.key, dict(t.text), _place(t.source)]
    for film in base.films:
        yield ["film", *_film_row(film, base)]
    yield ["closed", sorted(base.closed), sorted(base.shut), sorted(base.newcomers)]
    yield [END]


def _place(source: Source) -> list[Any]:
    return [getattr(source, name) for name in Source.__dataclass_fields__]


def _film_row(film: Film, base: FactBase) -> list[Any]:
    facts = {name: [_value_row(each, _entries(base, name)) for each in values] for name, values in film.facts.items()}
    sets = [{name: sorted(keys) for name, keys in each.items()} for each in (film.also, film.never)]
    names = [sorted(each) for each in (film.complete, film.partial, film.doubted)]
    trivia = [
        [
            dict(t.say),
            [[dict(m.answer), dict(m.gapped)] for m in t.marks],
            dict(t.ask),
            [*map(dict, t.wrong)],
            _place(t.source),
        ]
        for t in film.trivia
    ]
    rest = [film.fame, film.votes, dict(film.note), film.note_source, trivia, film.former]
    return [film.key, dict(film.title), film.year, facts, _place(film.source), *sets, *names, *rest]


def _entries(base: FactBase, relation: str) -> Mapping[str, Person] | Mapping[str, Term]:
    """The people or terms that the values of a relation may be."""
    rule = base.relations.get(relation)
    if rule is None:
        return {}
    return base.people if rule.value == "person" else base.terms.get(rule.from_, {})


def _value_row(value: Value, entries: Mapping[str, Person] | Mapping[str, Term]) -> list[Any]:
    """A value; no text stands for that of the person or term it is."""
    entry = entries.get(value.key)
    text = None if entry is not None and entry.text == value.text else dict(value.text)
    return [value.key, text, _place(value.source), [*map(dict, value.parts)], value.uncredited]


def base_of(lines: Iterable[str]) -> FactBase:
    """The base that was written; ValueError when these lines are not one, whole."""
    try:
        return _read(lines)
    except (TypeError, KeyError, IndexError, AttributeError, RecursionError) as fault:
        raise ValueError("no film base") from fault


def _read(lines: Iterable[str]) -> FactBase:
    relations: dict[str, Relation] = {}
    people: dict[str, Person] = {}
    terms: dict[str, dict[str, Term]] = {}
    films: list[Film] = []
    base, last = FactBase((), people, terms, relations), ""
    sets: tuple[list[Any], ...] = ([], [], [])
    decode = _decoder().decode
    for number, line in enumerate(lines):
        pace.give_way()
        last, *row = decode(line)
        if number == 0 and [last, *row] != ["form", FORM]:
            raise ValueError("another form")
        if last == "film":
            films.append(_film(row, base))
        elif last == "person":
            people[row[0]] = Person(intern(row[1]), row[2], tuple(row[3]), row[4], row[5], row[6], _source(row[7]))
        elif last == "term":
            terms[row[0]][row[1]] = Term(intern(row[2]), row[3], _source(row[4]))
        elif last == "kind":
            terms[row[0]] = {}
        elif last == "relation":
            relations[row[0]] = Relation(*row[1:])
        elif last == "closed":
            sets = (row[0], row[1], [tuple(each) for each in row[2]])
    if last != END:
        raise ValueError("cut short")
    closed, shut, newcomers = map(frozenset, sets)
    return FactBase(tuple(films), people, terms, relations, closed, shut, newcomers)


def _decoder() -> json.JSONDecoder:
    """One for a base: languages and relations are named by the same words throughout, and a third of its texts are
    said more than once (a name in Kazakh is mostly the Russian one)."""
    shared: dict[str, str] = {}

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if not pairs:
            return NOTHING
        return {intern(key): shared.setdefault(each, each) if type(each) is str else each for key, each in pairs}

    return json.JSONDecoder(object_pairs_hook=made)


def _source(row: list[Any]) -> Source:
    shared: list[Any] = [intern(each) if type(each) is str else each for each in row]
    return Source(*shared)


def _film(row: list[Any], base: FactBase) -> Film:
    key, title, year, facts, source, also, never, complete, partial, doubted, fame, votes, note, where, trivia, was = (
        row
    )
    whole, part, unsure = (_set(tuple(each)) for each in (complete, partial, doubted))
    held = {intern(name): _values(each, _entries(base, name)) for name, each in facts.items()}
    told, place = tuple(map(_trivia, trivia)), _source(source)
    beside = (_sets(also), _sets(never), whole, part, unsure)
    return Film(key, title, year, held, place, *beside, fame, votes, note, intern(where), told, was)


def _sets(named: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {intern(name): _set(tuple(keys)) for name, keys in named.items()}


@lru_cache(maxsize=SETS)
def _set(keys: tuple[str, ...]) -> frozenset[str]:
    """A set for all that say the same: most films say nothing, and of an empty set each would take 200 bytes."""
    return frozenset(map(intern, keys))


def _values(rows: list[Any], entries: Mapping[str, Person] | Mapping[str, Term]) -> tuple[Value, ...]:
    return tuple(
        Value(intern(key), entries[key].text if text is None else text, _source(source), tuple(parts), uncredited)
        for key, text, source, parts, uncredited in rows
    )


def _trivia(row: list[Any]) -> Trivia:
    say, marks, ask, wrong, source = row
    return Trivia(say, tuple(Mark(*each) for each in marks), ask, tuple(wrong), _source(source))
