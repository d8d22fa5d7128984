"""Which language a document is in: by its letters first, by its commonest words where letters are shared.

What must stay true: the answer depends on the first 20,000 letters alone, so that a long document
costs no more than a short one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from quiz.documents.languages import Language
from quiz.documents.lexicon import labelled

ENOUGH = 20_000
LABEL = 3
WORD = re.compile(r"[^\W\d_]+")
KAZAKH = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
UKRAINIAN = re.compile("[їєґЇЄҐ]")
RUSSIAN_ONLY = re.compile("[ыэёЫЭЁ]")
ARABIC = re.compile("[\u0600-\u06ff]")
CYRILLIC = re.compile("[\u0400-\u052f]")
KAZAKH_ARABIC = re.compile("[ٴۇۆۋەڭ]")
DEFAULT = "en"


def language_of(words: str, languages: Mapping[str, Language]) -> str:
    """The code of the language most of the words are in; English when nothing tells."""
    sample = words[:ENOUGH]
    letters = max(1, sum(map(len, WORD.findall(sample))))
    cyrillic, arabic = len(CYRILLIC.findall(sample)), len(ARABIC.findall(sample))
    if arabic * 4 > letters and arabic > cyrillic:
        return "kk-Arab" if len(KAZAKH_ARABIC.findall(sample)) * 20 > arabic else "ar"
    if cyrillic * 3 > letters:
        if len(KAZAKH.findall(sample)) * 50 > cyrillic:
            return "kk"
        if KAZAKH.search(sample) and _commonest(sample, languages, ("ru", "kk")) == "kk":
            return "kk"
        if RUSSIAN_ONLY.search(sample):
            return "ru"
        return "uk" if UKRAINIAN.search(sample) else _commonest(sample, languages, ("ru", "uk", "bg")) or "ru"
    return _commonest(sample, languages, tuple(code for code in languages if code not in _OTHER_SCRIPTS)) or DEFAULT


_OTHER_SCRIPTS = frozenset(("ru", "uk", "bg", "kk", "ar", "kk-Arab"))


def _commonest(sample: str, languages: Mapping[str, Language], codes: tuple[str, ...]) -> str:
    words = [word.casefold() for word in WORD.findall(sample)]
    known = {code: languages[code].common for code in codes if code in languages}
    counts = {code: sum(word in common for word in words) for code, common in known.items()}
    for code in counts:
        counts[code] += LABEL * len(_labelled(languages[code].labels).findall(sample))
    best = max(sorted(counts, key=lambda code: (code != DEFAULT, code)), key=lambda code: counts[code], default="")
    return best if best and counts[best] else ""


@cache
def _labelled(labels: tuple[str, ...]) -> re.Pattern[str]:
    """The labels of a language, made once: each document is tried for those of several."""
    return labelled(labels)
