"""What is told of one film as fact after fact of it is found: each value once, and who acts.

What must stay true: what is held is what `distinct` makes of all that came, and one more costs the same however many
there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from quiz.documents.brackets import Cast, surname_of
from quiz.documents.kept import Key, fuller, key_of
from quiz.documents.values import Found


@dataclass(frozen=True, slots=True)
class Gathered:
    """The fact that is kept of each value, how many facts have a value, and the `cast` of them, all of which grow."""

    best: dict[Key, Found] = field(default_factory=dict)
    values: Counter[str] = field(default_factory=Counter)
    cast: Cast = field(default_factory=Cast)


def gathered(facts: Iterable[Found]) -> Gathered:
    """Some facts together."""
    held = Gathered()
    gather(held, facts)
    return held


def gather(held: Gathered, facts: Iterable[Found]) -> list[Found]:
    """Adds facts; gives those that are kept of them."""
    changed: dict[Key, None] = {}
    for fact in facts:
        key = key_of(fact)
        old = held.best.get(key)
        new = fact if old is None else fuller(old, fact)
        if new is not old:
            held.best[key] = new
            changed[key] = None
            if old is not None:
                _forget(held, old)
            _note(held, new)
    return [held.best[key] for key in changed]


def _note(held: Gathered, fact: Found) -> None:
    held.values[fact.value] += 1
    if fact.relation == "cast":
        held.cast.names[fact.value] = None
        held.cast.surnames.setdefault(surname_of(fact.value), {})[fact.value] = None


def _forget(held: Gathered, fact: Found) -> None:
    held.values[fact.value] -= 1
    if fact.relation == "cast":
        del held.cast.names[fact.value]
        del held.cast.surnames[surname_of(fact.value)][fact.value]
