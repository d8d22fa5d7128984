"""How alike two films are, and the nearest films of each: where option sets come from.

The distance of two films is the sum of five, each scaled to unit variance over the base: genres,
countries and languages (Jaccard each, of all that is true of a film), the decade, and fame (GENERATOR.md
0.8). Films are numbers (ground.py), in the order of time. A film is compared with those about it in
time that are of its own country, about as well known and of its genres, looked for KINDRED on either
side; where they are few, with its next neighbours as well, REACH on either side, whatever they are: a
base of a million facts costs no more per draw than one of a thousand. What must stay true: orders
depend on nothing but the films, so that they are the same in every process.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

REACH = 25
KINDRED = 150
ENOUGH = 45
"""A film is compared with so many of its kindred on either side that share more than half of its genres.
With fewer altogether, it is compared with others as well."""
SPREAD = 100
"""Films compared at most, besides its kindred, where they are spread over years."""
FARTHEST = 64
LARGE = 1_000
"""Films from which on there are enough to make a set only of those of one time and fame."""
ONE_TIME = 10
"""Years between films of one time."""
KEPT = 2_000
KEPT_ORIGINS = 10_000
NOWHERE = -1
"""The origin that none is far from, where countries or languages are asked for."""
GENRE, COUNTRY = "genre", "country"
ORIGINS = (COUNTRY, "language")


Origin = tuple[int, int]
"""The countries and the languages of a film, as bits."""


Traits = tuple[int, int, int, float, float]
"""What a film is compared by: its genres as bits with how many they are, its origin by its number among
all that there are, its decade and its fame in standard deviations. A film without genres has the one genre
of having none; so with its countries and languages. A bare tuple: it is taken apart more often than anything."""


class Scales(NamedTuple):
    """What a set not in common counts in a distance."""

    genre: float
    country: float
    language: float


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """The traits of all films, and the orders worked out last, a memory of a pure function."""

    years: array[int]
    traits: list[Traits]
    origins: list[Origin]
    countries: list[int]
    genres: list[int]
    thirds: bytes
    """Which third of the base a film is in by fame."""
    scales: Scales
    typical: float
    _orders: dict[tuple[str, int], array[int]] = field(default_factory=dict, repr=False)
    _kindred: dict[str, dict[int, array[int]]] = field(default_factory=dict, repr=False)
    _abroad: dict[int, dict[int, float]] = field(default_factory=dict, repr=False)
    """How far origins, by number, are from others: most films are of few."""
    alone: dict[tuple[str, int, int], bool] = field(default_factory=dict, repr=False)
    """Whether a film of a ring was found to have no company of so many (kindred.py)."""

    def distance(self, one: int, other: int) -> float:
        """How far apart two films are; 0 for films alike in everything compared."""
        return self._distances(one, (other,), "")[0][0]

    def distances(self, one: int, others: Sequence[int], asked: str) -> list[float]:
        """How far apart a film and others are, not looking at what is `asked`."""
        return [far for far, _ in self._distances(one, others, asked)]

    def abroad(self, one: int, others: Sequence[int]) -> list[float]:
        """How far apart a film and others are in their countries and languages."""
        own, traits = self.traits[one][2], self.traits
        known = self._known_from(own)
        homes = [traits[other][2] for other in others]
        return [known[home] if home in known else self._from(own, home) for home in homes]

    def apart(self, films: Sequence[int], asked: str) -> dict[tuple[int, int], float]:
        """How far apart a few films are, each pair both ways round."""
        far: dict[tuple[int, int], float] = {}
        for place, one in enumerate(films[1:], 1):
            for distance, other in self._distances(one, films[:place], asked):
                far[one, other] = far[other, one] = distance
        return far

    def related(self, one: int, other: int) -> bool:
        """Whether two films share a country, or it is not known that they do not."""
        a, b = self.countries[one], self.countries[other]
        return not a or not b or bool(a & b)

    def alike(self, one: int, other: int) -> bool:
        """Whether two films are of one time and about as well known: beside each other neither stands out."""
        return self.thirds[one] == self.thirds[other] and abs(self.years[one] - self.years[other]) <= ONE_TIME

    def by_likeness(self, centre: int, others: Sequence[int], kin: bool) -> tuple[list[int], list[int], list[int]]:
        """Of some films those that are like the centre, those that are not and, with `kin`, those that are not
        related to it."""
        alike, unlike, strangers = list[int](), list[int](), list[int]()
        years, thirds, countries = self.years, self.thirds, self.countries
        third, home = thirds[centre], countries[centre] if kin else 0
        first, last = years[centre] - ONE_TIME, years[centre] + ONE_TIME
        for other in others:
            if home and (country := countries[other]) and not home & country:
                strangers.append(other)
            elif thirds[other] == third and first <= years[other] <= last:
                alike.append(other)
            else:
                unlike.append(other)
        return alike, unlike, strangers

    def nearest(self, ring: str, films: Sequence[int], centre: int, years: int = 0, asked: str = "") -> Sequence[int]:
        """The films of a ring (rising numbers, with or without the centre) from the centre outwards,
        without it. `ring` names the sequence, for which orders are kept. With `years` the films
        compared are spread evenly over so many years on either side, else they are the next ones.
        `asked` is the relation of the ring: films that are near in just that could not be told apart."""
        known = self._orders.get((ring, centre))
        if known is None:
            compared = self._compared(ring, films, centre, years, asked)
            ranked = sorted(self._distances(centre, compared, asked))
            known = array("I", [film for _, film in ranked if film != centre][:FARTHEST])
            if len(self._orders) >= KEPT:
                self._orders.clear()
            self._orders[ring, centre] = known
        return known

    def _compared(self, ring: str, films: Sequence[int], centre: int, years: int, asked: str) -> Collection[int]:
        """The films worth comparing with one, each once."""
        abroad = asked in ORIGINS
        if ring not in self._kindred:
            self._kindred[ring] = self._kin_in(films, abroad)
        group = self._kindred[ring].get(self._group(centre, abroad), ())
        kindred = _thinned(self._within(group, centre, years), 2 * KINDRED) if years else _about(group, centre, KINDRED)
        close = self._closest(kindred, centre, asked)
        if len(close) >= ENOUGH:
            return close
        others = _thinned(self._within(films, centre, years), SPREAD) if years else _about(films, centre, REACH)
        return {*others, *close, *_about(kindred, centre, REACH)}

    def _closest(self, kindred: Sequence[int], centre: int, asked: str) -> Sequence[int]:
        """Those of a film's kindred that share its genres; where genres are asked for, the next in time."""
        if asked == GENRE:
            return _about(kindred, centre, ENOUGH)
        kinds, (own, count) = self.genres, self.traits[centre][:2]
        least = count // 2 + 1
        return _about([film for film in kindred if (kinds[film] & own).bit_count() >= least], centre, ENOUGH)

    def _group(self, film: int, abroad: bool) -> int:
        """The films that one is like: of its third by fame and, but `abroad`, of its first country."""
        country = self.countries[film]
        return self.thirds[film] if abroad else (country & -country) << 2 | self.thirds[film]

    def _kin_in(self, films: Sequence[int], abroad: bool) -> dict[int, array[int]]:
        """The films of a ring by what they are like."""
        groups: dict[int, array[int]] = {}
        for film in films:
            groups.setdefault(self._group(film, abroad), array("I")).append(film)
        return groups

    def _within(self, films: Sequence[int], centre: int, years: int) -> Sequence[int]:
        """The films of so many years on either side of one."""
        year = self.years[centre]
        first = bisect_left(films, year - years, key=self.years.__getitem__)
        return films[first : bisect_right(films, year + years, key=self.years.__getitem__)]

    def _distances(self, centre: int, films: Collection[int], asked: str) -> list[tuple[float, int]]:
        """How far films are from one: much of the time of a draw is spent here."""
        traits = self.traits
        genres, count, origin, decade, fame = traits[centre]
        scale = 0.0 if asked == GENRE else self.scales.genre
        own = NOWHERE if asked in ORIGINS else origin
        abroad = self._known_from(own)
        return [
            (
                abs(when - decade)
                + abs(known - fame)
                + scale * (1 - (same := (kind & genres).bit_count()) / (kinds + count - same))
                + (abroad[home] if home in abroad else self._from(own, home)),
                film,
            )
            for film in films
            for kind, kinds, home, when, known in (traits[film],)
        ]

    def _known_from(self, own: int) -> dict[int, float]:
        """How far those origins are from one that were met beside it."""
        if own not in self._abroad:
            if len(self._abroad) >= KEPT_ORIGINS:
                self._abroad.clear()
            self._abroad[own] = {}
        return self._abroad[own]

    def _from(self, own: int, other: int) -> float:
        """How far an origin is from one, kept."""
        far = 0.0
        if own != NOWHERE:
            (homes, tongues), (countries, languages) = self.origins[own], self.origins[other]
            _, country, language = self.scales
            # Films of one country most often speak one language, so that nothing need be counted.
            far = country * apart(homes, countries) if homes != countries else 0.0
            far += language * apart(tongues, languages) if tongues != languages else 0.0
        self._abroad[own][other] = far
        return far


def _thinned(films: Sequence[int], most: int) -> Sequence[int]:
    """Evenly some of a sequence, where it is long."""
    return films[:: max(1, len(films) // most)]


def _about(films: Sequence[int], centre: int, reach: int) -> Sequence[int]:
    """The films next to one in a rising sequence, so many on either side."""
    at = bisect_left(films, centre)
    return films[max(0, at - reach) : at + reach + 1]


def apart(one: int, other: int) -> float:
    """The share of what two sets of bits, at least one not empty, have not in common, 0 to 1."""
    return 1 - (one & other).bit_count() / (one | other).bit_count()
