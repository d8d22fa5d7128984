"""How alike two films are, and the nearest films of each: where option sets come from.

The distance of two films is the sum of four, each scaled to unit variance over the base: genres
(Jaccard), the time they came out, fame, and origin (countries and languages, Jaccard). A film is
compared with those nearest to it in time, at most REACH on either side, so that a base of a
million facts costs no more per draw than one of a thousand. What must stay true: orders depend on
nothing but the films, so that they are the same in every process.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from quiz.facts.base import FactBase, Film
from quiz.generate.difficulty import spread

REACH = 150
FARTHEST = 64
SAMPLE = 60
COUNTRY = "country"
ORIGINS = (COUNTRY, "language")


@dataclass(frozen=True, slots=True)
class Traits:
    """What a film is compared by; `time` and `fame` in standard deviations."""

    genres: frozenset[str]
    origin: frozenset[str]
    countries: frozenset[str]
    time: float
    fame: float
    order: tuple[int, str]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The traits of all films, and the orders worked out so far: a memory of a pure function."""

    traits: Mapping[str, Traits]
    genre_scale: float
    origin_scale: float
    typical: float
    _orders: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def distance(self, one: str, other: str) -> float:
        """How far apart two films (keys) are; 0 for films alike in everything compared."""
        a, b = self.traits[one], self.traits[other]
        return (
            self.genre_scale * jaccard(a.genres, b.genres)
            + self.origin_scale * jaccard(a.origin, b.origin)
            + abs(a.time - b.time)
            + abs(a.fame - b.fame)
        )

    def related(self, one: str, other: str) -> bool:
        """Whether two films share a country, or it is not known that they do not."""
        a, b = self.traits[one].countries, self.traits[other].countries
        return not a or not b or bool(a & b)

    def nearest(self, ring: str, films: Sequence[str], centre: str) -> tuple[str, ...]:
        """The films of a ring (sorted by year and title, the centre among them) from the centre
        outwards, without it. `ring` names the sequence, for which orders are kept."""
        known = self._orders.get((ring, centre))
        if known is None:
            at = bisect_left(films, self.traits[centre].order, key=lambda film: self.traits[film].order)
            around = [film for film in films[max(0, at - REACH) : at + REACH + 1] if film != centre]
            ranked = sorted(around, key=lambda film: (self.distance(centre, film), film))
            known = self._orders[ring, centre] = tuple(ranked[:FARTHEST])
        return known


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of what two sets have not in common, 0 to 1; 0 for two empty ones."""
    return 1 - len(one & other) / len(one | other) if one or other else 0.0


def survey(base: FactBase) -> Neighbours:
    """The neighbourhoods of a base."""
    times = spread([float(film.year) for film in base.films])
    fames = spread([float(film.fame) for film in base.films])
    traits = {film.key: _traits(film, times, fames) for film in base.films}
    sample = list(traits.values())[:: max(1, len(traits) // SAMPLE)]
    pairs = [(a, b) for number, a in enumerate(sample) for b in sample[number + 1 :]]
    genre = spread([jaccard(a.genres, b.genres) for a, b in pairs])[1]
    origin = spread([jaccard(a.origin, b.origin) for a, b in pairs])[1]
    rough = Neighbours(traits, 1 / genre, 1 / origin, 1.0)
    keys = list(traits)[:: max(1, len(traits) // SAMPLE)]
    between = [rough.distance(a, b) for number, a in enumerate(keys) for b in keys[number + 1 :]]
    return Neighbours(traits, 1 / genre, 1 / origin, spread(between)[0] or 1.0)


def _traits(film: Film, times: tuple[float, float], fames: tuple[float, float]) -> Traits:
    origin = frozenset(f"{name}:{value.key}" for name in ORIGINS for value in film.facts.get(name, ()))
    return Traits(
        frozenset(value.key for value in film.facts.get("genre", ())),
        origin,
        frozenset(value.key for value in film.facts.get(COUNTRY, ())),
        (film.year - times[0]) / times[1],
        (film.fame - fames[0]) / fames[1],
        (film.year, film.key),
    )
