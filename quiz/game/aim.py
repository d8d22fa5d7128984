"""How hard the next question should be: the share of players like these who would get it right.

A match aims at 72 right of 100. Each round begins gently, at 85, and its last third is harder, as
GAME.md 1.5 has it: one tier easier, three on target, two a tier harder, where a tier is one logit.
The Final Cut, played for stakes, aims at 60. Two turns in a row that nobody had right make the
next a tier easier, and no two questions in a row are of the top tier.

Of the questions that may come, one is taken at random among the twelve nearest the aim: taking the
nearest itself would pick out those whose difficulty was guessed wrong (GENERATOR.md 6.4).

What must stay true: the aim hangs on the log alone, so that a replay aims the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log, pi, sqrt
from random import Random
from typing import TypeVar

from quiz.game.ability import abilities, chance
from quiz.game.rules import round_at, seats_at, turns_of
from quiz.game.session import Session, Turn
from quiz.question import Difficulty, Question, pick

T = TypeVar("T")

TARGET, FINAL = 0.72, 0.60
"""The share of right answers aimed at, and that of the Final Cut."""
OPENER = 0.85
"""The least expected of the first question of a round."""
NEAREST = 12
TOP = 5
DISCOURAGED = 2
"""After so many turns in a row that nobody had right the next is easier."""
USUAL = Difficulty(0.0, 0.8)
GUESS = 0.25
WIDTHS = ((0.65, 8), (0.80, 16), (1.0, 32))
"""Up to an aim, how many neighbours of a film the options are chosen from: alike is harder."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What to look for: `ability` is the mean of the seats that answer, in logits, `success` the
    share of right answers wanted and `least` the least accepted; `topped` tells that the question
    before was of the top tier."""

    ability: float
    success: float
    least: float = 0.0
    topped: bool = False

    @property
    def width(self) -> int:
        """From how many neighbours the options should come."""
        return next(width for success, width in WIDTHS if self.success <= success)

    def expects(self, difficulty: Difficulty, options: int) -> float:
        """How likely these players have a question right."""
        return chance(self.ability, difficulty, options)

    def tops(self, question: Question) -> bool:
        """Whether it would be the second of the top tier in a row."""
        return self.topped and question.difficulty.tier == TOP


def aim_of(session: Session) -> Aim:
    """The aim of the turn that is to be dealt."""
    number, context = session.played, session.context
    active = seats_at(context, number)
    means = [mean for seat, (mean, _) in enumerate(abilities(session)) if seat in active]
    before = [turn for turn in session.turns if turn.active == active]
    final = context.rules.rounds[round_at(context.rules, number)].kind == "final cut"
    ramp = 0 if final else _ramp(session, number)
    return Aim(
        ability=fsum(means) / len(means),
        success=moved(FINAL if final else TARGET, ramp - _discouraged(before)),
        least=OPENER if ramp < 0 else 0.0,
        topped=bool(before) and before[-1].question.difficulty.tier == TOP,
    )


def moved(success: float, tiers: int) -> float:
    """The share of right answers when a question with that share is made so many tiers harder."""
    if tiers == 0:
        return success
    steepness = 1 / sqrt(1 + pi * USUAL.sd**2 / 8)
    known = (success - GUESS) / (1 - GUESS)
    return GUESS + (1 - GUESS) / (1 + exp(-(log(known / (1 - known)) - steepness * tiers)))


def nearest(items: Sequence[T], expected: Sequence[float], aim: Aim, roll: Random) -> T:
    """One of the twelve items nearest the aim, by how likely each is expected to be right; of those
    below what is least accepted, only where there are no others. IndexError when there are none."""
    enough = [place for place, success in enumerate(expected) if success >= aim.least] or range(len(items))
    ranked = sorted(enough, key=lambda place: abs(expected[place] - aim.success))
    return items[pick(ranked[:NEAREST], roll)]


def _ramp(session: Session, number: int) -> int:
    """How many tiers above the target a turn lies by its place in its round. In a hot seat a place
    is one go round the table."""
    rules = session.context.rules
    turns = turns_of(rules, round_at(rules, number))
    step = len(session.context.seats) if rules.mode == "hot seat" else 1
    place, places = (number - turns.start) // step, len(turns) // step
    if place == 0:
        return -1
    return 1 if place >= places - round(places / 3) else 0


def _discouraged(before: Sequence[Turn]) -> int:
    """1 when nobody was right in the last turns of these seats, else 0."""
    last = [turn for turn in before if turn.counts][-DISCOURAGED:]
    missed = [all(answer.option != turn.question.key for answer in turn.answers) for turn in last]
    return int(len(missed) == DISCOURAGED and all(missed))
