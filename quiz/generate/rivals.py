"""Wrong options made by rule for a marked name: the people, films or places it could have been.

A city stands among cities and other places, a country among countries. What must stay true: nobody who
has anything to do with the film asked about, and no place it is set in, is among them; for them the
sentence might be true as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from quiz.facts.base import FactBase, Film, Person, Relation, fold
from quiz.generate.ground import Ground, aliases, values
from quiz.generate.items import Lore, film_option
from quiz.question import Option

PLACES, COUNTRIES = "places", "countries"
SETTING = "setting"
KEPT = 256


@dataclass(frozen=True, slots=True)
class Rivals:
    """The right option as the base has it, the film (number) it belongs to, and what gives others of
    its kind by a film that they belong to."""

    key: Option
    home: int
    of: Callable[[int], tuple[Option, ...]]


def rivals_of(known: Lore, film: Film, name: str) -> Rivals | None:
    """Who or what else could stand where a film's sentence has `name`; None when the base does not
    know it as a person, a film (`Title` or `Title (Year)`) or a place."""
    ground = known.ground
    if name in known.base.people:
        return _people(ground, film, known.base.people[name])
    titled = _titled(ground, name)
    if len(titled) == 1:
        return _films(known, film, titled[0], dated=name == ground.keys[titled[0]])
    places = known.base.terms.get(PLACES, {})
    if name in places:
        key = Option(places[name].text, name)
        taken = {value.key for value in film.facts.get(SETTING, ())} | film.also.get(SETTING, frozenset())
        countries = known.base.terms.get(COUNTRIES, {})
        others = tuple(
            Option(place.text, place.key)
            for place in places.values()
            if place.key not in taken | {name} and (place.key in countries) == (name in countries)
        )
        home = ground.numbers[film.key]
        return Rivals(key, home, lambda number: others if number == home else ())
    return None


def _titled(ground: Ground, name: str) -> list[int]:
    """The films of a key or of an English title."""
    if name in ground.numbers:
        return [ground.numbers[name]]
    return [number for number, film in enumerate(ground.base.films) if name == film.title.get("en")]


def _people(ground: Ground, film: Film, person: Person) -> Rivals | None:
    homes = ((relation, _home(ground, relation, person.key)) for relation in _relations(ground.base))
    relation, home = next(((relation, home) for relation, home in homes if home is not None), (None, None))
    if relation is None or home is None:
        return None
    near = _names_near(ground, film)

    @lru_cache(maxsize=KEPT)
    def others(number: int) -> tuple[Option, ...]:
        keys = [value.key for value in values(ground.film(number), relation)]
        people = [ground.base.people[key] for key in keys if key in ground.base.people and key != person.key]
        return tuple(
            Option(one.text, one.key)
            for one in people
            if one.gender == person.gender and near.isdisjoint(map(fold, aliases(ground.base, relation, one.key)))
        )

    return Rivals(Option(person.text, person.key), home, others)


def _relations(base: FactBase) -> list[Relation]:
    return [relation for relation in base.relations.values() if relation.value == "person"]


def _home(ground: Ground, relation: Relation, person: str) -> int | None:
    """The first film that lists a person in a relation."""
    column = ground.columns[relation.name]
    value = column.numbers.get(person)
    if value is None or value not in column.listed:
        return None
    return bisect_right(column.starts, column.listed.index(value)) - 1


def _names_near(ground: Ground, film: Film) -> frozenset[str]:
    """The folded names of everyone who had to do with a film."""
    base = ground.base
    return frozenset(
        fold(name)
        for relation in _relations(base)
        for key in (*(value.key for value in values(film, relation)), *film.also.get(relation.name, ()))
        for name in aliases(base, relation, key)
    )


def _films(known: Lore, film: Film, named: int, dated: bool) -> Rivals:
    languages, ground = known.templates.languages, known.ground
    apart = {named, ground.numbers[film.key]}

    def others(number: int) -> tuple[Option, ...]:
        return () if number in apart else (film_option(ground.film(number), languages, dated),)

    return Rivals(film_option(ground.film(named), languages, dated), named, others)
