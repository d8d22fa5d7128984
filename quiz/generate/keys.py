"""Which of a set of options is the key.

What must stay true: each option of a set could have been it, and nothing that a player sees of the
others, their films or their countries, tells which it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.ground import YEAR
from quiz.generate.items import FILM_SIDE, Item
from quiz.generate.kin import few, usual
from quiz.generate.neighbours import ORIGINS, Neighbours
from quiz.question import shuffled


def key_of(aspect: Aspect, around: Neighbours, chosen: Sequence[Item], rank: int | None, roll: Random) -> int | None:
    """Which of a set is the key: any, each with the same chance. But where values are the options, and
    the film stands in the question, an option's other films speak for it when they are like that film,
    as those of its director are. So the key is one whose other films come at the wanted rank by
    likeness; None when the set has none. Without a `rank` it is any: a base that has no such set has few
    films of anybody."""
    if aspect.direction in FILM_SIDE or rank is None:
        return int(roll.random() * len(chosen))
    order = shuffled(range(len(chosen)), roll)
    return next((place for place in order if _rank(aspect, around, chosen, place, roll) == rank), None)


def one_at_home(aspect: Aspect, around: Neighbours, chosen: Sequence[Item], key: int, last: bool) -> bool:
    """Whether just one of the values is at home where the film is that is asked about, key or not. In
    the `last` attempts that may be, if there is nothing else at home there."""
    if aspect.direction in FILM_SIDE or aspect.relation in ORIGINS or aspect.column.relation.value == YEAR:
        return False
    home, things = around.countries[chosen[key].number], {one.thing for one in chosen}
    if sum(bool(_home(aspect, around, thing) & home) for thing in things) != 1:
        return False
    return not last or any(_home(aspect, around, thing) & home for thing in aspect.holders() if thing not in things)


def _home(aspect: Aspect, around: Neighbours, thing: int) -> int:
    """The countries, as bits, of at least half of the films of a thing."""
    if aspect.kin and thing in (people := aspect.kin()).number:
        return people.near.countries[people.number[thing]]
    return usual([around.countries[film] for film in few(aspect.holders()[thing])])


def _rank(aspect: Aspect, around: Neighbours, chosen: Sequence[Item], place: int, roll: Random) -> int:
    """How many options have other films that are more like the film of one than its own are. Those
    without other films, of which nobody can tell, are taken to be like the rest in the middle."""
    asked = chosen[place].number
    known = [_unlike(aspect, around, asked, one.thing) for one in chosen]
    said = [far for far in known if far is not None]
    middle = sum(said) / len(said) if said else 0.0
    filled = [middle if far is None else far for far in known]
    nearer = sum(far < filled[place] for far in filled)
    ties = sum(far == filled[place] for far in filled) - 1
    return nearer + int(roll.random() * (ties + 1))


def _unlike(aspect: Aspect, around: Neighbours, film: int, thing: int) -> float | None:
    """How far the films of a thing are from a film on average, without the nearest of them (of its own
    director the film itself); None when there is no other."""
    others = few(aspect.holders()[thing])
    if len(others) < 2:
        return None
    distances = around.distances(film, others, aspect.relation)
    return (sum(distances) - min(distances)) / (len(distances) - 1)
