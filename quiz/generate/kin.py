"""How alike people are, by their films: where the wrong options of "Who directed …?" come from.

Films that are near each other may be by people who are not: one has made a dozen such films, another
only this one. Whoever knew that would go by it. So people are compared with people: by the genres,
countries and languages of at least half of their films, by the mean of their years and of their fame.
They are numbered in the order of time like films, so that neighbours.py finds who is near.

What must stay true: of somebody's films none is left out or preferred, whichever of them is asked about.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import fsum

from quiz.generate.ground import Column, Ground
from quiz.generate.neighbours import Neighbours, Traits
from quiz.generate.surveying import placed, scaled

MANY = 12
"""Films of one thing that are enough to say what its films are like."""

Place = tuple[int, int]
"""A film, and where in its list somebody stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Kin:
    """The people of one relation and some films: `ring` are their numbers here, `number` gives that of
    a thing (ground.py), `films` where each stands."""

    near: Neighbours
    ring: range
    number: dict[int, int]
    films: list[list[Place]]


def kin_of(
    ground: Ground, near: Neighbours, column: Column, asked: Sequence[int], holders: Mapping[int, Sequence[int]]
) -> Kin:
    """Everyone whom some films list in a relation, compared by all films they are known to be in, which
    `holders` has. Which third by fame they are in is told by everyone of the base: all of a pack may be
    well known."""
    places: dict[int, list[Place]] = {}
    for film in asked:
        first, end = column.starts[film], column.starts[film + 1]
        for place in range(end - first):
            places.setdefault(column.same[column.listed[first + place]], []).append((film, place))
    found = {thing: holders[thing] for thing in places}
    years = {thing: sum(ground.years[film] for film in films) / len(films) for thing, films in found.items()}
    order = sorted(found, key=lambda thing: (years[thing], thing))
    fames = [_fame(ground, found[thing]) for thing in order]
    everyone = {column.same[value] for value in column.listed}
    ranked = fames if len(everyone) == len(order) else [_fame(ground, holders[thing]) for thing in everyone]
    middle = array("h", (round(years[thing]) for thing in order))
    decades = scaled([years[thing] / 10 for thing in order])
    usuals = [_usual_sets(near, [near.traits[film] for film in found[thing]]) for thing in order]
    sets = [*zip(*usuals, strict=True)] or [(), (), ()]
    countries = [usual([near.countries[film] for film in found[thing]]) for thing in order]
    kin = placed(middle, ([*sets[0]], [*sets[1]], [*sets[2]]), countries, decades, fames, near.scales, ranked)
    return Kin(kin, range(len(order)), {thing: n for n, thing in enumerate(order)}, [places[thing] for thing in order])


def _fame(ground: Ground, films: Sequence[int]) -> float:
    """The mean fame of some films."""
    return fsum(ground.fames[film] for film in films) / len(films)


def _usual_sets(near: Neighbours, films: Sequence[Traits]) -> tuple[int, int, int]:
    """The genres, countries and languages of at least half of some films."""
    if len(films) == 1:
        return films[0][0], *near.origins[films[0][2]]
    homes, languages = zip(*(near.origins[origin] for _, _, origin, _, _ in films), strict=True)
    return usual([genres for genres, *_ in films]), usual(homes), usual(languages)


def holders_of(column: Column, count: int) -> dict[int, Sequence[int]]:
    """The films that each thing of a relation is true of."""
    found: dict[int, Sequence[int]] = {}
    growing: dict[int, array[int]] = {}
    for film in range(count):
        things = column.things(film)
        for thing in things if len(things) == 1 else dict.fromkeys(things):
            if thing in growing:
                growing[thing].append(film)
            elif thing in found:
                found[thing] = growing[thing] = array("I", (*found[thing], film))
            else:
                found[thing] = (film,)
    return found


def few(films: Sequence[int]) -> Sequence[int]:
    """Of many films some, spread over time."""
    return films if len(films) <= MANY else films[:: -(-len(films) // MANY)]


def usual(sets: Sequence[int]) -> int:
    """The bits that at least half of some sets have; of the commonest ones where none has so many."""
    if len(sets) <= 2:
        return sets[0] | sets[-1] if sets else 0
    if sets.count(sets[0]) == len(sets):
        return sets[0]
    counts = _counts(sets)
    least = min((len(sets) + 1) // 2, max(counts.values(), default=0))
    return sum(bit for bit, times in counts.items() if times >= least)


def halves(sets: Sequence[int]) -> int:
    """The bits that at least half of some sets have."""
    if sets.count(sets[0]) == len(sets):
        return sets[0]
    return sum(bit for bit, times in _counts(sets).items() if 2 * times >= len(sets))


def _counts(sets: Sequence[int]) -> dict[int, int]:
    """How many of some sets have each bit."""
    return Counter(chain.from_iterable(map(single, sets)))


@lru_cache(maxsize=4096)
def single(bits: int) -> tuple[int, ...]:
    """The single bits of some."""
    return tuple(1 << place for place in range(bits.bit_length()) if bits >> place & 1)
