"""Whether a text has some words: the same of a long one as of a short one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.documents.alike import LONG, holder

WORDS = st.lists(st.sampled_from(("the", "moon", "new", "york", "moons", "a")), min_size=1, max_size=6).map(" ".join)
FILL = " fill" * LONG


@given(WORDS, WORDS)
def test_a_long_text_has_the_words_that_a_short_one_has(text: str, name: str) -> None:
    held = f" {name} " in f" {text} "

    assert holder(text)(name) == held
    assert holder(text + FILL)(name) == held
    assert holder(FILL.strip() + f" {text}")(name) == held
