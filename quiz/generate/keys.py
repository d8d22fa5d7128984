"""Which of a set of options is the key.

What must stay true: each option of a set could have been it, and nothing that a player sees of the
others, their films or their countries, tells which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from random import Random
from typing import NamedTuple

from quiz.generate.aspects import Aspect
from quiz.generate.ground import YEAR
from quiz.generate.items import FILM_SIDE
from quiz.generate.kin import few, halves, usual
from quiz.generate.neighbours import ORIGINS, Neighbours
from quiz.question import shuffled

DIGITS = 9
PAIR = 2
OTHERS = 3
"""Films of a country, at most, that are too few to lend their values to a set."""
ALL = 100
"""Films of one thing, at most, that are all looked at: to leave one out of more would change nothing."""


class Told(NamedTuple):
    """What a key is chosen by: a film and the thing that is its option, both by number."""

    number: int
    thing: int


class Wanted(NamedTuple):
    """What the dice say of a key, before any film: its rank by likeness among the options, from 0; and
    whether it is what a guess at the nearest in origin would take, None where that is no guess."""

    rank: int
    first: bool | None


def wanted(aspect: Aspect, options: int, roll: Random) -> Wanted:
    """What the dice want of a key among so many options; of two, which are the truth of a statement and
    another's, origin is no matter."""
    rank, first = int(roll.random() * options), roll.random() * options < 1
    return Wanted(rank, None if aspect.relation in ORIGINS or options == PAIR else first)


def key_of(aspect: Aspect, around: Neighbours, chosen: Sequence[Told], want: Wanted | None, roll: Random) -> int | None:
    """Which of a set is the key: any, each with the same chance. But where values are the options, and
    the film stands in the question, an option's other films speak for it when they are like that film,
    as those of its director are. So the key is one whose other films come at the wanted rank by
    likeness, and of the film's countries and languages as the dice want it; None when the set has none.
    With no `want` it is any: a base that has no such set has few films of anybody."""
    if aspect.direction in FILM_SIDE or want is None:
        return int(roll.random() * len(chosen))
    order = shuffled(range(len(chosen)), roll)
    return next((place for place in order if _is_wanted(aspect, around, chosen, place, want, roll)), None)


def one_at_home(aspect: Aspect, around: Neighbours, chosen: Sequence[Told], key: int) -> bool:
    """Whether just one of the values is at home where the film is that is asked about, key or not: by all
    its films, or by those beside the one that is most like that film. Where hardly any other film is from
    there, that may be."""
    if aspect.direction in FILM_SIDE or aspect.relation in ORIGINS or aspect.column.relation.value == YEAR:
        return False
    asked = chosen[key].number
    home, things = around.countries[asked], {one.thing for one in chosen}
    at_home = sum(bool(_home(aspect, around, thing) & home) for thing in things)
    beside = [_home_beside(aspect, around, asked, thing) for thing in things]
    alone = None not in beside and sum(bool(countries and countries & home) for countries in beside) == 1
    return (at_home == 1 or alone) and _has_others(aspect, around, home)


def _has_others(aspect: Aspect, around: Neighbours, home: int) -> bool:
    """Whether enough films are from some countries to lend their values."""
    countries = around.countries
    return len([*islice((film for film in aspect.films if countries[film] & home), OTHERS + 1)]) > OTHERS


def _home(aspect: Aspect, around: Neighbours, thing: int) -> int:
    """The countries, as bits, of at least half of the films of a thing."""
    if aspect.kin and thing in (people := aspect.kin()).number:
        return people.near.countries[people.number[thing]]
    return usual([around.countries[film] for film in few(aspect.holders()[thing])])


def _home_beside(aspect: Aspect, around: Neighbours, asked: int, thing: int) -> int | None:
    """The countries of at least half of the films of a thing without the one that is most like the film
    asked about; None when there is no other."""
    films = aspect.holders()[thing]
    if len(films) > ALL:
        return halves([around.countries[film] for film in few(films)])
    distances = around.distances(asked, films, aspect.relation)
    nearest = min(range(len(films)), key=lambda at: (films[at] != asked, distances[at]))
    rest = [around.countries[film] for at, film in enumerate(films) if at != nearest]
    return halves(rest) if rest else None


def _is_wanted(
    aspect: Aspect, around: Neighbours, chosen: Sequence[Told], place: int, want: Wanted, roll: Random
) -> bool:
    """Whether the one at a place would be a key such as is wanted."""
    known = [_unlike(aspect, around, chosen[place].number, one.thing) for one in chosen]
    if want.first is not None and _is_first([one and one[1] for one in known], place, roll) != want.first:
        return False
    return _rank([one and one[0] for one in known], place, roll) == want.rank


def _is_first(known: Sequence[float | None], place: int, roll: Random) -> bool:
    """Whether a guess at what is nearest in origin would take an option: of those as near, one by chance,
    and one of all where that tells nothing."""
    said = {round(far, DIGITS) for far in known if far is not None}
    if len(said) < 2:
        return roll.random() * len(known) < 1
    nearest = [at for at, far in enumerate(known) if far is not None and round(far, DIGITS) == min(said)]
    return place in nearest and roll.random() * len(nearest) < 1


def _rank(known: Sequence[float | None], place: int, roll: Random) -> int:
    """How many options have other films that are more like the film of one than its own are. Those
    without other films, of which nobody can tell, are taken to be like the rest in the middle."""
    said = [far for far in known if far is not None]
    middle = sum(said) / len(said) if said else 0.0
    filled = [middle if far is None else far for far in known]
    nearer = sum(far < filled[place] for far in filled)
    ties = sum(far == filled[place] for far in filled) - 1
    return nearer + int(roll.random() * (ties + 1))


def _unlike(aspect: Aspect, around: Neighbours, film: int, thing: int) -> tuple[float, float] | None:
    """How far the films of a thing are from a film on average, in all and in origin, without the nearest of
    them (of its own director the film itself); None when there is no other."""
    others = few(aspect.holders()[thing])
    if len(others) < 2:
        return None
    distances, many = around.distances(film, others, aspect.relation), len(others) - 1
    nearest = min(range(len(others)), key=distances.__getitem__)
    abroad = around.abroad(film, [*others[:nearest], *others[nearest + 1 :]])
    return (sum(distances) - distances[nearest]) / many, sum(abroad) / many
