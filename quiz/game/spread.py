"""Variety: which sort of question comes how often, and what would crowd a match.

A family is what players notice as the same again: a relation ("director"), asked one way or the
other, or a kind of its own (true or false, odd one out, an author's written question). What people
wrote themselves is enjoyed most and is looked for four times as often as any one relation.

What must stay true: this only ever looks at what was dealt and at what a deck offers, never at
what an answer is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quiz.game.past import TRUE_FALSE, Past, right
from quiz.question import Offer, Question

RECENT = 3
"""For so many turns a relation and direction does not come again."""
RUN = 2
"""After so many turns of one decade, one family or one sort of answer another is wanted."""
CLASSIC = "classic"
"""The kind whose families are its relations; every other kind is a family by itself."""
PEOPLE_S_OWN = frozenset({"trivia", "written"})
OFTEN = 4.0
"""How much more often what people wrote is looked for."""
FAIR = 2
"""How many times its even share of a match a family may have."""

Facet = tuple[str, str]
"""A family and, for a relation, the direction of asking."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What would crowd the next turn: `recent` facets, `full` families, and the `decade` and the `traits`
    of the last turns, when they share them. `barred` families may not come even where the spread is
    given up."""

    recent: frozenset[Facet]
    full: frozenset[str]
    barred: frozenset[str]
    decade: int | None
    traits: frozenset[str]

    def crowds(self, asked: Offer | Question) -> bool:
        """Whether this sort of question came too lately or too often."""
        return facet(asked) in self.recent or family(asked) in self.full

    def freshest(self, questions: Sequence[Question]) -> list[Question]:
        """Those that have least in common with what the last turns shared, in their order."""
        shared = [len(self.traits & traits(question)) for question in questions]
        return [question for question, alike in zip(questions, shared, strict=True) if alike == min(shared)]


def family(asked: Offer | Question) -> str:
    """What it counts as in the spread."""
    return asked.relation if asked.kind == CLASSIC else asked.kind


def facet(asked: Offer | Question) -> Facet:
    """Its family and the direction, which counts for relations alone."""
    name = family(asked)
    return name, asked.direction if asked.kind == CLASSIC and name not in PEOPLE_S_OWN else ""


def traits(question: Question) -> frozenset[str]:
    """By what a player would say that it is the same again: its family, and whether a film, a person or
    something else answers it ("Which of these films …?")."""
    return frozenset((f"of {family(question)}", f"answered by {question.option_type}"))


def spread_of(offers: Sequence[Offer], past: Past, total: int) -> Spread:
    """What the turns so far crowd, in a match of `total` turns with these offers."""
    uses = Counter(family(told.question) for told in past.turns)
    families = list(dict.fromkeys(map(family, offers)))
    most = {name: _most(name, len(families), total) for name in families}
    full = {name for name in families if uses[name] >= most[name]}
    last = past.turns[-1:]
    shy = {TRUE_FALSE} & (full | {family(told.question) for told in last})
    run = [told.question for told in past.turns[-RUN:]]
    decades = [decade(question) for question in run]
    return Spread(
        recent=_recent(offers, past),
        full=frozenset() if full.issuperset(families) else frozenset(full),
        barred=frozenset() if shy.issuperset(families) else frozenset(shy),
        decade=decades[0] if len(run) == RUN and len(set(decades)) == 1 else None,
        traits=frozenset.intersection(*map(traits, run)) if len(run) == RUN else frozenset(),
    )


def _most(name: str, families: int, total: int) -> int:
    """How often a family may come in a match."""
    if name == TRUE_FALSE:
        return max(1, total // 5)
    if name in PEOPLE_S_OWN:
        return -(-total // 3)
    return max(2, -(-FAIR * total // families))


def _recent(offers: Sequence[Offer], past: Past) -> frozenset[Facet]:
    """The facets of the last turns; fewer turns when there are not enough facets to choose from."""
    last = min(RECENT, max(0, len(set(map(facet, offers))) - 1))
    return frozenset(facet(told.question) for told in past.turns[max(0, len(past.turns) - last) :])


def schedule(offers: Sequence[Offer], past: Past, draws: int, roll: Random) -> list[Offer]:
    """The offers to draw from, one by one, at most so many: what came least comes most, chance
    between the equal, and within a family its directions in turn."""
    uses = Counter(family(told.question) for told in past.turns)
    ways = Counter(facet(told.question) for told in past.turns)
    members: dict[str, list[tuple[int, float, Offer]]] = {}
    for offer in offers:
        members.setdefault(family(offer), []).append((ways[facet(offer)], roll.random(), offer))
    times: list[tuple[float, Offer]] = []
    for name, known in members.items():
        ordered = [offer for _, _, offer in sorted(known, key=lambda one: one[:2])]
        weight = (OFTEN if name in PEOPLE_S_OWN else 1.0) / (1 + uses[name])
        start = roll.random()
        times += [((start + turn) / weight, ordered[turn % len(ordered)]) for turn in range(draws)]
    return [offer for _, offer in sorted(times, key=lambda one: one[0])[:draws]]


def decade(question: Question) -> int | None:
    """The decade of the film a question is about, as 194 for the 1940s; None when there is none."""
    film = right(question).film or question.film
    if film:
        return film.year // 10
    dated = re.search(r"\((\d{4})\)$", question.subjects[0]) if question.subjects else None
    return int(dated[1]) // 10 if dated else None
