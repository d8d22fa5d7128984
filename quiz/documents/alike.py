"""Words as documents' titles and names are compared.

What must stay true: what differs in case, marks or blanks alone is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

MARKS = re.compile(r"[\W_]+")
LONGEST = 40
"""The most letters of a name that is remembered; names come again and again, sentences do not."""


def folded(words: str) -> str:
    """Words for comparing titles within a document."""
    return _known(words) if len(words) <= LONGEST else _folded(words)


def _folded(words: str) -> str:
    low = words.casefold().replace("ё", "е")
    return " ".join(low.split()) if low.replace(" ", "").isalnum() else MARKS.sub(" ", low).strip()


_known = lru_cache(maxsize=4096)(_folded)
