"""Whether what a match has left over can make a set at all: late in a match of a small pack most offers are
empty, and each would be searched through forty times before it is refused.

    left: A, B, C, D with a, b, c, c        C and D are both of c: neither is false of the other, so no four

What must stay true: a set that can be found is never held impossible. So only such tests are asked here as
every set must pass, and where many facts are left, a set is held possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from quiz.generate.aspects import Aspect
from quiz.generate.kindred import fact_of, stand_together
from quiz.generate.search import Search
from quiz.generate.stated import Fact

FEW_FILMS = 64
FEW_FACTS = 24
"""Up to so many are looked through; of more, a set is most likely found."""


def none_is_left(search: Search) -> bool:
    """Whether no set of as many as there shall be options can be made of the facts that are not barred."""
    aspect, options = search.aspect, search.spec.options
    if len(aspect.films) > FEW_FILMS:
        return False
    entries = ((film, entry) for film in _films(aspect) for entry in aspect.entries(film))
    facts = {fact_of(aspect, *each): None for each in entries if search.may_be_asked(*each)}
    return len(facts) <= FEW_FACTS and not _some(search, [*facts], options)


def _films(aspect: Aspect) -> Sequence[int]:
    """All that an item may be of: where people are asked for, whichever film they stand in."""
    if aspect.kin is None:
        return aspect.films
    return [*dict.fromkeys(film for places in aspect.kin().films for film, _ in places)]


def _some(search: Search, facts: Sequence[Fact], many: int) -> bool:
    """Whether so many of some facts may all stand together."""
    if many == 0:
        return True
    goes = partial(stand_together, search.aspect, search.ground)
    return any(
        _some(search, [other for other in facts[place + 1 :] if goes(one, other)], many - 1)
        for place, one in enumerate(facts[: len(facts) - many + 1])
    )
