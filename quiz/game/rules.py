"""The formats a match can have: its rounds, how long to think, who answers which turn.

What must stay true: in a hot seat every player has the same number of turns in every round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quiz.game.values import RULES_VERSION, Context, Length, Mode, Round, RoundKind, Rules
from quiz.question import Offer

CAME_FIRST: RoundKind = "came first"

THINK: dict[RoundKind, float] = {"classic": 8.0, "came first": 6.0, "final cut": 12.0}
"""Seconds left when reading is done (GAME.md 1.4)."""

FORMATS: dict[Length, tuple[tuple[RoundKind, int], ...]] = {
    "quick": (("classic", 5),),
    "short": (("classic", 5), ("came first", 5), ("final cut", 3)),
    "feature": (("classic", 6), ("came first", 6), ("classic", 6), ("final cut", 3)),
    "epic": (("classic", 6), ("came first", 6), ("classic", 6), ("came first", 6), ("classic", 6), ("final cut", 3)),
}

SEATS = 8
TIMERS = (0.1, 100.0)
"""The narrowest and the widest factor of the clock; 0, no clock at all, stands beside them."""
THINKS = (1.0, 600.0)
TURNS = 400
"""The most turns that a match can have: far above any format, low enough for a hostile report."""


def rules(length: Length, mode: Mode = "together", timer: float = 1.0, seats: int = 1) -> Rules:
    """The rules of a match. `timer` multiplies every clock, 0 is no clock; `seats` counts in a hot
    seat alone, where each round is made long enough for all to have the same number of turns."""
    step = seats if mode == "hot seat" else 1
    rounds = tuple(Round(kind, -(-turns // step) * step, THINK[kind]) for kind, turns in FORMATS[length])
    return Rules(length, rounds, mode, timer)


def fitted(rules: Rules, offers: Sequence[Offer]) -> Rules:
    """The rules as a supply of questions lets them be played: a round of what came first that has too few such
    questions is one more of those with several answers, and is called so."""
    supply = sum(offer.supply for offer in offers if offer.kind == CAME_FIRST)

    def fit(each: Round) -> Round:
        short = each.kind == CAME_FIRST and supply < each.turns
        return replace(each, kind="classic", think=THINK["classic"]) if short else each

    return replace(rules, rounds=tuple(map(fit, rules.rounds)))


def total(rules: Rules) -> int:
    """How many turns a match has."""
    return sum(each.turns for each in rules.rounds)


def round_at(rules: Rules, turn: int) -> int:
    """The number, from 0, of the round that a turn belongs to; the last one for turns past the end."""
    end = 0
    for number, each in enumerate(rules.rounds):
        end += each.turns
        if turn < end:
            return number
    return len(rules.rounds) - 1


def turns_of(rules: Rules, number: int) -> range:
    """The turns of a round, counted from 0 over the whole match."""
    first = sum(each.turns for each in rules.rounds[:number])
    return range(first, first + rules.rounds[number].turns)


def seats_at(context: Context, turn: int) -> tuple[int, ...]:
    """The seats that answer a turn: everyone, or in a hot seat one after the other."""
    if context.rules.mode == "hot seat":
        return (turn % len(context.seats),)
    return tuple(range(len(context.seats)))


def check(context: Context) -> None:
    """ValueError, in a sentence, when no match can be played from this context."""
    rules = context.rules
    if not 1 <= rules.version <= RULES_VERSION:
        known = f"this program knows versions 1 to {RULES_VERSION}"
        raise ValueError(f"the match has rules of version {rules.version}; {known}")
    if not 1 <= len(context.seats) <= SEATS:
        raise ValueError(f"a match has 1 to {SEATS} seats, not {len(context.seats)}")
    if not context.languages:
        raise ValueError("a match needs a language")
    if rules.timer and not TIMERS[0] <= rules.timer <= TIMERS[1]:
        raise ValueError(f"the timer is 0 or {TIMERS[0]} to {TIMERS[1]:.0f}, not {rules.timer}")
    _check_rounds(rules, len(context.seats))


def _check_rounds(rules: Rules, seats: int) -> None:
    if not all(each.turns >= 1 for each in rules.rounds) or not 1 <= total(rules) <= TURNS:
        raise ValueError(f"a match has 1 to {TURNS} turns, and at least one in each round")
    if not all(THINKS[0] <= each.think <= THINKS[1] for each in rules.rounds):
        raise ValueError(f"the time to think is {THINKS[0]:.0f} to {THINKS[1]:.0f} seconds")
    if rules.mode == "hot seat" and any(each.turns % seats for each in rules.rounds):
        raise ValueError(f"in a hot seat of {seats} the turns of each round must be a multiple of {seats}")
