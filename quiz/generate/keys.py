"""Which of a set of options is the key.

In a large base the dice say of each draw whether the key shall be the nearest in origin to the film asked
about; a small one, which is asked all that it has, has its own way (vetoes.py).

What must stay true: each option of a set could have been it, and nothing that a player sees of the
others, their films or their countries, tells which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from math import fsum
from random import Random
from typing import NamedTuple

from quiz.generate.aspects import Aspect
from quiz.generate.ground import YEAR
from quiz.generate.hints import Who, trace
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
    """What a key is chosen by: a film and the thing that is its option, both by number; `who` are those
    whose films speak for the option where that is not the thing alone."""

    number: int
    thing: int
    who: Who = ()

    @property
    def whose(self) -> Who:
        """Whose films speak for the option."""
        return self.who or (self.thing,)


def wanted(aspect: Aspect, options: int, roll: Random) -> bool | None:
    """Whether the key shall be what a guess at the nearest in origin would take: the dice say so once in as
    many as there are options. None where any key will do: films are the options, or two values of which one
    is stated, or origin itself is asked for."""
    first = roll.random() * options < 1
    return None if aspect.direction in FILM_SIDE or aspect.relation in ORIGINS or options == PAIR else first


def key_of(aspect: Aspect, around: Neighbours, chosen: Sequence[Told], first: bool | None, roll: Random) -> int | None:
    """Which of a set is the key: any, each with the same chance. But where values are the options, and
    the film stands in the question, an option's other films speak for it when they are from where that
    film is, as those of its director are. So the key is one that is the `first` in that or is not, as the
    dice have it; None when the set has none such. Where they say nothing it is any: a base that has no such
    set has few films of anybody."""
    order = shuffled(range(len(chosen)), roll)
    fitting = (place for place in order if first is None or _is_first(aspect, around, chosen, place, roll) == first)
    return next(fitting, None)


def one_at_home(aspect: Aspect, around: Neighbours, chosen: Sequence[Told], key: int) -> bool:
    """Whether just one of the values is at home where the film is that is asked about, key or not: by all
    its films, or by those beside the one that is most like that film. Where hardly any other film is from
    there, that may be."""
    if aspect.direction in FILM_SIDE or aspect.relation in ORIGINS or aspect.column.relation.value == YEAR:
        return False
    asked = chosen[key].number
    home, things = around.countries[asked], {one.thing for one in chosen}
    at_home = sum(bool(_home(aspect, around, thing) & home) for thing in things)
    if aspect.large:
        beside = [_home_beside(aspect, around, asked, thing) for thing in things]
    else:
        known = [trace(aspect, around, asked, one.whose) for one in chosen]
        beside = [None if one is None else one.home for one in known]
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
    nearest = list(films).index(asked) if asked in films else _nearest(aspect, around, asked, films)
    rest = [around.countries[film] for at, film in enumerate(films) if at != nearest]
    return halves(rest) if rest else None


def _is_first(aspect: Aspect, around: Neighbours, chosen: Sequence[Told], place: int, roll: Random) -> bool:
    """Whether a guess at what is nearest in origin to the film of one would take it: of those as near, one by
    chance, and one of all where that tells nothing."""
    known = [_abroad(aspect, around, chosen[place].number, one.thing) for one in chosen]
    said = {far for far in known if far is not None}
    if len(said) < 2:
        return roll.random() * len(known) < 1
    return known[place] == min(said) and roll.random() * known.count(min(said)) < 1


def _abroad(aspect: Aspect, around: Neighbours, film: int, thing: int) -> float | None:
    """How far the films of a thing are from a film in origin on average, without the one that is most like it
    (of its own director the film itself); None when there is no other."""
    others = few(aspect.holders()[thing])
    if len(others) < 2:
        return None
    far = around.abroad(film, others)
    nearest = list(others).index(film) if film in others else _nearest(aspect, around, film, others)
    return round((fsum(far) - far[nearest]) / (len(far) - 1), DIGITS)


def _nearest(aspect: Aspect, around: Neighbours, film: int, others: Sequence[int]) -> int:
    """Which of some films is most like one."""
    distances = around.distances(film, others, aspect.relation)
    return distances.index(min(distances))
