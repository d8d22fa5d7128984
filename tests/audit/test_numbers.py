"""Ranks of numbers and places of keys: what chance gives is let pass, what habit gives is found."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby

import pytest

from quiz.audit import numbers
from quiz.audit.figures import Figure
from quiz.audit.items import Item
from quiz.question import Dice, shuffled

from .made import fair, items


def years(count: int, habit: float = 0.0, aside: bool = False) -> list[Item]:
    """Questions about years in which the key is the third of four by habit, else of any rank; `aside`
    puts a wide step beside the key when it is lowest."""
    chance = Dice(8).roll("years")
    found = []
    for number in range(count):
        rank = 2 if chance.random() < habit else int(4 * chance.random())
        steps = [1 + int(9 * chance.random()) for _ in range(3)]
        if aside and rank == 0:
            steps[0] = 20
        values = [1950 + sum(steps[:place]) for place in range(4)]
        options = shuffled(list(map(str, values)), chance)
        key = options.index(str(values[rank]))
        found.append(Item(f"When was {number}?", tuple(options), key, film=f"{number} ({values[rank]})"))
    return found


def verdicts(figures: tuple[Figure, ...]) -> list[str]:
    return [figure.verdict for figure in figures]


@pytest.mark.parametrize(
    ("square", "freedom", "p"),
    [(3.841, 1, 0.05), (5.991, 2, 0.05), (7.815, 3, 0.05), (11.345, 3, 0.01), (16.919, 9, 0.05), (0.0, 3, 1.0)],
)
def test_the_tail_of_the_chi_square_is_that_of_the_tables(square: float, freedom: int, p: float) -> None:
    assert numbers.survival(square, freedom) == pytest.approx(p, rel=2e-3)


def test_equal_counts_are_even_and_the_human_ones_are_not() -> None:
    assert numbers.even({0: 25, 1: 25, 2: 25, 3: 25}, 4) == 1
    assert numbers.even({0: 29, 1: 59, 2: 95, 3: 31}, 4) < 1e-9  # GENERATOR.md 3.2


def test_years_of_any_rank_pass() -> None:
    assert verdicts(numbers.rank_figures(years(800))) == ["pass"] * 3


def test_the_habit_of_the_third_value_is_found() -> None:
    assert verdicts(numbers.rank_figures(years(400, habit=1 / 3)))[:2] == ["miss", "miss"]


def test_a_step_that_tells_the_rank_is_found() -> None:
    assert verdicts(numbers.rank_figures(years(600, aside=True)))[2] == "miss"


def test_a_few_years_are_too_few_to_tell() -> None:
    assert set(verdicts(numbers.rank_figures(years(40)))) == {"too few to tell"}


def test_options_that_are_no_numbers_have_no_ranks() -> None:
    assert numbers.rank_figures(items(50, fair)) == ()


def test_places_drawn_evenly_pass_all_three_ways() -> None:
    assert verdicts(numbers.position_figures(items(1000, fair)))[:3] == ["pass"] * 3


def test_one_place_more_often_than_others_is_found() -> None:
    found = items(600, lambda options, chance: 1 if chance.random() < 0.2 else fair(options, chance))

    assert verdicts(numbers.position_figures(found))[0] == "miss"


def test_places_in_turn_are_found_though_each_is_as_frequent() -> None:
    found = [replace(item, key=number % 4) for number, item in enumerate(items(1000, fair))]

    figures = numbers.position_figures(found)

    assert figures[0].value == 1
    assert figures[2].verdict == "miss"


def test_a_long_run_of_one_place_is_found() -> None:
    found = [replace(item, key=3) if 300 <= number < 312 else item for number, item in enumerate(items(600, fair))]

    assert verdicts(numbers.position_figures(found))[1] == "miss"


def test_the_chance_of_a_run_is_that_of_throws() -> None:
    chance = Dice(2).roll("throws")
    longest = [_longest([int(4 * chance.random()) for _ in range(200)]) for _ in range(600)]

    reached = Counter(run >= 5 for run in longest)[True] / 600

    assert numbers.as_long(5, 200, 4) == pytest.approx(reached, abs=0.06)


def _longest(places: list[int]) -> int:
    return max(len(list(same)) for _, same in groupby(places))


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ((125, 75, 100, 100), "too few to tell"),  # p 0.006
        ((175, 75, 75, 75), "miss"),
        ((343, 257, 300, 300), "miss"),  # p 0.006 as well
    ],
)
def test_a_habit_in_a_few_hundred_questions_is_told_from_chance(counts: tuple[int, ...], verdict: str) -> None:
    places = [place for place, count in enumerate(counts) for _ in range(count)]
    chance = Dice(2).roll("places")
    found = [Item(f"Which is {n}?", ("a", "b", "c", "d"), place) for n, place in enumerate(shuffled(places, chance))]

    assert numbers.position_figures(found)[0].verdict == verdict
