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
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log10

from quiz.facts.base import FactBase, Film, Person, Relation, Term, Value, covers, fold
from quiz.question import Text, can_say, said

YEAR = "year"
KEPT_FILMS = 4096
NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Column:
    """One relation over all films. Film n lists `listed[starts[n]:starts[n + 1]]`, numbers of
    values; `true[marks[n]:marks[n + 1]]` are the things true of it; `never` the things it says are
    false. `whole` and `doubted` hold a byte for each film, `covered` one for each value (whether the
    base is closed over it); `born` and `gender` are those of people, 0 and "" where unknown."""

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

    @property
    def provable(self) -> bool:
        """Whether anything could be proven false under this relation at all."""
        single = not self.relation.several and len(self.listed) > 0
        return single or any(self.whole) or any(self.covered) or any(self.never.values()) or any(self.born)

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


def is_whole(film: Film, relation: Relation) -> bool:
    """Whether the values a film lists for a relation are all there are."""
    return relation.name in film.complete or (relation.complete and relation.name not in film.partial)


def entry(base: FactBase, relation: Relation, key: str) -> Person | Term | None:
    """The person or term a value is, if the base has an entry for it."""
    if relation.value == "person":
        return base.people.get(key)
    return base.terms.get(relation.from_, {}).get(key) if relation.value == "term" else None


def aliases(base: FactBase, relation: Relation, key: str) -> tuple[str, ...]:
    """Every name of a value that the base knows: its key, its forms in all languages, `also:`."""
    named = entry(base, relation, key)
    return (key,) if named is None else _aliases(key, named)


def _aliases(key: str, named: Person | Term) -> tuple[str, ...]:
    also = named.also if isinstance(named, Person) else ()
    return (key, *named.text.values(), *also)


@dataclass(slots=True)
class _Growing:
    """A column while it is being filled; `owner` gives the first value that had a folded name, and
    `same` leads from a value to an earlier one that shares a name, or to itself."""

    relation: Relation
    base: FactBase
    folded: dict[tuple[str, str], tuple[str, ...]]
    languages: Callable[[Text], frozenset[str]]
    keys: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    owner: dict[str, int] = field(default_factory=dict)
    same: array[int] = field(default_factory=lambda: array("I"))
    starts: array[int] = field(default_factory=lambda: array("I", [0]))
    listed: array[int] = field(default_factory=lambda: array("I"))
    marks: array[int] = field(default_factory=lambda: array("I", [0]))
    true: array[int] = field(default_factory=lambda: array("I"))
    never: dict[int, tuple[int, ...]] = field(default_factory=dict)
    whole: bytearray = field(default_factory=bytearray)
    doubted: bytearray = field(default_factory=bytearray)
    covered: bytearray = field(default_factory=bytearray)
    born: array[int] = field(default_factory=lambda: array("h"))
    gender: list[str] = field(default_factory=list)
    parts: bytearray = field(default_factory=bytearray)
    spoken: list[frozenset[str]] = field(default_factory=list)

    def add(self, film: Film) -> None:
        """Takes in what a film says of the relation."""
        relation = self.relation
        here = values(film, relation)
        if not here and relation.name not in film.also and relation.name not in film.never:
            self.starts.append(len(self.listed))
            self.marks.append(len(self.true))
            self.whole.append(is_whole(film, relation))
            self.doubted.append(relation.name in film.doubted)
            return
        numbers = [self._number(value.key, value.text) for value in here]
        self.listed.extend(numbers)
        self.starts.append(len(self.listed))
        if relation.with_:
            self.parts.extend(min(255, len(value.parts)) for value in here)
        also = film.also.get(relation.name)
        self.true.extend(numbers)
        if also:
            self.true.extend(self._number(key) for key in sorted(also))
        self.marks.append(len(self.true))
        if never := film.never.get(relation.name):
            self.never[len(self.whole)] = tuple(self._number(key) for key in sorted(never))
        self.whole.append(is_whole(film, relation))
        self.doubted.append(relation.name in film.doubted)

    def _number(self, key: str, text: Text | None = None) -> int:
        number = self.numbers.get(key)
        if number is None:
            number = self._new(key, text)
        elif text is None or self.relation.value != "text":
            return number
        for form in text.values() if text and self.relation.value == "text" else ():
            self._join(number, fold(form))
        return number

    def _new(self, key: str, text: Text | None) -> int:
        number = self.numbers[key] = len(self.keys)
        self.keys.append(key)
        self.same.append(number)
        named = entry(self.base, self.relation, key)
        self.spoken.append(self.languages(named.text if named else text or {}))
        for name in self._folded(key, named):
            self._join(number, name)
        person = named if isinstance(named, Person) else None
        self.born.append(person.born or 0 if person else 0)
        self.gender.append(person.gender if person else "")
        return number

    def _folded(self, key: str, named: Person | Term | None) -> tuple[str, ...]:
        kind = self.relation.from_ or self.relation.value
        known = self.folded.get((kind, key))
        if known is None:
            names = (key,) if named is None else _aliases(key, named)
            known = self.folded[kind, key] = tuple(dict.fromkeys(map(fold, names)))
        return known

    def _join(self, number: int, name: str) -> None:
        """Makes a value and whoever has this name one thing."""
        other = self.root(self.owner.setdefault(name, number))
        mine = self.root(number)
        if other != mine:
            self.same[max(mine, other)] = min(mine, other)

    def root(self, number: int) -> int:
        """The thing a value is: the earliest value that it shares a name with, over any others."""
        while self.same[number] != number:
            number = self.same[number]
        return number

    def done(self) -> Column:
        """The column."""
        name = self.relation.name
        same = array("I", map(self.root, range(len(self.keys))))
        shut = next(iter(self.base.shut), "") if name in self.base.closed else ""
        covered = bytearray(bool(shut) and covers(self.base, name, shut, key) for key in self.keys)
        return Column(
            self.relation, self.keys, self.numbers, same, self.starts, self.listed, self.marks,
            array("I", (same[number] for number in self.true)),
            {film: frozenset(same[number] for number in listed) for film, listed in self.never.items()},
            self.whole, self.doubted, covered, self.born, self.gender, bytes(self.parts),
            self.spoken,
        )  # fmt: skip


