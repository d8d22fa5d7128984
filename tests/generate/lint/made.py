"""Questions for the lint's tests."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import settings

from quiz.question import Difficulty, Option, Question, Source, Text

steady = settings(deadline=None, derandomize=True)
"""The same examples every time, however slow the machine."""

WELL_MADE = ("A dissolve", "A wipe", "A fade", "A cut")


def question(
    stem: str,
    options: Sequence[str] = WELL_MADE,
    key: int = 0,
    option_type: str = "text",
    language: str = "en",
    note: str = "",
) -> Question:
    """A written question in one language."""
    texts = tuple(Option({language: words}, words) for words in options)
    notes: Text = {language: note} if note else {}
    return Question(
        id="q", kind="classic", relation="written", direction="forward", template="written", film=None,
        stem={language: stem}, options=texts, key=key, option_type=option_type, proofs=(),
        difficulty=Difficulty(0, 1), note=notes, source=Source(),
    )  # fmt: skip
