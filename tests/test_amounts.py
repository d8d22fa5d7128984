"""The cases that are run hold each pair of values."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from amounts import covering
from hypothesis import given
from hypothesis import strategies as st


def held(cases: list[dict[str, int]]) -> set[frozenset[tuple[str, int]]]:
    return {frozenset(pair) for case in cases for pair in combinations(case.items(), 2)}


@given(st.lists(st.fixed_dictionaries({name: st.integers(0, 2) for name in "abcd"}), min_size=1, max_size=30))
def test_each_pair_of_values_is_held_by_a_case_that_is_run(cases: list[dict[str, int]]) -> None:
    kept = covering(cases)

    assert kept == sorted(set(kept))
    assert held([cases[place] for place in kept]) == held(cases)


@pytest.mark.parametrize(("sizes", "most"), [((3, 3, 3), 9), ((4, 3, 2, 2), 12), ((6, 4, 4), 24)])
def test_few_cases_are_enough(sizes: tuple[int, ...], most: int) -> None:
    cases = [dict(zip("abcd", case, strict=False)) for case in product(*map(range, sizes))]

    assert len(covering(cases)) <= most + 3


def test_two_parameters_need_all() -> None:
    cases = [{"a": a, "b": b} for a, b in product(range(3), range(4))]

    assert covering(cases) == list(range(12))
