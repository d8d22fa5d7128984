"""What the sentences of a stretch are read with.

What must stay true: it says what is known beforehand, and nothing that a sentence has told.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from quiz.documents.gazetteer import NOBODY, Gazetteer
from quiz.documents.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Scope:
    """What sentences are read with: the language, the film's own names (folded), the names of people
    known to the document and the base."""

    lexicon: Lexicon
    titles: frozenset[str]
    known: Collection[str]
    versions: bool = False
    names: Gazetteer = NOBODY
