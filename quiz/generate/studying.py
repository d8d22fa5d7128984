"""Studies a base: one pass over its films fills the columns of ground.py.

The films of a table are columns already (facts/columns.py): what they say is taken from there, so that none
of them is made.

What must stay true: each value is a number from the moment it is met, and two values that share a
folded name lead to one thing, whichever was met first. Columns give what their films would, one by one.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count, repeat
from typing import NamedTuple

from quiz import pace
from quiz.facts.base import FactBase, Film, Person, Relation, Term, covers, fold, is_whole
from quiz.facts.columns import FilmColumns
from quiz.generate.ground import YEAR, Column, Ground, entry, fame, has_namesake, named_aliases, values
from quiz.question import Text, can_say, said

KEPT_FILMS = 2**17
"""As many as a large table has: each is looked at again and again."""
MOST_PARTS = 255
COUNTRIES, COUNTRY = "countries", "country"
UNMET = -1
"""The number of a value that no film has had so far."""


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

    def take(self, films: Sequence[Film]) -> None:
        """Takes in what all films say of the relation."""
        if isinstance(films, FilmColumns):
            self._take_columns(films)
        else:
            for film in films:
                pace.give_way()
                self._take_film(film)

    def _take_film(self, film: Film) -> None:
        relation = self.relation
        if here := values(film, relation):
            numbers = [self._number(value.key, value.text) for value in here]
            self.listed.extend(numbers)
            self.true.extend(numbers)
            if relation.with_:
                self.parts.extend(min(MOST_PARTS, len(value.parts)) for value in here)
        self.starts.append(len(self.listed))
        if also := film.also.get(relation.name):
            self.true.extend(self._number(key) for key in sorted(also))
        self.marks.append(len(self.true))
        if never := film.never.get(relation.name):
            self.never[len(self.whole)] = tuple(self._number(key) for key in sorted(never))
        self.whole.append(is_whole(film, relation))
        self.doubted.append(relation.name in film.doubted)

    def _take_columns(self, films: FilmColumns) -> None:
        relation, known, listed, true = self.relation, self.numbers.get, self.listed, self.true
        for (keys, parts), also in zip(films.outlines(relation), films.also_keys(relation), strict=True):
            if keys:
                numbers = [known(key, UNMET) for key in keys]
                if UNMET in numbers or relation.value == "text":
                    numbers = [self._number(key, films.text(relation, key)) for key in keys]
                listed.extend(numbers)
                true.extend(numbers)
                if relation.with_:
                    self.parts.extend(parts or bytes(len(keys)))
            self.starts.append(len(listed))
            if also:
                true.extend([self._number(key) for key in also])
            self.marks.append(len(true))
        whole = [is_whole(trust, relation) for trust in films.trusts]
        self.whole.extend(map(whole.__getitem__, films.trust))
        doubted = [relation.name in trust.doubted for trust in films.trusts]
        self.doubted.extend(map(doubted.__getitem__, films.trust))

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
        self.gender.append(person.gender if person else COUNTRY if key in self.base.terms.get(COUNTRIES, {}) else "")
        return number

    def _folded(self, key: str, named: Person | Term | None) -> tuple[str, ...]:
        kind = self.relation.from_ or self.relation.value
        known = self.folded.get((kind, key))
        if known is None:
            names = (key,) if named is None else named_aliases(key, named)
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
        pace.give_way()
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
    for head in _heads(films):
        pace.give_way()
        keys.append(head.key)
        years.append(head.year)
        fames.append(head.fame)
        titled.append(languages(head.title))
        for language in dict.fromkeys((*head.title, *(("kk",) if can_say(head.title, "kk") else ()))):
            titles[language, fold(said(head.title, language))] += 1 + head.has_namesake
        telling += [len(keys) - 1] if head.telling else []
    for each in growing:
        pace.give_way()
        each.take(films)
    numbers = {key: number for number, key in enumerate(keys)}
    shut = bytearray(key in base.shut for key in keys)
    columns = {each.relation.name: each.done() for each in growing}
    shared = frozenset(title for title, count in titles.items() if count > 1)
    return Ground(
        base, _keeper(films), keys, numbers, years, fames, shut, titled, shared, tuple(telling), columns
    )  # fmt: skip


class _Head(NamedTuple):
    """What there is to know of a film beside its facts; `telling` whether it has sentences of trivia."""

    key: str
    year: int
    fame: float
    title: Text
    has_namesake: bool
    telling: bool


def _heads(films: Sequence[Film]) -> Iterator[_Head]:
    """The heads of films, in their order."""
    if not isinstance(films, FilmColumns):
        for film in films:
            namesake = has_namesake(film)
            yield _Head(film.key, film.year, fame(film.votes, film.fame), film.title, namesake, bool(film.trivia))
        return
    others = films.also_keys(films.relations[YEAR]) if YEAR in films.relations else repeat(())
    for number, year, votes, grade, also in zip(count(), films.years, films.votes, films.fame, others):
        yield _Head(films.key(number), year, fame(votes, grade), films.title(number), bool(also), False)


def _interning() -> Callable[[Text], frozenset[str]]:
    """Gives the languages of a text, one set for all texts that have the same."""
    known: dict[frozenset[str], frozenset[str]] = {}

    def languages(text: Text) -> frozenset[str]:
        found = frozenset(text)
        return known.setdefault(found, found)

    return languages


def _ordered(films: Sequence[Film]) -> Sequence[Film]:
    """The films by year and title, as a base promises them; those of a table are taken at its word."""
    return tuple(sorted(films, key=lambda film: (film.year, film.key))) if isinstance(films, tuple) else films


def _keeper(films: Sequence[Film]) -> Callable[[int], Film]:
    """Gives a film by its number; of films that are made when asked for it keeps some."""
    return films.__getitem__ if isinstance(films, tuple) else lru_cache(maxsize=KEPT_FILMS)(films.__getitem__)
