"""The fold of a match: what follows what, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.game.session import Session, after, fold, lock, stake, start
from quiz.game.values import Answer, Dealt, Ended, Event, Locked, Staked, Voided
from quiz.question import Question

from .plain import PlainDeck, answer, context, deal, plain, played, rightly, wrongly


def rightly_answered(session: Session, turns: int) -> Session:
    for _ in range(turns):
        session = answer(deal(session))
    return session


def to_the_final_cut(session: Session) -> Session:
    before = rightly_answered(session, 10)
    return after(before, Dealt(10, plain("final"), tuple(range(len(session.tallies)))))


def test_a_turn_goes_from_dealing_to_asking_to_locked() -> None:
    first = start(context("quick"))
    asking = deal(first)
    locked = answer(asking)

    assert [first.phase, asking.phase, locked.phase] == ["dealing", "asking", "locked"]
    assert (first.number, asking.number, locked.number, deal(locked).number) == (1, 1, 1, 2)
    assert (asking.active, locked.active) == ((0,), ())


def test_right_answers_score_and_the_others_do_not() -> None:
    session = answer(deal(start(context("quick", 2))), lambda question, seat: question.key + seat)

    assert [tally.score for tally in session.tallies] == [1000, 0]
    assert session.turn.points == {0: 1000, 1: 0}


def test_time_running_out_locks_an_answer_of_nothing() -> None:
    asking = deal(start(context("quick", 2)))

    locked = lock(asking, {1: (0, 2.0004)})

    assert locked == Locked((Answer(0, None, 0.0), Answer(1, 0, 2.0)))
    assert [tally.score for tally in after(asking, locked).tallies] == [0, 1000]


def test_in_a_hot_seat_one_seat_answers_for_flat_points() -> None:
    session = start(context("quick", 2, "hot seat"))

    first = answer(deal(session), seconds=10.9)
    second = answer(deal(first), wrongly)

    assert (first.turn.active, second.turn.active) == ((0,), (1,))
    assert [tally.score for tally in second.tallies] == [1000, 0]
    assert [tally.asked for tally in second.tallies] == [1, 1]


def test_without_a_clock_a_late_answer_is_worth_as_much() -> None:
    session = answer(deal(start(context("quick", timer=0.0))), seconds=500.0)

    assert session.tallies[0].score == 1000


def test_a_voided_turn_gives_back_points_and_streak_and_is_dealt_anew() -> None:
    before = rightly_answered(start(context("quick")), 4)
    missed = answer(deal(before), wrongly)

    voided = after(missed, Voided())

    assert (missed.tallies[0].streak, missed.tallies[0].understudy) == (2, False)
    assert (voided.phase, voided.played, voided.number) == ("dealing", 4, 5)
    assert voided.tallies == before.tallies
    assert (voided.turn.voided, voided.turn.points) == (True, {})
    assert answer(deal(voided)).tallies == answer(deal(before)).tallies


def test_a_voided_final_cut_gives_back_the_stakes() -> None:
    session = to_the_final_cut(start(context("short")))
    lost = answer(after(session, stake(session, {0: 2000})), wrongly)

    voided = after(lost, Voided())

    assert lost.tallies[0].score == session.tallies[0].score - 1000
    assert voided.tallies == session.tallies


def test_in_the_final_cut_stakes_come_before_answers() -> None:
    session = to_the_final_cut(start(context("short", 2)))

    staked = after(session, stake(session, {1: 2000}))

    assert (session.phase, session.active, staked.phase) == ("staking", (0, 1), "asking")
    assert staked.turn.stakes == {0: 500, 1: 2000}
    with pytest.raises(ValueError, match="while asking"):
        after(session, Locked((Answer(0, 0, 1.0), Answer(1, 0, 1.0))))


def test_a_log_without_a_stake_counts_the_default() -> None:
    session = to_the_final_cut(start(context("short", 2)))

    staked = after(session, Staked(((1, 0),)))

    assert staked.turn.stakes == {0: 500, 1: 0}


def test_the_end_of_a_round_is_seen_at_its_last_turn() -> None:
    session, ends = start(context("short")), []
    while session.played < session.total:
        session = answer(deal(session))
        ends.append(session.round_done)

    assert [turn for turn, ended in enumerate(ends, 1) if ended] == [5, 10, 13]


ASKING = deal(start(context("quick", 2)))
STAKING = to_the_final_cut(start(context("short", 2)))
ONE = plain("one", options=plain().options[:1])


@pytest.mark.parametrize(
    ("session", "event", "words"),
    [
        (ASKING, Dealt(0, plain(), (0, 1)), "while dealing or locked, not while asking"),
        (start(context("quick")), Dealt(3, plain(), (0,)), "turn 3 where turn 0 is due"),
        (start(context("quick")), Dealt(0, plain(), (1,)), "wrong seats"),
        (start(context("quick")), Dealt(0, ONE, (0,)), "fewer than two options"),
        (start(context("quick")), Dealt(0, plain(key=4), (0,)), "a key that is no option"),
        (start(context("quick")), Dealt(0, plain(key=-1), (0,)), "a key that is no option"),
        (start(context("quick")), Dealt(0, plain(stem={"kk": "Кім?"}), (0,)), "without words in en"),
        (start(context("quick")), Voided(), "not while dealing"),
        (start(context("quick")), Ended("played"), "'played' as the end after 0 turns"),
        (ASKING, Ended("no question left"), "not while asking"),
        (ASKING, Locked((Answer(0, 0, 1.0),)), "answers of the wrong seats"),
        (ASKING, Locked((Answer(0, 0, 1.0), Answer(0, 0, 1.0))), "answers of the wrong seats"),
        (ASKING, Locked((Answer(0, 0, 1.0), Answer(1, 4, 1.0))), "an answer that is no option"),
        (ASKING, Locked((Answer(0, 0, 1.0), Answer(1, -1, 1.0))), "an answer that is no option"),
        (ASKING, Locked((Answer(0, 0, 1.0), Answer(1, 0, -1.0))), "before the question"),
        (ASKING, Locked((Answer(0, 0, 1.0), Answer(1, 0, float("nan")))), "before the question"),
        (STAKING, Staked(((0, 500), (0, 0))), "two stakes of one seat"),
        (STAKING, Staked(((7, 500),)), "a seat that is not playing"),
        (STAKING, Staked(((0, 501),)), "a stake other than"),
        (after(ASKING, Ended("stopped")), Ended("stopped"), "an end after the end"),
    ],
)
def test_an_event_that_does_not_fit_is_refused_in_a_sentence(session: Session, event: Event, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        after(session, event)


def test_no_turn_follows_the_last() -> None:
    session = rightly_answered(start(context("quick")), 5)

    with pytest.raises(ValueError, match="after the last one"):
        after(session, Dealt(5, plain(), (0,)))
    assert after(session, Ended("played")).over


def test_picks_and_stakes_of_strangers_are_refused() -> None:
    with pytest.raises(ValueError, match="not playing this turn"):
        lock(ASKING, {5: (0, 1.0)})
    with pytest.raises(ValueError, match="not playing this turn"):
        stake(STAKING, {5: 500})


def test_players_may_stop_at_any_time() -> None:
    for session in (start(context("quick")), ASKING, STAKING, answer(ASKING)):
        assert after(session, Ended("stopped")).over


def test_there_is_no_turn_before_the_first() -> None:
    with pytest.raises(ValueError, match="no turn has been dealt"):
        start(context("quick")).turn  # noqa: B018


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4), st.sampled_from(["together", "hot seat"]), st.data())
def test_the_same_context_and_events_make_the_same_match(seed: int, seats: int, mode: str, data: st.DataObject) -> None:
    of = replace(context("short", seats, "hot seat" if mode == "hot seat" else "together", seed=seed))
    chance = data.draw(st.randoms(use_true_random=False))

    def anyhow(question: Question, seat: int) -> int | None:
        return chance.choice([rightly(question, seat), wrongly(question, seat), None])

    session = played(of, PlainDeck(), anyhow)

    assert fold(of, session.events) == session
    assert all(tally.score == sum(tally.turns.values()) for tally in session.tallies)
    assert sum(tally.asked for tally in session.tallies) == sum(len(turn.active) for turn in session.turns)
