"""Several facts: which of these films was directed by one and has another in its cast?

Four films that share people where they can, each with two facts of different relations that fit
none of the others: one of the two may fit, and where one does the question is harder. The pairs of
all four are chosen before the key is drawn, so that sharing says nothing about it. What must stay
true: every other film is proven wrong by at least one of the key's two facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import fsum
from random import Random

from quiz.generate.aspects import Aspect
from quiz.generate.clues import clue_aspects, clues, roots, worded
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, source_of
from quiz.generate.ground import YEAR, Ground
from quiz.generate.headings import SEVERAL_FACTS
from quiz.generate.ids import question_id
from quiz.generate.items import Item, Stem, faces_of, film_option
from quiz.generate.kindred import Circle, first_whole, lonely
from quiz.generate.kinds import Kind, clash, frames, refused
from quiz.generate.memory import kept
from quiz.generate.neighbours import LARGE
from quiz.generate.proofs import Falsity, explained, proof
from quiz.generate.stock import Catalogue
from quiz.question import Barred, Offer, Refusal, Spec, can_say, pick, shuffled

ATTEMPTS = 24
OF_EACH = 2
"""Facts of one relation that a film brings, beside those it shares."""
TRIED = 8
"""Pairs of facts, the best first, that are tried in words."""
BETWEEN = ", "

Fact = tuple[Aspect, int]
"""A value of a film: the relation it stands under, and its place in the list there."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What a set of films with their pairs of facts is looked for with."""

    catalogue: Catalogue
    aspects: Mapping[str, Aspect]
    spec: Spec
    barred: Barred
    roll: Random
    reasons: Counter[str]

    def free(self, number: int) -> bool:
        """Whether a film may stand among the options."""
        film = self.catalogue.ground.film(number)
        spoken = all(can_say(film.title, language) for language in self.spec.languages)
        return spoken and film.key not in self.barred.subjects | self.barred.films | self.barred.keys

    def films(self) -> list[int]:
        """A film and others near it, those that share people with it first."""
        ring = self.catalogue.ring
        centre = pick(ring, self.roll)
        around = self.catalogue.near
        nearest = around.nearest(SEVERAL_FACTS, ring, centre)
        columns = [self.catalogue.ground.columns[name] for name in _asked(self.catalogue)]
        own = [(column, frozenset(column.things(centre))) for column in columns if column.things(centre)]

        def shared(film: int) -> int:
            return -sum(len(mine.intersection(column.things(film))) for column, mine in own)

        if len(ring) >= LARGE:
            alike = [film for film in nearest if around.alike(centre, film)]
            near = sorted(shuffled(alike[: 2 * self.spec.width], self.roll), key=shared)
        else:
            near = self.small(centre, nearest, shared)
        return [film for film in (centre, *near[: self.spec.width]) if self.free(film)]

    def small(self, centre: int, nearest: Sequence[int], shared: Callable[[int], int]) -> list[int]:
        """What stands beside a film where a base is small: its company or, if it has none, other lonely films
        first (kindred.py)."""
        circle, mates = self.circle(centre), self.spec.options - 1
        order = sorted(shuffled(circle.others, self.roll), key=shared)
        if found := first_whole(circle, order, mates):
            return [*found, *(film for film in order if film not in found)]
        alone = lonely(self.catalogue.near, f"{SEVERAL_FACTS} {self.spec.languages}", nearest, self.circle, mates)
        near = shuffled(nearest[: 2 * self.spec.width], self.roll)
        return sorted(near, key=lambda film: (film not in alone, shared(film)))

    def circle(self, film: int) -> Circle:
        """The films around one that are like it and whose titles go with each other."""
        ground, languages = self.catalogue.ground, self.spec.languages
        nearest = self.catalogue.near.nearest(SEVERAL_FACTS, self.catalogue.ring, film)
        no_words = dict.fromkeys(languages, frozenset[str]())

        def may(one: int, other: int) -> bool:
            spoken = all(can_say(ground.film(each).title, language) for each in (one, other) for language in languages)
            return spoken and not clash([faces_of(ground, each, languages) for each in (one, other)], no_words)

        return Circle.of_films(self.catalogue.near, film, nearest, may)

    def facts(self, film: int, shared: frozenset[tuple[str, int]]) -> list[Fact]:
        """Some facts of a film: all that it shares with others of the set, and a few of each relation. Who wrote
        what they directed gives one clue, not two that say much the same."""
        found, told = list[Fact](), set[str]()
        for name, aspect in self.aspects.items():
            column = aspect.column
            first = column.starts[film]
            keys = [column.keys[value] for value in column.of(film)]
            own = [place for place, key in enumerate(keys) if key not in told]
            told.update(keys if column.relation.value == "person" and not column.relation.with_ else ())
            places = shuffled(own, self.roll) if len(own) > 1 else own
            common = [place for place in places if (name, column.same[column.listed[first + place]]) in shared]
            rest = [place for place in places if place not in common]
            found += [(aspect, place) for place in (*common, *rest[:OF_EACH])]
        return found

    def pair(self, film: int, facts: Sequence[Fact], others: Sequence[int]) -> tuple[Item, Item] | None:
        """Two facts of a film that no other fits both of; rather such as others fit one of. The cast
        comes last."""
        false = {fact: frozenset(other for other in others if self.is_false(film, fact, other)) for fact in facts}
        fitting = {fact: sum(self.fits(film, fact, other) for other in others) for fact in facts}
        pairs = [
            (one, two)
            for one, two in combinations(facts, 2)
            if one[0].relation != two[0].relation and len(false[one] | false[two]) == len(others)
        ]
        pairs = sorted(shuffled(pairs, self.roll), key=lambda pair: -fitting[pair[0]] - fitting[pair[1]])
        for one, two in pairs[:TRIED]:
            ordered = sorted((one, two), key=lambda fact: bool(fact[0].column.parts))
            first, last = (self.item(film, fact) for fact in ordered)
            if first and last and first.value.key != last.value.key and self.id(first, last) not in self.barred.ids:
                return first, last
        return None

    def item(self, film: int, fact: Fact) -> Item | None:
        """The clue that a fact gives, if it can be said."""
        return next(clues(fact[0], film, (fact[1],), self.spec.languages), None)

    def value(self, film: int, fact: Fact) -> int:
        """The number of a fact's value."""
        column = fact[0].column
        return column.listed[column.starts[film] + fact[1]]

    def fits(self, film: int, fact: Fact, other: int) -> bool:
        """Whether a fact about a person is true of another film as well."""
        column = fact[0].column
        return column.relation.value == "person" and column.same[self.value(film, fact)] in column.things(other)

    def is_false(self, film: int, fact: Fact, other: int) -> bool:
        """Whether a fact is proven false of another film."""
        return proof(self.catalogue.ground, fact[0].column, other, self.value(film, fact)) is not None

    def falsity(self, other: int, one: Item, two: Item) -> Item | None:
        """The fact of two that is proven false of another film."""
        ground = self.catalogue.ground
        for fact in (one, two):
            column = self.aspects[fact.relation.name].column
            if proof(ground, column, other, column.numbers[fact.value.key]):
                return fact
        return None

    def id(self, one: Item, two: Item) -> str:
        """The id of the question that asks for a film by two of its facts."""
        told = sorted(f"{fact.relation.name}: {fact.value.key}" for fact in (one, two))
        return question_id(one.film, SEVERAL_FACTS, SEVERAL_FACTS, *told)


