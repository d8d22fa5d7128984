"""Options of one time and fame where a base is small.

A base of a thousand films has enough of every time and fame that what does not go together need not be
asked (neighbours.py). A pack of forty has not: beside a film of 1932 there stands one of 2018, and half of
what is asked gives itself away. So here it is known beforehand which of a pack's facts have company: three
others that are like it and like each other, where each is proven false of each. Such a fact stands beside
its like alone, and one that has none, a lonely one, beside other lonely ones as far as there are any:

    1932   1985  1985  1985  1987   2018        the four of the eighties have company, the others are lonely

What must stay true: it is the whole set that is in company or is lonely, whichever of it becomes the key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from random import Random

from quiz.generate.aspects import Aspect, Entry
from quiz.generate.ground import YEAR, Ground
from quiz.generate.headings import STATEMENT
from quiz.generate.neighbours import Neighbours
from quiz.generate.proofs import proof
from quiz.generate.stated import Fact, stands_instead
from quiz.generate.together import held_together

LOOKED_THROUGH = 24
"""Neighbours of a lonely one among which others such are looked for."""
KEPT_PAIRS = 20_000
"""Pairs of facts, at most, of which it is remembered whether they may stand together."""
KEPT_SURROUNDINGS = 2_000
"""Facts, at most, of which it is remembered who is around them."""
LEAST_YEARS_APART = 2
YEARS = 12
"""How far on either side the films of a question about years are looked for."""

Mate = tuple[int, Sequence[Entry]]
"""A film that may join a set, and its entries in the order in which they are tried."""


def stand_together(aspect: Aspect, ground: Ground, one: Fact, other: Fact) -> bool:
    """The tests that need no item: of two films with their values each could be the key, with the other
    proven false. A small base has few such pairs, and all of them are asked for again and again."""
    if aspect.large:
        return _go_together(aspect, ground, one, other)
    known = aspect.pairs.get((one, other))
    if known is None:
        if len(aspect.pairs) >= KEPT_PAIRS:
            aspect.pairs.clear()
        known = aspect.pairs[one, other] = _go_together(aspect, ground, one, other)
    return known


def _go_together(aspect: Aspect, ground: Ground, one: Fact, other: Fact) -> bool:
    column = aspect.column
    (film, value), (beside, mine) = one, other
    if column.relation.alike and not aspect.film_keyed and column.gender[value] != column.gender[mine]:
        return False
    if aspect.direction == column.relation.with_:
        return True
    if column.relation.value == YEAR and abs(int(column.keys[value]) - int(column.keys[mine])) < LEAST_YEARS_APART:
        return False
    if not (proof(ground, column, beside, value) and proof(ground, column, film, mine)):
        return False
    if aspect.direction != STATEMENT:
        return True
    return stands_instead(column, one, other) or stands_instead(column, other, one)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Who is around a fact: films, or people where people are asked for, by their numbers in `near`; `own`
    is that of the fact, `nearest` are the others from there outwards."""

    near: Neighbours
    own: int
    nearest: Sequence[int]


def surroundings(aspect: Aspect, around: Neighbours, film: int, thing: int) -> Surroundings:
    """Those around a fact that something else is true of; kept where a base is small, which asks for them time
    and again."""
    if aspect.large:
        return _surroundings(aspect, around, film, thing)
    known = aspect.surroundings.get((film, thing))
    if known is None:
        if len(aspect.surroundings) >= KEPT_SURROUNDINGS:
            aspect.surroundings.clear()
        known = aspect.surroundings[film, thing] = _surroundings(aspect, around, film, thing)
    return known


def _surroundings(aspect: Aspect, around: Neighbours, film: int, thing: int) -> Surroundings:
    if aspect.kin:
        people = aspect.kin()
        own = people.number[thing]
        return Surroundings(people.near, own, people.near.nearest("", people.ring, own, 0, aspect.relation))
    years = YEARS if aspect.column.relation.value == YEAR else 0
    near = around.nearest(aspect.ring, aspect.films, film, years, aspect.relation)
    true, marks = aspect.column.true, aspect.column.marks
    return Surroundings(around, film, [one for one in near if thing not in true[marks[one] : marks[one + 1]]])


def like(there: Surroundings) -> Surroundings:
    """Of those around a fact those that are of its time and fame."""
    near, own = there.near, there.own
    return replace(there, nearest=[number for number in there.nearest if near.alike(own, number)])


def mates_of(aspect: Aspect, number: int) -> list[Mate]:
    """The facts of one of those around, film by film."""
    if aspect.kin is None:
        return [(number, aspect.entries(number))]
    places = aspect.kin().films[number]
    return [(film, [entry for entry in aspect.entries(film) if entry[0] == place]) for film, place in places]


def fact_of(aspect: Aspect, film: int, entry: Entry) -> Fact:
    """The fact that an entry stands for."""
    column = aspect.column
    return film, column.listed[column.starts[film] + entry[0]]


