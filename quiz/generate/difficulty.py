"""How hard a question is before anyone has answered it: the prior of GENERATOR.md 6.4.

    b = weight + 0.6 z(-fame of the film) + 0.6 z(-fame of the key) + 0.5 (1 - distance)

in logits, more is harder; `weight` is the relation's. The fame of a film is the logarithm of its
votes, or what its grade stands for; that of a person or a term is the logarithm of all the votes of
its films together. What must stay true: nothing here looks at which option is the key's place, only
at what is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log10, sqrt
from typing import TYPE_CHECKING

from quiz import pace
from quiz.question import Difficulty

if TYPE_CHECKING:
    from quiz.generate.ground import Column, Ground

FILM = 0.6
KEY = 0.6
NEARNESS = 0.5
SURE = 0.8
UNSURE = 1.2
MOST = 2.5
"""Standard deviations beyond which fame tells no more."""


@dataclass(frozen=True, slots=True)
class Popularity:
    """How known films and values are, in standard deviations over the base: by film, and by thing of
    each relation. `stated` when the films differ at all."""

    films: Sequence[float]
    things: Mapping[str, Mapping[int, float]]
    stated: bool

    def of_film(self, film: int) -> float:
        """Of a film."""
        return self.films[film]

    def of_key(self, relation: str, thing: int) -> float:
        """Of what a value names."""
        return self.things[relation].get(thing, 0.0)


def popularity(ground: Ground) -> Popularity:
    """The fame of everything in a base."""
    films = _scores(ground.fames)
    things = {name: _of_column(ground, column) for name, column in ground.columns.items()}
    return Popularity(films, things, len(set(ground.fames)) > 1)


def _of_column(ground: Ground, column: Column) -> dict[int, float]:
    pace.give_way()
    votes: dict[int, float] = defaultdict(float)
    for film in range(ground.count):
        for value in column.of(film):
            votes[column.same[value]] += 10 ** ground.fames[film]
    return dict(zip(votes, _scores([log10(number) for number in votes.values()]), strict=True))


def _scores(numbers: Sequence[float]) -> list[float]:
    mean, deviation = spread(numbers)
    return [max(-MOST, min(MOST, (number - mean) / deviation)) for number in numbers]


def spread(numbers: Sequence[float]) -> tuple[float, float]:
    """Mean and standard deviation; the deviation is 1 when all numbers are equal or there are none."""
    if not numbers:
        return 0.0, 1.0
    mean = fsum(numbers) / len(numbers)
    deviation = sqrt(fsum((number - mean) ** 2 for number in numbers) / len(numbers))
    return mean, deviation or 1.0


def prior(known: Popularity, weight: float, film: float, key: float, distance: float) -> Difficulty:
    """The difficulty of a question. `film` and `key` are how known the film and the key are, in
    standard deviations; `distance` is the mean distance of key and options from 0 (alike) to 1 (as
    far as random)."""
    mean = weight - FILM * film - KEY * key + NEARNESS * (1 - min(1.0, max(0.0, distance)))
    return Difficulty(round(mean, 3), SURE if known.stated else UNSURE)
