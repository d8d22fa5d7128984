"""A fact base as numbers: what proofs and option sets are worked out on.

Films are numbered by year and title. Each relation is a Column: its values are numbered as they are
met, and a film's values are a slice of one array, so that a million facts are a few arrays and not a
million objects. Two values that share a folded name (another language, `also:`, accents, case) are
one *thing*, and what is true of a film is a slice of things.

What must stay true: a thing is true of a film when anything written says so. Merging by shared
names may only ever make more things true, so that a proof can be lost by it and never be won.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log10

from quiz.facts.base import FactBase, Film, Person, Relation, Term, Value
from quiz.facts.columns import Facts

YEAR = "year"
NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Column:
    """One relation over all films. Film n lists `listed[starts[n]:starts[n + 1]]`, numbers of
    values; `true[marks[n]:marks[n + 1]]` are the things true of it; `never` the things it says are
    false. `whole` and `doubted` hold a byte for each film, `covered` one for each value (whether the
    base is closed over it); `born` and `gender` are those of people, 0 and "" where unknown. A term is a
    "country" in place of a gender, or nothing: a city does not stand among countries."""

    relation: Relation
    keys: list[str]
    numbers: dict[str, int]
    same: array[int]
    starts: array[int]
    listed: array[int]
    marks: array[int]
    true: array[int]
    never: Mapping[int, frozenset[int]]
    whole: bytearray
    doubted: bytearray
    covered: bytearray
    born: array[int]
    gender: list[str]
    parts: bytes
    """For each of `listed` how many parts (characters) it carries, 255 at most."""
    spoken: list[frozenset[str]]
    """The languages that each value has a form in."""

    def refutable(self, shut: Sequence[int]) -> array[int]:
        """The films, of those that list anything, of which something could be proven false; `shut` as in
        Ground. Only such can be an option: as a key it has the others proven false of it."""
        anywhere = not self.relation.several or any(self.born)
        closed = any(self.covered)
        return array(
            "I",
            (
                film
                for film in range(len(self.whole))
                if self.starts[film] < self.starts[film + 1]
                and (anywhere or self.whole[film] or (closed and shut[film]) or self.never.get(film))
            ),
        )

    def of(self, film: int) -> array[int]:
        """The values that a film lists."""
        return self.listed[self.starts[film] : self.starts[film + 1]]

    def things(self, film: int) -> array[int]:
        """The things that are true of a film."""
        return self.true[self.marks[film] : self.marks[film + 1]]


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """A base studied for proofs. `film` gives a film by its number, `numbers` the number by its key;
    `shut` has a byte for each film that a statement of being closed holds for."""

    base: FactBase
    film: Callable[[int], Film]
    keys: list[str]
    numbers: dict[str, int]
    years: array[int]
    fames: array[float]
    shut: bytearray
    titled: list[frozenset[str]]
    """The languages that each film has a title in."""
    shared: frozenset[tuple[str, str]]
    """(language, folded title) of films that share their title with another, which may be one that is
    not in the base: its year stands under `also: year`."""
    telling: tuple[int, ...]
    """The films that have sentences of trivia."""
    columns: Mapping[str, Column]

    @property
    def count(self) -> int:
        """How many films there are."""
        return len(self.keys)

    def number_of(self, film: Film) -> int:
        """The number of a film of the base."""
        return self.numbers[film.key]


def has_namesake(film: Film) -> bool:
    """Whether films outside the base have its title: their years stand under its `also: year`.
    Without its own year nobody would know which is meant."""
    return bool(film.also.get(YEAR))


def values(film: Film, relation: Relation) -> tuple[Value, ...]:
    """The values written for a film; its year counts as one."""
    if relation.name == YEAR and YEAR not in film.facts:
        return (Value(str(film.year), {}, film.source),)
    return film.facts.get(relation.name, ())


def value_at(film: Film, relation: Relation, place: int) -> Value:
    """One of the values written for a film."""
    if isinstance(film.facts, Facts):
        return film.facts.value(relation, place)
    return values(film, relation)[place]


def entry(base: FactBase, relation: Relation, key: str) -> Person | Term | None:
    """The person or term a value is, if the base has an entry for it."""
    if relation.value == "person":
        return base.people.get(key)
    return base.terms.get(relation.from_, {}).get(key) if relation.value == "term" else None


def aliases(base: FactBase, relation: Relation, key: str) -> tuple[str, ...]:
    """Every name of a value that the base knows: its key, its forms in all languages, `also:`."""
    named = entry(base, relation, key)
    return (key,) if named is None else named_aliases(key, named)


def named_aliases(key: str, named: Person | Term) -> tuple[str, ...]:
    """Every name of a person or term."""
    also = named.also if isinstance(named, Person) else ()
    return (key, *named.text.values(), *also)


def fame(votes: int, grade: int) -> float:
    """How many people know a film, as a power of ten: its votes, or what its grade of fame stands
    for (3 is a thousand times as many as 1, since grades are felt as such steps)."""
    return log10(max(10, votes)) if votes else 1.0 + 1.2 * grade
