"""What a match draws from: the generated and the hand-written questions of one or more packs.

What must stay true: drawing is pure, and a question is asked only in languages in which every
pack it may come from is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce

from quiz import pace
from quiz.game.values import PackMark
from quiz.generate.catalogue import CLASSIC, Catalogue, draw, offers
from quiz.packs.written import WRITTEN, arranged
from quiz.question import Barred, Dice, Offer, Question, Refusal, Spec, can_say, pick

MOST_OF_A_SET = 12
"""A question that sets films beside each other is another one with every set; counted, that would
say little, so each kind but the classic counts at most this often."""

FEWEST_OPTIONS = 3
"""What a pack of few films may fall back on when no set of four is to be had."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One pack of a deck: who it is, in which languages, and what it can ask; `offered` is what it
    offers by language, where that was found out before. Two parts are equal only when they are one,
    so that what a part offers can be remembered."""

    mark: PackMark
    languages: tuple[str, ...]
    catalogue: Catalogue
    written: tuple[Question, ...]
    offered: Mapping[str, tuple[Offer, ...]] = field(default_factory=dict)
    _tried: dict[tuple[str, ...], tuple[Offer, ...]] = field(default_factory=dict, repr=False)

    def offers(self, languages: tuple[str, ...]) -> tuple[Offer, ...]:
        """What this pack can ask in all of these languages; worked out once, for a catalogue tries
        each offer, and the planner asks at every turn."""
        if len(languages) == 1 and languages[0] in self.offered:
            return self.offered[languages[0]]
        if languages not in self._tried:
            self._tried[languages] = _offers(self, languages)
        return self._tried[languages]


def _offers(part: Part, languages: tuple[str, ...]) -> tuple[Offer, ...]:
    if not set(languages) <= set(part.languages):
        return ()
    own = sum(_speaks(question, languages) for question in part.written)
    written = (Offer(WRITTEN, WRITTEN, "forward", own, False),) if own else ()
    generated = offers(part.catalogue, languages)
    if not any(offer.kind == CLASSIC for offer in generated):
        generated = offers(part.catalogue, languages, FEWEST_OPTIONS)
    return (*generated, *written)


@dataclass(frozen=True, slots=True)
class Count:
    """How many different questions can come up: each of a fact, of sets put together from the same
    facts, and written by hand."""

    classic: int
    sets: int
    written: int

    @property
    def generated(self) -> int:
        """All that are made of facts."""
        return self.classic + self.sets


@dataclass(frozen=True, slots=True)
class PackDeck:
    """A Deck (game/values.py) of packs."""

    parts: tuple[Part, ...]

    @property
    def marks(self) -> tuple[PackMark, ...]:
        """The packs it is made of."""
        return tuple(part.mark for part in self.parts)

    @property
    def films(self) -> int:
        """How many films are asked about."""
        return len(frozenset().union(*(part.catalogue.films for part in self.parts)))

    def offers(self, languages: tuple[str, ...]) -> tuple[Offer, ...]:
        """What could be asked in all of these languages, the supplies of the packs together."""
        merged: dict[tuple[str, str, str], Offer] = {}
        for part in self.parts:
            for offer in part.offers(languages):
                name = (offer.kind, offer.relation, offer.direction)
                supply = offer.supply + (merged[name].supply if name in merged else 0)
                merged[name] = Offer(*name, supply, offer.film_keyed)
        return tuple(merged.values())

    def draw(self, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
        """The question that a spec and the dice give, or why there is none."""
        pace.give_way()
        if spec.kind == WRITTEN:
            return self._draw_written(spec, dice, barred)
        found: Question | Refusal = Refusal("nothing-to-ask", f"{spec.relation} {spec.direction}")
        for part in self._in_turn(spec, dice):
            found = draw(part.catalogue, spec, dice, barred)
            if isinstance(found, Question):
                return found
        return found

    def _draw_written(self, spec: Spec, dice: Dice, barred: Barred) -> Question | Refusal:
        speaking = [part for part in self.parts if set(spec.languages) <= set(part.languages)]
        own = [question for part in speaking for question in part.written if _speaks(question, spec.languages)]
        free = [question for question in own if not _is_barred(question, barred)]
        if not free:
            return Refusal("barred" if own else "nothing-to-ask", WRITTEN)
        return arranged(pick(free, dice.roll(WRITTEN, spec.draw)), dice)

    def _in_turn(self, spec: Spec, dice: Dice) -> tuple[Part, ...]:
        """The packs that can be asked, beginning with one that is drawn."""
        parts = tuple(part for part in self.parts if set(spec.languages) <= set(part.languages))
        if len(parts) < 2:
            return parts
        first = pick(range(len(parts)), dice.roll("pack", spec.kind, spec.relation, spec.direction, spec.draw))
        return parts[first:] + parts[:first]


def joined(decks: Iterable[PackDeck]) -> PackDeck:
    """The deck of several packs."""
    return reduce(lambda one, other: PackDeck(one.parts + other.parts), decks, PackDeck(()))


def count(deck: PackDeck, language: str) -> Count:
    """How many different questions a deck has in a language."""
    return counted(deck.offers((language,)))


def counted(offers: Iterable[Offer]) -> Count:
    """How many different questions are offered."""
    supplies: Counter[str] = Counter()
    for offer in offers:
        supplies[offer.kind] += offer.supply
    sets = (min(supply, MOST_OF_A_SET) for kind, supply in supplies.items() if kind not in (CLASSIC, WRITTEN))
    return Count(supplies[CLASSIC], sum(sets), supplies[WRITTEN])


def _speaks(question: Question, languages: tuple[str, ...]) -> bool:
    """Whether it can be asked in all of them. A stem must be in the language itself; only names
    are shown in Russian where there is no Kazakh form."""
    return all(
        language in question.stem and all(can_say(option.text, language) for option in question.options)
        for language in languages
    )


def _is_barred(question: Question, barred: Barred) -> bool:
    films = {option.film.key for option in question.options if option.film}
    return (
        question.id in barred.ids
        or any(option.value in barred.keys for option in question.options)
        or not barred.subjects.isdisjoint(question.subjects)
        or not barred.films.isdisjoint(films)
    )
