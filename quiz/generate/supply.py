"""How much there is to ask: what an offer counts, and which films may stand without their year.

What must stay true: counting never costs more than a pass over the films, so that a base of a
million facts is counted by names where a small one is counted item by item.
"""

from __future__ import annotations

from array import array
from itertools import chain, islice

from quiz.facts.base import fold
from quiz.generate.aspects import Aspect
from quiz.generate.ground import YEAR, Ground
from quiz.generate.memory import kept
from quiz.generate.stock import Catalogue
from quiz.question import can_say, said

COUNTED = 250
"""Entries up to which a supply is counted item by item."""


def supply(ground: Ground, aspect: Aspect, languages: tuple[str, ...]) -> int:
    """The questions there is material for: exact where items are few, else all that has the names."""
    if languages not in aspect.supplies:
        aspect.supplies[languages] = _counted(ground, aspect, languages)
    return aspect.supplies[languages]


def _counted(ground: Ground, aspect: Aspect, languages: tuple[str, ...]) -> int:
    entries = ((film, *entry) for film in aspect.films for entry in aspect.entries(film))
    first = list(islice(entries, COUNTED))
    if len(first) < COUNTED:
        return sum(not isinstance(aspect.make(*entry, languages), str) for entry in first)
    column = aspect.column
    spoken = {known: column.relation.value == YEAR or _speaks(known, languages) for known in set(column.spoken)}
    named = [spoken[known] for known in column.spoken]
    titled = {known: _speaks(known, languages) for known in set(ground.titled)}
    listed = (column.of(film) for film in aspect.films if titled[ground.titled[film]])
    return sum(map(named.__getitem__, chain.from_iterable(listed)))


def _speaks(known: frozenset[str], languages: tuple[str, ...]) -> bool:
    """Whether something with forms in some languages can be said in these."""
    return all(can_say(dict.fromkeys(known, ""), language) for language in languages)


@kept
def undated(catalogue: Catalogue, languages: tuple[str, ...]) -> array[int]:
    """The films that may stand without their year where years are asked: the title alone tells them from
    all others, also from those outside the base, in each of these languages, and the year is sure."""
    ground, column = catalogue.ground, catalogue.ground.columns[YEAR]
    titled = {known: _speaks(known, languages) for known in set(ground.titled)}
    return array(
        "I",
        (
            film
            for film in catalogue.ring
            if titled[ground.titled[film]]
            and not column.doubted[film]
            and len(column.things(film)) == 1
            and not _shares(ground, film, languages)
        ),
    )


def _shares(ground: Ground, film: int, languages: tuple[str, ...]) -> bool:
    """Whether another film of the base has its title in one of these languages."""
    title = ground.film(film).title
    return any((language, fold(said(title, language))) in ground.shared for language in languages)