def is_lonely(aspect: Aspect, ground: Ground, around: Neighbours, fact: Fact, mates: int) -> bool:
    """Whether a fact has no company of so many."""
    known = aspect.lonely.get((fact, mates))
    if known is None:
        there = like(surroundings(aspect, around, fact[0], aspect.column.same[fact[1]]))
        circle = Circle.of(aspect, ground, there, fact, lambda number: mates_of(aspect, number))
        known = aspect.lonely[fact, mates] = not has_company(circle, mates)
    return known


def lonely_ones(
    aspect: Aspect, ground: Ground, around: Neighbours, there: Surroundings, thing: int, mates: int
) -> list[Mate]:
    """Those near something true of one that are lonely, with the facts that are."""
    asked = there.own, thing, mates
    if asked not in aspect.forlorn:
        aspect.forlorn[asked] = [
            (film, alone)
            for number in there.nearest[:LOOKED_THROUGH]
            for film, entries in mates_of(aspect, number)
            if (
                alone := [
                    one for one in entries if is_lonely(aspect, ground, around, fact_of(aspect, film, one), mates)
                ]
            )
        ]
    return aspect.forlorn[asked]


@dataclass(frozen=True, slots=True)
class Circle:
    """Those among whom company is looked for: films, or people by their numbers in `near`, from the centre
    outwards, each with a fact. `proven` tells whether two facts may stand beside each other."""

    near: Neighbours
    centre: int
    others: Sequence[int]
    facts: dict[int, Fact]
    proven: Callable[[Fact, Fact], bool]

    @classmethod
    def of(
        cls, aspect: Aspect, ground: Ground, there: Surroundings, fact: Fact, mates: Callable[[int], Sequence[Mate]]
    ) -> Circle:
        """Those around a fact, who are all like it, each with its first fact that may stand beside it."""
        proven = partial(stand_together, aspect, ground)
        facts = {there.own: fact}
        for number in there.nearest:
            own = (fact_of(aspect, film, entry) for film, entries in mates(number) for entry in entries)
            if (found := next((one for one in own if proven(one, fact)), None)) is not None:
                facts[number] = found
        return cls(there.near, there.own, [number for number in facts if number != there.own], facts, proven)

    @classmethod
    def of_films(cls, near: Neighbours, centre: int, nearest: Sequence[int], may: Callable[[int, int], bool]) -> Circle:
        """Films around one that are like it and `may` stand beside it and beside each other."""
        others = [film for film in nearest if near.alike(centre, film) and may(centre, film)]
        return cls(near, centre, others, {film: (film, 0) for film in (centre, *others)}, lambda a, b: may(a[0], b[0]))

    def goes(self, one: int, other: int) -> bool:
        """Whether two are like each other, and each is proven false of the other."""
        return self.near.alike(one, other) and self.proven(self.facts[one], self.facts[other])

    def whole(self, some: Sequence[int]) -> bool:
        """Whether each of some goes with each, and with the centre."""
        return all(self.goes(one, other) for one, other in combinations((self.centre, *some), 2))


def company(circle: Circle, mates: int, width: int, roll: Random, asked: str | None) -> list[int]:
    """So many that go with the centre and with each other: of the nearest such, as many as a set is wide,
    those that hold together best, else the nearest; none when there are not so many."""
    if len(circle.others) < mates:
        return []
    pool = circle.others[: width - 1]
    first = held_together(circle.near, circle.centre, pool, mates, roll, asked, circle.whole)[:mates]
    if circle.whole(first):
        return first
    return first_whole(circle, circle.others, mates)


def has_company(circle: Circle, mates: int) -> bool:
    """Whether there are so many that go with the centre and with each other."""
    return next(_wholes(circle, circle.others, mates), None) is not None


def lonely(
    near: Neighbours, ring: str, nearest: Sequence[int], circle: Callable[[int], Circle], mates: int
) -> frozenset[int]:
    """Those of the next that have no company of so many; `circle` gives that of each, the same for all that is
    called `ring`."""

    def is_alone(film: int) -> bool:
        known = near.alone.get((ring, film, mates))
        if known is None:
            known = near.alone[ring, film, mates] = not has_company(circle(film), mates)
        return known

    return frozenset(filter(is_alone, nearest[:LOOKED_THROUGH]))


def first_whole(circle: Circle, order: Sequence[int], mates: int) -> list[int]:
    """The first so many, in an order, that all go with each other; none when there are none."""
    return next(_wholes(circle, order, mates), [])


def _wholes(circle: Circle, some: Sequence[int], mates: int) -> Iterator[list[int]]:
    """The sets of so many of some that all go with each other, in their order."""
    if mates == 0:
        yield []
        return
    for place, one in enumerate(some[: len(some) - mates + 1]):
        rest = [other for other in some[place + 1 :] if circle.goes(one, other)] if mates > 1 else ()
        yield from ([one, *more] for more in _wholes(circle, rest, mates - 1))
