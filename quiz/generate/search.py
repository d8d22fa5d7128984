"""What a set of options is looked for with: a centre, what may join it, and the tests that two must pass.

What must stay true: `fits` is symmetric, and nothing about the key is used before it is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import combinations
from random import Random

from quiz.generate.aspects import Aspect, Entry
from quiz.generate.ground import YEAR, Column, Ground, value_at
from quiz.generate.hints import Who, bearers
from quiz.generate.items import FILM_SIDE, Item
from quiz.generate.keys import Told
from quiz.generate.kindred import (
    LEAST_YEARS_APART,
    Circle,
    Mate,
    Surroundings,
    company,
    fact_of,
    is_lonely,
    like,
    lonely_ones,
    stand_together,
    surroundings,
)
from quiz.generate.lint import nested
from quiz.generate.neighbours import Neighbours
from quiz.generate.proofs import proof
from quiz.generate.stated import Fact
from quiz.generate.together import held_together, spaced
from quiz.question import Barred, Spec, Text, pick, shuffled

ENOUGH_KIN = 3
EMPTY_CENTRES = 400
BARRED = "barred"
READ = 5_000
"""Films of a base, at most, of which all parts are read to know who else plays one of that name."""


@dataclass(frozen=True, slots=True)
class Search:
    """What a set is looked for with; `reasons` counts why items may not be asked."""

    aspect: Aspect
    ground: Ground
    around: Neighbours
    spec: Spec
    barred: Barred
    roll: Random
    reasons: Counter[str]
    known: dict[tuple[int, Entry], Item | str] = field(default_factory=dict)
    """The items that were asked for, or why not: in a small base it is a few, hundreds of times."""

    def item(self, film: int, entry: Entry) -> Item | None:
        """The item of an entry when it may be the key, and so an option."""
        found = self.known.get((film, entry)) or self._made(film, entry)
        if isinstance(found, str):
            self.reasons[found] += 1
            return None
        return found

    def may_be_asked(self, film: int, entry: Entry) -> bool:
        """Whether there is such an item; a reason why not is not counted."""
        return not isinstance(self.known.get((film, entry)) or self._made(film, entry), str)

    def _made(self, film: int, entry: Entry) -> Item | str:
        made = self.aspect.make(film, *entry, self.spec.languages)
        free = isinstance(made, str) or is_free(made, self.aspect.film_keyed, self.barred)
        found = self.known[film, entry] = made if free else BARRED
        return found

    def centre(self) -> Item | None:
        """An item of a film drawn evenly from those that have any."""
        for _ in range(EMPTY_CENTRES):
            film = pick(self.aspect.films, self.roll)
            entries = self.aspect.entries(film)
            if not entries:
                continue
            for entry in shuffled(entries, self.roll) if len(entries) > 1 else entries:
                if found := self.item(film, entry):
                    return found
        return None

    def mates(self, centre: Item, kin: bool) -> Iterator[Mate]:
        """What may join the centre, films with their entries: its pool (the nearest, as many as the
        spec is wide) in chance order, then what is farther out in its own. Where people are asked for
        they are those near the centre's. First come those of its time and fame and, with `kin`, of its
        own countries: the one option from the film's country would give itself away."""
        there = surroundings(self.aspect, self.around, centre.number, centre.thing)
        if not self.aspect.kin and len(there.nearest) < self.spec.options - 1:
            return
        if not self.aspect.large:
            yield from self._in_company(centre, there, kin)
        for number in self._pooled(there.near, there.own, there.nearest, kin):
            yield self._mate_of(number)

    def _mate_of(self, number: int) -> Mate:
        """One of those around with its facts: of one of its films where it is somebody."""
        if self.aspect.kin:
            film, place = pick(self.aspect.kin().films[number], self.roll)
            return film, [entry for entry in self.aspect.entries(film) if entry[0] == place]
        entries = self.aspect.entries(number)
        return number, shuffled(entries, self.roll) if len(entries) > 1 else entries

    def _in_company(self, centre: Item, there: Surroundings, kin: bool) -> Iterator[Mate]:
        """Where a base is small: the company of a centre, with `kin` rather of its own countries; of a lonely
        one, others such, as many as a set is wide."""
        aspect, ground, around, many = self.aspect, self.ground, self.around, self.spec.options - 1
        fact, near = (centre.number, aspect.column.numbers[centre.value.key]), there.near
        alike = like(there)
        drawn = {number: self._mate_of(number) for number in alike.nearest}
        related = [number for number in drawn if near.related(there.own, number)] if kin else []
        for some in (related, alike.nearest):
            circle = Circle.of(aspect, ground, replace(alike, nearest=some), fact, lambda number: [drawn[number]])
            asked = aspect.relation if near is around else None
            if found := company(circle, many, self.spec.width, self.roll, asked):
                for number in found:
                    film, entries = drawn[number]
                    yield film, [entry for entry in entries if fact_of(aspect, film, entry) == circle.facts[number]]
                return
        if is_lonely(aspect, ground, around, fact, many):
            others = lonely_ones(aspect, ground, around, there, centre.thing, many)[: self.spec.width]
            yield from ((film, shuffled(entries, self.roll)) for film, entries in shuffled(others, self.roll))

    def _pooled(self, near: Neighbours, centre: int, nearest: Sequence[int], kin: bool) -> Iterator[int]:
        """The nearest, those first that are most like the centre; the pool of them in chance order, but
        that it begins with some that hold together."""
        alike, unlike, strangers = near.by_likeness(centre, nearest, kin)
        films = alike if self.aspect.large else [*alike, *unlike]
        films += strangers if len(films) < ENOUGH_KIN and not self.aspect.large else []
        pool = (alike if len(alike) >= ENOUGH_KIN else films)[: self.spec.width - 1]
        asked = self.aspect.relation if near is self.around else None
        apart = LEAST_YEARS_APART if self.aspect.column.relation.value == YEAR else 0
        may = partial(spaced, near, centre, apart)
        yield from held_together(near, centre, pool, self.spec.options - 1, self.roll, asked, may)
        yield from films[len(pool) :]

    def foreseen(self, centre: Item, mates: Iterator[Mate], seen: list[Mate]) -> list[Told]:
        """A set as it will be if each of its items can be made, which most can: before they are, it is known
        whether the set has a key such as is wanted. What of the mates was looked at is `seen`."""
        column = self.aspect.column
        values, told = [(centre.number, column.numbers[centre.value.key])], [self.told(centre)]
        for film, entries in mates:
            seen.append((film, entries))
            found = ((column.listed[column.starts[film] + entry[0]], entry) for entry in entries)
            first = next((one for one in found if self._proven((film, one[0]), values)), None)
            if first is not None:
                value, (place, part) = first
                values.append((film, value))
                whose = value_at(self.ground.film(film), column.relation, place).parts[part] if self._of_parts else {}
                told.append(Told(film, column.same[value], self._who(whose)))
            if len(values) == self.spec.options:
                break
        return told

    def told(self, item: Item) -> Told:
        """What a key is chosen by, of an item."""
        return Told(item.number, item.thing, self._who({"en": item.option.value}))

    @property
    def _of_parts(self) -> bool:
        """Whether parts are the options, and it is known who else plays one of that name."""
        known = not self.aspect.large and self.ground.count <= READ
        return known and self.aspect.direction == self.aspect.column.relation.with_

    def _who(self, part: Text) -> Who:
        return bearers(self.aspect, self.ground, part) if self._of_parts else ()

    def set_of(self, centre: Item, mates: Iterable[Mate]) -> list[Item]:
        """A centre and others that go with it, as many as there shall be options if there are so many."""
        chosen, facts = [centre], [self._fact(centre)]
        for film, entries in mates:
            if found := self._mate(film, entries, chosen, facts):
                chosen.append(found)
                facts.append(self._fact(found))
            if len(chosen) == self.spec.options:
                break
        return chosen

    def _fact(self, item: Item) -> Fact:
        return item.number, self.aspect.column.numbers[item.value.key]

    def _mate(self, film: int, entries: Sequence[Entry], chosen: Sequence[Item], facts: Sequence[Fact]) -> Item | None:
        """An item of a film that goes with all that are chosen, of which these are the facts."""
        column = self.aspect.column
        for entry in entries:
            value = column.listed[column.starts[film] + entry[0]]
            if not self._proven((film, value), facts):
                continue
            found = self.item(film, entry)
            if found and not any(fits(self.ground, one, found, self.spec.languages) for one in chosen):
                return found
        return None

    def _proven(self, fact: Fact, others: Iterable[Fact]) -> bool:
        """Whether a fact may stand beside others, by the tests that need no item."""
        aspect, ground = self.aspect, self.ground
        for other in others:  # noqa: SIM110 - asked a million times a minute, and a generator takes as long as the test
            if not stand_together(aspect, ground, fact, other):
                return False
        return True

    def is_mixed(self, chosen: Sequence[Item]) -> bool:
        """Whether, in a small base, a set is mixed though its centre has company."""
        aspect = self.aspect
        if aspect.large:
            return False
        near = aspect.kin().near if aspect.kin else self.around
        numbers = [aspect.kin().number[one.thing] if aspect.kin else one.number for one in chosen]
        if all(near.alike(one, other) for one, other in combinations(numbers, 2)):
            return False
        fact = chosen[0].number, aspect.column.numbers[chosen[0].value.key]
        return not is_lonely(aspect, self.ground, self.around, fact, self.spec.options - 1)


