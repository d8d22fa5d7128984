"""Connection: what do three films have in common? Four values, each with three films of its own.

The four are chosen together: a value with three of its films, then the values of films near those.
Each must be proven false of at least one of the three films of every other, so that any of the four
could be asked about; which it is, and so which films are shown, is drawn last. What must stay true:
of the four values only the key is true of all three films.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import fsum
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft
from quiz.generate.headings import CONNECTION
from quiz.generate.ids import question_id
from quiz.generate.items import Item, Stem, fact_of
from quiz.generate.kinds import Kind, clash, refused, value_type
from quiz.generate.proofs import Falsity, explained, proof
from quiz.generate.sharers import ENOUGH, Place, groups_of, sharers, three_of
from quiz.generate.stock import Catalogue
from quiz.question import Barred, Offer, Refusal, Spec, pick, shuffled

ATTEMPTS = 12
CLOSE, STRANGERS = 48, 24
EASIER = 0.4
"""Three films to think of instead of one."""
BETWEEN = ", "


@dataclass(frozen=True, slots=True)
class Circle:
    """A value with three of its films, in the order of time."""

    items: tuple[Item, ...]

    @property
    def value(self) -> Item:
        """The first of its items, which has the value like the others."""
        return self.items[0]

    def words(self, languages: tuple[str, ...]) -> dict[str, frozenset[str]]:
        """The roots of all words that a question about it shows."""
        return {
            language: frozenset[str]().union(*(item.stems[language].words for item in self.items))
            for language in languages
        }


def offers(catalogue: Catalogue, languages: tuple[str, ...], _options: int) -> list[Offer]:
    """One offer for each relation, of as many questions as it has values that three films share."""
    templates = catalogue.lore.templates
    return [
        Offer(CONNECTION, relation, direction, len(sharers(catalogue, relation)), False)
        for (relation, direction), aspect in catalogue.told.items()
        if direction == CONNECTION and all(templates.of(language, relation, CONNECTION) for language in languages)
    ]


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """Four circles, one of which is asked about."""
    aspect = catalogue.told.get((spec.relation, CONNECTION))
    if aspect is None:
        return Refusal("nothing-to-ask", f"{spec.relation} {CONNECTION}")
    groups = sharers(catalogue, spec.relation)
    reasons: Counter[str] = Counter()
    for _ in range(ATTEMPTS if len(groups) >= spec.options else 0):
        chosen: list[Circle] = []
        for number in _numbers(catalogue, aspect, spec, roll):
            if reason := _barely_fits(catalogue, aspect, groups[number], chosen):
                reasons[reason] += 1
                continue
            circle = _circle(aspect, groups[number], spec, barred, roll, reasons)
            if circle and (reason := _unfit(catalogue, aspect, circle, chosen, spec.languages)):
                reasons[reason] += 1
            elif circle:
                chosen.append(circle)
            if len(chosen) == spec.options:
                return _draft(catalogue, aspect, chosen, int(roll.random() * len(chosen)), spec.languages)
    return refused(reasons, aspect.name)


def _numbers(catalogue: Catalogue, aspect: Aspect, spec: Spec, roll: Random) -> Iterator[int]:
    """A group drawn evenly from all, then those of the films near one of its films, then any."""
    groups = sharers(catalogue, spec.relation)
    centre = int(roll.random() * len(groups))
    yield centre
    film, _ = pick(groups[centre], roll)
    near = catalogue.near.nearest(aspect.ring, aspect.films, film, 0, aspect.relation)[: 2 * spec.width]
    numbers = dict.fromkeys(number for film in near for number in groups_of(catalogue, spec.relation, film))
    close = [number for number in numbers if number != centre]
    yield from shuffled(close, roll)[:CLOSE]
    strangers = dict.fromkeys(int(roll.random() * len(groups)) for _ in range(STRANGERS))
    yield from (number for number in strangers if number not in numbers and number != centre)


def _circle(
    aspect: Aspect, group: Sequence[Place], spec: Spec, barred: Barred, roll: Random, reasons: Counter[str]
) -> Circle | None:
    items = three_of(aspect, group, False, spec, barred, roll, reasons)
    circle = Circle(tuple(sorted(items, key=lambda item: item.number))) if items else None
    return None if circle is None or _id(circle) in barred.ids else circle


def _id(circle: Circle) -> str:
    return question_id(circle.value.film, CONNECTION, circle.value.relation.name, circle.value.value.key)


def _barely_fits(catalogue: Catalogue, aspect: Aspect, group: Sequence[Place], chosen: Sequence[Circle]) -> str:
    """Why a group cannot join those chosen, as far as can be told before its items are made."""
    film, place = group[0]
    value = aspect.column.listed[aspect.column.starts[film] + place]
    return "" if all(_false_of(catalogue, aspect, other, value) for other in chosen) else "not-proven-wrong"


def _unfit(
    catalogue: Catalogue, aspect: Aspect, circle: Circle, chosen: Sequence[Circle], languages: tuple[str, ...]
) -> str:
    """Why a circle does not go with those chosen; "" when it does."""
    column = aspect.column
    for other in chosen:
        mine, theirs = (column.numbers[one.value.value.key] for one in (circle, other))
        if column.relation.alike and column.gender[mine] != column.gender[theirs]:
            return "not-alike"
        if not (_false_of(catalogue, aspect, circle, theirs) and _false_of(catalogue, aspect, other, mine)):
            return "not-proven-wrong"
    for one, two in permutations([circle, *chosen], 2):
        if circle in (one, two) and (reason := clash([one.value.faces, two.value.faces], one.words(languages))):
            return reason
    return ""


def _false_of(catalogue: Catalogue, aspect: Aspect, circle: Circle, value: int) -> bool:
    """Whether a value is proven false of some film of a circle."""
    return any(proof(catalogue.ground, aspect.column, item.number, value) for item in circle.items)


def _why(catalogue: Catalogue, aspect: Aspect, key: Circle, other: Circle) -> Falsity:
    ground, column, value = catalogue.ground, aspect.column, other.value.value.key
    proofs = ((item.film, proof(ground, column, item.number, column.numbers[value])) for item in key.items)
    film, by = next((film, by) for film, by in proofs if by)  # a set is used only when all its tests hold
    return explained(ground, film, column.relation, value, by)


def _draft(
    catalogue: Catalogue, aspect: Aspect, chosen: Sequence[Circle], key: int, languages: tuple[str, ...]
) -> Draft:
    right, known = chosen[key], catalogue.known
    item, words = right.value, right.words(languages)
    fame = fsum(known.of_film(one.number) for one in right.items) / ENOUGH
    others = [one.value.number for one in chosen if one is not right]
    between = fsum(catalogue.near.distance(item.number, number) for number in others) / len(others)
    shown = {language: BETWEEN.join(one.stems[language].slots["film"] for one in right.items) for language in languages}
    return Draft(
        id=_id(right),
        kind=CONNECTION,
        relation=item.relation.name,
        direction=CONNECTION,
        option_type=value_type(item.relation),
        about=item.film,
        named=False,
        options=tuple(one.value.option for one in chosen),
        wrong=tuple(None if one is right else _why(catalogue, aspect, right, one) for one in chosen),
        ranked=False,
        stems={one: Stem(item.stems[one].templates, {"film": shown[one]}, words[one]) for one in languages},
        several=False,
        difficulty=prior(
            known,
            item.relation.weight - EASIER,
            fame,
            known.of_key(item.relation.name, item.thing),
            between / catalogue.near.typical,
        ),
        note={},
        fact=fact_of(catalogue.lore, item),
        source=item.value.source,
        subjects=tuple(one.film.key for one in right.items),
    )


KIND = Kind(offers, sketch)
