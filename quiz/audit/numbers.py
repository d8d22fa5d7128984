"""Q5 and Q6: does the place of the key tell anything, among numbers in order and as options stand?

Human packs put the true year third of four in 44 of 100 questions (GENERATOR.md 3.2): who writes a year
takes one later and two earlier. And the steps between the numbers may tell: 1931, 1948, 1950, 1952 looks
as if 1931 had been added.

    rank      how often the key is the lowest, second …: chi-square of the counts
    spacing   which step is the widest, by the rank of the key: chi-square of independence
    position  how often the key stands first, second …; runs of one place; and within each ten

What must stay true: sets of different sizes are never mixed in one table.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from math import erfc, exp, expm1, lgamma, log, sqrt

from quiz.audit.bars import FEW, OPEN, simultaneous
from quiz.audit.figures import Figure, Verdict, wilson
from quiz.audit.items import Item
from quiz.audit.surface import number

LEAST_P = 0.01
LEAST_P_OF_FEW = 1e-4
"""What shows a habit even in few items."""
ENOUGH = 1000
"""Items from which on LEAST_P tells (GENERATOR.md 5): one in a hundred fair packs has a smaller one by chance."""
MOST_OF_BEST = 0.27
LEAST = 300
SESSION = 10
RANKS = ("lowest", "second", "third", "fourth", "fifth", "sixth")
P_BAR = f"p above {LEAST_P}"


def rank_figures(items: Sequence[Item]) -> tuple[Figure, ...]:
    """The figures of Q5, over the items whose options are all numbers, none twice, of the size that
    most of them have."""
    sets = [(tuple(map(number, item.options)), item.key) for item in items]
    numeric = [
        ([value for value in values if value is not None], key)
        for values, key in sets
        if None not in values and len(set(values)) == len(values) > 2
    ]
    size = _usual(len(values) for values, _ in numeric)
    ranked = [(sorted(values), sorted(values).index(values[key])) for values, key in numeric if len(values) == size]
    if not ranked:
        return ()
    counts = Counter(rank for _, rank in ranked)
    patterns = Counter((widest(values), rank) for values, rank in ranked)
    return (
        _chance_of("Q5", "p of the key's ranks among numbers", even(counts, size), len(ranked)),
        _best(counts, size),
        _chance_of("Q5", "p of the key's rank and the widest step being unrelated", unrelated(patterns), len(ranked)),
    )


def widest(values: Sequence[float]) -> int:
    """Which step between rising numbers is the widest: its place from 0, or -1 where two are."""
    steps = [later - earlier for earlier, later in pairwise(values)]
    return steps.index(max(steps)) if steps.count(max(steps)) == 1 else -1


def _best(counts: Counter[int], size: int) -> Figure:
    """The share of the commonest rank, which may be a little above even."""
    n = counts.total()
    rank, most = max(counts.items(), key=lambda pair: (pair[1], -pair[0]))
    even_share, bar = 1 / size, 1 / size + MOST_OF_BEST - 0.25
    reach = (simultaneous(size) if n >= LEAST else FEW) * sqrt(even_share * (1 - even_share) / n)
    verdict: Verdict = "miss" if most / n > max(bar, even_share + reach) else "too few to tell"
    if most / n <= bar and n >= LEAST:
        verdict = "pass"
    name = RANKS[rank] if rank < len(RANKS) else str(rank + 1)
    return Figure(
        "Q5", f"share of the commonest rank ({name})", most / n, *wilson(most, n), n, f"at most {bar:.0%}", verdict
    )


def position_figures(items: Sequence[Item]) -> tuple[Figure, ...]:
    """The figures of Q6, in the order the items stand in, over those of the usual size."""
    ordered = [item for item in items if item.ordered]
    size = _usual(len(item.options) for item in ordered)
    places = [item.key for item in ordered if len(item.options) == size]
    if not places:
        return ()
    run = max(len(list(same)) for _, same in groupby(places))
    within = tens(places, size)
    return (
        _chance_of("Q6", "p of the key's places", even(Counter(places), size), len(places)),
        _chance_of("Q6", f"p of the longest run of one place ({run})", as_long(run, len(places), size), len(places)),
        _chance_of("Q6", f"p of the key's places within each {SESSION}", within, len(places)),
        *(_told(place, count, len(places)) for place, count in sorted(Counter(places).items())),
    )


def _told(place: int, count: int, n: int) -> Figure:
    return Figure("Q6", f"share of place {place + 1}", count / n, *wilson(count, n), n, OPEN, "pass")


def _usual(sizes: Iterable[int]) -> int:
    """The size that most sets have."""
    found = Counter(sizes)
    return max(found, key=lambda size: (found[size], size), default=0)


def _chance_of(criterion: str, what: str, p: float, n: int) -> Figure:
    """A figure that is the probability of something as uneven by chance."""
    verdict: Verdict = "pass" if p > LEAST_P and n >= LEAST else "too few to tell"
    if p <= (LEAST_P if n >= ENOUGH else LEAST_P_OF_FEW):
        verdict = "miss"
    return Figure(criterion, what, p, None, None, n, P_BAR, verdict)


def even(counts: Mapping[int, int], size: int) -> float:
    """The p value of counts being from `size` equal chances (Pearson 1900)."""
    expected = sum(counts.values()) / size
    return survival(sum((counts.get(place, 0) - expected) ** 2 for place in range(size)) / expected, size - 1)


def unrelated(table: Mapping[tuple[int, int], int]) -> float:
    """The p value of rows and columns being independent; rows and columns of nothing do not count."""
    rows, columns, n = defaultdict[int, int](int), defaultdict[int, int](int), sum(table.values())
    for (row, column), count in table.items():
        rows[row] += count
        columns[column] += count
    off = sum(
        (table.get((row, column), 0) - many * others / n) ** 2 / (many * others / n)
        for row, many in rows.items()
        for column, others in columns.items()
    )
    freedom = (len(rows) - 1) * (len(columns) - 1)
    return survival(off, freedom) if freedom else 1.0


def tens(places: Sequence[int], size: int) -> float:
    """The p value, both ways, of the places within each SESSION being from equal chances: neither one
    place over and over nor each in its turn. The sum of m chi-squares is about normal, with mean
    m (size - 1) and variance 2 m (size - 1)(1 - 1/SESSION) for counts (Haldane 1940)."""
    whole = [places[first : first + SESSION] for first in range(0, len(places) - SESSION + 1, SESSION)]
    if not whole:
        return 1.0
    expected = SESSION / size
    off = sum((each.count(place) - expected) ** 2 / expected for each in whole for place in range(size))
    mean = len(whole) * (size - 1)
    deviation = sqrt(2 * mean * (1 - 1 / SESSION))
    return erfc(abs(off - mean) / deviation / sqrt(2))


def as_long(run: int, n: int, size: int) -> float:
    """The probability of a run of one place as long in n equal throws, by the mean number of such runs
    that begin (a Poisson approximation, Feller XIII.7)."""
    starts = 1 + (n - run) * (1 - 1 / size)
    return -expm1(-starts * size ** (1.0 - run))


def survival(square: float, freedom: int) -> float:
    """The probability of a chi-square that large: Q(a, x) of a = freedom/2, x = square/2, by
    Q(a + 1, x) = Q(a, x) + x^a e^-x / Gamma(a + 1) from Q(1/2, x) = erfc(sqrt x) or Q(1, x) = e^-x."""
    x, a = square / 2, 0.5 if freedom % 2 else 1.0
    if x <= 0:
        return 1.0
    found = erfc(sqrt(x)) if freedom % 2 else exp(-x)
    while a < freedom / 2:
        found += exp(a * log(x) - x - lgamma(a + 1))
        a += 1
    return min(1.0, found)
