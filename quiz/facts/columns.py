"""Films in columns: a table of many films that takes little memory.

A film with its facts as objects takes about 10 kB. Here a fact is one number. For each relation
there is a Column: the numbers of all values of all films in one array, and where each film's
begin. A number is a place in the list of names of the relation's class, of which there is one for
all people and one for each class of terms:

    films     0: Alien (1979)         1: Heat (1995)
    cast      starts [0, 2, 3]        ids [4, 9, 2]      -> film 0 has 4 and 9, film 1 has 2
    names     ["", …]                 names[4] is "Sigourney Weaver"

What must stay true: numbers follow the alphabet and films their year and key, so that nothing
depends on the order of the table; a Film made from the columns equals the Film read as an object.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import Any, NamedTuple, overload

from quiz.facts.base import Film, Person, Relation, Value, film_key
from quiz.question import Source, Text

ENGLISH = "en"
YEAR = "year"
PEOPLE = "people"


def class_of(relation: Relation) -> str:
    """The class whose list of names holds the values of a relation."""
    if relation.value == "person":
        return PEOPLE
    return relation.from_ if relation.value == "term" else f"words of {relation.name}"


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """The names of one class by number. The first `told` of them, in the order of the alphabet, are
    values of films; those behind stand under `also` alone. `texts` are the forms of those that have
    more than their name."""

    keys: Sequence[str]
    told: int
    numbers: Mapping[str, int]
    texts: Mapping[str, Text] = field(default_factory=dict)

    def text(self, number: int) -> Text:
        """How each language shows a name."""
        key = self.keys[number]
        return self.texts.get(key) or {ENGLISH: key}


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """What one relation says of all films: film n has the names `ids[starts[n]:starts[n + 1]]`, and
    at the same places in `parts`, where the relation carries something, the numbers of the
    characters (0: none). A name twice in a row of a film carries two."""

    starts: array[int]
    ids: array[int]
    parts: array[int]

    def of(self, film: int) -> array[int]:
        """The numbers of the names of a film."""
        return self.ids[self.starts[film] : self.starts[film + 1]]

    def parts_of(self, film: int) -> array[int]:
        """The numbers of what they carry; empty when the relation carries nothing."""
        return self.parts[self.starts[film] : self.starts[film + 1]]


class Trust(NamedTuple):
    """How far the lists of a film may be trusted, by relation; as in Film."""

    complete: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class FilmColumns(Sequence[Film]):
    """Films by year and key, each made when it is asked for. `titles` are by language and film,
    `trust` is for each film the place of what may be trusted in `trusts`."""

    file: str
    source: str
    relations: Mapping[str, Relation]
    titles: Mapping[str, Mapping[int, str]]
    years: array[int]
    lines: array[int]
    votes: array[int]
    fame: array[int]
    columns: Mapping[str, Column]
    also: Mapping[str, Column]
    names: Mapping[str, Names]
    parts: Sequence[str]
    trust: array[int]
    trusts: Sequence[Trust]

    def __len__(self) -> int:
        return len(self.years)

    @overload
    def __getitem__(self, at: int) -> Film: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Film]: ...
    def __getitem__(self, at: int | slice) -> Film | Sequence[Film]:
        if isinstance(at, slice):
            return tuple(self._film(number) for number in range(len(self))[at])
        return self._film(range(len(self))[at])

    def __iter__(self) -> Iterator[Film]:
        return map(self._film, range(len(self)))

    def key(self, film: int) -> str:
        """The key of a film, without making the film."""
        return film_key(self.titles[ENGLISH][film], self.years[film])

    def title(self, film: int) -> dict[str, str]:
        """The title of a film in each language that it has one in."""
        return {language: titles[film] for language, titles in self.titles.items() if film in titles}

    def _film(self, film: int) -> Film:
        source = Source(self.file, self.lines[film], self.source)
        trust = self.trusts[self.trust[film]]
        return Film(
            self.key(film),
            self.title(film),
            self.years[film],
            Facts(self, film, source),
            source,
            also={
                name: self._keys(name, column.of(film))
                for name, column in self.also.items()
                if column.starts[film] < column.starts[film + 1]
            },
            complete=trust.complete,
            partial=trust.partial,
            doubted=trust.doubted,
            fame=self.fame[film],
            votes=self.votes[film],
        )

    def values(self, relation: Relation, film: int, source: Source) -> tuple[Value, ...]:
        """The values of a film."""
        if relation.name == YEAR:
            return (Value(str(self.years[film]), {}, source),)
        column = self.columns.get(relation.name)
        if column is None:
            return ()
        names, ids = self.names[class_of(relation)], column.of(film)
        if not column.parts:
            return tuple(Value(names.keys[number], names.text(number), source) for number in ids)
        carried: dict[int, tuple[Text, ...]] = dict.fromkeys(ids, ())
        for number, part in zip(ids, column.parts_of(film), strict=True):
            if part:
                carried[number] += ({ENGLISH: self.parts[part]},)
        return tuple(Value(names.keys[each], names.text(each), source, parts) for each, parts in carried.items())

    def value(self, relation: Relation, film: int, place: int, source: Source) -> Value:
        """One of the values of a film, without making the others."""
        if relation.name == YEAR:
            return self.values(relation, film, source)[place]
        column, names = self.columns[relation.name], self.names[class_of(relation)]
        ids = column.of(film)
        if not column.parts:
            return Value(names.keys[ids[place]], names.text(ids[place]), source)
        number = list(dict.fromkeys(ids))[place]
        carried = (part for each, part in zip(ids, column.parts_of(film), strict=True) if each == number and part)
        parts = tuple({ENGLISH: self.parts[part]} for part in carried)
        return Value(names.keys[number], names.text(number), source, parts)

    def outlines(self, relation: Relation) -> Iterator[tuple[Sequence[str], Sequence[int]]]:
        """Of each film the keys of its values, without making film or values, and how many parts each carries
        (255 at most) where the relation carries any."""
        column = self.columns.get(relation.name)
        if relation.name == YEAR:
            yield from (((str(year),), ()) for year in self.years)
        elif column is None:
            yield from repeat(((), ()), len(self))
        else:
            yield from self._outlines(column, self.names[class_of(relation)])

    def _outlines(self, column: Column, names: Names) -> Iterator[tuple[Sequence[str], Sequence[int]]]:
        keys = [names.keys[number] for number in column.ids]
        for first, end in pairwise(column.starts):
            here, parts = keys[first:end], column.parts[first:end]
            if parts and len(set(here)) < len(here):
                carried = dict.fromkeys(here, 0)
                for key, part in zip(here, parts, strict=True):
                    carried[key] = min(255, carried[key] + (part > 0))
                yield [*carried], [*carried.values()]
            else:
                yield here, [part > 0 for part in parts]

    def also_keys(self, relation: Relation) -> Iterator[Sequence[str]]:
        """Of each film the keys of what is true of it besides, in the order of the alphabet, each once."""
        column = self.also.get(relation.name)
        if column is None:
            yield from repeat((), len(self))
            return
        names = self.names[class_of(relation)]
        keys = [names.keys[number] for number in column.ids]
        for first, end in pairwise(column.starts):
            yield sorted({*keys[first:end]}) if end - first > 1 else keys[first:end]

    def text(self, relation: Relation, key: str) -> Text:
        """How each language shows a value that some film has; a year's is empty."""
        names = self.names[class_of(relation)]
        return {} if relation.name == YEAR else names.text(names.numbers[key])

    def _keys(self, relation: str, ids: array[int]) -> frozenset[str]:
        return frozenset(map(self.names[class_of(self.relations[relation])].keys.__getitem__, ids))


