"""What is shipped stands under the language it is in."""

from __future__ import annotations

import re

from shelves import QUESTIONS

RUSSIAN = re.compile(r"\bru: (\"(?:[^\"\\]|\\.)*\"|[^,}\n]*)")
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def test_no_russian_words_hold_a_letter_that_only_kazakh_has() -> None:
    words = [
        (path.name, said)
        for path in sorted(QUESTIONS.rglob("*.yaml"))
        for said in RUSSIAN.findall(path.read_text(encoding="utf-8"))
    ]

    assert len(words) > 10_000
    assert [(file, said) for file, said in words if KAZAKH.search(said)] == []
