"""People made of code: how they come to an answer, and when."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from quiz.game.bots import CHANGE, LAST, Move, Person, knows, moves, person, unsure_bot, view_of
from quiz.game.session import start
from quiz.question import Difficulty

from .plain import context, deal

VIEW = view_of(deal(start(context("quick"))), 0)
MIA = Person(letters=15.0, thought=2.0, ability=1.0)
TOTAL = 11.0


def thousand(total: float = TOTAL) -> list[tuple[Move, ...]]:
    """What Mia does on the way to option 2, by a thousand rolls."""
    return [moves(MIA, VIEW, 2, total, Random(seed)) for seed in range(1000)]


def test_an_unsure_bot_knows_its_share_and_guesses_the_others() -> None:
    bot, roll = unsure_bot({"q0": "Bob"}, 0.6), Random(1)

    picks = [bot(VIEW, roll) for _ in range(2000)]

    assert 1350 < picks.count(1) < 1450
    assert all(150 < picks.count(option) < 250 for option in (0, 2, 3))


def test_the_abler_know_more_and_know_less_of_what_is_hard() -> None:
    assert knows(MIA, Difficulty(1.0, 0.5)) == 0.5
    assert knows(MIA, Difficulty(-1.0, 0.5)) > 0.8 > 0.2 > knows(MIA, Difficulty(3.0, 0.5))


def test_people_differ() -> None:
    people = [person(Random(seed)) for seed in range(50)]

    assert len(set(people)) == 50
    assert all(14 <= each.letters <= 17 and 0.2 <= each.ability <= 1.8 for each in people)


def test_nobody_chooses_before_the_stem_is_read() -> None:
    assert all(move.seconds > len(VIEW.stem) / MIA.letters for made in thousand() for move in made if move.chooses)


def test_whoever_chooses_ends_with_the_answer_before_the_clock_does() -> None:
    for made in thousand():
        assert list(made) == sorted(made, key=lambda move: move.seconds)
        assert [move.option for move in made if move.chooses][-1:] in ([], [2])
        assert all(move.seconds < TOTAL for move in made)
        assert all(move.seconds <= TOTAL - LAST for move in [move for move in made if move.chooses][:1])


def test_some_hesitate_some_change_their_minds_in_time_for_the_grace_and_few_are_late() -> None:
    made = thousand()

    choices = [[move for move in each if move.chooses] for each in made]
    changes = [later.seconds - first.seconds for each in choices for first, later in pairwise(each)]
    assert 400 < sum(not each[0].chooses for each in made if each) < 600
    assert 80 < len(changes) < 160
    assert all(CHANGE[0] - 0.001 <= change <= CHANGE[1] for change in changes)
    assert 15 < choices.count([]) < 50


def test_without_a_clock_nobody_is_late() -> None:
    assert all(made[-1].chooses for made in thousand(total=0.0))


@pytest.mark.parametrize("seed", range(5))
def test_the_same_roll_makes_the_same_moves(seed: int) -> None:
    assert moves(MIA, VIEW, 0, TOTAL, Random(seed)) == moves(MIA, VIEW, 0, TOTAL, Random(seed))
