"""Several facts: which of these films was directed by one and has another in its cast?

Four films that share people where they can, each with two facts of different relations that fit
none of the others: one of the two may fit, and where one does the question is harder. The pairs of
all four are chosen before the key is drawn, so that sharing says nothing about it. What must stay
true: every other film is proven wrong by at least one of the key's two facts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from quiz.generate.clues import clue_aspects, clues, roots, worded
from quiz.generate.difficulty import prior
from quiz.generate.drafts import Draft, source_of
from quiz.generate.ground import YEAR
from quiz.generate.headings import SEVERAL_FACTS
from quiz.generate.ids import question_id
from quiz.generate.items import Item, Stem, film_faces, film_option
from quiz.generate.kinds import Kind, clash, frames, refused
from quiz.generate.proofs import Falsity, explained, proof
from quiz.generate.sets import Aspect
from quiz.generate.stock import Catalogue
from quiz.question import Barred, Offer, Refusal, Spec, can_say, pick, shuffled

ATTEMPTS = 24
OF_EACH = 2
"""Facts of one relation that a film brings, beside those it shares."""
BETWEEN = ", "

Facts = Sequence[Item]


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
        near = shuffled(self.catalogue.near.nearest(SEVERAL_FACTS, ring, centre)[: 2 * self.spec.width], self.roll)
        near.sort(key=lambda film: -len(self.shared(centre, film)))
        return [film for film in (centre, *near) if self.free(film)]

    def shared(self, one: int, other: int) -> frozenset[tuple[str, int]]:
        """The people that two films share in one relation, which are worth asking about."""
        people = [(name, a.column) for name, a in self.aspects.items() if a.column.relation.value == "person"]
        return frozenset(
            (name, thing)
            for name, column in people
            for thing in set(column.things(one)) & set(column.things(other))
        )  # fmt: skip

    def facts(self, film: int, shared: frozenset[tuple[str, int]]) -> list[Item]:
        """Some facts of a film: all that it shares with others of the set, and a few of each relation."""
        found: list[Item] = []
        for name, aspect in self.aspects.items():
            first, same, listed = aspect.column.starts[film], aspect.column.same, aspect.column.listed
            places = shuffled([place for place, _ in aspect.entries(film)], self.roll)
            common = [place for place in places if (name, same[listed[first + place]]) in shared]
            rest = [place for place in places if place not in common]
            found += clues(aspect, film, (*common, *rest[:OF_EACH]), self.spec.languages)
        return found

    def pair(self, facts: Facts, others: Sequence[int]) -> tuple[Item, Item] | None:
        """Two facts of a film that no other fits both of; rather such as others fit one of. The cast
        comes last."""
        best: list[tuple[Item, Item]] = []
        most = -1
        for one, two in combinations(facts, 2):
            if one.relation.name == two.relation.name or one.value.key == two.value.key:
                continue
            if self.id(one, two) in self.barred.ids or not all(self.falsity(fact, one, two) for fact in others):
                continue
            fitting = sum(self.fits_one(other, one, two) for other in others)
            if fitting > most:
                best, most = [], fitting
            best += [(one, two) if two.relation.with_ else (two, one)] if fitting == most else []
        return pick(best, self.roll) if best else None

    def fits_one(self, other: int, one: Item, two: Item) -> bool:
        """Whether a person of the two facts is in another film in the same role."""
        return any(
            fact.relation.value == "person" and fact.thing in self.aspects[fact.relation.name].column.things(other)
            for fact in (one, two)
        )

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


def offers(catalogue: Catalogue, languages: tuple[str, ...], options: int) -> list[Offer]:
    """One offer, of as many questions as films may be the key."""
    if not set(languages) <= frames(catalogue, SEVERAL_FACTS, SEVERAL_FACTS).keys() or len(_aspects(catalogue)) < 2:
        return []
    count = sum(
        sum(bool(aspect.entries(film)) for aspect in _aspects(catalogue).values()) > 1 for film in catalogue.ring
    )
    return [Offer(SEVERAL_FACTS, SEVERAL_FACTS, SEVERAL_FACTS, max(0, count - options + 1), True)]


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
    faces = [film_faces(search.catalogue.ground.film(film), search.spec.languages) for film in chosen]
    stems = frames(search.catalogue, SEVERAL_FACTS, SEVERAL_FACTS)
    reason = clash(faces, {language: stems[language].words for language in search.spec.languages})
    search.reasons[reason or "not-proven-wrong"] += 1
    return reason


def _pairs(search: _Search, chosen: Sequence[int]) -> list[tuple[Item, Item]] | None:
    """The two facts of each film, when all have two."""
    found = []
    faces = [film_faces(search.catalogue.ground.film(film), search.spec.languages) for film in chosen]
    for film in chosen:
        others = [other for other in chosen if other != film]
        shared = frozenset[tuple[str, int]]().union(*(search.shared(film, other) for other in others))
        pair = search.pair(search.facts(film, shared), others)
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
    between = sum(near.distance(chosen[key], number) for number in others) / len(others)
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
            sum(fact.relation.weight for fact in pair) / len(pair),
            known.of_film(chosen[key]),
            sum(fames) / len(fames),
            between / near.typical,
        ),
        note=film.note,
        source=source_of(pair[0].value.source, film),
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
