"""Many questions from one catalogue: evenly over what it can ask, none twice.

What must stay true: the same catalogue, count, seed, languages and relation give the same
questions in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count as count_from
from typing import Generic, TypeVar

from quiz.generate.catalogue import CLASSIC, Catalogue, name_of, offers, sketch
from quiz.generate.crew import Crew, Slip, hired
from quiz.generate.drafts import compose
from quiz.generate.stock import faults
from quiz.question import Barred, Dice, Offer, Question, Refusal, Spec

FULL = 4
FEWER = 3
PATIENCE = 60
PATIENCE_PER_ITEM = 6
COUNTED = 5000
WIDTH = 16
AHEAD = 8
"""Rounds a crew is ordered to be ahead by, and as many again while those are made."""

T = TypeVar("T")
Drawn = Refusal | tuple[str, T | None]
"""A question's id with what was made of it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Questions, the number of facts they were made from, and why others were not made, counted by
    reason: draws that gave nothing and, where there are no more than COUNTED facts, each fact that
    cannot be asked."""

    questions: tuple[Question, ...]
    asked_facts: int
    refusals: Mapping[str, int]


@dataclass(slots=True)
class _Well:
    """One offer being drawn from, the how manieth it is: how many draws, how many in a row gave nothing new."""

    place: int
    offer: Offer
    options: int
    draws: int = 0
    fruitless: int = 0
    found: int = 0

    @property
    def dry(self) -> bool:
        """Whether all its supply is out, or drawing on is no use."""
        spent = self.fruitless >= PATIENCE + PATIENCE_PER_ITEM * self.offer.supply
        return spent or self.found >= self.offer.supply


@dataclass(frozen=True, slots=True)
class _Tap(Generic[T]):
    """What is drawn from, how, and what is made of a question."""

    catalogue: Catalogue
    wells: list[_Well]
    dice: Dice
    languages: tuple[str, ...]
    width: int
    finish: Callable[[Question], T]

    def made(self, slip: Slip, known: Collection[str] = ()) -> Drawn[T]:
        """One draw, with None instead of a question that is known; the same whenever and wherever it is made."""
        place, number = slip
        offer, options = self.wells[place].offer, self.wells[place].options
        spec = Spec(offer.kind, offer.relation, offer.direction, number, self.languages, options, self.width)
        draft = sketch(self.catalogue, spec, self.dice, Barred())
        if isinstance(draft, Refusal):
            return draft
        if draft.id in known:
            return draft.id, None
        return draft.id, self.finish(compose(draft, self.languages, self.dice))


def batch(
    catalogue: Catalogue,
    count: int,
    seed: int,
    languages: tuple[str, ...],
    relation: str | None = None,
    width: int = WIDTH,
) -> Batch:
    """What `stream` gives, all at once."""
    refusals = misgivings(catalogue)
    questions = tuple(stream(catalogue, count, seed, languages, refusals, relation, width))
    return Batch(questions, catalogue.facts, dict(sorted(refusals.items())))


def misgivings(catalogue: Catalogue) -> Counter[str]:
    """Why facts cannot be asked, each counted, where there are no more than COUNTED."""
    return faults(catalogue) if catalogue.facts <= COUNTED else Counter(catalogue.unmarked)


def stream(
    catalogue: Catalogue,
    count: int,
    seed: int,
    languages: tuple[str, ...],
    refusals: Counter[str],
    relation: str | None = None,
    width: int = WIDTH,
) -> Iterator[Question]:
    """Up to `count` distinct questions, in rounds over every relation and direction (or those of one
    relation), and over the kinds that set films beside each other, of each a relation in turn; draws
    that gave nothing are counted in `refusals`. Fewer when there are not so many, or when further
    draws give nothing new. `width` is that of Spec: 8 puts the options close together."""
    wells = _wells(catalogue, languages, relation)
    tap = _Tap(catalogue, wells, Dice(seed), languages, width, _itself)
    return (question for _, question in _poured(tap, count, refusals))


def finished(
    catalogue: Catalogue,
    count: int,
    seed: int,
    languages: tuple[str, ...],
    refusals: Counter[str],
    finish: Callable[[Question], T],
    relation: str | None = None,
    at_once: int = 1,
) -> Iterator[tuple[str, T]]:
    """What `stream` gives, each question's id with what `finish` makes of it, drawn by so many processes
    at once, of which the output knows nothing."""
    wells = _wells(catalogue, languages, relation)
    tap = _Tap(catalogue, wells, Dice(seed), languages, WIDTH, finish)
    if at_once == 1:
        yield from _poured(tap, count, refusals)
        return
    with hired(tap.made, at_once) as crew:
        yield from _poured(tap, count, refusals, crew)


def _itself(question: Question) -> Question:
    return question


def _wells(catalogue: Catalogue, languages: tuple[str, ...], relation: str | None) -> list[_Well]:
    """Every offer; what cannot be asked with four options is asked with three."""
    full = {name_of(offer): offer for offer in offers(catalogue, languages)}
    every = offers(catalogue, languages, FEWER, full.keys())
    asked = [offer for offer in every if relation in (None, offer.relation)]
    return [
        _Well(place, full.get(name_of(offer), offer), FULL if name_of(offer) in full else FEWER)
        for place, offer in enumerate(asked)
    ]


def _poured(
    tap: _Tap[T], count: int, refusals: Counter[str], crew: Crew[Drawn[T]] | None = None
) -> Iterator[tuple[str, T]]:
    """Up to `count` questions, finished, with their ids."""
    wells, known = tap.wells, set[str]()
    for number in count_from(0):
        wells = [well for well in wells if not well.dry]
        if len(known) >= count or not wells:
            return
        if crew and number % AHEAD == 0:
            crew.order(_foreseen(wells, number))
        for well in _round(wells, number)[: count - len(known)]:
            slip = well.place, well.draws
            well.draws += 1
            well.fruitless += 1
            drawn = (crew.take(slip) if crew else None) or tap.made(slip, known)
            if isinstance(drawn, Refusal):
                refusals[drawn.reason] += 1
            elif drawn[0] not in known and drawn[1] is not None:
                known.add(drawn[0])
                well.fruitless = 0
                well.found += 1
                yield drawn[0], drawn[1]


def _foreseen(wells: Sequence[_Well], number: int) -> Iterator[Slip]:
    """The draws of the rounds to come, if no well falls dry before."""
    draws = {well.place: well.draws for well in wells}
    for ahead in range(number, number + 2 * AHEAD):
        for well in _round(wells, ahead):
            yield well.place, draws[well.place]
            draws[well.place] += 1


def _round(wells: Sequence[_Well], number: int) -> list[_Well]:
    """The wells drawn from in a round: every classic one, and one of each other kind, in turn."""
    kinds: dict[str, list[_Well]] = {}
    for well in wells:
        kinds.setdefault(well.offer.kind, []).append(well)
    classic = kinds.pop(CLASSIC, [])
    return [*classic, *(each[number % len(each)] for each in kinds.values())]
