"""Wrong options made by rule for a marked name: the people, films or places it could have been.

What must stay true: nobody who has anything to do with the film asked about, and no place it is
set in, is among them; for them the sentence might be true as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.facts.base import Film, Person, Relation
from quiz.generate.items import Lore, film_option
from quiz.generate.proofs import Ground, values
from quiz.question import Option

PLACES = "places"
SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Rivals:
    """The right option as the base has it, the film it belongs to, and others of its kind by the
    films they belong to."""

    key: Option
    home: str
    by_film: Mapping[str, tuple[Option, ...]]


def rivals_of(known: Lore, ground: Ground, film: Film, name: str) -> Rivals | None:
    """Who or what else could stand where a film's sentence has `name`; None when the base does not
    know it as a person, a film (`Title` or `Title (Year)`) or a place."""
    if name in known.base.people:
        return _people(ground, film, known.base.people[name])
    named = [other for other in known.base.films if name in (other.key, other.title.get("en"))]
    if len(named) == 1:
        return _films(known, film, named[0], dated=name == named[0].key)
    places = known.base.terms.get(PLACES, {})
    if name in places:
        key = Option(places[name].text, name)
        taken = {value.key for value in film.facts.get(SETTING, ())} | film.also.get(SETTING, frozenset())
        others = (Option(place.text, place.key) for place in places.values() if place.key not in taken | {name})
        return Rivals(key, film.key, {film.key: tuple(others)})
    return None


def _people(ground: Ground, film: Film, person: Person) -> Rivals | None:
    base = ground.base
    relations = [relation for relation in base.relations.values() if relation.value == "person"]
    homes = [(relation, other) for relation in relations for other in base.films if _has(other, relation, person.key)]
    if not homes:
        return None
    relation, home = homes[0]
    near = {name for (key, _), names in ground.true.items() if key == film.key for name in names}
    options = {}
    for other in base.films:
        keys = [value.key for value in values(other, relation)]
        people = [base.people[key] for key in keys if key in base.people and key != person.key]
        options[other.key] = tuple(
            Option(one.text, one.key)
            for one in people
            if one.gender == person.gender and not near & ground.names[relation.name, one.key]
        )
    return Rivals(Option(person.text, person.key), home.key, options)


def _has(film: Film, relation: Relation, person: str) -> bool:
    return any(value.key == person for value in values(film, relation))


def _films(known: Lore, film: Film, named: Film, dated: bool) -> Rivals:
    languages = known.templates.languages
    others = [other for other in known.base.films if other.key not in (film.key, named.key)]
    options = {other.key: (film_option(other, languages, dated),) for other in others}
    return Rivals(film_option(named, languages, dated), named.key, options)
