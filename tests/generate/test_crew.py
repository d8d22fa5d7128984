"""Draws made ahead by other processes: what was ordered comes, and what is lost is left to who asks."""

from __future__ import annotations

import multiprocessing
import os

import pytest

from quiz.generate.crew import MANY, Slip, hands, hired

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="processes cannot be copied here"
)
HERE = os.getpid()


def told(slip: Slip) -> tuple[Slip, int]:
    return slip, os.getpid()


def killed_by_the_third(slip: Slip) -> Slip:
    if slip == (0, 3) and os.getpid() != HERE:
        os._exit(9)
    return slip


def test_what_is_ordered_is_made_in_other_processes() -> None:
    slips = [(well, number) for number in range(20) for well in range(3)]

    with hired(told, 2) as crew:
        crew.order(slips)
        made = [crew.take(slip) for slip in slips]

    assert [each and each[0] for each in made] == slips
    assert len({each[1] for each in made if each} - {HERE}) == 2


def test_nobody_waits_for_what_was_not_ordered() -> None:
    with hired(told, 2) as crew:
        crew.order([(0, 0), (0, 1)])

        assert crew.take((0, 2)) is None
        assert crew.take((1, 0)) is None


def test_what_was_ordered_once_is_not_made_again() -> None:
    with hired(told, 2) as crew:
        crew.order([(0, 0), (0, 1)])
        crew.order([(0, 0), (0, 1), (0, 2)])
        made = [crew.take((0, number)) for number in range(3)]
        again = crew.take((0, 0))

    assert [each and each[0] for each in made] == [(0, 0), (0, 1), (0, 2)]
    assert again is None


def test_when_a_process_is_killed_the_others_go_on() -> None:
    slips = [(0, number) for number in range(8)]

    with hired(killed_by_the_third, 2) as crew:
        crew.order(slips)
        made = [crew.take(slip) for slip in slips]
        crew.order([(0, 8), (0, 9)])
        later = [crew.take((0, number)) for number in (8, 9)]

    assert made == [(0, 0), None, (0, 2), None, (0, 4), None, (0, 6), None]
    assert later == [(0, 8), (0, 9)]


def test_when_all_are_killed_nobody_waits() -> None:
    with hired(killed_by_the_third, 1) as crew:
        crew.order([(0, 3)])

        assert crew.take((0, 3)) is None
        crew.order([(0, 4)])
        assert crew.take((0, 4)) is None


def test_few_questions_are_drawn_by_one_process() -> None:
    assert hands(MANY - 1) == 1
    assert 1 <= hands(MANY) <= 4
