"""What films tell of an option: of a film its own genres, countries, languages, decade and fame; of a
person, a character (by who plays it) or a term the mean over the films it stands in.

Of those films, the one nearest to the film asked about is left out, for every option alike. For the key
that is the film asked about itself, which would give it away: without it, what is left says as much, or
as little, of the key as of the others. Who made only one film is unknown, key or not.

    Who directed The Red Shoes?   Powell: his films but The Red Shoes     Reed: his films but the nearest

Distances are sums over the five, each scaled to unit variance over the base (GENERATOR.md 0.8), without
those that are the fact asked: of countries nobody may go by countries.

What must stay true: nothing here looks at which option is the key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from quiz.audit.items import Item
from quiz.facts.base import fold
from quiz.generate.difficulty import spread
from quiz.generate.ground import YEAR, Column, Ground
from quiz.question import Dice

GENRE, COUNTRY, LANGUAGE = "genre", "country", "language"
ORIGINS = (COUNTRY, LANGUAGE)
PAIRS = 3000
"""Pairs of films that the spread of a distance is estimated by."""
MANY = 100
"""Films from which on leaving one out would change nothing."""
Shares = Mapping[int, float]


class Profile(NamedTuple):
    """Shares of the films that are of each genre, country and language (numbers of values), the mean
    decade and fame in standard deviations over the base."""

    genres: Shares
    countries: Shares
    languages: Shares
    decade: float
    fame: float


class Scales(NamedTuple):
    """What each difference counts in a distance; 0 where it may not be looked at."""

    genre: float
    country: float
    language: float
    decade: float
    fame: float


@dataclass(frozen=True, slots=True, eq=False)
class World:
    """The profiles of all films of a base by number, and how differences are scaled."""

    ground: Ground
    films: Sequence[Profile]
    scales: Scales
    asked: frozenset[int] | None = None
    """The films that may be asked about, of which one is left out of an option's; None: all."""

    def scales_for(self, relation: str) -> Scales:
        """The scales without what a question about a relation asks."""
        scales, asked = self.scales, self.ground.base.relations.get(relation)
        if relation == GENRE:
            return scales._replace(genre=0.0)
        if relation in ORIGINS:
            return scales._replace(country=0.0, language=0.0)
        return scales._replace(decade=0.0) if asked and asked.value == YEAR else scales


