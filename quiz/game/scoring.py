"""What an answer is worth (GAME.md 1.3).

What must stay true: knowing beats speed. A right answer is worth 800 to 1000, the whole 1000 for
all who answer while others still read; all points are multiples of 10; only a stake can lose any.

    right = round10(800 + 200 * clamp((T - t) / (T - R), 0, 1)) + min(200, 50 * (streak - 1))

with t the seconds taken, R and T the clock, and `streak` counting this answer. 120 characters give
R = 8.6 and T = 16.6 s; right at 12.6 s and third in a row: 800 + 200 * 0.5 + 100 = 1000.

Without a clock, and in a hot seat, right = 1000 + the streak's part. In the Final Cut right wins
the stake and everything else loses half of it; there the streak goes on or breaks as anywhere, but
adds no points. "Understudy": once a match a miss at a streak of 4 or more halves the streak.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from quiz.game.clock import Clock
from quiz.game.values import Tally

FULL, BASE, SPEED = 1000, 800, 200
STEP, MOST = 50, 200
UNDERSTUDY_FROM = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one seat's turn. `clock` None: flat points; `stake` None: no stake."""

    right: bool
    seconds: float
    clock: Clock | None
    stake: int | None = None


def score(tally: Tally, turn: int, outcome: Outcome) -> Tally:
    """A seat's tally after turn number `turn`."""
    streak = tally.streak + 1 if outcome.right else _after_miss(tally)
    won = points(outcome, streak)
    return replace(
        tally,
        score=tally.score + won,
        streak=streak,
        best_streak=max(tally.best_streak, streak),
        right=tally.right + outcome.right,
        asked=tally.asked + 1,
        understudy=tally.understudy and (outcome.right or tally.streak < UNDERSTUDY_FROM),
        turns={**tally.turns, turn: won},
    )


def points(outcome: Outcome, streak: int) -> int:
    """The points of an outcome; `streak` counts it when it is right."""
    if outcome.stake is not None:
        return outcome.stake if outcome.right else -(outcome.stake // 2)
    if not outcome.right:
        return 0
    return _speed(outcome) + min(MOST, STEP * (streak - 1))


def _speed(outcome: Outcome) -> int:
    if outcome.clock is None:
        return FULL
    thinking = outcome.clock.total - outcome.clock.reading
    left = min(1.0, max(0.0, (outcome.clock.total - outcome.seconds) / thinking))
    return _round10(BASE + SPEED * left)


def _round10(value: float) -> int:
    return 10 * floor(value / 10 + 0.5)


def _after_miss(tally: Tally) -> int:
    return tally.streak // 2 if tally.understudy and tally.streak >= UNDERSTUDY_FROM else 0
