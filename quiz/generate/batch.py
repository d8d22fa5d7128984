"""Many questions from one catalogue: evenly over what it can ask, none twice.

What must stay true: the same catalogue, count, seed, languages and relation give the same
questions in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count as count_from

from quiz.generate.catalogue import CLASSIC, Catalogue, name_of, offers, sketch
from quiz.generate.drafts import Draft, compose
from quiz.generate.stock import faults
from quiz.question import Barred, Dice, Offer, Question, Refusal, Spec

FULL = 4
FEWER = 3
PATIENCE = 60
PATIENCE_PER_ITEM = 6
COUNTED = 5000
WIDTH = 16


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
    """One offer being drawn from: how many draws, how many in a row gave nothing new."""

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
    dice = Dice(seed)
    wells = [well for well in _wells(catalogue, languages) if relation in (None, well.offer.relation)]
    known: set[str] = set()
    turns = count_from(0)
    while len(known) < count and (wells := [well for well in wells if not well.dry]):
        for well in _round(wells, next(turns))[: count - len(known)]:
            draft = _dip(catalogue, well, dice, languages, width, refusals)
            if draft and draft.id not in known:
                known.add(draft.id)
                well.fruitless = 0
                well.found += 1
                yield compose(draft, languages, dice)


def _wells(catalogue: Catalogue, languages: tuple[str, ...]) -> list[_Well]:
    """Every offer; what cannot be asked with four options is asked with three."""
    full = {name_of(offer): _Well(offer, FULL) for offer in offers(catalogue, languages)}
    fewer = offers(catalogue, languages, FEWER, full.keys())
    return [full.get(name_of(offer)) or _Well(offer, FEWER) for offer in fewer]


def _round(wells: Sequence[_Well], number: int) -> list[_Well]:
    """The wells drawn from in a round: every classic one, and one of each other kind, in turn."""
    kinds: dict[str, list[_Well]] = {}
    for well in wells:
        kinds.setdefault(well.offer.kind, []).append(well)
    classic = kinds.pop(CLASSIC, [])
    return [*classic, *(each[number % len(each)] for each in kinds.values())]


def _dip(
    catalogue: Catalogue, well: _Well, dice: Dice, languages: tuple[str, ...], width: int, refusals: Counter[str]
) -> Draft | None:
    """One draw; a refusal is counted."""
    spec = Spec(well.offer.kind, well.offer.relation, well.offer.direction, well.draws, languages, well.options, width)
    draft = sketch(catalogue, spec, dice, Barred())
    well.draws += 1
    well.fruitless += 1
    if isinstance(draft, Refusal):
        refusals[draft.reason] += 1
        return None
    return draft
