"""Words as documents' titles and names are compared.

What must stay true: what differs in case, marks or blanks alone is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

MARKS = re.compile(r"[\W_]+")
LONG = 4000
"""The letters from which on a text is gone through once and for all."""
LONGEST = 40
"""The most letters of a name that is remembered; names come again and again, sentences do not."""


def folded(words: str) -> str:
    """Words for comparing titles within a document."""
    return _known(words) if len(words) <= LONGEST else _folded(words)


def _folded(words: str) -> str:
    low = words.casefold().replace("ё", "е")
    return " ".join(low.split()) if low.replace(" ", "").isalnum() else MARKS.sub(" ", low).strip()


_known = lru_cache(maxsize=4096)(_folded)


def holder(words: str) -> Callable[[str], bool]:
    """Whether a text has some words one behind the other, all of them folded; a long one is not gone through again for
    each that is asked for."""
    if len(words) < LONG:
        padded = f" {words} "
        return lambda name: f" {name} " in padded
    every = words.split()
    places: dict[str, list[int]] = {}
    for place, word in enumerate(every):
        places.setdefault(word, []).append(place)

    def holds(name: str) -> bool:
        parts = name.split()
        seldom = min(parts, key=lambda part: len(places.get(part, ())), default="")
        begun = (place - parts.index(seldom) for place in places.get(seldom, ()))
        return any(place >= 0 and every[place : place + len(parts)] == parts for place in begun)

    return holds
