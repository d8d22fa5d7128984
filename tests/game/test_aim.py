"""How hard the next question should be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quiz.game.aim import FINAL, OPENER, TARGET, Aim, aim_of, moved, nearest
from quiz.game.session import Session, start
from quiz.game.values import Context, Seat
from quiz.question import Dice, Difficulty

from .plain import Picker, answer, context, deal, plain, rightly, wrongly

GENTLE, HARDER = moved(TARGET, -1), moved(TARGET, 1)


def after_turns(of: Context, *pickers: Picker, tier: int = 3) -> Session:
    session = start(of)
    for number, picker in enumerate(pickers):
        session = answer(deal(session, plain(f"q{number}", difficulty=Difficulty(tier - 3.0, 0.8))), picker)
    return session


def hit_and_miss(turns: int) -> list[Picker]:
    return [wrongly if turn % 2 else rightly for turn in range(turns)]


def aims(of: Context, turns: int) -> list[float]:
    return [round(aim_of(after_turns(of, *hit_and_miss(number))).success, 3) for number in range(turns)]


def test_a_tier_is_one_logit_of_the_usual_question() -> None:
    assert abs(GENTLE - 0.853) < 0.001
    assert abs(HARDER - 0.556) < 0.001
    assert moved(moved(TARGET, 2), -2) == pytest.approx(TARGET)


def test_a_round_begins_gently_and_its_last_third_is_harder() -> None:
    ramp = [GENTLE, *[TARGET] * 3, *[HARDER] * 2]

    assert aims(context("feature"), 18) == [round(one, 3) for one in ramp * 3]


def test_the_final_cut_is_aimed_at_sixty_of_a_hundred_throughout() -> None:
    found = [aim_of(after_turns(context("feature"), *hit_and_miss(number))) for number in (18, 19, 20)]

    assert {(aim.success, aim.least) for aim in found} == {(FINAL, 0.0)}


def test_in_a_hot_seat_everyone_s_first_question_of_a_round_is_gentle() -> None:
    found = aims(context("quick", 3, "hot seat"), 6)

    assert found == [round(one, 3) for one in [GENTLE] * 3 + [HARDER] * 3]


def test_a_party_is_aimed_at_by_the_mean_of_those_who_answer() -> None:
    seats = (Seat("Mia", (1.5, 0.5)), Seat("Tom", (-0.5, 0.5)))
    together = replace(context("quick", 2), seats=seats)
    hot = replace(context("quick", 2, "hot seat"), seats=seats)

    assert aim_of(start(together)).ability == pytest.approx(0.5)
    assert aim_of(start(hot)).ability == pytest.approx(1.5)
    assert aim_of(after_turns(hot, rightly)).ability == pytest.approx(-0.5)


def test_after_two_turns_that_nobody_had_right_the_next_is_a_tier_easier() -> None:
    of = context("feature")

    one = aim_of(after_turns(of, rightly, wrongly))
    two = aim_of(after_turns(of, wrongly, wrongly))
    broken = aim_of(after_turns(of, wrongly, rightly, wrongly))

    assert (one.success, broken.success) == (TARGET, TARGET)
    assert two.success == pytest.approx(GENTLE)


def test_in_a_party_one_right_answer_is_enough() -> None:
    of = context("feature", 2)

    session = after_turns(of, *[lambda question, seat: question.key + seat] * 2)

    assert aim_of(session).success == TARGET


def test_a_question_of_the_top_tier_follows_no_other() -> None:
    aim = aim_of(after_turns(context("feature"), rightly, tier=5))

    assert aim.tops(plain(difficulty=Difficulty(1.6, 0.8)))
    assert not aim.tops(plain(difficulty=Difficulty(1.4, 0.8)))
    assert not aim_of(after_turns(context("feature"), rightly, tier=4)).tops(plain(difficulty=Difficulty(2.0, 0.8)))


def test_one_of_the_twelve_nearest_is_taken_each_about_as_often() -> None:
    aim, expected = Aim(0.0, 0.7), [step / 50 for step in range(50)]

    taken = [nearest(expected, expected, aim, Dice(seed).roll()) for seed in range(1200)]

    assert sorted(set(taken)) == [step / 50 for step in range(29, 41)]
    assert max(taken.count(one) for one in set(taken)) < 150


def test_an_opener_is_not_below_what_is_least_expected_unless_there_is_nothing_else() -> None:
    opener = aim_of(start(context("quick")))
    roll = Dice(1).roll()

    assert opener.least == OPENER
    assert nearest(["hard", "easy"], [0.84, 0.99], opener, roll) == "easy"
    assert nearest(["hard"], [0.3], opener, roll) == "hard"


@pytest.mark.parametrize(("success", "width"), [(0.56, 8), (0.60, 8), (0.72, 16), (0.85, 32)])
def test_the_harder_the_aim_the_more_alike_the_options(success: float, width: int) -> None:
    assert Aim(0.0, success).width == width
