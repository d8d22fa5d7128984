"""Standings, winners, and players made of code."""

from __future__ import annotations

from random import Random

import pytest

from quiz.game.bots import perfect_bot, random_bot, view_of
from quiz.game.plan import next_turn
from quiz.game.result import Place, before_round, result
from quiz.game.session import after, start
from quiz.game.values import View

from .plain import PlainDeck, answer, context, deal, played, rightly, wrongly


def test_seats_with_one_score_share_a_rank_and_the_next_counts_them() -> None:
    session = answer(deal(start(context("quick", 3))), lambda question, seat: question.key + (seat == 1))

    found = result(session)

    assert [(each.seat, each.rank, each.score) for each in found.standings] == [(0, 1, 1000), (2, 1, 1000), (1, 3, 0)]
    assert found.winners == (0, 2)


def test_the_change_is_what_the_last_finished_round_brought() -> None:
    session = start(context("short"))
    changes = []
    for _ in range(11):
        session = answer(deal(session), rightly if session.played < 5 else wrongly)
        changes.append(result(session).standings[0].change)

    assert changes == [0, 0, 0, 0, 5500, 5500, 5500, 5500, 5500, 0, 0]


def test_places_before_a_round_leave_out_what_the_round_brought() -> None:
    session = start(context("short", 2))
    for _ in range(10):
        loser = int(session.played < 5)
        session = answer(deal(session), lambda question, seat, loser=loser: question.key + (seat == loser))  # type: ignore[misc]

    now = [(each.seat, each.score) for each in result(session).standings]

    assert before_round(session) == (Place(0, 1, 5500), Place(1, 2, 0))
    assert now == [(0, 5500), (1, 5500)]


def test_before_the_first_round_all_share_the_first_place() -> None:
    session = start(context("short", 3))
    for _ in range(5):
        session = answer(deal(session), lambda question, seat: question.key + (seat == 0))

    assert before_round(session) == (Place(0, 1, 0), Place(1, 1, 0), Place(2, 1, 0))


def test_standings_count_right_answers_and_the_longest_streak() -> None:
    session = start(context("quick"))
    for picker in (rightly, rightly, wrongly, rightly):
        session = answer(deal(session), picker)

    (found,) = result(session).standings

    assert (found.right, found.asked, found.best_streak) == (3, 4, 2)


def test_a_bot_sees_the_turn_but_not_the_key() -> None:
    session = deal(start(context("quick")))

    view = view_of(session, 0)

    assert view == View("Who directed it?", ("Ann", "Bob", "Cid", "Dee"), ("Ann", "Bob", "Cid", "Dee"), 0, "q0")
    assert not hasattr(view, "key")


def test_a_random_bot_chooses_every_option_about_as_often() -> None:
    view, roll = view_of(deal(start(context("quick"))), 0), Random(1)

    picks = [random_bot(view, roll) for _ in range(2000)]

    assert all(400 < picks.count(option) < 600 for option in range(4))


def test_a_perfect_bot_with_its_answer_sheet_wins_everything() -> None:
    sheet: dict[str, str] = {}
    bot, session, deck = perfect_bot(sheet), start(context("quick")), PlainDeck()
    for _ in range(5):
        session = after(session, next_turn(session, deck))
        question = session.turn.question
        sheet[question.id] = question.options[question.key].value
        view = view_of(session, 0)
        session = answer(session, lambda _question, _seat, view=view: bot(view, Random(1)))  # type: ignore[misc]

    assert result(session).standings[0].right == 5


def test_a_perfect_bot_without_the_answer_says_so() -> None:
    view = view_of(deal(start(context("quick"))), 0)

    with pytest.raises(KeyError, match="q0"):
        perfect_bot({})(view, Random(1))


def test_a_whole_match_answered_rightly_and_at_once_is_the_ceiling_less_the_stakes() -> None:
    session = played(context("feature"), PlainDeck())

    assert session.over
    assert session.tallies[0].score == 18 * 1000 + 3100 + 3 * 500
