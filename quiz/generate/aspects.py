"""One relation asked in one direction: what there is under it, and how its items are made.

What must stay true: an aspect knows no match and no seed; what it remembers is of pure functions.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from quiz.generate.ground import Column
from quiz.generate.items import FILM_SIDE, Item
from quiz.generate.kin import Kin

if TYPE_CHECKING:
    from quiz.generate.hints import Sums, Trace, Who
    from quiz.generate.kindred import Surroundings

Entry = tuple[int, int]
"""A value of a film by its place in the list, and which of its parts."""
Make = Callable[[int, int, int, tuple[str, ...]], Item | str]
"""Makes the item of a film's entry in some languages, or says why there is none."""


class Vetoes(NamedTuple):
    """The part of the keys that each guess would find which is not asked, and of which entries it hung whether
    they can be asked."""

    parts: tuple[float, ...]
    askable: Mapping[tuple[int, Entry], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Aspect:
    """All there is to ask in one relation and direction. `films` are the numbers, rising, of those
    that have anything under it; `ring` names them, alike where they are the same; `name` tells the aspect
    from the others; `make` makes its items."""

    name: str
    ring: str
    relation: str
    direction: str
    films: Sequence[int]
    column: Column
    make: Make
    kin: Callable[[], Kin] | None = None
    """Gives those who are asked for, where they are people."""
    holders: Callable[[], Mapping[int, Sequence[int]]] = dict
    """Gives the films of each thing."""
    large: bool = False
    """Whether there are so many films that what does not go together need not be asked (neighbours.py)."""
    supplies: dict[tuple[str, ...], int] = field(default_factory=dict, repr=False)
    """How much there was found to ask in some languages."""
    pairs: dict[tuple[tuple[int, int], tuple[int, int]], bool] = field(default_factory=dict, repr=False)
    """Whether two facts were found to be able to stand together (kindred.py)."""
    surroundings: dict[tuple[int, int], Surroundings] = field(default_factory=dict, repr=False)
    """Who was found to be around a fact (kindred.py)."""
    lonely: dict[tuple[tuple[int, int], int], bool] = field(default_factory=dict, repr=False)
    """Whether a fact was found to have no company of so many (kindred.py)."""
    forlorn: dict[tuple[int, int, int], list[tuple[int, Sequence[Entry]]]] = field(default_factory=dict, repr=False)
    """Who near somebody, of whom something is true, was found to have none."""

    traces: dict[tuple[int, Who], Trace | None] = field(default_factory=dict, repr=False)
    """What was found to be known of an option beside a film (hints.py)."""
    sums: dict[Who, Sums] = field(default_factory=dict, repr=False)
    """What the films of an option were found to have in common."""
    vetoes: dict[tuple[Hashable, ...], Vetoes] = field(default_factory=dict, repr=False)
    """What was found to be kept from guesses (vetoes.py)."""

    @property
    def film_keyed(self) -> bool:
        """Whether films are the options."""
        return self.direction in FILM_SIDE

    def entries(self, film: int) -> list[Entry]:
        """What of a film can be asked about."""
        first, end = self.column.starts[film], self.column.starts[film + 1]
        if self.direction != self.column.relation.with_:
            return [(place, 0) for place in range(end - first)]
        return [(place, part) for place in range(end - first) for part in range(self.column.parts[first + place])]
