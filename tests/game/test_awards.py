"""Awards: who gets which, and for what."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.game.awards import Award, awards, most_fooling
from quiz.game.rules import seats_at
from quiz.game.session import Session, after, fold, lock, stake, start
from quiz.game.values import Context, Dealt, Length, Mode, Voided

from .plain import context, plain

KEY, WRONG, OTHER = 0, 1, 2
Picks = Mapping[int, tuple[int, float]]


def turn(session: Session, picks: Picks, stakes: Mapping[int, int] | None = None) -> Session:
    """The session after one more turn, in which each seat chose (option, seconds)."""
    active = seats_at(session.context, session.played)
    dealt = after(session, Dealt(session.played, plain(f"q{len(session.turns)}"), active))
    if dealt.phase == "staking":
        dealt = after(dealt, stake(dealt, stakes or {}))
    return after(dealt, lock(dealt, {seat: pick for seat, pick in picks.items() if seat in active}))


def match(seats: int, *turns: Picks, length: Length = "short", mode: Mode = "together") -> Session:
    """A match with these turns; its clock is 11 seconds: 3 to read and 8 to think."""
    session = start(context(length, seats, mode))
    for picks in turns:
        session = turn(session, picks)
    return session


def the(name: str, session: Session) -> Award | None:
    """The award of a name, wherever it is among those given."""
    return next((award for award in awards(session) if award.name == name), None)


def test_nothing_played_wins_nothing() -> None:
    assert awards(start(context("short", 3))) == ()


def test_a_photo_finish_is_the_closest_of_the_two_fastest_right_answers() -> None:
    session = match(
        3,
        {0: (KEY, 5.0), 1: (KEY, 5.2), 2: (KEY, 9.0)},
        {0: (WRONG, 4.0), 1: (KEY, 4.05), 2: (KEY, 4.0)},
        {0: (KEY, 1.0), 1: (KEY, 3.0), 2: (KEY, 3.0)},
    )

    assert the("photo finish", session) == Award("photo finish", (2, 1), 1, 50)


@pytest.mark.parametrize(("later", "won"), [(5.25, True), (5.251, False)])
def test_a_photo_finish_ends_at_a_quarter_of_a_second(later: float, won: bool) -> None:
    session = match(2, {0: (KEY, 5.0), 1: (KEY, later)})

    assert (the("photo finish", session) is not None) == won


def test_the_method_actor_took_longest_over_a_right_answer() -> None:
    session = match(2, {0: (KEY, 3.0), 1: (WRONG, 9.0)}, {0: (WRONG, 8.0), 1: (KEY, 6.5)})

    assert the("method actor", session) == Award("method actor", (1,), 1, 6500)


def test_the_scene_stealer_was_most_often_alone_in_being_right() -> None:
    alone = {0: (WRONG, 1.0), 1: (OTHER, 1.0), 2: (KEY, 1.0)}
    other = {0: (KEY, 1.0), 1: (OTHER, 1.0), 2: (WRONG, 1.0)}
    two_answering = {1: (OTHER, 1.0), 2: (KEY, 1.0)}

    assert the("scene stealer", match(3, alone, other, alone, two_answering)) == Award("scene stealer", (2,), None, 2)
    assert the("scene stealer", match(3, alone, other)) == Award("scene stealer", (0, 2), None, 1)
    assert the("scene stealer", match(3, two_answering)) is None


def test_the_blooper_is_the_wrong_option_that_fooled_most_and_belongs_to_nobody() -> None:
    session = match(
        4,
        {0: (WRONG, 1.0), 1: (WRONG, 1.0), 2: (KEY, 1.0), 3: (KEY, 1.0)},
        {0: (OTHER, 1.0), 1: (OTHER, 1.0), 2: (OTHER, 1.0), 3: (KEY, 1.0)},
    )

    assert the("blooper", session) == Award("blooper", (), 1, 3)
    assert most_fooling(session.turns[1]) == (OTHER, 3)


@pytest.mark.parametrize(
    "picks",
    [
        {0: (WRONG, 1.0), 1: (OTHER, 1.0), 2: (KEY, 1.0)},
        {0: (WRONG, 1.0), 1: (WRONG, 1.0), 2: (KEY, 1.0), 3: (KEY, 1.0), 4: (KEY, 1.0)},
        {0: (KEY, 1.0), 1: (KEY, 1.0)},
    ],
    ids=["one each", "less than half", "nobody"],
)
def test_a_few_who_were_wrong_are_no_blooper(picks: Picks) -> None:
    assert the("blooper", match(5, picks)) is None


@pytest.mark.parametrize(("seconds", "won"), [(9.9, None), (10.0, 1000), (10.75, 250)])
def test_a_long_take_is_right_in_the_last_second_of_the_clock(seconds: float, won: int | None) -> None:
    session = match(1, {0: (KEY, 2.0)}, {0: (KEY, seconds)})

    assert the("long take", session) == (None if won is None else Award("long take", (0,), 1, won))


def test_without_a_clock_there_is_no_last_second() -> None:
    assert awards(turn(start(context("short", timer=0.0)), {0: (KEY, 10.5)})) == ()


def test_a_perfect_reel_is_a_whole_round_without_a_miss() -> None:
    right, missed = {0: (KEY, 1.0), 1: (KEY, 3.0)}, {0: (KEY, 1.0), 1: (WRONG, 1.0)}

    assert the("perfect reel", match(2, *[right] * 4)) is None
    assert the("perfect reel", match(2, *[right] * 4, missed)) == Award("perfect reel", (0,), None, 1)
    assert the("perfect reel", match(2, *[right] * 9, missed)) == Award("perfect reel", (0,), None, 2)


def test_the_reel_runner_had_the_longest_streak_of_four_or_more() -> None:
    right, missed = {0: (KEY, 1.0), 1: (KEY, 3.0)}, {0: (WRONG, 1.0), 1: (KEY, 1.0)}

    assert the("reel runner", match(2, right, right, right)) is None
    assert the("reel runner", match(2, right, right, missed, right)) == Award("reel runner", (1,), None, 4)


@pytest.mark.parametrize(("amount", "won"), [(500, False), (1000, True)])
def test_the_high_roller_won_two_thousand_or_more_in_stakes(amount: int, won: bool) -> None:
    session = match(2, *[{}] * 10)

    for option in (KEY, WRONG, KEY):
        session = turn(session, {0: (option, 1.0), 1: (WRONG, 1.0)}, {0: amount, 1: 2000})

    assert the("high roller", session) == (Award("high roller", (0,), None, 2000) if won else None)


def test_a_turn_that_was_taken_back_wins_nothing() -> None:
    session = match(2, {0: (KEY, 5.0), 1: (KEY, 5.1)})

    assert awards(session) != ()
    assert awards(after(session, Voided())) == ()


def test_alone_nobody_is_slower_or_closer_than_another() -> None:
    session = match(1, *[{0: (KEY, 10.5)}] * 10, length="short")

    assert [award.name for award in awards(session)] == ["long take", "perfect reel", "reel runner"]


def test_in_a_hot_seat_nobody_meets_in_a_turn() -> None:
    session = match(2, *[{0: (KEY, 5.0), 1: (KEY, 5.1)}] * 6, mode="hot seat")

    assert [(award.name, award.seats) for award in awards(session)] == [("method actor", (1,))]


def test_of_more_than_four_those_stay_that_reach_the_most_seats() -> None:
    close = {0: (KEY, 10.5), 1: (KEY, 10.6), 2: (WRONG, 1.0)}
    session = match(3, *[{**close, 1: (KEY, 10.7)}] * 2, close, {**close, 0: (WRONG, 1.0)}, *[close] * 6)
    for _ in range(3):
        session = turn(session, {2: (KEY, 1.0)}, {2: 2000})

    given = awards(session)

    assert [award.name for award in given] == ["photo finish", "method actor", "scene stealer", "high roller"]
    assert {seat for award in given for seat in award.seats} == {0, 1, 2}


@st.composite
def matches(draw: st.DrawFn) -> tuple[Context, Session]:
    """A match of any size, stopped anywhere, some turns of it taken back."""
    seats, mode = draw(st.integers(1, 5)), draw(st.sampled_from(["together", "hot seat"]))
    of = context("short", seats, "hot seat" if mode == "hot seat" else "together", draw(st.sampled_from([0.0, 1.0])))
    session, pick = start(of), st.tuples(st.sampled_from([KEY, KEY, WRONG, OTHER]), st.sampled_from([1.0, 1.1, 10.5]))
    for _ in range(draw(st.integers(0, session.total))):
        picks = draw(st.dictionaries(st.integers(0, seats - 1), pick))
        session = turn(session, picks, dict.fromkeys(seats_at(of, session.played), 1000))
        if draw(st.integers(0, 9)) == 0:
            session = after(session, Voided())
    return of, session


@settings(max_examples=60, deadline=None)
@given(matches())
def test_awards_follow_from_the_log_and_name_only_who_was_to_answer(played: tuple[Context, Session]) -> None:
    of, session = played

    given_out = awards(session)

    assert given_out == awards(fold(of, session.events))
    assert len({award.name for award in given_out}) == len(given_out) <= 4
    for award in given_out:
        turns = [each for each in session.turns if each.counts and award.turn in (None, each.number)]
        assert set(award.seats) <= {seat for each in turns for seat in each.active}
        assert bool(award.seats) == (award.name != "blooper")
        assert award.number >= 0
