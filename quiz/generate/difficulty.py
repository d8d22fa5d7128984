"""How hard a question is before anyone has answered it: the prior of GENERATOR.md 6.4.

    b = weight + 0.6 z(-fame of the film) + 0.6 z(-how often the key appears) + 0.5 (1 - distance)

in logits, more is harder; `weight` is the relation's. Fame stands for the popularity it grades.
What must stay true: nothing here looks at which option is the key's place, only at what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from quiz.facts.base import Film
from quiz.question import Difficulty

FILM = 0.6
KEY = 0.6
NEARNESS = 0.5
SURE = 0.8
UNSURE = 1.2
DEFAULT_FAME = 3


@dataclass(frozen=True, slots=True)
class Popularity:
    """How fame spreads over a base. `stated` when it tells its films apart at all."""

    mean: float
    deviation: float
    stated: bool

    def unknown(self, film: Film) -> float:
        """How much less known a film is than the others, in standard deviations."""
        return (self.mean - film.fame) / self.deviation


def popularity(films: Sequence[Film]) -> Popularity:
    """The spread of fame over some films (at least one)."""
    mean, deviation = spread([float(film.fame) for film in films])
    return Popularity(mean, deviation, any(film.fame != DEFAULT_FAME for film in films))


def spread(numbers: Sequence[float]) -> tuple[float, float]:
    """Mean and standard deviation; the deviation is 1 when all numbers are equal or there are none."""
    if not numbers:
        return 0.0, 1.0
    mean = sum(numbers) / len(numbers)
    deviation = sqrt(sum((number - mean) ** 2 for number in numbers) / len(numbers))
    return mean, deviation or 1.0


def prior(known: Popularity, film: Film, weight: float, appearances: int, distance: float) -> Difficulty:
    """The difficulty of a question about a film. `appearances` counts the films its key belongs
    to; `distance` is the mean distance of key and options from 0 (alike) to 1 (as far as random)."""
    rare = -log(max(1, appearances)) / log(2)
    mean = weight + FILM * known.unknown(film) + KEY * max(-1.5, rare) + NEARNESS * (1 - min(1.0, max(0.0, distance)))
    return Difficulty(round(mean, 3), SURE if known.stated else UNSURE)
