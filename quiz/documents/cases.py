"""Names that stand in a case of their language, led back to the bare form.

What must stay true: an ending is taken off only where the bare form is known (it stands in the document or in the base)
or the case is certain, because the words before it ask for that case.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from quiz.documents.lexicon import Lexicon, Rule

UNDECLINED = re.compile("[иоеуэ]$")
"""How Russian first names end that have one form for all cases: `Стэнли Кубрика`."""


def bare(name: str, case: str, lexicon: Lexicon, known: Collection[str]) -> str:
    """A name in a case of the language led back to the bare form; empty when that is not certain."""
    rules = lexicon.cases.get(case, {})
    words = name.split()
    if "last" in rules:
        last = _changed(words[-1], rules["last"])
        return " ".join([*words[:-1], last]) if last else (name if name in known else "")
    if len(words) < 2:
        return name if name in known else ""
    first, gender = _first(words[0], rules.get("first", ()))
    if UNDECLINED.search(words[0]) and words[0] in lexicon.given and first not in lexicon.given:
        last = _changed(words[-1], rules.get("m", ()))
        return " ".join([*words[:-1], last]) if last else ""
    middle = [_first(word, rules.get("first", ()))[0] or word for word in words[1:-1]]
    last = _changed(words[-1], rules.get(gender, ())) if gender else ""
    return " ".join([first, *middle, last or words[-1]]) if first and gender else ""


@lru_cache(maxsize=4096)
def _first(word: str, rules: tuple[Rule, ...]) -> tuple[str, str]:
    for ending, instead, gender in rules:
        if _ending(ending).search(word):
            return _ending(ending).sub(instead, word), gender
    return "", ""


@lru_cache(maxsize=4096)
def _changed(word: str, rules: tuple[Rule, ...]) -> str:
    for ending, instead, _ in rules:
        if _ending(ending).search(word):
            return _ending(ending).sub(instead, word)
    return ""


@lru_cache(maxsize=512)
def _ending(words: str) -> re.Pattern[str]:
    return re.compile(words)