def askable(item: Item, film_keyed: bool, barred: Barred, reasons: Counter[str]) -> bool:
    """Whether an item may be the key, and so an option; counts why not."""
    if is_free(item, film_keyed, barred):
        return True
    reasons[BARRED] += 1
    return False


def is_free(item: Item, film_keyed: bool, barred: Barred) -> bool:
    """Whether nothing bars an item from being the key."""
    film = item.film.key
    free = film not in barred.subjects and item.option.value not in barred.keys
    return free and not (film_keyed and film in barred.films) and not (barred.ids and item.id in barred.ids)


def fits(ground: Ground, one: Item, other: Item, languages: Sequence[str]) -> str:
    """ "" when two items may stand in one set, each as the key; else the reason why not."""
    column = ground.columns[one.relation.name]
    mine, theirs = (column.numbers[item.value.key] for item in (one, other))
    if one.relation.alike and one.direction not in FILM_SIDE and column.gender[mine] != column.gender[theirs]:
        return "not-alike"
    if one.relation.value == YEAR and abs(int(one.value.key) - int(other.value.key)) < LEAST_YEARS_APART:
        return "years-too-near"
    if not (_refuted(ground, column, one, other, theirs) and _refuted(ground, column, other, one, mine)):
        return "not-proven-wrong"
    for language in languages:
        face, beside = one.faces[language], other.faces[language]
        if face.form != beside.form:
            return "mixed-forms"
        if nested(face, beside):
            return "options-too-similar"
        telling = face.telling ^ beside.telling
        if not (telling.isdisjoint(one.stems[language].words) and telling.isdisjoint(other.stems[language].words)):
            return "answer-in-question"
    return ""


def _refuted(ground: Ground, column: Column, asked: Item, other: Item, value: int) -> bool:
    """Whether the other's value is false of the asked film; of parts, that they share no name."""
    if asked.direction != asked.relation.with_:
        return proof(ground, column, asked.number, value) is not None
    return asked.parts.isdisjoint(other.parts)
