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
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quiz.generate.ground import Column, Ground
from quiz.generate.neighbours import Neighbours, placed, scaled, traits_of

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


def kin_of(ground: Ground, near: Neighbours, column: Column, asked: Sequence[int]) -> Kin:
    """Everyone whom some films list in a relation, compared by all films they are known to be in."""
    places: dict[int, list[Place]] = {}
    for film in asked:
        first, end = column.starts[film], column.starts[film + 1]
        for place in range(end - first):
            places.setdefault(column.same[column.listed[first + place]], []).append((film, place))
    found = _films_of(column, ground.count, places)
    years = {thing: sum(ground.years[film] for film in films) / len(films) for thing, films in found.items()}
    order = sorted(found, key=lambda thing: (years[thing], thing))
    fames = [sum(ground.fames[film] for film in found[thing]) / len(found[thing]) for thing in order]
    middle = array("h", (round(years[thing]) for thing in order))
    decades = scaled([years[thing] / 10 for thing in order])
    films = [[near.traits[film] for film in found[thing]] for thing in order]
    genres = [usual([each.genres for each in some]) for some in films]
    homes = [usual([each.countries for each in some]) for some in films]
    languages = [usual([each.languages for each in some]) for some in films]
    traits = traits_of(genres, homes, languages, decades, scaled(fames))
    countries = [usual([near.countries[film] for film in found[thing]]) for thing in order]
    kin = placed(middle, traits, countries, fames, near.scales)
    return Kin(kin, range(len(order)), {thing: n for n, thing in enumerate(order)}, [places[thing] for thing in order])


def _films_of(column: Column, count: int, wanted: Collection[int]) -> dict[int, list[int]]:
    """All films that some things are true of."""
    found: dict[int, list[int]] = {thing: [] for thing in wanted}
    for film in range(count):
        for thing in dict.fromkeys(column.things(film)):
            if thing in found:
                found[thing].append(film)
    return found


def holders_of(column: Column, count: int) -> dict[int, Sequence[int]]:
    """The films that each thing of a relation is true of; of many some, spread over time."""
    found: dict[int, array[int]] = {}
    for film in range(count):
        for thing in dict.fromkeys(column.things(film)):
            found.setdefault(thing, array("I")).append(film)
    return {thing: films[:: max(1, len(films) // MANY)] for thing, films in found.items()}


def usual(sets: list[int]) -> int:
    """The bits that at least half of some sets have; of the commonest ones where none has so many."""
    if len(sets) == 1:
        return sets[0]
    counts: Counter[int] = Counter()
    for bits in sets:
        while bits:
            low = bits & -bits
            counts[low] += 1
            bits ^= low
    least = min((len(sets) + 1) // 2, max(counts.values(), default=0))
    return sum(bit for bit, times in counts.items() if times >= least)
