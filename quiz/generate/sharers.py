"""Who shares what: the films of a relation by a value that three or more of them list.

What must stay true: two values that share a name are one thing (ground.py), so that a film is never
left out of a group because its value was written in another way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.items import Item
from quiz.generate.memory import kept
from quiz.generate.search import askable
from quiz.generate.stock import Catalogue
from quiz.question import Barred, Spec, pick, shuffled

ENOUGH = 3
SEEN = 24
"""Films of a group that are looked at in one draw; a country has a hundred thousand."""

Place = tuple[int, int]
"""A film, and the place in its list at which the value stands."""


@kept
def sharers(catalogue: Catalogue, relation: str) -> tuple[tuple[Place, ...], ...]:
    """The groups of selected films that share a value, each film once, in the order of the things."""
    column = catalogue.ground.columns[relation]
    often = {thing for thing, count in Counter(column.true).items() if count >= ENOUGH}
    found: dict[int, dict[int, int]] = {}
    for film in catalogue.ring:
        first, end = column.starts[film], column.starts[film + 1]
        for place in range(end - first):
            thing = column.same[column.listed[first + place]]
            if thing in often:
                found.setdefault(thing, {}).setdefault(film, place)
    return tuple(tuple(found[thing].items()) for thing in sorted(found) if len(found[thing]) >= ENOUGH)


def groups_of(catalogue: Catalogue, relation: str, film: int) -> Iterator[int]:
    """The numbers of the groups that a film belongs to."""
    column, numbers = catalogue.ground.columns[relation], _numbers(catalogue, relation)
    return (numbers[thing] for value in column.of(film) if (thing := column.same[value]) in numbers)


@kept
def _numbers(catalogue: Catalogue, relation: str) -> Mapping[int, int]:
    """The number of the group of each thing that has one."""
    column, groups = catalogue.ground.columns[relation], sharers(catalogue, relation)
    return {
        column.same[column.listed[column.starts[film] + place]]: number
        for number, ((film, place), *_) in enumerate(groups)
    }


def some_of(group: Sequence[Place], roll: Random) -> list[Place]:
    """Films of a group in chance order, all of them or as many as one draw looks at."""
    if len(group) <= SEEN:
        return shuffled(group, roll)
    return list(dict.fromkeys(pick(group, roll) for _ in range(SEEN)))


def three_of(
    aspect: Aspect,
    group: Sequence[Place],
    film_keyed: bool,
    spec: Spec,
    barred: Barred,
    roll: Random,
    reasons: Counter[str],
) -> tuple[Item, ...]:
    """Three items of a group that may be shown, drawn by chance; none when there are not so many.
    `film_keyed` when films will be the options; counts in `reasons` why others may not."""
    items: list[Item] = []
    for film, place in some_of(group, roll):
        made = aspect.make(film, place, 0, spec.languages)
        if isinstance(made, str):
            reasons[made] += 1
        elif askable(made, film_keyed, barred, reasons):
            items.append(made)
        if len(items) == ENOUGH:
            return tuple(items)
    return ()
