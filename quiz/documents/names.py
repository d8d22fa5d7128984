"""What is a person's name in a text, and what is none.

What must stay true: words that are a company's, a place's or a genre's are nobody's name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from quiz.documents.lexicon import Lexicon
from quiz.documents.shapes import CAPITAL, NAME, NAME_ALONE

STRANGE = frozenset(
    (
        *("best", "academy", "award", "awards", "oscar", "film", "festival", "pictures", "studios", "studio"),
        *("university", "school", "street", "national", "international", "company", "theatre", "theater"),
    )
)
CASED = re.compile(r"[A-Za-z\u00c0-\u052f]")
CAPTION = re.compile(rf"(?P<person>{NAME}) (?:in|dans|en|в|у) (?=\S)")
INITIAL = re.compile(rf"^(?:{CAPITAL}\.\s?){{1,3}}")
UNPLACED = ("kk", "kk-Latn", "ru", "uk")
"""Languages in which nobody has a country for a first name."""
MOST_WORDS, LEAST_SURNAME = 5, 3


class Person(NamedTuple):
    """A name with its place, the role behind "as" and what stood in brackets behind it, if anything."""

    name: str
    start: int
    end: int
    role: str = ""
    note: str = ""


@lru_cache(maxsize=4096)
def is_name(name: str, lexicon: Lexicon, least: int = 2) -> bool:
    """Whether words in a sentence are shaped as a person's name; remembered, for a text names its people again."""
    words = name.split()
    if name in lexicon.mononyms:
        return True
    if not CASED.search(name):
        return least <= len(words) <= MOST_WORDS - 2 and all(word.removesuffix(".").isalpha() for word in words)
    if (
        not NAME_ALONE.fullmatch(name)
        or not least <= len(words) + ("." in name and INITIAL.match(name) is not None) <= MOST_WORDS + 1
    ):
        return False
    first = words[0].casefold()
    if first in lexicon.common or words[-1].casefold() in lexicon.common:
        return False
    if words[0] in lexicon.places and lexicon.language in UNPLACED:
        return False
    if words[-1].endswith(("'s", "’s")) or not STRANGE.isdisjoint(name.casefold().split()):
        return False
    return name not in lexicon.places and name.casefold() not in lexicon.genres


def is_surname(word: str, lexicon: Lexicon) -> bool:
    """Whether a word alone can be somebody's surname."""
    return is_name(word, lexicon, 1) and word not in lexicon.given and not word.isupper() and len(word) > LEAST_SURNAME


def captioned(words: str, lexicon: Lexicon) -> int:
    """Where the title begins in a caption, `NAME in TITLE`; nought where words are none."""
    found = CAPTION.match(words)
    known = found is not None and found["person"].split()[0] in lexicon.given and is_name(found["person"], lexicon)
    return found.end() if found and known else 0
