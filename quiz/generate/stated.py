"""Which of a film's own values a false one may be stated instead of.

A statement is asked of each value that a film has, and told true, or false with a value of another film.
Were any other value told instead of any own one, a film of three countries could be said three times to
come from Germany. So the line from 0 to 1 is cut into as many parts as a film has values, each value has a
place on it, by its name alone, and stands instead of the own value whose turn it is there:

    The River (2018)    Kazakhstan 0.1   Poland 0.3   Norway 0.7        the parts end at 1/3, 2/3 and 1
    Germany 0.4         is told instead of Poland, and of neither of the others

Of two films with their values either may be told by stating the other's, or neither, or just one: then that
one is asked about.

What must stay true: of the values of a film, just one is told by stating a certain other.
"""

from __future__ import annotations

from functools import lru_cache

from quiz.generate.ground import Column
from quiz.question import Dice

FEW = 2
Fact = tuple[int, int]
"""A film and a value of it, both by number."""


def stands_instead(column: Column, own: Fact, other: Fact) -> bool:
    """Whether a film's own value is the one that is told by stating that of another film."""
    (film, value), (_, stated) = own, other
    return _instead_of(column, film, stated) == column.same[value]


def _instead_of(column: Column, film: int, value: int) -> int:
    """The thing of a film that a value which is not its own stands instead of: of those like it, where men
    do not stand for women nor cities for countries; -1 where there is none."""
    alike, kind = column.relation.alike, column.gender[value]
    like = {column.same[own] for own in column.of(film) if not alike or column.gender[own] == kind}
    if len(like) < FEW:
        return next(iter(like), -1)
    order = sorted(like, key=lambda thing: _place(column.keys[thing]))
    return order[int(_place(column.keys[column.same[value]]) * len(order))]


@lru_cache(maxsize=2**14)
def _place(key: str) -> float:
    """Where a value stands on the line."""
    return Dice(0).roll("stated", key).random()
