"""How alike two films are, and the nearest films of each: where option sets come from.

The distance of two films is the sum of four, each scaled to unit variance over the base: genres
(Jaccard), the time they came out, fame, and origin (countries and languages, Jaccard). Films are
numbers (ground.py), in the order of time. A film is compared with those nearest to it in time, REACH
on either side, and with the nearest of the very same genres, KINDRED on either side: of 3,000 films
these 140 hold nearly all that comparing with 600 would find, and a base of a million facts costs no
more per draw than one of a thousand. What must stay true: orders depend on nothing but the films, so
that they are the same in every process.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from quiz.generate.difficulty import spread
from quiz.generate.ground import Ground

REACH = 60
KINDRED = 20
SPREAD = 200
"""Films compared at most where they are spread over years."""
FARTHEST = 64
SAMPLE = 60
KEPT = 20_000
GENRE, COUNTRY = "genre", "country"
ORIGINS = (COUNTRY, "language")


class Traits(NamedTuple):
    """What a film is compared by: sets as bits with how many they are, the rest in standard
    deviations. A film without genres has the one genre of having none, and so with its origin."""

    genres: int
    genre_count: int
    origins: int
    origin_count: int
    time: float
    fame: float


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """The traits of all films, and the orders worked out last, a memory of a pure function."""

    years: array[int]
    traits: list[Traits]
    countries: list[int]
    genre_scale: float
    origin_scale: float
    typical: float
    _orders: dict[tuple[str, int], tuple[int, ...]] = field(default_factory=dict, repr=False)
    _kindred: dict[str, dict[int, array[int]]] = field(default_factory=dict, repr=False)

    def distance(self, one: int, other: int) -> float:
        """How far apart two films are; 0 for films alike in everything compared."""
        return self._distances(one, (other,), "")[0][0]

    def related(self, one: int, other: int) -> bool:
        """Whether two films share a country, or it is not known that they do not."""
        a, b = self.countries[one], self.countries[other]
        return not a or not b or bool(a & b)

    def nearest(self, ring: str, films: Sequence[int], centre: int, years: int = 0, asked: str = "") -> tuple[int, ...]:
        """The films of a ring (rising numbers, with or without the centre) from the centre outwards,
        without it. `ring` names the sequence, for which orders are kept. With `years` the films
        compared are spread evenly over so many years on either side, else they are the next ones.
        `asked` is the relation of the ring: films that are near in just that could not be told apart."""
        known = self._orders.get((ring, centre))
        if known is None:
            compared = self._spread(films, centre, years) if years else self._next(ring, films, centre, asked)
            ranked = sorted(self._distances(centre, compared, asked))
            known = tuple([film for _, film in ranked if film != centre][:FARTHEST])
            if len(self._orders) >= KEPT:
                self._orders.clear()
            self._orders[ring, centre] = known
        return known

    def _next(self, ring: str, films: Sequence[int], centre: int, asked: str) -> Sequence[int]:
        next_ = _about(films, centre, REACH)
        if asked == GENRE:
            return next_
        if ring not in self._kindred:
            self._kindred[ring] = self._by_genres(films)
        kindred = _about(self._kindred[ring].get(self.traits[centre].genres, ()), centre, KINDRED)
        return [*next_, *(film for film in kindred if not next_[0] <= film <= next_[-1])]

    def _by_genres(self, films: Sequence[int]) -> dict[int, array[int]]:
        """The films of a ring by the set of their genres."""
        groups: dict[int, array[int]] = {}
        for film in films:
            groups.setdefault(self.traits[film].genres, array("I")).append(film)
        return groups

    def _spread(self, films: Sequence[int], centre: int, years: int) -> Sequence[int]:
        year = self.years[centre]
        first = bisect_left(films, year - years, key=self.years.__getitem__)
        end = bisect_right(films, year + years, key=self.years.__getitem__)
        return films[first : end : max(1, (end - first) // SPREAD)]

    def _distances(self, centre: int, films: Sequence[int], asked: str) -> list[tuple[float, int]]:
        """How far films are from one: most of the time of a draw is spent here."""
        traits = self.traits
        genres, genre_count, origins, origin_count, time, fame = traits[centre]
        genre_scale = 0.0 if asked == GENRE else self.genre_scale
        origin_scale = 0.0 if asked in ORIGINS else self.origin_scale
        return [
            (
                abs(when - time)
                + abs(known - fame)
                + genre_scale * (1 - (same := (kind & genres).bit_count()) / (kinds + genre_count - same))
                + origin_scale * (1 - (same := (home & origins).bit_count()) / (homes + origin_count - same)),
                film,
            )
            for film in films
            for kind, kinds, home, homes, when, known in (traits[film],)
        ]


def _about(films: Sequence[int], centre: int, reach: int) -> Sequence[int]:
    """The films next to one in a rising sequence, so many on either side."""
    at = bisect_left(films, centre)
    return films[max(0, at - reach) : at + reach + 1]


def survey(ground: Ground) -> Neighbours:
    """The neighbourhoods of a base."""
    genres, countries, languages = (_bits(ground, name) for name in (GENRE, *ORIGINS))
    wide = max((bits.bit_length() for bits in countries), default=0)
    origins = _told([country | language << wide for country, language in zip(countries, languages, strict=True)])
    genres = _told(genres)
    traits = [
        Traits(kind, kind.bit_count(), home, home.bit_count(), time, fame)
        for kind, home, time, fame in zip(genres, origins, _scaled(ground.years), _scaled(ground.fames), strict=True)
    ]
    sample = range(0, ground.count, max(1, ground.count // SAMPLE))
    pairs = [(one, other) for one in sample for other in sample if one < other]
    genre = 1 / spread([apart(genres[one], genres[other]) for one, other in pairs])[1]
    origin = 1 / spread([apart(origins[one], origins[other]) for one, other in pairs])[1]
    rough = Neighbours(ground.years, traits, countries, genre, origin, 1.0)
    typical = spread([rough.distance(one, other) for one, other in pairs])[0] or 1.0
    return replace(rough, typical=typical, _orders={}, _kindred={})


def apart(one: int, other: int) -> float:
    """The share of what two sets of bits, at least one not empty, have not in common, 0 to 1."""
    return 1 - (one & other).bit_count() / (one | other).bit_count()


def _bits(ground: Ground, name: str) -> list[int]:
    """The values that each film lists in a relation, as bits."""
    column = ground.columns.get(name)
    if column is None:
        return [0] * ground.count
    return [sum(1 << value for value in set(column.of(film))) for film in range(ground.count)]


def _told(bits: list[int]) -> list[int]:
    """Sets of bits, of which the empty ones have a bit of their own."""
    nothing = 1 << max((each.bit_length() for each in bits), default=0)
    return [each or nothing for each in bits]


def _scaled(numbers: Sequence[float]) -> list[float]:
    mean, deviation = spread(numbers)
    return [(number - mean) / deviation for number in numbers]
