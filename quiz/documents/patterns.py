"""Patterns out of the words of a lexicon: when they are made, and whether they are any.

A language has hundreds of turns of phrase, and a document has the words of a few. To make a pattern of each takes
seconds, so it is made of those that are called up, when they first are.

What must stay true: words that are no pattern are complained of where they stand and match nothing, whoever may come
to need them; only what was found to be one before is trusted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from quiz.documents.lexicon import NEVER
from quiz.facts.nodes import Complaints, Node

Check = Callable[[str, Node], str]
"""Gives words that are a pattern for words that should be one, and the place they stand in."""


@cache
def ready(words: str) -> re.Pattern[str]:
    """The pattern that words are, made once."""
    return re.compile(words)


def trusted(words: str, _: Node) -> str:
    """The check of words that are known to be a pattern."""
    return words


def tried(complaints: Complaints) -> Check:
    """The check that makes a pattern of words, and complains of those that are none."""

    def check(words: str, at: Node) -> str:
        try:
            ready(words)
        except re.error as error:
            complaints.add(at, "pattern", what=str(error))
            return NEVER.pattern
        return words

    return check
