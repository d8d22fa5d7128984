"""Which cases of a test are run when it has three and more parameters: as few as bring every value of one together
with every value of every other. A fault that hangs on two things at once (a size and a language, say) meets them;
one that hangs on three may be passed over, and is found by `pytest --every`, which leaves none out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

AXES = 3
"""Of fewer parameters all cases are needed to bring every pair together."""


def covering(cases: Sequence[Mapping[str, object]]) -> list[int]:
    """The places of the cases that together hold each pair of values some case holds, in their order. Cases are
    parameters by their names. Each next one is the first of those that hold most pairs not yet held."""
    pairs = [frozenset(combinations(sorted((name, repr(value)) for name, value in case.items()), 2)) for case in cases]
    missing = frozenset().union(*pairs)
    taken: list[int] = []
    while missing:
        best = max(range(len(cases)), key=lambda place: (len(pairs[place] & missing), -place))
        taken.append(best)
        missing -= pairs[best]
    return sorted(taken)
