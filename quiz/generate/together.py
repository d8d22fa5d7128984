"""Which of the films (or people) near a centre stand beside it: some that hold together.

A centre is near each film of its pool, but two films of the pool may be far from each other: of 1950
both 1941 and 1959 are near. So of the sets that a pool could give some are looked at, and the one
taken whose pairs are all of one time and, where the pool is small, nearest to each other.

What must stay true: nothing here knows which of a set will be the key. Any of them is, with the same
chance, so that it speaks for none that the set holds together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, pairwise
from math import fsum
from random import Random

from quiz.generate.neighbours import Neighbours
from quiz.question import shuffled

LOOKED_AT = 0.5
"""The share of a small pool's sets that are looked at, so that a film's set is not always the same."""
OUT_OF_TIME = 3.0
"""What a pair of no one time counts beside its distance, of which the typical is about 9."""
HARD = 8
"""The width of the hardest sets."""
TIGHT = 0.46
"""The mean distance of the films of such a set, at most, beside that of any two."""
NARROW = 7
"""Films of a pool, at most, of which all sets are looked at and all pairs compared."""


def held_together(
    near: Neighbours,
    centre: int,
    pool: Sequence[int],
    mates: int,
    roll: Random,
    asked: str | None = "",
    may: Callable[[Sequence[int]], bool] = lambda _: True,
) -> list[int]:
    """A pool in chance order, but that it begins with so many `mates` of the centre that hold together
    best of those looked at and `may` stand together. `asked` is the relation that distances do not
    look at; None: only times are compared."""
    order = shuffled(pool, roll)
    if len(order) <= mates:
        return order
    apart: Mapping[tuple[int, int], float] = {}
    if len(order) > NARROW or asked is None:
        looked_at = [order[at : at + mates] for at in range(0, len(order) - mates + 1, mates)]
    else:
        looked_at = [[*some] for some in combinations(order, mates) if roll.random() < LOOKED_AT]
        apart = near.apart((centre, *order), asked)

    def loose(some: Sequence[int]) -> float:
        pairs = [*combinations((centre, *some), 2)]
        strangers = sum(not near.alike(one, other) for one, other in pairs)
        return OUT_OF_TIME * strangers + (fsum(apart[pair] for pair in pairs) if apart else 0)

    first = min(filter(may, looked_at), key=loose, default=order[:mates])
    return [*first, *(film for film in order if film not in first)]


def is_tight(near: Neighbours, films: Sequence[int], width: int, asked: str) -> bool:
    """Whether films are as near each other as options shall be that are as hard as they get; wider sets may be
    as they are."""
    if width > HARD:
        return True
    apart = near.apart(films, asked)
    return fsum(apart.values()) <= TIGHT * near.typical * len(apart)


def spaced(near: Neighbours, centre: int, least: int, others: Sequence[int]) -> bool:
    """Whether the years of a centre and some films are at least so far apart."""
    years = sorted(near.years[film] for film in (centre, *others))
    return all(later - earlier >= least for earlier, later in pairwise(years))
