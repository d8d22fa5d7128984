"""Q19: how fast the game finds out how able somebody is, and whether it then aims well.

Simulated players of five abilities answer questions chosen as a match chooses them, from items whose
difficulty was misjudged by 0.8 logits (game/rehearsal.py). What must stay true: the bars are those of
GENERATOR.md 3.6, measured there for the same model: within 0.05 of its error, within 5 points of the
wanted success.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt

from quiz.audit.figures import Figure, Verdict, Z
from quiz.game.aim import TARGET
from quiz.game.rehearsal import ABILITIES, rehearsals, rmse, success

PLAYERS = 40
"""Of each ability."""
ERRORS = {10: 0.72, 20: 0.58, 40: 0.50, 80: 0.44}
"""The error by answers that GENERATOR.md 3.6 reports, in logits."""
SLACK = 0.05
AIM = 0.05


@lru_cache(maxsize=4)
def figures(seed: int, players: int = PLAYERS) -> tuple[Figure, ...]:
    """The error of the believed ability after 10 to 80 answers, and the share of right ones. They are of the
    model and of no sample, so that an audit of several finds them once."""
    found = rehearsals(players, max(ERRORS), seed)
    n = players * len(ABILITIES)
    errors = [_error(answers, rmse(found, answers), n) for answers in ERRORS]
    return (*errors, _aim(success(found), n * max(ERRORS)))


def _error(answers: int, value: float, n: int) -> Figure:
    reach = Z * value / sqrt(2 * n)
    bar = ERRORS[answers] + SLACK
    return Figure(
        "Q19", f"error of the ability after {answers} answers, logits", value, value - reach, value + reach, n,
        f"at most {bar:.2f}", _verdict(value <= bar, value - reach <= bar),
    )  # fmt: skip


def _aim(value: float, n: int) -> Figure:
    reach = Z * sqrt(value * (1 - value) / n)
    off = abs(value - TARGET)
    return Figure(
        "Q19", f"right answers where {TARGET:.0%} are aimed at, share", value, value - reach, value + reach, n,
        f"within {AIM:.0%}", _verdict(off <= AIM, off - reach <= AIM),
    )  # fmt: skip


def _verdict(holds: bool, may_hold: bool) -> Verdict:
    return "pass" if holds else "too few to tell" if may_hold else "miss"
