"""A choice of words parted by first letters is found where the same choice is found regardless of case."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.documents.choices import alternatives, parted

PATTERNS = [
    r"\b(?:not|never|n't|turn(?:ed|s)? down|(?:the )?first|[a-z]+ of|no+|rumou?red)\b",
    r"\b(?:films|(?<!^the )posts?|like|Kin)\b|^(?:the )?(?:top|best) \d+",
    r"(?:the|an)\b|\b(?:a|b){2}",
    r"\b(?:не|ни|Хотел[аи]?)\b(?! [|)])",
    r"\s(?:also )?(?:stars?|starred)",
]


@given(st.sampled_from(PATTERNS), st.text(alphabet="notNOTavbfilmskıſ Kпосниехл1'|)", max_size=30))
def test_what_is_parted_is_found_at_the_same_place(pattern: str, words: str) -> None:
    one, other = (found.search(words) for found in (re.compile(pattern, re.IGNORECASE), re.compile(parted(pattern))))

    assert (one and one.start()) == (other and other.start())


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize(
    "words", ["Never", "he TURNED DOWN it", "the first", "Noo", "The top 10", "posts", "KIN", "абaa", "НЕ", "x stars"]
)
def test_words_of_a_choice_are_found_in_any_case(pattern: str, words: str) -> None:
    assert bool(re.search(pattern, words, re.IGNORECASE)) == bool(re.search(parted(pattern), words))


def test_bars_in_brackets_part_no_alternatives() -> None:
    assert alternatives(r"a|(b|c)|[|)]|\|d") == ["a", "(b|c)", "[|)]", r"\|d"]
