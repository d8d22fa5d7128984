"""What is held against the bars of GENERATOR.md 5: an Excess, or several at once, becomes Figures.

A fixed guess may gain nothing: of all of them together there is a 5 % risk that a fair set shows one
that gains (Bonferroni: with m guesses, intervals of 1 - 0.05/m each). A learned guesser may gain a
little: the upper end of its interval has to stay below a bar.

What must stay true: a miss is what the figures show, and never what they are too few to deny. Where the
interval alone is as wide as the bar allows, more items are wanted, and that is the verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist

from quiz.audit.figures import Figure, Verdict, Z
from quiz.audit.guesser import Excess

LEAST = 300
"""Items below which a guess tells nothing, unless the whole interval of FEW lies beyond what may be."""
FEW = NormalDist().inv_cdf(1 - 1e-4 / 2)
"""The interval, in standard errors, outside of which there is a leak even in few items: two dozen packs in three
languages have thousands of figures, of which some lie outside of every smaller one by chance."""
MOST_GAIN = 0.025
"""What a fixed guess may at most gain over all questions."""
SHARPNESS = 0.6
"""The largest half of an interval, in parts of the bar, at which a high upper end is a miss: 1.5 of
2.5 points, which 3,200 questions of four options give."""
WHOLE = LEAST / MOST_GAIN / 4
"""Items of a sample, 3,000, from which on an interval without 0 is a miss; in a smaller one, as a pack gives, one of
twenty fair packs has such a guess, and it is a miss where the interval lies beyond what may be."""
OPEN = "no bar"
UNIT = "points above chance"
"""What an excess is told in: hundredths of the questions."""


def learned_figure(criterion: str, what: str, found: Excess, bar: float) -> Figure:
    """The figure of a learned guesser whose upper bound may reach `bar`."""
    low, high = found.interval(Z)
    verdict: Verdict = "too few to tell"
    if found.n and found.n < LEAST:
        verdict = "miss" if found.interval(FEW)[0] > bar else verdict
    elif found.n and (low > bar or (high > bar and high - found.value <= SHARPNESS * bar)):
        verdict = "miss"
    elif found.n >= LEAST and high <= bar:
        verdict = "pass"
    return _figure(criterion, what, found, Z, f"upper bound at most {100 * bar:g}", verdict)


def share_figure(criterion: str, what: str, found: Excess, bar: float) -> Figure:
    """The figure of a guess whose share of right ones may lie `bar` above chance: the share itself, where
    the items are enough to tell it from a larger one."""
    low, high = found.interval(Z)
    sharp = high - found.value <= bar / 2
    verdict: Verdict = "pass" if found.value <= bar else "miss" if low > bar or sharp else "too few to tell"
    if found.n < LEAST:
        verdict = "miss" if found.interval(FEW)[0] > bar else "too few to tell"
    return _figure(criterion, what, found, Z, f"at most {100 * bar:g}", verdict)


def told(criterion: str, what: str, found: Excess) -> Figure:
    """A figure that is only told."""
    return _figure(criterion, what, found, Z, OPEN, "pass")


def fixed_figures(criterion: str, guesses: Sequence[tuple[str, Excess]], n: int) -> tuple[Figure, ...]:
    """The figures of fixed guesses over `n` items, with simultaneous intervals; guesses that were
    never made are left out. A guess gains its excess on the share of the items that it is made on."""
    made = [(what, found) for what, found in guesses if found.n]
    z = simultaneous(len(made))
    bar = f"interval holds 0, gain over all below {100 * MOST_GAIN:g}"
    return tuple(_figure(criterion, what, found, z, bar, _fixed(found, z, n)) for what, found in made)


def _figure(criterion: str, what: str, found: Excess, z: float, bar: str, verdict: Verdict) -> Figure:
    low, high = found.interval(z)
    return Figure(criterion, f"{what}: {UNIT}", 100 * found.value, 100 * low, 100 * high, found.n, bar, verdict)


def _fixed(found: Excess, z: float, n: int) -> Verdict:
    low, high = found.interval(max(z, FEW) if found.n < LEAST else z)
    beyond = low > MOST_GAIN or high < -MOST_GAIN
    if found.n < LEAST:
        return "miss" if beyond else "too few to tell"
    if low > 0 or high < 0:
        return "miss" if beyond or n >= WHOLE else "too few to tell"
    return "miss" if found.value * found.n / n >= MOST_GAIN and n >= WHOLE else "pass"


def simultaneous(guesses: int) -> float:
    """The two-sided point of the normal distribution at which so many intervals all hold, 95 %."""
    return NormalDist().inv_cdf(1 - 0.025 / max(1, guesses))
