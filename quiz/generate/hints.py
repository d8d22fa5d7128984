"""What the film asked about tells of each option: how near to it the option's other films are.

Whoever does not know who directed a film may still guess: the one whose other films are from the same
country, or of the same decade. So three guesses are foreseen, that take the option nearest to the film
in origin, in time, and in both. What is known of an option is the mean over its films, but the one that
is most like the film asked about (of the right one that film itself); of who made one film nothing is.
Were those three alone kept from the key, it would be somebody of one film too often: that is the fourth.

    Who directed The Red Shoes?     Powell: Britain, Britain, Australia        Kurosawa: Japan, Japan

What must stay true: nothing here looks at which option is the key, and what is kept is of pure functions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from quiz.facts.base import fold
from quiz.generate.aspects import Aspect
from quiz.generate.ground import Ground, value_at
from quiz.generate.ids import first_words
from quiz.generate.kin import single
from quiz.generate.neighbours import ORIGINS, Neighbours
from quiz.question import Text

MANY = 100
"""Films of one thing, at most, of which the one most like the film asked about is left out."""
DIGITS = 9
LEAST = 2
"""Options of which something must be known, and not the same, for a guess."""

Who = tuple[int, ...]
"""Whose films speak for an option: a thing, or of a character everyone who plays one of that name."""
Shares = tuple[float | None, ...]
"""What each of the guesses gives an option; None where it has nothing to go by."""


class Trace(NamedTuple):
    """How far an option's other films are from a film in origin and in time, and the countries, as bits,
    of at least half of them."""

    origin: float
    time: float
    home: int


GUESSES: tuple[Callable[[Trace], float], ...] = (
    lambda trace: trace.origin,
    lambda trace: trace.time,
    lambda trace: round(trace.origin + trace.time, DIGITS),
)

GUESSED = len(GUESSES) + 1
"""The guesses with that of who takes somebody of one film."""


class Sums(NamedTuple):
    """The films of an option, how many of them are of each country and of each language, and their
    decades together."""

    films: Sequence[int]
    countries: Counter[int]
    languages: Counter[int]
    time: float


def shares(aspect: Aspect, around: Neighbours, film: int, options: Sequence[Who], place: int) -> Shares:
    """What each of the guesses gives the option at a place, those that are as near sharing it, and at the end what
    it is given by who takes somebody of one film."""
    traces = [trace(aspect, around, film, who) for who in options]
    near = (_share([None if one is None else guess(one) for one in traces], place) for guess in GUESSES)
    return (*near, _share([float(one is not None) for one in traces], place))


def trace(aspect: Aspect, around: Neighbours, film: int, who: Who) -> Trace | None:
    """What is known of an option beside a film; None when there is no other film of it."""
    if (film, who) not in aspect.traces:
        aspect.traces[film, who] = _traced(aspect, around, film, who)
    return aspect.traces[film, who]


def _traced(aspect: Aspect, around: Neighbours, film: int, who: Who) -> Trace | None:
    traits = around.traits
    films, countries, languages, time = _summed(aspect, around, who)
    many, left_out = len(films), (0, 0)
    if many <= MANY:
        if many < LEAST:
            return None
        nearest = film if film in films else _nearest(around, film, films, aspect.relation)
        left_out = around.origins[traits[nearest][2]]
        many, time = many - 1, time - traits[nearest][3]
    own = around.origins[traits[film][2]]
    scales = (0.0, 0.0) if aspect.relation in ORIGINS else (around.scales.country, around.scales.language)
    counted = zip(scales, (countries, languages), left_out, own, strict=True)
    far = fsum(scale * _unshared(counts, gone, mine, many) for scale, counts, gone, mine in counted)
    home = sum(bit for bit, times in countries.items() if 2 * (times - bool(bit & left_out[0])) >= many)
    return Trace(round(far, DIGITS), round(abs(time / many - traits[film][3]), DIGITS), home)


def _summed(aspect: Aspect, around: Neighbours, who: Who) -> Sums:
    if who not in aspect.sums:
        holders = aspect.holders()
        films = holders[who[0]] if len(who) == 1 else sorted({film for one in who for film in holders[one]})
        origins = [around.origins[around.traits[film][2]] for film in films]
        countries = Counter(bit for homes, _ in origins for bit in single(homes))
        languages = Counter(bit for _, tongues in origins for bit in single(tongues))
        aspect.sums[who] = Sums(films, countries, languages, fsum(around.traits[film][3] for film in films))
    return aspect.sums[who]


def _nearest(around: Neighbours, film: int, films: Sequence[int], asked: str) -> int:
    """Which of some films is most like one."""
    distances = around.distances(film, films, asked)
    return films[distances.index(min(distances))]


def bearers(aspect: Aspect, ground: Ground, part: Text) -> Who:
    """Everyone who plays a part of that name, in whichever language it is the same."""
    return _bearers(ground, aspect.relation)[fold(first_words(part))]


@lru_cache(maxsize=4)
def _bearers(ground: Ground, relation: str) -> Mapping[str, Who]:
    """Who plays each part, by its folded name in any language."""
    column, found = ground.columns[relation], dict[str, dict[int, None]]()
    for film in range(ground.count):
        for place, value in enumerate(column.of(film)):
            for part in value_at(ground.film(film), column.relation, place).parts:
                for words in part.values():
                    found.setdefault(fold(words), {})[column.same[value]] = None
    return {words: tuple(players) for words, players in found.items()}


def _share(far: Sequence[float | None], place: int) -> float | None:
    known = [each for each in far if each is not None]
    if len(set(known)) < LEAST:
        return None
    return 1 / known.count(min(known)) if far[place] == min(known) else 0.0


def _unshared(counts: Counter[int], gone: int, own: int, many: int) -> float:
    """One less the weighted Jaccard index of a film's countries (or languages) and the shares that those
    have among so many films, one of all that were counted being gone."""
    shared = sum(counts[bit] - bool(gone & bit) for bit in single(own)) / many
    whole = (counts.total() - gone.bit_count()) / many + own.bit_count() - shared
    return 1 - shared / whole
