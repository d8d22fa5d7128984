"""What answers are worth, from the worked examples of the design."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.clock import Clock
from quiz.game.scoring import Outcome, points, score
from quiz.game.values import STAKES, Tally

CLOCK = Clock(120 / 14, 120 / 14 + 8)
HIT = Outcome(True, 1.0, CLOCK)
MISS = Outcome(False, 1.0, CLOCK)


def after(*outcomes: Outcome) -> Tally:
    tally = Tally()
    for turn, outcome in enumerate(outcomes):
        tally = score(tally, turn, outcome)
    return tally


@pytest.mark.parametrize(
    ("seconds", "streak", "worth"),
    [(5.0, 1, 1000), (12.6, 3, 1000), (16.0, 1, 810), (0.0, 1, 1000), (CLOCK.total, 1, 800), (99.0, 1, 800)],
)
def test_the_worked_examples(seconds: float, streak: int, worth: int) -> None:
    assert points(Outcome(True, seconds, CLOCK), streak) == worth


def test_wrong_is_worth_nothing_in_a_normal_round() -> None:
    assert points(MISS, 0) == 0


@pytest.mark.parametrize(("streak", "worth"), [(1, 1000), (2, 1050), (3, 1100), (5, 1200), (6, 1200), (20, 1200)])
def test_without_a_clock_right_is_1000_and_the_streak(streak: int, worth: int) -> None:
    assert points(Outcome(True, 500.0, None), streak) == worth


@given(st.floats(0, 60), st.integers(1, 30), st.floats(3, 16), st.floats(1, 30))
def test_points_are_multiples_of_10_between_800_and_1200(
    seconds: float, streak: int, reading: float, think: float
) -> None:
    worth = points(Outcome(True, seconds, Clock(reading, reading + think)), streak)

    assert worth % 10 == 0
    assert 800 <= worth <= 1200


@given(st.floats(0, 60), st.floats(0, 60))
def test_a_later_answer_is_never_worth_more(one: float, other: float) -> None:
    early, late = sorted((one, other))

    assert points(Outcome(True, early, CLOCK), 1) >= points(Outcome(True, late, CLOCK), 1)


@pytest.mark.parametrize("stake", STAKES)
def test_a_stake_is_won_whole_and_lost_by_half(stake: int) -> None:
    assert points(Outcome(True, 1.0, CLOCK, stake), 5) == stake
    assert points(Outcome(False, 1.0, CLOCK, stake), 0) == -stake // 2


def test_the_ceiling_of_a_feature_is_27100() -> None:
    finals = [Outcome(True, 1.0, CLOCK, 2000)] * 3

    assert after(*[HIT] * 18, *finals).score == 18 * 1000 + 3100 + 6000 == 27100


def test_in_the_final_cut_the_streak_goes_on_without_points() -> None:
    tally = after(HIT, HIT, Outcome(True, 1.0, CLOCK, 500))

    assert (tally.streak, tally.turns[2]) == (3, 500)


def test_a_miss_clears_a_short_streak() -> None:
    tally = after(HIT, HIT, HIT, MISS)

    assert (tally.streak, tally.best_streak, tally.understudy) == (0, 3, True)


def test_the_understudy_halves_a_long_streak_once_a_match() -> None:
    once = after(*[HIT] * 5, MISS)
    twice = after(*[HIT] * 5, MISS, HIT, HIT, HIT, MISS)

    assert (once.streak, once.understudy) == (2, False)
    assert (twice.streak, twice.best_streak) == (0, 5)


def test_a_tally_counts_what_was_asked_and_right() -> None:
    tally = after(HIT, MISS, HIT)

    assert (tally.right, tally.asked, tally.turns) == (2, 3, {0: 1000, 1: 0, 2: 1000})
