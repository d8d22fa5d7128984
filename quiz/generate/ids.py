"""The name of a question, which statistics and practice are kept under.

What must stay true: neither language nor wording nor options are in it, so a better template, a
new translation and more films leave every id as it was.
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache

from quiz.facts.base import Film, fold
from quiz.question import Text

VERSION = 1
LENGTH = 12


def question_id(film: Film, relation: str, direction: str, *value: str) -> str:
    """The id of a question about a film: 12 hexadecimal digits of a SHA-256.

    `value` is what tells it from the other questions of that relation and direction: the value's
    key, a character besides, a mark of trivia, or nothing.
    """
    return _digest(film.former or film.key, relation, direction, *value)


@lru_cache(maxsize=2**12)
def _digest(*words: str) -> str:
    """Remembered, because a match asks for the ids of all films at each draw."""
    named = [VERSION, *words]
    return hashlib.sha256(json.dumps(named, ensure_ascii=False).encode()).hexdigest()[:LENGTH]


def first_words(text: Text) -> str:
    """A text in one language, whichever a question is asked in: English, else the author's first."""
    return text["en"] if "en" in text else next(iter(text.values()))


def folded(text: Text) -> str:
    """Those words without case, accents and punctuation."""
    return fold(first_words(text))
