"""How able a player is and how hard a question is, learned from answers (GENERATOR.md 6.4).

Both are numbers on one scale, in logits: a player of ability 1 knows the answer to a question of
difficulty 1 as often as not. Nobody knows either number for certain, so each is a belief, a mean
and a standard deviation, and while it is learned from, a weight for each of 81 points from -4 to 4.

    P(right) = g + (1 - g) logistic(k (ability - difficulty))

where g = 1 / options is what guessing gives, and k = 1 / sqrt(1 + pi sd² / 8) flattens the curve by
how uncertain the other of the two numbers is. An answer multiplies each weight by the chance that
a player of that ability would have given it: Bayes' rule, one multiplication a point.

    A stranger, (0, 1), is asked for the director of a well-known film, difficulty -0.5 ± 0.8, one
    of four. k = 0.89, P(right) = 0.25 + 0.75 logistic(0.89 x 0.5) = 0.71. Right, they are at
    (0.20, 0.97); wrong, they would be at (-0.45, 0.92): a miss of an easy question tells more
    than a hit, which might have been a guess.

A question is learned from the same way, but only when players meet it for the first time: after
that its answer is remembered, not known. The prior stays in the product like answers given before.

What must stay true: everything here is a pure function of its arguments, so that a match dealt
again from its log comes out the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import exp, fsum, pi, sqrt
from operator import mul

from quiz.game.session import Session, Turn
from quiz.question import Difficulty

GRID = tuple((point - 40) / 10 for point in range(81))
"""The points of a belief, in logits."""
SURE, UNSURE = 0.3, 3.0
"""The narrowest belief that learning begins with, and the widest: with less than three points to a
standard deviation a grid is too coarse, and people change between matches."""

FLAT = 30.0
"""Logits beyond which the curve is flat: a report may claim any difficulty."""

Ability = tuple[float, float]
"""Mean and standard deviation, in logits."""
STRANGER: Ability = (0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Belief:
    """Weights, which sum to 1, of the points of GRID."""

    weights: tuple[float, ...]

    @property
    def ability(self) -> Ability:
        """Its mean and standard deviation."""
        mean = fsum(map(mul, self.weights, GRID))
        variance = fsum([weight * (point - mean) ** 2 for weight, point in zip(self.weights, GRID, strict=True)])
        return mean, sqrt(variance)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A first answer to a question: by a player of this ability, right or not."""

    ability: Ability
    right: bool


def belief(ability: Ability) -> Belief:
    """The bell curve around an ability, brought within the grid and the bounds of what is known."""
    mean = min(GRID[-1], max(GRID[0], ability[0]))
    sd = min(UNSURE, max(SURE, ability[1]))
    return _scaled(exp(-(((point - mean) / sd) ** 2) / 2) for point in GRID)


def chance(ability: float, difficulty: Difficulty, options: int) -> float:
    """How likely a player of an ability chooses right among so many options."""
    return _right(_steepness(difficulty.sd) * (ability - difficulty.mean), 1 / options)


def learned(known: Belief, difficulty: Difficulty, options: int, right: bool) -> Belief:
    """What is believed of a player after one more answer."""
    chances = _chances(difficulty, options)
    return _scaled(map(mul, known.weights, chances if right else [1 - one for one in chances]))


def calibrated(prior: Difficulty, options: int, sightings: Iterable[Sighting]) -> Difficulty:
    """How hard a question is, by what it was thought to be and the first answers to it."""
    known = belief((prior.mean, prior.sd))
    for sighting in sightings:
        mean, sd = sighting.ability
        chances = _curve([mean - point for point in GRID], sd, options)
        known = _scaled(
            weight * (one if sighting.right else 1 - one) for weight, one in zip(known.weights, chances, strict=True)
        )
    return Difficulty(*known.ability)


def abilities(session: Session) -> tuple[Ability, ...]:
    """What is believed of each seat by now, beginning with what was known when the match began.

    A seat that chose nothing has shown nothing; and a question that was seen in an earlier match
    shows memory, so neither counts. A seat without an answer that counts is as it was."""
    return tuple(_ability(session, seat) for seat in range(len(session.context.seats)))


def _ability(session: Session, seat: int) -> Ability:
    before = session.context.seats[seat].ability
    answers = [(turn, answer) for turn in session.turns if shows(session, turn) for answer in turn.answers]
    known = belief(before)
    mine = [(turn.question, answer.option) for turn, answer in answers if answer.seat == seat]
    chosen = [(question, option) for question, option in mine if option is not None]
    for question, option in chosen:
        known = learned(known, question.difficulty, len(question.options), option == question.key)
    return known.ability if chosen else before


def shows(session: Session, turn: Turn) -> bool:
    """Whether the answers to a turn show what its players know."""
    return turn.counts and turn.question.id not in session.context.seen


@lru_cache(maxsize=256)
def _chances(difficulty: Difficulty, options: int) -> tuple[float, ...]:
    """The chance at each point of the grid: worked out once for all seats that answer."""
    return _curve([point - difficulty.mean for point in GRID], difficulty.sd, options)


def _curve(aheads: Iterable[float], sd: float, options: int) -> tuple[float, ...]:
    """The chances of those who are so far ahead of a question, in logits."""
    guess, steepness = 1 / options, _steepness(sd)
    rest = 1 - guess
    logits = [steepness * ahead for ahead in aheads]
    if not all(map(FLAT.__gt__, map(abs, logits))):
        return tuple([_right(logit, guess) for logit in logits])
    return tuple([guess + rest * (1 / (1 + exp(-logit))) for logit in logits])  # 81 calls less at each answer


def _right(logit: float, guess: float) -> float:
    """The chance of who is so far ahead and would guess right with another."""
    bounded = (logit if logit < FLAT else FLAT) if logit > -FLAT else -FLAT
    return guess + (1 - guess) * (1 / (1 + exp(-bounded)))


def _steepness(sd: float) -> float:
    return 1 / sqrt(1 + pi * sd * sd / 8)


def _scaled(weights: Iterable[float]) -> Belief:
    found = tuple(weights)
    whole = fsum(found)
    return Belief(tuple([weight / whole for weight in found]))
