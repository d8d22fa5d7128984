"""Which question comes next: the only planner.

What must stay true: `next_turn` is a pure function of the session and the deck, so that a match
can be dealt again from its log; and no key of an earlier turn is ever an option again.

A turn draws some dozens of questions, keeps those that may come, of these the ones that are no third of
a kind running where there are others (spread.py), and takes one of the dozen whose difficulty is nearest
what these players should meet now (aim.py). What may come, strictest rules first to last given up:

1. An offer of the round's kind that does not crowd the match (spread.py).
2. Four options; an author's own question has those it was written with.
3. The films of the last five turns are neither asked about nor options.
4. No turn names the answer of another (past.py). For this, films are rationed: one that was asked
   about can be no film to choose any more, so the "Which came first" turns still to come have
   theirs set aside, with some more for the last of them to choose from (budget.py).
5. Nothing that an earlier turn told, and no key that was used. These are never given up.

Unseen questions come before seen ones at each step of the ladder. Stuck, it gives up the spread,
then the fourth option, then the distance of 3, then 4, in this order, and says so in
`Dealt.relaxed`. Each step has a bounded number of draws, 0.1 to 0.5 ms each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from random import Random

from quiz.game.aim import Aim, aim_of, nearest
from quiz.game.budget import Budget, budget_of
from quiz.game.past import Past, about, past_of, right
from quiz.game.rules import round_at, seats_at
from quiz.game.session import Session
from quiz.game.spread import Spread, decade, schedule, spread_of
from quiz.game.values import Dealt, Deck, Ended
from quiz.question import Barred, Dice, Offer, Question, Spec, can_say

STRIDE = 2000
"""Draws set aside for each turn, so that no two turns of a match share one."""
TRIES, LAST_TRIES = 48, 160
"""The most draws at a step of the ladder, and at the last, where the match would end without."""
ENOUGH = 36
"""Questions that may come, after which no more are drawn."""
PATIENCE = 8
"""Refusals after which an offer is left alone at a step: a deck has searched before it refuses."""
FAR, NEAR = 5, 3
FULL, FEWER = 4, 3


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder: which rules still hold there."""

    unseen: bool
    spread: bool
    options: int
    distance: int
    apart: bool = True
    tries: int = TRIES
    patience: int = PATIENCE


@dataclass(frozen=True, slots=True)
class Table:
    """All that the choice of one turn looks at."""

    session: Session
    deck: Deck
    offers: tuple[Offer, ...]
    past: Past
    spread: Spread
    budget: Budget
    aim: Aim
    steps: tuple[Step, ...]


def next_turn(session: Session, deck: Deck) -> Dealt | Ended:
    """The next turn of a match, or its end. ValueError when a turn is still open."""
    if session.phase not in ("dealing", "locked"):
        raise ValueError(f"a turn is dealt while dealing or locked, not while {session.phase}")
    if session.played == session.total:
        return Ended("played")
    number, rules = session.played, session.context.rules
    kind = rules.rounds[round_at(rules, number)].kind
    draws = count(len(session.turns) * STRIDE)
    for wanted in (kind, "classic") if kind == "came first" else (kind,):
        table = _table(session, deck, wanted == "came first")
        found = _found(table, draws)
        if found:
            question, given_up = found
            given_up = (*given_up, *(["kind"] if wanted != kind else []))
            relaxed = tuple(f"{words} at turn {number + 1}" for words in given_up)
            return Dealt(number, question, seats_at(session.context, number), relaxed)
    return Ended("no question left")


def _table(session: Session, deck: Deck, came_first: bool) -> Table:
    every = deck.offers(session.context.languages)
    offers = tuple(offer for offer in every if (offer.kind == "came first") is came_first)
    past = past_of(session)
    return Table(
        session=session,
        deck=deck,
        offers=offers,
        past=past,
        spread=spread_of(offers, past, session.total),
        budget=budget_of(session, past, deck.films, every, came_first),
        aim=aim_of(session),
        steps=_ladder(deck.films, bool(session.context.seen)),
    )


