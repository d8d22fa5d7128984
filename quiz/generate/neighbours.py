"""How alike two films are, and the nearest films of each: where option sets come from.

The distance of two films is the sum of four, each scaled to unit variance over the base: genres
(Jaccard), the time they came out, fame, and origin (countries and languages, Jaccard). Films are
numbers (ground.py), in the order of time. A film is compared with those nearest to it in time, at
most REACH on either side, so that a base of a million facts costs no more per draw than one of a
thousand. What must stay true: orders depend on nothing but the films, so that they are the same in
every process.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quiz.generate.difficulty import spread
from quiz.generate.ground import Ground

REACH = 150
FARTHEST = 64
SAMPLE = 60
KEPT = 20_000
COUNTRY = "country"
ORIGINS = (COUNTRY, "language")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What films are compared by, a column each: sets as bits, `times` and `fames` in standard
    deviations; and the orders worked out last, a memory of a pure function."""

    genres: list[int]
    origins: list[int]
    countries: list[int]
    times: array[float]
    fames: array[float]
    genre_scale: float
    origin_scale: float
    typical: float
    _orders: dict[tuple[str, int], tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)

    def distance(self, one: int, other: int) -> float:
        """How far apart two films are; 0 for films alike in everything compared."""
        return (
            self.genre_scale * apart(self.genres[one], self.genres[other])
            + self.origin_scale * apart(self.origins[one], self.origins[other])
            + abs(self.times[one] - self.times[other])
            + abs(self.fames[one] - self.fames[other])
        )

    def related(self, one: int, other: int) -> bool:
        """Whether two films share a country, or it is not known that they do not."""
        a, b = self.countries[one], self.countries[other]
        return not a or not b or bool(a & b)

    def nearest(self, ring: str, films: Sequence[int], centre: int) -> tuple[int, ...]:
        """The films of a ring (rising numbers, with or without the centre) from the centre outwards,
        without it. `ring` names the sequence, for which orders are kept."""
        known = self._orders.get((ring, centre))
        if known is None:
            at = bisect_left(films, centre)
            near = (film for film in films[max(0, at - REACH) : at + REACH + 1] if film != centre)
            known = tuple(film for _, film in sorted((self.distance(centre, film), film) for film in near)[:FARTHEST])
            if len(self._orders) >= KEPT:
                self._orders.clear()
            self._orders[ring, centre] = known
        return known


def apart(one: int, other: int) -> float:
    """The share of what two sets of bits have not in common, 0 to 1; 0 for two empty ones."""
    either = one | other
    return 1 - (one & other).bit_count() / either.bit_count() if either else 0.0


def survey(ground: Ground) -> Neighbours:
    """The neighbourhoods of a base."""
    genres, countries, languages = (_bits(ground, name) for name in ("genre", *ORIGINS))
    wide = max((bits.bit_length() for bits in countries), default=0)
    origins = [country | language << wide for country, language in zip(countries, languages, strict=True)]
    times, fames = _scaled(ground.years), _scaled(ground.fames)
    sample = range(0, ground.count, max(1, ground.count // SAMPLE))
    pairs = [(one, other) for one in sample for other in sample if one < other]
    genre = 1 / spread([apart(genres[one], genres[other]) for one, other in pairs])[1]
    origin = 1 / spread([apart(origins[one], origins[other]) for one, other in pairs])[1]
    rough = Neighbours(genres, origins, countries, times, fames, genre, origin, 1.0)
    typical = spread([rough.distance(one, other) for one, other in pairs])[0] or 1.0
    return replace(rough, typical=typical, _orders={})


def _bits(ground: Ground, name: str) -> list[int]:
    """The values that each film lists in a relation, as bits."""
    column = ground.columns.get(name)
    if column is None:
        return [0] * ground.count
    return [sum(1 << value for value in set(column.of(film))) for film in range(ground.count)]


def _scaled(numbers: Sequence[float]) -> array[float]:
    mean, deviation = spread(numbers)
    return array("d", ((number - mean) / deviation for number in numbers))
