"""The rules that judge written questions find nothing wrong with generated ones."""

from __future__ import annotations

from collections import Counter

import pytest

from quiz.generate.batch import batch
from quiz.generate.lint import NEVER_GENERATED, findings

from ..test_batch import shipped

LANGUAGES = ("en", "kk", "ru")
IN_TITLES = {"digits-in-one", "year-in-one", "brackets-in-one"}
"""What a title or a name may bring with it."""


@pytest.mark.parametrize("seed", [1, 2])
def test_the_shipped_films_give_questions_without_an_error_in_three_languages(seed: int) -> None:
    made = batch(shipped(), 1000, seed, LANGUAGES).questions

    found = [finding for one in made for language in LANGUAGES for finding in findings(one, language)]

    assert len(made) == 1000
    assert [finding for finding in found if finding.severity == "error" or finding.code in NEVER_GENERATED] == []
    warnings = Counter(finding.code for finding in found)
    assert warnings.keys() <= IN_TITLES  # 20th Century Fox; Argentina, 1985; BPM (Beats per Minute)
    assert warnings.total() <= 100