def world(ground: Ground) -> World:
    """The world of a base."""
    decades = _scaled([year // 10 for year in ground.years])
    fames = _scaled(ground.fames)
    genres, countries, languages = (_listed(ground, name) for name in (GENRE, *ORIGINS))
    films = [*map(Profile, genres, countries, languages, decades, fames)]
    roll = Dice(0).roll("pairs of films")
    pairs = [(int(roll.random() * len(films)), int(roll.random() * len(films))) for _ in range(PAIRS)] if films else []
    apart = [parted(films[one], films[other]) for one, other in pairs if one != other]
    sets = [1 / spread([each[place] for each in apart])[1] for place in range(3)]
    return World(ground, films, Scales(sets[0], sets[1], sets[2], 1.0, 1.0))


def _scaled(numbers: Sequence[float]) -> list[float]:
    mean, deviation = spread(numbers)
    return [(number - mean) / deviation for number in numbers]


def _listed(ground: Ground, name: str) -> list[Shares]:
    column = ground.columns.get(name)
    if column is None:
        return [{} for _ in range(ground.count)]
    return [dict.fromkeys(column.things(film), 1.0) for film in range(ground.count)]


def parted(one: Profile, other: Profile) -> tuple[float, float, float, float, float]:
    """How far apart two profiles are in each of the five: shares not in common from 0 to 1, and
    differences in standard deviations."""
    return (
        _unshared(one.genres, other.genres),
        _unshared(one.countries, other.countries),
        _unshared(one.languages, other.languages),
        abs(one.decade - other.decade),
        abs(one.fame - other.fame),
    )


def _unshared(one: Shares, other: Shares) -> float:
    """One less the weighted Jaccard index: sum of the smaller shares by sum of the larger."""
    if not one and not other:
        return 0.0
    smaller = sum([min(share, other[key]) for key, share in one.items() if key in other])
    return 1 - smaller / (sum(one.values()) + sum(other.values()) - smaller)


def distance(one: Profile, other: Profile, scales: Scales) -> float:
    """How far apart two profiles are."""
    return sum([scale * off for scale, off in zip(scales, parted(one, other), strict=True)])


def mean(profiles: Sequence[Profile]) -> Profile:
    """The profile of several films together."""
    many = len(profiles)
    return Profile(
        _mixed([each.genres for each in profiles]),
        _mixed([each.countries for each in profiles]),
        _mixed([each.languages for each in profiles]),
        sum(each.decade for each in profiles) / many,
        sum(each.fame for each in profiles) / many,
    )


def _mixed(shares: Sequence[Shares]) -> Shares:
    found: dict[int, float] = {}
    for each in shares:
        for key, share in each.items():
            found[key] = found.get(key, 0.0) + share / len(shares)
    return found


class Known(NamedTuple):
    """What is known of an option: its profile (None: nothing), the films it rests on, and its degree:
    in how many films it stands, or how much a film lists."""

    profile: Profile | None
    films: tuple[int, ...]
    degree: int


def known(world: World, item: Item) -> tuple[Known, ...]:
    """What is known of each option; nothing of years and words."""
    if item.option_films:
        return tuple(_film(world, item.relation, name) for name in item.option_films)
    about, scales = world.ground.numbers.get(item.film), world.scales_for(item.relation)
    return tuple(_without_nearest(world, films, about, scales) for films in films_of(world, item))


def films_of(world: World, item: Item) -> tuple[tuple[int, ...], ...]:
    """The films that each option stands in or is; of years and words none."""
    ground = world.ground
    if item.option_films:
        numbers = (ground.numbers.get(name) for name in item.option_films)
        return tuple(() if number is None else (number,) for number in numbers)
    column = ground.columns.get(item.relation)
    if column is None or column.relation.value == YEAR:
        return ((),) * len(item.options)
    parts = bool(column.relation.with_) and item.direction == column.relation.with_
    find = _of_character if parts else _of
    return tuple(find(ground, column, value) for value in item.meant)


def _film(world: World, relation: str, name: str) -> Known:
    number = world.ground.numbers.get(name)
    if number is None:
        return Known(None, (), 0)
    columns = (column for column in world.ground.columns.values() if column.relation.name != relation)
    return Known(world.films[number], (number,), sum(len(column.of(number)) for column in columns))


def _without_nearest(world: World, films: tuple[int, ...], about: int | None, scales: Scales) -> Known:
    kept = films
    if about is not None and len(films) <= MANY:
        asked = world.films[about]
        could = films if world.asked is None else [film for film in films if film in world.asked] or films
        nearest = min(could, key=lambda film: (film != about, distance(asked, world.films[film], scales)), default=-1)
        kept = tuple(film for film in films if film != nearest)
    return Known(_mean_of(world, kept) if kept else None, kept, len(films))


@lru_cache(maxsize=4096)
def _mean_of(world: World, films: tuple[int, ...]) -> Profile:
    return mean([world.films[film] for film in films])


def _of(ground: Ground, column: Column, value: str) -> tuple[int, ...]:
    """The films that a value is true of."""
    number = column.numbers.get(value)
    return () if number is None else holders(ground, column.relation.name).get(column.same[number], ())


def _of_character(ground: Ground, column: Column, value: str) -> tuple[int, ...]:
    """The films of everyone who plays a character."""
    players = _players(ground, column.relation.name).get(fold(value), ())
    return tuple(sorted({film for player in players for film in _of(ground, column, player)}))


@lru_cache(maxsize=64)
def holders(ground: Ground, relation: str) -> Mapping[int, tuple[int, ...]]:
    """The films that each thing of a relation is true of."""
    column = ground.columns[relation]
    found: dict[int, list[int]] = {}
    for film in range(ground.count):
        for thing in dict.fromkeys(column.things(film)):
            found.setdefault(thing, []).append(film)
    return {thing: tuple(films) for thing, films in found.items()}


@lru_cache(maxsize=4)
def _players(ground: Ground, relation: str) -> Mapping[str, frozenset[str]]:
    """Who plays each character, by its folded name in any language."""
    found: dict[str, set[str]] = {}
    for film in range(ground.count):
        for value in ground.film(film).facts.get(relation, ()):
            for part in value.parts:
                for words in part.values():
                    found.setdefault(fold(words), set()).add(value.key)
    return {words: frozenset(players) for words, players in found.items()}
