"""How much is run when only `pytest` is said, and how much with `pytest --every`.

Of a test with three and more parameters as few cases as bring every value of one together with every value of every
other: a fault that hangs on two things at once (a size and a language, say) meets them; one that hangs on three may be
passed over. Of properties that are looked at in many made-up worlds a third of these. And no test that is marked
`every`: one more seed, pack or match of what another has shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

AXES = 3
"""Of fewer parameters all cases are needed to bring every pair together."""
SHARE = 3

_whole: set[str] = set()


def run_every() -> None:
    """From now on nothing is left out; said before the tests are gathered."""
    _whole.add("every")


def left_out() -> bool:
    """Whether something is."""
    return not _whole


def examples(whole: int) -> int:
    """How many made-up worlds to look at, of so many."""
    return -(-whole // SHARE) if left_out() else whole


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
