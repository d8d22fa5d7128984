"""What is worked out once for a session: remembered for it alone."""

from __future__ import annotations

from dataclasses import replace

from quiz.game.once import once
from quiz.game.result import result
from quiz.game.session import Session, start

from .plain import answer, context, deal


def locked() -> Session:
    """A match of three after its first turn, which one of them got wrong."""
    return answer(deal(start(context("quick", 3))), lambda question, seat: question.key + (seat == 1))


def test_the_same_session_is_worked_out_once_and_an_equal_one_anew() -> None:
    asked: list[Session] = []
    first = locked()
    other = replace(first)

    @once
    def events(session: Session) -> int:
        asked.append(session)
        return len(session.events)

    said = [events(first), events(first), events(other), events(first)]

    assert said == [len(first.events)] * 4
    assert [each is first for each in asked] == [True, False, True]


def test_what_is_remembered_of_one_match_is_not_said_of_another() -> None:
    one = locked()
    other = replace(one, tallies=one.before)

    before = result(one)

    assert result(other).standings != before.standings
    assert result(one) == before
