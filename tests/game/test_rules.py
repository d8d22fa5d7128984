"""The formats, and the clock of a question."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.game.clock import Clock, clock
from quiz.game.rules import THINK, fitted, rules, seats_at, total
from quiz.game.session import start
from quiz.game.values import Length, Round
from quiz.question import Offer

from .plain import context, plain, same

CLASSIC = Round("classic", 6, 8.0)


@pytest.mark.parametrize(
    ("length", "turns"),
    [("quick", [5]), ("short", [5, 5, 3]), ("feature", [6, 6, 6, 3]), ("epic", [6, 6, 6, 6, 6, 3])],
)
def test_each_length_has_its_rounds(length: Length, turns: list[int]) -> None:
    found = rules(length)

    assert [each.turns for each in found.rounds] == turns


def test_a_short_match_is_classic_then_came_first_then_the_final_cut() -> None:
    found = rules("short")

    assert [(each.kind, each.think) for each in found.rounds] == [
        ("classic", 8.0),
        ("came first", 6.0),
        ("final cut", 12.0),
    ]


@pytest.mark.parametrize("seats", range(1, 9))
@pytest.mark.parametrize("length", ["quick", "short", "feature", "epic"])
def test_in_a_hot_seat_everyone_has_as_many_turns_in_each_round(length: Length, seats: int) -> None:
    of = context(length, seats, "hot seat")

    active = [seats_at(of, turn) for turn in range(total(of.rules))]

    assert all(each.turns % seats == 0 for each in of.rules.rounds)
    assert {active.count((seat,)) for seat in range(seats)} == {total(of.rules) // seats}


def test_together_everyone_answers_every_turn() -> None:
    assert seats_at(context("quick", 3), 4) == (0, 1, 2)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"seats": ()}, "1 to 8 seats"),
        ({"languages": ()}, "needs a language"),
        ({"rules": rules("quick", timer=-1.0)}, "timer is 0 or"),
        ({"rules": rules("quick", timer=float("nan"))}, "timer is 0 or"),
        ({"rules": replace(rules("quick"), version=99)}, "version 99"),
        ({"rules": replace(rules("quick"), rounds=())}, "1 to 400 turns"),
        ({"rules": replace(rules("quick"), rounds=(Round("classic", -1, 8.0),))}, "at least one in each"),
        ({"rules": replace(rules("quick"), rounds=(Round("classic", 5, 0.0),))}, "time to think"),
    ],
)
def test_a_match_that_cannot_be_played_is_refused_in_a_sentence(changes: dict[str, object], words: str) -> None:
    of = replace(context("quick"), **changes)  # type: ignore[arg-type]

    with pytest.raises(ValueError, match=words):
        start(of)


def test_a_hot_seat_whose_turns_do_not_come_out_even_is_refused() -> None:
    of = replace(context("quick", 2), rules=rules("quick", "hot seat"))

    with pytest.raises(ValueError, match="multiple of 2"):
        start(of)


def test_the_worked_example_of_120_characters() -> None:
    question = plain(stem=same("x" * 108), options=plain().options)

    found = clock(question, "en", CLASSIC, 1.0)

    assert found.reading == pytest.approx(8.571, abs=0.001)
    assert found.total == pytest.approx(16.571, abs=0.001)


def test_reading_takes_3_to_16_seconds() -> None:
    short, long = plain(), plain(stem=same("x" * 900))

    assert clock(short, "en", CLASSIC, 1.0) == Clock(3.0, 11.0)
    assert clock(long, "en", CLASSIC, 1.0) == Clock(16.0, 24.0)


def test_the_timer_stretches_reading_and_thinking() -> None:
    assert clock(plain(), "en", CLASSIC, 1.5) == Clock(4.5, 16.5)


def test_a_timer_that_is_off_gives_no_clock() -> None:
    found = clock(plain(), "en", CLASSIC, 0.0)

    assert found == Clock(0.0, 0.0)
    assert not found.runs


@given(st.integers(0, 400), st.integers(0, 400))
def test_more_words_never_leave_less_time(some: int, more: int) -> None:
    shorter, longer = sorted((some, more))

    first = clock(plain(stem=same("x" * shorter)), "en", CLASSIC, 1.0)
    second = clock(plain(stem=same("x" * longer)), "en", CLASSIC, 1.0)

    assert first.total <= second.total


@given(length=st.sampled_from(get_args(Length)), supply=st.integers(0, 20), classic=st.integers(0, 20))
def test_a_reel_without_enough_of_its_questions_is_called_by_what_it_asks(
    length: Length, supply: int, classic: int
) -> None:
    offers = [
        Offer("came first", "year", "came first", supply, True),
        Offer("classic", "cast", "forward", classic, False),
    ]
    made = rules(length)

    found = fitted(made, offers)

    assert total(found) == total(made)
    for before, after in zip(made.rounds, found.rounds, strict=True):
        short = before.kind == "came first" and supply < before.turns
        assert after == (replace(before, kind="classic", think=THINK["classic"]) if short else before)
