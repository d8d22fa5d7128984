"""What the looks of options give away."""

from __future__ import annotations

import pytest

from quiz.audit import surface
from quiz.audit.items import Item

from .made import fair, items, longest_twice_in_three


def test_a_fair_set_passes_all_of_it() -> None:
    verdicts = {figure.verdict for figure in surface.figures(items(600, fair))}

    assert "miss" not in verdicts


def test_a_key_that_is_usually_the_longest_is_found_twice() -> None:
    missed = {
        figure.what.partition(":")[0]
        for figure in surface.figures(items(320, longest_twice_in_three))
        if figure.verdict == "miss"
    }

    assert {"learned from looks", "take the longest"} <= missed
    assert "take place 1" not in missed


def test_a_key_that_stands_in_one_place_is_found() -> None:
    missed = {
        figure.what.partition(":")[0]
        for figure in surface.figures(items(400, lambda *_: 2))
        if figure.verdict == "miss"
    }

    assert {"learned from looks", "take place 3"} <= missed


def test_places_mean_nothing_where_a_record_tells_no_order() -> None:
    found = [Item(item.stem, item.options, 0, film=item.film, ordered=False) for item in items(300, fair)]

    told = {figure.what.partition(":")[0] for figure in surface.figures(found)}

    assert "take place 1" not in told
    assert abs(surface.learn(found).value) < 0.1


def test_history_counts_the_other_items_only() -> None:
    found = [Item("Q1", ("a", "b"), 0, values=("a", "b")), Item("Q2", ("a", "c"), 0, values=("a", "c"))]

    first, second = surface.history(found)[0]

    assert first[3:] == (0.5, True)
    assert second[3:] == (0.0, False)


@pytest.mark.parametrize(
    ("words", "value"),
    [("1948", 1948), ("3,000,000", 3e6), ("$12", 12), ("-5", -5), ("12.5", 12.5), ("Seven", None), ("7 Samurai", None)],
)
def test_an_option_that_is_a_number_is_known(words: str, value: float | None) -> None:
    assert surface.number(words) == value


def test_the_one_option_of_another_type_is_the_odd_one() -> None:
    assert surface.oddity(["Alien", "Jaws", "1941", "Heat"])[2] > 0
    assert surface.oddity(["Alien", "Jaws", "Ran", "Heat"]) == [0, 0, 0, 0]
