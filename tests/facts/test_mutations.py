"""Whatever is done to a file, its author gets a base and problems with a place, never a crash."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.facts.nodes import Complaints, load

from .mutate import problems_of, small_bases, small_files, spoilt

FILES = small_files()
BASES = small_bases()


@pytest.mark.parametrize("first", range(0, 300, 50))
def test_a_spoilt_file_is_read_without_a_crash_and_every_problem_has_a_place(first: int) -> None:
    for number in range(first, first + 50):
        raw = spoilt(FILES, number)

        problems = problems_of(raw, BASES)

        lines = len(raw.decode("utf-8", "replace").splitlines()) + 1
        assert all(0 <= problem.line <= lines and problem.code for problem in problems), number


def test_a_spoilt_file_is_the_same_each_time_its_number_is_called() -> None:
    assert [spoilt(FILES, number) for number in range(20)] == [spoilt(FILES, number) for number in range(20)]
    assert len({spoilt(FILES, number) for number in range(20)}) == 20


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_problem(raw: bytes) -> None:
    complaints = Complaints("any.yaml")

    load(raw, complaints)

    assert all(problem.code for problem in complaints.problems)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(alphabet="[]{}:-&*!|>'\"#%@`,? \n\taё1", max_size=120))
def test_any_punctuation_gives_a_tree_or_a_problem(words: str) -> None:
    complaints = Complaints("any.yaml")

    node = load(words.encode(), complaints)

    assert node is None or node.line >= 1
