"""Surveys a base: what its films are compared by, and how far apart any two are as a rule.

What must stay true: films are numbered in the order of time, and what a film has none of (a genre, a country,
a language) is one of its own, so that no set is empty.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from quiz.generate.difficulty import spread
from quiz.generate.ground import Ground
from quiz.generate.neighbours import GENRE, ORIGINS, Neighbours, Origin, Scales, apart

SAMPLE = 60

N = TypeVar("N", int, float)


def survey(ground: Ground) -> Neighbours:
    """The neighbourhoods of a base."""
    genres, countries, languages = (_bits(ground, name) for name in (GENRE, *ORIGINS))
    sets = (_told(genres), _told(countries), _told(languages))
    decades = scaled([year // 10 for year in ground.years])
    sample = range(0, ground.count, max(1, ground.count // SAMPLE))
    pairs = [(one, other) for one in sample for other in sample if one < other]
    scales = Scales(*(1 / spread([apart(bits[one], bits[other]) for one, other in pairs])[1] for bits in sets))
    return placed(ground.years, sets, countries, decades, ground.fames, scales)


def placed(
    years: array[int],
    sets: tuple[list[int], list[int], list[int]],
    countries: list[int],
    decades: Sequence[float],
    fames: Sequence[float],
    scales: Scales,
    everyone: Sequence[float] = (),
) -> Neighbours:
    """The neighbourhoods of what has these genres, countries and languages (no set is empty), in the order of
    time; `countries` are those that are known. They are parted into thirds by the fame of `everyone` where
    they are not all."""
    genres, homes, languages = sets
    numbers: dict[Origin, int] = {}
    origins = [numbers.setdefault(origin, len(numbers)) for origin in zip(homes, languages, strict=True)]
    genres, decades, known = _once(genres), _once(decades), _once(scaled(fames))
    ranked = sorted(everyone or fames)
    limits = [ranked[len(ranked) * part // 3] for part in (1, 2)] if ranked else []
    thirds = bytes(sum(fame >= limit for limit in limits) for fame in fames)
    traits = [*zip(genres, map(int.bit_count, genres), origins, decades, known, strict=True)]
    rough = Neighbours(years, traits, list(numbers), countries, genres, thirds, scales, 1.0)
    sample = range(0, len(traits), max(1, len(traits) // SAMPLE))
    between = [far for at, one in enumerate(sample) for far in rough.distances(one, sample[at + 1 :], "")]
    return replace(rough, typical=spread(between)[0] or 1.0)


def _once(numbers: Sequence[N]) -> list[N]:
    """The numbers, each equal ones one and the same object: many films are compared at once, and what they are
    compared by is then near at hand."""
    met: dict[N, N] = {}
    return [met.setdefault(number, number) for number in numbers]


def _bits(ground: Ground, name: str) -> list[int]:
    """What is true of each film in a relation, as bits."""
    column = ground.columns.get(name)
    if column is None:
        return [0] * ground.count
    return [sum(1 << thing for thing in set(column.things(film))) for film in range(ground.count)]


def _told(bits: list[int]) -> list[int]:
    """Sets of bits, of which the empty ones have a bit of their own."""
    nothing = 1 << max((each.bit_length() for each in bits), default=0)
    return [each or nothing for each in bits]


def scaled(numbers: Sequence[float]) -> list[float]:
    mean, deviation = spread(numbers)
    return [(number - mean) / deviation for number in numbers]
