"""Numbers as options: the rank of the key first, then gaps of one law on both sides of it.

Offsets drawn around the key leave it in the middle: "take the third" scores 45 in 100. So the
place of the key among the sorted numbers is drawn first, each with the same chance, and kept: if
it does not fit the range, another question is taken, never another rank. Nor other gaps: of two years
after a film of 2015 only narrow ones would be left, and the widest step would stand below it. What must
stay true: the gaps below and above the key come from the same law.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

FIRST_FILM_YEAR = 1888
LEAST_GAP = 2
YEAR_GAPS = ((8, 1, 2), (16, 2, 5), (32, 5, 12))
NUMBER_SHARES = ((8, 0.05), (16, 0.1), (32, 0.2))
ROUND_SHARE = 3
MORE_LIKELY_A_YEAR = range(1800, 2200)

Gaps = Callable[[Random], int]


def year_gaps(width: int) -> Gaps:
    """The law of the gaps between years for a width of GENERATOR.md 6.2 (8 hard to 32 easy)."""
    low, high = next(((low, high) for wide, low, high in YEAR_GAPS if width <= wide), YEAR_GAPS[-1][1:])
    return lambda roll: max(LEAST_GAP, low + int(roll.random() * (high - low + 1)))


def number_gaps(key: int, width: int) -> Gaps:
    """The law for any other number: a share of the key, as round as the key itself is (so that
    1,000 does not stand among 870 and 1,130)."""
    unit = _roundness(key)
    share = next((share for wide, share in NUMBER_SHARES if width <= wide), NUMBER_SHARES[-1][1])
    low = max(1, round(abs(key) * share / unit))
    return lambda roll: unit * (low + int(roll.random() * (low + 1)))


def steps(rank: int, count: int, gaps: Gaps, roll: Random) -> tuple[int, ...]:
    """How far `count` rising numbers are from the one of them at place `rank`."""
    below, above = [0], [0]
    for _ in range(rank):
        below.append(below[-1] - gaps(roll))
    for _ in range(count - 1 - rank):
        above.append(above[-1] + gaps(roll))
    return (*reversed(below[1:]), *above)


def around(key: int, apart: Sequence[int], low: int, high: int) -> tuple[int, ...] | None:
    """Numbers that are so far from a key; None when they leave low..high."""
    numbers = tuple(key + step for step in apart)
    return numbers if low <= numbers[0] and numbers[-1] <= high else None


def _roundness(key: int) -> int:
    """The largest of 1, 5, 10, 50, 100 … that divides the key and is at most a third of it."""
    unit, step = 1, 5
    while abs(key) >= ROUND_SHARE * step:
        if key % step == 0:
            unit = step
        step *= 2 if str(step)[0] == "5" else 5
    return unit