def _people(catalogue: Catalogue, film: int) -> frozenset[tuple[str, int]]:
    """Everyone of a film by relation, who are worth asking about."""
    return _listed(catalogue.ground, _asked(catalogue), film)


@kept
def _asked(catalogue: Catalogue) -> tuple[str, ...]:
    """The relations of people that give clues."""
    return tuple(name for name, one in _aspects(catalogue).items() if one.column.relation.value == "person")


@lru_cache(maxsize=512)
def _listed(ground: Ground, relations: tuple[str, ...], film: int) -> frozenset[tuple[str, int]]:
    return frozenset((name, thing) for name in relations for thing in ground.columns[name].things(film))


def offers(catalogue: Catalogue, languages: tuple[str, ...], options: int) -> list[Offer]:
    """One offer, of as many questions as films may be the key."""
    if not set(languages) <= frames(catalogue, SEVERAL_FACTS, SEVERAL_FACTS).keys() or len(_aspects(catalogue)) < 2:
        return []
    supply = max(0, len(catalogue.ring) - options + 1)
    return [Offer(SEVERAL_FACTS, SEVERAL_FACTS, SEVERAL_FACTS, supply, True)]


@kept
def _aspects(catalogue: Catalogue) -> dict[str, Aspect]:
    """What gives clues, but years: films are shown with theirs."""
    return {one.relation: one for one in clue_aspects(catalogue) if one.relation != YEAR}


