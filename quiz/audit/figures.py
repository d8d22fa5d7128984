"""What an audit tells: one Figure for each thing measured.

What must stay true: only `miss` is a failure. A figure of too few items is told as such, with its
interval, and fails nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

Verdict = Literal["pass", "miss", "too few to tell"]
Z = 1.959964
"""The two-sided 95 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured: the criterion of GENERATOR.md 5 ("Q1"), what it is, its value with a 95 %
    interval (None where there is none), over how many, the bar in words, the verdict; and the cases
    that speak against it, `untold` of them not listed."""

    criterion: str
    what: str
    value: float
    low: float | None
    high: float | None
    n: int
    bar: str
    verdict: Verdict
    cases: tuple[str, ...] = ()
    untold: int = 0


def wilson(successes: float, n: float) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), which needs no large n; (0, 1) of nothing."""
    if n <= 0:
        return 0.0, 1.0
    share, square = successes / n, Z * Z
    middle = (share + square / (2 * n)) / (1 + square / n)
    reach = Z / (1 + square / n) * sqrt(share * (1 - share) / n + square / (4 * n * n))
    return max(0.0, middle - reach), min(1.0, middle + reach)


def rare(cases: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a rate of rare cases; none in n is at most 3/n."""
    return (0.0, min(1.0, 3 / n) if n else 1.0) if cases == 0 else wilson(cases, n)