@dataclass(frozen=True, slots=True, eq=False)
class Facts(Mapping[str, tuple[Value, ...]]):
    """What a film says, each relation's values made when they are asked for."""

    films: FilmColumns
    film: int
    source: Source

    def __getitem__(self, name: str) -> tuple[Value, ...]:
        relation = self.films.relations.get(name)
        found = self.films.values(relation, self.film, self.source) if relation else ()
        if not found:
            raise KeyError(name)
        return found

    def get(self, name: str, default: Any = None) -> Any:
        """The values of a relation, or the default where there are none."""
        relation = self.films.relations.get(name)
        return (self.films.values(relation, self.film, self.source) if relation else ()) or default

    def value(self, relation: Relation, place: int) -> Value:
        """One of a relation's values, without making the others."""
        return self.films.value(relation, self.film, place, self.source)

    def __contains__(self, name: object) -> bool:
        return name in self.films.relations and bool(self.get(str(name)))

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.films.relations if self.get(name))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True, eq=False)
class People(Mapping[str, Person]):
    """The people whom the films of a table name, each made when asked for. `known` are those that a
    people file has: of them the forms and other spellings are taken, not the years of their lives,
    for the table may mean another of that name. `source` is empty when the table is open."""

    names: Names
    known: Mapping[str, Person]
    source: Source = Source()

    def __len__(self) -> int:
        return self.names.told

    def __iter__(self) -> Iterator[str]:
        return iter(self.names.keys[: self.names.told])

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.names.numbers.get(key, self.names.told) < self.names.told

    def __getitem__(self, key: str) -> Person:
        found: Person | None = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def get(self, key: str, default: Any = None) -> Any:
        """A person, or the default where the table names none such."""
        if self.names.numbers.get(key, self.names.told) >= self.names.told:
            return default
        known = self.known.get(key)
        if known is None:
            return Person(key, {ENGLISH: key}, source=self.source)
        return Person(key, known.text, known.also, gender=known.gender, source=self.source)