def study(base: FactBase) -> Ground:
    """The base as numbers, in one pass over its films."""
    folded: dict[tuple[str, str], tuple[str, ...]] = {}
    languages = _interning()
    growing = [_Growing(relation, base, folded, languages) for relation in base.relations.values()]
    keys: list[str] = []
    years, fames = array("h"), array("d")
    titled: list[frozenset[str]] = []
    titles: Counter[tuple[str, str]] = Counter()
    telling: list[int] = []
    films = _ordered(base.films)
    for film in films:
        keys.append(film.key)
        years.append(film.year)
        fames.append(fame(film))
        titled.append(languages(film.title))
        for language in dict.fromkeys((*film.title, *(("kk",) if can_say(film.title, "kk") else ()))):
            titles[language, fold(said(film.title, language))] += 1 + has_namesake(film)
        telling += [len(keys) - 1] if film.trivia else []
        for each in growing:
            each.add(film)
    numbers = {key: number for number, key in enumerate(keys)}
    shut = bytearray(key in base.shut for key in keys)
    columns = {each.relation.name: each.done() for each in growing}
    shared = frozenset(title for title, count in titles.items() if count > 1)
    return Ground(
        base, _keeper(films), keys, numbers, years, fames, shut, titled, shared, tuple(telling), columns
    )  # fmt: skip


def _interning() -> Callable[[Text], frozenset[str]]:
    """Gives the languages of a text, one set for all texts that have the same."""
    known: dict[frozenset[str], frozenset[str]] = {}

    def languages(text: Text) -> frozenset[str]:
        found = frozenset(text)
        return known.setdefault(found, found)

    return languages


def fame(film: Film) -> float:
    """How many people know a film, as a power of ten: its votes, or what its grade of fame stands
    for (3 is a thousand times as many as 1, since grades are felt as such steps)."""
    return log10(max(10, film.votes)) if film.votes else 1.0 + 1.2 * film.fame


def _ordered(films: Sequence[Film]) -> Sequence[Film]:
    """The films by year and title, as a base promises them; those of a table are taken at its word."""
    return tuple(sorted(films, key=lambda film: (film.year, film.key))) if isinstance(films, tuple) else films


def _keeper(films: Sequence[Film]) -> Callable[[int], Film]:
    """Gives a film by its number; of films that are made when asked for it keeps some."""
    return films.__getitem__ if isinstance(films, tuple) else lru_cache(maxsize=KEPT_FILMS)(films.__getitem__)
