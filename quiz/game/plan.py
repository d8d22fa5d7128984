"""Which question comes next: the only planner.

What must stay true: `next_turn` is a pure function of the session and the deck, so that a match
can be dealt again from its log; and no key of an earlier turn is ever an option again.

The rules of a choice, strictest first to last given up:

1. An offer of the round's kind, the least used relation first, with chance between the equal.
   What people wrote themselves (trivia, written questions) is what players enjoy most and comes
   about four times as often as a relation, but is at most a third of a match. No relation and
   direction comes twice within three turns.
2. A film that is a key cannot come again, so films as keys are rationed: a match has at most
   films - 3 of them, and "Which came first" turns still to come have theirs set aside.
3. The films of the last five turns are neither asked about nor options.
4. Nothing that an earlier turn told (past.py).
5. Unseen questions before seen ones, at each step of the ladder.

Stuck, it gives up the spread of 1, then the fourth option, then the distance of 3, in this order,
and says so in `Dealt.relaxed`. Each step has a bounded number of draws, 0.3 ms each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, cycle, islice

from quiz.game.past import RECENT, Pair, Past, past_of, right
from quiz.game.rules import round_at, seats_at, turns_of
from quiz.game.session import Session
from quiz.game.values import Dealt, Deck, Ended
from quiz.question import Barred, Dice, Offer, Question, Spec, can_say

STRIDE = 1000
"""Draws set aside for each turn, so that no two turns of a match share one."""
TRIES, LAST_TRIES = 40, 200
"""The most draws at a step of the ladder, and at the last, where the match would end without."""
EACH = 5
"""The part of them, a fifth, that one offer may take: a deck has searched before it refuses."""
FAR, NEAR = 5, 3
SPARE_FILMS = 3
WRITTEN = frozenset({"trivia", "written"})
OFTEN = 4
"""How much more often what people wrote comes than any one relation."""
HEAD_START = 0.5
"""What keeps a match from always beginning with it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder: which rules still hold there."""

    unseen: bool
    spread: bool
    options: int
    distance: int
    tries: int = TRIES


@dataclass(frozen=True, slots=True)
class Table:
    """All that the choice of one turn looks at. `offers` are in the order they are tried;
    `recent` and `full` are the pairs and families that the spread keeps out."""

    session: Session
    deck: Deck
    past: Past
    offers: tuple[Offer, ...]
    recent: frozenset[Pair]
    full: frozenset[str]
    films_left: int
    steps: tuple[Step, ...]


def next_turn(session: Session, deck: Deck) -> Dealt | Ended:
    """The next turn of a match, or its end. ValueError when a turn is still open."""
    if session.phase not in ("dealing", "locked"):
        raise ValueError(f"a turn is dealt while dealing or locked, not while {session.phase}")
    if session.played == session.total:
        return Ended("played")
    number, rules = session.played, session.context.rules
    kind = rules.rounds[round_at(rules, number)].kind
    active = seats_at(session.context, number)
    for wanted in (kind, "classic") if kind == "came first" else (kind,):
        table = _table(session, deck, wanted == "came first")
        for question, step in _found(table):
            given_up = (*_given_up(table, step, question), *(["kind"] if wanted != kind else []))
            return Dealt(number, question, active, tuple(f"{words} at turn {number + 1}" for words in given_up))
    return Ended("no question left")


def _table(session: Session, deck: Deck, came_first: bool) -> Table:
    past = past_of(session)
    offers = [offer for offer in deck.offers(session.context.languages) if (offer.kind == "came first") is came_first]
    set_aside = 0 if came_first else _came_first_to_come(session)
    return Table(
        session=session,
        deck=deck,
        past=past,
        offers=_least_used_first(offers, past, Dice(session.context.seed)),
        recent=_recent(offers, past),
        full=_full(offers, past, session.total),
        films_left=deck.films - SPARE_FILMS - past.films_used - set_aside,
        steps=_ladder(deck.films, bool(session.context.seen)),
    )


def _came_first_to_come(session: Session) -> int:
    rules = session.context.rules
    rounds = [number for number, each in enumerate(rules.rounds) if each.kind == "came first"]
    return sum(turn >= session.played for number in rounds for turn in turns_of(rules, number))


def _least_used_first(offers: list[Offer], past: Past, dice: Dice) -> tuple[Offer, ...]:
    families = Counter(_family(told.question) for told in past.turns)
    pairs = Counter(past.pairs(len(past.turns)))
    roll = dice.roll("turn", len(past.turns))

    # One chance for a family, so that its directions stand together; then the less used direction.
    chances = {family: roll.random() for family in dict.fromkeys(map(_family, offers))}

    def use(offer: Offer) -> tuple[float, int, float]:
        family = _family(offer)
        uses = families[family] + chances[family]
        if family in WRITTEN:
            uses = (uses + HEAD_START) / OFTEN
        return uses, pairs[offer.relation, offer.direction], roll.random()

    return tuple(sorted(offers, key=use))


def _recent(offers: list[Offer], past: Past) -> frozenset[Pair]:
    """The pairs of the last turns; fewer turns when there are not enough pairs to choose from."""
    pairs = {(offer.relation, offer.direction) for offer in offers}
    return frozenset(past.pairs(min(RECENT, max(0, len(pairs) - 1))))


def _full(offers: list[Offer], past: Past, total: int) -> frozenset[str]:
    """The families of what people wrote that had their third of the match, unless there is nothing else."""
    families = Counter(_family(told.question) for told in past.turns)
    if {_family(offer) for offer in offers} <= WRITTEN:
        return frozenset()
    return frozenset(family for family in WRITTEN if families[family] >= -(-total // 3))


def _family(asked: Offer | Question) -> str:
    return "written" if asked.kind == "written" else asked.relation


def _ladder(films: int, seen: bool) -> tuple[Step, ...]:
    """The steps from all rules to the fewest; a deck of few films cannot keep them so far apart."""
    far = min(FAR, max(0, films - 1))
    near = min(NEAR, films // 2, far)
    kept = ((True, 4, far), (False, 4, far), (False, 3, far), (False, 3, near))
    steps = [Step(unseen, *rules) for rules in kept for unseen in ((True, False) if seen else (False,))]
    return (*steps[:-1], replace(steps[-1], tries=LAST_TRIES))


def _found(table: Table) -> Iterator[tuple[Question, Step]]:
    """The questions that may be asked next, the best first, each with the step that allowed it."""
    dice, languages = Dice(table.session.context.seed), table.session.context.languages
    draws = count(len(table.past.turns) * STRIDE)
    for step in table.steps:
        barred = _barred(table, step)
        offers = [offer for offer in table.offers if _may_be_tried(table, step, offer)]
        for offer in islice(cycle(offers), min(step.tries, step.tries // EACH * len(offers))):
            spec = Spec(offer.kind, offer.relation, offer.direction, next(draws), languages, step.options)
            question = table.deck.draw(spec, dice, barred)
            if isinstance(question, Question) and _may_come(table, step, question, barred):
                yield question, step


def _may_be_tried(table: Table, step: Step, offer: Offer) -> bool:
    if offer.film_keyed and table.films_left < 1:
        return False
    return not step.spread or not _crowded(table, offer)


def _crowded(table: Table, asked: Offer | Question) -> bool:
    return (asked.relation, asked.direction) in table.recent or _family(asked) in table.full


def _barred(table: Table, step: Step) -> Barred:
    near = table.past.subjects(step.distance)
    seen = table.session.context.seen if step.unseen else frozenset()
    return Barred(ids=table.past.ids | seen, keys=table.past.keys, subjects=near, films=near)


def _may_come(table: Table, step: Step, question: Question, barred: Barred) -> bool:
    """Whether a drawn question keeps all the rules; a deck is asked to, and not relied upon."""
    past = table.past
    languages = table.session.context.languages
    texts = (question.stem, *(option.text for option in question.options))
    return (
        question.id not in barred.ids
        and all(can_say(text, language) for text in texts for language in languages)
        and not any(past.used(option) for option in question.options)
        and not _too_near(question, barred.subjects)
        and (question.kind == "written" or len(question.options) >= step.options)
        and (right(question).film is None or table.films_left >= 1)
        and not past.tells(question)
    )


def _too_near(question: Question, films: frozenset[str]) -> bool:
    options = {option.film.key for option in question.options if option.film}
    return not films.isdisjoint(options.union(question.subjects))


def _given_up(table: Table, step: Step, question: Question) -> tuple[str, ...]:
    """The rules that this question breaks, which are some of those that its step had given up."""
    first = table.steps[0]
    broken: Mapping[str, bool] = {
        "spread": _crowded(table, question),
        "three options": question.kind != "written" and len(question.options) < first.options,
        f"distance {first.distance} to {step.distance}": _too_near(question, table.past.subjects(first.distance)),
    }
    return tuple(words for words, is_broken in broken.items() if is_broken)