def sketch(catalogue: Catalogue, spec: Spec, barred: Barred, roll: Random) -> Draft | Refusal:
    """Films that each have two facts of their own, and one of them as the key."""
    if not set(spec.languages) <= frames(catalogue, SEVERAL_FACTS, SEVERAL_FACTS).keys():
        return Refusal("no-template", SEVERAL_FACTS)
    search = _Search(catalogue, _aspects(catalogue), spec, barred, roll, Counter())
    for _ in range(ATTEMPTS if len(catalogue.ring) >= spec.options else 0):
        films = search.films()
        chosen = films[:1]
        for film in films[1:]:
            if len(chosen) < spec.options and not _clash(search, [*chosen, film]):
                chosen.append(film)
        pairs = _pairs(search, chosen) if len(chosen) == spec.options else None
        if pairs:
            return _draft(search, chosen, pairs, int(roll.random() * len(chosen)))
    return refused(search.reasons, SEVERAL_FACTS)


def _clash(search: _Search, chosen: Sequence[int]) -> str:
    faces = [faces_of(search.catalogue.ground, film, search.spec.languages) for film in chosen]
    stems = frames(search.catalogue, SEVERAL_FACTS, SEVERAL_FACTS)
    reason = clash(faces, {language: stems[language].words for language in search.spec.languages})
    search.reasons[reason or "not-proven-wrong"] += 1
    return reason


def _pairs(search: _Search, chosen: Sequence[int]) -> list[tuple[Item, Item]] | None:
    """The two facts of each film, when all have two."""
    found = []
    faces = [faces_of(search.catalogue.ground, film, search.spec.languages) for film in chosen]
    for film in chosen:
        others = [other for other in chosen if other != film]
        own = _people(search.catalogue, film)
        shared = own & frozenset[tuple[str, int]]().union(*(_people(search.catalogue, other) for other in others))
        pair = search.pair(film, search.facts(film, shared), others)
        if pair is None:
            return None
        if reason := clash(faces, {language: roots(pair, language) for language in search.spec.languages}):
            search.reasons[reason] += 1
            return None
        found.append(pair)
    return found


def _draft(search: _Search, chosen: Sequence[int], pairs: Sequence[tuple[Item, Item]], key: int) -> Draft:
    catalogue, languages = search.catalogue, search.spec.languages
    near, known = catalogue.near, catalogue.known
    pair, film = pairs[key], pairs[key][0].film
    others = [number for number in chosen if number != chosen[key]]
    between = fsum(near.distance(chosen[key], number) for number in others) / len(others)
    fames = [known.of_key(fact.relation.name, fact.thing) for fact in pair]
    stems = frames(catalogue, SEVERAL_FACTS, SEVERAL_FACTS)
    said = {language: BETWEEN.join(worded(fact, language) for fact in pair) for language in languages}
    return Draft(
        id=search.id(*pair),
        kind=SEVERAL_FACTS,
        relation=SEVERAL_FACTS,
        direction=SEVERAL_FACTS,
        option_type="film",
        about=film,
        named=False,
        options=tuple(film_option(catalogue.ground.film(number), languages, dated=True) for number in chosen),
        wrong=tuple(None if number == chosen[key] else _why(search, number, pair) for number in chosen),
        ranked=False,
        stems={
            one: Stem(stems[one].templates, {"clues": said[one]}, stems[one].words | roots(pair, one))
            for one in languages
        },
        several=False,
        difficulty=prior(
            known,
            fsum(fact.relation.weight for fact in pair) / len(pair),
            known.of_film(chosen[key]),
            fsum(fames) / len(fames),
            between / near.typical,
        ),
        note=film.note,
        source=source_of(film, *(fact.value.source for fact in pair)),
    )


def _why(search: _Search, other: int, pair: tuple[Item, Item]) -> Falsity:
    ground = search.catalogue.ground
    fact = search.falsity(other, *pair)
    assert fact is not None, "a pair is used only when it fits no other film"
    column = search.aspects[fact.relation.name].column
    by = proof(ground, column, other, column.numbers[fact.value.key])
    assert by is not None, "as above"
    return explained(ground, ground.film(other), fact.relation, fact.value.key, by)


KIND = Kind(offers, sketch)
