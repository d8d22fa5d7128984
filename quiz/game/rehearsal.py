"""Simulated players: how fast the game finds out how able somebody is (GENERATOR.md 5, Q19).

A player of a known ability answers question after question, each chosen as a match chooses
(aim.py), from items whose true difficulty is off what was thought by a normal error. What is
believed of the player after each answer is set against the truth.

The five abilities -2 to 2 are far apart, the outer ones rare among people. The belief begins with
a population N(0, 1), so its errors are due to be small for players as they come from that
population: `rmse` weighs the five by it, or, asked to, counts them alike.

What must stay true: only `Random.random()` is used, so a rehearsal is the same in every process.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, exp, fsum, log, pi, sqrt
from random import Random

from quiz.game.ability import STRANGER, Ability, belief, chance, learned
from quiz.game.aim import NEAREST, TARGET, Aim, nearest
from quiz.question import Dice, Difficulty

ABILITIES = (-2.0, -1.0, 0.0, 1.0, 2.0)
ERROR = 0.8
"""The standard deviation of what was thought of an item, in logits."""
ITEMS = 400
WIDEST = 4.0
OPTIONS = 4


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A player's true ability, what was believed of it after each answer, and what was right."""

    ability: float
    believed: tuple[Ability, ...]
    right: tuple[bool, ...]


def rehearse(ability: float, answers: int, roll: Random, error: float = ERROR) -> Rehearsal:
    """One player's answers, to different items of 400 whose difficulties lie evenly from -4 to 4."""
    items = [Difficulty(WIDEST * (2 * roll.random() - 1), error) for _ in range(ITEMS)]
    rising = sorted(range(ITEMS), key=lambda number: items[number].mean)
    known, believed, right = belief(STRANGER), [STRANGER], []
    for _ in range(answers):
        aim = Aim(believed[-1][0], TARGET)
        around = _around(items, rising, aim)
        number = nearest(around, [aim.expects(items[each], OPTIONS) for each in around], aim, roll)
        rising.remove(number)
        item = items[number]
        truth = Difficulty(item.mean + error * _normal(roll), 0.0)
        right.append(roll.random() < chance(ability, truth, OPTIONS))
        known = learned(known, item, OPTIONS, right[-1])
        believed.append(known.ability)
    return Rehearsal(ability, tuple(believed[1:]), tuple(right))


def _around(items: Sequence[Difficulty], rising: Sequence[int], aim: Aim) -> list[int]:
    """The numbers, rising, of the items among which those nearest the aim must be, of such as stand from the easiest
    to the hardest: the harder one of the same uncertainty is, the less is expected of it."""
    at = bisect_left(rising, -aim.success, key=lambda number: -aim.expects(items[number], OPTIONS))
    return sorted(rising[max(0, at - NEAREST) : at + NEAREST])


def rehearsals(players: int, answers: int, seed: int) -> tuple[Rehearsal, ...]:
    """So many players of each of the five abilities."""
    dice = Dice(seed)
    return tuple(
        rehearse(ability, answers, dice.roll("player", ability, number))
        for ability in ABILITIES
        for number in range(players)
    )


def rmse(found: Sequence[Rehearsal], answers: int, alike: bool = False) -> float:
    """The root of the mean squared error of what is believed after so many answers, in logits; the
    players weighed by N(0, 1), or all alike."""
    weights = [1.0 if alike else exp(-(one.ability**2) / 2) for one in found]
    errors = [(one.believed[answers - 1][0] - one.ability) ** 2 for one in found]
    return sqrt(fsum(weight * error for weight, error in zip(weights, errors, strict=True)) / fsum(weights))


def success(found: Sequence[Rehearsal]) -> float:
    """The share of right answers, 0 to 1, over all players alike."""
    answers = [right for one in found for right in one.right]
    return fsum(answers) / len(answers)


def _normal(roll: Random) -> float:
    """A number of the standard normal distribution (Box and Muller)."""
    return sqrt(-2 * log(1 - roll.random())) * cos(2 * pi * roll.random())