def _ladder(films: int, seen: bool) -> tuple[Step, ...]:
    """The steps from all rules to the fewest; a deck of few films cannot keep them so far apart."""
    far = min(FAR, max(0, films - 1))
    near = min(NEAR, films // 2, far)
    kept = (
        (True, FULL, far),
        (False, FULL, far),
        (False, FEWER, far),
        (False, FULL, near),
        (False, FEWER, near),
        (False, FULL, near, False),
        (False, FEWER, near, False),
    )
    steps = [Step(unseen, *rules) for rules in kept for unseen in ((True, False) if seen else (False,))]
    return (*steps[:-1], replace(steps[-1], tries=LAST_TRIES, patience=LAST_TRIES))


def _found(table: Table, draws: Iterator[int]) -> tuple[Question, tuple[str, ...]] | None:
    """The question that comes next and the rules it breaks; None when none may."""
    roll = Dice(table.session.context.seed).roll("turn", len(table.past.turns))
    for step in table.steps:
        drawn = _drawn(table, step, draws, roll)
        if drawn:
            other = table.spread.freshest(drawn)
            fresh = [question for question in other if not _repeats(table, question)] or other
            expected = [table.aim.expects(question.difficulty, len(question.options)) for question in fresh]
            question = nearest(fresh, expected, table.aim, roll)
            return question, _given_up(table, step, question, drawn)
    return None


def _drawn(table: Table, step: Step, draws: Iterator[int], roll: Random) -> list[Question]:
    """Different questions that may come, drawn from the offers one by one."""
    near = table.past.subjects(step.distance)
    barred, found, refused = _barred(table, step, near), dict[str, Question](), Counter[Offer]()
    offers = [offer for offer in table.offers if _may_be_tried(table, step, offer)]
    tries = iter(range(step.tries))
    for offer in schedule(offers, table.past, 2 * step.tries, roll):
        if refused[offer] >= step.patience:
            continue
        if len(found) == ENOUGH or next(tries, None) is None:
            break
        question = table.deck.draw(_spec(table, step, offer, next(draws)), Dice(table.session.context.seed), barred)
        if not isinstance(question, Question):
            refused[offer] += 1
        elif question.id not in found and _may_come(table, step, question, barred, near):
            found[question.id] = question
    return list(found.values())


def _spec(table: Table, step: Step, offer: Offer, draw: int) -> Spec:
    languages = table.session.context.languages
    return Spec(offer.kind, offer.relation, offer.direction, draw, languages, step.options, table.aim.width)


def _may_be_tried(table: Table, step: Step, offer: Offer) -> bool:
    if offer.film_keyed and not table.budget.affords_key(step.apart):
        return False
    return offer.kind not in table.spread.barred and not (step.spread and table.spread.crowds(offer))


def _barred(table: Table, step: Step, near: frozenset[str]) -> Barred:
    past = table.past
    return Barred(
        ids=past.ids | (table.session.context.seen if step.unseen else frozenset()),
        keys=past.keys,
        subjects=near | past.keyed if step.apart else near,
        films=past.touched if step.apart else near,
    )


def _may_come(table: Table, step: Step, question: Question, barred: Barred, near: frozenset[str]) -> bool:
    """Whether a drawn question keeps all the rules; a deck is asked to, and not relied upon. `near` are the
    films of the last turns."""
    past, languages = table.past, table.session.context.languages
    texts = (question.stem, *(option.text for option in question.options))
    return (
        question.id not in barred.ids
        and all(can_say(text, language) for text in texts for language in languages)
        and (_is_short(question) or len(question.options) >= step.options)
        and not _meets(question, barred.subjects, near)
        and not past.uses(question)
        and not past.tells(question)
        and (right(question).film is None or table.budget.affords_key(step.apart))
        and not (step.apart and (_is_named(table, question) or not table.budget.affords(about(question))))
    )


def _is_short(question: Question) -> bool:
    """Whether it has fewer options by its nature."""
    return question.kind in ("written", "true or false") or question.relation == "written"


def _meets(question: Question, subjects: frozenset[str], near: frozenset[str]) -> bool:
    """Whether it is about barred films, or has one of the last turns' among its options."""
    options = {option.film.key for option in question.options if option.film}
    return not subjects.isdisjoint(question.subjects) or not near.isdisjoint(options)


def _is_named(table: Table, question: Question) -> bool:
    options = {option.film.key for option in question.options if option.film}
    return not table.past.touched.isdisjoint(options) or table.past.names(question)


def _repeats(table: Table, question: Question) -> bool:
    """Whether it is of the decade of the turns before, or of the top tier twice running."""
    return decade(question) == table.spread.decade is not None or table.aim.tops(question)


def _given_up(table: Table, step: Step, question: Question, drawn: Sequence[Question]) -> tuple[str, ...]:
    """The rules that this question breaks, which are some of those that its step had given up. A
    deck of one decade cannot spread them."""
    first, past = table.steps[0], table.past
    several = len({decade(one) for one in (*drawn, *(told.question for told in past.turns))}) > 1
    far = past.subjects(first.distance)
    broken: Mapping[str, bool] = {
        "spread": table.spread.crowds(question) or (several and _repeats(table, question)),
        "three options": not _is_short(question) and len(question.options) < FULL,
        f"distance {first.distance} to {step.distance}": _meets(question, far, far),
        "names": not step.apart and (_is_named(table, question) or not past.keyed.isdisjoint(question.subjects)),
    }
    return tuple(words for words, is_broken in broken.items() if is_broken)
