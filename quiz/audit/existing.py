"""Whether wrong options as Q16 wants them exist: of the key's role, script, decade and popularity.

They do where a whole set can be made of the films that may be asked about: the key and as many others as
the item has wrong options, and of these

    every two are of one script, at most ten years apart, and in the same third by popularity;
    every two could stand in for each other: what is asked of one is proven false of the other, both ways
    round, since any of a set must be able to be its key (GENERATOR.md 0.1);
    none is inside another's words, and none is told by the words of another's question (Q9, Q10).

So a pack that has three films of the key's years, one by the key's director, has no such set for "which of
these did she direct?". What must stay true: nothing here asks how the generator looks for its sets. It tries
every set there is, in the order of the base, until one will do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from quiz.audit.items import Item
from quiz.generate.aspects import Aspect
from quiz.generate.headings import CAME_FIRST, CAST_CALL
from quiz.generate.items import Item as Made
from quiz.generate.items import faces_of
from quiz.generate.lint import nested
from quiz.generate.numbers import LEAST_GAP
from quiz.generate.search import fits
from quiz.generate.stock import Catalogue

DATED = frozenset({CAME_FIRST, CAST_CALL})
"""Kinds of question whose films are of different years."""
MOST = 200
"""Candidates that are looked through at most: where there are so many, far fewer do."""
FITTING_YEARS = 10
Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Member:
    """A film, or one of those whom a relation names, by number: the films it stands in, its mean year and
    its third by popularity."""

    number: int
    films: tuple[int, ...]
    year: float
    third: int

    def is_like(self, other: Member) -> bool:
        """Whether two are of one time and popularity."""
        return abs(self.year - other.year) <= FITTING_YEARS and self.third == other.third


def exists(item: Item, members: Iterable[Member], catalogue: Catalogue) -> bool:
    """Whether a set such as is wanted can be made around the key of an item; `members` are all that could be
    options of its role, the key among them."""
    aspect = catalogue.aspects.get((item.relation, item.direction))
    film = catalogue.ground.numbers.get(item.film or (item.option_films[item.key] if item.option_films else ""))
    if film is None:
        return False
    if aspect is None:
        return _of_films(item, film, members, catalogue)
    made = (aspect.make(film, *entry, (item.language,)) for entry in aspect.entries(film))
    key = next((one for one in made if isinstance(one, Made) and one.id == item.id), None)
    if key is None:
        return False
    own = film if aspect.film_keyed else key.thing
    may = partial(fits, catalogue.ground, languages=(item.language,))

    def facts(member: Member) -> Iterator[Made]:
        return _facts(aspect, member, item.language)

    return _has_set(own, members, facts, key, lambda one, other: not may(one, other), len(item.options) - 1)


def _facts(aspect: Aspect, member: Member, language: str) -> Iterator[Made]:
    """What can be asked of a member."""
    if aspect.film_keyed:
        places = [(member.number, entry) for entry in aspect.entries(member.number)]
    else:
        column = aspect.column
        places = [
            (film, entry)
            for film in member.films
            for entry in aspect.entries(film)
            if column.same[column.listed[column.starts[film] + entry[0]]] == member.number
        ]
    found = (aspect.make(film, *entry, (language,)) for film, entry in places)
    return (made for made in found if isinstance(made, Made))


def _has_set(
    own: int,
    members: Iterable[Member],
    facts: Callable[[Member], Iterator[Fact]],
    key: Fact,
    may: Callable[[Fact, Fact], bool],
    mates: int,
) -> bool:
    """Whether among members like the key's there are so many that may all stand together with it."""
    everyone = [*members]
    mine = next((member for member in everyone if member.number == own), None)
    if mine is None:
        return False
    like = (member for member in everyone if member is not mine and member.is_like(mine))
    found = ((member, next((fact for fact in facts(member) if may(key, fact)), None)) for member in islice(like, MOST))
    return _grows([(member, fact) for member, fact in found if fact is not None], may, mates)


def _grows(some: Sequence[tuple[Member, Fact]], may: Callable[[Fact, Fact], bool], mates: int) -> bool:
    """Whether so many of some are all like each other and may stand together."""
    if mates == 0:
        return True
    for place, (member, fact) in enumerate(some[: len(some) - mates + 1]):
        rest = some[place + 1 :] if mates > 1 else ()
        beside = [(other, its) for other, its in rest if member.is_like(other) and may(fact, its)]
        if len(beside) >= mates - 1 and _grows(beside, may, mates - 1):
            return True
    return False


def _of_films(item: Item, film: int, members: Iterable[Member], catalogue: Catalogue) -> bool:
    """The same of a kind that puts films together: their titles go together, and their years where it asks
    for those."""
    ground, language = catalogue.ground, item.language
    apart = LEAST_GAP if item.kind in DATED else 0

    def may(one: int, other: int) -> bool:
        mine, theirs = (faces_of(ground, number, (language,))[language] for number in (one, other))
        far = abs(ground.years[one] - ground.years[other]) >= apart
        return far and mine.form == theirs.form and not nested(mine, theirs)

    titled = (member for member in members if faces_of(ground, member.number, (language,)))
    return _has_set(film, titled, lambda member: iter((member.number,)), film, may, len(item.options) - 1)
