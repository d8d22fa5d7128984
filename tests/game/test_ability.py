"""Abilities and difficulties: what answers teach about both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.game.ability import (
    STRANGER,
    Belief,
    Sighting,
    abilities,
    belief,
    calibrated,
    chance,
    learned,
)
from quiz.game.rehearsal import rehearsals, rmse, success
from quiz.game.session import Session, after, start
from quiz.game.values import Seat, Voided
from quiz.question import Difficulty

from .plain import answer, context, deal, plain, rightly, wrongly

EASY, USUAL, HARD = Difficulty(-0.5, 0.8), Difficulty(0.0, 0.8), Difficulty(2.0, 0.8)
real = st.floats(-1e9, 1e9)


def test_the_worked_example_of_a_stranger_and_a_well_known_film() -> None:
    hit, miss = (learned(belief(STRANGER), EASY, 4, right).ability for right in (True, False))

    assert chance(0.0, EASY, 4) == pytest.approx(0.71, abs=0.005)
    assert hit == pytest.approx((0.20, 0.97), abs=0.005)
    assert miss == pytest.approx((-0.45, 0.92), abs=0.005)


def test_who_knows_nothing_is_right_as_often_as_a_guess() -> None:
    assert chance(-100.0, USUAL, 4) == pytest.approx(0.25)
    assert chance(-100.0, USUAL, 2) == pytest.approx(0.5)
    assert chance(100.0, USUAL, 4) == pytest.approx(1.0)


def test_a_difficulty_that_is_hardly_known_tells_less() -> None:
    sure, unsure = (learned(belief(STRANGER), Difficulty(0.0, sd), 4, False).ability for sd in (0.2, 2.5))

    assert sure[0] < unsure[0] < 0
    assert sure[1] < unsure[1] < 1


@given(st.tuples(real, real), st.builds(Difficulty, real, real), st.integers(2, 10), st.booleans())
def test_a_right_answer_never_lowers_an_ability_and_nothing_that_is_claimed_breaks_it(
    ability: tuple[float, float], difficulty: Difficulty, options: int, right: bool
) -> None:
    known = belief(ability)

    after_it = learned(known, difficulty, options, right)

    assert sum(after_it.weights) == pytest.approx(1.0)
    change = after_it.ability[0] - known.ability[0]
    assert change >= -1e-9 if right else change <= 1e-9


def test_first_answers_move_a_question_and_its_prior_holds_it_back() -> None:
    good, poor = ((2.0, 0.4), (-2.0, 0.4))

    missed_by_the_good = calibrated(USUAL, 4, [Sighting(good, False)] * 3)
    hit_by_the_poor = calibrated(USUAL, 4, [Sighting(poor, True)] * 3)
    believed_firmly = calibrated(Difficulty(0.0, 0.3), 4, [Sighting(good, False)] * 3)

    assert calibrated(USUAL, 4, []).mean == pytest.approx(0.0, abs=0.01)
    assert missed_by_the_good.mean > 0.8
    assert hit_by_the_poor.mean < -0.4
    assert 0 < believed_firmly.mean < missed_by_the_good.mean


def test_an_answer_of_somebody_hardly_known_moves_a_question_less() -> None:
    known, stranger = (calibrated(USUAL, 4, [Sighting((1.0, sd), False)]) for sd in (0.3, 2.0))

    assert 0 < stranger.mean < known.mean


def match(*picks: bool, seats: int = 1) -> Session:
    session = start(context("quick", seats))
    for number, right in enumerate(picks):
        dealt = deal(session, plain(f"q{number}", difficulty=EASY))
        session = answer(dealt, rightly if right else wrongly)
    return session


def test_each_answer_of_a_match_is_one_step_of_learning() -> None:
    expected = learned(learned(belief(STRANGER), EASY, 4, True), EASY, 4, False).ability

    assert abilities(match(True, False)) == (expected,)


def test_a_match_goes_on_from_what_was_known_of_each_seat() -> None:
    of = replace(context("quick", 2), seats=(Seat("Mia", (1.2, 0.4)), Seat("Tom")))

    mia, tom = abilities(answer(deal(start(of))))

    assert mia[0] > 1.2
    assert 0 < tom[0] < 1.2


def test_what_shows_nothing_of_an_ability_does_not_change_it() -> None:
    untouched = (Seat("Mia", (0.37, 0.21)),)
    of = replace(context("quick"), seats=untouched, seen=frozenset({"seen"}))
    silent = answer(deal(start(of)), lambda _question, _seat: None)
    remembered = answer(deal(start(of), plain("seen")))
    taken_back = after(answer(deal(start(of))), Voided())

    assert {abilities(one) for one in (start(of), silent, remembered, taken_back)} == {((0.37, 0.21),)}


@settings(max_examples=20, deadline=None)
@given(st.permutations([(0, True), (0, False), (1, True), (2, False)]))
def test_what_is_believed_does_not_hang_on_the_order_of_answers(answers: list[tuple[int, bool]]) -> None:
    def taught(by: list[tuple[int, bool]]) -> Belief:
        known = belief(STRANGER)
        for level, right in by:
            known = learned(known, (EASY, USUAL, HARD)[level], 4, right)
        return known

    assert taught(answers).ability == pytest.approx(taught(sorted(answers)).ability)


def test_rehearsed_players_are_found_out_as_fast_as_the_design_measured() -> None:
    found = rehearsals(players=20, answers=80, seed=1)

    for answers, bar in ((10, 0.72), (20, 0.58), (40, 0.50), (80, 0.44)):
        assert rmse(found, answers) <= bar + 0.05, answers
    assert abs(success(found) - 0.72) <= 0.05


def test_a_rehearsal_is_the_same_each_time() -> None:
    assert rehearsals(1, 12, seed=3) == rehearsals(1, 12, seed=3)
