"""What a base does not list although a reference says it: the check that a base is closed.

A base is closed over its people when each of them stands with every film of it they worked on
(ARCHITECTURE 4.13). Say the base has Heat (1995) with its director Michael Mann, and Thief (1981)
without one; the reference credits Thief to Michael Mann. Then `Thief: director: Michael Mann` is
missing: a question could call him wrong there.

What must stay true, where in doubt the base says less. A name matches by any spelling, of a person
any alias of the reference. Who only may be meant (`David Russell` for `David O. Russell`) is
`alike`: not missing, but not to be called false. A film that the reference does not know, or of
which it knows too little to be taken as all there is, is `open`; a relation of which neither knows
anything is `silent`; someone whom the reference does not know by that name on a film of theirs is
`unsure`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field

from quiz.facts.base import FactBase, Film, is_whole
from quiz.facts.credits import Credit, Credits
from quiz.facts.meaning import Called, called, matches

ENOUGH = {"cast": 8}
"""How many a reference must list of a film to be taken as listing all who matter; 1 otherwise. Of
the 3,000 best known films 99% have ten actors or more in the reference this was written against."""

Place = tuple[str, str]
"""The key of a film and a relation."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something true that the base does not say, and how many sources do."""

    film: str
    relation: str
    value: str
    sources: int


@dataclass(slots=True)
class Closing:
    """What came of comparing. `missing` are by film, relation and value; the rest as in the head of
    this module. `unfound` are the films that the reference does not have; they are open too."""

    missing: dict[tuple[str, str, str], int] = field(default_factory=dict)
    alike: dict[Place, set[str]] = field(default_factory=dict)
    unfound: list[str] = field(default_factory=list)
    open: set[str] = field(default_factory=set)
    silent: dict[str, set[str]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def listed(self) -> list[Missing]:
        """What is missing, film by film."""
        return [Missing(*place, sources) for place, sources in sorted(self.missing.items())]


@dataclass(slots=True)
class _Work:
    """The comparing: what is true of which film as far as the base says, who may be meant by a name,
    and what the reference was found to list and to confirm."""

    base: FactBase
    true: Mapping[Place, Set[str]]
    names: Mapping[str, Called]
    counts: Counter[Place] = field(default_factory=Counter)
    seen: set[tuple[str, str, str]] = field(default_factory=set)
    found: Closing = field(default_factory=Closing)

    def compare(self, key: str, credit: Credit) -> None:
        """Looks whether the base says what a credit says of a film."""
        place = (key, credit.relation)
        self.counts[place] += 1
        meant, alike = self.names[credit.relation].meant(credit.names)
        true = self.true[place]
        self.seen.update((*place, value) for value in (meant | alike) & true)
        lacking = set() if meant & true else meant
        for value in lacking:
            self.found.missing[*place, value] = max(credit.sources, self.found.missing.get((*place, value), 0))
        if rest := (meant | alike) - true - lacking:
            self.found.alike.setdefault(place, set()).update(rest)


def close(base: FactBase, credits: Credits, relations: Collection[str], imdb: Mapping[str, str], all_: bool) -> Closing:
    """Compares the base with a reference in some relations. `imdb` are the IMDb ids of those films
    that have one, by key. `all_` counts the people whom only films name, as those of a table are."""
    places = matches(base.films, credits, imdb)
    matched = {key for keys in places.values() for key in keys}
    true = {(film.key, name): _true(film, name) for film in base.films if film.key in matched for name in relations}
    work = _Work(base, true, {name: called(base, name, all_) for name in relations})
    for credit in credits.of(places.keys()):
        if credit.relation in work.names:
            for key in places[credit.film]:
                work.compare(key, credit)
    for film in base.films:
        if film.key in matched:
            _weigh(work, film, relations)
        else:
            work.found.unfound.append(film.key)
            work.found.open.add(film.key)
    return work.found


def _true(film: Film, relation: str) -> Set[str]:
    return {value.key for value in film.facts.get(relation, ())} | film.also.get(relation, frozenset())


def _weigh(work: _Work, film: Film, relations: Collection[str]) -> None:
    """What the reference knows too little of, and whom it does not know by the name they have. A film
    of which it confirms nothing may be another of that name."""
    if not any((film.key, name, value.key) in work.seen for name in relations for value in film.facts.get(name, ())):
        work.found.open.add(film.key)
        return
    for name in relations:
        listed = film.facts.get(name, ())
        if work.counts[film.key, name] >= ENOUGH.get(name, 1):
            unsure = {value.key for value in listed if (film.key, name, value.key) not in work.seen}
            work.found.unsure |= unsure
        elif listed and is_whole(film, work.base.relations[name]):
            continue  # it is proven by being complete
        elif listed or work.counts[film.key, name]:
            work.found.open.add(film.key)
        else:
            work.found.silent.setdefault(film.key, set()).add(name)
